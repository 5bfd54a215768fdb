#include "kith/network/graph.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace kith::network {
namespace {

double strengthOf(std::span<const Graph::Arc> arcs) {
    double sum = 0;
    for (const Graph::Arc& arc : arcs)
        sum += arc.weight;
    return sum;
}

double largestOf(std::span<const Graph::Arc> arcs) {
    double largest = 0;
    for (const Graph::Arc& arc : arcs)
        largest = std::max(largest, arc.weight);
    return largest;
}

// Ties among the neighbours of a vertex, in a graph of ties.
std::size_t tiesAmongNeighbours(const Graph& ties, std::size_t vertex, std::vector<char>& isNeighbour) {
    for (const Graph::Arc& arc : ties.arcsFrom(vertex))
        isNeighbour[arc.to] = 1;
    std::size_t arcs = 0;
    for (const Graph::Arc& arc : ties.arcsFrom(vertex))
        for (const Graph::Arc& next : ties.arcsFrom(arc.to))
            arcs += isNeighbour[next.to] != 0 ? 1 : 0;
    for (const Graph::Arc& arc : ties.arcsFrom(vertex))
        isNeighbour[arc.to] = 0;
    return arcs / 2;
}

// The graph itself where it has no directions, else its ties, made in `made`.
const Graph& tiesOf(const Graph& graph, Graph& made) {
    if (!graph.isDirected()) return graph;
    made = mutual(graph);
    return made;
}

// Burt (1992, p. 70-71): sum of r ln r / (n ln n), r being a dyadic constraint over their mean.
std::optional<double> hierarchyOf(const std::vector<double>& dyadic, double constraint) {
    if (dyadic.size() < 2) return {};
    const double n = static_cast<double>(dyadic.size());
    double sum = 0;
    for (const double each : dyadic) {
        const double ratio = each / (constraint / n);
        if (ratio > 0) sum += ratio * std::log(ratio);
    }
    return sum / (n * std::log(n));
}

} // namespace

void Graph::addTie(std::size_t a, std::size_t b, double weight) {
    arcs_[a].push_back({b, weight});
    arcs_[b].push_back({a, weight});
}

void Graph::addArc(std::size_t from, std::size_t to, double weight) {
    arcs_[from].push_back({to, weight});
    directed_ = true;
}

Graph mutual(const Graph& graph, Weights weights) {
    std::vector<std::vector<Graph::Arc>> ends(graph.size()); // of every arc, at both its ends
    for (std::size_t from = 0; from < graph.size(); ++from)
        for (const Graph::Arc& arc : graph.arcsFrom(from)) {
            const double weight = weights == Weights::Use ? arc.weight : 1;
            ends[from].push_back({arc.to, weight});
            ends[arc.to].push_back({from, weight});
        }
    Graph ties(graph.size());
    for (std::size_t a = 0; a < ends.size(); ++a) {
        std::sort(ends[a].begin(), ends[a].end(),
                  [](const Graph::Arc& one, const Graph::Arc& other) { return one.to < other.to; });
        for (std::size_t i = 0; i < ends[a].size();) {
            const std::size_t b = ends[a][i].to;
            double weight = 0;
            for (; i < ends[a].size() && ends[a][i].to == b; ++i)
                weight += ends[a][i].weight;
            if (a < b) ties.addTie(a, b, weight);
        }
    }
    return ties;
}

Graph withoutFirst(const Graph& graph) {
    Graph rest(graph.size() > 0 ? graph.size() - 1 : 0);
    for (std::size_t from = 1; from < graph.size(); ++from)
        for (const Graph::Arc& arc : graph.arcsFrom(from)) {
            if (arc.to == 0) continue;
            if (graph.isDirected())
                rest.addArc(from - 1, arc.to - 1, arc.weight);
            else if (from < arc.to)
                rest.addTie(from - 1, arc.to - 1, arc.weight);
        }
    return rest;
}

std::optional<double> density(const Graph& graph) {
    if (graph.size() < 2) return {};
    std::size_t arcs = 0;
    for (std::size_t vertex = 0; vertex < graph.size(); ++vertex)
        arcs += graph.arcsFrom(vertex).size();
    return static_cast<double>(arcs) / (static_cast<double>(graph.size()) * static_cast<double>(graph.size() - 1));
}

std::vector<int> componentSizes(const Graph& graph) {
    Graph made;
    const Graph& ties = tiesOf(graph, made);
    std::vector<char> seen(ties.size(), 0);
    std::vector<std::size_t> waiting;
    std::vector<int> sizes;
    for (std::size_t start = 0; start < ties.size(); ++start) {
        if (seen[start] != 0) continue;
        seen[start] = 1;
        waiting.push_back(start);
        sizes.push_back(0);
        while (!waiting.empty()) {
            const std::size_t vertex = waiting.back();
            waiting.pop_back();
            ++sizes.back();
            for (const Graph::Arc& arc : ties.arcsFrom(vertex)) {
                if (seen[arc.to] != 0) continue;
                seen[arc.to] = 1;
                waiting.push_back(arc.to);
            }
        }
    }
    std::sort(sizes.begin(), sizes.end(), std::greater<>());
    return sizes;
}

std::optional<double> fragmentation(std::span<const int> componentSizes) {
    double vertices = 0, joined = 0;
    for (const double size : componentSizes) {
        vertices += size;
        joined += size * (size - 1);
    }
    if (vertices < 2) return {};
    return 1 - joined / (vertices * (vertices - 1));
}

std::optional<double> transitivityOf(const Graph& graph, std::size_t vertex) {
    Graph made;
    const Graph& ties = tiesOf(graph, made);
    const double neighbours = static_cast<double>(ties.arcsFrom(vertex).size());
    if (neighbours < 2) return {};
    std::vector<char> isNeighbour(ties.size(), 0);
    return static_cast<double>(tiesAmongNeighbours(ties, vertex, isNeighbour)) / (neighbours * (neighbours - 1) / 2);
}

std::optional<double> transitivity(const Graph& graph) {
    Graph made;
    const Graph& ties = tiesOf(graph, made);
    std::vector<char> isNeighbour(ties.size(), 0);
    std::size_t closed = 0, paths = 0;
    for (std::size_t vertex = 0; vertex < ties.size(); ++vertex) {
        const std::size_t neighbours = ties.arcsFrom(vertex).size();
        if (neighbours < 2) continue;
        paths += neighbours * (neighbours - 1) / 2;
        closed += tiesAmongNeighbours(ties, vertex, isNeighbour);
    }
    if (paths == 0) return {};
    return static_cast<double>(closed) / static_cast<double>(paths);
}

std::vector<double> betweenness(const Graph& graph) {
    const std::size_t n = graph.size();
    std::vector<double> between(n, 0), paths(n), depends(n);
    std::vector<std::size_t> distance(n), order;
    order.reserve(n);
    for (std::size_t source = 0; source < n; ++source) {
        std::fill(paths.begin(), paths.end(), 0);
        std::fill(depends.begin(), depends.end(), 0);
        std::fill(distance.begin(), distance.end(), n); // n: not reached
        order.assign(1, source);
        distance[source] = 0;
        paths[source] = 1;
        for (std::size_t next = 0; next < order.size(); ++next) {
            const std::size_t vertex = order[next];
            for (const Graph::Arc& arc : graph.arcsFrom(vertex)) {
                if (distance[arc.to] == n) {
                    distance[arc.to] = distance[vertex] + 1;
                    order.push_back(arc.to);
                }
                if (distance[arc.to] == distance[vertex] + 1) paths[arc.to] += paths[vertex];
            }
        }
        for (std::size_t next = order.size(); next-- > 1;) {
            const std::size_t vertex = order[next];
            for (const Graph::Arc& arc : graph.arcsFrom(vertex))
                if (distance[arc.to] == distance[vertex] + 1)
                    depends[vertex] += paths[vertex] / paths[arc.to] * (1 + depends[arc.to]);
            between[vertex] += depends[vertex];
        }
    }
    if (!graph.isDirected())
        for (double& each : between)
            each /= 2;
    return between;
}

StructuralHoles structuralHoles(const Graph& graph, std::size_t vertex, Weights weights) {
    Graph made;
    const bool asItIs = !graph.isDirected() && weights == Weights::Use;
    if (!asItIs) made = mutual(graph, weights);
    const Graph& ties = asItIs ? graph : made;

    const auto neighbours = ties.arcsFrom(vertex);
    const double strength = strengthOf(neighbours);
    std::vector<double> share(ties.size(), 0);    // p of the vertex and each neighbour
    std::vector<double> indirect(ties.size(), 0); // sum over q of p_iq p_qj
    for (const Graph::Arc& arc : neighbours)
        share[arc.to] = arc.weight / strength;
    StructuralHoles holes;
    for (const Graph::Arc& arc : neighbours) {
        const auto theirs = ties.arcsFrom(arc.to);
        const double sum = strengthOf(theirs), largest = largestOf(theirs);
        double redundancy = 0;
        for (const Graph::Arc& next : theirs) {
            indirect[next.to] += share[arc.to] * next.weight / sum;
            redundancy += share[next.to] * next.weight / largest;
        }
        holes.effectiveSize += 1 - redundancy;
    }
    std::vector<std::size_t> order;
    for (const Graph::Arc& arc : neighbours)
        order.push_back(arc.to);
    std::sort(order.begin(), order.end());
    for (const std::size_t neighbour : order) {
        const double invested = share[neighbour] + indirect[neighbour];
        holes.dyadicConstraint.push_back(invested * invested);
    }
    if (order.empty()) return holes;
    double constraint = 0;
    for (const double each : holes.dyadicConstraint)
        constraint += each;
    holes.constraint = constraint;
    holes.efficiency = holes.effectiveSize / static_cast<double>(order.size());
    holes.hierarchy = hierarchyOf(holes.dyadicConstraint, constraint);
    return holes;
}

std::optional<double> effectiveSizeFromTies(const Graph& graph, std::size_t vertex) {
    Graph made;
    const Graph& ties = tiesOf(graph, made);
    const double neighbours = static_cast<double>(ties.arcsFrom(vertex).size());
    if (neighbours == 0) return {};
    std::vector<char> isNeighbour(ties.size(), 0);
    return neighbours - 2 * static_cast<double>(tiesAmongNeighbours(ties, vertex, isNeighbour)) / neighbours;
}

} // namespace kith::network
