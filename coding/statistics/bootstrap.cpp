#include "kith/statistics/intervals.h"

#include "kith/statistics/generator.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace kith::statistics {

double quantile(const std::vector<double>& sorted, double p) {
    const double place = p * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - std::floor(place)) * (sorted[above] - sorted[below]);
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
