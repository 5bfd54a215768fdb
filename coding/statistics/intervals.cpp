#include "kith/statistics/intervals.h"

#include "kith/statistics/generator.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace kith::statistics {
namespace {

constexpr double z = 1.959963984540054; // the normal distribution's quantile at 0.975

} // namespace

double quantile(const std::vector<double>& sorted, double p) {
    const double place = p * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - std::floor(place)) * (sorted[above] - sorted[below]);
}

std::optional<Interval> wilson(std::int64_t count, std::int64_t n) {
    if (n <= 0) return std::nullopt;
    const auto size = static_cast<double>(n);
    const double share = static_cast<double>(count) / size;
    const double centre = share + z * z / (2 * size);
    const double half = z * std::sqrt(share * (1 - share) / size + z * z / (4 * size * size));
    const double whole = 1 + z * z / size;
    // The ends are exactly 0 and 1 for none and for all; rounding must not push them off.
    Interval interval{(centre - half) / whole, (centre + half) / whole, 0.95, "Wilson"};
    if (count == 0) interval.low = 0;
    if (count == n) interval.high = 1;
    return interval;
}

std::optional<Interval> bootstrapByPerson(std::span<const double> values, std::span<const double> denominators,
                                          int replicates) {
    const std::size_t people = values.size();
    if (people < 2 || people > bootstrapLimit) return std::nullopt;
    Generator generator(fixedSeed);
    std::vector<double> ratios;
    ratios.reserve(static_cast<std::size_t>(replicates));
    for (int replicate = 0; replicate < replicates; ++replicate) {
        double value = 0, denominator = 0;
        for (std::size_t i = 0; i < people; ++i) {
            const std::size_t person = generator.below(people);
            value += values[person];
            denominator += denominators[person];
        }
        if (denominator > 0) ratios.push_back(value / denominator);
    }
    std::sort(ratios.begin(), ratios.end());
    if (ratios.empty() || ratios.front() == ratios.back()) return std::nullopt;
    return Interval{quantile(ratios, 0.025), quantile(ratios, 0.975), 0.95, "bootstrap by person"};
}

} // namespace kith::statistics
