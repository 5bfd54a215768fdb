#include "kith/statistics/tests.h"

#include "distributions.h"
#include "drawn.h"
#include "kith/model/error.h"
#include "permuted_totals.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace kith::statistics {
namespace {

constexpr std::size_t mostChoices = 5000;    // ways in which one person's answers can fall
constexpr std::size_t mostSteps = 2'000'000; // from a state of the totals to one with one person more

using Totals = std::vector<int>; // by condition, ascending: conditions are alike under chance

std::int64_t sumOfSquares(const Totals& totals) {
    std::int64_t sum = 0;
    for (const int total : totals)
        sum += std::int64_t{total} * total;
    return sum;
}

// Every choice of `shown` among the conditions, each as one of 0 and 1 a condition; nothing when they are too many.
std::optional<std::vector<Totals>> choices(std::size_t conditions, std::size_t shown) {
    std::vector<Totals> all;
    Totals choice(conditions, 0);
    std::fill(choice.end() - static_cast<std::ptrdiff_t>(shown), choice.end(), 1);
    do {
        all.push_back(choice);
        if (all.size() > mostChoices) return std::nullopt;
    } while (std::next_permutation(choice.begin(), choice.end()));
    return all;
}

PValue drawnP(const std::vector<std::size_t>& shown, std::int64_t observed, const Draws& draws) {
    const std::size_t conditions = shown.size() - 1;
    Generator generator(draws.seed);
    std::vector<std::size_t> order(conditions);
    std::iota(order.begin(), order.end(), std::size_t{0});
    Totals totals(conditions);
    return drawn(draws, [&] {
        std::fill(totals.begin(), totals.end(), 0);
        for (std::size_t count = 1; count < conditions; ++count)
            for (std::size_t person = 0; person < shown[count]; ++person)
                for (std::size_t i = 0; i < count; ++i) { // the first `count` of an order drawn as far as needed
                    std::swap(order[i], order[i + generator.below(conditions - i)]);
                    ++totals[order[i]];
                }
        return sumOfSquares(totals) >= observed;
    });
}

} // namespace

ConditionTotals totalsOf(const Responses& responses) {
    const std::size_t conditions = responses.front().size();
    ConditionTotals result;
    result.shown.resize(conditions + 1);
    Totals totals(conditions, 0);
    for (const auto& person : responses) {
        if (person.size() != conditions) throw Error("Not everybody was asked under the same conditions.");
        const auto count = static_cast<std::size_t>(std::count(person.begin(), person.end(), true));
        ++result.shown[count];
        if (count == conditions) continue;
        for (std::size_t i = 0; i < conditions; ++i)
            totals[i] += person[i] ? 1 : 0;
    }
    result.squares = sumOfSquares(totals);
    return result;
}

std::optional<double> statisticOf(const ConditionTotals& totals) {
    const std::size_t conditions = totals.shown.size() - 1;
    double all = 0, spread = 0;
    for (std::size_t count = 1; count < conditions; ++count) {
        all += static_cast<double>(count * totals.shown[count]);
        spread += static_cast<double>(count * (conditions - count) * totals.shown[count]);
    }
    if (spread == 0) return std::nullopt;
    const auto k = static_cast<double>(conditions);
    return (k - 1) * (k * static_cast<double>(totals.squares) - all * all) / spread;
}

std::optional<std::map<std::int64_t, double>> permutedSquares(const std::vector<std::size_t>& shown) {
    const std::size_t conditions = shown.size() - 1;
    std::map<Totals, double> states{{Totals(conditions, 0), 1.0}};
    std::size_t steps = 0;
    for (std::size_t count = 1; count < conditions; ++count) {
        if (shown[count] == 0) continue;
        const auto ways = choices(conditions, count);
        if (!ways) return std::nullopt;
        for (std::size_t person = 0; person < shown[count]; ++person) {
            steps += states.size() * ways->size();
            if (steps > mostSteps) return std::nullopt;
            std::map<Totals, double> next;
            for (const auto& [totals, chance] : states)
                for (const Totals& way : *ways) {
                    Totals sum(conditions);
                    std::transform(totals.begin(), totals.end(), way.begin(), sum.begin(), std::plus<>());
                    std::sort(sum.begin(), sum.end());
                    next[std::move(sum)] += chance / static_cast<double>(ways->size());
                }
            states.swap(next);
        }
    }
    std::map<std::int64_t, double> squares;
    for (const auto& [totals, chance] : states)
        squares[sumOfSquares(totals)] += chance;
    double atLeast = 0;
    for (auto sum = squares.rbegin(); sum != squares.rend(); ++sum)
        sum->second = atLeast = std::min(1.0, atLeast + sum->second);
    return squares;
}

std::optional<CochranQ> cochranQ(const Responses& responses, const Draws& draws) {
    if (responses.empty() || responses.front().size() < 2) return std::nullopt;
    const ConditionTotals totals = totalsOf(responses);
    const auto statistic = statisticOf(totals);
    if (!statistic) return std::nullopt;
    CochranQ result;
    result.statistic = *statistic;
    result.degreesOfFreedom = static_cast<int>(responses.front().size()) - 1;
    result.pLargeSample = chiSquareAbove(result.degreesOfFreedom, result.statistic);
    if (const auto exact = permutedSquares(totals.shown))
        result.p = {exact->at(totals.squares)};
    else
        result.p = drawnP(totals.shown, totals.squares, draws);
    return result;
}

} // namespace kith::statistics
