// Draws of clusters whose contents add up.
#pragma once

#include "kith/agreement/bootstrap.h"

#include <functional>
#include <span>
#include <vector>

namespace kith::agreement {

struct Part {
    std::uint32_t place;
    double amount;
};
using Parts = std::vector<Part>; // what one cluster adds to the sums

// Calls `measure` with the sums of each draw; it fills in its answers.
using MeasureSums = std::function<void(std::span<const double> sums, std::span<std::optional<double>> answers)>;
std::vector<Resampled> resample(std::span<const Parts> clusters, std::size_t sums, std::size_t answers,
                                const Resampling& how, const MeasureSums& measure);

} // namespace kith::agreement
