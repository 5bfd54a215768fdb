// The claim ledger as tables.
#include "claim_checks.h"
#include "kith/model/wording.h"
#include "kith/text/words.h"
#include "notes.h"

#include <fmt/format.h>

#include <algorithm>

namespace kith::analysis {
namespace {

Cell number(const std::optional<double>& value) {
    return value ? Cell(*value) : Cell(Missing::Undefined);
}

Column numberColumn(std::string id, std::string heading) {
    return {std::move(id), std::move(heading), ColumnKind::Number, 2, ""};
}

std::string wordsOf(Finding finding, std::string_view language) {
    switch (finding) {
    case Finding::Holds:
        return say(language, "holds in this material", "geldt in dit materiaal");
    case Finding::HoldsNot:
        return say(language, "does not hold in this material", "geldt niet in dit materiaal");
    case Finding::Mixed:
        return say(language, "mixed", "gemengd");
    case Finding::Undecided:
        return say(language, "undecided", "onbeslist");
    case Finding::Open:
        return say(language, "open: no answer is claimed", "open: er wordt geen antwoord beweerd");
    case Finding::NotChecked:
        return say(language, "cannot be checked", "niet na te gaan");
    }
    return {};
}

std::string wordsOf(const std::vector<WeakGround>& weak) {
    std::string words;
    for (const WeakGround& ground : weak)
        words += fmt::format("{}{} {:.3f}", words.empty() ? "" : "; ", ground.label, ground.agreement);
    return words;
}

std::string seenWords(std::optional<Seen> seen, std::string_view language) {
    if (!seen) return {};
    return *seen == Seen::Broad ? say(language, "individuated or resource", "geïndividueerd of bron om van te leren")
                                : say(language, "resource only", "alleen bron om van te leren");
}

std::string layersWords(std::optional<LayerBy> by, std::string_view language) {
    if (!by) return {};
    if (*by == LayerBy::Start) return say(language, "at the start", "bij het begin");
    return *by == LayerBy::Rated ? say(language, "as rated", "volgens de beoordeling")
                                 : say(language, "any that it was in", "elke waarin het was");
}

std::string noteOnFindings(std::string_view language) {
    return say(
        language,
        "Where people are tested, a claim holds (does not hold) when the mean points as claimed (the other way) and "
        "chance alone gives as much in at most 5 % of cases; else it is undecided. Where cases are counted, it "
        "holds with cases for it and none against, if so many drawn from all cases at random would all be for it in at "
        "most 5 %. The p values are not adjusted for there being several claims. A choice of people made on purpose "
        "stands for nobody else.",
        "Waar mensen getoetst worden, geldt een bewering (niet) als het gemiddelde in de beweerde (de andere) "
        "richting wijst en toeval alleen dat in hoogstens 5 % van de gevallen geeft; anders is het onbeslist. Waar "
        "casussen geteld worden, geldt zij met casussen ervoor en geen ertegen, als evenveel willekeurig uit alle "
        "getrokken casussen in hoogstens 5 % allemaal ervoor zouden zijn. De p-waarden zijn niet aangepast aan het "
        "aantal beweringen. Doelgericht gekozen mensen staan voor niemand anders.");
}

Table readingsTable(const ClaimResult& result, const Protocol& protocol, const std::string& id,
                    std::string_view language) {
    Table table;
    table.id = id + "-readings";
    table.title = fmt::format(
        fmt::runtime(say(language, "Claim {} under every reading", "Bewering {} onder elke lezing")), result.number);
    table.columns = {textColumn("coder", say(language, "Coder", "Codeur")),
                     textColumn("factors", say(language, "Reading of factors", "Lezing van factoren")),
                     textColumn("visible", say(language, "Visible contacts", "Zichtbare contacten")),
                     textColumn("language", say(language, "Language", "Taal")),
                     textColumn("sources", say(language, "Sources", "Bronnen")),
                     textColumn("layers", say(language, "Layer of a contact", "Laag van een contact")),
                     textColumn("finding", say(language, "Outcome", "Uitkomst")),
                     countColumn("people", say(language, "People", "Mensen"), say(language, "people", "mensen")),
                     numberColumn("estimate", say(language, "Estimate", "Schatting")),
                     {"chance", say(language, "By chance (p)", "Bij toeval (p)"), ColumnKind::PValue, 3, ""},
                     numberColumn("detectable", say(language, "Smallest to be found", "Kleinste te vinden"))};
    const std::string all = say(language, "all", "alle");
    std::vector<std::pair<std::string, std::int64_t>> notChecked; // by reason, in the order of the readings
    for (const auto& [reading, outcome] : result.readings) {
        if (outcome.finding == Finding::NotChecked) {
            const std::string why = wordsOf(outcome, language);
            auto known =
                std::find_if(notChecked.begin(), notChecked.end(), [&](const auto& one) { return one.first == why; });
            if (known == notChecked.end()) known = notChecked.insert(known, {why, 0});
            ++known->second;
            continue;
        }
        table.rows.push_back({reading.coder.empty() ? say(language, "who counts", "wie telt") : reading.coder,
                              reading.factors, seenWords(reading.seen, language),
                              reading.language.empty() ? all : reading.language,
                              reading.kind ? wordingOf(protocol, "source", toString(*reading.kind), language) : all,
                              layersWords(reading.layerBy, language), wordsOf(outcome, language), outcome.people,
                              number(outcome.estimate), number(outcome.chance), number(outcome.detectable)});
    }
    for (const auto& [why, count] : notChecked) {
        std::vector<Cell> row{fmt::format(fmt::runtime(count == 1 ? say(language, "{} reading", "{} lezing")
                                                                  : say(language, "{} readings", "{} lezingen")),
                                          count),
                              "",
                              "",
                              "",
                              "",
                              "",
                              why};
        row.resize(table.columns.size(), Missing::Undefined);
        table.rows.push_back(std::move(row));
    }
    const std::int64_t ran = result.ran(), total = static_cast<std::int64_t>(result.readings.size());
    table.notes = {
        fmt::format(fmt::runtime(say(language,
                                     "It holds in {} of {} readings; {} more could not be checked. Readings use "
                                     "the same accounts over again: they show what a choice does, and are no "
                                     "independent support.",
                                     "Zij geldt in {} van {} lezingen; {} andere konden niet nagegaan worden. "
                                     "Lezingen gebruiken steeds dezelfde verhalen: zij tonen wat een keuze "
                                     "uitmaakt en zijn geen onafhankelijke steun.")),
                    result.held(), ran, total - ran),
        noteOnFindings(language)};
    return table;
}

} // namespace

std::string wordsOf(const ClaimOutcome& outcome, std::string_view language) {
    const std::string words = outcome.verdict.empty() ? wordsOf(outcome.finding, language) : outcome.verdict;
    return outcome.why.empty() ? words : fmt::format("{}: {}", words, outcome.why);
}

std::string weakWords(const std::vector<WeakGround>& weak, std::string_view language) {
    return fmt::format(fmt::runtime(say(language, "It rests on what coders agree on less than is planned: {}.",
                                        "Zij rust op iets waar codeurs het minder over eens zijn dan gepland: {}.")),
                       wordsOf(weak));
}

Table claimsTable(const std::vector<ClaimResult>& results, std::string_view language) {
    Table table;
    table.id = "claims";
    table.title = say(language, "Claim ledger", "Beweringen nagegaan");
    table.columns = {
        textColumn("number", say(language, "Claim", "Bewering")),
        textColumn("text", say(language, "What is claimed", "Wat er beweerd wordt")),
        textColumn("finding", say(language, "Outcome", "Uitkomst")),
        countColumn("people", say(language, "People", "Mensen"), say(language, "people", "mensen")),
        numberColumn("estimate", say(language, "Estimate", "Schatting")),
        {"chance", say(language, "By chance (p)", "Bij toeval (p)"), ColumnKind::PValue, 3, ""},
        numberColumn("detectable", say(language, "Smallest to be found", "Kleinste te vinden")),
        countColumn("readings", say(language, "Holds in readings", "Geldt in lezingen"),
                    say(language, "readings", "lezingen")),
        countColumn("not_run", say(language, "Readings that could not be checked", "Lezingen niet na te gaan"),
                    say(language, "readings", "lezingen")),
        textColumn("agreement", say(language, "Coders agree too little on", "Codeurs te weinig eens over"))};
    for (const ClaimResult& result : results) {
        const ClaimOutcome& outcome = result.checked.outcome;
        Cell estimate = number(outcome.estimate);
        estimate.interval = outcome.interval;
        const std::int64_t ran = result.ran();
        const auto total = static_cast<std::int64_t>(result.readings.size());
        table.rows.push_back({result.number, result.text, wordsOf(outcome, language), outcome.people, estimate,
                              number(outcome.chance), number(outcome.detectable),
                              ran == 0 ? Cell(Missing::Undefined) : outOf(result.held(), ran),
                              total == 0 ? Cell(Missing::Undefined) : Cell(total - ran), wordsOf(result.weak)});
    }
    table.notes = {
        noteOnFindings(language),
        say(language,
            "What the estimate is depends on the check: a mean difference of shares over people, a standard "
            "deviation of shares, or the share of the cases that are for it; each claim's own table says which.",
            "Wat de schatting is hangt van de toets af: een gemiddeld verschil van aandelen over mensen, een "
            "standaardafwijking van aandelen, of het aandeel van de casussen ervoor; de tabel van elke bewering "
            "zegt welke."),
        say(language,
            "Coders agree too little on what a claim rests on where the planned coefficient is below what the protocol "
            "asks for: the outcome may be another by another coder. Nothing is told where the protocol plans none or "
            "one coded alone.",
            "Codeurs zijn het te weinig eens over iets waar een bewering op rust als de geplande coëfficiënt onder de "
            "eis van het protocol ligt: een andere codeur kan anders uitkomen. Er staat niets waar het protocol er "
            "geen "
            "plant of één alleen codeerde.")};
    return table;
}

std::vector<Table> claimTables(const ClaimResult& result, const Protocol& protocol, std::string_view language) {
    const std::string id = "claim-" + foldCase(result.number);
    std::vector<Table> tables;
    Table first = result.checked.people;
    first.id = id;
    const std::string name = fmt::format("{} {}", say(language, "Claim", "Bewering"), result.number);
    first.title = first.title.empty() ? name : fmt::format("{}: {}", name, first.title);
    if (first.columns.empty()) first.columns = {textColumn("case", say(language, "Case", "Casus"))};
    first.notes = {result.text, wordsOf(result.checked.outcome, language)};
    first.notes.insert(first.notes.end(), result.checked.words.begin(), result.checked.words.end());
    if (!result.weak.empty()) first.notes.push_back(weakWords(result.weak, language));
    tables.push_back(std::move(first));
    for (Table table : result.checked.tables) {
        table.id = fmt::format("{}-{}", id, table.id);
        table.title = fmt::format("{}: {}", name, table.title);
        tables.push_back(std::move(table));
    }
    if (!result.readings.empty()) tables.push_back(readingsTable(result, protocol, id, language));
    return tables;
}

} // namespace kith::analysis
