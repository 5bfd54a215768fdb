#include "kith/agreement/coefficients.h"

#include <cmath>
#include <map>

namespace kith::agreement {
namespace {

double real(std::int64_t count) {
    return static_cast<double>(count);
}

// What a pair of a unit with n values weighs, and what such a unit weighs altogether.
double pairWeight(Percent how, double n) {
    switch (how) {
    case Percent::MeanOverUnits:
        return 2 / (n * (n - 1));
    case Percent::PooledPairs:
        return 1;
    case Percent::ByValues:
        return 2 / (n - 1);
    }
    return 0;
}

// Nothing without pairs.
std::optional<double> observedDisagreement(const Tally& tally, Percent how, const Weights& weights) {
    double sum = 0, whole = 0;
    for (const auto& [key, count] : tally.entries) {
        const double n = key.n;
        if (key.of == Tally::Of::Units && key.n > 1)
            whole += real(count) * pairWeight(how, n) * n * (n - 1) / 2;
        else if (key.of == Tally::Of::Pairs)
            sum += real(count) * pairWeight(how, n) * weights.disagreement(key.a, key.b);
    }
    if (whole == 0) return std::nullopt;
    return sum / whole;
}

// The share of each category, every unit weighing the same.
std::vector<double> shares(const Tally& tally) {
    std::vector<double> share(tally.categories);
    double units = 0;
    for (const auto& [key, count] : tally.entries) {
        if (key.of == Tally::Of::Units) units += real(count);
        if (key.of == Tally::Of::Values) share[key.a] += real(count) / key.n;
    }
    if (units > 0)
        for (double& s : share)
            s /= units;
    return share;
}

// Of two values drawn with these shares.
double disagreementByChance(const std::vector<double>& share, const Weights& weights) {
    double sum = 0;
    for (std::size_t a = 0; a < share.size(); ++a) {
        if (weights.plain()) {
            sum += share[a] * (1 - share[a]);
            continue;
        }
        for (std::size_t b = 0; b < share.size(); ++b)
            sum += share[a] * share[b] * weights.disagreement(a, b);
    }
    return sum;
}

// The sum of all weights; as many as categories where weights are plain.
double sumOf(const Weights& weights, std::size_t categories) {
    if (weights.plain()) return static_cast<double>(categories);
    double sum = 0;
    for (std::size_t a = 0; a < categories; ++a)
        for (std::size_t b = 0; b < categories; ++b)
            sum += weights.agreement(a, b);
    return sum;
}

// The number of values that every unit has; nothing where it differs.
std::optional<double> valuesOfEach(const Tally& tally) {
    std::optional<double> found;
    for (const auto& [key, count] : tally.entries) {
        if (key.of != Tally::Of::Units || count == 0) continue;
        if (found) return std::nullopt;
        found = key.n;
    }
    return found;
}

double unitsOf(const Tally& tally) {
    double units = 0;
    for (const auto& [key, count] : tally.entries)
        if (key.of == Tally::Of::Units) units += real(count);
    return units;
}

// For each coder with values: the share of each category.
std::vector<std::vector<double>> sharesByCoder(const Tally& tally) {
    std::vector<std::vector<double>> share(tally.coders, std::vector<double>(tally.categories));
    std::vector<double> values(tally.coders);
    for (const auto& [key, count] : tally.entries) {
        if (key.of != Tally::Of::Coder) continue;
        share[key.n][key.a] += real(count);
        values[key.n] += real(count);
    }
    std::vector<std::vector<double>> found;
    for (std::size_t coder = 0; coder < share.size(); ++coder) {
        if (values[coder] == 0) continue;
        for (double& s : share[coder])
            s /= values[coder];
        found.push_back(std::move(share[coder]));
    }
    return found;
}

} // namespace

Coefficient percentAgreement(const Tally& tally, Percent how, const Weights& weights) {
    const auto disagreement = observedDisagreement(tally, how, weights);
    if (!disagreement) return undefined(Undefined::NoPairs);
    Coefficient found;
    found.observed = found.value = 1 - *disagreement;
    return found;
}

Coefficient holsti(const Tally& tally) {
    if (tally.coders != 2) return undefined(Undefined::NotTwoCoders);
    double alike = 0, coded = 0;
    bool pairs = false;
    for (const auto& [key, count] : tally.entries) {
        if (key.of == Tally::Of::Coder) coded += real(count);
        if (key.of != Tally::Of::Table || count == 0) continue;
        pairs = true;
        if (key.a == key.b) alike += real(count);
    }
    if (!pairs) return undefined(Undefined::NoPairs);
    Coefficient found;
    found.observed = found.value = 2 * alike / coded;
    return found;
}

Coefficient fleissKappa(const Tally& tally, const Weights& weights) {
    const auto observed = observedDisagreement(tally, Percent::MeanOverUnits, weights);
    if (!observed) return undefined(Undefined::NoPairs);
    return corrected(*observed, disagreementByChance(shares(tally), weights));
}

Coefficient fleissKappaOf(const Tally& tally, std::size_t category) {
    double against = 0, units = 0;
    for (const auto& [key, count] : tally.entries) {
        const double n = key.n;
        if (key.of == Tally::Of::Units && key.n > 1) units += real(count);
        if (key.of == Tally::Of::Pairs && (key.a == category) != (key.b == category))
            against += 2 * real(count) / (n * (n - 1));
    }
    if (units == 0) return undefined(Undefined::NoPairs);
    const double share = shares(tally)[category];
    return corrected(against / units, 2 * share * (1 - share));
}

std::optional<FleissErrors> fleissErrors(const Tally& tally) {
    const auto n = valuesOfEach(tally);
    if (!n || *n < 2 || !fleissKappa(tally).value) return std::nullopt;
    const double pairs = unitsOf(tally) * *n * (*n - 1);
    double squares = 0, cubes = 0, product = 0, skew = 0;
    for (const double p : shares(tally)) {
        squares += p * p;
        cubes += p * p * p;
        product += p * (1 - p);
        skew += p * (1 - p) * (1 - 2 * p);
    }
    const double variance =
        2 / pairs * (squares - (2 * *n - 3) * squares * squares + 2 * (*n - 2) * cubes) / (product * product);
    FleissErrors errors;
    errors.fleiss1971 = std::sqrt(std::max(0.0, variance));
    errors.null = std::sqrt(2 / pairs) / product * std::sqrt(std::max(0.0, product * product - skew));
    return errors;
}

Coefficient congerKappa(const Tally& tally, const Weights& weights) {
    if (tally.coders == 0) return undefined(Undefined::CodersUnknown);
    const auto observed = observedDisagreement(tally, Percent::MeanOverUnits, weights);
    if (!observed) return undefined(Undefined::NoPairs);
    // Over all pairs of coders, the mean of what chance gives them.
    const auto share = sharesByCoder(tally);
    double sum = 0, pairs = 0;
    for (std::size_t g = 0; g < share.size(); ++g)
        for (std::size_t h = g + 1; h < share.size(); ++h) {
            ++pairs;
            for (std::size_t a = 0; a < tally.categories; ++a) {
                if (weights.plain()) {
                    sum += share[g][a] * (1 - share[h][a]);
                    continue;
                }
                for (std::size_t b = 0; b < tally.categories; ++b)
                    sum += share[g][a] * share[h][b] * weights.disagreement(a, b);
            }
        }
    return corrected(*observed, sum / pairs);
}

Coefficient brennanPrediger(const Tally& tally, const Weights& weights) {
    const auto observed = observedDisagreement(tally, Percent::MeanOverUnits, weights);
    if (!observed) return undefined(Undefined::NoPairs);
    if (tally.categories < 2) return undefined(Undefined::OneCategory);
    const auto categories = static_cast<double>(tally.categories);
    return corrected(*observed, 1 - sumOf(weights, tally.categories) / (categories * categories));
}

Coefficient gwetAc(const Tally& tally, const Weights& weights) {
    const auto observed = observedDisagreement(tally, Percent::MeanOverUnits, weights);
    if (!observed) return undefined(Undefined::NoPairs);
    if (tally.categories < 2) return undefined(Undefined::OneCategory);
    const auto categories = static_cast<double>(tally.categories);
    double spread = 0;
    for (const double share : shares(tally))
        spread += share * (1 - share);
    const double chance = sumOf(weights, tally.categories) / (categories * (categories - 1)) * spread;
    return corrected(*observed, 1 - chance);
}

} // namespace kith::agreement
