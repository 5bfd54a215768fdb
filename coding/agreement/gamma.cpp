#include "kith/agreement/gamma.h"

#include "alignment.h"
#include "kith/statistics/generator.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <numeric>

namespace kith::agreement {
namespace {

using Coders = std::span<const std::vector<Marked>>;

double squared(double x) {
    return x * x;
}

// A unit and whose it is.
struct Owned {
    Marked unit;
    std::size_t coder;
};
using Units = std::vector<Owned>;

double pairsOf(std::size_t coders) {
    return static_cast<double>(coders * (coders - 1)) / 2;
}

// From left to right by their middles, so that what can go together stands near.
Units inOrder(Coders coders) {
    Units units;
    for (std::size_t coder = 0; coder < coders.size(); ++coder)
        for (const Marked& unit : coders[coder])
            units.push_back({unit, coder});
    std::stable_sort(units.begin(), units.end(), [](const Owned& a, const Owned& b) {
        return a.unit.begin + a.unit.end < b.unit.begin + b.unit.end;
    });
    return units;
}

// Units that no group of a best alignment joins are aligned apart. A group whose units fall into two parts of a and b
// units costs no less than the parts do where the ab dissimilarities across are (pairs + ab) deltaEmpty together; so
// units that are (pairs + 1) deltaEmpty apart need no link.
std::vector<Units> apart(const Units& units, std::size_t coders, const Dissimilarity& how) {
    const double far = (pairsOf(coders) + 1) * how.deltaEmpty;
    std::vector<std::size_t> parent(units.size());
    std::iota(parent.begin(), parent.end(), std::size_t{0});
    const auto root = [&](std::size_t i) {
        while (parent[i] != i)
            i = parent[i] = parent[parent[i]];
        return i;
    };
    for (std::size_t i = 0; i < units.size(); ++i)
        for (std::size_t j = i + 1; j < units.size(); ++j)
            if (units[i].coder != units[j].coder && dissimilarity(units[i].unit, units[j].unit, how) < far)
                parent[std::max(root(i), root(j))] = std::min(root(i), root(j));
    std::map<std::size_t, Units> byRoot;
    for (std::size_t i = 0; i < units.size(); ++i)
        byRoot[root(i)].push_back(units[i]);
    std::vector<Units> parts;
    for (auto& [first, part] : byRoot)
        parts.push_back(std::move(part));
    return parts;
}

// Of two coders: every unit alone costs deltaEmpty, and a pair saves what it costs less than two. Nothing beyond the
// limit.
std::optional<double> cheapestOfTwo(const Units& units, const Dissimilarity& how) {
    std::vector<Marked> first, second;
    for (const Owned& owned : units)
        (owned.coder == 0 ? first : second).push_back(owned.unit);
    if (first.size() * second.size() > alignmentPairLimit) return std::nullopt;
    std::vector<double> saved;
    saved.reserve(first.size() * second.size());
    for (const Marked& a : first)
        for (const Marked& b : second)
            saved.push_back(std::max(0.0, 2 * how.deltaEmpty - dissimilarity(a, b, how)));
    return static_cast<double>(units.size()) * how.deltaEmpty - largestTotal(saved, first.size(), second.size());
}

// Every group of units of different coders that may be in a best alignment.
class Groups {
public:
    Groups(const Units& units, std::size_t coders, const Dissimilarity& how)
        : units_(units), how_(how), pairs_(pairsOf(coders)), coders_(coders) {}

    // False beyond the limit.
    bool gather() {
        std::vector<std::uint32_t> chosen;
        std::vector<bool> taken(coders_);
        return grow(0, chosen, taken, 0);
    }
    std::vector<Group> found;

private:
    // The mean over all pairs of coders; a pair with a missing unit costs deltaEmpty.
    [[nodiscard]] double cost(std::size_t size, double sum) const {
        return (sum + (pairs_ - pairsOf(size)) * how_.deltaEmpty) / pairs_;
    }

    [[nodiscard]] double apart(std::uint32_t a, std::uint32_t b) const {
        return dissimilarity(units_[a].unit, units_[b].unit, how_);
    }

    // Not where leaving one of them alone costs no more.
    [[nodiscard]] bool holdsTogether(const std::vector<std::uint32_t>& chosen) const {
        const double most = (pairs_ + static_cast<double>(chosen.size() - 1)) * how_.deltaEmpty;
        return std::all_of(chosen.begin(), chosen.end(), [&](std::uint32_t unit) {
            double sum = 0;
            for (const std::uint32_t other : chosen)
                if (other != unit) sum += apart(unit, other);
            return sum < most;
        });
    }

    bool grow(std::uint32_t from, std::vector<std::uint32_t>& chosen, std::vector<bool>& taken, double sum) {
        if (chosen.size() == 1 || (chosen.size() > 1 && holdsTogether(chosen))) {
            if (found.size() >= alignmentGroupLimit) return false;
            found.push_back({chosen, cost(chosen.size(), sum)});
        }
        for (std::uint32_t next = from; next < units_.size(); ++next) {
            if (taken[units_[next].coder]) continue;
            double with = sum;
            for (const std::uint32_t unit : chosen)
                with += apart(unit, next);
            // More than all of them alone, even if all that may be added cost nothing.
            if (with >= static_cast<double>(coders_) * how_.deltaEmpty * pairs_) continue;
            taken[units_[next].coder] = true;
            chosen.push_back(next);
            const bool within = grow(next + 1, chosen, taken, with);
            chosen.pop_back();
            taken[units_[next].coder] = false;
            if (!within) return false;
        }
        return true;
    }

    const Units& units_;
    const Dissimilarity& how_;
    double pairs_;
    std::size_t coders_;
};

std::optional<double> cheapest(const Units& units, std::size_t coders, const Dissimilarity& how) {
    if (coders == 2) return cheapestOfTwo(units, how);
    Groups groups(units, coders, how);
    if (!groups.gather()) return std::nullopt;
    return cheapestPartition(groups.found, units.size(), alignmentStepLimit);
}

struct Spread {
    double mean = 0, deviation = 0;
};

Spread spreadOf(const std::vector<double>& values) {
    Spread spread;
    if (values.empty()) return spread;
    const auto n = static_cast<double>(values.size());
    for (const double value : values)
        spread.mean += value / n;
    for (const double value : values)
        spread.deviation += squared(value - spread.mean) / n;
    spread.deviation = std::sqrt(spread.deviation);
    return spread;
}

// What the chance continua keep of the real one.
struct Habits {
    Spread units, gaps, lengths;
    std::vector<std::int32_t> categories; // one for each unit
};

Habits habitsOf(const Continuum& continuum) {
    std::vector<double> units, gaps, lengths;
    Habits habits;
    for (std::vector<Marked> marked : continuum.coders) {
        std::stable_sort(marked.begin(), marked.end(),
                         [](const Marked& a, const Marked& b) { return a.begin < b.begin; });
        units.push_back(static_cast<double>(marked.size()));
        for (std::size_t i = 0; i < marked.size(); ++i) {
            lengths.push_back(marked[i].length());
            habits.categories.push_back(marked[i].category);
            if (i > 0)
                gaps.push_back(marked[i].begin - marked[i - 1].end);
            else if (marked[i].begin > continuum.begin)
                gaps.push_back(marked[i].begin - continuum.begin);
        }
    }
    habits.units = spreadOf(units);
    habits.gaps = spreadOf(gaps);
    habits.lengths = spreadOf(lengths);
    return habits;
}

// Box & Muller 1958, p. 610.
double normal(const Spread& spread, statistics::Generator& generator) {
    const double far = std::sqrt(-2 * std::log(1 - generator.unit()));
    return spread.mean + spread.deviation * far * std::cos(2 * std::numbers::pi * generator.unit());
}

std::vector<Marked> drawCoder(const Habits& habits, statistics::Generator& generator) {
    constexpr double most = 1e6;
    const auto units = static_cast<std::size_t>(std::clamp(normal(habits.units, generator), 1.0, most));
    std::vector<Marked> drawn;
    double at = 0;
    for (std::size_t i = 0; i < units; ++i) {
        const double begin = at + normal(habits.gaps, generator);
        double length = std::abs(normal(habits.lengths, generator));
        while (length <= 0)
            length = std::abs(normal(habits.lengths, generator));
        at = begin + length;
        drawn.push_back({begin, at, habits.categories[generator.below(habits.categories.size())]});
    }
    return drawn;
}

} // namespace

double dissimilarity(const Marked& a, const Marked& b, const Dissimilarity& how) {
    const double apart = (std::abs(a.begin - b.begin) + std::abs(a.end - b.end)) / (a.length() + b.length());
    return (how.alpha * squared(apart) + how.beta * (a.category == b.category ? 0 : 1)) * how.deltaEmpty;
}

std::optional<double> disorder(Coders coders, const Dissimilarity& how) {
    const Units units = inOrder(coders);
    if (coders.size() < 2 || units.empty()) return std::nullopt;
    double sum = 0;
    for (const Units& part : apart(units, coders.size(), how)) {
        const auto cost = cheapest(part, coders.size(), how);
        if (!cost) return std::nullopt;
        sum += *cost;
    }
    return sum / (static_cast<double>(units.size()) / static_cast<double>(coders.size()));
}

Gamma gamma(const Continuum& continuum, const Dissimilarity& how, const ChanceOptions& chance) {
    Gamma found;
    const auto none = [&](Undefined why) {
        found.gamma = undefined(why);
        return found;
    };
    if (continuum.coders.size() < 2) return none(Undefined::NoPairs);
    if (inOrder(continuum.coders).empty()) return none(Undefined::NothingMarked);
    found.observedDisorder = disorder(continuum.coders, how);
    if (!found.observedDisorder) return none(Undefined::TooLarge);
    const Habits habits = habitsOf(continuum);
    statistics::Generator generator(chance.seed);
    std::vector<double> samples;
    std::size_t wanted = static_cast<std::size_t>(std::max(1, chance.samples));
    while (samples.size() < wanted) {
        std::vector<std::vector<Marked>> drawn;
        for (std::size_t i = 0; i < continuum.coders.size(); ++i)
            drawn.push_back(drawCoder(habits, generator));
        const auto one = disorder(drawn, how);
        if (!one) return none(Undefined::TooLarge);
        samples.push_back(*one);
        if (samples.size() < wanted || samples.size() >= static_cast<std::size_t>(chance.mostSamples)) continue;
        const Spread spread = spreadOf(samples);
        const double needed = squared(1.959963984540054 * spread.deviation / spread.mean / chance.precision);
        if (needed > static_cast<double>(wanted))
            wanted = static_cast<std::size_t>(std::min(needed + 1, static_cast<double>(chance.mostSamples)));
    }
    found.samples = static_cast<int>(samples.size());
    found.expectedDisorder = spreadOf(samples).mean;
    if (*found.expectedDisorder > 0)
        found.gamma.value = 1 - *found.observedDisorder / *found.expectedDisorder;
    else
        found.gamma = undefined(Undefined::NoVariation);
    return found;
}

} // namespace kith::agreement
