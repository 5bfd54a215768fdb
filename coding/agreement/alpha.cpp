#include "kith/agreement/alpha.h"

#include <vector>

namespace kith::agreement {
namespace {

double squared(double x) {
    return x * x;
}

// The number of pairable values of each category.
std::vector<double> pairableValues(const Tally& tally) {
    std::vector<double> values(tally.categories);
    for (const auto& [key, count] : tally.entries)
        if (key.of == Tally::Of::Values && key.n > 1) values[key.a] += static_cast<double>(count);
    return values;
}

// The distance of two categories is the squared difference of their places here: for ordinal, the ranks of their
// values, the tied ones in the middle (Krippendorff 2004, p. 223).
std::vector<double> places(Level level, const std::vector<double>& values, std::span<const double> numbers) {
    if (level != Level::Ordinal) return {numbers.begin(), numbers.end()};
    std::vector<double> place;
    double before = 0;
    for (const double n : values) {
        place.push_back(before + n / 2);
        before += n;
    }
    return place;
}

double distance(Level level, const std::vector<double>& place, std::size_t a, std::size_t b) {
    if (a == b) return 0;
    switch (level) {
    case Level::Nominal:
        return 1;
    case Level::Ordinal:
    case Level::Interval:
        return squared(place[a] - place[b]);
    case Level::Ratio: {
        const double sum = place[a] + place[b];
        return sum == 0 ? 0 : squared((place[a] - place[b]) / sum);
    }
    }
    return 0;
}

// Σ over all ordered pairs of values, each with each other.
double distancesOfAll(Level level, const std::vector<double>& values, const std::vector<double>& place) {
    double sum = 0, all = 0;
    for (const double n : values)
        all += n;
    if (level == Level::Nominal) {
        for (const double n : values)
            sum += n * (all - n);
        return sum;
    }
    if (level == Level::Ratio) {
        for (std::size_t a = 0; a < values.size(); ++a)
            for (std::size_t b = a + 1; b < values.size(); ++b)
                sum += 2 * values[a] * values[b] * distance(level, place, a, b);
        return sum;
    }
    // Squared differences: 2 (n Σ nx² − (Σ nx)²) about the mean, so that large numbers do not cancel out.
    double mean = 0;
    for (std::size_t a = 0; a < values.size(); ++a)
        mean += values[a] * place[a] / all;
    for (std::size_t a = 0; a < values.size(); ++a)
        sum += values[a] * squared(place[a] - mean);
    return 2 * all * sum;
}

bool varies(const std::vector<double>& values) {
    std::size_t used = 0;
    for (const double n : values)
        used += n > 0 ? 1 : 0;
    return used > 1;
}

} // namespace

Coefficient alpha(const Tally& tally, Level level, std::span<const double> numbers) {
    const bool needsNumbers = level == Level::Interval || level == Level::Ratio;
    if (needsNumbers && numbers.size() != tally.categories) return undefined(Undefined::NotNumbers);
    const std::vector<double> values = pairableValues(tally);
    const std::vector<double> place = places(level, values, numbers);
    double all = 0, observed = 0;
    for (const double n : values)
        all += n;
    if (all == 0) return undefined(Undefined::NoPairs);
    for (const auto& [key, count] : tally.entries)
        if (key.of == Tally::Of::Pairs)
            observed += 2 * static_cast<double>(count) / (key.n - 1) * distance(level, place, key.a, key.b);
    if (!varies(values)) {
        Coefficient found = undefined(Undefined::NoVariation);
        found.observed = found.expected = 1;
        return found;
    }
    return corrected(observed / all, distancesOfAll(level, values, place) / (all * (all - 1)));
}

} // namespace kith::agreement
