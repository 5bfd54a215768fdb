// Intervals of shares, of differences of shares, and of ratios over people.
#pragma once

#include "kith/model/table.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace kith::statistics {

enum class IntervalMethod {
    Wilson,          // score; Wilson (1927), p. 209-212
    WilsonCorrected, // score with continuity correction; Newcombe (1998a), p. 859, as R's prop.test: the correction is
                     // min(1/2, |count - n/2|)
    ClopperPearson,  // exact tails; Clopper & Pearson (1934), p. 404-413
    Jeffreys,        // equal tails of Beta(count + 1/2, n - count + 1/2), end 0 for none and 1 for all; Brown, Cai &
                     // DasGupta (2001), p. 108-109
    AgrestiCoull,    // Wald around (count + z²/2) / (n + z²), cut at 0 and 1; Agresti & Coull (1998), p. 120-122
    BayesUniform     // equal tails of Beta(count + 1, n - count + 1)
};

inline constexpr double usualLevel = 0.95;

// Of the standard normal distribution, p within 0 and 1: normalQuantile(0.975) is 1.959964.
double normalQuantile(double p);

// Of count out of n people; nothing for n = 0. The ends are exactly 0 and 1 where the method has them there. The
// interval names its method: "Wilson", "Clopper-Pearson". Throws Error for count outside 0 … n, level outside 0 … 1.
std::optional<Interval> shareInterval(IntervalMethod method, std::int64_t count, std::int64_t n,
                                      double level = usualLevel);

// wilson(7, 16) is [0.231, 0.668].
std::optional<Interval> wilson(std::int64_t count, std::int64_t n, double level = usualLevel);

// "wilson", "wilson-corrected", "clopper-pearson", "jeffreys", "agresti-coull", "bayes-uniform"; nothing for others.
std::optional<IntervalMethod> intervalMethod(std::string_view name);
std::string_view nameOf(IntervalMethod method); // as an interval names it: "Clopper-Pearson"

// countA / nA - countB / nB of different people, from their Wilson intervals (Newcombe 1998b, p. 876, method 10);
// nothing where a group is empty. differenceInterval(56, 70, 48, 80) is [0.0524, 0.3339].
std::optional<Interval> differenceInterval(std::int64_t countA, std::int64_t nA, std::int64_t countB, std::int64_t nB,
                                           double level = usualLevel);

// The same people asked twice.
struct PairedCounts {
    std::int64_t both = 0, onlyFirst = 0, onlySecond = 0, neither = 0;
};
// First share minus second (Newcombe 1998c, p. 2638-2639, method 10: the correlation corrected for continuity);
// nothing for nobody.
std::optional<Interval> pairedDifferenceInterval(const PairedCounts& counts, double level = usualLevel);

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
