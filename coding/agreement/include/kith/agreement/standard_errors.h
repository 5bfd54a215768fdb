// Standard errors over units, for data that are a random sample of units; where units stand in interviews, the
// bootstrap by interview says more. Each by linearisation (Gwet 2014, p. 145-153; Gwet 2008, p. 37-40), as irrCAC
// computes them of raw values, the coders being fixed. Undefined where the coefficient is, and for fewer than two
// units.
#pragma once

#include "kith/agreement/reliability_data.h"
#include "kith/agreement/weights.h"

#include <optional>

namespace kith::agreement {

std::optional<double> percentError(const ReliabilityData& data, const Weights& weights = {}); // of the mean over units
std::optional<double> brennanPredigerError(const ReliabilityData& data, const Weights& weights = {});
std::optional<double> fleissError(const ReliabilityData& data, const Weights& weights = {});
std::optional<double> gwetError(const ReliabilityData& data, const Weights& weights = {});
// Undefined, too, where some coder gave no value.
std::optional<double> congerError(const ReliabilityData& data, const Weights& weights = {});

} // namespace kith::agreement
