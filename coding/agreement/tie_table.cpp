// Agreement on ties: what coders said of those whom both found.
#include "kith/agreement/tables.h"

#include "cells.h"
#include "paired_accounts.h"

#include "kith/agreement/alpha.h"
#include "kith/agreement/two_coders.h"

#include <algorithm>
#include <map>
#include <set>

namespace kith::agreement {
namespace {

// Each row of values that a pair of coders gave: numbers of categories, by account.
class Judgements {
public:
    Judgements(std::size_t accounts, std::size_t categories) : categories_(categories) {
        units.tallies.resize(accounts);
    }
    // A value of each, or noValue. What only one of them judged is counted apart.
    void add(std::size_t account, std::int32_t a, std::int32_t b) {
        if (a == noValue && b == noValue) return;
        if (a != noValue && b != noValue) {
            Tally one;
            one.coders = 2;
            one.categories = categories_;
            one.add(std::vector<std::int32_t>{a, b});
            units.add(account, one);
        }
        onlyA += b == noValue ? 1 : 0;
        onlyB += a == noValue ? 1 : 0;
    }
    ByInterview units;
    std::int64_t onlyA = 0, onlyB = 0;

private:
    std::size_t categories_;
};

// Terms count from 1 in their enumerations; 0 is "not said".
template<class Term>
std::int32_t category(Term term) {
    return static_cast<std::int32_t>(term) - 1;
}

std::int32_t layerCategory(const TieRating& rating) {
    if (rating.duration == Duration::Unknown || rating.intensity == Intensity::Unknown) return noValue;
    return static_cast<std::int32_t>(layerOf(rating.duration, rating.intensity));
}

// Coefficients of an order of three: weighted kappa in equal steps, ordinal alpha.
Coefficient weightedKappa(const Tally& tally) {
    return cohenKappa(tally, linearWeights(equalSteps(tally.categories))).kappa;
}
Coefficient nominalKappa(const Tally& tally) {
    return cohenKappa(tally).kappa;
}
Coefficient nominalAlpha(const Tally& tally) {
    return alpha(tally);
}
Coefficient ordinalAlpha(const Tally& tally) {
    return alpha(tally, Level::Ordinal);
}

enum class Scale { Names, Order };

// The columns of tables about values: how many both gave, what only one gave, agreement.
std::vector<Column> valueColumns(const std::string& whatHeading, const std::string& unit, std::string_view language) {
    return {textColumn("coders", say(language, "Coders", "Codeurs")),
            textColumn("what", whatHeading),
            textColumn("label", say(language, "Label", "Naam")),
            countColumn("both", say(language, "By both", "Door beiden"), unit),
            countColumn("only_first", say(language, "Only the first", "Alleen de eerste"), unit),
            countColumn("only_second", say(language, "Only the second", "Alleen de tweede"), unit),
            {"percent", say(language, "Agreement", "Overeenstemming"), ColumnKind::Share},
            numberColumn("kappa", say(language, "Kappa", "Kappa")),
            numberColumn("weighted_kappa", say(language, "Weighted kappa", "Gewogen kappa")),
            numberColumn("alpha", say(language, "Alpha", "Alfa"))};
}

void addValueCells(std::vector<Cell>& row, const Judgements& judged, Scale scale) {
    row.emplace_back(judged.units.units());
    row.emplace_back(judged.onlyA);
    row.emplace_back(judged.onlyB);
    row.push_back(percentCell(judged.units));
    row.push_back(cellOf(judged.units, nominalKappa));
    row.push_back(scale == Scale::Order ? cellOf(judged.units, weightedKappa) : Cell());
    row.push_back(cellWithInterval(judged.units, scale == Scale::Order ? ordinalAlpha : nominalAlpha));
}

// One coder's ratings by contact and wave, and judged ties by pair.
struct Ratings {
    std::map<std::pair<ContactKey, std::string>, const TieRating*> ratings;
    std::map<std::pair<ContactKey, ContactKey>, TieStatus> ties;
};
Ratings ratingsBy(const StudySnapshot& snapshot, const Coder& coder) {
    Ratings by;
    for (const TieRating& rating : snapshot.ratings)
        if (rating.coder == coder) by.ratings[{rating.contact, rating.wave}] = &rating;
    for (const ContactTie& tie : snapshot.contactTies)
        if (tie.coder == coder) by.ties[std::minmax(tie.a, tie.b)] = tie.status;
    return by;
}

class TieTable {
public:
    TieTable(const StudySnapshot& snapshot, const Compared& compared, std::string_view language)
        : snapshot_(snapshot), compared_(compared), language_(language) {}

    void addRows(Table& table, const PairedAccounts& paired) const {
        const std::size_t accounts = paired.pairs.size();
        const Ratings ofA = ratingsBy(snapshot_, compared_.coders[paired.a]);
        const Ratings ofB = ratingsBy(snapshot_, compared_.coders[paired.b]);
        std::set<std::string> waves;
        for (const Ratings* ratings : {&ofA, &ofB})
            for (const auto& [place, rating] : ratings->ratings)
                waves.insert(place.second);

        Judgements strength(accounts, 3), duration(accounts, 2), intensity(accounts, 2), layer(accounts, 4),
            ties(accounts, 2);
        static const TieRating unrated;
        for (std::size_t account = 0; account < accounts; ++account) {
            const std::vector<ContactPair>& pairs = paired.pairs[account];
            for (const ContactPair& pair : pairs)
                for (const std::string& wave : waves) {
                    const TieRating& a = ratingOf(ofA, pair.a->key, wave, unrated);
                    const TieRating& b = ratingOf(ofB, pair.b->key, wave, unrated);
                    strength.add(account, category(a.strength), category(b.strength));
                    duration.add(account, category(a.duration), category(b.duration));
                    intensity.add(account, category(a.intensity), category(b.intensity));
                    layer.add(account, layerCategory(a), layerCategory(b));
                }
            addTies(ties, account, pairs, ofA, ofB);
        }
        addRow(table, paired, "strength", say("Strength", "Sterkte"), strength, Scale::Order);
        addRow(table, paired, "duration", say("Duration", "Duur"), duration, Scale::Names);
        addRow(table, paired, "intensity", say("Intensity", "Intensiteit"), intensity, Scale::Names);
        addRow(table, paired, "layer", say("Layer, from duration and intensity", "Laag, uit duur en intensiteit"),
               layer, Scale::Names);
        addRow(table, paired, "alter-ties", say("Ties between contacts", "Banden tussen contacten"), ties,
               Scale::Names);
    }

private:
    [[nodiscard]] std::string say(std::string_view english, std::string_view dutch) const {
        return agreement::say(language_, english, dutch);
    }

    static const TieRating& ratingOf(const Ratings& by, ContactKey contact, const std::string& wave,
                                     const TieRating& unrated) {
        const auto found = by.ratings.find({contact, wave});
        return found == by.ratings.end() ? unrated : *found->second;
    }

    static std::int32_t tieCategory(const Ratings& by, ContactKey one, ContactKey other) {
        const auto found = by.ties.find(std::minmax(one, other));
        return found == by.ties.end() ? noValue : category(found->second);
    }

    static void addTies(Judgements& ties, std::size_t account, const std::vector<ContactPair>& pairs,
                        const Ratings& ofA, const Ratings& ofB) {
        if (ofA.ties.empty() && ofB.ties.empty()) return;
        for (std::size_t i = 0; i < pairs.size(); ++i)
            for (std::size_t j = i + 1; j < pairs.size(); ++j)
                ties.add(account, tieCategory(ofA, pairs[i].a->key, pairs[j].a->key),
                         tieCategory(ofB, pairs[i].b->key, pairs[j].b->key));
    }

    void addRow(Table& table, const PairedAccounts& paired, const char* id, std::string label, const Judgements& judged,
                Scale scale) const {
        if (judged.units.units() + judged.onlyA + judged.onlyB == 0) return; // nobody judged this
        std::vector<Cell> row{namesOf(compared_, {paired.a, paired.b}), id, std::move(label)};
        addValueCells(row, judged, scale);
        table.rows.push_back(std::move(row));
    }

    const StudySnapshot& snapshot_;
    const Compared& compared_;
    std::string_view language_;
};

} // namespace

Table tiesAgreement(const StudySnapshot& snapshot, const Compared& compared, const TableWish& wish) {
    Table table;
    table.id = "agreement-ties";
    table.title = say(wish.language, "Agreement between coders: ties", "Overeenstemming tussen codeurs: banden");
    table.columns = valueColumns(say(wish.language, "Judgement", "Oordeel"),
                                 say(wish.language, "judgements", "oordelen"), wish.language);
    const std::vector<FoundContacts> accounts = contactsFound(snapshot, compared);
    const TieTable ties(snapshot, compared, wish.language);
    for (const auto& [a, b] : pairsOf(compared))
        ties.addRows(table, pairedAccounts(snapshot, compared, accounts, a, b));
    table.notes = notesOn(compared, wish.language);
    table.notes.push_back(noteOnContacts(wish.language));
    table.notes.push_back(say(
        wish.language,
        "Strength is an order: its kappa is weighted in equal steps, its alpha ordinal. A layer of “unclassified” is "
        "a value where both ratings were given. Pairs of contacts that nobody judged are not asked.",
        "Sterkte is een orde: de gewogen kappa telt in gelijke stappen, de alfa is ordinaal. Een laag “ongedeeld” is "
        "een waarde waar beide oordelen gegeven zijn. Paren contacten die niemand beoordeelde, zijn niet gevraagd."));
    table.notes.emplace_back(noteOnIntervals(wish.language));
    return table;
}

} // namespace kith::agreement
