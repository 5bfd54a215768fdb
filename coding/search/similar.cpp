#include "kith/search/similar.h"

#include "index_state.h"
#include "index_terms.h"
#include "stemming.h"
#include "tokens.h"

#include <algorithm>
#include <map>
#include <set>

namespace kith::search {
namespace {

constexpr Xapian::termcount mostWeighed = 200; // words that are weighed …
constexpr std::size_t mostTelling = 40;        // … and that rank
constexpr double against = 0.5;                // what a rejected example weighs beside an accepted one

// Words, not names of things, and not those that stand everywhere in an account.
class OnlyWords : public Xapian::ExpandDecider {
public:
    bool operator()(const std::string& term) const override {
        const auto colon = term.find(':');
        return term.starts_with("S") && colon != std::string::npos && term.size() > colon + 2;
    }
};

Xapian::docid documentOf(const Xapian::Database& all, const UnitKey& unit) {
    const std::string term = unitTerm(unit.source, unit.part, unit.number);
    const auto posting = all.postlist_begin(term);
    return posting == all.postlist_end(term) ? 0 : *posting;
}

std::map<std::string, double> weigh(const Xapian::Database& all, const std::vector<UnitKey>& units) {
    std::map<std::string, double> weights;
    Xapian::RSet examples;
    for (const UnitKey& unit : units)
        if (const Xapian::docid document = documentOf(all, unit)) examples.add_document(document);
    if (examples.empty()) return weights;
    Xapian::Enquire enquire(all);
    const OnlyWords words;
    const Xapian::ESet expansion = enquire.get_eset(mostWeighed, examples, 0, &words);
    for (auto at = expansion.begin(); at != expansion.end(); ++at)
        weights[*at] = at.get_weight() / examples.size();
    return weights;
}

TellingWord tellingWord(const std::string& term, double weight) {
    const auto colon = term.find(':');
    return {term.substr(1, colon - 1), term.substr(colon + 1), weight};
}

// Where the telling words stand in a unit.
std::vector<Match> placesOf(const Unit& unit, const std::set<std::string>& terms, Stemming& stemming,
                            TokenReader& reader) {
    std::vector<Match> places;
    std::size_t byte = 0;
    std::int64_t point = unit.begin.value;
    const auto pointOf = [&](std::size_t at) {
        for (; byte < at; ++byte)
            if ((static_cast<unsigned char>(unit.words[byte]) & 0xC0) != 0x80) ++point;
        return CodePointPos{point};
    };
    std::size_t end = 0;
    for (const Token& token : reader.read(unit.words)) {
        if (token.begin < end || !terms.contains(stemTerm(unit.language, stemming.stem(unit.language, token.word))))
            continue;
        const CodePointPos begin = pointOf(token.begin);
        places.push_back({{begin, pointOf(token.end)}, -1});
        end = token.end;
    }
    return places;
}

} // namespace

SimilarUnits findSimilar(Index& index, const SimilarWish& wish) {
    return guarded([&] {
        const Xapian::Database& all = index.state().all;
        std::map<std::string, double> weights = weigh(all, wish.like);
        for (const auto& [term, weight] : weigh(all, wish.unlike))
            if (const auto word = weights.find(term); word != weights.end()) word->second -= against * weight;

        SimilarUnits similar;
        for (const auto& [term, weight] : weights)
            if (weight > 0) similar.words.push_back(tellingWord(term, weight));
        std::stable_sort(similar.words.begin(), similar.words.end(),
                         [](const TellingWord& a, const TellingWord& b) { return a.weight > b.weight; });
        if (similar.words.size() > mostTelling) similar.words.resize(mostTelling);
        if (similar.words.empty()) return similar;

        std::set<std::string> terms;
        std::vector<Xapian::Query> parts;
        const double heaviest = similar.words.front().weight;
        for (const TellingWord& word : similar.words) {
            const std::string term = stemTerm(word.language, word.stem);
            terms.insert(term);
            parts.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(term), word.weight / heaviest);
        }
        std::set<UnitKey> unwanted(wish.without.begin(), wish.without.end());
        unwanted.insert(wish.like.begin(), wish.like.end());
        unwanted.insert(wish.unlike.begin(), wish.unlike.end());

        Xapian::Enquire enquire(all);
        enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, parts.begin(), parts.end()));
        enquire.set_sort_by_relevance_then_value(placeSlot, false);
        const auto enough = static_cast<Xapian::doccount>(wish.most + unwanted.size());
        const Xapian::MSet ranked = enquire.get_mset(0, enough);
        Stemming stemming;
        TokenReader reader;
        for (auto at = ranked.begin(); at != ranked.end() && similar.units.size() < wish.most; ++at) {
            FoundUnit found{unitFromBytes(at.get_document().get_data()), {}, at.get_weight()};
            if (unwanted.contains({found.unit.source, found.unit.place.part, found.unit.place.number})) continue;
            found.matches = placesOf(found.unit, terms, stemming, reader);
            similar.units.push_back(std::move(found));
        }
        return similar;
    });
}

} // namespace kith::search
