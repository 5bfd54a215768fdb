#include "report_contents.h"

#include "evidence.h"
#include "report_concordances.h"

#include "kith/analysis/profiles.h"
#include "kith/analysis/progress.h"
#include "kith/model/wording.h"
#include "kith/network/tables.h"
#include "kith/study/results.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

namespace kith::study {
namespace {

using report::ReportSection;

// Everything that sections are made of.
struct Material {
    const project::Project& project;
    const Job& job;
    const StudySnapshot& snapshot;
    const std::string& language;
    const EvidenceByCoding& evidence;

    [[nodiscard]] std::string say(std::string_view english, std::string_view dutch) const {
        return std::string(inLanguage(language, english, dutch));
    }
};

std::vector<std::string> codersOf(const StudySnapshot& snapshot) {
    std::set<std::string> coders;
    for (const Coding& coding : snapshot.codings)
        coders.insert(coding.coder);
    return {coders.begin(), coders.end()};
}

ReportSection aboutSection(const Material& m) {
    const StudySnapshot& s = m.snapshot;
    ReportSection section;
    section.id = "about";
    section.title = m.say("About this study", "Over deze studie");
    const auto count = [&](SourceKind kind) {
        return std::count_if(s.sources.begin(), s.sources.end(),
                             [&](const Source& x) { return x.kind == kind && !x.superseded; });
    };
    const auto respondents =
        std::count_if(s.cases.begin(), s.cases.end(), [](const Case& c) { return static_cast<bool>(c.survey); });
    section.paragraphs.push_back(m.say("Research question: ", "Onderzoeksvraag: ") +
                                 s.protocol.question.in(m.language));
    section.paragraphs.push_back(fmt::format(
        fmt::runtime(m.say("Protocol: {}, version {} ({}). Codebook version {} with {} codes in use.",
                           "Protocol: {}, versie {} ({}). Codeboek versie {} met {} codes in gebruik.")),
        s.protocol.title.in(m.language), s.protocol.version, s.protocol.citation, s.codebook.version,
        std::count_if(s.codebook.codes.begin(), s.codebook.codes.end(), [](const Code& c) { return c.retired == 0; })));
    section.paragraphs.push_back(fmt::format(
        fmt::runtime(m.say(
            "Material: interviews {}, surveys {} with {} respondents, literature {}, field notes {}, translations {}; "
            "{} contacts, {} codings by {}.",
            "Materiaal: interviews {}, enquêtes {} met {} respondenten, literatuur {}, veldnotities {}, vertalingen "
            "{}; "
            "{} contacten, {} coderingen door {}.")),
        count(SourceKind::Interview), count(SourceKind::Survey), respondents, count(SourceKind::Literature),
        count(SourceKind::FieldNote), count(SourceKind::Translation), s.contacts.size(), s.codings.size(),
        fmt::join(codersOf(s), ", ")));
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

ReportSection methodsSection(const Material& m) {
    ReportSection section;
    section.id = "how-it-was-counted";
    section.title = m.say("How it was counted", "Hoe er geteld is");
    section.paragraphs = {m.say("People are the unit. Shares of people carry Wilson intervals, as if the people had "
                                "been drawn at random; the sample was purposive. Counts "
                                "of contacts and passages carry bootstrap intervals that draw whole people, and these "
                                "cover too little below 20 people.",
                                "Personen zijn de eenheid. Aandelen van personen hebben een Wilson-interval, alsof de "
                                "personen aselect getrokken waren; de steekproef was "
                                "doelgericht. Aantallen contacten en passages hebben een bootstrap-interval waarin "
                                "hele personen getrokken worden; bij minder dan 20 "
                                "personen is dat te smal."),
                          m.say("Who was not asked about something is in no denominator; not asked is never zero. Only "
                                "what analysts coded counts: nothing that was found "
                                "automatically is counted here. Where several coders coded a source, one of them "
                                "counts; the notes under each table say who.",
                                "Wie iets niet gevraagd is, telt in geen enkele noemer mee; niet gevraagd is nooit "
                                "nul. Alleen wat analisten codeerden telt: niets wat "
                                "automatisch gevonden is, is hier meegeteld. Waar meer codeurs een bron codeerden, "
                                "telt er één; de noten bij elke tabel zeggen wie."),
                          m.say("Every number that can be pressed opens the passages behind it.",
                                "Elk getal waarop gedrukt kan worden, opent de passages erachter.")};
    section.tables = {analysis::eligibility(m.snapshot, m.language), analysis::askedTable(m.snapshot, m.language),
                      analysis::codingProgress(m.snapshot, m.language)};
    const Table recodings = analysis::openRecodings(m.snapshot, m.language);
    if (!recodings.rows.empty()) section.tables.push_back(recodings);
    return section;
}

// Optional codes that nobody used in these sources were not looked for: a row of zeros would say that they were.
std::vector<std::string> codesLookedFor(const StudySnapshot& snapshot, const PlannedTable& planned) {
    const SnapshotIndex index(snapshot);
    const auto isUsed = [&](CodeKey code) {
        return std::any_of(snapshot.codings.begin(), snapshot.codings.end(), [&](const Coding& coding) {
            const Source* source = index.source(coding.passage.source);
            return coding.code == code && source &&
                   (planned.sources == "all" || toString(source->kind) == planned.sources);
        });
    };
    std::vector<std::string> codes = planned.codes;
    std::erase_if(codes, [&](const std::string& name) {
        const Code* code = index.code(name);
        return code && code->optional && !isUsed(code->key);
    });
    return codes;
}

// The planned tables of the protocol, in its order. Kinds that have a section of their own are not repeated here.
ReportSection plannedSection(const Material& m) {
    ReportSection section;
    section.id = "planned-tables";
    section.title = m.say("Planned tables", "Geplande tabellen");
    const std::set<std::string> elsewhere{"ego-networks", "changes", "profiles", "asked"};
    std::set<std::string> known;
    for (const TableKind& kind : tableKinds())
        known.insert(kind.id);
    std::vector<std::string> unmade;
    for (const PlannedTable& planned : m.snapshot.protocol.tables) {
        if (elsewhere.contains(planned.kind)) continue;
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
            TableOptions options;
            options.language = m.language;
            options.codes = codesLookedFor(m.snapshot, planned);
            options.reading = planned.reading;
            options.attribute = planned.attribute;
            options.sources = planned.sources;
            try {
                table = makeTable(m.snapshot, planned.kind, options);
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
        const bool chart = !table.rows.empty() && std::any_of(table.columns.begin(), table.columns.end(),
                                                              [](const Column& c) { return c.id == "people"; });
        if (chart)
            one.pictures.push_back(
                report::drawFrequencies(table, "label", "people", pictureWords(m.snapshot, m.language)));
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

// The accounts that are told at length: interviewees, and whoever has a profile.
ReportSection accountsSection(const Material& m, const std::vector<EgoNetwork>& all) {
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
    section.tables = {networkTable(all, m.snapshot, m.language),
                      analysis::profilesTable(m.snapshot, everybody, m.language)};
    const Table changes = network::tieChangesTable(m.snapshot, all, m.language);
    if (!changes.rows.empty()) section.tables.push_back(changes);
    for (const Case& ego : m.snapshot.cases) {
        const auto profile =
            std::find_if(everybody.begin(), everybody.end(), [&](const Profile& p) { return p.ego == ego.key; });
        if (ego.survey || profile == everybody.end()) continue;
        ReportSection one;
        one.id = "account-" + number(ego);
        one.title = ego.label;
        if (const EgoNetwork* network = networkOf(all, ego.key)) {
            one.pictures.push_back(egogram(*network, m.snapshot, m.language));
            Table contacts = contactTable({*network}, m.snapshot, m.language);
            contacts.id += "-" + number(ego);
            one.tables.push_back(std::move(contacts));
        }
        for (Table& table : analysis::profileTables(m.snapshot, *profile, m.language))
            one.tables.push_back(std::move(table));
        one.paragraphs = profile->memos;
        section.sections.push_back(std::move(one));
    }
    return section;
}

} // namespace

report::ReportContents reportContents(const project::Project& project, const StudySnapshot& snapshot,
                                      const std::string& language, const Job& job) {
    report::ReportContents contents;
    contents.title = snapshot.title;
    contents.subtitle = snapshot.protocol.title.in(language);
    contents.language = language;
    contents.evidence = evidenceOf(project, snapshot, language, job);
    const Material material{project, job, snapshot, language, contents.evidence};
    const std::vector<EgoNetwork> all = networks(snapshot);
    contents.sections.push_back(aboutSection(material));
    contents.sections.push_back(methodsSection(material));
    contents.sections.push_back(plannedSection(material));
    job.check();
    contents.sections.push_back(accountsSection(material, all));
    return contents;
}

} // namespace kith::study
