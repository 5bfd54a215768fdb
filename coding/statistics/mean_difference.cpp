#include "kith/statistics/mean_difference.h"

#include "distributions.h"
#include "kith/statistics/intervals.h"
#include "kith/statistics/tests.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace kith::statistics {
namespace {

constexpr double level = 0.05;

// Of n people this many random signs are enough for an end of an interval.
constexpr Draws drawsOfAnEnd{20000, fixedSeed};

double chanceOf(std::span<const double> values, double mean) {
    std::vector<double> shifted;
    for (const double value : values)
        shifted.push_back(value - mean);
    const auto p = signFlipTest(shifted, Alternative::TwoSided, drawsOfAnEnd);
    return p ? p->value : 1;
}

// Between a mean that is not refused and one that is.
double endBetween(std::span<const double> values, double inside, double outside) {
    for (int step = 0; step < 50; ++step) {
        const double middle = (inside + outside) / 2;
        (chanceOf(values, middle) > level ? inside : outside) = middle;
    }
    return inside;
}

// The mean, in standard deviations, that the test finds in four of five studies of 6, 7 … 12 people: of six by hand
// (all signs must be equal), of more from 20,000 simulated studies of normal values each (a test simulates anew). From
// 13 people on Student's t gives the same effect to within 1 %.
constexpr std::array effects{1.793, 1.335, 1.193, 1.089, 1.008, 0.946, 0.892};
constexpr double wantedPower = 0.8;

// Student's t that is exceeded on both sides together with the chance given: t² = n x / (1 - x), x the quantile of
// Beta(1/2, n/2).
double studentQuantile(double degrees, double bothSides) {
    const double x = betaQuantile(0.5, degrees / 2, 1 - bothSides);
    return std::sqrt(degrees * x / (1 - x));
}

} // namespace

std::optional<Interval> meanInterval(std::span<const double> values) {
    if (values.size() < fewestForSignFlip) return std::nullopt;
    double sum = 0;
    for (const double value : values)
        sum += value;
    const double mean = sum / static_cast<double>(values.size());
    const auto [lowest, highest] = std::minmax_element(values.begin(), values.end());
    if (*lowest == *highest) return std::nullopt;
    const double margin = *highest - *lowest;
    return Interval{endBetween(values, mean, *lowest - margin), endBetween(values, mean, *highest + margin), 0.95,
                    "sign-flip"};
}

std::optional<double> detectableMean(std::span<const double> values) {
    if (values.size() < fewestForSignFlip) return std::nullopt;
    const auto n = static_cast<double>(values.size());
    double sum = 0, squares = 0;
    for (const double value : values)
        sum += value;
    for (const double value : values)
        squares += (value - sum / n) * (value - sum / n);
    if (squares == 0) return std::nullopt;
    const double effect =
        values.size() < fewestForSignFlip + effects.size()
            ? effects[values.size() - fewestForSignFlip]
            : (studentQuantile(n - 1, level) + studentQuantile(n - 1, 2 * (1 - wantedPower))) / std::sqrt(n);
    return effect * std::sqrt(squares / (n - 1));
}

} // namespace kith::statistics
