#include "kith/agreement/two_coders.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace kith::agreement {
namespace {

// The table of the units that both coded, in shares.
struct Table {
    struct Cell {
        std::size_t a, b;
        double share;
    };
    double units = 0;
    std::vector<Cell> cells;
    std::vector<double> first, second; // margins
};

Table tableOf(const Tally& tally) {
    Table table;
    table.first.resize(tally.categories);
    table.second.resize(tally.categories);
    for (const auto& [key, count] : tally.entries)
        if (key.of == Tally::Of::Table) table.units += static_cast<double>(count);
    for (const auto& [key, count] : tally.entries) {
        if (key.of != Tally::Of::Table || count == 0) continue;
        const double share = static_cast<double>(count) / table.units;
        table.cells.push_back({key.a, key.b, share});
        table.first[key.a] += share;
        table.second[key.b] += share;
    }
    return table;
}

std::optional<Undefined> whyNot(const Tally& tally, const Table& table) {
    if (tally.coders != 2) return Undefined::NotTwoCoders;
    if (table.units == 0) return Undefined::NoPairs;
    return std::nullopt;
}

double observedDisagreement(const Table& table, const Weights& weights) {
    double sum = 0;
    for (const auto& [a, b, share] : table.cells)
        sum += share * weights.disagreement(a, b);
    return sum;
}

double disagreementByChance(const std::vector<double>& first, const std::vector<double>& second,
                            const Weights& weights) {
    double sum = 0;
    for (std::size_t a = 0; a < first.size(); ++a) {
        if (weights.plain()) {
            sum += first[a] * (1 - second[a]);
            continue;
        }
        for (std::size_t b = 0; b < second.size(); ++b)
            sum += first[a] * second[b] * weights.disagreement(a, b);
    }
    return sum;
}

Coefficient kappaOf(const Table& table, const Weights& weights) {
    return corrected(observedDisagreement(table, weights), disagreementByChance(table.first, table.second, weights));
}

// Σ over b of margin b times the weight of a and b.
std::vector<double> meanWeights(const std::vector<double>& margin, const Weights& weights) {
    std::vector<double> mean(margin.size());
    for (std::size_t a = 0; a < margin.size(); ++a)
        for (std::size_t b = 0; b < margin.size(); ++b)
            mean[a] += margin[b] * weights.agreement(a, b);
    return mean;
}

// Weighted kappa's of Fleiss, Cohen & Everitt (1969, p. 324); with plain weights it is that of kappa.
void addErrors(Kappa& found, const Table& table, const Weights& weights) {
    const double po = *found.kappa.observed, pe = *found.kappa.expected;
    const std::vector<double> ofFirst = meanWeights(table.second, weights);
    const std::vector<double> ofSecond = meanWeights(table.first, weights);
    double sum = 0, null = 0;
    for (const auto& [a, b, share] : table.cells) {
        const double term = weights.agreement(a, b) * (1 - pe) - (ofFirst[a] + ofSecond[b]) * (1 - po);
        sum += share * term * term;
    }
    for (std::size_t a = 0; a < table.first.size(); ++a)
        for (std::size_t b = 0; b < table.second.size(); ++b) {
            const double term = weights.agreement(a, b) - (ofFirst[a] + ofSecond[b]);
            null += table.first[a] * table.second[b] * term * term;
        }
    const double centre = po * pe - 2 * pe + po;
    const double free = 1 - pe;
    found.error = std::sqrt(std::max(0.0, sum - centre * centre) / table.units) / (free * free);
    found.nullError = std::sqrt(std::max(0.0, null - pe * pe) / table.units) / free;
}

// The share of the cell of two categories.
double cell(const Table& table, std::size_t a, std::size_t b) {
    for (const auto& each : table.cells)
        if (each.a == a && each.b == b) return each.share;
    return 0;
}

Coefficient index(const Tally& tally, std::size_t a, std::size_t b, std::size_t c, std::size_t d) {
    const Table table = tableOf(tally);
    if (const auto why = whyNot(tally, table)) return undefined(*why);
    if (tally.categories != 2) return undefined(Undefined::NotTwoCategories);
    Coefficient found;
    found.value = cell(table, a, b) - cell(table, c, d);
    return found;
}

} // namespace

Coefficient kappa(const Tally& tally, const Weights& weights) {
    const Table table = tableOf(tally);
    if (const auto why = whyNot(tally, table)) return undefined(*why);
    return kappaOf(table, weights);
}

Kappa cohenKappa(const Tally& tally, const Weights& weights) {
    const Table table = tableOf(tally);
    if (const auto why = whyNot(tally, table)) return {undefined(*why), {}, {}};
    Kappa found{kappaOf(table, weights), {}, {}};
    if (found.kappa.value) addErrors(found, table, weights);
    return found;
}

Coefficient kappaMax(const Tally& tally) {
    const Table table = tableOf(tally);
    if (const auto why = whyNot(tally, table)) return undefined(*why);
    double apart = 0; // half of what the margins differ by cannot agree
    for (std::size_t a = 0; a < table.first.size(); ++a)
        apart += std::abs(table.first[a] - table.second[a]) / 2;
    return corrected(apart, disagreementByChance(table.first, table.second, {}));
}

Coefficient scottPi(const Tally& tally, const Weights& weights) {
    const Table table = tableOf(tally);
    if (const auto why = whyNot(tally, table)) return undefined(*why);
    std::vector<double> pooled(table.first.size());
    for (std::size_t a = 0; a < pooled.size(); ++a)
        pooled[a] = (table.first[a] + table.second[a]) / 2;
    return corrected(observedDisagreement(table, weights), disagreementByChance(pooled, pooled, weights));
}

Coefficient prevalenceIndex(const Tally& tally) {
    return index(tally, 0, 0, 1, 1);
}

Coefficient biasIndex(const Tally& tally) {
    return index(tally, 0, 1, 1, 0);
}

Coefficient segmentKappa(std::int64_t both, std::int64_t onlyFirst, std::int64_t onlySecond, std::int64_t codes) {
    const auto segments = static_cast<double>(both + onlyFirst + onlySecond);
    if (segments == 0) return undefined(Undefined::NothingMarked);
    if (codes < 2) return undefined(Undefined::OneCategory);
    return corrected(static_cast<double>(onlyFirst + onlySecond) / segments, 1 - 1 / static_cast<double>(codes));
}

} // namespace kith::agreement
