// The personal network that one account tells.
#pragma once

#include "kith/model/network_measures.h"
#include "kith/model/study.h"
#include "kith/model/terms.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kith {

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

    // Somebody rated duration and intensity. Who is not rated has no layer, and is not "unclassified" either: that is
    // said of two ratings that fit none.
    [[nodiscard]] bool isRated() const { return duration != Duration::Unknown && intensity != Intensity::Unknown; }
    // "communality" … "unclassified"; "" where not rated.
    [[nodiscard]] std::string_view layerWord() const { return isRated() ? toString(layer) : std::string_view(); }
    // Other roles with as many passages as the main role.
    [[nodiscard]] std::vector<std::string> rolesAsOften() const;
};

struct AlterTie {
    std::size_t a = 0; // indices into EgoNetwork::alters, a < b
    std::size_t b = 0;
    TieStatus status = TieStatus::NotAsked;
    std::optional<Passage> passage;
    bool operator==(const AlterTie&) const = default;
};

struct EgoNetwork {
    CaseKey ego;
    std::string label;
    std::map<std::string, AttributeValue, std::less<>> attributes; // the case's own
    std::vector<Alter> alters;                                     // by position in the account
    std::vector<AlterTie> ties;                                    // only asked pairs, by (a, b)
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
    double outsideRadius = 0; // where contacts without a layer stand: unclassified, not rated
    std::vector<EgogramSector> sectors;
    std::vector<EgogramPlace> places; // by alter
    bool operator==(const EgogramLayout&) const = default;
};

} // namespace kith
