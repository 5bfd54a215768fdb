// Gamma: agreement on units and their categories at once, by aligning what the coders marked (Mathet, Widlöcher &
// Métivier 2015).
#pragma once

#include "kith/agreement/coefficient.h"
#include "kith/agreement/continuum.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace kith::agreement {

// How unlike two units are: alpha times position plus beta times category, and what a unit costs that has no
// counterpart (p. 451-454): position (|begins apart| + |ends apart|)² / (sum of lengths)², category 0 or 1, each times
// deltaEmpty.
struct Dissimilarity {
    double alpha = 1;
    double beta = 1;
    double deltaEmpty = 1;
};
double dissimilarity(const Marked& a, const Marked& b, const Dissimilarity& how = {});

// Units that hang together are aligned at once. Beyond these sizes they are not: of two coders, pairs of their units;
// of more, groups of units that may go together, and steps of the search.
inline constexpr std::size_t alignmentPairLimit = 250'000;
inline constexpr std::size_t alignmentGroupLimit = 100'000;
inline constexpr std::size_t alignmentStepLimit = 30'000;

// The disorder of the best alignment: the sum over its groups (one unit or none of each coder) of the mean
// dissimilarity of the coders' pairs, over the mean number of units of a coder (p. 455-457). Exact: for two coders the
// assignment problem, in cubic time; for more a best-first search of set partitions. Nothing where nobody marked a
// unit, for fewer than two coders, and beyond the limits.
std::optional<double> disorder(std::span<const std::vector<Marked>> coders, const Dissimilarity& how = {});

struct ChanceOptions {
    int samples = 30; // at least
    int mostSamples = 1000;
    double precision = 0.02; // of the expected disorder's mean, at 95 %: more samples until then (p. 460)
    std::uint64_t seed = 0x4b697468;
};

struct Gamma {
    Coefficient gamma; // 1 − observed / expected disorder
    std::optional<double> observedDisorder;
    std::optional<double> expectedDisorder; // the mean of the samples
    int samples = 0;
};
// Chance continua are drawn as pygamma-agreement does by default (Titeux & Riad 2021): for each coder a number of
// units, gaps and lengths from normal distributions with the mean and deviation found, categories as often as found.
Gamma gamma(const Continuum& continuum, const Dissimilarity& how = {}, const ChanceOptions& chance = {});

} // namespace kith::agreement
