// Intervals by drawing interviews with replacement, each with all its units (Davison & Hinkley 1997, p. 100-102): units
// of one interview are not independent. Each interview is counted once, into a tally; a draw adds tallies.
#pragma once

#include "kith/agreement/tally.h"
#include "kith/model/table.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kith::agreement {

using Measure = std::function<std::optional<double>(const Tally&)>;

struct Resampling {
    int replicates = 2000;
    std::uint64_t seed = 0x4b697468; // the same input gives the same interval
    std::string method = "bootstrap by interview";
};

struct Resampled {
    std::optional<Interval> interval; // 95 %, percentile
    int undefined = 0;                // draws in which the measure was undefined; they are left out
};

// One answer for each measure, all from the same draws. No interval for fewer than two interviews, and where all draws
// give one value: an interval of no width would claim certainty. All tallies are of the same coders and categories.
std::vector<Resampled> bootstrap(std::span<const Tally> interviews, std::span<const Measure> measures,
                                 const Resampling& how = {});

} // namespace kith::agreement
