// The family of 2016: u-alpha, |u-alpha, cu-alpha, (k)u-alpha.
#include "kith/agreement/unitizing.h"

#include "resampling.h"
#include "segments.h"

#include <algorithm>

namespace kith::agreement {
namespace {

double squared(double x) {
    return x * x;
}

// What one coder marked, during a sweep from left to right.
struct Reader {
    std::vector<Marked> segments;
    std::vector<double> others; // how much of each segment the others marked too, on average over them
    std::size_t at = 0;
};

double sum(const std::vector<double>& of) {
    double all = 0;
    for (const double one : of)
        all += one;
    return all;
}

// The coincidences among some of the values: all, or those that are no gaps.
struct Square {
    std::size_t size = 0;
    std::vector<double> lengths, self;
    [[nodiscard]] double at(std::size_t a, std::size_t b) const { return lengths[a * size + b]; }
    [[nodiscard]] double row(std::size_t a) const {
        double all = 0;
        for (std::size_t b = 0; b < size; ++b)
            all += at(a, b);
        return all;
    }
};

// What chance would give on the diagonal and in all (Krippendorff et al. 2016, p. 2358): each piece of text may meet
// any other but its own unit.
struct Chance {
    std::vector<double> rows, diagonal;
};

Chance chanceOf(const Square& square) {
    const double all = sum(square.lengths);
    const double scale = all / (squared(all) - sum(square.self));
    Chance chance;
    for (std::size_t a = 0; a < square.size; ++a) {
        const double row = square.row(a);
        chance.diagonal.push_back(scale * (squared(row) - square.self[a]));
        chance.rows.push_back(scale * (row * all - square.self[a]));
    }
    return chance;
}

Coefficient alphaOf(const Square& square) {
    const double all = sum(square.lengths);
    if (all == 0) return undefined(Undefined::NothingShared);
    std::size_t used = 0;
    double observed = 0, expected = 0;
    for (std::size_t a = 0; a < square.size; ++a) {
        used += square.row(a) > 0 ? 1 : 0;
        for (std::size_t b = 0; b < square.size; ++b)
            observed += a == b ? 0 : square.at(a, b);
    }
    if (used < 2) {
        Coefficient none = undefined(Undefined::NoVariation);
        none.observed = 1 - observed / all;
        return none;
    }
    const Chance chance = chanceOf(square);
    for (std::size_t a = 0; a < square.size; ++a)
        expected += chance.rows[a] - chance.diagonal[a];
    return corrected(observed / all, expected / all);
}

Square whole(const Coincidences& of) {
    return {of.categories + 1, of.lengths, of.self};
}

Square withoutGaps(const Coincidences& of) {
    Square square{of.categories, {}, of.valued};
    for (std::size_t a = 1; a <= of.categories; ++a)
        for (std::size_t b = 1; b <= of.categories; ++b)
            square.lengths.push_back(of.lengths[a * (of.categories + 1) + b]);
    return square;
}

} // namespace

void Coincidences::add(const Coincidences& other) {
    for (std::size_t i = 0; i < lengths.size(); ++i)
        lengths[i] += other.lengths[i];
    for (std::size_t i = 0; i < self.size(); ++i)
        self[i] += other.self[i];
    for (std::size_t i = 0; i < valued.size(); ++i)
        valued[i] += other.valued[i];
}

Coincidences coincidencesOf(const Continuum& continuum, std::size_t categories) {
    const std::size_t width = categories + 1;
    Coincidences found{categories, std::vector<double>(width * width), std::vector<double>(width),
                       std::vector<double>(categories)};
    const std::size_t m = continuum.coders.size();
    if (m < 2) return found;
    const auto others = static_cast<double>(m - 1);
    std::vector<Reader> readers;
    for (const auto& units : continuum.coders) {
        Reader reader{withGaps(inOrder(units, continuum), continuum), {}, 0};
        reader.others.resize(reader.segments.size());
        for (const Marked& segment : reader.segments) {
            const auto value = static_cast<std::size_t>(segment.category + 1);
            found.self[value] += value == 0 ? segment.length() : squared(segment.length());
        }
        readers.push_back(std::move(reader));
    }
    std::vector<std::size_t> values(m);
    for (double from = continuum.begin; from < continuum.end;) {
        double to = continuum.end;
        std::size_t marked = 0;
        for (std::size_t i = 0; i < m; ++i) {
            const Marked& here = readers[i].segments[readers[i].at];
            values[i] = static_cast<std::size_t>(here.category + 1);
            marked += values[i] > 0 ? 1 : 0;
            to = std::min(to, here.end);
        }
        for (std::size_t i = 0; i < m; ++i) {
            for (std::size_t j = 0; j < m; ++j)
                if (i != j) found.lengths[values[i] * width + values[j]] += (to - from) / others;
            Reader& reader = readers[i];
            if (values[i] > 0) reader.others[reader.at] += (to - from) * static_cast<double>(marked - 1) / others;
            if (reader.segments[reader.at].end == to) ++reader.at;
        }
        from = to;
    }
    for (const Reader& reader : readers)
        for (std::size_t i = 0; i < reader.segments.size(); ++i)
            if (const std::int32_t category = reader.segments[i].category; category != gap)
                found.valued[static_cast<std::size_t>(category)] += squared(reader.others[i]);
    return found;
}

Coefficient uAlpha(const Coincidences& of) {
    return alphaOf(whole(of));
}

Coefficient uAlphaBinary(const Coincidences& of) {
    const Square square = whole(of);
    Square two{2, std::vector<double>(4), std::vector<double>(2)};
    for (std::size_t a = 0; a < square.size; ++a) {
        const std::size_t x = a == 0 ? 0 : 1;
        two.self[x] += square.self[a];
        for (std::size_t b = 0; b < square.size; ++b)
            two.lengths[x * 2 + (b == 0 ? 0 : 1)] += square.at(a, b);
    }
    return alphaOf(two);
}

Covered cuAlpha(const Coincidences& of) {
    const Square marked = withoutGaps(of);
    Covered found{alphaOf(marked), {}};
    if (const double all = sum(of.lengths); all > 0) found.coverage = sum(marked.lengths) / all;
    return found;
}

Covered kuAlpha(const Coincidences& of, std::int32_t category) {
    const Square marked = withoutGaps(of);
    const auto k = static_cast<std::size_t>(category);
    const double row = marked.row(k), ofAll = whole(of).row(k + 1);
    Covered found;
    if (ofAll > 0) found.coverage = row / ofAll;
    if (row == 0) {
        found.alpha = undefined(ofAll > 0 ? Undefined::NothingShared : Undefined::NothingMarked);
        return found;
    }
    const Chance chance = chanceOf(marked);
    const double observed = 1 - marked.at(k, k) / row;
    // Others than k: what chance gives besides the diagonal is nothing exactly where k alone was marked.
    if (sum(marked.lengths) - row <= 0) {
        found.alpha = undefined(Undefined::NoVariation);
        found.alpha.observed = 1 - observed;
        return found;
    }
    found.alpha = corrected(observed, 1 - chance.diagonal[k] / chance.rows[k]);
    return found;
}

std::vector<Resampled> bootstrap(std::span<const Coincidences> texts, std::span<const UnitizingMeasure> measures,
                                 const Resampling& how) {
    if (texts.empty()) return std::vector<Resampled>(measures.size());
    Coincidences sums = texts.front();
    const auto each = [](Coincidences& of, auto&& visit) {
        std::uint32_t place = 0;
        for (std::vector<double>* part : {&of.lengths, &of.self, &of.valued})
            for (double& amount : *part)
                visit(place++, amount);
        return place;
    };
    std::uint32_t width = 0;
    std::vector<Parts> clusters;
    for (Coincidences text : texts) {
        clusters.emplace_back();
        width = each(text, [&](std::uint32_t place, double amount) {
            if (amount != 0) clusters.back().push_back({place, amount});
        });
    }
    return resample(clusters, width, measures.size(), how,
                    [&](std::span<const double> drawn, std::span<std::optional<double>> answers) {
                        each(sums, [&](std::uint32_t place, double& amount) { amount = drawn[place]; });
                        for (std::size_t i = 0; i < measures.size(); ++i)
                            answers[i] = measures[i](sums);
                    });
}

} // namespace kith::agreement
