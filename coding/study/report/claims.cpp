#include "report/claims.h"

#include "consent.h"
#include "results/claims.h"
#include "wording.h"

#include "kith/model/claim_kinds.h"
#include "kith/study/results.h"
#include "kith/text/words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace kith::study {
namespace {

using analysis::ClaimResult;

struct Writing {
    const project::Project& project;
    const StudySnapshot& snapshot;
    const SnapshotIndex index;
    const EvidenceByCoding& evidence;
    Saying say;

    [[nodiscard]] std::string word(const char* list, std::string_view value) const {
        return wordingOf(snapshot.protocol, list, value, say.language);
    }
};

Column column(std::string id, std::string heading) {
    return {std::move(id), std::move(heading), ColumnKind::Text, 0, ""};
}

std::string tableId(const ClaimResult& result, const char* side) {
    return fmt::format("claim-{}-{}", foldCase(result.number), side);
}

Table passages(const Writing& w, std::string id, std::string title, const std::vector<CodingKey>& codings) {
    Table table;
    table.id = std::move(id);
    table.title = std::move(title);
    table.columns = {column("case", w.say("Case", "Casus")),     column("source", w.say("Source", "Bron")),
                     column("place", w.say("Place", "Plaats")),  column("code", "Code"),
                     column("words", w.say("Words", "Woorden")), column("contact", "Contact"),
                     column("coder", w.say("Coder", "Codeur"))};
    for (const CodingKey coding : codings) {
        const auto found = w.evidence.find(coding);
        if (found == w.evidence.end()) continue;
        const report::Evidence& e = found->second;
        Cell words(e.withheld ? w.say("withheld: consent", "achtergehouden: toestemming") : e.quote);
        words.evidence = {coding};
        table.rows.push_back({e.ego, e.source, e.place, e.code, std::move(words), e.contact, e.coder});
    }
    return table;
}

std::string wordsOfChange(const Writing& w, const TieChange& change) {
    if (!change.passage) return {};
    const Source* source = w.index.source(change.passage->source);
    if (!source || !mayQuote(*source)) return w.say("withheld: consent", "achtergehouden: toestemming");
    return w.project.text(source->key, change.passage->part).quote(change.passage->span);
}

// Told changes of contacts that began in the layer, or of those that did not, by the coder who counts.
Table changes(const Writing& w, std::string id, std::string title, Layer layer, bool began) {
    Table table;
    table.id = std::move(id);
    table.title = std::move(title);
    table.columns = {column("case", w.say("Case", "Casus")),   column("contact", "Contact"),
                     column("from", w.say("From", "Van")),     column("to", w.say("To", "Naar")),
                     column("why", w.say("How", "Hoe")),       column("words", w.say("Words", "Woorden")),
                     column("coder", w.say("Coder", "Codeur"))};
    for (const EgoNetwork& network : networks(w.snapshot))
        for (const Alter& alter : network.alters)
            for (const TieChange& change : alter.changes)
                if ((alter.changes.front().from == layer) == began)
                    table.rows.push_back({network.label, alter.label, w.word("layer", toString(change.from)),
                                          w.word("layer", toString(change.to)),
                                          w.word("change", toString(change.intention)), wordsOfChange(w, change),
                                          change.coder});
    return table;
}

void addPassages(const Writing& w, const Claim& claim, const ClaimResult& result, report::ReportSection& section) {
    const std::string titleFor =
        fmt::format(fmt::runtime(w.say("Claim {}: passages for it", "Bewering {}: passages ervoor")), result.number);
    const std::string titleAgainst = fmt::format(
        fmt::runtime(w.say("Claim {}: passages against it", "Bewering {}: passages ertegen")), result.number);
    Table with, against;
    if (claim.how.kind == claims::byLayer && claim.how.codes.empty()) {
        with = changes(w, tableId(result, "for"), titleFor, claim.how.layer, true);
        against = changes(w, tableId(result, "against"), titleAgainst, claim.how.layer, false);
    } else {
        with = passages(w, tableId(result, "for"), titleFor, result.checked.passagesFor);
        against = passages(w, tableId(result, "against"), titleAgainst, result.checked.passagesAgainst);
    }
    for (Table* table : {&with, &against})
        if (!table->rows.empty()) section.tables.push_back(std::move(*table));
}

report::ReportSection sectionOf(const Writing& w, const Claim& claim, const ClaimResult& result) {
    report::ReportSection section;
    section.id = "claim-" + foldCase(result.number);
    section.title = fmt::format("{} {}", w.say("Claim", "Bewering"), result.number);
    section.paragraphs = {result.text, w.say("How it is checked: ", "Hoe het nagegaan is: ") + result.check,
                          fmt::format("{}{}.", w.say("Outcome: ", "Uitkomst: "),
                                      analysis::wordsOf(result.checked.outcome, w.say.language))};
    if (!result.checked.words.empty())
        section.paragraphs.push_back(fmt::format("{}", fmt::join(result.checked.words, " ")));
    if (!result.weak.empty()) section.paragraphs.push_back(analysis::weakWords(result.weak, w.say.language));
    if (!result.readings.empty())
        section.paragraphs.push_back(fmt::format(
            fmt::runtime(w.say("It holds in {} of {} defensible readings; {} more could not be checked.",
                               "Zij geldt in {} van {} verdedigbare lezingen; {} andere waren niet na te gaan.")),
            result.held(), result.ran(), static_cast<std::int64_t>(result.readings.size()) - result.ran()));
    if (!result.checked.casesAgainst.empty())
        section.paragraphs.push_back(w.say("Cases that go against it: ", "Casussen die ertegenin gaan: ") +
                                     fmt::format("{}.", fmt::join(result.checked.casesAgainst, "; ")));
    for (Table& table : analysis::claimTables(result, w.snapshot.protocol, w.say.language)) {
        // The page says the result above its tables.
        if (table.id == section.id) table.notes.clear();
        if (!table.rows.empty()) section.tables.push_back(std::move(table));
    }
    addPassages(w, claim, result, section);
    return section;
}

} // namespace

report::ReportSection claimsSection(const project::Project& project, const StudySnapshot& snapshot,
                                    const EvidenceByCoding& evidence, const std::string& language) {
    const Writing w{project, snapshot, SnapshotIndex(snapshot), evidence, {language}};
    const std::vector<ClaimResult> results = checkClaims(snapshot, language);
    report::ReportSection section;
    section.id = "claims";
    section.title = w.say("Claim ledger", "Beweringen nagegaan");
    section.paragraphs = {
        w.say("What the protocol set out to look at, with what speaks for it and against it in this "
              "material, and under how many defensible readings it holds: whose codings count, how the "
              "factors are counted, which contacts are visible, which language, which sources.",
              "Wat het protocol wilde nagaan, met wat er in dit materiaal voor en tegen spreekt, en onder "
              "hoeveel verdedigbare lezingen het geldt: wiens coderingen tellen, hoe de factoren geteld "
              "worden, welke contacten zichtbaar zijn, welke taal, welke bronnen.")};
    section.tables = {analysis::claimsTable(results, language)};
    for (std::size_t i = 0; i < results.size(); ++i)
        section.sections.push_back(sectionOf(w, snapshot.protocol.claims[i], results[i]));
    return section;
}

} // namespace kith::study
