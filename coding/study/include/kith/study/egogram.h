// An egogram to be looked at and changed on a screen: what a report draws, as values, and what a place in it means.
#pragma once

#include "kith/model/ego_network.h"
#include "kith/model/snapshot.h"
#include "kith/model/table.h"
#include "kith/project/project.h"
#include "kith/report/egogram.h"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kith::study {

struct Egogram {
    EgoNetwork network;
    EgogramLayout layout;
    report::PictureWords words;
    std::vector<std::size_t> passages; // about each contact, by alter
    report::EgogramParts parts;        // their description names every contact with layer, role and ties
};
// How many passages are about each contact, by the coder who counts: by alter.
std::vector<std::size_t> passagesOfContacts(const EgoNetwork& network, const StudySnapshot& snapshot);

// Pixels that there are for the drawing.
struct Room {
    double width = 0, height = 0;
};
// `words` as pictureWords gives them. The drawing is as large as the room lets it be, with words and marks of the same
// size in every room; it is larger than a room too small for them. Without a room it is as large as in a report.
Egogram makeEgogram(const EgoNetwork& network, const report::PictureWords& words,
                    const std::vector<std::size_t>& passages, const Room& room = {});

// What a place stands for: a ring (Unclassified outside of them) within a sector ("" for no role, and where there are
// no sectors).
struct EgogramCell {
    Layer layer = Layer::Unclassified;
    std::string role;
    bool operator==(const EgogramCell&) const = default;
};
// In the coordinates of the parts; nothing on ego and far outside.
std::optional<EgogramCell> cellAt(const Egogram& egogram, report::Point place);

// What it would take to bring a contact into a cell. A contact without a layer that is put outside the rings stays as
// it is.
struct ContactMove {
    std::optional<Layer> layer;
    std::optional<std::string> role;
    [[nodiscard]] bool isNone() const { return !layer && !role; }
    bool operator==(const ContactMove&) const = default;
};
ContactMove moveInto(const Alter& alter, const EgogramCell& cell);
// "Joris → sociality, Mentor"; only the name where nothing changes.
std::string moveInWords(const Egogram& egogram, std::size_t alter, const ContactMove& move);

// Which contacts to look at; what is not said does not matter.
struct ContactFilter {
    std::optional<std::string> role;  // name of a code that any passage gives the contact; "" for no role
    std::optional<std::string> layer; // "communality" … "unclassified"; "" for not rated
    std::string factor;               // name of a code
    Stage stage = Stage::NotAsked;
    [[nodiscard]] bool isEmpty() const { return !role && !layer && factor.empty() && stage == Stage::NotAsked; }
    bool operator==(const ContactFilter&) const = default;
};
bool fits(const Alter& alter, const ContactFilter& filter);

// What can be chosen there, as a name and its words: the roles, layers, factors and stages that the network shows.
struct FilterChoices {
    using Choice = std::pair<std::string, std::string>;
    std::vector<Choice> roles, layers, factors, stages;
    bool operator==(const FilterChoices&) const = default;
};
FilterChoices filterChoices(const EgoNetwork& network, const StudySnapshot& snapshot, const std::string& language);

// "Joris Haverkamp, Mentor, communality, 4 passages, tied to Bert".
std::string contactInWords(const Egogram& egogram, std::size_t alter);
// The judgement about two alters; NotAsked where there is none.
TieStatus tieBetween(const EgoNetwork& network, std::size_t a, std::size_t b);

// What the picture shows, for those who do not see it: a row a contact, in the order of the network: contact, kind,
// role, layer, visibility, stages, factors, passages (with their codings), ties, no_ties. Id "egogram".
Table egogramTable(const EgoNetwork& network, const StudySnapshot& snapshot, const std::string& language);

// The measures of one network below one another, and how its contacts spread over layers, roles and organisations:
// columns "measure" and "value". Undefined is a dash. Id "network-sheet".
Table networkSheet(const EgoNetwork& network, const StudySnapshot& snapshot, const std::string& language);

// A told change of a tie with its words.
struct ToldChange {
    TieChange change;                // its passage with the words, as far as there is one
    std::string from, to, intention; // in words
};
// Those of the coder who counts, as networks have them. The snapshot may have been taken without quotes.
std::vector<ToldChange> toldChanges(const project::Project& project, const StudySnapshot& snapshot, const Alter& alter,
                                    const std::string& language);
// The passages that are coded about this contact by the coder who counts, each once, with their words.
std::vector<Passage> passagesAbout(const project::Project& project, const StudySnapshot& snapshot, const Alter& alter);

// Small egograms of several networks with the same sectors, one picture each, and their legend.
struct EgogramPanels {
    std::vector<report::Picture> pictures;
    report::Picture legend;
};
EgogramPanels makePanels(const std::vector<EgoNetwork>& networks, const report::PictureWords& words,
                         double legendWidth);

} // namespace kith::study
