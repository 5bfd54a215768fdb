#include "kith/statistics/tests.h"

#include "distributions.h"
#include "drawn.h"
#include "kith/model/error.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <unordered_map>

namespace kith::statistics {
namespace {

constexpr double alike = 1e-7;                // two chances that differ by less are equal, as in R's fisher.test
constexpr std::size_t mostPaths = 4'000'000;  // some seconds on a slow machine
constexpr std::size_t mostWays = 20'000;      // to fill one column
constexpr std::size_t mostSteps = 10'000'000; // between nodes, each time they are walked

using Margin = std::vector<std::int64_t>;

struct Reduced {
    CountTable table; // without empty rows and columns, at most as many rows as columns
    Margin rows, columns;
    std::int64_t n = 0;
};

CountTable turned(const CountTable& table) {
    CountTable result(table.front().size(), std::vector<std::int64_t>(table.size()));
    for (std::size_t i = 0; i < table.size(); ++i)
        for (std::size_t j = 0; j < table[i].size(); ++j)
            result[j][i] = table[i][j];
    return result;
}

CountTable withoutEmptyRows(CountTable table) {
    std::erase_if(table, [](const auto& row) { return std::accumulate(row.begin(), row.end(), std::int64_t{0}) == 0; });
    return table;
}

Margin sumsOf(const CountTable& table) {
    Margin sums;
    for (const auto& row : table)
        sums.push_back(std::accumulate(row.begin(), row.end(), std::int64_t{0}));
    return sums;
}

std::optional<Reduced> reduced(const CountTable& table) {
    for (const auto& row : table) {
        if (row.size() != table.front().size()) throw Error("The rows of a table of counts are not equally long.");
        if (std::any_of(row.begin(), row.end(), [](std::int64_t count) { return count < 0; }))
            throw Error("A table of counts holds a number below 0.");
    }
    Reduced result;
    result.table = withoutEmptyRows(table);
    if (result.table.size() < 2) return std::nullopt;
    result.table = withoutEmptyRows(turned(result.table));
    if (result.table.size() < 2) return std::nullopt;
    if (result.table.size() > result.table.front().size()) result.table = turned(result.table);
    result.rows = sumsOf(result.table);
    result.columns = sumsOf(turned(result.table));
    result.n = std::accumulate(result.rows.begin(), result.rows.end(), std::int64_t{0});
    return result;
}

// The network of partial margins: a node is what is left of the rows after some columns, in ascending order, for the
// order of the rows does not matter to what follows. A path's weight is the log of 1 / product of its factorials.
class Network {
public:
    explicit Network(const Reduced& margins) : columns_(margins.columns), rows_(margins.rows) {
        // Large columns first: fewer nodes in the long run.
        std::sort(columns_.begin(), columns_.end(), std::greater<>());
        std::sort(rows_.begin(), rows_.end());
        logFactorials_.push_back(0);
        for (std::int64_t i = 1; i <= margins.n; ++i)
            logFactorials_.push_back(logFactorial(i));
        logAll_ = logTotal(rows_, 0);
    }

    // The chance of all tables whose weight is at most `observed`; nothing when the network is too large.
    std::optional<double> pOf(double observed) {
        limit_ = observed + alike;
        std::map<Margin, Coming> layer;
        layer[rows_][0] = {0, 1};
        double p = 0;
        std::size_t passed = 0;
        for (std::size_t column = 0; column < columns_.size(); ++column) {
            std::map<Margin, Coming> next;
            for (const auto& [node, coming] : layer) {
                const Pasts pasts(coming);
                const std::vector<Step> steps = stepsFrom(node, columns_[column]);
                if (isTooLarge(steps)) return std::nullopt;
                for (const Step& step : steps) {
                    if (!boundsOf(step.node, column + 1)) return std::nullopt;
                    passed += pass(pasts, step, column + 1, next, p);
                    if (passed > mostPaths) return std::nullopt;
                }
            }
            layer.swap(next);
        }
        return std::min(1.0, p);
    }

    [[nodiscard]] double weightOf(const CountTable& table) const {
        double weight = 0;
        for (const auto& row : table)
            for (const std::int64_t count : row)
                weight -= logFactorials_[static_cast<std::size_t>(count)];
        return weight;
    }

private:
    struct Past {
        double weight = 0;
        double ways = 0;
    };
    using Coming = std::unordered_map<std::int64_t, Past>; // by weight, rounded

    // The paths that have come to a node, by weight, with running sums of their chances.
    class Pasts {
    public:
        explicit Pasts(const Coming& coming) {
            for (const auto& [key, past] : coming)
                sorted_.push_back(past);
            std::sort(sorted_.begin(), sorted_.end(), [](const Past& a, const Past& b) { return a.weight < b.weight; });
            heaviest_ = sorted_.back().weight;
            sums_.push_back(0);
            for (const Past& past : sorted_)
                sums_.push_back(sums_.back() + past.ways * std::exp(past.weight - heaviest_));
        }
        // The first that weighs more.
        [[nodiscard]] std::size_t above(double weight) const {
            return static_cast<std::size_t>(
                std::upper_bound(sorted_.begin(), sorted_.end(), weight,
                                 [](double wanted, const Past& past) { return wanted < past.weight; }) -
                sorted_.begin());
        }
        [[nodiscard]] const Past& operator[](std::size_t i) const { return sorted_[i]; }
        // exp(log) times the sum over those before `end` of ways times exp(weight).
        [[nodiscard]] double sumBefore(std::size_t end, double log) const {
            return end == 0 ? 0 : sums_[end] * std::exp(heaviest_ + log);
        }

    private:
        std::vector<Past> sorted_;
        std::vector<double> sums_;
        double heaviest_ = 0;
    };
    struct Step {
        Margin node;
        double weight = 0;
    };
    struct Bounds {
        double least = 0, most = 0;
    };

    // Hands the paths to a node on along one step: counts those all of whose ends are as extreme, drops those none of
    // whose ends is. Returns how many it passed on.
    std::size_t pass(const Pasts& pasts, const Step& step, std::size_t column, std::map<Margin, Coming>& next,
                     double& p) {
        const Bounds bounds = *boundsOf(step.node, column);
        const std::size_t counted = pasts.above(limit_ - step.weight - bounds.most);
        const std::size_t end = std::max(counted, pasts.above(limit_ - step.weight - bounds.least));
        p += pasts.sumBefore(counted, step.weight + logTotal(step.node, column) - logAll_);
        if (counted == end) return 0;
        Coming& coming = next[step.node];
        for (std::size_t i = counted; i < end; ++i) {
            const double weight = pasts[i].weight + step.weight;
            Past& there = coming[std::llround(weight * 1e10)];
            there.weight = weight;
            there.ways += pasts[i].ways;
        }
        return end - counted;
    }

    bool isTooLarge(const std::vector<Step>& steps) {
        walked_ += steps.size();
        return steps.size() > mostWays || walked_ > mostSteps;
    }

    // All ways to fill a column of this sum from the rows that are left; not all when they are more than mostWays.
    [[nodiscard]] std::vector<Step> stepsFrom(const Margin& rows, std::int64_t sum) const {
        std::vector<Step> steps;
        Step step{rows, 0};
        fill(rows, 0, sum, std::accumulate(rows.begin(), rows.end(), std::int64_t{0}), step, steps);
        return steps;
    }

    void fill(const Margin& rows, std::size_t row, std::int64_t left, std::int64_t room, Step& step,
              std::vector<Step>& steps) const {
        if (steps.size() > mostWays) return;
        if (row + 1 == rows.size()) {
            Step done = step;
            done.node[row] = rows[row] - left;
            done.weight -= logFactorials_[static_cast<std::size_t>(left)];
            std::sort(done.node.begin(), done.node.end());
            steps.push_back(std::move(done));
            return;
        }
        const double weight = step.weight;
        room -= rows[row];
        for (std::int64_t count = std::max<std::int64_t>(0, left - room); count <= std::min(left, rows[row]); ++count) {
            step.node[row] = rows[row] - count;
            step.weight = weight - logFactorials_[static_cast<std::size_t>(count)];
            fill(rows, row + 1, left - count, room, step, steps);
        }
        step.node[row] = rows[row];
        step.weight = weight;
    }

    // The least and the greatest weight of any way from the node to the end; nothing when the network is too large.
    const Bounds* boundsOf(const Margin& node, std::size_t column) {
        if (bounds_.size() < columns_.size() + 1) bounds_.resize(columns_.size() + 1);
        if (const auto found = bounds_[column].find(node); found != bounds_[column].end()) return &found->second;
        Bounds bounds;
        if (column < columns_.size()) {
            bool first = true;
            const std::vector<Step> steps = stepsFrom(node, columns_[column]);
            if (isTooLarge(steps)) return nullptr;
            for (const Step& step : steps) {
                const Bounds* rest = boundsOf(step.node, column + 1);
                if (!rest) return nullptr;
                bounds.least = first ? step.weight + rest->least : std::min(bounds.least, step.weight + rest->least);
                bounds.most = first ? step.weight + rest->most : std::max(bounds.most, step.weight + rest->most);
                first = false;
            }
        }
        return &bounds_[column].emplace(node, bounds).first->second;
    }

    // The log of the sum over all ways from the node to the end: n! / (product of both margins' factorials).
    [[nodiscard]] double logTotal(const Margin& node, std::size_t column) const {
        std::int64_t n = 0;
        double log = 0;
        for (const std::int64_t row : node) {
            n += row;
            log -= logFactorials_[static_cast<std::size_t>(row)];
        }
        for (std::size_t j = column; j < columns_.size(); ++j)
            log -= logFactorials_[static_cast<std::size_t>(columns_[j])];
        return log + logFactorials_[static_cast<std::size_t>(n)];
    }

    Margin columns_, rows_;
    std::vector<double> logFactorials_;
    double logAll_ = 0, limit_ = 0;
    std::vector<std::map<Margin, Bounds>> bounds_;
    std::size_t walked_ = 0;
};

// Draws tables with the margins; `isExtreme` judges each.
template<class IsExtreme>
PValue drawTables(const Reduced& margins, const Draws& draws, IsExtreme isExtreme) {
    std::vector<std::size_t> columnOf;
    for (std::size_t j = 0; j < margins.columns.size(); ++j)
        columnOf.insert(columnOf.end(), static_cast<std::size_t>(margins.columns[j]), j);
    Generator generator(draws.seed);
    CountTable table;
    return drawn(draws, [&] {
        shuffle(columnOf, generator);
        table.assign(margins.rows.size(), std::vector<std::int64_t>(margins.columns.size(), 0));
        std::size_t next = 0;
        for (std::size_t i = 0; i < margins.rows.size(); ++i)
            for (std::int64_t k = 0; k < margins.rows[i]; ++k)
                ++table[i][columnOf[next++]];
        return isExtreme(table);
    });
}

double pearson(const Reduced& margins, const CountTable& table) {
    double sum = 0;
    for (std::size_t i = 0; i < table.size(); ++i)
        for (std::size_t j = 0; j < table[i].size(); ++j) {
            const double expected = static_cast<double>(margins.rows[i]) * static_cast<double>(margins.columns[j]) /
                                    static_cast<double>(margins.n);
            const double off = static_cast<double>(table[i][j]) - expected;
            sum += off * off / expected;
        }
    return sum;
}

} // namespace

double fisherExact(std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d, Alternative alternative) {
    if (std::min({a, b, c, d}) < 0) throw Error("A table of counts holds a number below 0.");
    const std::int64_t row = a + b, column = a + c, n = a + b + c + d;
    const auto logChance = [&](std::int64_t x) {
        return logFactorial(row) - logFactorial(x) - logFactorial(row - x) + logFactorial(n - row) -
               logFactorial(column - x) - logFactorial(n - row - column + x) - logFactorial(n) + logFactorial(column) +
               logFactorial(n - column);
    };
    const double observed = logChance(a) + alike;
    double p = 0;
    for (std::int64_t x = std::max<std::int64_t>(0, row + column - n); x <= std::min(row, column); ++x) {
        const bool counts = alternative == Alternative::Greater ? x >= a
                            : alternative == Alternative::Less  ? x <= a
                                                                : logChance(x) <= observed;
        if (counts) p += std::exp(logChance(x));
    }
    return std::min(1.0, p);
}

std::optional<PValue> freemanHalton(const CountTable& table, const Draws& draws) {
    const auto margins = reduced(table);
    if (!margins) return std::nullopt;
    Network network(*margins);
    if (const auto p = network.pOf(network.weightOf(margins->table))) return PValue{*p};
    return freemanHaltonDrawn(table, draws);
}

std::optional<PValue> freemanHaltonDrawn(const CountTable& table, const Draws& draws) {
    const auto margins = reduced(table);
    if (!margins) return std::nullopt;
    const Network network(*margins);
    const double limit = network.weightOf(margins->table) + alike;
    return drawTables(*margins, draws,
                      [&](const CountTable& drawnTable) { return network.weightOf(drawnTable) <= limit; });
}

std::optional<ChiSquare> chiSquare(const CountTable& table) {
    const auto margins = reduced(table);
    if (!margins) return std::nullopt;
    ChiSquare result;
    result.statistic = pearson(*margins, margins->table);
    result.degreesOfFreedom = static_cast<int>((margins->rows.size() - 1) * (margins->columns.size() - 1));
    result.p = chiSquareAbove(result.degreesOfFreedom, result.statistic);
    return result;
}

std::optional<PValue> chiSquareDrawn(const CountTable& table, const Draws& draws) {
    const auto margins = reduced(table);
    if (!margins) return std::nullopt;
    const double observed = pearson(*margins, margins->table) * (1 - alike);
    return drawTables(*margins, draws,
                      [&](const CountTable& drawnTable) { return pearson(*margins, drawnTable) >= observed; });
}

} // namespace kith::statistics
