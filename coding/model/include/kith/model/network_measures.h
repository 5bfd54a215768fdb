// What is counted of a personal network, as values, and the one list of its measures by name.
#pragma once

#include "kith/model/terms.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kith {

// What a tie weighs: strong 3, weak 2, very weak 1; nothing where its strength is not known. By convention: the three
// steps are equal.
std::optional<double> weightOf(Strength strength);

struct Count {
    std::string name; // of a code, a layer, a stage …
    int count = 0;
    bool operator==(const Count&) const = default;
};

// Ego's position after Burt (1992), by ties as they are or by their weights.
struct StructuralHoles {
    std::vector<double> dyadicConstraint; // by alter; they add up to the constraint
    std::optional<double> constraint;     // nothing without alters
    double effectiveSize = 0;
    std::optional<double> efficiency; // effective size / size; nothing without alters
    std::optional<double> hierarchy;  // how much the constraint comes from few alters; nothing below two
    bool operator==(const StructuralHoles&) const = default;
};

// What only is known where every pair of alters was asked about. Ego is left out of degrees, components, isolates,
// fragmentation and the transitivity of alters; it is part of the rest.
struct NetworkStructure {
    std::vector<int> degrees; // by alter
    std::optional<double> meanDegree;
    std::optional<double> densityWithEgo;
    std::vector<int> componentSizes; // largest first
    int isolates = 0;
    std::optional<double> fragmentation;        // share of pairs that no path joins; nothing below two alters
    std::optional<double> transitivityOfEgo;    // share of pairs of ego's alters with a tie: the density
    std::optional<double> transitivityOfAlters; // closed paths of length two; nothing where there are none
    std::vector<double> betweenness;            // by alter
    double egoBetweenness = 0;
    std::optional<double> egoBetweennessNormalised; // nothing below two alters
    StructuralHoles holes;                          // every tie counts 1
    std::optional<StructuralHoles> weightedHoles;   // nothing where the weight of any tie is not known
    std::optional<double> effectiveSizeFromTies;    // Borgatti's n - 2t/n; nothing without alters
    bool operator==(const NetworkStructure&) const = default;
};

// Ties among alters of known categories.
struct Mixing {
    int internal = 0; // within a category
    int external = 0; // between two
    int possibleInternal = 0;
    int possibleExternal = 0;
    std::optional<double> ei;         // (external - internal) / ties; nothing without ties
    std::optional<double> eiRescaled; // the same of the shares of possible ties
    bool operator==(const Mixing&) const = default;
};

// How the alters spread over the categories of one attribute. Alters whose category is not known are in no denominator.
struct Composition {
    std::string attribute;     // "layer", "role", "organisation", or a column of a table
    std::vector<Count> counts; // categories in use, by first appearance
    int known = 0;
    int missing = 0;
    std::optional<double> blau;          // nothing where no alter is known
    std::optional<double> iqv;           // by the categories in use; nothing below two
    std::optional<double> iqvOfCodebook; // by all categories that there could be, where these are known
    std::optional<double> shannon;       // in nats
    std::optional<Mixing> mixing;        // nothing while any pair of alters is not asked about
    std::optional<double> egoEi;         // (other than ego - like ego) / known; nothing where ego's own is not known
    std::optional<double> alike;         // share of alters of ego's own category
    bool operator==(const Composition&) const = default;
};

// Counts and shares; nothing where undefined.
struct NetworkMeasures {
    int size = 0;
    int rated = 0; // contacts whose duration and intensity are both rated: only these have, or lack, a layer
    std::vector<Count> byLayer; // of the rated ones: all four layers, in the order of Layer but Unclassified last
    std::vector<Count> byRole;  // by main role, in codebook order; contacts without a role are "" and last
    int pairs = 0;              // n (n - 1) / 2
    int pairsAsked = 0;         // pairs with tie or no tie
    int ties = 0;
    std::optional<double> density;             // ties / pairs; only where every pair was asked
    std::optional<double> densityOfAsked;      // ties / pairsAsked, where at least one was
    std::optional<NetworkStructure> structure; // nothing while any pair is not asked
    std::vector<Composition> compositions;
    bool operator==(const NetworkMeasures&) const = default;
};

// One measure of a whole network as every table and file calls it.
struct NamedMeasure {
    std::string_view id; // "effective_size"
    std::string_view english, dutch;
    bool whole = false; // a whole number
    std::optional<double> (*of)(const NetworkMeasures&) = nullptr;
    int (*outOf)(const NetworkMeasures&) = nullptr; // the denominator of a count that has one
};
// All of them, in the order in which tables show them.
std::span<const NamedMeasure> namedMeasures();

// One measure of a composition, likewise: "blau", "iqv" …
struct NamedDiversity {
    std::string_view id;
    std::string_view english, dutch;
    std::optional<double> (*of)(const Composition&) = nullptr;
};
std::span<const NamedDiversity> namedDiversities();

} // namespace kith
