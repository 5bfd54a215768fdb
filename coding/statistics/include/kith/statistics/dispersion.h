// Whether shares differ between people by more than chance.
#pragma once

#include "kith/statistics/tests.h"

#include <cstdint>
#include <optional>
#include <span>

namespace kith::statistics {

// `counts` of `totals`, one of each a person; people without a total are left out.
struct Dispersion {
    std::int64_t people = 0;
    double lowest = 0, highest = 0;
    double deviation = 0; // standard deviation of the shares, by people - 1
    // The same, had all counts fallen on the things at random, whosever they are: the mean of the shares' variances
    // without replacement, p (1 - p) / total × (N - total) / (N - 1).
    double byChance = 0;
    double ratio = 0; // Pearson's (1900) chi-square by people - 1; around 1 by chance (Cox & Snell 1989, p. 107)
    // The p that the largest chi-square with these totals would get, from 2,000 draws: above 0.05 nothing can be found.
    double smallestChance = 0;
    PValue p; // the chance of a chi-square as large, counts falling at random: chiSquareDrawn
};
// Nothing below two people, and where no share or every share is there to differ (none or all counted).
std::optional<Dispersion> dispersion(std::span<const std::int64_t> counts, std::span<const std::int64_t> totals);

// The standard deviation between people that four of five studies with these totals and this mean share would find at
// 5 %: simulated from beta-binomial counts (Pólya's urn), the critical value from binomial ones. Nothing as above, and
// where none is found.
std::optional<double> detectableDeviation(std::span<const std::int64_t> counts, std::span<const std::int64_t> totals);

} // namespace kith::statistics
