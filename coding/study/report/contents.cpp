#include "report/contents.h"

#include "report/claims.h"
#include "report/concordances.h"
#include "report/material.h"
#include "results/planned_tables.h"

#include "kith/analysis/profiles.h"
#include "kith/network/tables.h"
#include "kith/protocol/protocol.h"
#include "kith/study/agreement.h"
#include "kith/study/pictures.h"
#include "kith/study/results.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

namespace kith::study {
namespace {

using report::ReportSection;

ReportSection aboutSection(const ReportMaterial& m) {
    const StudySnapshot& s = m.snapshot;
    ReportSection section;
    section.id = "about";
    section.title = m.say("About this study", "Over deze studie");
    section.paragraphs.push_back(m.say("Research question: ", "Onderzoeksvraag: ") +
                                 s.protocol.question.in(m.language));
    section.paragraphs.push_back(fmt::format(
        fmt::runtime(m.say("Protocol: {}, version {}{}. Codebook version {} with {} codes in use.",
                           "Protocol: {}, versie {}{}. Codeboek versie {} met {} codes in gebruik.")),
        s.protocol.title.in(m.language), s.protocol.version,
        s.protocol.citation.empty() ? std::string() : " (" + s.protocol.citation + ")", s.codebook.version,
        std::count_if(s.codebook.codes.begin(), s.codebook.codes.end(), [](const Code& c) { return c.retired == 0; })));
    section.paragraphs.push_back(m.say("Hash of the protocol: ", "Hash van het protocol: ") +
                                 protocol::hashOf(s.protocol));
    if (!s.protocol.notice.in(m.language).empty()) section.paragraphs.push_back(s.protocol.notice.in(m.language));
    if (!s.leftOut.empty())
        section.paragraphs.push_back(
            fmt::format(fmt::runtime(m.say("Left out, for their consent forbids analysis: {}.",
                                           "Weggelaten, omdat analyse niet is toegestaan: {}.")),
                        fmt::join(s.leftOut, ", ")));
    const auto silent = std::count_if(s.sources.begin(), s.sources.end(), [](const Source& x) {
        return !x.superseded &&
               (x.consent.analyse == Permission::NotRecorded || x.consent.quote == Permission::NotRecorded);
    });
    if (silent > 0)
        section.paragraphs.push_back(
            fmt::format(fmt::runtime(m.say("For {} sources no consent to analyse or to quote is recorded.",
                                           "Voor {} bronnen is geen toestemming voor analyse of citeren vastgelegd.")),
                        silent));
    return section;
}

// Whether the protocol plans a table or picture of this kind: then it stands there, under the title that was planned.
template<class Planned>
bool isPlanned(const std::vector<Planned>& plan, std::string_view kind) {
    return std::any_of(plan.begin(), plan.end(), [&](const Planned& planned) { return planned.kind == kind; });
}

// The planned tables of the protocol, in its order.
ReportSection plannedSection(const ReportMaterial& m) {
    ReportSection section;
    section.id = "planned-tables";
    section.title = m.say("Planned tables", "Geplande tabellen");
    std::set<std::string> known;
    for (const TableKind& kind : tableKinds())
        known.insert(kind.id);
    std::vector<std::string> unmade;
    for (const PlannedTable& planned : m.snapshot.protocol.tables) {
        if (planned.kind == "concordance") {
            try {
                section.sections.push_back(concordanceSection(m.project, planned, m.language, m.job));
            } catch (const Error& error) {
                // Codes that a query names may have been renamed since.
                ReportSection mistaken;
                mistaken.id = planned.id;
                mistaken.title = planned.title.in(m.language);
                mistaken.paragraphs = {
                    m.say("This query could not be run: ", "Deze zoekvraag kon niet worden gesteld: ") + error.what()};
                section.sections.push_back(std::move(mistaken));
            }
            continue;
        }
        if (planned.kind != "passages" && !known.contains(planned.kind)) {
            unmade.push_back(planned.title.in(m.language));
            continue;
        }
        ReportSection one;
        one.id = planned.id;
        one.title = planned.title.in(m.language);
        Table table;
        if (planned.kind == "passages") {
            table = passagesTable(m.snapshot, m.evidence, planned.codes, m.language);
        } else {
            try {
                table = makePlannedTable(m.snapshot, planned, m.language);
            } catch (const Error& error) {
                // A plan may ask for what this material does not have (an attribute that nobody gave).
                one.paragraphs.push_back(
                    m.say("This table could not be made: ", "Deze tabel kon niet gemaakt worden: ") + error.what());
                section.sections.push_back(std::move(one));
                continue;
            }
        }
        table.id = planned.id;
        table.title = one.title;
        if (auto picture = pictureOfTable(planned.kind, table, pictureWords(m.snapshot, m.language)))
            one.pictures.push_back(std::move(*picture));
        one.tables.push_back(std::move(table));
        section.sections.push_back(std::move(one));
    }
    if (!unmade.empty())
        section.paragraphs.push_back(
            fmt::format(fmt::runtime(m.say("Planned, but not made by this version of Kith: {}.",
                                           "Gepland, maar nog niet gemaakt door deze versie van Kith: {}.")),
                        fmt::join(unmade, "; ")));
    return section;
}

const EgoNetwork* networkOf(const std::vector<EgoNetwork>& networks, CaseKey ego) {
    const auto found =
        std::find_if(networks.begin(), networks.end(), [&](const EgoNetwork& n) { return n.ego == ego; });
    return found == networks.end() ? nullptr : &*found;
}

std::string number(const Case& ego) {
    return fmt::format("{:02}", ego.position);
}

report::Picture named(report::Picture picture, const std::string& name) {
    picture.name = name;
    return picture;
}

// All accounts at once: networks, the layers of networking, profiles, told paths of ties.
std::vector<report::Picture> picturesOfAll(const ReportMaterial& m, const std::vector<EgoNetwork>& told,
                                           const std::vector<Profile>& everybody) {
    const report::PictureWords words = pictureWords(m.snapshot, m.language);
    std::vector<report::Picture> pictures;
    const auto& plan = m.snapshot.protocol.pictures;
    if (!told.empty() && !isPlanned(plan, "egograms"))
        pictures.push_back(named(egogramsPicture(told, words), "egograms"));
    if (everybody.empty()) return pictures;
    TableOptions options;
    options.language = m.language;
    if (!isPlanned(plan, "layers")) pictures.push_back(named(layersPicture(m.snapshot, options), "layers"));
    if (!isPlanned(plan, "profiles")) pictures.push_back(named(report::drawProfiles(everybody, words), "profiles"));
    if (auto ties = tiesPicture(told, words); ties && !isPlanned(plan, "ties"))
        pictures.push_back(named(std::move(*ties), "ties"));
    return pictures;
}

// The accounts that are told at length: interviewees, and whoever has a profile.
ReportSection accountsSection(const ReportMaterial& m, const std::vector<EgoNetwork>& all) {
    const std::vector<Profile> everybody = profiles(m.snapshot);
    ReportSection section;
    section.id = "accounts";
    section.title = m.say("Accounts: networks and profiles", "Verhalen: netwerken en profielen");
    section.paragraphs = {
        m.say("Each is a description of an account, not of a person: there are no ranks and no cut-offs. Rates are per "
              "1,000 of the "
              "interviewee's own words and are never pooled over languages.",
              "Elk is een beschrijving van een verhaal, niet van een persoon: er zijn geen rangordes en geen grenzen. "
              "Aantallen zijn per "
              "1.000 eigen woorden van de geïnterviewde en worden nooit over talen heen samengenomen.")};
    const auto& plan = m.snapshot.protocol.tables;
    if (!isPlanned(plan, "ego-networks")) section.tables.push_back(networkTable(all, m.snapshot, m.language));
    if (!isPlanned(plan, "profiles"))
        section.tables.push_back(analysis::profilesTable(m.snapshot, everybody, m.language));
    std::vector<EgoNetwork> told;
    for (const Profile& profile : everybody)
        if (const EgoNetwork* network = networkOf(all, profile.ego)) told.push_back(*network);
    section.pictures = picturesOfAll(m, told, everybody);
    Table changes = network::tieChangesTable(m.snapshot, all, m.language);
    if (!changes.rows.empty() && !isPlanned(plan, "changes")) section.tables.push_back(std::move(changes));
    for (const Case& ego : m.snapshot.cases) {
        const auto profile =
            std::find_if(everybody.begin(), everybody.end(), [&](const Profile& p) { return p.ego == ego.key; });
        if (ego.survey || profile == everybody.end()) continue;
        ReportSection one;
        one.id = "account-" + number(ego);
        one.title = ego.label;
        const EgoNetwork* network = networkOf(all, ego.key);
        if (network) {
            one.pictures.push_back(egogram(*network, m.snapshot, m.language));
            Table contacts = contactTable({*network}, m.snapshot, m.language);
            contacts.id += "-" + number(ego);
            one.tables.push_back(std::move(contacts));
        }
        one.pictures.push_back(
            named(profilePicture(*profile, network, pictureWords(m.snapshot, m.language)), "profile-" + number(ego)));
        for (Table& table : analysis::profileTables(m.snapshot, *profile, m.language))
            one.tables.push_back(std::move(table));
        one.paragraphs = profile->memos;
        section.sections.push_back(std::move(one));
    }
    return section;
}

// Planned pictures, but those of one account each, which stand with it.
ReportSection plannedPicturesSection(const ReportMaterial& m) {
    ReportSection section;
    section.id = "planned-pictures";
    section.title = m.say("Planned pictures", "Geplande afbeeldingen");
    for (const PlannedPicture& planned : m.snapshot.protocol.pictures) {
        if (planned.kind == "egogram" || planned.kind == "profile") continue;
        ReportSection one;
        one.id = planned.id;
        one.title = planned.title.in(m.language);
        try {
            one.pictures = makePlannedPicture(m.snapshot, planned, m.language);
        } catch (const Error& error) {
            one.paragraphs = {m.say("This picture could not be made: ", "Deze afbeelding kon niet gemaakt worden: ") +
                              error.what()};
        }
        section.sections.push_back(std::move(one));
    }
    return section;
}

ReportSection deviationsSection(const ReportMaterial& m, const std::vector<Deviation>& more) {
    std::vector<Deviation> deviations = deviationsIn(m.project, m.snapshot, m.language, m.job);
    deviations.insert(deviations.begin(), more.begin(), more.end());
    ReportSection section;
    section.id = "departures";
    section.title = m.say("Departures from the protocol", "Afwijkingen van het protocol");
    section.paragraphs = {m.say("Every point where the material or the analysts departed from the protocol.",
                                "Elk punt waarop het materiaal of de analisten van het protocol afweken.")};
    section.tables = {deviationTable(std::move(deviations), m.language)};
    return section;
}

ReportSection comparisonSection(const ReportMaterial& m, const std::vector<Table>& comparison) {
    ReportSection section;
    section.id = "other-study";
    section.title = m.say("Beside another study", "Naast een ander onderzoek");
    section.tables = comparison;
    return section;
}

} // namespace

report::ReportContents reportContents(const project::Project& project, const StudySnapshot& snapshot,
                                      const ReportOptions& options, const Job& job) {
    const std::string& language = options.language;
    report::ReportContents contents;
    contents.title = snapshot.title;
    contents.subtitle = snapshot.protocol.title.in(language);
    contents.language = language;
    contents.evidence = evidenceOf(project, snapshot, language, job);
    const ReportMaterial material{project, job, snapshot, language, contents.evidence};
    const std::vector<EgoNetwork> all = networks(snapshot);
    contents.sections.push_back(aboutSection(material));
    contents.sections.push_back(methodsSection(material));
    contents.sections.push_back(plannedSection(material));
    if (ReportSection pictures = plannedPicturesSection(material); !pictures.sections.empty())
        contents.sections.push_back(std::move(pictures));
    if (auto agreement = agreementSection(snapshot, language)) contents.sections.push_back(std::move(*agreement));
    contents.sections.push_back(claimsSection(project, snapshot, contents.evidence, language));
    job.check();
    contents.sections.push_back(accountsSection(material, all));
    contents.sections.push_back(deviationsSection(material, options.deviations));
    if (!options.comparison.empty()) contents.sections.push_back(comparisonSection(material, options.comparison));
    contents.sections.push_back(codebookSection(material));
    contents.sections.push_back(quotationsSection(material));
    contents.sections.push_back(checklistsSection(material));
    return contents;
}

} // namespace kith::study
