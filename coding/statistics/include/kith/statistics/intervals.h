// Intervals, at 95 %.
#pragma once

#include "kith/model/table.h"

#include <cstdint>
#include <optional>
#include <span>

namespace kith::statistics {

// The score interval of a share of people (Wilson 1927, p. 209-212), without continuity correction; nothing for n = 0.
// wilson(7, 16) is [0.231, 0.668].
std::optional<Interval> wilson(std::int64_t count, std::int64_t n);

inline constexpr int bootstrapReplicates = 2000;
inline constexpr std::size_t bootstrapLimit = 5000; // people beyond which no bootstrap interval is computed

// sum(values) / sum(denominators), people drawn with replacement, each with all that is theirs (Davison & Hinkley 1997,
// p. 100-102); percentile interval, quantiles as Hyndman & Fan's (1996) type 7. Own generator with a fixed seed: the
// same numbers give the same interval everywhere. Draws without a denominator are left out. Nothing for fewer than two
// people, for more than bootstrapLimit, and where all draws give one value: an interval of no width would claim
// certainty.
std::optional<Interval> bootstrapByPerson(std::span<const double> values, std::span<const double> denominators,
                                          int replicates = bootstrapReplicates);

} // namespace kith::statistics
