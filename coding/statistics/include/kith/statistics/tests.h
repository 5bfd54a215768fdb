// Tests for few people: exact where the count of possibilities allows it, else drawn with a given seed.
#pragma once

#include "kith/statistics/generator.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace kith::statistics {

enum class Alternative { TwoSided, Greater, Less };
enum class Computation { Exact, Drawn };

// How many draws, from which seed, where a test is too large to be exact.
struct Draws {
    int replicates = 100000;
    std::uint64_t seed = fixedSeed;
};

struct PValue {
    double value = 1;
    Computation computation = Computation::Exact;
    double standardError = 0; // of drawing; 0 for exact ones
};

// Counts by row and column; every row as long as the first.
using CountTable = std::vector<std::vector<std::int64_t>>;

// Of a 2 x 2 table with given margins (Fisher 1935, p. 48-51): the chance of the first count or a more extreme one.
// Greater: as large or larger. Two-sided: all tables that are no more probable, as R's fisher.test. Throws Error for a
// negative count.
double fisherExact(std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d,
                   Alternative alternative = Alternative::TwoSided);

// Of any table with given margins: all tables that are no more probable than this one (Freeman & Halton 1951,
// p. 141-149), summed along a network of partial margins (Mehta & Patel 1983, p. 427-434); drawn where the network is
// too large. Nothing where fewer than two rows or columns have counts. Throws Error for uneven rows, negative counts.
std::optional<PValue> freemanHalton(const CountTable& table, const Draws& draws = {});
// The same by drawing alone.
std::optional<PValue> freemanHaltonDrawn(const CountTable& table, const Draws& draws = {});

struct ChiSquare {
    double statistic = 0;
    int degreesOfFreedom = 0;
    double p = 1; // of the distribution in large samples
};
// Pearson (1900), p. 157-175, without correction; empty rows and columns left out. Nothing, and throws, as above.
std::optional<ChiSquare> chiSquare(const CountTable& table);
// The p value among tables with these margins, by drawing.
std::optional<PValue> chiSquareDrawn(const CountTable& table, const Draws& draws = {});

// What each person shows under each condition: rows are people, all asked under every condition.
using Responses = std::vector<std::vector<bool>>;

struct CochranQ {
    double statistic = 0;
    int degreesOfFreedom = 0;
    double pLargeSample = 1; // chi-square
    PValue p;                // within-person permutation
};
// Cochran (1950), p. 256-266. The exact p is the chance of a Q as large or larger when what each person shows falls
// on the conditions at random, by convolution over people. Nothing where nobody differs between conditions (Q is 0/0)
// or there are fewer than two. Throws Error for uneven rows.
std::optional<CochranQ> cochranQ(const Responses& responses, const Draws& draws = {});

// The mean of one value a person against 0: the chance of a sum as extreme when each value's sign is a coin's throw
// (Fisher 1935, p. 43-47). Exact while the different sums are at most 2^20, so always up to 20 people, and beyond
// where values repeat. Zeros count for nothing. Nothing for no values. signFlipTest({1, 1, 1}) is 0.25.
std::optional<PValue> signFlipTest(std::span<const double> values, Alternative alternative = Alternative::TwoSided,
                                   const Draws& draws = {});

} // namespace kith::statistics
