#include "kith/statistics/association.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace kith::statistics {
namespace {

std::optional<double> ratio(double part, double whole) {
    return whole > 0 ? std::optional(part / whole) : std::nullopt;
}

using Stretches = std::vector<Stretch>;

// Ascending, and those that overlap or touch joined.
Stretches joined(std::span<const Stretch> stretches) {
    Stretches sorted(stretches.begin(), stretches.end()), result;
    std::erase_if(sorted, [](const Stretch& stretch) { return stretch.begin >= stretch.end; });
    std::sort(sorted.begin(), sorted.end(), [](const Stretch& a, const Stretch& b) { return a.begin < b.begin; });
    for (const Stretch& stretch : sorted)
        if (!result.empty() && stretch.begin <= result.back().end)
            result.back().end = std::max(result.back().end, stretch.end);
        else
            result.push_back(stretch);
    return result;
}

std::int64_t charactersOf(const Stretches& stretches) {
    std::int64_t sum = 0;
    for (const Stretch& stretch : stretches)
        sum += stretch.end - stretch.begin;
    return sum;
}

std::int64_t charactersOfBoth(const Stretches& a, const Stretches& b) {
    std::int64_t sum = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        sum += std::max<std::int64_t>(0, std::min(a[i].end, b[j].end) - std::max(a[i].begin, b[j].begin));
        ++(a[i].end < b[j].end ? i : j);
    }
    return sum;
}

bool encloses(const Stretch& outer, const Stretch& inner) {
    return outer.begin <= inner.begin && inner.end <= outer.end;
}

} // namespace

std::optional<double> phi(const Fourfold& counts) {
    const auto both = static_cast<double>(counts.both), a = static_cast<double>(counts.onlyA),
               b = static_cast<double>(counts.onlyB), neither = static_cast<double>(counts.neither);
    return ratio(both * neither - a * b, std::sqrt((both + a) * (b + neither) * (both + b) * (a + neither)));
}

std::optional<double> simpleMatching(const Fourfold& counts) {
    return ratio(static_cast<double>(counts.both + counts.neither),
                 static_cast<double>(counts.both + counts.onlyA + counts.onlyB + counts.neither));
}

std::optional<double> dice(const Fourfold& counts) {
    return ratio(2 * static_cast<double>(counts.both),
                 static_cast<double>(2 * counts.both + counts.onlyA + counts.onlyB));
}

std::optional<double> jaccard(const Fourfold& counts) {
    return jaccard(counts.both, counts.both + counts.onlyA, counts.both + counts.onlyB);
}

std::optional<double> jaccard(std::int64_t both, std::int64_t a, std::int64_t b) {
    return ratio(static_cast<double>(both), static_cast<double>(a + b - both));
}

std::optional<double> cCoefficient(std::int64_t n1, std::int64_t n2, std::int64_t n12) {
    const auto c = jaccard(n12, n1, n2);
    return c && *c <= 1 ? c : std::nullopt;
}

bool isUnequalUse(std::int64_t n1, std::int64_t n2) {
    return std::max(n1, n2) > 5 * std::min(n1, n2);
}

StretchPairs pairsOf(std::span<const Stretch> a, std::span<const Stretch> b, std::int64_t gap) {
    StretchPairs pairs;
    Stretches others(b.begin(), b.end());
    std::sort(others.begin(), others.end(), [](const Stretch& x, const Stretch& y) { return x.begin < y.begin; });
    for (const Stretch& stretch : a)
        for (const Stretch& other : others) {
            if (other.begin > stretch.end + gap) break;
            if (other.end + gap < stretch.begin) continue;
            ++pairs.near;
            if (other.begin >= stretch.end || other.end <= stretch.begin) continue;
            ++pairs.overlapping;
            if (encloses(stretch, other) || encloses(other, stretch)) ++pairs.enclosed;
        }
    const Stretches allA = joined(a), allB = joined(b);
    pairs.charactersBoth = charactersOfBoth(allA, allB);
    pairs.charactersEither = charactersOf(allA) + charactersOf(allB) - pairs.charactersBoth;
    return pairs;
}

} // namespace kith::statistics
