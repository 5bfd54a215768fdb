// The alpha for unitizing of 1995 and 2004.
#include "kith/agreement/unitizing.h"

#include "segments.h"

#include <algorithm>

namespace kith::agreement {
namespace {

using Segments = std::vector<Marked>;

double squared(double x) {
    return x * x;
}

struct Disagreement {
    double observed = 0, expected = 0;
};

// How far two segments that share some text are apart (Krippendorff 2004, p. 252).
double distance(const Marked& g, const Marked& h) {
    const bool gValued = g.category != gap, hValued = h.category != gap;
    if (gValued && hValued) return squared(g.begin - h.begin) + squared(g.end - h.end);
    if (gValued && h.begin <= g.begin && g.end <= h.end) return squared(g.length());
    if (hValued && g.begin <= h.begin && h.end <= g.end) return squared(h.length());
    return 0;
}

double distances(const Segments& first, const Segments& second) {
    double sum = 0;
    for (std::size_t g = 0, h = 0; g < first.size() && h < second.size();) {
        sum += distance(first[g], second[h]);
        // The one that ends first meets no other; both where they end together.
        const double ends = std::min(first[g].end, second[h].end);
        if (first[g].end == ends) ++g;
        if (h < second.size() && second[h].end == ends) ++h;
    }
    return sum;
}

// Krippendorff 2004, p. 253.
double expected(const std::vector<Segments>& coders, double length) {
    std::vector<double> gaps;
    double units = 0, within = 0;
    for (const Segments& segments : coders)
        for (const Marked& segment : segments) {
            if (segment.category == gap) {
                gaps.push_back(segment.length());
                continue;
            }
            ++units;
            within += segment.length() * (segment.length() - 1);
        }
    std::sort(gaps.begin(), gaps.end());
    std::vector<double> longer(gaps.size() + 1); // the sum of the gaps from here on
    for (std::size_t i = gaps.size(); i > 0; --i)
        longer[i - 1] = longer[i] + gaps[i - 1];
    double sum = 0;
    for (const Segments& segments : coders)
        for (const Marked& segment : segments) {
            if (segment.category == gap) continue;
            const double l = segment.length();
            const auto first = std::lower_bound(gaps.begin(), gaps.end(), l) - gaps.begin();
            const auto holding = static_cast<double>(gaps.size()) - static_cast<double>(first);
            const double room = longer[static_cast<std::size_t>(first)] - holding * (l - 1);
            sum += (units - 1) / 3 * (2 * l * l * l - 3 * l * l + l) + l * l * room;
        }
    const double all = static_cast<double>(coders.size()) * length;
    return 2 / length * sum / (all * (all - 1) - within);
}

// Nothing where nobody marked the category.
std::optional<Disagreement> disagreement(const Continuum& continuum, std::int32_t category) {
    std::vector<Segments> coders;
    bool marked = false;
    for (const auto& units : continuum.coders) {
        std::vector<Marked> ofCategory;
        for (const Marked& unit : units)
            if (unit.category == category) ofCategory.push_back(unit);
        marked = marked || !ofCategory.empty();
        coders.push_back(withGaps(inOrder(std::move(ofCategory), continuum), continuum));
    }
    if (!marked) return std::nullopt;
    const auto m = static_cast<double>(coders.size());
    Disagreement found;
    for (std::size_t i = 0; i < coders.size(); ++i)
        for (std::size_t j = i + 1; j < coders.size(); ++j)
            found.observed += 2 * distances(coders[i], coders[j]);
    found.observed /= m * (m - 1) * squared(continuum.length());
    found.expected = expected(coders, continuum.length());
    return found;
}

} // namespace

Coefficient alphaU(const Continuum& continuum, std::int32_t category) {
    return alphaU(continuum, std::span(&category, 1));
}

Coefficient alphaU(const Continuum& continuum, std::span<const std::int32_t> categories) {
    if (continuum.coders.size() < 2) return undefined(Undefined::NoPairs);
    Disagreement sum;
    bool marked = false;
    for (const std::int32_t category : categories)
        if (const auto one = disagreement(continuum, category)) {
            sum.observed += one->observed;
            sum.expected += one->expected;
            marked = true;
        }
    return marked ? corrected(sum.observed, sum.expected) : undefined(Undefined::NothingMarked);
}

} // namespace kith::agreement
