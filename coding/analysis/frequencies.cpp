#include "kith/analysis/frequencies.h"

#include "kith/analysis/intervals.h"
#include "kith/model/error.h"
#include "kith/model/wording.h"
#include "notes.h"
#include "tallies.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <functional>
#include <map>

namespace kith::analysis {
namespace {

constexpr std::size_t mostValues = 50;   // columns of an attribute
constexpr std::size_t mostWrittenOut = 40; // people whose values are written into one cell

using People = std::vector<std::size_t>; // numbers of accounts

std::string suffixOf(Measure measure) {
    switch (measure) {
    case Measure::People: return "people";
    case Measure::Contacts: return "contacts";
    case Measure::Passages: return "passages";
    }
    return {};
}

std::string unitOf(Measure measure, std::string_view language) {
    switch (measure) {
    case Measure::People: return say(language, "people", "mensen");
    case Measure::Contacts: return say(language, "contacts", "contacten");
    case Measure::Passages: return "passages";
    }
    return {};
}

// Everything that the cells of one table are made from.
struct Workings {
    const Material& material;
    const std::vector<CodeUnit>& units;
    Measure measure;
    std::string_view language;

    [[nodiscard]] People askedAbout(std::size_t unit, std::optional<Stage> stage, const std::function<bool(std::size_t)>& belongs = {}) const {
        People people;
        for (std::size_t account = 0; account < material.accounts().size(); ++account)
            if ((!belongs || belongs(account)) && material.couldShow(account, units[unit], stage)) people.push_back(account);
        return people;
    }

    // The count among these people, with denominator and interval.
    [[nodiscard]] Cell counted(std::size_t unit, const UnitTallies& tallies, const People& people) const {
        if (units[unit].codes.empty()) return Missing::Undefined;
        if (people.empty()) return Missing::NotAsked;
        std::int64_t showing = 0, contacts = 0, contactsOfAll = 0, passages = 0;
        std::vector<double> values, denominators;
        Cell cell;
        for (const std::size_t account : people) {
            const Tally* tally = tallyOf(tallies, account);
            contactsOfAll += material.accounts()[account].contacts;
            values.push_back(tally ? static_cast<double>(tally->contacts.size()) : 0);
            denominators.push_back(static_cast<double>(material.accounts()[account].contacts));
            if (!tally) continue;
            ++showing;
            contacts += static_cast<std::int64_t>(tally->contacts.size());
            passages += tally->passages;
            cell.evidence.insert(cell.evidence.end(), tally->evidence.begin(), tally->evidence.end());
        }
        switch (measure) {
        case Measure::People:
            cell.value = showing;
            cell.denominator = static_cast<std::int64_t>(people.size());
            cell.interval = wilson(showing, *cell.denominator);
            break;
        case Measure::Contacts:
            if (contactsOfAll == 0) return Missing::Undefined;
            cell.value = contacts;
            cell.denominator = contactsOfAll;
            cell.interval = bootstrapByPerson(values, denominators);
            break;
        case Measure::Passages: cell.value = passages; break;
        }
        return cell;
    }

    // Passages a person, with the bootstrap interval of the mean.
    [[nodiscard]] Cell meanPassages(std::size_t unit, const UnitTallies& tallies, const People& people) const {
        if (units[unit].codes.empty() || people.empty()) return Missing::Undefined;
        std::vector<double> values;
        double sum = 0;
        for (const std::size_t account : people) {
            const Tally* tally = tallyOf(tallies, account);
            values.push_back(tally ? static_cast<double>(tally->passages) : 0);
            sum += values.back();
        }
        Cell cell(sum / static_cast<double>(people.size()));
        cell.interval = bootstrapByPerson(values, std::vector<double>(values.size(), 1.0));
        return cell;
    }

    // "Grace 3; Henk 0": what one person's value is, for those who were asked.
    [[nodiscard]] std::string eachValue(const UnitTallies& tallies, const People& people) const {
        std::vector<std::string> values;
        for (const std::size_t account : people) {
            const Tally* tally = tallyOf(tallies, account);
            const std::int64_t value = !tally ? 0 : measure == Measure::Contacts ? static_cast<std::int64_t>(tally->contacts.size()) : tally->passages;
            values.push_back(fmt::format("{} {}", material.accounts()[account].ego->label, value));
        }
        return fmt::format("{}", fmt::join(values, "; "));
    }

    // People who told of it though nobody had asked them.
    [[nodiscard]] Cell unasked(const UnitTallies& tallies, const People& asked) const {
        Cell cell(0);
        std::int64_t people = 0;
        for (const Tally& tally : tallies)
            if (!std::binary_search(asked.begin(), asked.end(), tally.account)) {
                ++people;
                cell.evidence.insert(cell.evidence.end(), tally.evidence.begin(), tally.evidence.end());
            }
        cell.value = people;
        return cell;
    }

    [[nodiscard]] std::vector<Cell> head(std::size_t unit) const { return {units[unit].name, units[unit].label, units[unit].group}; }
    [[nodiscard]] Column countColumn(std::string id, std::string heading) const {
        return {std::move(id), std::move(heading), ColumnKind::Count, 0, unitOf(measure, language)};
    }

    [[nodiscard]] Table begin(const CodeChoice& choice, std::string_view id, std::string_view by) const {
        Table table;
        table.id = fmt::format("{}-by-{}", idOfChoice(choice), id);
        if (!choice.reading.empty()) table.id += "-reading-" + foldedReading(choice.reading);
        table.title = fmt::format("{}, {} {}", nameOfChoice(choice, material.snapshot().protocol, language), say(language, "by", "naar"), by);
        table.columns = {{"code", "Code", ColumnKind::Text, 0, ""},
                         {"label", say(language, "Name", "Naam"), ColumnKind::Text, 0, ""},
                         {"group", say(language, "Group", "Groep"), ColumnKind::Text, 0, ""}};
        return table;
    }

    void end(Table& table) const {
        table.notes.insert(table.notes.begin(), noteOnMeasure(measure, language));
        for (std::string& note : notesOnMaterial(material, language)) table.notes.push_back(std::move(note));
    }

private:
    static std::string foldedReading(std::string reading) {
        for (char& c : reading)
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        return reading;
    }
};

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
        double number = 0;
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
        allNumbers = allNumbers && error == std::errc() && end == value.data() + value.size();
        order.push_back(value);
    }
    if (allNumbers)
        std::sort(order.begin(), order.end(), [](const std::string& a, const std::string& b) { return std::stod(a) < std::stod(b); });
    if (values.contains("")) order.emplace_back();
    return order;
}

} // namespace

Table frequencies(const StudySnapshot& snapshot, Measure measure, const CodeChoice& choice, const Selection& selection,
                  std::string_view language) {
    const Material material(snapshot, selection);
    const std::vector<CodeUnit> units = codeUnits(snapshot, choice, language);
    const Workings work{material, units, measure, language};
    Table table = work.begin(choice, suffixOf(measure), measure == Measure::People ? say(language, "people", "personen") : unitOf(measure, language));
    const std::string heading = measure == Measure::People     ? say(language, "People", "Mensen")
                                : measure == Measure::Contacts ? say(language, "Contacts", "Contacten")
                                                               : "Passages";
    table.columns.push_back(work.countColumn(suffixOf(measure), heading));
    if (measure == Measure::Passages)
        table.columns.push_back({"per_person", say(language, "Mean of people", "Gemiddelde per persoon"), ColumnKind::Number, 2, "passages"});
    table.columns.push_back({"unasked", say(language, "Told unasked", "Ongevraagd verteld"), ColumnKind::Count, 0, say(language, "people", "mensen")});
    const bool writeOut = measure != Measure::People && material.accounts().size() <= mostWrittenOut;
    if (writeOut) table.columns.push_back({"values", say(language, "Each person", "Elke persoon"), ColumnKind::Text, 0, ""});

    const auto tallies = tally(material, units, selection.stage);
    for (std::size_t unit = 0; unit < units.size(); ++unit) {
        const People people = work.askedAbout(unit, selection.stage);
        std::vector<Cell> row = work.head(unit);
        row.push_back(work.counted(unit, tallies[unit], people));
        if (measure == Measure::Passages) row.push_back(work.meanPassages(unit, tallies[unit], people));
        row.push_back(work.unasked(tallies[unit], people));
        if (writeOut) row.emplace_back(work.eachValue(tallies[unit], people));
        table.rows.push_back(std::move(row));
    }
    work.end(table);
    return table;
}

Table byStage(const StudySnapshot& snapshot, Measure measure, const CodeChoice& choice, const Selection& selection, std::string_view language) {
    const Material material(snapshot, selection);
    const std::vector<CodeUnit> units = codeUnits(snapshot, choice, language);
    const Workings work{material, units, measure, language};
    Table table = work.begin(choice, "stage", say(language, "stage", "fase"));
    if (measure != Measure::People) table.id += "-" + suffixOf(measure);
    for (std::size_t unit = 0; unit < units.size(); ++unit) table.rows.push_back(work.head(unit));

    std::vector<std::string> unasked;
    for (const Stage stage : {Stage::Build, Stage::Maintain, Stage::Activate}) {
        const std::string name = wordingOf(snapshot.protocol, "stage", toString(stage), language);
        table.columns.push_back(work.countColumn(std::string(toString(stage)), name));
        const auto tallies = tally(material, units, stage);
        People toldUnasked;
        for (std::size_t unit = 0; unit < units.size(); ++unit) {
            const People people = work.askedAbout(unit, stage);
            table.rows[unit].push_back(work.counted(unit, tallies[unit], people));
            for (const Tally& tally : tallies[unit])
                if (!std::binary_search(people.begin(), people.end(), tally.account)) toldUnasked.push_back(tally.account);
        }
        std::sort(toldUnasked.begin(), toldUnasked.end());
        toldUnasked.erase(std::unique(toldUnasked.begin(), toldUnasked.end()), toldUnasked.end());
        if (!toldUnasked.empty()) unasked.push_back(fmt::format("{} {}", name, toldUnasked.size()));
    }
    Column none = work.countColumn("no_stage", say(language, "No stage named", "Geen fase genoemd"));
    table.columns.push_back(std::move(none));
    const auto tallies = tally(material, units, Stage::NotAsked);
    for (std::size_t unit = 0; unit < units.size(); ++unit) {
        People everybody;
        for (std::size_t account = 0; account < material.accounts().size(); ++account) everybody.push_back(account);
        Cell cell = work.counted(unit, tallies[unit], everybody);
        cell.denominator.reset(); // nobody is asked about no stage
        cell.interval.reset();
        table.rows[unit].push_back(std::move(cell));
    }
    work.end(table);
    table.notes.push_back(say(language, "A stage that nobody asked a person about is not asked for that person, and never counts as zero.",
                              "Een fase waarnaar iemand niet gevraagd is, is voor die persoon niet gevraagd en telt nooit als nul."));
    if (!unasked.empty())
        table.notes.push_back(fmt::format(fmt::runtime(say(language, "People who told of a stage unasked, and are in none of its shares: {}.",
                                                           "Mensen die ongevraagd over een fase vertelden en in geen van de aandelen zitten: {}.")),
                                          fmt::join(unasked, ", ")));
    return table;
}

Table byAttribute(const StudySnapshot& snapshot, Measure measure, const CodeChoice& choice, const std::string& attribute,
                  const Selection& selection, std::string_view language) {
    const Material material(snapshot, selection);
    const std::vector<CodeUnit> units = codeUnits(snapshot, choice, language);
    const Workings work{material, units, measure, language};
    checkAttribute(snapshot, attribute);
    const std::vector<std::string> values = valuesOf(material, attribute);
    if (values.size() > mostValues)
        throw Error(fmt::format("The attribute \"{}\" has {} different values, too many for columns of a table.", attribute, values.size()), {},
                    fmt::format("Choose an attribute with at most {} values.", mostValues));
    Table table = work.begin(choice, "attribute", wordingOf(snapshot.protocol, "attribute", attribute, language));
    if (measure != Measure::People) table.id += "-" + suffixOf(measure);
    const auto tallies = tally(material, units, selection.stage);
    for (std::size_t unit = 0; unit < units.size(); ++unit) table.rows.push_back(work.head(unit));
    for (const std::string& value : values) {
        table.columns.push_back(work.countColumn(value.empty() ? "not_known" : value, value.empty() ? say(language, "Not known", "Onbekend") : value));
        const auto belongs = [&](std::size_t account) {
            const auto& attributes = material.accounts()[account].ego->attributes;
            const auto found = attributes.find(attribute);
            return (found == attributes.end() ? std::string() : toString(found->second)) == value;
        };
        for (std::size_t unit = 0; unit < units.size(); ++unit)
            table.rows[unit].push_back(work.counted(unit, tallies[unit], work.askedAbout(unit, selection.stage, belongs)));
    }
    work.end(table);
    return table;
}

Table byCase(const StudySnapshot& snapshot, Measure measure, const CodeChoice& choice, const Selection& selection, std::string_view language) {
    const Material material(snapshot, selection);
    const std::vector<CodeUnit> units = codeUnits(snapshot, choice, language);
    const Workings work{material, units, measure == Measure::People ? Measure::Passages : measure, language};
    Table table = work.begin(choice, "case", say(language, "case", "casus"));
    if (measure == Measure::Contacts) table.id += "-contacts";
    for (const Account& account : material.accounts()) table.columns.push_back(work.countColumn(account.ego->label, account.ego->label));
    const auto tallies = tally(material, units, selection.stage);
    for (std::size_t unit = 0; unit < units.size(); ++unit) {
        std::vector<Cell> row = work.head(unit);
        for (std::size_t account = 0; account < material.accounts().size(); ++account) {
            const bool shows = tallyOf(tallies[unit], account) != nullptr;
            const bool asked = shows || material.couldShow(account, units[unit], selection.stage);
            Cell cell = work.counted(unit, tallies[unit], asked ? People{account} : People{});
            cell.interval.reset(); // no interval for one person
            row.push_back(std::move(cell));
        }
        table.rows.push_back(std::move(row));
    }
    table.notes = notesOnMaterial(material, language);
    table.notes.insert(table.notes.begin(), say(language, "Each person's value: what was told unasked is counted here, what was not asked and not told is not asked.",
                                                "De waarde van elke persoon: wat ongevraagd verteld is telt hier mee, wat niet gevraagd en niet verteld is, is niet gevraagd."));
    return table;
}

} // namespace kith::analysis
