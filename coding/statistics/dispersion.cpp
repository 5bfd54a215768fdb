#include "kith/statistics/dispersion.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace kith::statistics {
namespace {

struct Shares {
    std::vector<std::int64_t> counts, totals;
    std::int64_t counted = 0, all = 0;
    [[nodiscard]] double share() const { return static_cast<double>(counted) / static_cast<double>(all); }
    [[nodiscard]] bool canDiffer() const { return counts.size() >= 2 && counted > 0 && counted < all; }
};

Shares sharesOf(std::span<const std::int64_t> counts, std::span<const std::int64_t> totals) {
    Shares shares;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (totals[i] == 0) continue;
        shares.counts.push_back(counts[i]);
        shares.totals.push_back(totals[i]);
        shares.counted += counts[i];
        shares.all += totals[i];
    }
    return shares;
}

double chiSquareOf(const std::vector<std::int64_t>& counts, const std::vector<std::int64_t>& totals) {
    double counted = 0, all = 0, sum = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        counted += static_cast<double>(counts[i]);
        all += static_cast<double>(totals[i]);
    }
    const double p = counted / all;
    if (p == 0 || p == 1) return 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const auto total = static_cast<double>(totals[i]);
        const double apart = static_cast<double>(counts[i]) / total - p;
        sum += total * apart * apart / (p * (1 - p));
    }
    return sum;
}

// Chi-squares of studies in which the chance of a count varies between people with this intraclass correlation.
std::vector<double> simulated(const Shares& shares, double correlation, int studies) {
    Generator generator(fixedSeed);
    const double p = shares.share();
    const double balls = correlation > 0 ? 1 / correlation - 1 : 0;
    std::vector<double> found;
    std::vector<std::int64_t> counts(shares.totals.size());
    for (int study = 0; study < studies; ++study) {
        for (std::size_t i = 0; i < counts.size(); ++i) {
            counts[i] = 0;
            for (std::int64_t drawn = 0; drawn < shares.totals[i]; ++drawn) {
                const double chance = correlation > 0 ? (balls * p + static_cast<double>(counts[i])) /
                                                            (balls + static_cast<double>(drawn))
                                                      : p;
                if (generator.unit() < chance) ++counts[i];
            }
        }
        found.push_back(chiSquareOf(counts, shares.totals));
    }
    std::sort(found.begin(), found.end());
    return found;
}

// A largest chi-square that is common is met among the draws, and its share of them is its chance; one that is not met
// is rare.
double chanceOfLargest(const Shares& shares) {
    constexpr int draws = 2000;
    Generator generator(fixedSeed);
    std::vector<std::int64_t> counts(shares.totals.size());
    double largest = -1;
    int times = 0;
    for (int draw = 0; draw < draws; ++draw) {
        std::int64_t left = shares.all, counted = shares.counted;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            counts[i] = 0;
            for (std::int64_t k = 0; k < shares.totals[i]; ++k, --left)
                if (static_cast<std::int64_t>(generator.below(static_cast<std::size_t>(left))) < counted) {
                    ++counts[i];
                    --counted;
                }
        }
        const double found = chiSquareOf(counts, shares.totals);
        if (found > largest * (1 + 1e-9)) {
            largest = found;
            times = 0;
        }
        if (found >= largest * (1 - 1e-9)) ++times;
    }
    return static_cast<double>(times) / draws;
}

} // namespace

std::optional<Dispersion> dispersion(std::span<const std::int64_t> counts, std::span<const std::int64_t> totals) {
    const Shares shares = sharesOf(counts, totals);
    if (!shares.canDiffer()) return std::nullopt;
    const auto people = static_cast<double>(shares.counts.size());
    const auto all = static_cast<double>(shares.all);
    const double p = shares.share();
    Dispersion found;
    found.people = static_cast<std::int64_t>(shares.counts.size());
    found.lowest = 1;
    double sum = 0, squares = 0, expected = 0;
    CountTable table;
    for (std::size_t i = 0; i < shares.counts.size(); ++i) {
        const auto total = static_cast<double>(shares.totals[i]);
        const double share = static_cast<double>(shares.counts[i]) / total;
        found.lowest = std::min(found.lowest, share);
        found.highest = std::max(found.highest, share);
        sum += share;
        squares += share * share;
        expected += p * (1 - p) / total * (all - total) / (all - 1);
        table.push_back({shares.counts[i], shares.totals[i] - shares.counts[i]});
    }
    found.deviation = std::sqrt(std::max(0.0, (squares - sum * sum / people) / (people - 1)));
    found.byChance = std::sqrt(expected / people);
    found.ratio = chiSquareOf(shares.counts, shares.totals) / (people - 1);
    found.smallestChance = chanceOfLargest(shares);
    found.p = chiSquareDrawn(table, {20000, fixedSeed}).value_or(PValue{});
    return found;
}

std::optional<double> detectableDeviation(std::span<const std::int64_t> counts, std::span<const std::int64_t> totals) {
    const Shares shares = sharesOf(counts, totals);
    if (!shares.canDiffer()) return std::nullopt;
    constexpr int studies = 500;
    const double critical = quantile(simulated(shares, 0, 4 * studies), 0.95);
    const auto finds = [&](double correlation) {
        const auto chiSquares = simulated(shares, correlation, studies);
        return chiSquares.end() - std::upper_bound(chiSquares.begin(), chiSquares.end(), critical) >= studies * 4 / 5;
    };
    double low = 0, high = 0.99;
    if (!finds(high)) return std::nullopt;
    for (int step = 0; step < 10; ++step) {
        const double middle = (low + high) / 2;
        (finds(middle) ? high : low) = middle;
    }
    return std::sqrt(high * shares.share() * (1 - shares.share()));
}

} // namespace kith::statistics
