// What only two coders have: kappa with its standard errors, what limits it, and agreement without units that nobody
// coded. Only units that both coded count.
#pragma once

#include "kith/agreement/coefficient.h"
#include "kith/agreement/tally.h"
#include "kith/agreement/weights.h"

#include <cstdint>
#include <optional>

namespace kith::agreement {

// Cohen 1960, p. 40; weighted: Cohen 1968, p. 215. Undefined where both used one and the same category only.
Coefficient kappa(const Tally& tally, const Weights& weights = {});

struct Kappa {
    Coefficient kappa;
    std::optional<double> error;     // asymptotic standard error (Fleiss, Cohen & Everitt 1969, p. 324)
    std::optional<double> nullError; // the same where there is no agreement but by chance (p. 325)
    bool operator==(const Kappa&) const = default;
};
// With its errors.
Kappa cohenKappa(const Tally& tally, const Weights& weights = {});
// The largest kappa that these margins allow (Cohen 1960, p. 42).
Coefficient kappaMax(const Tally& tally);
// Scott 1955, p. 323.
Coefficient scottPi(const Tally& tally, const Weights& weights = {});

// (a − d) / n and (b − c) / n of a table of two categories (Byrt, Bishop & Carlin 1993, p. 425). a: both the first
// category, d: both the second; b: the first coder the first, the second coder the second.
Coefficient prevalenceIndex(const Tally& tally);
Coefficient biasIndex(const Tally& tally);

// Kappa of segments as MAXQDA's manual has it: observed both / (both + only one + only the other), chance 1 / codes.
// There is no count of segments that nobody coded. Undefined without segments, and for fewer than two codes.
Coefficient segmentKappa(std::int64_t both, std::int64_t onlyFirst, std::int64_t onlySecond, std::int64_t codes);

} // namespace kith::agreement
