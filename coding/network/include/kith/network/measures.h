// What is counted about a personal network. Formulas of graphs stand in graph.h; docs/methods.md has them all.
#pragma once

#include "kith/model/codebook.h"
#include "kith/model/ego_network.h"
#include "kith/network/graph.h"

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace kith::network {

// Vertex 0 is ego, tied to every alter; the others are the alters, in order. Every tie weighs 1 in `ties`; `weighted`
// has the same ties by their weights, or is nothing where one is not known.
NetworkStructure structureOf(const Graph& ties, const std::optional<Graph>& weighted);

// Size, pairs, ties, density and structure of such a network, every pair of it asked about.
NetworkMeasures measuresOf(const Graph& ties, const std::optional<Graph>& weighted);

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>; // of alters

// How alters spread over categories; `categories` by alter, "" for not known, `ofEgo` likewise. `ties`: pairs of alters
// with a tie, or nothing while any pair is not asked about. `possible`: how many categories there could be, 0 for not
// known.
//  - Blau (1977, p. 9): 1 - sum of p^2. IQV (Mueller & Schuessler 1961, p. 177-179): Blau / (1 - 1/k). Shannon (1948,
//    Bell System Technical Journal 27, p. 394): -sum of p ln p.
//  - E-I (Krackhardt & Stern 1988, Social Psychology Quarterly 51, p. 127): (external - internal) / both, of ties among
//    alters whose categories are known; rescaled: the same of external / possible external and internal / possible
//    internal, as the two kinds are not equally many. Nothing where one of these has no possible ties.
Composition composition(std::string_view attribute, const std::vector<std::string_view>& categories,
                        std::string_view ofEgo, const std::optional<Pairs>& ties, int possible = 0);

// Everything of NetworkMeasures. Density: ties / (n (n - 1) / 2), ego left out (Wasserman & Faust 1994, p. 101); it,
// the structure and the mixing of compositions are nothing while any pair is not asked. Compositions: "layer" (contacts
// in one of the three layers), "role" (main roles), "organisation" (ego's is the attribute of the case of that name).
NetworkMeasures measure(const EgoNetwork& network, const Codebook& codebook);

} // namespace kith::network
