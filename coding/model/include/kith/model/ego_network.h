// The personal network that one account tells.
#pragma once

#include "kith/model/study.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kith {

struct Count {
    std::string name; // of a code, a layer, a stage …
    int count = 0;
    bool operator==(const Count&) const = default;
};

// One contact as the account shows it.
struct Alter {
    ContactKey contact;
    std::string label;
    ContactKind kind = ContactKind::Individual;
    std::string organisation;
    std::vector<Count> roles;   // names of role codes with their passages, by position in the codebook
    std::string mainRole;       // the most-coded one, ties by name of the code; "" for none
    std::vector<Count> factors; // names of factor codes, by position in the codebook
    std::vector<Stage> stages;  // that any coding of the contact names, in order
    Strength strength = Strength::Unknown;
    Duration duration = Duration::Unknown;
    Intensity intensity = Intensity::Unknown;
    Layer layer = Layer::Unclassified;
    bool individuated = false;                   // named, or a description that returns: computed
    Visibility visibility = Visibility::Unknown; // an analyst's judgement
    std::vector<TieChange> changes;
    std::vector<CodingKey> evidence; // the codings about the contact by the coder who counts, in the snapshot's order
    bool operator==(const Alter&) const = default;
};

struct AlterTie {
    std::size_t a = 0; // indices into EgoNetwork::alters, a < b
    std::size_t b = 0;
    TieStatus status = TieStatus::NotAsked;
    std::optional<Passage> passage;
    bool operator==(const AlterTie&) const = default;
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
    std::optional<double> density;        // ties / pairs; only where every pair was asked
    std::optional<double> densityOfAsked; // ties / pairsAsked, where at least one was
    bool operator==(const NetworkMeasures&) const = default;
};

struct EgoNetwork {
    CaseKey ego;
    std::string label;
    std::vector<Alter> alters;  // by position in the account
    std::vector<AlterTie> ties; // only asked pairs, by (a, b)
    NetworkMeasures measures;
    bool operator==(const EgoNetwork&) const = default;
};

// Where an egogram draws them: ego at (0, 0), y up, outer circle radius 1; angles in degrees clockwise from twelve.
struct EgogramSector {
    std::string role; // name of the role code, "" for no role
    double beginAngle = 0;
    double endAngle = 0;
    bool operator==(const EgogramSector&) const = default;
};
struct EgogramPlace {
    std::size_t alter = 0;
    double x = 0;
    double y = 0;
    bool operator==(const EgogramPlace&) const = default;
};
struct EgogramLayout {
    std::vector<double>
        ringRadii;            // outer radius of communality, sociality, connectivity; the outside zone beyond the last
    double outsideRadius = 0; // where unclassified contacts stand
    std::vector<EgogramSector> sectors;
    std::vector<EgogramPlace> places; // by alter
    bool operator==(const EgogramLayout&) const = default;
};

} // namespace kith
