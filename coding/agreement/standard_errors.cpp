#include "kith/agreement/standard_errors.h"

#include "kith/agreement/coefficients.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace kith::agreement {
namespace {

// What the linearisation needs of one unit.
struct Unit {
    std::vector<std::size_t> values; // the category of each
    double agreement = 0;            // share of its pairs, partial agreement counted in part; 0 without pairs
};

struct Sample {
    std::vector<Unit> units; // those with values
    double withPairs = 0;
    std::vector<double> shares; // of the categories, every unit weighing the same
    Tally tally;                // without knowing whose values they are
};

Sample sampleOf(const ReliabilityData& data, const Weights& weights) {
    Sample sample;
    sample.shares.resize(data.categories.size());
    sample.tally.categories = data.categories.size();
    for (std::size_t i = 0; i < data.units(); ++i) {
        Unit unit;
        for (const std::int32_t value : data.unit(i))
            if (value != noValue) unit.values.push_back(static_cast<std::size_t>(value));
        if (unit.values.empty()) continue;
        sample.tally.add(data.unit(i));
        const auto n = static_cast<double>(unit.values.size());
        for (const std::size_t value : unit.values)
            sample.shares[value] += 1 / n;
        if (n > 1) {
            ++sample.withPairs;
            for (std::size_t g = 0; g < unit.values.size(); ++g)
                for (std::size_t h = g + 1; h < unit.values.size(); ++h)
                    unit.agreement += weights.agreement(unit.values[g], unit.values[h]);
            unit.agreement /= n * (n - 1) / 2;
        }
        sample.units.push_back(std::move(unit));
    }
    for (double& share : sample.shares)
        share /= static_cast<double>(sample.units.size());
    return sample;
}

// The error of a coefficient to which each unit contributes its agreement, and its part of chance (nothing where chance
// is fixed).
std::optional<double> errorOf(const Sample& sample, const Coefficient& coefficient,
                              const std::function<double(std::size_t)>& chanceOf = {}) {
    const auto n = static_cast<double>(sample.units.size());
    if (!coefficient.value || n < 2) return std::nullopt;
    const double value = *coefficient.value, chance = coefficient.expected.value_or(0);
    double sum = 0;
    for (std::size_t i = 0; i < sample.units.size(); ++i) {
        const Unit& unit = sample.units[i];
        double part = n / sample.withPairs * (unit.agreement - (unit.values.size() > 1 ? chance : 0)) / (1 - chance);
        if (chanceOf) part -= 2 * (1 - value) * (chanceOf(i) - chance) / (1 - chance);
        sum += (part - value) * (part - value);
    }
    return std::sqrt(sum / (n * (n - 1)));
}

// The mean over a unit's values of what each category adds to chance.
double meanOver(const Unit& unit, const std::vector<double>& ofCategory) {
    double sum = 0;
    for (const std::size_t value : unit.values)
        sum += ofCategory[value];
    return sum / static_cast<double>(unit.values.size());
}

// For each category, the weights with all categories times how often these occur.
std::vector<double> weighted(const std::vector<double>& shares, const Weights& weights) {
    if (weights.plain()) return shares;
    std::vector<double> sums(shares.size());
    for (std::size_t a = 0; a < shares.size(); ++a)
        for (std::size_t b = 0; b < shares.size(); ++b)
            sums[a] += weights.agreement(a, b) * shares[b];
    return sums;
}

// A coder's own values, and how they agree with those of the others by chance.
struct CoderChance {
    double given = 0;
    std::vector<double> shares;
    std::vector<double> withOthers; // of each value
    double mean = 0;                // over the coder's values
};

// Nothing where some coder gave no value.
std::vector<CoderChance> chanceOfCoders(const ReliabilityData& data, const Weights& weights) {
    std::vector<CoderChance> coders(data.coders);
    for (CoderChance& coder : coders)
        coder.shares.resize(data.categories.size());
    for (std::size_t i = 0; i < data.values.size(); ++i)
        if (data.values[i] != noValue) {
            ++coders[i % data.coders].given;
            ++coders[i % data.coders].shares[static_cast<std::size_t>(data.values[i])];
        }
    std::vector<double> all(data.categories.size()); // summed over coders
    for (CoderChance& coder : coders) {
        if (coder.given == 0) return {};
        for (std::size_t a = 0; a < all.size(); ++a)
            all[a] += coder.shares[a] /= coder.given;
    }
    for (CoderChance& coder : coders) {
        std::vector<double> others = all;
        for (std::size_t a = 0; a < all.size(); ++a)
            others[a] -= coder.shares[a];
        coder.withOthers = weighted(others, weights);
        for (std::size_t a = 0; a < all.size(); ++a)
            coder.mean += coder.shares[a] * coder.withOthers[a];
    }
    return coders;
}

} // namespace

std::optional<double> percentError(const ReliabilityData& data, const Weights& weights) {
    const Sample sample = sampleOf(data, weights);
    return errorOf(sample, percentAgreement(sample.tally, Percent::MeanOverUnits, weights));
}

std::optional<double> brennanPredigerError(const ReliabilityData& data, const Weights& weights) {
    const Sample sample = sampleOf(data, weights);
    return errorOf(sample, brennanPrediger(sample.tally, weights));
}

std::optional<double> fleissError(const ReliabilityData& data, const Weights& weights) {
    const Sample sample = sampleOf(data, weights);
    const std::vector<double> chance = weighted(sample.shares, weights);
    return errorOf(sample, fleissKappa(sample.tally, weights),
                   [&](std::size_t i) { return meanOver(sample.units[i], chance); });
}

std::optional<double> gwetError(const ReliabilityData& data, const Weights& weights) {
    const Sample sample = sampleOf(data, weights);
    const std::size_t categories = sample.shares.size();
    double all = 0;
    for (const double sum : weighted(std::vector<double>(categories, 1.0), weights))
        all += sum;
    const auto q = static_cast<double>(categories);
    std::vector<double> chance;
    for (const double share : sample.shares)
        chance.push_back(all / (q * (q - 1)) * (1 - share));
    return errorOf(sample, gwetAc(sample.tally, weights),
                   [&](std::size_t i) { return meanOver(sample.units[i], chance); });
}

std::optional<double> congerError(const ReliabilityData& data, const Weights& weights) {
    const Sample sample = sampleOf(data, weights);
    const std::vector<CoderChance> coders = chanceOfCoders(data, weights);
    if (coders.empty()) return std::nullopt;
    const auto n = static_cast<double>(sample.units.size());
    const double pairs = static_cast<double>(data.coders * (data.coders - 1));
    std::vector<double> chance;
    for (std::size_t i = 0; i < data.units(); ++i) {
        const auto unit = data.unit(i);
        if (std::all_of(unit.begin(), unit.end(), [](std::int32_t value) { return value == noValue; })) continue;
        double sum = 0;
        for (std::size_t g = 0; g < coders.size(); ++g) {
            const CoderChance& coder = coders[g];
            const bool has = unit[g] != noValue;
            const double own = has ? coder.withOthers[static_cast<std::size_t>(unit[g])] : 0;
            sum += n / coder.given * (own - ((has ? 1 : 0) - coder.given / n) * coder.mean);
        }
        chance.push_back(sum / pairs);
    }
    return errorOf(sample, congerKappa(tallyOf(data), weights), [&](std::size_t i) { return chance[i]; });
}

} // namespace kith::agreement
