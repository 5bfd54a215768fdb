// What Cochran's test looks at, and what chance alone makes of it.
#pragma once

#include "kith/statistics/tests.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace kith::statistics {

struct ConditionTotals {
    std::vector<std::size_t> shown; // shown[i]: how many people show i conditions
    std::int64_t squares = 0;       // sum over conditions of the squared number of people who show it, without those
                                    // who show all: they move nothing
};
// Throws Error for uneven rows.
ConditionTotals totalsOf(const Responses& responses);

// Cochran's Q; nothing where nobody differs between conditions.
std::optional<double> statisticOf(const ConditionTotals& totals);

// By sum of squares: the chance of that sum or a larger one, when every person's answers fall on the conditions at
// random. Nothing when there are too many possibilities.
std::optional<std::map<std::int64_t, double>> permutedSquares(const std::vector<std::size_t>& shown);

} // namespace kith::statistics
