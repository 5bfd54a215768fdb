#include "kith/search/similar.h"

#include "index_state.h"
#include "index_terms.h"
#include "stemming.h"
#include "tokens.h"

#include "kith/text/characters.h"

#include <algorithm>
#include <map>
#include <set>

namespace kith::search {
namespace {

constexpr Xapian::termcount mostWeighed = 200; // words that are weighed …
constexpr std::size_t mostTelling = 40;        // … and that rank
constexpr double mostCommon = 0.1;             // of all units: a word that more of them have tells nothing
constexpr Xapian::doccount fewUnits = 20;      // … but so many never do
constexpr double against = 0.5;                // what a rejected example weighs beside an accepted one

// Words that stand in the examples' passages; no names of things.
class OnlyWords : public Xapian::ExpandDecider {
public:
    explicit OnlyWords(const std::set<std::string>& terms) : terms_(terms) {}
    bool operator()(const std::string& term) const override { return terms_.contains(term); }

private:
    const std::set<std::string>& terms_;
};

bool isIn(const std::vector<CodePointSpan>& passages, CodePointSpan place) {
    return passages.empty() || std::any_of(passages.begin(), passages.end(),
                                           [&](const CodePointSpan& passage) { return passage.overlaps(place); });
}

// Reads the words of units, each with its place and the term of its stem.
class Words {
public:
    template<class Visit>
    void forEach(const Unit& unit, Visit visit) {
        std::size_t byte = 0, end = 0;
        std::int64_t point = unit.begin.value;
        const auto pointOf = [&](std::size_t at) {
            for (; byte < at; ++byte)
                if (beginsCharacter(unit.words[byte])) ++point;
            return CodePointPos{point};
        };
        for (const Token& token : reader_.read(unit.words)) {
            if (token.begin < end) continue;    // another reading of the same word
            constexpr std::size_t shortest = 2; // bytes
            end = token.end;
            if (token.word.size() < shortest) continue;
            const CodePointPos begin = pointOf(token.begin);
            visit(CodePointSpan{begin, pointOf(token.end)},
                  stemTerm(unit.language, stemming_.stem(unit.language, token.word)));
        }
    }

private:
    Stemming stemming_;
    TokenReader reader_;
};

// Examples as Xapian sees them.
struct Learnt {
    Xapian::RSet documents;
    std::set<std::string> terms; // of their passages
    std::set<std::string> roles; // of those who speak in them
};

Learnt learnFrom(const Xapian::Database& all, const std::vector<Example>& examples, Words& words) {
    Learnt learnt;
    for (const Example& example : examples) {
        const UnitKey& key = example.unit;
        const std::string term = unitTerm(key.source, key.part, key.number);
        const auto posting = all.postlist_begin(term);
        if (posting == all.postlist_end(term)) continue;
        learnt.documents.add_document(*posting);
        const Unit unit = unitFromBytes(all.get_document(*posting).get_data());
        learnt.roles.insert(std::string(toString(unit.role)));
        words.forEach(unit, [&](CodePointSpan place, const std::string& stem) {
            if (isIn(example.passages, place)) learnt.terms.insert(stem);
        });
    }
    return learnt;
}

std::map<std::string, double> weigh(const Xapian::Database& all, const Learnt& learnt) {
    std::map<std::string, double> weights;
    if (learnt.documents.empty()) return weights;
    Xapian::Enquire enquire(all);
    const OnlyWords words(learnt.terms);
    const Xapian::ESet expansion = enquire.get_eset(mostWeighed, learnt.documents, 0, &words);
    // The little words of a language weigh something too, for they stand in nearly every example.
    const auto most = std::max(fewUnits, static_cast<Xapian::doccount>(mostCommon * all.get_doccount()));
    for (auto at = expansion.begin(); at != expansion.end(); ++at)
        if (all.get_termfreq(*at) <= most) weights[*at] = at.get_weight() / learnt.documents.size();
    return weights;
}

TellingWord tellingWord(const std::string& term, double weight) {
    const auto colon = term.find(':');
    return {term.substr(1, colon - 1), term.substr(colon + 1), weight};
}

} // namespace

SimilarUnits findSimilar(Index& index, const SimilarWish& wish) {
    return guarded([&] {
        const Xapian::Database& all = index.state().all;
        Words words;
        const Learnt like = learnFrom(all, wish.like, words), unlike = learnFrom(all, wish.unlike, words);
        std::map<std::string, double> weights = weigh(all, like);
        for (const auto& [term, weight] : weigh(all, unlike))
            if (const auto word = weights.find(term); word != weights.end()) word->second -= against * weight;

        SimilarUnits similar;
        for (const auto& [term, weight] : weights)
            if (weight > 0) similar.words.push_back(tellingWord(term, weight));
        std::stable_sort(similar.words.begin(), similar.words.end(),
                         [](const TellingWord& a, const TellingWord& b) { return a.weight > b.weight; });
        if (similar.words.size() > mostTelling) similar.words.resize(mostTelling);
        if (similar.words.empty()) return similar;

        std::set<std::string> terms;
        std::vector<Xapian::Query> parts, roles;
        const double heaviest = similar.words.front().weight;
        for (const TellingWord& word : similar.words) {
            const std::string term = stemTerm(word.language, word.stem);
            terms.insert(term);
            parts.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(term), word.weight / heaviest);
        }
        for (const std::string& role : like.roles)
            roles.emplace_back(fieldTerm(Field::Who, role));
        const Xapian::Query speaking(Xapian::Query::OP_OR, parts.begin(), parts.end());
        const Xapian::Query speakers(Xapian::Query::OP_OR, roles.begin(), roles.end());

        std::set<UnitKey> unwanted(wish.without.begin(), wish.without.end());
        for (const std::vector<Example>* examples : {&wish.like, &wish.unlike})
            for (const Example& example : *examples)
                unwanted.insert(example.unit);

        Xapian::Enquire enquire(all);
        enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, speaking, speakers));
        enquire.set_sort_by_relevance_then_value(placeSlot, false);
        const auto enough = static_cast<Xapian::doccount>(wish.most + unwanted.size());
        const Xapian::MSet ranked = enquire.get_mset(0, enough);
        for (auto at = ranked.begin(); at != ranked.end() && similar.units.size() < wish.most; ++at) {
            FoundUnit found{unitFromBytes(at.get_document().get_data()), {}, at.get_weight()};
            if (unwanted.contains({found.unit.source, found.unit.place.part, found.unit.place.number})) continue;
            words.forEach(found.unit, [&](CodePointSpan place, const std::string& stem) {
                if (terms.contains(stem)) found.matches.push_back({place, -1});
            });
            similar.units.push_back(std::move(found));
        }
        return similar;
    });
}

} // namespace kith::search
