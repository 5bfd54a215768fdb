#include "report/material.h"

#include "kith/analysis/progress.h"
#include "kith/model/coders.h"
#include "kith/study/roles.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

namespace kith::study {
namespace {

bool isInUse(const Source& source) {
    return !source.superseded && source.kind != SourceKind::Translation;
}

std::string languageName(const ReportMaterial& m, const std::string& language) {
    if (language == "en") return m.say("English", "Engels");
    if (language == "nl") return m.say("Dutch", "Nederlands");
    return language.empty() ? m.say("an unknown language", "onbekende taal") : language;
}

// "5 in Dutch, in which interviewees speak 7123 words; 5 in English, 9921 words": words are not added over languages.
std::string interviewsByLanguage(const ReportMaterial& m) {
    struct Spoken {
        int interviews = 0;
        std::int64_t words = 0;
    };
    std::map<std::string, Spoken> byLanguage;
    const SnapshotIndex index(m.snapshot);
    for (const Source& source : m.snapshot.sources)
        if (isInUse(source) && source.kind == SourceKind::Interview) ++byLanguage[source.language].interviews;
    for (const SpokenWords& spoken : m.snapshot.spokenWords)
        if (const Source* source = index.source(spoken.source); source && source->kind == SourceKind::Interview)
            byLanguage[source->language].words += spoken.words;
    std::vector<std::string> parts;
    for (const auto& [language, spoken] : byLanguage)
        parts.push_back(filled(parts.empty() ? m.say("{} in {}, in which interviewees speak {} words",
                                                     "{} in het {}, waarin de geïnterviewden {} woorden spreken")
                                             : m.say("{} in {}, {} words", "{} in het {}, {} woorden"),
                               spoken.interviews, languageName(m, language), spoken.words));
    return fmt::format("{}", fmt::join(parts, "; "));
}

// "1 survey", "2 surveys".
std::string counted(const ReportMaterial& m, std::int64_t number, std::pair<const char*, const char*> one,
                    std::pair<const char*, const char*> several) {
    const auto& [english, dutch] = number == 1 ? one : several;
    return fmt::format("{} {}", number, m.say(english, dutch));
}

std::string material(const ReportMaterial& m) {
    const StudySnapshot& s = m.snapshot;
    std::vector<std::string> parts;
    if (const auto interviews = sourcesOf(s, SourceKind::Interview); interviews > 0)
        parts.push_back(fmt::format("{} ({})",
                                    counted(m, interviews, {"interview", "interview"}, {"interviews", "interviews"}),
                                    interviewsByLanguage(m)));
    if (const std::int64_t forms = respondentsOf(s); forms > 0)
        parts.push_back(
            filled(m.say("{} of {}", "{} van {}"), counted(m, forms, {"form", "formulier"}, {"forms", "formulieren"}),
                   counted(m, sourcesOf(s, SourceKind::Survey), {"survey", "enquête"}, {"surveys", "enquêtes"})));
    if (const auto texts = sourcesOf(s, SourceKind::Literature); texts > 0)
        parts.push_back(counted(m, texts, {"text of literature", "tekst uit de literatuur"},
                                {"texts of literature", "teksten uit de literatuur"}));
    if (const auto notes = sourcesOf(s, SourceKind::FieldNote); notes > 0)
        parts.push_back(counted(m, notes, {"field note", "veldnotitie"}, {"field notes", "veldnotities"}));
    if (parts.empty()) return m.say("There is no material yet.", "Er is nog geen materiaal.");
    std::string said = filled(m.say("The material is {}.", "Het materiaal bestaat uit {}."),
                              fmt::format("{}", fmt::join(parts, "; ")));
    std::set<std::string> translators;
    for (const Source& source : s.sources)
        if (source.kind == SourceKind::Translation && !source.superseded && !source.translator.empty())
            translators.insert(source.translator);
    if (const auto translations = sourcesOf(s, SourceKind::Translation); translations > 0)
        said += " " + filled(m.say("Translations: {}{}; coding was done on the original words.",
                                   "Vertalingen: {}{}; gecodeerd is op de oorspronkelijke woorden."),
                             translations,
                             translators.empty() ? std::string()
                                                 : filled(m.say(" (by {})", " (door {})"),
                                                          fmt::format("{}", fmt::join(translators, ", "))));
    return said;
}

// Who coded what: from what stands in the project, not from what was planned.
std::string coders(const ReportMaterial& m) {
    std::map<Coder, std::set<SourceKey>> coded;
    std::map<Coder, std::int64_t> codings;
    std::map<SourceKey, int> codersOf;
    const SnapshotIndex index(m.snapshot);
    for (const Coding& coding : m.snapshot.codings) {
        const Code* code = index.code(coding.code);
        ++codings[coding.coder];
        if (!code || code->layer == "interview") continue; // what the interviewer asked is no finding
        if (coded[coding.coder].insert(coding.passage.source).second) ++codersOf[coding.passage.source];
    }
    if (coded.empty()) return m.say("Nothing has been coded yet.", "Er is nog niets gecodeerd.");
    std::vector<std::string> parts;
    for (const auto& [coder, sources] : coded)
        parts.push_back(filled(m.say("{} ({} codings in {} sources)", "{} ({} coderingen in {} bronnen)"), coder,
                               codings[coder], sources.size()));
    std::string said = filled(m.say("Coded by {}.", "Gecodeerd door {}."), fmt::format("{}", fmt::join(parts, ", ")));
    const auto twice =
        std::count_if(codersOf.begin(), codersOf.end(), [](const auto& source) { return source.second > 1; });
    const auto all = std::count_if(m.snapshot.sources.begin(), m.snapshot.sources.end(), isInUse);
    said += " " + filled(m.say("{} of {} sources were coded by more than one; {} by nobody.",
                               "{} van de {} bronnen zijn door meer dan één gecodeerd; {} door niemand."),
                         twice, all, all - static_cast<std::int64_t>(codersOf.size()));
    const auto& assignments = m.snapshot.assignments;
    if (assignments.empty())
        said += " " + m.say("No coding was assigned, so that nothing says whether a source was coded to its end.",
                            "Er is geen codeerwerk toegewezen; nergens staat dus of een bron af is.");
    else
        said += " " + filled(m.say("Of {} assignments {} are done and {} were blind.",
                                   "Van {} toewijzingen zijn er {} klaar en waren er {} blind."),
                             assignments.size(),
                             std::count_if(assignments.begin(), assignments.end(),
                                           [](const Assignment& a) { return a.state == AssignmentState::Done; }),
                             std::count_if(assignments.begin(), assignments.end(),
                                           [](const Assignment& a) { return a.blind; }));
    return said;
}

std::string people(const ReportMaterial& m) {
    const StudySnapshot& s = m.snapshot;
    std::set<CaseKey> egos;
    for (const Contact& contact : s.contacts)
        egos.insert(contact.ego);
    std::set<ContactKey> rated;
    for (const TieRating& rating : s.ratings)
        if (rating.duration != Duration::Unknown && rating.intensity != Intensity::Unknown)
            rated.insert(rating.contact);
    std::string said = filled(m.say("{} contacts stand in {} accounts; {} were rated for duration and intensity; {} "
                                    "changes of ties and {} judged pairs of contacts are recorded.",
                                    "In {1} verhalen staan {0} contacten; van {2} is de duur en de intensiteit "
                                    "beoordeeld; er zijn {3} veranderingen van banden en {4} beoordeelde paren van "
                                    "contacten vastgelegd."),
                              s.contacts.size(), egos.size(), rated.size(), s.changes.size(), s.contactTies.size());
    const auto confirmed = std::count_if(s.mentionDecisions.begin(), s.mentionDecisions.end(),
                                         [](const MentionDecision& d) { return d.verdict == Verdict::Confirmed; });
    if (s.mentionDecisions.empty())
        said +=
            " " + m.say("No mention of a person that the program found was decided on: contacts are as the analysts "
                        "entered them.",
                        "Over geen enkele door het programma gevonden vermelding van een persoon is besloten: de "
                        "contacten zijn zoals de analisten ze invoerden.");
    else
        said +=
            " " + filled(m.say("Mentions of people were found by the program and decided by analysts: {} confirmed, "
                               "{} rejected.",
                               "Vermeldingen van personen zijn door het programma gevonden en door analisten "
                               "beoordeeld: {} bevestigd, {} verworpen."),
                         confirmed, static_cast<std::int64_t>(s.mentionDecisions.size()) - confirmed);
    said += " " + (rolesAreSuggested(m.project)
                       ? m.say("Roles were suggested by the protocol's words and decided by analysts; the journal "
                               "shows since when.",
                               "Rollen zijn voorgesteld op grond van de woorden van het protocol en door analisten "
                               "beoordeeld; het logboek laat zien sinds wanneer.")
                       : m.say("Suggestions of roles are off.", "Voorstellen voor rollen staan uit."));
    return said;
}

std::string codebook(const ReportMaterial& m) {
    const std::vector<Code>& codes = m.snapshot.codebook.codes;
    const auto inUse = std::count_if(codes.begin(), codes.end(), [](const Code& c) { return c.retired == 0; });
    const auto added = std::count_if(codes.begin(), codes.end(), [](const Code& c) { return c.since > 1; });
    const auto retired = std::count_if(codes.begin(), codes.end(), [](const Code& c) { return c.retired != 0; });
    std::string said =
        filled(m.say("The codebook has {} codes in use (version {}); {} were added to those of the "
                     "protocol and {} retired.",
                     "Het codeboek heeft {} codes in gebruik (versie {}); aan die van het protocol zijn er "
                     "{} toegevoegd en er zijn er {} vervallen."),
               inUse, m.snapshot.codebook.version, added, retired);
    std::set<CodeKey> late;
    std::int64_t open = 0;
    for (const Recoding& recoding : m.snapshot.recodings)
        if (!recoding.done) {
            late.insert(recoding.code);
            ++open;
        }
    if (open > 0)
        said += " " + filled(m.say("{} sources still have to be coded again for {} codes that came later.",
                                   "{} bronnen moeten nog opnieuw gecodeerd worden voor {} codes die later kwamen."),
                             open, late.size());
    return said;
}

} // namespace

std::int64_t sourcesOf(const StudySnapshot& snapshot, SourceKind kind) {
    return std::count_if(snapshot.sources.begin(), snapshot.sources.end(),
                         [&](const Source& source) { return source.kind == kind && !source.superseded; });
}

std::int64_t respondentsOf(const StudySnapshot& snapshot) {
    return std::count_if(snapshot.cases.begin(), snapshot.cases.end(),
                         [](const Case& ego) { return static_cast<bool>(ego.survey); });
}

report::ReportSection methodsSection(const ReportMaterial& m) {
    report::ReportSection section;
    section.id = "how-it-was-counted";
    section.title = m.say("What was done, and how it was counted", "Wat er gedaan is, en hoe er geteld is");
    section.paragraphs = {material(m), coders(m), people(m), codebook(m)};
    for (const auto& [english, dutch] :
         {std::pair{"People are the unit. Shares of people carry Wilson intervals, as if the people had been drawn at "
                    "random; where they were chosen on purpose, that is no inference to others. Counts of contacts and "
                    "passages carry bootstrap intervals that "
                    "draw whole people, and these cover too little below 20 people.",
                    "Personen zijn de eenheid. Aandelen van personen hebben een Wilson-interval, alsof de personen "
                    "aselect getrokken waren; waar zij met opzet gekozen zijn, zegt dat niets over anderen. Aantallen "
                    "contacten en passages hebben "
                    "een bootstrap-interval waarin hele personen getrokken worden; bij minder dan 20 personen is dat "
                    "te smal."},
          std::pair{"Who was not asked about something is in no denominator; not asked is never zero. Only what "
                    "analysts coded counts: nothing that was found automatically is counted here. Where several "
                    "coders coded a source, one of them counts; the notes under each table say who.",
                    "Wie iets niet gevraagd is, telt in geen enkele noemer mee; niet gevraagd is nooit nul. Alleen "
                    "wat analisten codeerden telt: niets wat automatisch gevonden is, is hier meegeteld. Waar meer "
                    "codeurs een bron codeerden, telt er één; de noten bij elke tabel zeggen wie."},
          std::pair{"Every number that can be pressed opens the passages behind it.",
                    "Elk getal waarop gedrukt kan worden, opent de passages erachter."}})
        section.paragraphs.push_back(m.say(english, dutch));
    section.tables = {analysis::eligibility(m.snapshot, m.language), analysis::codingProgress(m.snapshot, m.language)};
    const auto& plan = m.snapshot.protocol.tables;
    if (std::none_of(plan.begin(), plan.end(), [](const PlannedTable& table) { return table.kind == "asked"; }))
        section.tables.insert(section.tables.begin() + 1, analysis::askedTable(m.snapshot, m.language));
    Table recodings = analysis::openRecodings(m.snapshot, m.language);
    if (!recodings.rows.empty()) section.tables.push_back(std::move(recodings));
    return section;
}

} // namespace kith::study
