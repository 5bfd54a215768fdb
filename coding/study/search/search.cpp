#include "kith/study/search.h"

#include "coding/passages.h"
#include "search/index_keeping.h"
#include "search/queries.h"
#include "search/units.h"
#include "search/vocabulary.h"
#include "wording.h"

#include "kith/text/characters.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

namespace kith::study {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t context = 240; // characters of the turn, on either side of a passage

search::Order orderOf(SearchOrder order) {
    switch (order) {
    case SearchOrder::Relevance:
        return search::Order::Relevance;
    case SearchOrder::Time:
        return search::Order::Time;
    default:
        return search::Order::Document;
    }
}

// Walks through the words of a unit, from characters to bytes.
class Bytes {
public:
    explicit Bytes(const search::Unit& unit) : words_(unit.words), point_(unit.begin.value) {}
    // Of ascending positions, or of earlier ones.
    std::size_t at(CodePointPos position) {
        while (point_ < position.value && byte_ < words_.size()) {
            ++byte_;
            if (byte_ == words_.size() || beginsCharacter(words_[byte_])) ++point_;
        }
        while (point_ > position.value && byte_ > 0) {
            --byte_;
            if (beginsCharacter(words_[byte_])) --point_;
        }
        return byte_;
    }

private:
    const std::string& words_;
    std::size_t byte_ = 0;
    std::int64_t point_;
};

std::string nameOf(const search::Unit& unit) {
    return unit.kind == SourceKind::Survey ? fmt::format("{}/{}", unit.title, unit.ego) : unit.title;
}

void addPassages(const search::FoundUnit& found, const SearchWish& wish, SearchAnswer& answer) {
    const search::Unit& unit = found.unit;
    Bytes bytes(unit);
    CodePointSpan whole{unit.begin, unit.begin};
    whole.end.value += countCharacters(unit.words);
    const auto add = [&](const search::Match& match) {
        const std::size_t begin = bytes.at(match.span.begin), end = bytes.at(match.span.end);
        const std::string_view words = unit.words;
        FoundPassage passage;
        passage.passage = {unit.source, unit.place.part, match.span, std::string(words.substr(begin, end - begin))};
        passage.study = unit.study;
        passage.source = nameOf(unit);
        passage.ego = unit.ego;
        passage.speaker = unit.speaker;
        passage.role = unit.role;
        passage.turn = unit.place.number;
        passage.quotable = unit.quotable;
        passage.before = oneLine(lastCharacters(words.substr(0, begin), context));
        passage.after = oneLine(firstCharacters(words.substr(end), context));
        passage.weight = found.weight;
        passage.whole = whole;
        answer.passages.push_back(std::move(passage));
    };
    ++answer.turns;
    if (wish.occurrences == Occurrences::BestOfTurn) return add(search::bestOf(found.matches));
    for (const search::Match& match : found.matches)
        add(match);
}

void addWithheldNotes(const std::vector<Source>& sources, SearchAnswer& answer) {
    for (const Source& source : sources)
        if (source.consent.analyse == Permission::Refused && !source.superseded)
            answer.notes.push_back(fmt::format("\"{}\" was not searched: its consent forbids analysis.", source.title));
}

// A search that ends with so many passages may have ended before the last one.
void noteWhereItStopped(SearchAnswer& answer, std::size_t most, const std::optional<std::int64_t>& turnsInAll) {
    if (answer.passages.size() < most || turnsInAll == answer.turns) return;
    answer.complete = false;
    answer.turnsInAll = turnsInAll.value_or(0);
}

// Only these sources: one more condition, beside what was asked.
search::Query within(search::Query query, const std::vector<SourcePlace>& places) {
    if (places.empty()) return query;
    search::Node either;
    either.kind = search::Node::Kind::Or;
    for (const SourcePlace& place : places) {
        search::Node one;
        one.kind = search::Node::Kind::Field;
        one.field = search::Field::Source;
        one.word = std::to_string(place.source.position);
        either.below.push_back(std::move(one));
    }
    search::Node both;
    both.kind = search::Node::Kind::And;
    both.below.push_back(std::move(query.root));
    both.below.push_back(std::move(either));
    query.root = std::move(both);
    return query;
}

bool isIn(const std::vector<SourcePlace>& places, const search::Unit& unit) {
    return places.empty() || std::any_of(places.begin(), places.end(), [&](const SourcePlace& place) {
               return place.source.key == unit.source && (!place.part || *place.part == unit.place.part);
           });
}

// One project: by its index as far as that shows it as it is, and by its texts.
class ProjectSearch {
public:
    ProjectSearch(const project::Project& project, const search::Query& query, const search::Wish& wish, const Job& job)
        : project_(project), query_(query), wish_(wish), job_(job), still_(project.holdStill()), reader_(project) {}

    std::vector<search::FoundUnit> find(bool useIndex = true) {
        const int attempts = useIndex ? 3 : 0;
        for (int i = 0; i < attempts; ++i) {
            try {
                if (auto found = byIndex()) return std::move(*found);
                break;
            } catch (const search::IndexTrouble&) {
                // A writer has gone on twice since it was opened, or it is broken: it is looked at once more.
            }
        }
        auto found = scan(everything());
        turns = static_cast<std::int64_t>(found.size());
        return found;
    }
    bool scanned = false;
    std::optional<std::int64_t> turns; // with a passage, where only the first were looked at and the index knows

private:
    std::vector<search::TextRange> everything() const {
        std::vector<search::TextRange> all;
        for (const Source& source : reader_.sources())
            all.push_back({source.key});
        return all;
    }

    std::optional<std::vector<search::FoundUnit>> byIndex() {
        auto index = search::Index::open(indexFolder(project_.file()));
        if (!index) return std::nullopt;
        const auto stale = staleTexts(project_, index->coverage());
        if (!stale) return std::nullopt;
        // What is relevant is known only of all units together.
        if (!stale->empty() && wish_.order == search::Order::Relevance) return std::nullopt;
        search::Wish wish = wish_;
        wish.without = *stale;
        std::vector<search::FoundUnit> found = index->find(query_, wish, job_);
        if (wish.most > 0 && stale->empty()) turns = index->count(query_);
        if (stale->empty()) return found;
        std::vector<search::FoundUnit> rest = scan(*stale);
        std::move(rest.begin(), rest.end(), std::back_inserter(found));
        search::sortFound(found, wish.order);
        return found;
    }

    std::vector<search::FoundUnit> scan(const std::vector<search::TextRange>& ranges) {
        search::Scan scan(query_, wish_.order);
        std::int64_t done = 0;
        for (const search::TextRange& range : ranges) {
            job_.check();
            job_.report({"Reading", done++, static_cast<std::int64_t>(ranges.size())});
            reader_.read(range, [&](std::int64_t, std::vector<search::Unit>&& units) {
                job_.check();
                for (const search::Unit& unit : units)
                    scan.add(unit);
                return true;
            });
        }
        scanned = scanned || !ranges.empty();
        return scan.finish();
    }

    const project::Project& project_;
    const search::Query& query_;
    const search::Wish& wish_;
    const Job& job_;
    project::Project::Still still_;
    UnitReader reader_;
};

void addWordsIn(const search::Node& node, std::vector<std::string>& words) {
    if ((node.kind == search::Node::Kind::Word || node.kind == search::Node::Kind::Written) &&
        std::find(words.begin(), words.end(), node.word) == words.end())
        words.push_back(node.word);
    for (const search::Node& below : node.below)
        addWordsIn(below, words);
}

// Nothing was found: which words are nowhere, and what was probably meant.
std::vector<UnknownWord> unknownWords(const search::Query& query, const project::Project& project) {
    constexpr std::size_t most = 5;
    constexpr std::size_t longWord = 6; // bytes; shorter ones stand in too many others
    std::vector<std::string> words;
    for (const search::Node* node : search::wordsOf(query))
        addWordsIn(*node, words);
    std::vector<UnknownWord> unknown;
    if (words.empty()) return unknown;
    search::Vocabulary vocabulary = vocabularyOf(project);
    for (const std::string& word : words) {
        if (vocabulary.holds(word)) continue;
        UnknownWord one{word, {}};
        const auto suggest = [&](const std::vector<search::WordUse>& uses) {
            for (const search::WordUse& use : uses)
                if (one.suggestions.size() < most &&
                    std::find(one.suggestions.begin(), one.suggestions.end(), use.word) == one.suggestions.end())
                    one.suggestions.push_back(use.word);
        };
        suggest(vocabulary.spelledLike(word, most));
        if (word.size() >= longWord) suggest(vocabulary.holding(word, most));
        unknown.push_back(std::move(one));
    }
    return unknown;
}

} // namespace

SearchAnswer searchStudy(const project::Project& project, const SearchWish& wish, const Job& job) {
    SearchAnswer answer;
    answer.query = withSavedQueries(project, wish.query);
    const search::Query asked = queryFrom(answer.query);
    mustMakeSense(asked, project);
    const std::vector<Source> sources = project.sources();
    std::vector<SourcePlace> places;
    for (const std::string& typed : wish.sources) {
        places.push_back(findSource(project, sources, typed));
        const Source& source = places.back().source;
        if (source.kind == SourceKind::Translation)
            answer.notes.push_back(
                fmt::format("\"{}\" is a translation and is not searched: its original is.", source.title));
    }
    answer.searched = places;
    const search::Query query = within(asked, places);
    search::Wish wanted{orderOf(wish.order), wish.most, {}};
    if (wish.occurrences == Occurrences::BestOfTurn || !places.empty()) wanted.most = 0;
    ProjectSearch searching(project, query, wanted, job);
    for (const search::FoundUnit& found : searching.find(wish.useIndex))
        if (isIn(places, found.unit)) addPassages(found, wish, answer);
    answer.scanned = searching.scanned;
    if (wanted.most > 0) noteWhereItStopped(answer, wanted.most, searching.turns);
    if (wish.most > 0) showFirst(answer, wish.most);
    if (answer.passages.empty() && wish.suggest) {
        answer.unknown = unknownWords(asked, project);
        for (const std::string& note : namesUnknown(asked, project))
            answer.notes.push_back(note);
    }
    addWithheldNotes(sources, answer);
    return answer;
}

bool isShard(const std::string& name) {
    std::error_code none;
    return search::isRemote(name) || fs::is_directory(name, none);
}

SearchAnswer searchShards(const std::vector<std::string>& shards, const SearchWish& wish, const Job& job) {
    std::vector<std::string> indexes;
    std::vector<project::Project> projects;
    std::set<std::string> known; // each is searched once
    for (const std::string& shard : shards) {
        std::error_code none;
        const fs::path path = fs::weakly_canonical(shard, none);
        if (!known.insert(search::isRemote(shard) || none ? shard : path.string()).second) continue;
        if (isShard(shard))
            indexes.push_back(shard);
        else
            projects.push_back(project::Project::open(shard, project::Access::ReadOnly));
    }
    SearchAnswer answer;
    // Saved queries are those of the first project.
    answer.query = projects.empty() ? wish.query : withSavedQueries(projects.front(), wish.query);
    const search::Query query = queryFrom(answer.query);
    const search::Wish wanted{orderOf(wish.order), wish.occurrences == Occurrences::BestOfTurn ? 0 : wish.most, {}};
    std::vector<search::FoundUnit> found;
    for (const project::Project& project : projects) {
        auto some = ProjectSearch(project, query, wanted, job).find(wish.useIndex);
        std::move(some.begin(), some.end(), std::back_inserter(found));
        addWithheldNotes(project.sources(), answer);
    }
    if (!indexes.empty()) {
        constexpr int attempts = 3; // writers of these indexes may go on meanwhile
        for (int attempt = 1;; ++attempt) {
            std::vector<search::SilentShard> silent;
            search::Index index = search::Index::join(indexes, silent);
            try {
                auto some = index.find(query, wanted, job);
                std::move(some.begin(), some.end(), std::back_inserter(found));
            } catch (const search::IndexTrouble& trouble) {
                if (attempt < attempts) continue;
                throw Error("The shards could not be searched: " + trouble.what, {},
                            "Try again; if it stays so, make them anew with 'kith index --out'.");
            }
            for (const search::SilentShard& one : index.silent())
                answer.notes.push_back(
                    fmt::format("{} does not answer: {}. The others were searched.", one.name, one.why));
            break;
        }
    }
    search::sortFound(found, wanted.order);
    for (const search::FoundUnit& one : found)
        addPassages(one, wish, answer);
    if (wanted.most > 0) noteWhereItStopped(answer, wanted.most, std::nullopt);
    if (wish.most > 0) showFirst(answer, wish.most);
    return answer;
}

} // namespace kith::study
