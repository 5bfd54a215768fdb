#include "kith/agreement/sample_size.h"

#include "kith/statistics/intervals.h"

#include <cmath>

namespace kith::agreement {
namespace {

bool isProbability(double p) {
    return p > 0 && p < 1;
}

} // namespace

std::optional<double> kappaVariance(double kappa, const Rates& rates) {
    if (!isProbability(rates.first) || !isProbability(rates.second)) return std::nullopt;
    const double chance = rates.first * rates.second + (1 - rates.first) * (1 - rates.second);
    const double observed = kappa * (1 - chance) + chance;
    const double both = (observed + rates.first + rates.second - 1) / 2;
    const double neither = observed - both;
    const double onlyFirst = rates.first - both, onlySecond = rates.second - both;
    constexpr double slack = 1e-12; // rounding
    for (const double cell : {both, neither, onlyFirst, onlySecond})
        if (!(cell >= -slack)) return std::nullopt;
    const auto square = [](double x) { return x * x; };
    const double free = 1 - chance, apart = 1 - observed;
    double sum = both * square(free - (rates.first + rates.second) * apart);
    sum += neither * square(free - (2 - rates.first - rates.second) * apart);
    sum += square(apart) *
           (onlyFirst * square(rates.second + 1 - rates.first) + onlySecond * square(1 - rates.second + rates.first));
    sum -= square(observed * chance - 2 * chance + observed);
    return std::fmax(0, sum) / square(square(free));
}

std::optional<std::int64_t> unitsToReject(double least, double expected, const Rates& rates, double alpha, double power,
                                          Sides sides) {
    const auto under = kappaVariance(least, rates), truly = kappaVariance(expected, rates);
    if (!under || !truly || least == expected || !isProbability(alpha) || !isProbability(power)) return std::nullopt;
    const double needed = statistics::normalQuantile(1 - alpha / static_cast<int>(sides)) * std::sqrt(*under) +
                          statistics::normalQuantile(power) * std::sqrt(*truly);
    return static_cast<std::int64_t>(std::ceil(std::pow(needed / (expected - least), 2)));
}

std::optional<std::int64_t> unitsForWidth(double kappa, double half, const Rates& rates) {
    const auto variance = kappaVariance(kappa, rates);
    if (!variance || !(half > 0)) return std::nullopt;
    return static_cast<std::int64_t>(std::ceil(*variance * std::pow(statistics::normalQuantile(0.975) / half, 2)));
}

} // namespace kith::agreement
