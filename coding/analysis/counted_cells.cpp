#include "counted_cells.h"

#include "kith/statistics/intervals.h"
#include "kith/text/words.h"
#include "notes.h"

#include <fmt/format.h>

#include <algorithm>

namespace kith::analysis {

std::string_view suffixOf(Measure measure) {
    switch (measure) {
    case Measure::People:
        return "people";
    case Measure::Contacts:
        return "contacts";
    case Measure::Passages:
        return "passages";
    }
    return {};
}

std::string thingsOf(Measure measure, std::string_view language) {
    switch (measure) {
    case Measure::People:
        return say(language, "people", "mensen");
    case Measure::Contacts:
        return say(language, "contacts", "contacten");
    case Measure::Passages:
        return say(language, "passages", "passages");
    }
    return {};
}

People CountedCells::askedAbout(std::size_t unit, std::optional<Stage> stage,
                                const std::function<bool(std::size_t)>& belongs) const {
    People people;
    for (std::size_t account = 0; account < material.accounts().size(); ++account)
        if ((!belongs || belongs(account)) && material.couldShow(account, units[unit], stage))
            people.push_back(account);
    return people;
}

Cell CountedCells::counted(std::size_t unit, const UnitTallies& tallies, const People& people) const {
    if (units[unit].codes.empty() || material.accounts().empty()) return Missing::Undefined;
    if (people.empty()) return Missing::NotAsked;
    std::int64_t showing = 0, passages = 0;
    double contacts = 0, contactsOfAll = 0;
    std::vector<double> values, denominators;
    Cell cell;
    for (const std::size_t account : people) {
        const Tally* tally = tallyOf(tallies, account);
        if (measure == Measure::Contacts) {
            values.push_back(tally ? static_cast<double>(tally->contacts.size()) : 0);
            denominators.push_back(static_cast<double>(material.accounts()[account].contacts));
            contacts += values.back();
            contactsOfAll += denominators.back();
        }
        if (!tally) continue;
        ++showing;
        passages += tally->passages;
        cell.evidence.insert(cell.evidence.end(), tally->evidence.begin(), tally->evidence.end());
    }
    switch (measure) {
    case Measure::People:
        cell.value = showing;
        cell.denominator = static_cast<std::int64_t>(people.size());
        cell.interval = statistics::shareInterval(material.selection().interval, showing, *cell.denominator);
        break;
    case Measure::Contacts:
        if (contactsOfAll == 0) return Missing::Undefined;
        cell.value = static_cast<std::int64_t>(contacts);
        cell.denominator = static_cast<std::int64_t>(contactsOfAll);
        cell.interval = statistics::bootstrapByPerson(values, denominators);
        break;
    case Measure::Passages:
        cell.value = passages;
        break;
    }
    return cell;
}

Cell CountedCells::meanPassages(std::size_t unit, const UnitTallies& tallies, const People& people) const {
    if (units[unit].codes.empty() || people.empty()) return Missing::Undefined;
    std::vector<double> values;
    double sum = 0;
    for (const std::size_t account : people) {
        const Tally* tally = tallyOf(tallies, account);
        values.push_back(tally ? static_cast<double>(tally->passages) : 0);
        sum += values.back();
    }
    Cell cell(sum / static_cast<double>(people.size()));
    cell.interval = statistics::bootstrapByPerson(values, std::vector<double>(values.size(), 1.0));
    return cell;
}

std::string CountedCells::eachValue(const UnitTallies& tallies, const People& people) const {
    std::vector<std::string> values;
    for (const std::size_t account : people) {
        const Tally* tally = tallyOf(tallies, account);
        const std::int64_t passages = tally ? tally->passages : 0;
        const std::size_t contacts = tally ? tally->contacts.size() : 0;
        values.push_back(fmt::format("{} {}", material.accounts()[account].ego->label,
                                     measure == Measure::Contacts ? static_cast<std::int64_t>(contacts) : passages));
    }
    return fmt::format("{}", fmt::join(values, "; "));
}

Cell CountedCells::unasked(const UnitTallies& tallies, const People& asked) const {
    if (material.accounts().empty()) return Missing::Undefined;
    Cell cell;
    std::int64_t people = 0;
    for (const Tally& tally : tallies) {
        if (std::binary_search(asked.begin(), asked.end(), tally.account)) continue;
        ++people;
        cell.evidence.insert(cell.evidence.end(), tally.evidence.begin(), tally.evidence.end());
    }
    cell.value = people;
    return cell;
}

std::vector<Cell> CountedCells::head(std::size_t unit) const {
    return {units[unit].name, units[unit].label, units[unit].group};
}

Column CountedCells::countColumn(std::string id, std::string heading) const {
    return {std::move(id), std::move(heading), ColumnKind::Count, 0, thingsOf(measure, language)};
}

Table CountedCells::begin(const CodeChoice& choice, std::string_view id, std::string_view by) const {
    Table table;
    table.id = fmt::format("{}-by-{}", idOfChoice(choice), id);
    if (!choice.reading.empty() && !choice.byGroup) table.id += fmt::format("-reading-{}", foldCase(choice.reading));
    table.title = fmt::format("{}, {} {}", nameOfChoice(choice, material.snapshot().protocol, language),
                              say(language, "by", "naar"), by);
    table.columns = {{"code", say(language, "Code", "Code"), ColumnKind::Text, 0, ""},
                     {"label", say(language, "Name", "Naam"), ColumnKind::Text, 0, ""},
                     {"group", say(language, "Group", "Groep"), ColumnKind::Text, 0, ""}};
    return table;
}

void CountedCells::end(Table& table) const {
    table.notes.insert(table.notes.begin(), noteOnMeasure(measure, material.selection(), language));
    for (std::string& note : notesOnMaterial(material, language))
        table.notes.push_back(std::move(note));
}

} // namespace kith::analysis
