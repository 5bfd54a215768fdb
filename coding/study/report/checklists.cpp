#include "report/material.h"

#include "kith/model/coders.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <span>

namespace kith::study {
namespace {

// What the project knows that a checklist asks for; "" where it cannot know.
using Answer = std::string (*)(const ReportMaterial&);

struct Item {
    const char* number;
    const char *english, *dutch;  // what it is called
    const char *question, *vraag; // what it asks
    Answer answer = nullptr;
};

std::string question(const ReportMaterial& m) {
    return m.snapshot.protocol.question.in(m.language);
}

std::string approach(const ReportMaterial& m) {
    const Protocol& protocol = m.snapshot.protocol;
    return filled(
        m.say("Coding by the protocol “{}”, version {} (its hash stands at the beginning of the report){}.",
              "Coderen volgens het protocol “{}”, versie {} (de hash staat aan het begin van het verslag){}."),
        protocol.title.in(m.language), protocol.version,
        protocol.citation.empty() ? std::string() : filled(m.say("; after {}", "; naar {}"), protocol.citation));
}

std::string sampling(const ReportMaterial& m) {
    std::vector<std::string> rules;
    for (const EligibilityRule& rule : m.snapshot.protocol.eligibility)
        rules.push_back(rule.text.in(m.language));
    if (rules.empty()) return {};
    return filled(
        m.say("Who is eligible: {}. Who meets the rules is in the table of eligibility. How people were found "
              "is to be written.",
              "Wie meetelt: {}. Wie aan de regels voldoet, staat in de tabel daarover. Hoe mensen gevonden "
              "zijn, moet nog beschreven worden."),
        fmt::format("{}", fmt::join(rules, "; ")));
}

std::string sampleSize(const ReportMaterial& m) {
    const std::int64_t respondents = respondentsOf(m.snapshot);
    return filled(m.say("{} interviewees and {} survey respondents.", "{} geïnterviewden en {} respondenten."),
                  static_cast<std::int64_t>(m.snapshot.cases.size()) - respondents, respondents);
}

std::string sample(const ReportMaterial& m) {
    std::vector<std::string> known;
    for (const Variable& variable : m.snapshot.variables)
        known.push_back(wordingOf(m.snapshot.protocol, "attribute", variable.name, m.language));
    if (known.empty()) return {};
    return filled(m.say("Known of people: {}. The values are with the cases of the project.",
                        "Bekend van mensen: {}. De waarden staan bij de casussen van het project."),
                  fmt::format("{}", fmt::join(known, ", ")));
}

std::string guide(const ReportMaterial& m) {
    if (m.snapshot.protocol.guide.empty()) return {};
    return filled(
        m.say("A guide of {} questions, in the protocol; which of them were put to whom is in the table of "
              "what was asked. Whether it was piloted is to be written.",
              "Een leidraad van {} vragen, in het protocol; welke aan wie gesteld zijn, staat in de tabel van "
              "wat gevraagd is. Of zij eerst is uitgeprobeerd, moet nog beschreven worden."),
        m.snapshot.protocol.guide.size());
}

std::string repeated(const ReportMaterial& m) {
    std::map<CaseKey, std::set<SourceKey>> interviews;
    const SnapshotIndex index(m.snapshot);
    for (const Speaker& speaker : m.snapshot.speakers) {
        const Source* source = index.source(speaker.source);
        if (speaker.role == SpeakerRole::Interviewee && speaker.ego && source && !source->superseded &&
            source->kind == SourceKind::Interview)
            interviews[speaker.ego].insert(speaker.source);
    }
    const auto twice =
        std::count_if(interviews.begin(), interviews.end(), [](const auto& ego) { return ego.second.size() > 1; });
    return filled(m.say("{} of {} interviewees were interviewed more than once.",
                        "{} van de {} geïnterviewden zijn meer dan eens geïnterviewd."),
                  twice, interviews.size());
}

std::string fieldNotes(const ReportMaterial& m) {
    return filled(m.say("Field notes in the project: {}.", "Veldnotities in het project: {}."),
                  sourcesOf(m.snapshot, SourceKind::FieldNote));
}

std::string coders(const ReportMaterial& m) {
    const CountingCoders counting(m.snapshot);
    return filled(m.say("{}: {}.", "{}: {}."), counting.ranking().size(),
                  fmt::format("{}", fmt::join(counting.ranking(), ", ")));
}

std::string codingTree(const ReportMaterial& m) {
    return m.say("In the section “Codebook”.", "In het deel “Codeboek”.");
}

std::string derivation(const ReportMaterial& m) {
    std::map<Origin, int> counts;
    for (const Code& code : m.snapshot.codebook.codes)
        if (code.retired == 0) ++counts[code.origin];
    return filled(m.say("Codes by where they come from: literature {}, surveys {}, interviews {}, not recorded {}.",
                        "Codes naar herkomst: literatuur {}, enquêtes {}, interviews {}, niet vastgelegd {}."),
                  counts[Origin::Literature], counts[Origin::Survey], counts[Origin::Interview],
                  counts[Origin::Unknown]);
}

std::string saturation(const ReportMaterial& m) {
    const auto& plan = m.snapshot.protocol.tables;
    if (std::none_of(plan.begin(), plan.end(), [](const PlannedTable& table) { return table.kind == "saturation"; }))
        return {};
    return m.say("Of codes and roles, after Guest, Namey & Chen (2020): see the planned tables. Contacts belong to one "
                 "account each and do not saturate.",
                 "Van codes en rollen, naar Guest, Namey & Chen (2020): zie de geplande tabellen. Contacten horen bij "
                 "één verhaal en raken niet verzadigd.");
}

std::string software(const ReportMaterial& m) {
    return m.say("Kith; its manifest names the version.", "Kith; het manifest noemt de versie.");
}

std::string memberChecks(const ReportMaterial& m) {
    return m.say(
        "A sheet for each interviewee is in the folder “member-checks” of the report. Whether they were sent, and "
        "what came back, is to be written.",
        "Voor elke geïnterviewde staat een blad in de map “member-checks” van het verslag. Of ze verstuurd zijn "
        "en wat terugkwam, moet nog beschreven worden.");
}

std::string quotations(const ReportMaterial& m) {
    return m.say("In the section “Quotations”, each with its case; every number opens its passages.",
                 "In het deel “Citaten”, elk met de casus; elk getal opent de passages erachter.");
}

std::string consent(const ReportMaterial& m) {
    std::map<Permission, int> analyse, quote;
    for (const Source& source : m.snapshot.sources)
        if (!source.superseded && source.kind != SourceKind::Translation) {
            ++analyse[source.consent.analyse];
            ++quote[source.consent.quote];
        }
    return filled(
        m.say("Consent by source: to analyse given {}, not recorded {}; to quote given {}, refused {}, not "
              "recorded {}. Left out, for analysis was refused: {}. Approval by a committee is to be written.",
              "Toestemming per bron: voor analyse gegeven {}, niet vastgelegd {}; voor citeren gegeven {}, "
              "geweigerd {}, niet vastgelegd {}. Weggelaten, omdat analyse geweigerd is: {}. De goedkeuring "
              "door een commissie moet nog beschreven worden."),
        analyse[Permission::Given], analyse[Permission::NotRecorded], quote[Permission::Given],
        quote[Permission::Refused], quote[Permission::NotRecorded], m.snapshot.leftOut.size());
}

std::string collection(const ReportMaterial& m) {
    return filled(
        m.say("Interviews {}, surveys {}, field notes {}, literature {}. When, where and by whom is to be "
              "written.",
              "Interviews {}, enquêtes {}, veldnotities {}, literatuur {}. Wanneer, waar en door wie moet nog "
              "beschreven worden."),
        sourcesOf(m.snapshot, SourceKind::Interview), sourcesOf(m.snapshot, SourceKind::Survey),
        sourcesOf(m.snapshot, SourceKind::FieldNote), sourcesOf(m.snapshot, SourceKind::Literature));
}

std::string instruments(const ReportMaterial& m) {
    return filled(m.say("An interview guide of {} questions and {} survey forms, both in the protocol.",
                        "Een leidraad van {} vragen en {} enquêteformulieren, beide in het protocol."),
                  m.snapshot.protocol.guide.size(), m.snapshot.protocol.surveys.size());
}

std::string units(const ReportMaterial& m) {
    return filled(m.say("{} people, {} contacts, {} codings; see what was done.",
                        "{} personen, {} contacten, {} coderingen; zie wat er gedaan is."),
                  m.snapshot.cases.size(), m.snapshot.contacts.size(), m.snapshot.codings.size());
}

std::string trust(const ReportMaterial& m) {
    return filled(
        m.say("The journal of the project has {} entries so far, each with who made it; decisions that came from "
              "tables are one entry a table. What several coders coded can be compared. What else was done "
              "is to be written.",
              "Het logboek van het project heeft tot nu toe {} regels, elk met wie die maakte; beslissingen "
              "uit tabellen zijn één regel per tabel. Wat meer codeurs codeerden, is te vergelijken. Wat er "
              "verder gedaan is, moet nog beschreven worden."),
        m.project.journal().size());
}

std::string analysis(const ReportMaterial& m) {
    return m.say("In the section on what was done and how it was counted.",
                 "In het deel over wat er gedaan is en hoe er geteld is.");
}

// Tong, Sainsbury & Craig (2007), International Journal for Quality in Health Care 19, table 1.
constexpr std::array coreq{
    Item{"1", "Interviewer", "Interviewer", "Who held the interviews?", "Wie hielden de interviews?"},
    Item{"2", "Credentials", "Titels", "Which degrees do the researchers have?",
         "Welke graden hebben de onderzoekers?"},
    Item{"3", "Occupation", "Beroep", "What was their work at the time?", "Wat was toen hun werk?"},
    Item{"4", "Gender", "Geslacht", "Which gender are the researchers?", "Welk geslacht hebben de onderzoekers?"},
    Item{"5", "Experience and training", "Ervaring en opleiding", "How were they prepared for this?",
         "Hoe waren zij hierop voorbereid?"},
    Item{"6", "Relationship before", "Relatie vooraf", "Did people know the researchers beforehand?",
         "Kenden de mensen de onderzoekers al?"},
    Item{"7", "What participants knew", "Wat deelnemers wisten",
         "What were they told about the researcher and the aims?", "Wat wisten zij van de onderzoeker en het doel?"},
    Item{"8", "Characteristics of the interviewer", "Kenmerken van de interviewer",
         "Which interests or assumptions of the interviewer are reported?",
         "Welke belangen of aannames van de interviewer zijn vermeld?"},
    Item{"9", "Orientation and theory", "Oriëntatie en theorie", "Which approach underlies the study?",
         "Welke benadering ligt eronder?", approach},
    Item{"10", "Sampling", "Steekproef", "How were participants selected?", "Hoe zijn deelnemers gekozen?", sampling},
    Item{"11", "Method of approach", "Benadering van mensen", "How were they approached?", "Hoe zijn zij benaderd?"},
    Item{"12", "Sample size", "Omvang", "How many took part?", "Hoeveel deden er mee?", sampleSize},
    Item{"13", "Non-participation", "Wie niet meedeed", "How many refused or dropped out, and why?",
         "Hoeveel weigerden of vielen af, en waarom?"},
    Item{"14", "Setting", "Plaats", "Where was the material collected?", "Waar is het materiaal verzameld?"},
    Item{"15", "Others present", "Andere aanwezigen", "Was anybody else there?", "Was er iemand anders bij?"},
    Item{"16", "Description of the sample", "Beschrijving van de mensen", "What matters to know of the participants?",
         "Wat is van de deelnemers van belang?", sample},
    Item{"17", "Interview guide", "Leidraad", "Are the questions given, and were they piloted?",
         "Zijn de vragen gegeven, en uitgeprobeerd?", guide},
    Item{"18", "Repeat interviews", "Herhaalde interviews", "Were interviews repeated?", "Zijn interviews herhaald?",
         repeated},
    Item{"19", "Recording", "Opname", "Was sound or image recorded?", "Is geluid of beeld opgenomen?"},
    Item{"20", "Field notes", "Veldnotities", "Were notes made?", "Zijn er notities gemaakt?", fieldNotes},
    Item{"21", "Duration", "Duur", "How long did interviews take?", "Hoe lang duurden de interviews?"},
    Item{"22", "Saturation", "Verzadiging", "Was saturation looked at?", "Is naar verzadiging gekeken?", saturation},
    Item{"23", "Transcripts returned", "Transcripten teruggelegd", "Did participants see their transcripts?",
         "Zagen deelnemers hun transcript?"},
    Item{"24", "Number of coders", "Aantal codeurs", "How many coded?", "Hoeveel mensen codeerden?", coders},
    Item{"25", "Coding tree", "Codeboom", "Is the coding tree described?", "Is de codeboom beschreven?", codingTree},
    Item{"26", "Derivation of themes", "Herkomst van thema's", "Were themes set beforehand or found in the material?",
         "Stonden thema's vooraf vast of kwamen ze uit het materiaal?", derivation},
    Item{"27", "Software", "Programma's", "Which program was used?", "Welk programma is gebruikt?", software},
    Item{"28", "Participant checking", "Terugleggen", "Did participants respond to the findings?",
         "Reageerden deelnemers op de bevindingen?", memberChecks},
    Item{"29", "Quotations presented", "Citaten", "Do quotations illustrate the findings, and whose are they?",
         "Verduidelijken citaten de bevindingen, en van wie zijn ze?", quotations},
    Item{"30", "Data and findings", "Materiaal en bevindingen", "Do findings agree with the material?",
         "Sluiten bevindingen aan bij het materiaal?"},
    Item{"31", "Major themes", "Hoofdthema's", "Are the main themes clear?", "Zijn de hoofdthema's duidelijk?"},
    Item{"32", "Minor themes", "Kleinere thema's", "Are counter-cases and smaller themes discussed?",
         "Komen tegenvoorbeelden en kleinere thema's aan bod?"},
};

// O'Brien, Harris, Beckman, Reed & Cook (2014), Academic Medicine 89, table 1.
constexpr std::array srqr{
    Item{"S1", "Title", "Titel", "Does the title tell topic and approach?", "Noemt de titel onderwerp en benadering?"},
    Item{"S2", "Abstract", "Samenvatting", "Is there a summary of all parts?",
         "Is er een samenvatting van alle delen?"},
    Item{"S3", "Problem", "Probleem", "Why does this matter, and what is known?",
         "Waarom doet dit ertoe, en wat is bekend?"},
    Item{"S4", "Purpose or question", "Doel of vraag", "What is asked?", "Wat is de vraag?", question},
    Item{"S5", "Approach and paradigm", "Benadering en paradigma", "Which approach, and why?",
         "Welke benadering, en waarom?", approach},
    Item{"S6", "Researchers", "Onderzoekers", "How may who they are have shaped the study?",
         "Hoe kan wie zij zijn het onderzoek gevormd hebben?"},
    Item{"S7", "Context", "Omgeving", "Where does it take place?", "Waar speelt het zich af?"},
    Item{"S8", "Sampling", "Steekproef", "Who was selected, how, and until when?",
         "Wie is hoe gekozen, en tot wanneer?", sampling},
    Item{"S9", "Ethics", "Ethiek", "Which approval and consent is there?", "Welke goedkeuring en toestemming is er?",
         consent},
    Item{"S10", "Collection", "Verzamelen", "How was material collected?", "Hoe is het materiaal verzameld?",
         collection},
    Item{"S11", "Instruments", "Instrumenten", "With which questions and devices?", "Met welke vragen en middelen?",
         instruments},
    Item{"S12", "Units of study", "Eenheden", "How many people, documents, events?",
         "Hoeveel mensen, teksten, voorvallen?", units},
    Item{"S13", "Processing", "Verwerking", "How was it transcribed, kept, checked, pseudonymised?",
         "Hoe is het uitgeschreven, bewaard, gecontroleerd, gepseudonimiseerd?"},
    Item{"S14", "Analysis", "Analyse", "How were findings reached, and by whom?",
         "Hoe en door wie zijn de bevindingen verkregen?", analysis},
    Item{"S15", "Trustworthiness", "Betrouwbaarheid", "What was done to be trusted?",
         "Wat is gedaan om vertrouwd te worden?", trust},
    Item{"S16", "Synthesis", "Synthese", "What are the main findings?", "Wat zijn de belangrijkste bevindingen?"},
    Item{"S17", "Links to the material", "Verband met het materiaal", "Which evidence supports them?",
         "Welk bewijs draagt ze?", quotations},
    Item{"S18", "Integration", "Inbedding", "How do they relate to earlier work?",
         "Hoe verhouden ze zich tot eerder werk?"},
    Item{"S19", "Limitations", "Beperkingen", "What limits them?", "Wat beperkt ze?"},
    Item{"S20", "Conflicts of interest", "Belangen", "Which interests are at play?", "Welke belangen spelen mee?"},
    Item{"S21", "Funding", "Geld", "Who paid, and what did they decide?", "Wie betaalde, en wat besliste die?"},
};
static_assert(coreq.size() == 32 && srqr.size() == 21);

report::ReportSection checklist(const ReportMaterial& m, const std::string& id, const std::string& title,
                                std::span<const Item> items) {
    Table table;
    table.id = id;
    table.title = title;
    table.columns = {{"number", m.say("No.", "Nr.")},
                     {"item", m.say("Item", "Onderdeel")},
                     {"asks", m.say("What it asks", "Wat het vraagt")},
                     {"here", m.say("In this study", "In deze studie")}};
    std::int64_t known = 0;
    for (const Item& item : items) {
        const std::string answer = item.answer ? item.answer(m) : std::string();
        known += answer.empty() ? 0 : 1;
        table.rows.push_back({item.number, m.say(item.english, item.dutch), m.say(item.question, item.vraag),
                              answer.empty() ? m.say("to be written", "nog te schrijven") : answer});
    }
    table.notes = {filled(m.say("A draft: the project knows something of {} of {} items; what it says must be read and "
                                "completed.",
                                "Een aanzet: het project weet iets over {} van de {} onderdelen; wat er staat moet "
                                "gelezen en aangevuld worden."),
                          known, items.size())};
    report::ReportSection section;
    section.id = id + "-checklist";
    section.title = title;
    section.tables.push_back(std::move(table));
    return section;
}

} // namespace

report::ReportSection checklistsSection(const ReportMaterial& m) {
    report::ReportSection section;
    section.id = "checklists";
    section.title = m.say("Checklists for reporting", "Lijsten voor het rapporteren");
    section.paragraphs = {
        m.say("In Kith's own words after COREQ (Tong, Sainsbury & Craig 2007) and SRQR (O'Brien and others "
              "2014); the numbers are theirs.",
              "In eigen woorden van Kith, naar COREQ (Tong, Sainsbury & Craig 2007) en SRQR (O'Brien en "
              "anderen 2014); de nummers zijn die van hen.")};
    section.sections = {checklist(m, "coreq", "COREQ", coreq), checklist(m, "srqr", "SRQR", srqr)};
    return section;
}

} // namespace kith::study
