#include "kith/study/pictures.h"

#include "choices.h"
#include "wording.h"

#include "kith/network/layout.h"
#include "kith/text/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace kith::study {
namespace {

using report::Picture;
using report::PictureWords;

// How a table of a kind is drawn.
struct Drawer {
    const char* table;
    const char* summary;
    Picture (*draw)(const Table&, const PictureWords&);
};

Picture people(const Table& table, const PictureWords& words) {
    return report::drawFrequencies(table, "label", "people", words);
}
Picture contacts(const Table& table, const PictureWords& words) {
    return report::drawFrequencies(table, "label", "contacts", words);
}

constexpr std::array drawers{
    Drawer{"factors-by-people", "dots and whiskers: how many people show each factor", people},
    Drawer{"factors-by-contacts", "dots and whiskers: how many contacts each factor is told of", contacts},
    Drawer{"factors-by-group", "dots and whiskers: people by group of factors", people},
    Drawer{"codes-by-people", "dots and whiskers: how many people show each code (--codes, --layer)", people},
    Drawer{"roles", "dots and whiskers: how many people tell of each role", people},
    Drawer{"factors-by-stage", "a matrix: people by factor and stage", report::drawMatrix},
    Drawer{"factors-by-case", "a matrix: passages by factor and case", report::drawMatrix},
    Drawer{"factors-by-attribute", "a matrix: people by factor and attribute (--attribute)", report::drawMatrix},
    Drawer{"codes-by-case", "a matrix: passages by code and case (--codes, --layer)", report::drawMatrix},
    Drawer{"saturation", "a curve: codes seen after each interview, against random orders", report::drawSaturation},
    Drawer{"correspondence", "a map: codes and cases near those they go with", report::drawCorrespondence},
    Drawer{"co-occurrence", "half a square: codes on overlapping passages", report::drawCoOccurrence},
    Drawer{"co-occurrence-by-turn", "half a square: codes in the same turn", report::drawCoOccurrence},
    Drawer{"co-occurrence-by-contact", "half a square: codes of the same contact", report::drawCoOccurrence},
    Drawer{"co-occurrence-by-person", "half a square: codes in the same account", report::drawCoOccurrence},
};

// What is drawn from more than one table.
struct Maker {
    PictureKind kind;
    Picture (*make)(const StudySnapshot&, const std::string& ego, const TableOptions&);
};

report::EgogramPanel panelOf(const EgoNetwork& network, const network::LayoutOptions& options = {}) {
    return {network, network::layout(network, options)};
}

const std::string& named(const std::string& ego) {
    if (ego.empty())
        throw Error("This picture is of one case.", {},
                    "Name it with --case; 'kith sources cases PROJECT' shows them.");
    return ego;
}

const std::vector<Maker>& makers() {
    static const std::vector<Maker> all{
        {{"egogram", "one personal network: rings, roles, contacts by name", true},
         [](const StudySnapshot& snapshot, const std::string& ego, const TableOptions& options) {
             return egogram(networks(snapshot, named(ego)).front(), snapshot, options.language);
         }},
        {{"egograms", "all personal networks side by side (--sources interview: those of interviews)"},
         [](const StudySnapshot& snapshot, const std::string&, const TableOptions& options) {
             return egogramsPicture(networksFor(snapshot, options), pictureWords(snapshot, options.language));
         }},
        {{"profile", "one account on one sheet: network, evidence on each layer, qualities", true},
         [](const StudySnapshot& snapshot, const std::string& ego, const TableOptions& options) {
             const EgoNetwork network = networks(snapshot, named(ego)).front();
             return profilePicture(profiles(snapshot, ego).front(), &network, pictureWords(snapshot, options.language));
         }},
        {{"profiles", "all profiles side by side"},
         [](const StudySnapshot& snapshot, const std::string&, const TableOptions& options) {
             return report::drawProfiles(profiles(snapshot), pictureWords(snapshot, options.language));
         }},
        {{"layers", "attitude, intention, activity, skill and tools, with people and passages"},
         [](const StudySnapshot& snapshot, const std::string&, const TableOptions& options) {
             return layersPicture(snapshot, options);
         }},
        {{"ties", "told paths of contacts through the layers", true},
         [](const StudySnapshot& snapshot, const std::string& ego, const TableOptions& options) {
             const PictureWords words = pictureWords(snapshot, options.language);
             const auto told = tiesPicture(networks(snapshot, ego), words);
             return told ? *told : report::drawTieStories("", {}, words);
         }},
    };
    return all;
}

} // namespace

const std::vector<PictureKind>& pictureKinds() {
    static const std::vector<PictureKind> kinds = [] {
        std::vector<PictureKind> list;
        for (const Drawer& drawer : drawers)
            list.push_back({drawer.table, drawer.summary, false});
        for (const Maker& maker : makers())
            list.push_back(maker.kind);
        return list;
    }();
    return kinds;
}

Picture makePicture(const StudySnapshot& snapshot, const std::string& kind, const std::string& ego,
                    const TableOptions& options) {
    for (const PictureKind& known : pictureKinds())
        if (known.id == kind && !known.ofCase && !ego.empty())
            throw Error("This picture is of all cases, not of one.", {},
                        "Leave --case out; 'kith help picture' tells which pictures are of one case.");
    for (const Drawer& drawer : drawers)
        if (drawer.table == kind)
            return drawer.draw(makeTable(snapshot, kind, options), pictureWords(snapshot, options.language));
    for (const Maker& maker : makers())
        if (maker.kind.id == kind) return maker.make(snapshot, ego, options);
    std::vector<std::string> names;
    for (const PictureKind& known : pictureKinds())
        names.push_back(known.id);
    const std::string near = nearest(kind, names);
    throw Error(fmt::format("There is no picture \"{}\".", kind), {},
                near.empty() ? "'kith help picture' lists them." : fmt::format("Did you mean \"{}\"?", near));
}

std::optional<Picture> pictureOfTable(const std::string& kind, const Table& table, const PictureWords& words) {
    if (table.rows.empty()) return std::nullopt;
    for (const Drawer& drawer : drawers)
        if (drawer.table == kind) return drawer.draw(table, words);
    return std::nullopt;
}

Picture egogramsPicture(const std::vector<EgoNetwork>& networks, const PictureWords& words) {
    std::set<std::string> roles;
    for (const EgoNetwork& network : networks)
        for (const Alter& alter : network.alters)
            roles.insert(alter.mainRole);
    std::vector<report::EgogramPanel> panels;
    for (const EgoNetwork& network : networks)
        panels.push_back(panelOf(network, {{roles.begin(), roles.end()}}));
    return report::drawEgograms(panels, words);
}

Picture profilePicture(const Profile& profile, const EgoNetwork* network, const PictureWords& words) {
    if (!network) return report::drawProfile(profile, nullptr, words);
    const report::EgogramPanel panel = panelOf(*network);
    return report::drawProfile(profile, &panel, words);
}

Picture profilesPicture(const std::vector<Profile>& profiles, const PictureWords& words) {
    return report::drawProfiles(profiles, words);
}

std::optional<Picture> tiesPicture(const std::vector<EgoNetwork>& networks, const PictureWords& words) {
    std::vector<report::TieStory> stories;
    for (const EgoNetwork& network : networks)
        for (const Alter& alter : network.alters) {
            if (alter.changes.empty()) continue;
            report::TieStory story{networks.size() > 1 ? network.label + ": " + alter.label : alter.label, {}};
            for (const TieChange& change : alter.changes)
                story.steps.push_back({change.from, change.to, change.intention, change.when});
            stories.push_back(std::move(story));
        }
    if (stories.empty()) return std::nullopt;
    const Saying say{words.language};
    const std::string title = say("Told paths of ties", "Vertelde wegen van banden");
    return report::drawTieStories(networks.size() == 1 ? title + ", " + networks.front().label : title, stories, words);
}

Picture layersPicture(const StudySnapshot& snapshot, const TableOptions& options) {
    std::vector<report::LayerEvidence> layers;
    for (const char* layer : {"attitude", "intention", "activity", "skill", "technology", "orchestration"}) {
        const auto& codes = snapshot.codebook.codes;
        if (std::none_of(codes.begin(), codes.end(), [&](const Code& c) { return c.layer == layer && c.retired == 0; }))
            continue;
        TableOptions chosen = options;
        chosen.codes.clear();
        chosen.layer = layer;
        layers.push_back({layer, makeTable(snapshot, "codes-by-people", chosen),
                          makeTable(snapshot, "factors-by-passages", chosen)});
    }
    return report::drawLayers(layers, pictureWords(snapshot, options.language));
}

} // namespace kith::study
