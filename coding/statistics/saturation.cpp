#include "kith/statistics/saturation.h"

#include "kith/model/error.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <unordered_set>

namespace kith::statistics {
namespace {

constexpr double never = std::numeric_limits<double>::infinity();

void check(const SaturationRule& rule) {
    if (rule.base < 1 || rule.run < 1) throw Error("A base or run of interviews is below 1.");
    if (!(rule.threshold >= 0 && rule.threshold <= 1))
        throw Error("The threshold of saturation is not between 0 and 1.", {}, "5 % is 0.05.");
}

bool isLittle(double proportion, const SaturationRule& rule) {
    if (rule.proportions == Proportions::Exact) return proportion <= rule.threshold;
    return std::round(100 * proportion) <= std::round(100 * rule.threshold);
}

std::optional<double> known(double value) {
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

// Always the number of one of the orders: counts have no halves, and between a number and never there is nothing.
OverOrders rangeOf(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const auto at = [&values](double p) {
        return known(values[static_cast<std::size_t>(std::ceil(p * static_cast<double>(values.size() - 1)))]);
    };
    return {at(0.025), at(0.5), at(0.975)};
}

} // namespace

std::string Saturation::written(const SaturationRule& rule) const {
    return reachedAfter ? std::to_string(*reachedAfter) + "+" + std::to_string(rule.run) : "";
}

Saturation saturation(const std::vector<int>& fresh, const SaturationRule& rule) {
    check(rule);
    Saturation result;
    const auto base = std::min(static_cast<std::size_t>(rule.base), fresh.size());
    result.baseCodes = std::accumulate(fresh.begin(), fresh.begin() + static_cast<std::ptrdiff_t>(base), 0);
    const auto length = static_cast<std::size_t>(rule.run);
    for (std::size_t first = base; first + length <= fresh.size(); ++first) {
        const auto begin = fresh.begin() + static_cast<std::ptrdiff_t>(first);
        SaturationRun run{static_cast<int>(first) + 1,
                          static_cast<int>(first + length),
                          std::accumulate(begin, begin + rule.run, 0),
                          {},
                          false};
        if (result.baseCodes > 0) {
            run.proportion = static_cast<double>(run.fresh) / result.baseCodes;
            run.meets = isLittle(*run.proportion, rule);
        }
        if (run.meets && !result.reachedAfter) result.reachedAfter = static_cast<int>(first);
        result.runs.push_back(run);
    }
    return result;
}

std::vector<int> freshCodes(const CodesOfInterviews& interviews) {
    std::unordered_set<std::size_t> seen;
    std::vector<int> fresh;
    for (const auto& codes : interviews) {
        fresh.push_back(0);
        for (const std::size_t code : codes)
            if (seen.insert(code).second) ++fresh.back();
    }
    return fresh;
}

SaturationRange saturationOverOrders(const CodesOfInterviews& interviews, const SaturationRule& rule, int orders,
                                     std::uint64_t seed) {
    check(rule);
    SaturationRange range;
    if (interviews.empty() || orders < 1) return range;
    Generator generator(seed);
    CodesOfInterviews order = interviews;
    std::vector<std::vector<double>> seen(interviews.size());
    std::vector<double> reached;
    int times = 0;
    for (int i = 0; i < orders; ++i) {
        shuffle(order, generator);
        const std::vector<int> fresh = freshCodes(order);
        double sum = 0;
        for (std::size_t k = 0; k < fresh.size(); ++k) {
            sum += fresh[k];
            seen[k].push_back(sum);
        }
        const auto after = saturation(fresh, rule).reachedAfter;
        if (after) ++times;
        reached.push_back(after ? *after : never);
    }
    for (auto& values : seen)
        range.seen.push_back(rangeOf(std::move(values)));
    range.reachedAfter = rangeOf(std::move(reached));
    range.shareReached = static_cast<double>(times) / orders;
    return range;
}

} // namespace kith::statistics
