// The measures of graphs against their definitions, worked out the long way on graphs made at random.
#include "kith/network/graph.h"

#include "kith/statistics/generator.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace kith::network {
namespace {

using statistics::Generator;
using Matrix = std::vector<std::vector<double>>;

enum class Kind { Undirected, Directed };

Graph random(Generator& generator, std::size_t n, double share, Kind kind) {
    Graph graph(n);
    for (std::size_t a = 0; a < n; ++a)
        for (std::size_t b = 0; b < n; ++b) {
            const double weight = static_cast<double>(1 + generator.below(3));
            if (a == b || (kind == Kind::Undirected && a > b) || generator.unit() >= share) continue;
            if (kind == Kind::Undirected)
                graph.addTie(a, b, weight);
            else
                graph.addArc(a, b, weight);
        }
    return graph;
}

Matrix matrixOf(const Graph& graph, Weights weights) {
    Matrix z(graph.size(), std::vector<double>(graph.size(), 0));
    for (std::size_t a = 0; a < graph.size(); ++a)
        for (const Graph::Arc& arc : graph.arcsFrom(a))
            z[a][arc.to] = weights == Weights::Use ? arc.weight : 1;
    return z;
}

Matrix bothWays(const Matrix& arcs) {
    Matrix z = arcs;
    for (std::size_t a = 0; a < z.size(); ++a)
        for (std::size_t b = 0; b < z.size(); ++b)
            z[a][b] = arcs[a][b] + arcs[b][a];
    return z;
}

// Burt's formulas as they are printed, every sum over all vertices.
struct ByDefinition {
    double constraint = 0, effectiveSize = 0;
    std::vector<double> dyadic;
    ByDefinition(const Matrix& z, std::size_t i) {
        const std::size_t n = z.size();
        const auto p = [&](std::size_t a, std::size_t b) {
            double sum = 0;
            for (std::size_t k = 0; k < n; ++k)
                sum += z[a][k];
            return sum > 0 ? z[a][b] / sum : 0;
        };
        const auto m = [&](std::size_t a, std::size_t b) {
            double largest = 0;
            for (std::size_t k = 0; k < n; ++k)
                largest = std::max(largest, z[a][k]);
            return largest > 0 ? z[a][b] / largest : 0;
        };
        for (std::size_t j = 0; j < n; ++j) {
            if (z[i][j] == 0) continue;
            double indirect = 0, redundant = 0;
            for (std::size_t q = 0; q < n; ++q) {
                if (q == i || q == j) continue;
                indirect += p(i, q) * p(q, j);
                redundant += p(i, q) * m(j, q);
            }
            dyadic.push_back(std::pow(p(i, j) + indirect, 2));
            constraint += dyadic.back();
            effectiveSize += 1 - redundant;
        }
    }
};

// All shortest paths between two vertices, one by one.
void follow(const Graph& graph, std::vector<std::size_t>& path, std::size_t to, std::size_t length,
            std::vector<std::vector<std::size_t>>& found) {
    if (path.back() == to) {
        if (path.size() == length) found.push_back(path);
        return;
    }
    if (path.size() >= length) return;
    for (const Graph::Arc& arc : graph.arcsFrom(path.back())) {
        if (std::find(path.begin(), path.end(), arc.to) != path.end()) continue;
        path.push_back(arc.to);
        follow(graph, path, to, length, found);
        path.pop_back();
    }
}

std::vector<double> betweennessByListing(const Graph& graph) {
    std::vector<double> between(graph.size(), 0);
    for (std::size_t a = 0; a < graph.size(); ++a)
        for (std::size_t b = 0; b < graph.size(); ++b) {
            if (a == b || (!graph.isDirected() && a > b)) continue;
            std::vector<std::vector<std::size_t>> found;
            for (std::size_t length = 2; length <= graph.size() && found.empty(); ++length) {
                std::vector<std::size_t> path{a};
                follow(graph, path, b, length, found);
            }
            for (const auto& path : found)
                for (std::size_t i = 1; i + 1 < path.size(); ++i)
                    between[path[i]] += 1 / static_cast<double>(found.size());
        }
    return between;
}

class RandomGraphs : public testing::TestWithParam<Kind> {};

TEST_P(RandomGraphs, structural_holes_by_definition) {
    Generator generator(1);
    for (int round = 0; round < 60; ++round) {
        const Graph graph = random(generator, 1 + generator.below(9), 0.1 + 0.8 * generator.unit(), GetParam());
        for (const Weights weights : {Weights::Ignore, Weights::Use}) {
            const Matrix z = bothWays(matrixOf(graph, weights));
            for (std::size_t i = 0; i < graph.size(); ++i) {
                const ByDefinition wanted(z, i);
                const StructuralHoles holes = structuralHoles(graph, i, weights);
                ASSERT_EQ(holes.dyadicConstraint.size(), wanted.dyadic.size());
                for (std::size_t k = 0; k < wanted.dyadic.size(); ++k)
                    EXPECT_NEAR(holes.dyadicConstraint[k], wanted.dyadic[k], 1e-12);
                EXPECT_NEAR(holes.constraint.value_or(0), wanted.constraint, 1e-12);
                EXPECT_NEAR(holes.effectiveSize, wanted.effectiveSize, 1e-12);
                EXPECT_EQ(holes.constraint.has_value(), !wanted.dyadic.empty());
            }
        }
    }
}

TEST_P(RandomGraphs, betweenness_by_listing_every_shortest_path) {
    Generator generator(2);
    for (int round = 0; round < 40; ++round) {
        const Graph graph = random(generator, 1 + generator.below(8), 0.1 + 0.8 * generator.unit(), GetParam());
        const auto wanted = betweennessByListing(graph), between = betweenness(graph);
        for (std::size_t i = 0; i < graph.size(); ++i)
            EXPECT_NEAR(between[i], wanted[i], 1e-12);
    }
}

TEST_P(RandomGraphs, transitivity_density_and_components_by_counting) {
    Generator generator(3);
    for (int round = 0; round < 60; ++round) {
        const Graph graph = random(generator, 2 + generator.below(9), 0.6 * generator.unit(), GetParam());
        const std::size_t n = graph.size();
        const Matrix arcs = matrixOf(graph, Weights::Ignore), z = bothWays(arcs);
        double put = 0, paths = 0, closed = 0;
        for (std::size_t b = 0; b < n; ++b) {
            double own = 0, ownClosed = 0;
            for (std::size_t a = 0; a < n; ++a) {
                put += arcs[a][b];
                for (std::size_t c = a + 1; c < n; ++c) {
                    if (z[a][b] == 0 || z[b][c] == 0) continue;
                    ++own;
                    ownClosed += z[a][c] > 0 ? 1 : 0;
                }
            }
            paths += own;
            closed += ownClosed;
            const auto local = transitivityOf(graph, b);
            ASSERT_EQ(local.has_value(), own > 0);
            EXPECT_NEAR(local.value_or(0), own > 0 ? ownClosed / own : 0, 1e-12);
        }
        EXPECT_NEAR(*density(graph), put / static_cast<double>(n * (n - 1)), 1e-12);
        ASSERT_EQ(transitivity(graph).has_value(), paths > 0);
        EXPECT_NEAR(transitivity(graph).value_or(0), paths > 0 ? closed / paths : 0, 1e-12);

        // Who reaches whom, by widening n times.
        std::vector<std::set<std::size_t>> reach(n);
        for (std::size_t a = 0; a < n; ++a)
            reach[a].insert(a);
        for (std::size_t times = 0; times < n; ++times)
            for (std::size_t a = 0; a < n; ++a)
                for (std::size_t b = 0; b < n; ++b)
                    if (z[a][b] > 0) reach[a].insert(reach[b].begin(), reach[b].end());
        double apart = 0;
        for (const auto& others : reach)
            apart += static_cast<double>(n - others.size());
        EXPECT_EQ(componentSizes(graph).size(), std::set(reach.begin(), reach.end()).size());
        EXPECT_NEAR(*fragmentation(componentSizes(graph)), apart / static_cast<double>(n * (n - 1)), 1e-12);
    }
}

INSTANTIATE_TEST_SUITE_P(Kinds, RandomGraphs, testing::Values(Kind::Undirected, Kind::Directed), [](const auto& kind) {
    return kind.param == Kind::Directed ? std::string("directed") : std::string("undirected");
});

// Scaling all weights changes nothing, and effective size without weights is n - 2t/n (Borgatti 1997).
TEST(Graphs, structural_holes_feel_no_scale_and_fit_borgattis_short_form) {
    Generator generator(4);
    for (int round = 0; round < 40; ++round) {
        const Graph graph = random(generator, 2 + generator.below(9), 0.5, Kind::Undirected);
        Graph tripled(graph.size());
        for (std::size_t a = 0; a < graph.size(); ++a)
            for (const Graph::Arc& arc : graph.arcsFrom(a))
                if (a < arc.to) tripled.addTie(a, arc.to, 3 * arc.weight);
        for (std::size_t i = 0; i < graph.size(); ++i) {
            const StructuralHoles holes = structuralHoles(graph, i, Weights::Use);
            const StructuralHoles scaled = structuralHoles(tripled, i, Weights::Use);
            EXPECT_NEAR(holes.constraint.value_or(0), scaled.constraint.value_or(0), 1e-12);
            EXPECT_NEAR(holes.effectiveSize, scaled.effectiveSize, 1e-12);
            EXPECT_NEAR(structuralHoles(graph, i, Weights::Ignore).effectiveSize,
                        effectiveSizeFromTies(graph, i).value_or(0), 1e-12);
        }
    }
}

// Zachary (1977), Journal of Anthropological Research 33, p. 452-473: the club's instructor in the network of 34. As
// igraph 0.10.2 has it: constraint 0.1554; effective size 13.75 from 16 neighbours with 18 ties among them.
TEST(Graphs, zacharys_instructor) {
    const std::vector<std::pair<std::size_t, std::size_t>> ties{
        {0, 1},   {0, 2},   {0, 3},   {0, 4},   {0, 5},   {0, 6},   {0, 7},   {0, 8},   {0, 10},  {0, 11},
        {0, 12},  {0, 13},  {0, 17},  {0, 19},  {0, 21},  {0, 31},  {1, 2},   {1, 3},   {1, 7},   {1, 13},
        {1, 17},  {1, 19},  {1, 21},  {1, 30},  {2, 3},   {2, 7},   {2, 8},   {2, 9},   {2, 13},  {2, 27},
        {2, 28},  {2, 32},  {3, 7},   {3, 12},  {3, 13},  {4, 6},   {4, 10},  {5, 6},   {5, 10},  {5, 16},
        {6, 16},  {8, 30},  {8, 32},  {8, 33},  {9, 33},  {13, 33}, {14, 32}, {14, 33}, {15, 32}, {15, 33},
        {18, 32}, {18, 33}, {19, 33}, {20, 32}, {20, 33}, {22, 32}, {22, 33}, {23, 25}, {23, 27}, {23, 29},
        {23, 32}, {23, 33}, {24, 25}, {24, 27}, {24, 31}, {25, 31}, {26, 29}, {26, 33}, {27, 33}, {28, 31},
        {28, 33}, {29, 32}, {29, 33}, {30, 32}, {30, 33}, {31, 32}, {31, 33}, {32, 33}};
    Graph club(34);
    for (const auto& [a, b] : ties)
        club.addTie(a, b);
    EXPECT_NEAR(*structuralHoles(club, 0, Weights::Ignore).constraint, 0.1554, 5e-5);
    EXPECT_NEAR(structuralHoles(club, 0, Weights::Ignore).effectiveSize, 13.75, 1e-12);
    EXPECT_EQ(componentSizes(club), std::vector<int>{34});
}

} // namespace
} // namespace kith::network
