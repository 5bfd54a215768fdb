#include "kith/analysis/co_occurrence.h"

#include "kith/statistics/association.h"
#include "notes.h"
#include "tallies.h"
#include "together.h"

#include <fmt/format.h>

#include <optional>

namespace kith::analysis {
namespace {

std::string thingsOf(Together level, std::string_view language) {
    switch (level) {
    case Together::Passage:
        return "passages";
    case Together::Turn:
        return say(language, "turns", "beurten");
    case Together::Contact:
        return say(language, "contacts", "contacten");
    case Together::Person:
        return say(language, "people", "mensen");
    }
    return {};
}

std::string_view idOf(Together level) {
    switch (level) {
    case Together::Passage:
        return "passages";
    case Together::Turn:
        return "turns";
    case Together::Contact:
        return "contacts";
    case Together::Person:
        return "people";
    }
    return {};
}

Cell orDash(const std::optional<double>& value) {
    return value ? Cell(*value) : Cell(Missing::Undefined);
}

// Who could have shown each unit, and who did.
class ByPerson {
public:
    ByPerson(const Material& material, const std::vector<CodeUnit>& units)
        : asked_(units.size(), std::vector<bool>(material.accounts().size())), shown_(asked_) {
        const auto tallies = tally(material, units, material.selection().stage);
        for (std::size_t unit = 0; unit < units.size(); ++unit) {
            for (std::size_t account = 0; account < material.accounts().size(); ++account)
                asked_[unit][account] = material.couldShow(account, units[unit], material.selection().stage);
            for (const Tally& tally : tallies[unit])
                shown_[unit][tally.account] = true;
        }
    }
    // Over the people who could have shown both: the silence of others says nothing.
    [[nodiscard]] statistics::Fourfold of(std::size_t a, std::size_t b) const {
        statistics::Fourfold counts;
        for (std::size_t person = 0; person < asked_[a].size(); ++person) {
            if (!asked_[a][person] || !asked_[b][person]) continue;
            if (shown_[a][person])
                ++(shown_[b][person] ? counts.both : counts.onlyA);
            else
                ++(shown_[b][person] ? counts.onlyB : counts.neither);
        }
        return counts;
    }

private:
    std::vector<std::vector<bool>> asked_, shown_; // by unit and account
};

Table begin(Together level, const CodeChoice& choice, const Protocol& protocol, std::string_view language) {
    Table table;
    table.id = fmt::format("{}-together-{}", idOfChoice(choice), idOf(level));
    table.title = fmt::format("{}, {} {}", nameOfChoice(choice, protocol, language),
                              say(language, "together in", "samen in"), thingsOf(level, language));
    return table;
}

// "Cost (1), Trends (9)": codes that occur, but in no pair, with how often they do.
std::string neverTogether(const std::vector<CodeUnit>& units, const Occurrences& occurrences) {
    std::string alone;
    for (std::size_t a = 0; a < units.size(); ++a) {
        bool together = false;
        for (std::size_t b = 0; b < units.size() && !together; ++b)
            together = a != b && occurrences.ofBoth(a, b) > 0;
        if (!together && occurrences.of(a) > 0)
            alone += fmt::format("{}{} ({})", alone.empty() ? "" : ", ", units[a].label, occurrences.of(a));
    }
    return alone;
}

} // namespace

Table coOccurrence(const StudySnapshot& snapshot, Together level, const CodeChoice& choice, const Selection& selection,
                   std::string_view language) {
    const Material material(snapshot, selection);
    const std::vector<CodeUnit> units = codeUnits(snapshot, choice, language);
    const Occurrences occurrences = countTogether(material, units, level, selection.stage);
    const std::string things = thingsOf(level, language);
    Table table = begin(level, choice, snapshot.protocol, language);
    table.columns = {{"code_a", "Code", ColumnKind::Text, 0, ""},
                     {"label_a", say(language, "Name", "Naam"), ColumnKind::Text, 0, ""},
                     {"code_b", say(language, "Other code", "Andere code"), ColumnKind::Text, 0, ""},
                     {"label_b", say(language, "Name", "Naam"), ColumnKind::Text, 0, ""},
                     {"n_a", say(language, "With the first", "Met de eerste"), ColumnKind::Count, 0, things},
                     {"n_b", say(language, "With the other", "Met de andere"), ColumnKind::Count, 0, things},
                     {"both", say(language, "With both", "Met beide"), ColumnKind::Count, 0, things},
                     {"jaccard", "Jaccard", ColumnKind::Number, 2, ""}};
    if (level == Together::Passage) {
        table.columns[6].heading = say(language, "Overlapping pairs", "Overlappende paren");
        table.columns[6].unit = say(language, "pairs of passages", "paren passages");
        table.columns.push_back(
            {"c_coefficient", say(language, "c-coefficient", "c-coëfficiënt"), ColumnKind::Number, 2, ""});
    }
    std::optional<ByPerson> byPerson;
    if (level == Together::Person) {
        byPerson.emplace(material, units);
        table.columns.push_back({"phi", "φ", ColumnKind::Number, 2, ""});
    }
    std::size_t never = 0;
    for (std::size_t a = 0; a < units.size(); ++a)
        for (std::size_t b = a + 1; b < units.size(); ++b) {
            if (occurrences.ofBoth(a, b) == 0) {
                ++never;
                continue;
            }
            Cell both(occurrences.ofBoth(a, b));
            both.evidence = occurrences.evidence(a, b);
            std::vector<Cell> row{
                units[a].name,     units[a].label,    units[b].name,   units[b].label,
                occurrences.of(a), occurrences.of(b), std::move(both), orDash(occurrences.jaccard(a, b))};
            if (level == Together::Passage) row.push_back(orDash(occurrences.cCoefficient(a, b)));
            if (byPerson) row.push_back(orDash(statistics::phi(byPerson->of(a, b))));
            table.rows.push_back(std::move(row));
        }
    table.notes = {
        fmt::format(fmt::runtime(say(language, "Pairs of codes that never occur together, and are left out: {}.",
                                     "Paren codes die nooit samen voorkomen en hier ontbreken: {}.")),
                    never)};
    if (std::string alone = neverTogether(units, occurrences); !alone.empty())
        table.notes.push_back(say(language, "Never with another: ", "Nooit samen met een andere: ") + alone + ".");
    if (level == Together::Passage)
        table.notes.push_back(say(
            language,
            "Jaccard: characters with both codes out of characters with either. The c-coefficient counts overlapping "
            "pairs and is undefined (–) where it leaves 0 to 1, because one passage overlaps several.",
            "Jaccard: tekens met beide codes van de tekens met minstens één. De c-coëfficiënt telt overlappende paren "
            "en "
            "is niet bepaald (–) waar hij buiten 0 tot 1 valt, omdat één passage er meer overlapt."));
    if (byPerson)
        table.notes.push_back(
            say(language,
                "φ: over the people who could have shown both; 1 is always together, 0 as chance has it, and it is "
                "undefined (–) where all of them show one of the two, or none does.",
                "φ: over de mensen die beide hadden kunnen laten zien; 1 is altijd samen, 0 zoals bij toeval, en niet "
                "bepaald (–) waar zij allen één van beide laten zien, of niemand."));
    for (std::string& note : notesOnMaterial(material, language))
        table.notes.push_back(std::move(note));
    return table;
}

Table coOccurrenceMatrix(const StudySnapshot& snapshot, Together level, const CodeChoice& choice,
                         const Selection& selection, std::string_view language) {
    const Material material(snapshot, selection);
    const std::vector<CodeUnit> units = codeUnits(snapshot, choice, language);
    const Occurrences occurrences = countTogether(material, units, level, selection.stage);
    Table table = begin(level, choice, snapshot.protocol, language);
    table.id += "-matrix";
    table.columns = {{"code", "Code", ColumnKind::Text, 0, ""},
                     {"label", say(language, "Name", "Naam"), ColumnKind::Text, 0, ""}};
    for (const CodeUnit& unit : units)
        table.columns.push_back({unit.name, unit.label, ColumnKind::Count, 0, thingsOf(level, language)});
    for (std::size_t a = 0; a < units.size(); ++a) {
        std::vector<Cell> row{units[a].name, units[a].label};
        for (std::size_t b = 0; b < units.size(); ++b) {
            Cell cell(occurrences.ofBoth(a, b));
            cell.evidence = occurrences.evidence(a, b);
            row.push_back(std::move(cell));
        }
        table.rows.push_back(std::move(row));
    }
    table.notes = {say(language, "On the diagonal: how many show the code at all.",
                       "Op de diagonaal: hoeveel de code laten zien.")};
    for (std::string& note : notesOnMaterial(material, language))
        table.notes.push_back(std::move(note));
    return table;
}

} // namespace kith::analysis
