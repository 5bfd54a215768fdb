#include "kith/model/network_measures.h"

#include <array>

namespace kith {
namespace {

using Value = std::optional<double>;

template<auto member>
Value structural(const NetworkMeasures& measures) {
    if (!measures.structure) return {};
    return (*measures.structure).*member;
}
template<auto member>
Value hole(const NetworkMeasures& measures) {
    if (!measures.structure) return {};
    return measures.structure->holes.*member;
}
template<auto member>
Value weightedHole(const NetworkMeasures& measures) {
    if (!measures.structure || !measures.structure->weightedHoles) return {};
    return (*measures.structure->weightedHoles).*member;
}
template<auto member>
Value mixed(const Composition& composition) {
    if (!composition.mixing) return {};
    return (*composition.mixing).*member;
}

using Network = const NetworkMeasures&;
using Structure = NetworkStructure;
using Holes = StructuralHoles;

constexpr std::array measures{
    NamedMeasure{"size", "Contacts", "Contacten", true, [](Network m) { return Value(m.size); }},
    NamedMeasure{"pairs", "Pairs of contacts", "Paren contacten", true, [](Network m) { return Value(m.pairs); }},
    NamedMeasure{"pairs_asked", "Pairs asked about", "Gevraagde paren", true,
                 [](Network m) { return Value(m.pairsAsked); }, [](Network m) { return m.pairs; }},
    NamedMeasure{"ties", "Ties between contacts", "Banden tussen contacten", true,
                 [](Network m) { return m.pairsAsked > 0 || m.pairs == 0 ? Value(m.ties) : Value(); },
                 [](Network m) { return m.pairsAsked; }},
    NamedMeasure{"density", "Density", "Dichtheid", false, [](Network m) { return m.density; }},
    NamedMeasure{"density_of_asked", "Ties among pairs asked", "Banden onder gevraagde paren", false,
                 [](Network m) { return m.densityOfAsked; }},
    NamedMeasure{"density_with_ego", "Density with ego", "Dichtheid met ego", false,
                 structural<&Structure::densityWithEgo>},
    NamedMeasure{"mean_degree", "Mean degree of contacts", "Gemiddelde graad van contacten", false,
                 structural<&Structure::meanDegree>},
    NamedMeasure{"components", "Components", "Componenten", true,
                 [](Network m) {
                     return m.structure ? Value(static_cast<double>(m.structure->componentSizes.size())) : Value();
                 }},
    NamedMeasure{"isolates", "Isolates", "Geïsoleerden", true, structural<&Structure::isolates>,
                 [](Network m) { return m.size; }},
    NamedMeasure{"fragmentation", "Fragmentation", "Fragmentatie", false, structural<&Structure::fragmentation>},
    NamedMeasure{"transitivity_of_ego", "Transitivity round ego", "Transitiviteit rond ego", false,
                 structural<&Structure::transitivityOfEgo>},
    NamedMeasure{"transitivity_of_alters", "Transitivity among contacts", "Transitiviteit onder contacten", false,
                 structural<&Structure::transitivityOfAlters>},
    NamedMeasure{"ego_betweenness", "Betweenness of ego", "Tussenpositie van ego", false,
                 structural<&Structure::egoBetweenness>},
    NamedMeasure{"ego_betweenness_normalised", "Betweenness of ego (share)", "Tussenpositie van ego (deel)", false,
                 structural<&Structure::egoBetweennessNormalised>},
    NamedMeasure{"constraint", "Constraint", "Beperking (constraint)", false, hole<&Holes::constraint>},
    NamedMeasure{"effective_size", "Effective size", "Effectieve omvang", false, hole<&Holes::effectiveSize>},
    NamedMeasure{"effective_size_from_ties", "Effective size, n − 2t/n", "Effectieve omvang, n − 2t/n", false,
                 structural<&Structure::effectiveSizeFromTies>},
    NamedMeasure{"efficiency", "Efficiency", "Efficiëntie", false, hole<&Holes::efficiency>},
    NamedMeasure{"hierarchy", "Hierarchy", "Hiërarchie", false, hole<&Holes::hierarchy>},
    NamedMeasure{"constraint_weighted", "Constraint, weighted", "Beperking, gewogen", false,
                 weightedHole<&Holes::constraint>},
    NamedMeasure{"effective_size_weighted", "Effective size, weighted", "Effectieve omvang, gewogen", false,
                 weightedHole<&Holes::effectiveSize>},
    NamedMeasure{"efficiency_weighted", "Efficiency, weighted", "Efficiëntie, gewogen", false,
                 weightedHole<&Holes::efficiency>},
    NamedMeasure{"hierarchy_weighted", "Hierarchy, weighted", "Hiërarchie, gewogen", false,
                 weightedHole<&Holes::hierarchy>},
};

constexpr std::array diversities{
    NamedDiversity{"blau", "Blau", "Blau", [](const Composition& c) { return c.blau; }},
    NamedDiversity{"iqv", "IQV, categories in use", "IQV, gebruikte categorieën",
                   [](const Composition& c) { return c.iqv; }},
    NamedDiversity{"iqv_of_codebook", "IQV, all categories", "IQV, alle categorieën",
                   [](const Composition& c) { return c.iqvOfCodebook; }},
    NamedDiversity{"shannon", "Shannon (nats)", "Shannon (nats)", [](const Composition& c) { return c.shannon; }},
    NamedDiversity{"ei", "E-I among contacts", "E-I onder contacten", mixed<&Mixing::ei>},
    NamedDiversity{"ei_rescaled", "E-I among contacts, by possible ties", "E-I onder contacten, naar mogelijke banden",
                   mixed<&Mixing::eiRescaled>},
    NamedDiversity{"ego_ei", "E-I of ego", "E-I van ego", [](const Composition& c) { return c.egoEi; }},
    NamedDiversity{"alike", "Like ego (share)", "Als ego (deel)", [](const Composition& c) { return c.alike; }},
};

} // namespace

std::optional<double> weightOf(Strength strength) {
    switch (strength) {
    case Strength::Strong:
        return 3;
    case Strength::Weak:
        return 2;
    case Strength::VeryWeak:
        return 1;
    case Strength::Unknown:
        break;
    }
    return {};
}

std::span<const NamedMeasure> namedMeasures() {
    return measures;
}

std::span<const NamedDiversity> namedDiversities() {
    return diversities;
}

} // namespace kith
