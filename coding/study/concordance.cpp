// What an answer shows: concordance lines, counts, and where in each source the passages stand.
#include "kith/study/search.h"

#include "kith/study/results.h"

#include "consent.h"
#include "units.h"

#include "kith/model/wording.h"
#include "kith/text/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace kith::study {
namespace {

// At most so many characters, from the end or from the beginning.
std::string lastOf(const std::string& words, std::size_t width) {
    if (width == 0) return words;
    std::size_t begin = words.size(), count = 0;
    while (begin > 0 && count < width) {
        --begin;
        while (begin > 0 && (static_cast<unsigned char>(words[begin]) & 0xC0) == 0x80)
            --begin;
        ++count;
    }
    return words.substr(begin);
}
std::string firstOf(const std::string& words, std::size_t width) {
    if (width == 0) return words;
    std::size_t end = 0, count = 0;
    while (end < words.size() && count < width) {
        ++end;
        while (end < words.size() && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80)
            ++end;
        ++count;
    }
    return words.substr(0, end);
}

std::size_t charactersIn(const std::string& words) {
    return static_cast<std::size_t>(std::count_if(
        words.begin(), words.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::int64_t turnsOf(const SearchAnswer& answer) {
    std::set<std::tuple<std::string, SourceKey, std::int64_t, int>> turns;
    for (const FoundPassage& found : answer.passages)
        turns.emplace(found.study, found.passage.source, found.passage.part, found.turn);
    return static_cast<std::int64_t>(turns.size());
}

// The words beside a passage, folded, the nearest first.
std::vector<std::string> contextOf(const FoundPassage& passage, SortBy by) {
    const std::string& side = by == SortBy::LeftContext ? passage.before : passage.after;
    std::vector<WordBytes> found;
    wordsInBytes(side, found);
    std::vector<std::string> words;
    for (const WordBytes& word : found)
        words.push_back(fold(side.substr(word.begin, word.end - word.begin)));
    if (by == SortBy::LeftContext) std::reverse(words.begin(), words.end());
    return words;
}

std::string oneLine(std::string words) {
    std::replace(words.begin(), words.end(), '\n', ' ');
    return words;
}

struct Counted {
    std::string name;
    std::int64_t passages = 0;
    std::set<std::tuple<std::int64_t, std::int64_t, int>> turns; // of which at least one passage
    std::set<std::string> cases;
    std::int64_t words = 0; // searched
};

// The sources that the answer is about, by position.
std::vector<Source> searchedSources(const UnitReader& reader, const SearchAnswer& answer) {
    std::vector<Source> sources;
    for (const Source& source : reader.sources())
        if (answer.searched.empty() ||
            std::find(answer.searched.begin(), answer.searched.end(), source.key) != answer.searched.end())
            sources.push_back(source);
    return sources;
}

std::string valueOf(const search::Unit& unit, const std::string& attribute) {
    const auto value = unit.attributesOfCase().find(attribute);
    return value == unit.attributesOfCase().end() ? std::string() : toString(value->second);
}

} // namespace

void sortPassages(std::vector<FoundPassage>& passages, SortBy by) {
    if (by == SortBy::Order) return;
    std::vector<std::pair<std::vector<std::string>, std::size_t>> keys;
    for (std::size_t i = 0; i < passages.size(); ++i)
        keys.emplace_back(contextOf(passages[i], by), i);
    std::stable_sort(keys.begin(), keys.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<FoundPassage> sorted;
    for (const auto& [context, i] : keys)
        sorted.push_back(std::move(passages[i]));
    passages = std::move(sorted);
}

Table concordanceTable(const SearchAnswer& answer, std::size_t width, const std::string& language) {
    const auto say = [&](std::string_view english, std::string_view dutch) {
        return std::string(inLanguage(language, english, dutch));
    };
    Table table;
    table.id = "concordance";
    table.title = say("Concordance", "Concordantie");
    const bool several = std::any_of(answer.passages.begin(), answer.passages.end(), [&](const FoundPassage& found) {
        return found.study != answer.passages.front().study;
    });
    table.columns = {{"source", say("Source", "Bron")},
                     {"case", say("Case", "Casus")},
                     {"turn", say("Turn", "Beurt"), ColumnKind::Count},
                     {"speaker", say("Speaker", "Spreker")},
                     {"before", say("Before", "Ervoor")},
                     {"words", say("Words", "Woorden")},
                     {"after", say("After", "Erna")},
                     {"begin", say("Begin", "Begin"), ColumnKind::Count},
                     {"end", say("End", "Einde"), ColumnKind::Count}};
    if (several) table.columns.push_back({"study", say("Study", "Studie")});
    for (const FoundPassage& found : answer.passages) {
        std::vector<Cell> row{found.source,
                              found.ego,
                              found.turn,
                              found.speaker,
                              lastOf(found.before, width),
                              oneLine(found.passage.quote),
                              firstOf(found.after, width),
                              found.passage.span.begin.value,
                              found.passage.span.end.value};
        if (several) row.emplace_back(found.study);
        table.rows.push_back(std::move(row));
    }
    return table;
}

void showFirst(SearchAnswer& answer, std::size_t most) {
    if (answer.passages.size() <= most) return;
    if (answer.complete) {
        answer.passagesInAll = static_cast<std::int64_t>(answer.passages.size());
        answer.turnsInAll = answer.turns;
    }
    answer.complete = false;
    answer.passages.resize(most);
    answer.turns = turnsOf(answer);
}

Table totalsTable(const SearchAnswer& answer, const std::string& language) {
    const auto say = [&](std::string_view english, std::string_view dutch) {
        return std::string(inLanguage(language, english, dutch));
    };
    std::set<std::pair<std::string, std::string>> sources, cases;
    for (const FoundPassage& found : answer.passages) {
        sources.emplace(found.study, found.source.substr(0, found.source.find('/')));
        if (!found.ego.empty()) cases.emplace(found.study, found.ego);
    }
    Table table;
    table.id = "totals";
    table.title = answer.query;
    table.columns = {{"passages", say("Passages", "Passages"), ColumnKind::Count},
                     {"turns", say("Turns", "Beurten"), ColumnKind::Count},
                     {"sources", say("Sources", "Bronnen"), ColumnKind::Count},
                     {"cases", say("Cases", "Casussen"), ColumnKind::Count}};
    table.rows.push_back({static_cast<std::int64_t>(answer.passages.size()), answer.turns,
                          static_cast<std::int64_t>(sources.size()), static_cast<std::int64_t>(cases.size())});
    return table;
}

std::string concordanceLines(const SearchAnswer& answer, std::size_t width) {
    std::vector<std::string> places;
    std::size_t widest = 0;
    for (const FoundPassage& found : answer.passages) {
        places.push_back(fmt::format("{}:{}", found.source, found.turn));
        widest = std::max(widest, charactersIn(places.back()));
    }
    std::string lines;
    for (std::size_t i = 0; i < answer.passages.size(); ++i) {
        const FoundPassage& found = answer.passages[i];
        const std::string before = lastOf(found.before, width);
        lines += places[i] + std::string(widest - charactersIn(places[i]) + 2, ' ');
        lines += std::string(width > charactersIn(before) ? width - charactersIn(before) : 0, ' ') + before;
        lines += "[" + oneLine(found.passage.quote) + "]" + firstOf(found.after, width) + "\n";
    }
    return lines;
}

Table mayBeQuoted(const project::Project& project, Table concordance) {
    std::int64_t withheld = 0;
    Table table =
        withoutRefusedWords(std::move(concordance), project.sources(), {"before", "words", "after"}, withheld);
    if (withheld > 0) table.notes.push_back("Words of sources that may not be quoted are left out.");
    return table;
}

Table countsTable(const project::Project& project, const SearchAnswer& answer, const std::string& by,
                  const std::string& language) {
    const auto say = [&](std::string_view english, std::string_view dutch) {
        return std::string(inLanguage(language, english, dutch));
    };
    UnitReader reader(project);
    std::map<std::string, std::size_t> rows;
    std::vector<Counted> counted;
    const auto rowOf = [&](const std::string& name) -> Counted& {
        const auto [place, added] = rows.emplace(name, counted.size());
        if (added) counted.push_back({name, 0, {}, {}, 0});
        return counted[place->second];
    };
    const auto nameOf = [&](const search::Unit& unit) {
        return by == "source" ? unit.title : by == "case" ? unit.ego : valueOf(unit, by);
    };
    std::map<std::tuple<SourceKey, std::int64_t, int>, std::vector<const FoundPassage*>> passages;
    for (const FoundPassage& found : answer.passages)
        passages[{found.passage.source, found.passage.part, found.turn}].push_back(&found);
    bool anyValue = false;
    for (const Source& source : searchedSources(reader, answer))
        reader.read({source.key, 1, std::numeric_limits<std::int64_t>::max()},
                    [&](std::int64_t part, std::vector<search::Unit>&& units) {
                        for (const search::Unit& unit : units) {
                            const std::string name = nameOf(unit);
                            anyValue = anyValue || !name.empty();
                            Counted& row = rowOf(name);
                            row.words += countWords(unit.words);
                            const auto here = passages.find({source.key, part, unit.place.number});
                            if (here == passages.end()) continue;
                            row.passages += static_cast<std::int64_t>(here->second.size());
                            row.turns.emplace(source.position, part, unit.place.number);
                            if (!unit.ego.empty()) row.cases.insert(unit.ego);
                        }
                        return true;
                    });
    if (!anyValue && by != "source" && by != "case")
        throw Error(fmt::format("No case has an attribute \"{}\".", by), {},
                    "Count by source, by case, or by an attribute that 'kith sources cases' shows.");
    Table table;
    table.id = "passages-by-" + by;
    table.title = fmt::format("{} {}", say("Passages by", "Passages per"), by);
    table.columns = {{"name", by},
                     {"passages", say("Passages", "Passages"), ColumnKind::Count, 0, "passages"},
                     {"turns", say("Turns", "Beurten"), ColumnKind::Count, 0, "turns"},
                     {"cases", say("Cases", "Casussen"), ColumnKind::Count, 0, "people"},
                     {"words", say("Words searched", "Doorzochte woorden"), ColumnKind::Count},
                     {"rate", say("Per 1,000 words", "Per 1.000 woorden"), ColumnKind::Number, 2, "per 1,000 words"}};
    for (const Counted& row : counted)
        table.rows.push_back({row.name, row.passages, static_cast<std::int64_t>(row.turns.size()),
                              static_cast<std::int64_t>(row.cases.size()), row.words,
                              row.words > 0
                                  ? Cell(1000.0 * static_cast<double>(row.passages) / static_cast<double>(row.words))
                                  : Cell(Missing::Undefined)});
    if (!answer.complete)
        table.notes.push_back(
            say("Only the passages that were asked for are counted.", "Alleen de gevraagde passages zijn geteld."));
    return table;
}

report::Picture dispersionPicture(const project::Project& project, const SearchAnswer& answer,
                                  const std::string& language) {
    UnitReader reader(project);
    std::vector<report::DispersionRow> rows;
    std::map<std::pair<SourceKey, std::int64_t>, std::vector<std::int64_t>> places;
    for (const FoundPassage& found : answer.passages)
        places[{found.passage.source, found.passage.part}].push_back(found.passage.span.begin.value);
    for (auto& [text, all] : places)
        std::sort(all.begin(), all.end());
    for (const Source& source : searchedSources(reader, answer)) {
        // The answers of a survey stand in one bar, one after the other.
        report::DispersionRow row;
        row.label = source.title;
        project.forEachText(source.key, [&](std::int64_t part, const Text& text) {
            for (const std::int64_t place : places[{source.key, part}])
                row.places.push_back(row.length + place);
            row.length += text.end().value;
            return true;
        });
        rows.push_back(std::move(row));
    }
    report::PictureWords words;
    words.language = language;
    return report::drawDispersion(answer.query, rows, words);
}

} // namespace kith::study
