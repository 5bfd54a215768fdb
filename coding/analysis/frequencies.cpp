#include "kith/analysis/frequencies.h"

#include "counted_cells.h"
#include "kith/model/error.h"
#include "kith/model/wording.h"
#include "kith/statistics/intervals.h"
#include "notes.h"
#include "small_cells.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

namespace kith::analysis {
namespace {

constexpr std::size_t mostValues = 50;     // columns of an attribute
constexpr std::size_t mostWrittenOut = 40; // people whose values are written into one cell
constexpr std::size_t firstCount = 3;      // column after code, name and group

// Read without the locale, under which "5.5" may be no number.
std::optional<double> numberIn(const std::string& text) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

// The values of an attribute in order: numbers by size, words by their letters, what is not known last.
std::vector<std::string> valuesOf(const Material& material, const std::string& attribute) {
    std::map<std::string, bool> values;
    bool allNumbers = true;
    for (const Account& account : material.accounts()) {
        const auto found = account.ego->attributes.find(attribute);
        values[found == account.ego->attributes.end() ? "" : toString(found->second)] = true;
    }
    std::vector<std::string> order;
    for (const auto& [value, present] : values) {
        if (value.empty()) continue;
        allNumbers = allNumbers && numberIn(value);
        order.push_back(value);
    }
    if (allNumbers)
        std::sort(order.begin(), order.end(),
                  [](const std::string& a, const std::string& b) { return numberIn(a) < numberIn(b); });
    if (values.contains("")) order.emplace_back();
    return order;
}

// Which two of the values stand against each other: those asked for, or the only two that are known.
std::optional<ComparedValues> comparedIn(const std::vector<std::string>& values, const std::string& attribute,
                                         const std::optional<ComparedValues>& asked) {
    std::vector<std::string> known = values;
    std::erase(known, "");
    if (!asked) return known.size() == 2 ? std::optional(ComparedValues{known[0], known[1]}) : std::nullopt;
    for (const std::string& value : {asked->first, asked->second})
        if (std::find(known.begin(), known.end(), value) == known.end())
            noSuch(fmt::format("case whose {} is", attribute), value, known);
    return asked;
}

// First share minus second, with Newcombe's interval.
void addDifference(Table& table, const ComparedValues& pair, std::string_view language) {
    std::size_t first = 0, second = 0;
    for (std::size_t column = firstCount; column < table.columns.size(); ++column) {
        if (table.columns[column].id == pair.first) first = column;
        if (table.columns[column].id == pair.second) second = column;
    }
    table.columns.push_back({"difference", fmt::format("{} − {}", pair.first, pair.second), ColumnKind::Share, 0, ""});
    for (std::vector<Cell>& row : table.rows) {
        const Cell &a = row[first], &b = row[second];
        Cell difference(Missing::Undefined);
        if (a.denominator && b.denominator) {
            const std::int64_t countA = std::get<std::int64_t>(a.value), countB = std::get<std::int64_t>(b.value);
            difference.value = static_cast<double>(countA) / static_cast<double>(*a.denominator) -
                               static_cast<double>(countB) / static_cast<double>(*b.denominator);
            difference.interval = statistics::differenceInterval(countA, *a.denominator, countB, *b.denominator);
        }
        row.push_back(std::move(difference));
    }
    table.notes.push_back(
        say(language,
            "The difference is in percentage points, with Newcombe's interval (95 %). Where many are looked at, some "
            "will leave 0 out by chance alone.",
            "Het verschil is in procentpunten, met het interval van Newcombe (95 %). Wie naar veel verschillen kijkt, "
            "vindt er altijd wel een waarvan het interval 0 niet bevat."));
}

} // namespace

Table frequencies(const StudySnapshot& snapshot, Measure measure, const CodeChoice& choice, const Selection& selection,
                  std::string_view language) {
    const Material material(snapshot, selection);
    const std::vector<CodeUnit> units = codeUnits(snapshot, choice, language);
    const CountedCells cells{material, units, measure, language};
    Table table =
        cells.begin(choice, suffixOf(measure),
                    measure == Measure::People ? say(language, "people", "personen") : thingsOf(measure, language));
    const std::string heading = measure == Measure::People     ? say(language, "People", "Mensen")
                                : measure == Measure::Contacts ? say(language, "Contacts", "Contacten")
                                                               : "Passages";
    table.columns.push_back(cells.countColumn(std::string(suffixOf(measure)), heading));
    if (measure == Measure::Passages)
        table.columns.push_back({"per_person", say(language, "Mean of people", "Gemiddelde per persoon"),
                                 ColumnKind::Number, 2, "passages"});
    table.columns.push_back({"unasked", say(language, "Told unasked", "Ongevraagd verteld"), ColumnKind::Count, 0,
                             say(language, "people", "mensen")});
    const bool writeOut = measure != Measure::People && material.accounts().size() <= mostWrittenOut;
    if (writeOut)
        table.columns.push_back({"values", say(language, "Each person", "Elke persoon"), ColumnKind::Text, 0, ""});

    const auto tallies = tally(material, units, selection.stage);
    for (std::size_t unit = 0; unit < units.size(); ++unit) {
        const People people = cells.askedAbout(unit, selection.stage);
        std::vector<Cell> row = cells.head(unit);
        row.push_back(cells.counted(unit, tallies[unit], people));
        if (measure == Measure::Passages) row.push_back(cells.meanPassages(unit, tallies[unit], people));
        row.push_back(cells.unasked(tallies[unit], people));
        if (writeOut) row.emplace_back(cells.eachValue(tallies[unit], people));
        table.rows.push_back(std::move(row));
    }
    cells.end(table);
    hideSmallCells(table, selection.hideBelow, firstCount, {}, language);
    return table;
}

Table byStage(const StudySnapshot& snapshot, Measure measure, const CodeChoice& choice, const Selection& selection,
              std::string_view language) {
    const Material material(snapshot, selection);
    const std::vector<CodeUnit> units = codeUnits(snapshot, choice, language);
    const CountedCells cells{material, units, measure, language};
    Table table = cells.begin(choice, "stage", say(language, "stage", "fase"));
    if (measure != Measure::People) table.id += fmt::format("-{}", suffixOf(measure));
    for (std::size_t unit = 0; unit < units.size(); ++unit)
        table.rows.push_back(cells.head(unit));

    std::vector<std::string> unasked;
    for (const Stage stage : {Stage::Build, Stage::Maintain, Stage::Activate}) {
        const std::string name = wordingOf(snapshot.protocol, "stage", toString(stage), language);
        table.columns.push_back(cells.countColumn(std::string(toString(stage)), name));
        const auto tallies = tally(material, units, stage);
        People toldUnasked;
        for (std::size_t unit = 0; unit < units.size(); ++unit) {
            const People people = cells.askedAbout(unit, stage);
            table.rows[unit].push_back(cells.counted(unit, tallies[unit], people));
            for (const Tally& tally : tallies[unit])
                if (!std::binary_search(people.begin(), people.end(), tally.account))
                    toldUnasked.push_back(tally.account);
        }
        std::sort(toldUnasked.begin(), toldUnasked.end());
        toldUnasked.erase(std::unique(toldUnasked.begin(), toldUnasked.end()), toldUnasked.end());
        if (!toldUnasked.empty())
            unasked.push_back(fmt::format(
                "{} {}", name, countInNote(static_cast<std::int64_t>(toldUnasked.size()), selection.hideBelow)));
    }
    Column none = cells.countColumn("no_stage", say(language, "No stage named", "Geen fase genoemd"));
    table.columns.push_back(std::move(none));
    const auto tallies = tally(material, units, Stage::NotAsked);
    for (std::size_t unit = 0; unit < units.size(); ++unit) {
        People everybody;
        for (std::size_t account = 0; account < material.accounts().size(); ++account)
            everybody.push_back(account);
        Cell cell = cells.counted(unit, tallies[unit], everybody);
        cell.denominator.reset(); // nobody is asked about no stage
        cell.interval.reset();
        table.rows[unit].push_back(std::move(cell));
    }
    cells.end(table);
    table.notes.push_back(say(
        language, "A stage that nobody asked a person about is not asked for that person, and never counts as zero.",
        "Een fase waarnaar iemand niet gevraagd is, is voor die persoon niet gevraagd en telt nooit als nul."));
    if (!unasked.empty())
        table.notes.push_back(fmt::format(
            fmt::runtime(say(language, "People who told of a stage unasked, and are in none of its shares: {}.",
                             "Mensen die ongevraagd over een fase vertelden en in geen van de aandelen zitten: {}.")),
            fmt::join(unasked, ", ")));
    hideSmallCells(table, selection.hideBelow, firstCount, {}, language);
    return table;
}

Table byAttribute(const StudySnapshot& snapshot, Measure measure, const CodeChoice& choice,
                  const std::string& attribute, const Selection& selection, std::string_view language,
                  const std::optional<ComparedValues>& compared) {
    const Material material(snapshot, selection);
    const std::vector<CodeUnit> units = codeUnits(snapshot, choice, language);
    const CountedCells cells{material, units, measure, language};
    checkAttribute(snapshot, attribute);
    const std::vector<std::string> values = valuesOf(material, attribute);
    if (values.size() > mostValues)
        throw Error(fmt::format("The attribute \"{}\" has {} different values, too many for columns of a table.",
                                attribute, values.size()),
                    {}, fmt::format("Choose an attribute with at most {} values.", mostValues));
    Table table = cells.begin(choice, "attribute", wordingOf(snapshot.protocol, "attribute", attribute, language));
    if (measure != Measure::People) table.id += fmt::format("-{}", suffixOf(measure));
    const auto tallies = tally(material, units, selection.stage);
    for (std::size_t unit = 0; unit < units.size(); ++unit)
        table.rows.push_back(cells.head(unit));
    for (const std::string& value : values) {
        table.columns.push_back(cells.countColumn(value.empty() ? "not_known" : value,
                                                  value.empty() ? say(language, "Not known", "Onbekend") : value));
        const auto belongs = [&](std::size_t account) {
            const auto& attributes = material.accounts()[account].ego->attributes;
            const auto found = attributes.find(attribute);
            return (found == attributes.end() ? std::string() : toString(found->second)) == value;
        };
        for (std::size_t unit = 0; unit < units.size(); ++unit)
            table.rows[unit].push_back(
                cells.counted(unit, tallies[unit], cells.askedAbout(unit, selection.stage, belongs)));
    }
    cells.end(table);
    if (measure != Measure::People) return table;
    const std::size_t end = table.columns.size();
    if (const auto pair = comparedIn(values, attribute, compared)) addDifference(table, *pair, language);
    std::vector<std::size_t> parts;
    for (std::size_t column = firstCount; column < end; ++column)
        parts.push_back(column);
    hideSmallCells(table, selection.hideBelow, firstCount, parts, language);
    return table;
}

Table byCase(const StudySnapshot& snapshot, Measure measure, const CodeChoice& choice, const Selection& selection,
             std::string_view language) {
    const Material material(snapshot, selection);
    const std::vector<CodeUnit> units = codeUnits(snapshot, choice, language);
    const CountedCells cells{material, units, measure == Measure::People ? Measure::Passages : measure, language};
    Table table = cells.begin(choice, "case", say(language, "case", "casus"));
    if (measure == Measure::Contacts) table.id += "-contacts";
    for (const Account& account : material.accounts())
        table.columns.push_back(cells.countColumn(account.ego->label, account.ego->label));
    const auto tallies = tally(material, units, selection.stage);
    for (std::size_t unit = 0; unit < units.size(); ++unit) {
        std::vector<Cell> row = cells.head(unit);
        for (std::size_t account = 0; account < material.accounts().size(); ++account) {
            const bool shows = tallyOf(tallies[unit], account) != nullptr;
            const bool asked = shows || material.couldShow(account, units[unit], selection.stage);
            Cell cell = cells.counted(unit, tallies[unit], asked ? People{account} : People{});
            cell.interval.reset(); // no interval for one person
            row.push_back(std::move(cell));
        }
        table.rows.push_back(std::move(row));
    }
    table.notes = notesOnMaterial(material, language);
    table.notes.insert(
        table.notes.begin(),
        say(language,
            "Each person's value: what was told unasked is counted here, what was not asked and not told is not asked.",
            "De waarde van elke persoon: wat ongevraagd verteld is telt hier mee, wat niet gevraagd en niet verteld "
            "is, is niet gevraagd."));
    return table;
}

} // namespace kith::analysis
