// Graphs of any kind, directed and weighted or not, and what is measured of them; nothing here knows of studies.
// Wasserman & Faust (1994) is Social Network Analysis; Burt (1992) is Structural Holes.
#pragma once

#include "kith/model/network_measures.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace kith::network {

// Vertices 0 … n - 1 and arcs with weights above 0. A tie is an arc each way. Between two vertices each arc is put
// once; no vertex has an arc to itself.
class Graph {
public:
    struct Arc {
        std::size_t to = 0;
        double weight = 1;
    };
    explicit Graph(std::size_t vertices = 0) : arcs_(vertices) {}
    void addTie(std::size_t a, std::size_t b, double weight = 1);
    void addArc(std::size_t from, std::size_t to, double weight = 1);

    [[nodiscard]] std::size_t size() const { return arcs_.size(); }
    [[nodiscard]] bool isDirected() const { return directed_; } // an arc was put by itself
    [[nodiscard]] std::span<const Arc> arcsFrom(std::size_t vertex) const { return arcs_[vertex]; }

private:
    std::vector<std::vector<Arc>> arcs_;
    bool directed_ = false;
};

// Whether the weights of arcs count, or every arc counts 1.
enum class Weights { Ignore, Use };

// One tie for each pair with an arc in either direction; its weight is the sum of both arcs. Of an undirected graph
// all weights double, which no measure below feels.
Graph mutual(const Graph& graph, Weights weights = Weights::Use);

// The graph without its first vertex; what was i + 1 is i.
Graph withoutFirst(const Graph& graph);

// Arcs / (n (n - 1)), for an undirected graph ties / (n (n - 1) / 2) (Wasserman & Faust 1994, p. 101 and 129). Nothing
// below two vertices.
std::optional<double> density(const Graph& graph);

// Sizes of the parts that paths join, directions aside; largest first (Wasserman & Faust 1994, p. 109).
std::vector<int> componentSizes(const Graph& graph);

// 1 - sum of s (s - 1) / (n (n - 1)) over components of s vertices: the share of pairs that no path joins (Borgatti
// 2006, Computational & Mathematical Organization Theory 12, p. 26-27). Nothing below two vertices.
std::optional<double> fragmentation(std::span<const int> componentSizes);

// Of all pairs of neighbours of the vertex, directions aside, the share with a tie (Watts & Strogatz 1998, Nature 393,
// p. 441). Nothing below two neighbours.
std::optional<double> transitivityOf(const Graph& graph, std::size_t vertex);

// Of all paths a - b - c, directions aside, the share with a tie a - c (Wasserman & Faust 1994, p. 243). Nothing where
// there is no such path.
std::optional<double> transitivity(const Graph& graph);

// For each vertex the sum over pairs of others of the share of their shortest paths that lead over it (Freeman 1977,
// Sociometry 40, p. 37), by Brandes (2001, Journal of Mathematical Sociology 25, p. 169). Paths count arcs, not
// weights: a strong tie is no distance. Undirected pairs count once, ordered ones each.
std::vector<double> betweenness(const Graph& graph);

// Burt (1992, p. 51-71) for one vertex and its neighbours j, in whatever direction the arcs go; z is the weight of both
// arcs together, p_ij = z_ij / sum of z_ik, m_jq = z_jq / largest z_jk. Dyadic constraint (p_ij + sum over neighbours q
// of p_iq p_qj)^2 (p. 54-55); effective size: sum over j of 1 - sum of p_iq m_jq (p. 52); efficiency: that over the
// number of neighbours (p. 53); hierarchy: Coleman and Theil's index of the dyadic constraints (p. 70-71). The list of
// dyadic constraints goes by number of the neighbour. Nothing is undefined but what StructuralHoles says.
StructuralHoles structuralHoles(const Graph& graph, std::size_t vertex, Weights weights);

// n - 2t/n with n neighbours and t ties among them (Borgatti 1997, Connections 20(1), p. 36-37): the effective size of
// an undirected graph whose ties all count 1. Directions aside. Nothing without neighbours.
std::optional<double> effectiveSizeFromTies(const Graph& graph, std::size_t vertex);

} // namespace kith::network
