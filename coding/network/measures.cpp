#include "kith/network/measures.h"

#include "kith/model/terms.h"

#include <algorithm>
#include <array>

namespace kith::network {
namespace {

constexpr std::array layers{Layer::Communality, Layer::Sociality, Layer::Connectivity, Layer::Unclassified};

template<class Condition>
int countAlters(const EgoNetwork& network, Condition condition) {
    return static_cast<int>(std::count_if(network.alters.begin(), network.alters.end(), condition));
}

// Ego and the alters. Nothing where the weight of a tie is wanted and not known.
std::optional<Graph> graphOf(const EgoNetwork& network, Weights weights) {
    Graph graph(network.alters.size() + 1);
    for (std::size_t i = 0; i < network.alters.size(); ++i) {
        const auto weight = weights == Weights::Use ? weightOf(network.alters[i].strength) : 1.0;
        if (!weight) return {};
        graph.addTie(0, i + 1, *weight);
    }
    for (const AlterTie& tie : network.ties) {
        if (tie.status != TieStatus::Tie) continue;
        if (weights == Weights::Use) return {}; // the strength of ties between contacts is not asked
        graph.addTie(tie.a + 1, tie.b + 1);
    }
    return graph;
}

std::optional<Pairs> tiedPairs(const EgoNetwork& network, const NetworkMeasures& measures) {
    if (measures.pairsAsked < measures.pairs) return {};
    Pairs pairs;
    for (const AlterTie& tie : network.ties)
        if (tie.status == TieStatus::Tie) pairs.emplace_back(tie.a, tie.b);
    return pairs;
}

std::vector<Composition> compositionsOf(const EgoNetwork& network, const NetworkMeasures& measures, int roles) {
    const std::optional<Pairs> ties = tiedPairs(network, measures);
    std::vector<std::string_view> byLayer, byRole, byOrganisation;
    for (const Alter& alter : network.alters) {
        byLayer.push_back(alter.layer == Layer::Unclassified ? std::string_view() : toString(alter.layer));
        byRole.push_back(alter.mainRole);
        byOrganisation.push_back(alter.organisation);
    }
    const auto own = network.attributes.find("organisation");
    const std::string ofEgo = own == network.attributes.end() ? std::string() : toString(own->second);
    return {composition("layer", byLayer, {}, ties, static_cast<int>(layers.size()) - 1),
            composition("role", byRole, {}, ties, roles), composition("organisation", byOrganisation, ofEgo, ties)};
}

} // namespace

NetworkStructure structureOf(const Graph& ties, const std::optional<Graph>& weighted) {
    const Graph alters = withoutFirst(ties);
    const std::size_t n = alters.size();
    NetworkStructure structure;
    int ends = 0;
    for (std::size_t i = 0; i < n; ++i) {
        structure.degrees.push_back(static_cast<int>(alters.arcsFrom(i).size()));
        ends += structure.degrees.back();
    }
    structure.isolates = static_cast<int>(std::count(structure.degrees.begin(), structure.degrees.end(), 0));
    if (n > 0) structure.meanDegree = static_cast<double>(ends) / static_cast<double>(n);
    structure.densityWithEgo = density(ties);
    structure.componentSizes = componentSizes(alters);
    structure.fragmentation = fragmentation(structure.componentSizes);
    structure.transitivityOfEgo = transitivityOf(ties, 0);
    structure.transitivityOfAlters = transitivity(alters);

    structure.betweenness = betweenness(ties);
    structure.egoBetweenness = structure.betweenness.front();
    structure.betweenness.erase(structure.betweenness.begin());
    if (n > 1)
        structure.egoBetweennessNormalised =
            structure.egoBetweenness / (static_cast<double>(n) * static_cast<double>(n - 1) / 2);

    structure.holes = structuralHoles(ties, 0, Weights::Use);
    if (weighted) structure.weightedHoles = structuralHoles(*weighted, 0, Weights::Use);
    structure.effectiveSizeFromTies = effectiveSizeFromTies(ties, 0);
    return structure;
}

NetworkMeasures measuresOf(const Graph& ties, const std::optional<Graph>& weighted) {
    NetworkMeasures measures;
    measures.size = static_cast<int>(ties.size()) - 1;
    measures.pairs = measures.size * (measures.size - 1) / 2;
    measures.pairsAsked = measures.pairs;
    measures.structure = structureOf(ties, weighted);
    for (const int degree : measures.structure->degrees)
        measures.ties += degree;
    measures.ties /= 2;
    measures.density = density(withoutFirst(ties));
    measures.densityOfAsked = measures.density;
    return measures;
}

NetworkMeasures measure(const EgoNetwork& network, const Codebook& codebook) {
    NetworkMeasures measures;
    measures.size = static_cast<int>(network.alters.size());
    measures.rated = countAlters(network, [](const Alter& alter) { return alter.isRated(); });
    for (const Layer layer : layers)
        measures.byLayer.push_back({std::string(toString(layer)), countAlters(network, [&](const Alter& alter) {
                                        return alter.layerWord() == toString(layer);
                                    })});
    const auto countRole = [&](const std::string& role) {
        if (const int count = countAlters(network, [&role](const Alter& alter) { return alter.mainRole == role; });
            count > 0)
            measures.byRole.push_back({role, count});
    };
    for (const Code& code : codebook.codes)
        if (code.layer == "role") countRole(code.name);
    countRole("");

    measures.pairs = measures.size * (measures.size - 1) / 2;
    measures.pairsAsked = static_cast<int>(network.ties.size());
    measures.ties = static_cast<int>(std::count_if(network.ties.begin(), network.ties.end(),
                                                   [](const AlterTie& tie) { return tie.status == TieStatus::Tie; }));
    if (measures.pairsAsked > 0) measures.densityOfAsked = static_cast<double>(measures.ties) / measures.pairsAsked;
    if (measures.pairsAsked == measures.pairs) {
        measures.density = measures.densityOfAsked;
        measures.structure = structureOf(*graphOf(network, Weights::Ignore), graphOf(network, Weights::Use));
    }
    const auto roles = std::count_if(codebook.codes.begin(), codebook.codes.end(),
                                     [](const Code& code) { return code.layer == "role" && code.retired == 0; });
    measures.compositions = compositionsOf(network, measures, static_cast<int>(roles));
    return measures;
}

} // namespace kith::network
