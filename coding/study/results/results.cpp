#include "kith/study/results.h"

#include "choices.h"
#include "consent.h"

#include "kith/analysis/co_occurrence.h"
#include "kith/analysis/correspondence.h"
#include "kith/analysis/frequencies.h"
#include "kith/analysis/profiles.h"
#include "kith/analysis/progress.h"
#include "kith/analysis/saturation.h"
#include "kith/analysis/stage_test.h"
#include "kith/model/wording.h"
#include "kith/network/biography.h"
#include "kith/network/ego_network.h"
#include "kith/network/layout.h"
#include "kith/network/measure_tables.h"
#include "kith/network/tables.h"
#include "kith/study/agreement.h"
#include "kith/text/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace kith::study {
namespace {

using analysis::Measure;

// One kind of table: how it is called, what it says, how it is made.
struct TableMaker {
    TableKind kind;
    Table (*make)(const StudySnapshot&, const TableOptions&);
    bool countsPeople = false; // small cells can be hidden
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
    std::optional<analysis::ComparedValues> compared;
    if (!options.compare.empty()) {
        const auto comma = options.compare.find(',');
        if (comma == std::string::npos)
            throw Error(fmt::format("\"{}\" names no two values.", options.compare), {}, "Write A,B.");
        compared = {options.compare.substr(0, comma), options.compare.substr(comma + 1)};
    }
    return analysis::byAttribute(snapshot, Measure::People, codesFor(snapshot, options), options.attribute,
                                 selectionFor(options), options.language, compared);
}

Table stageTest(const StudySnapshot& snapshot, const TableOptions& options) {
    return analysis::stageTest(snapshot, codesFor(snapshot, options), selectionFor(options), {.naive = options.naive},
                               options.language);
}

Table saturation(const StudySnapshot& snapshot, const TableOptions& options) {
    return analysis::saturationTable(snapshot, codesFor(snapshot, options), selectionFor(options),
                                     {options.base, options.run, options.threshold}, options.language);
}

template<Table (*make)(const StudySnapshot&, const std::vector<EgoNetwork>&, std::string_view)>
Table ofNetworks(const StudySnapshot& snapshot, const TableOptions& options) {
    return make(snapshot, networksFor(snapshot, options), options.language);
}

template<Table (*make)(const std::vector<EgoNetwork>&, const std::string&)>
Table ofMeasures(const StudySnapshot& snapshot, const TableOptions& options) {
    return make(networksFor(snapshot, options), options.language);
}

template<const char* attribute>
Table byCategory(const StudySnapshot& snapshot, const TableOptions& options) {
    return compositionTable(networksFor(snapshot, options), snapshot, attribute, options.language);
}

Table biographies(const StudySnapshot& snapshot, const TableOptions& options) {
    std::int64_t withheld = 0;
    Table table =
        withoutRefusedWords(network::tieBiographiesTable(snapshot, network::tieBiographies(snapshot), options.language),
                            snapshot.sources, {"words"}, withheld);
    if (withheld > 0)
        table.notes.push_back(fmt::format(
            fmt::runtime(inLanguage(options.language, "{} cells are empty: their sources' consent forbids quoting.",
                                    "{} cellen zijn leeg: de toestemming van hun bron sluit citeren uit.")),
            withheld));
    return table;
}

template<const char* layer>
Table ofLayer(const StudySnapshot& snapshot, const TableOptions& options) {
    TableOptions chosen = options;
    chosen.layer = layer;
    return frequencies(snapshot, Measure::People, chosen);
}

constexpr char roleLayer[] = "role";
constexpr char byLayer[] = "layer";
constexpr char byOrganisation[] = "organisation";

Table agreementOf(const char* kind, const StudySnapshot& snapshot, const TableOptions& options) {
    AgreementWish wish;
    wish.coders = options.coders;
    wish.codes = options.codes;
    wish.layer = options.codes.empty() ? options.layer : std::string();
    wish.kinds = selectionFor(options).kinds;
    wish.language = options.language;
    return agreementTable(snapshot, kind, wish);
}

const std::vector<TableMaker>& makers() {
    static const std::vector<TableMaker> all{
        {{"factors-by-people", "how many people show each factor, with intervals"},
         [](auto& s, auto& o) { return frequencies(s, Measure::People, o); },
         true},
        {{"factors-by-contacts", "how many contacts each factor is told of"},
         [](auto& s, auto& o) { return frequencies(s, Measure::Contacts, o); }},
        {{"factors-by-passages", "how many passages show each factor, and each person's number"},
         [](auto& s, auto& o) { return frequencies(s, Measure::Passages, o); }},
        {{"factors-by-group", "people by group of factors"}, byGroup, true},
        {{"factors-by-stage", "people by factor and stage; who was not asked stands apart"},
         [](auto& s, auto& o) {
             return analysis::byStage(s, Measure::People, codesFor(s, o), selectionFor(o), o.language);
         },
         true},
        {{"factor-by-stage-test", "whether factors differ between stages, among those asked about all three"},
         stageTest,
         true},
        {{"factors-by-case", "passages by factor and case"},
         [](auto& s, auto& o) {
             return analysis::byCase(s, Measure::Passages, codesFor(s, o), selectionFor(o), o.language);
         }},
        {{"factors-by-attribute", "people by factor and an attribute of the cases (--attribute)"}, byAttribute, true},
        {{"codes-by-people", "how many people show each code (--codes, --layer)"},
         [](auto& s, auto& o) { return frequencies(s, Measure::People, o); },
         true},
        {{"codes-by-case", "passages by code and case (--codes, --layer)"},
         [](auto& s, auto& o) {
             return analysis::byCase(s, Measure::Passages, codesFor(s, o), selectionFor(o), o.language);
         }},
        {{"roles", "how many people tell of each role"}, ofLayer<roleLayer>, true},
        {{"saturation", "new codes over the interviews, and the range over random orders"}, saturation},
        {{"correspondence", "codes and cases as points near those they go with"},
         [](auto& s, auto& o) {
             return analysis::correspondenceTable(s, codesFor(s, o), selectionFor(o), o.language);
         }},
        {{"co-occurrence", "codes on overlapping passages"}, together<analysis::Together::Passage>},
        {{"co-occurrence-by-turn", "codes in the same turn"}, together<analysis::Together::Turn>},
        {{"co-occurrence-by-contact", "codes of the same contact"}, together<analysis::Together::Contact>},
        {{"co-occurrence-by-person", "codes in the same account"}, together<analysis::Together::Person>},
        {{"ego-networks", "size, composition and density of each network"}, ofNetworks<network::networksTable>},
        {{"network-measures", "every measure of each network"}, ofMeasures<measuresTable>},
        {{"networks-compared", "each measure over all networks: median, range, mean"}, ofMeasures<comparisonTable>},
        {{"contact-measures", "degree, betweenness and constraint of every contact"}, ofMeasures<alterMeasuresTable>},
        {{"composition-by-layer", "contacts of each network by layer: diversity, E-I"}, byCategory<byLayer>},
        {{"composition-by-role", "the same by main role"}, byCategory<roleLayer>},
        {{"composition-by-organisation", "the same by organisation"}, byCategory<byOrganisation>},
        {{"contacts", "every contact with roles, ratings, factors and stages"}, ofNetworks<network::contactsTable>},
        {{"alter-ties", "judged ties between contacts"}, ofNetworks<network::contactTiesTable>},
        {{"changes", "told changes of ties"}, ofNetworks<network::tieChangesTable>},
        {{"tie-biographies", "each tie's told path through the layers, with the words, under each coder", true},
         biographies},
        {{"profiles", "every account's profile side by side"},
         [](auto& s, auto& o) {
             return analysis::profilesTable(s, analysis::profiles(s, selectionFor(o)), o.language);
         }},
        {{"claims", "what the protocol's claims come to, and in how many readings each holds"},
         [](auto& s, auto& o) { return claimTables(s, {}, o.language).front(); }},
        {{"asked", "which topics were asked and probed of whom"},
         [](auto& s, auto& o) { return analysis::askedTable(s, o.language); }},
        {{"coding-progress", "which coder has coded which source"},
         [](auto& s, auto& o) { return analysis::codingProgress(s, o.language); }},
        {{"recodings", "sources to look at again, for a code came later"},
         [](auto& s, auto& o) { return analysis::openRecodings(s, o.language); }},
        {{"agreement", "how far coders agree on each code (--codes, --layer, --by-coder)"},
         [](auto& s, auto& o) { return agreementOf("agreement", s, o); }},
        {{"agreement-contacts", "how far coders found the same people"},
         [](auto& s, auto& o) { return agreementOf("agreement-contacts", s, o); }},
        {{"agreement-ties", "how far coders agree on ties and layers"},
         [](auto& s, auto& o) { return agreementOf("agreement-ties", s, o); }},
        {{"agreement-roles", "how far coders agree on roles and factors of contacts"},
         [](auto& s, auto& o) {
             TableOptions ofAllLayers = o;
             ofAllLayers.layer.clear();
             return agreementOf("agreement-roles", s, ofAllLayers);
         }},
        {{"agreement-stages", "how far coders agree on stages and contacts of codings on the same passage"},
         [](auto& s, auto& o) { return agreementOf("agreement-stages", s, o); }},
        {{"agreement-drift", "agreement round by round of double coding"},
         [](auto& s, auto& o) { return agreementOf("agreement-drift", s, o); }},
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
        if (maker.kind.id != kind) continue;
        if (options.suppress > 1 && !maker.countsPeople)
            throw Error(
                fmt::format("The table \"{}\" does not count people, so that no small count can be hidden in it.",
                            kind),
                {}, "Leave --suppress out, or choose a table of people.");
        return maker.make(snapshot, options);
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

Table measuresTable(const std::vector<EgoNetwork>& networks, const std::string& language) {
    return network::measuresTable(network::measured(networks), language);
}

Table alterMeasuresTable(const std::vector<EgoNetwork>& networks, const std::string& language) {
    return network::alterMeasuresTable(network::measured(networks), language);
}

Table comparisonTable(const std::vector<EgoNetwork>& networks, const std::string& language) {
    return network::comparisonTable(network::measured(networks), language);
}

Table compositionTable(const std::vector<EgoNetwork>& networks, const StudySnapshot& snapshot,
                       const std::string& attribute, const std::string& language) {
    const SnapshotIndex index(snapshot);
    return network::compositionTable(network::measured(networks), attribute, language,
                                     [&](const std::string& category) {
                                         if (attribute == "layer")
                                             return wordingOf(snapshot.protocol, "layer", category, language);
                                         const Code* code = attribute == "role" ? index.code(category) : nullptr;
                                         return code ? code->label(language) : category;
                                     });
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
