// What an answer shows: concordance lines, counts, and where in each source the passages stand.
#include "kith/study/search.h"

#include "search/context_words.h"
#include "search/queries.h"
#include "search/units.h"
#include "wording.h"

#include "kith/search/matcher.h"
#include "kith/text/characters.h"
#include "kith/text/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <functional>
#include <map>
#include <optional>
#include <set>

namespace kith::study {
namespace {

// Whole words, as far as they go into the width.
std::string lastOf(const std::string& words, std::size_t width) {
    if (width == 0) return words;
    const std::string_view last = lastCharacters(words, width);
    if (last.size() == words.size()) return words;
    const auto blank = last.find(' ');
    return "…" + std::string(blank == std::string_view::npos ? last : last.substr(blank));
}
std::string firstOf(const std::string& words, std::size_t width) {
    if (width == 0) return words;
    const std::string_view first = firstCharacters(words, width);
    if (first.size() == words.size()) return words;
    const auto blank = first.rfind(' ');
    return std::string(blank == std::string_view::npos ? first : first.substr(0, blank + 1)) + "…";
}

std::size_t charactersIn(const std::string& words) {
    return static_cast<std::size_t>(countCharacters(words));
}

std::int64_t turnsOf(const SearchAnswer& answer) {
    std::set<std::tuple<std::string, SourceKey, std::int64_t, int>> turns;
    for (const FoundPassage& found : answer.passages)
        turns.emplace(found.study, found.passage.source, found.passage.part, found.turn);
    return static_cast<std::int64_t>(turns.size());
}

bool isOfSeveralStudies(const SearchAnswer& answer) {
    return std::any_of(answer.passages.begin(), answer.passages.end(),
                       [&](const FoundPassage& found) { return found.study != answer.passages.front().study; });
}

struct Counted {
    std::string name;
    std::int64_t passages = 0;
    std::int64_t turns = 0;      // of which at least one passage
    std::set<std::string> cases; // with a passage
    std::int64_t words = 0;      // searched
};

// The texts that the answer is about, by position of their sources.
std::vector<search::TextRange> searchedTexts(const UnitReader& reader, const SearchAnswer& answer) {
    std::vector<search::TextRange> texts;
    for (const Source& source : reader.sources()) {
        if (answer.searched.empty()) texts.push_back({source.key});
        for (const SourcePlace& place : answer.searched)
            if (place.source.key == source.key)
                texts.push_back(place.part ? search::TextRange{source.key, *place.part, *place.part}
                                           : search::TextRange{source.key});
    }
    return texts;
}

// What the query asks of a turn itself, apart from its words and codings: only turns that answer it were searched.
std::optional<search::Query> fieldsAlone(const search::Query& query) {
    using search::Node;
    const std::function<bool(const Node&)> isOfUnit = [&](const Node& node) {
        if (node.kind == Node::Kind::Field) return !search::isOfCodings(node.field);
        const bool joins = node.kind == Node::Kind::Or || node.kind == Node::Kind::Not || node.kind == Node::Kind::And;
        return joins && std::all_of(node.below.begin(), node.below.end(), isOfUnit);
    };
    search::Query fields;
    if (isOfUnit(query.root)) {
        fields.root = query.root;
        return fields;
    }
    if (query.root.kind != Node::Kind::And) return std::nullopt;
    fields.root.kind = Node::Kind::And;
    for (const Node& below : query.root.below)
        if (isOfUnit(below)) fields.root.below.push_back(below);
    if (fields.root.below.empty()) return std::nullopt;
    return fields;
}

// The name of a case: its label, and its source where another case has the same.
class CaseNames {
public:
    std::string of(const search::Unit& unit) {
        const std::string key = unit.kind == SourceKind::Survey
                                    ? std::to_string(unit.place.source) + "/" + std::to_string(unit.place.part)
                                    : unit.ego;
        if (const auto known = names_.find(key); known != names_.end()) return known->second;
        std::string name = unit.ego;
        if (!taken_.insert(name).second) name += " (" + unit.title + ")";
        taken_.insert(name);
        names_.emplace(key, name);
        return name;
    }

private:
    std::map<std::string, std::string> names_;
    std::set<std::string> taken_;
};

std::string foldedName(std::string name) {
    std::replace(name.begin(), name.end(), '_', ' ');
    return fold(name);
}

std::optional<std::string> valueOf(const search::Unit& unit, const std::string& attribute) {
    for (const auto& [name, value] : unit.attributesOfCase())
        if (foldedName(name) == attribute) return toString(value);
    return std::nullopt;
}

// Numbers by size, then words by their letters, then who has no value.
bool comesBefore(const Counted& a, const Counted& b) {
    const auto number = [](const std::string& words) -> std::optional<double> {
        double value = 0;
        const auto [end, failure] = std::from_chars(words.data(), words.data() + words.size(), value);
        if (failure != std::errc() || end != words.data() + words.size()) return std::nullopt;
        return value;
    };
    if (a.name.empty() != b.name.empty()) return b.name.empty();
    const auto left = number(a.name), right = number(b.name);
    if (left && right) return *left < *right;
    if (left.has_value() != right.has_value()) return left.has_value();
    return a.name < b.name;
}

} // namespace

std::vector<std::string> contextWords(std::string_view beside, Side side) {
    std::vector<WordBytes> found;
    wordsInBytes(beside, found);
    std::vector<std::string> words;
    for (const WordBytes& word : found)
        words.push_back(fold(beside.substr(word.begin, word.end - word.begin)));
    if (side == Side::Left) std::reverse(words.begin(), words.end());
    return words;
}

void sortPassages(std::vector<FoundPassage>& passages, SortBy by) {
    if (by == SortBy::Order) return;
    std::vector<std::pair<std::vector<std::string>, std::size_t>> keys;
    for (std::size_t i = 0; i < passages.size(); ++i)
        keys.emplace_back(by == SortBy::LeftContext ? contextWords(passages[i].before, Side::Left)
                                                    : contextWords(passages[i].after, Side::Right),
                          i);
    std::stable_sort(keys.begin(), keys.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<FoundPassage> sorted;
    for (const auto& [context, i] : keys)
        sorted.push_back(std::move(passages[i]));
    passages = std::move(sorted);
}

std::vector<Passage> passagesToCode(const project::Project& project, const std::vector<FoundPassage>& found,
                                    bool wholeTurns) {
    std::vector<Passage> passages;
    std::set<std::tuple<SourceKey, std::int64_t, CodePointSpan>> known;
    std::optional<Text> text;
    const Passage* open = nullptr; // of which the text is
    for (const FoundPassage& one : found) {
        Passage passage = one.passage;
        if (wholeTurns) passage.span = one.whole;
        if (!known.emplace(passage.source, passage.part, passage.span).second) continue;
        if (wholeTurns) {
            if (!open || open->source != passage.source || open->part != passage.part)
                text = project.text(passage.source, passage.part);
            open = &one.passage;
            passage.quote = text->quote(passage.span);
        }
        passages.push_back(std::move(passage));
    }
    return passages;
}

Table concordanceTable(const SearchAnswer& answer, std::size_t width, const std::string& language) {
    const Saying say{language};
    Table table;
    table.id = "concordance";
    table.title = say("Concordance", "Concordantie");
    const bool several = isOfSeveralStudies(answer);
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
                              width == 0 ? found.passage.quote : oneLine(found.passage.quote),
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
    const Saying say{language};
    std::set<SourceKey> sources;
    std::set<std::pair<std::string, std::string>> cases; // a respondent by the source too, an interviewee by the label
    for (const FoundPassage& found : answer.passages) {
        sources.insert(found.passage.source);
        const bool respondent = found.source.ends_with("/" + found.ego);
        if (!found.ego.empty()) cases.emplace(found.study, respondent ? found.source : found.ego);
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
    const bool several = isOfSeveralStudies(answer);
    std::vector<std::string> places;
    std::size_t widest = 0;
    for (const FoundPassage& found : answer.passages) {
        places.push_back(fmt::format("{}{}:{}", several ? found.study + ": " : "", found.source, found.turn));
        widest = std::max(widest, charactersIn(places.back()));
    }
    std::string lines;
    for (std::size_t i = 0; i < answer.passages.size(); ++i) {
        const FoundPassage& found = answer.passages[i];
        const std::string before(width == 0 ? std::string_view(found.before) : lastCharacters(found.before, width));
        const std::string_view after = width == 0 ? std::string_view(found.after) : firstCharacters(found.after, width);
        lines += places[i] + std::string(widest - charactersIn(places[i]) + 2, ' ');
        lines += std::string(width > charactersIn(before) ? width - charactersIn(before) : 0, ' ') + before;
        lines += "[" + oneLine(found.passage.quote) + "]" + std::string(after) + "\n";
    }
    return lines;
}

std::int64_t withholdWords(SearchAnswer& answer) {
    std::int64_t withheld = 0;
    for (FoundPassage& found : answer.passages) {
        if (found.quotable) continue;
        ++withheld;
        found.before.clear();
        found.after.clear();
        found.passage.quote.clear();
    }
    return withheld;
}

Table countsTable(const project::Project& project, const SearchAnswer& answer, const std::string& by,
                  const std::string& language) {
    const Saying say{language};
    const bool bySource = by == "source", byCase = by == "case";
    const std::string attribute = foldedName(by);
    UnitReader reader(project);
    CaseNames caseNames;
    const auto fields = fieldsAlone(queryFrom(answer.query));
    std::optional<search::Matcher> searched;
    if (fields) searched.emplace(*fields);
    std::map<std::tuple<SourceKey, std::int64_t, int>, std::int64_t> passages;
    for (const FoundPassage& found : answer.passages)
        ++passages[{found.passage.source, found.passage.part, found.turn}];
    std::map<std::string, std::size_t> rows;
    std::vector<Counted> counted;
    bool anyValue = bySource || byCase;
    for (const search::TextRange& texts : searchedTexts(reader, answer))
        reader.read(texts, [&](std::int64_t part, std::vector<search::Unit>&& units) {
            for (const search::Unit& unit : units) {
                if (searched && !searched->matchesIn(unit)) continue;
                const auto value = bySource ? unit.title : byCase ? caseNames.of(unit) : valueOf(unit, attribute);
                anyValue = anyValue || value;
                const auto [place, added] = rows.emplace(value.value_or(""), counted.size());
                if (added) counted.push_back({place->first, 0, 0, {}, 0});
                Counted& row = counted[place->second];
                row.words += countWords(unit.words);
                const auto here = passages.find({texts.source, part, unit.place.number});
                if (here == passages.end()) continue;
                row.passages += here->second;
                ++row.turns;
                if (!unit.ego.empty()) row.cases.insert(caseNames.of(unit));
            }
            return true;
        });
    if (!anyValue)
        throw Error(fmt::format("No case has an attribute \"{}\".", by), {},
                    "Count by source, by case, or by an attribute that 'kith sources cases' shows.");
    if (!bySource && !byCase) std::stable_sort(counted.begin(), counted.end(), comesBefore);
    Table table;
    table.id = "passages-by-" + by;
    const std::string name = bySource ? say("source", "bron") : byCase ? say("case", "casus") : by;
    const std::string heading = bySource ? say("Source", "Bron") : byCase ? say("Case", "Casus") : by;
    table.title = fmt::format("{} {}", say("Passages by", "Passages per"), name);
    table.columns = {{"name", heading},
                     {"passages", say("Passages", "Passages"), ColumnKind::Count},
                     {"turns", say("Turns", "Beurten"), ColumnKind::Count},
                     {"cases", say("Cases", "Casussen"), ColumnKind::Count},
                     {"words", say("Words searched", "Doorzochte woorden"), ColumnKind::Count},
                     {"rate", say("Per 1,000 words", "Per 1.000 woorden"), ColumnKind::Number}};
    for (const Counted& row : counted)
        table.rows.push_back({row.name.empty() ? Cell(say("(not known)", "(niet bekend)")) : Cell(row.name),
                              row.passages, row.turns, static_cast<std::int64_t>(row.cases.size()), row.words,
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
    SourceKey last;
    for (const search::TextRange& texts : searchedTexts(reader, answer)) {
        // The answers of a survey stand in one bar, one after the other.
        if (texts.source != last) rows.push_back({reader.source(texts.source)->title, 0, {}});
        last = texts.source;
        report::DispersionRow& row = rows.back();
        project.readTexts(texts.source, texts.first, texts.last, [&](const project::WholeText& whole) {
            for (const std::int64_t place : places[{texts.source, whole.part}])
                row.places.push_back(row.length + place);
            row.length += whole.text.end().value;
            return true;
        });
    }
    report::PictureWords words;
    words.language = language;
    return report::drawDispersion(answer.query, rows, words);
}

} // namespace kith::study
