#include "candidates.h"

#include "fields.h"
#include "index_terms.h"
#include "query_reader.h"
#include "ranking.h"

#include "kith/text/words.h"

#include <algorithm>
#include <set>

namespace kith::search {
namespace {

using Kind = Node::Kind;

// Where a pattern stands for more, looking at every unit is quicker than putting these together.
constexpr std::size_t mostStems = 2'000;
constexpr std::size_t mostValues = 1'000;
// Words that several words with hyphens between them were read as span up to so many.
constexpr Xapian::termcount longestJoined = 4;

// Xapian::Query::MatchAll counts its owners without a lock, so that shards side by side must not share it.
Xapian::Query everyUnit() {
    return Xapian::Query(std::string());
}

Candidates everything() {
    return {everyUnit(), false};
}

Candidates anyOf(const std::set<std::string>& terms, bool exact) {
    std::vector<Xapian::Query> queries(terms.begin(), terms.end());
    return {Xapian::Query(Xapian::Query::OP_OR, queries.begin(), queries.end()), exact};
}

bool isPlainWord(const Node& node) {
    return node.kind == Kind::Word || node.kind == Kind::Written;
}

std::string headOf(const std::string& pattern) {
    return pattern.substr(0, pattern.find_first_of("*?"));
}

} // namespace

CandidateFinder::CandidateFinder(const std::vector<Xapian::Database>& shards) : shards_(shards) {
    std::set<std::string> languages;
    for (const Xapian::Database& shard : shards_)
        for (auto at = shard.metadata_keys_begin(languagePrefix); at != shard.metadata_keys_end(languagePrefix); ++at)
            languages.insert((*at).substr(languagePrefix.size()));
    languages_.assign(languages.begin(), languages.end());
}

template<class Visit>
void CandidateFinder::forEachTerm(const std::string& prefix, Visit visit) {
    for (const Xapian::Database& shard : shards_)
        for (auto at = shard.allterms_begin(prefix); at != shard.allterms_end(prefix); ++at)
            if (!visit(*at)) return;
}

Candidates CandidateFinder::of(const Query& query) {
    return of(query.root);
}

Xapian::Query CandidateFinder::weighing(const Query& query) {
    std::set<std::string> terms;
    for (const std::string& word : rankedWords(query))
        for (const std::string& language : languages_)
            terms.insert(stemTerm(language, stemming_.stem(language, word)));
    return anyOf(terms, true).query;
}

Candidates CandidateFinder::of(const Node& node) {
    switch (node.kind) {
    case Kind::Word:
        return ofWord(node.word, true);
    case Kind::Written:
        return ofWord(node.word, false);
    case Kind::Pattern:
    case Kind::Fuzzy:
        return ofPattern(node);
    case Kind::Phrase:
    case Kind::Near:
        return ofNear(node);
    case Kind::And:
        return ofAll(node);
    case Kind::Or: {
        std::vector<Xapian::Query> queries;
        bool exact = true;
        for (const Node& below : node.below) {
            const Candidates one = of(below);
            queries.push_back(one.query);
            exact = exact && one.exact;
        }
        return {Xapian::Query(Xapian::Query::OP_OR, queries.begin(), queries.end()), exact};
    }
    case Kind::Not: {
        const Candidates inside = of(node.below.front());
        // Where it is not known which units answer, none can be left out.
        if (!inside.exact) return everything();
        return {Xapian::Query(Xapian::Query::OP_AND_NOT, everyUnit(), inside.query), true};
    }
    case Kind::Field:
        return ofField(node);
    }
    return everything();
}

Candidates CandidateFinder::ofWord(const std::string& word, bool exact) {
    std::set<std::string> terms;
    for (const std::string& language : languages_)
        terms.insert(stemTerm(language, stemming_.stem(language, word)));
    return anyOf(terms, exact);
}

// By the vocabulary: which words fit, and which stems these have.
Candidates CandidateFinder::ofPattern(const Node& node) {
    const bool fuzzy = node.kind == Kind::Fuzzy;
    std::set<std::string> terms;
    for (const Xapian::Database& shard : shards_) {
        for (const std::string& language : languages_) {
            const std::string prefix = vocabularyPrefix(language);
            const std::string from = fuzzy ? prefix : prefix + headOf(node.word);
            for (auto at = shard.metadata_keys_begin(from); at != shard.metadata_keys_end(from); ++at) {
                const std::string key = *at;
                const std::string_view word = std::string_view(key).substr(prefix.size());
                if (fuzzy ? !withinEditDistance(word, node.word, 1) : !fitsPattern(word, node.word)) continue;
                terms.insert(stemTerm(language, stemming_.stem(language, word)));
                if (terms.size() > mostStems) return everything();
            }
        }
    }
    terms.insert(longWordTerm);
    return anyOf(terms, false);
}

bool CandidateFinder::isJoinedSomewhere(const std::string& word) {
    return std::any_of(shards_.begin(), shards_.end(), [&](const Xapian::Database& shard) {
        return std::any_of(languages_.begin(), languages_.end(), [&](const std::string& language) {
            return shard.term_exists(joinedTerm(language, stemming_.stem(language, word)));
        });
    });
}

// Positions tell what stands near each other where all parts are plain words. The window is as wide as words that were
// joined could make it.
Candidates CandidateFinder::ofNear(const Node& node) {
    const bool plain = std::all_of(node.below.begin(), node.below.end(), isPlainWord);
    if (!plain) {
        Candidates all = ofAll(node);
        all.exact = false;
        return all;
    }
    const bool joined =
        std::any_of(node.below.begin(), node.below.end(), [&](const Node& one) { return isJoinedSomewhere(one.word); });
    const auto steps = static_cast<Xapian::termcount>(node.below.size() - 1);
    const auto step = static_cast<Xapian::termcount>(node.distance) + (joined ? longestJoined - 1 : 0);
    const auto operation =
        node.kind == Kind::Phrase || node.ordered ? Xapian::Query::OP_PHRASE : Xapian::Query::OP_NEAR;
    std::vector<Xapian::Query> byLanguage;
    for (const std::string& language : languages_) {
        std::vector<Xapian::Query> words;
        for (const Node& one : node.below)
            words.emplace_back(stemTerm(language, stemming_.stem(language, one.word)));
        byLanguage.emplace_back(operation, words.begin(), words.end(), steps * step + 1);
    }
    return {Xapian::Query(Xapian::Query::OP_OR, byLanguage.begin(), byLanguage.end()), false};
}

Candidates CandidateFinder::ofAll(const Node& node) {
    std::vector<Xapian::Query> queries;
    bool exact = true;
    int ofCodings = 0;
    for (const Node& below : node.below) {
        const Candidates one = of(below);
        queries.push_back(one.query);
        exact = exact && one.exact;
        if (isAboutCodings(below)) ++ofCodings;
    }
    // Two fields of codings must be answered by one coding, which the index does not know.
    return {Xapian::Query(Xapian::Query::OP_AND, queries.begin(), queries.end()), exact && ofCodings < 2};
}

Candidates CandidateFinder::ofField(const Node& node) {
    if (node.range) return ofRange(node);
    const bool attribute = node.field == Field::Attribute;
    const std::string name = attribute ? foldAttribute(node.attribute) : std::string();
    const auto termOf = [&](std::string_view value) {
        return attribute ? attributeTerm(name, value) : fieldTerm(node.field, value);
    };
    if (!hasWildcard(node.word)) return {Xapian::Query(termOf(node.word)), true};
    const std::string prefix = attribute ? attributePrefix(name) : fieldPrefix(node.field);
    std::set<std::string> terms;
    bool tooMany = false;
    forEachTerm((prefix + headOf(node.word)).substr(0, longestTerm), [&](const std::string& term) {
        // A value that was cut is proposed without a look at what it says.
        const bool isCut = term.size() > longestTerm || term.size() < prefix.size();
        if (isCut || fitsPattern(std::string_view(term).substr(prefix.size()), node.word)) terms.insert(term);
        tooMany = terms.size() > mostValues;
        return !tooMany;
    });
    return tooMany ? everything() : anyOf(terms, false);
}

Candidates CandidateFinder::ofRange(const Node& node) {
    const std::string from = foldWord(node.from), to = foldWord(node.to);
    const Xapian::valueno slot = attributeSlot(foldAttribute(node.attribute));
    const std::string last(8, '\xff');
    const std::string low = from.empty() ? std::string() : attributeSortKey(from);
    const std::string high = to.empty() ? std::string() : attributeSortKey(to);
    const auto isNumber = [](const std::string& key) { return key.empty() || key.front() == numberKey; };
    const auto between = [&](const std::string& begin, const std::string& end) {
        return Xapian::Query(Xapian::Query::OP_VALUE_RANGE, slot, begin, end);
    };
    const Xapian::Query numbers =
        isNumber(low) && isNumber(high)
            ? between(low.empty() ? std::string(1, numberKey) : low, high.empty() ? numberKey + last : high)
            : between(std::string(1, numberKey), numberKey + last);
    const Xapian::Query words = between(wordsKey + from, to.empty() ? wordsKey + last : wordsKey + to + last);
    const Xapian::Query shared(sharedSlotTerm(slot));
    return {numbers | words | shared, false};
}

} // namespace kith::search
