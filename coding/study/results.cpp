#include "kith/study/results.h"

#include "choices.h"

#include "kith/analysis/co_occurrence.h"
#include "kith/analysis/frequencies.h"
#include "kith/analysis/profiles.h"
#include "kith/analysis/progress.h"
#include "kith/model/wording.h"
#include "kith/network/ego_network.h"
#include "kith/network/layout.h"
#include "kith/network/tables.h"
#include "kith/text/words.h"

#include <fmt/format.h>

#include <algorithm>

namespace kith::study {
namespace {

using analysis::Measure;

// One kind of table: how it is called, what it says, how it is made.
struct TableMaker {
    TableKind kind;
    Table (*make)(const StudySnapshot&, const TableOptions&);
};

Table frequencies(const StudySnapshot& snapshot, Measure measure, const TableOptions& options) {
    return analysis::frequencies(snapshot, measure, codesFor(snapshot, options), selectionFor(options),
                                 options.language);
}

template<analysis::Together level>
Table together(const StudySnapshot& snapshot, const TableOptions& options) {
    return analysis::coOccurrence(snapshot, level, codesFor(snapshot, options), selectionFor(options),
                                  options.language);
}

Table byGroup(const StudySnapshot& snapshot, const TableOptions& options) {
    auto choice = codesFor(snapshot, options);
    choice.byGroup = true;
    return analysis::frequencies(snapshot, Measure::People, choice, selectionFor(options), options.language);
}

Table byAttribute(const StudySnapshot& snapshot, const TableOptions& options) {
    if (options.attribute.empty())
        throw Error("This table needs an attribute of the cases.", {},
                    "Name it with --attribute; 'kith sources cases PROJECT' shows them.");
    return analysis::byAttribute(snapshot, Measure::People, codesFor(snapshot, options), options.attribute,
                                 selectionFor(options), options.language);
}

template<Table (*make)(const StudySnapshot&, const std::vector<EgoNetwork>&, std::string_view)>
Table ofNetworks(const StudySnapshot& snapshot, const TableOptions& options) {
    return make(snapshot, networks(snapshot), options.language);
}

template<const char* layer>
Table ofLayer(const StudySnapshot& snapshot, const TableOptions& options) {
    TableOptions chosen = options;
    chosen.layer = layer;
    return frequencies(snapshot, Measure::People, chosen);
}

constexpr char roleLayer[] = "role";

const std::vector<TableMaker>& makers() {
    static const std::vector<TableMaker> all{
        {{"factors-by-people", "how many people show each factor, with intervals"},
         [](auto& s, auto& o) { return frequencies(s, Measure::People, o); }},
        {{"factors-by-contacts", "how many contacts each factor is told of"},
         [](auto& s, auto& o) { return frequencies(s, Measure::Contacts, o); }},
        {{"factors-by-passages", "how many passages show each factor, and each person's number"},
         [](auto& s, auto& o) { return frequencies(s, Measure::Passages, o); }},
        {{"factors-by-group", "people by group of factors"}, byGroup},
        {{"factors-by-stage", "people by factor and stage; who was not asked stands apart"},
         [](auto& s, auto& o) {
             return analysis::byStage(s, Measure::People, codesFor(s, o), selectionFor(o), o.language);
         }},
        {{"factors-by-case", "passages by factor and case"},
         [](auto& s, auto& o) {
             return analysis::byCase(s, Measure::Passages, codesFor(s, o), selectionFor(o), o.language);
         }},
        {{"factors-by-attribute", "people by factor and an attribute of the cases (--attribute)"}, byAttribute},
        {{"codes-by-people", "how many people show each code (--codes, --layer)"},
         [](auto& s, auto& o) { return frequencies(s, Measure::People, o); }},
        {{"codes-by-case", "passages by code and case (--codes, --layer)"},
         [](auto& s, auto& o) {
             return analysis::byCase(s, Measure::Passages, codesFor(s, o), selectionFor(o), o.language);
         }},
        {{"roles", "how many people tell of each role"}, ofLayer<roleLayer>},
        {{"co-occurrence", "codes on overlapping passages"}, together<analysis::Together::Passage>},
        {{"co-occurrence-by-turn", "codes in the same turn"}, together<analysis::Together::Turn>},
        {{"co-occurrence-by-contact", "codes of the same contact"}, together<analysis::Together::Contact>},
        {{"co-occurrence-by-person", "codes in the same account"}, together<analysis::Together::Person>},
        {{"ego-networks", "size, composition and density of each network"}, ofNetworks<network::networksTable>},
        {{"contacts", "every contact with roles, ratings, factors and stages"}, ofNetworks<network::contactsTable>},
        {{"alter-ties", "judged ties between contacts"}, ofNetworks<network::contactTiesTable>},
        {{"changes", "told changes of ties"}, ofNetworks<network::tieChangesTable>},
        {{"profiles", "every account's profile side by side"},
         [](auto& s, auto& o) {
             return analysis::profilesTable(s, analysis::profiles(s, selectionFor(o)), o.language);
         }},
        {{"asked", "which topics were asked and probed of whom"},
         [](auto& s, auto& o) { return analysis::askedTable(s, o.language); }},
        {{"coding-progress", "which coder has coded which source"},
         [](auto& s, auto& o) { return analysis::codingProgress(s, o.language); }},
        {{"recodings", "sources to look at again, for a code came later"},
         [](auto& s, auto& o) { return analysis::openRecodings(s, o.language); }},
        {{"eligibility", "which interviewees meet the protocol's rules"},
         [](auto& s, auto& o) { return analysis::eligibility(s, o.language); }},
    };
    return all;
}

} // namespace

const std::vector<TableKind>& tableKinds() {
    static const std::vector<TableKind> kinds = [] {
        std::vector<TableKind> list;
        for (const TableMaker& maker : makers())
            list.push_back(maker.kind);
        return list;
    }();
    return kinds;
}

Table makeTable(const StudySnapshot& snapshot, const std::string& kind, const TableOptions& options) {
    std::vector<std::string> names;
    for (const TableMaker& maker : makers()) {
        names.push_back(maker.kind.id);
        if (maker.kind.id == kind) return maker.make(snapshot, options);
    }
    const std::string near = nearest(kind, names);
    throw Error(fmt::format("There is no table \"{}\".", kind), {},
                near.empty() ? "'kith help table' lists them." : fmt::format("Did you mean \"{}\"?", near));
}

std::vector<EgoNetwork> networks(const StudySnapshot& snapshot, const std::string& ego) {
    if (ego.empty()) return network::egoNetworks(snapshot);
    return {network::egoNetwork(snapshot, SnapshotIndex(snapshot), caseIn(snapshot, ego).key)};
}

Table networkTable(const std::vector<EgoNetwork>& networks, const StudySnapshot& snapshot,
                   const std::string& language) {
    return network::networksTable(snapshot, networks, language);
}

Table contactTable(const std::vector<EgoNetwork>& networks, const StudySnapshot& snapshot,
                   const std::string& language) {
    return network::contactsTable(snapshot, networks, language);
}

report::Picture egogram(const EgoNetwork& network, const StudySnapshot& snapshot, const std::string& language) {
    return report::drawEgogram(network, network::layout(network), pictureWords(snapshot, language));
}

std::vector<Profile> profiles(const StudySnapshot& snapshot, const std::string& ego) {
    if (ego.empty()) return analysis::profiles(snapshot);
    return {analysis::profile(snapshot, caseIn(snapshot, ego).key)};
}

std::vector<Table> profileTables(const StudySnapshot& snapshot, const std::string& ego, const std::string& language) {
    if (ego.empty()) return {analysis::profilesTable(snapshot, profiles(snapshot), language)};
    return analysis::profileTables(snapshot, profiles(snapshot, ego).front(), language);
}

} // namespace kith::study
