#include "kith/training/scoring.h"

#include "grouping_scores.h"
#include "pairing.h"

#include "kith/model/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

namespace kith::training {

double Agreement::precision() const {
    return found > 0 ? foundRight / found : 0;
}

double Agreement::recall() const {
    return gold > 0 ? goldFound / gold : 0;
}

double Agreement::f1() const {
    const double p = precision();
    const double r = recall();
    return p + r > 0 ? 2 * p * r / (p + r) : 0;
}

Agreement& Agreement::operator+=(const Agreement& other) {
    foundRight += other.foundRight;
    found += other.found;
    goldFound += other.goldFound;
    gold += other.gold;
    return *this;
}

ByKind& ByKind::operator+=(const ByKind& other) {
    all += other.all;
    for (std::size_t k = 0; k < kinds.size(); ++k)
        kinds[k] += other.kinds[k];
    return *this;
}

double Score::conll() const {
    return (muc.f1() + b3.f1() + ceafe.f1()) / 3;
}

Score& Score::operator+=(const Score& other) {
    const auto add = [](Share& share, const Share& more) {
        share.part += more.part;
        share.whole += more.whole;
    };
    exact += other.exact;
    relaxed += other.relaxed;
    add(sameKind, other.sameKind);
    for (const auto& [person, share] : other.pronouns)
        add(pronouns[person], share);
    muc += other.muc;
    b3 += other.b3;
    ceafe += other.ceafe;
    lea += other.lea;
    grouped |= other.grouped;
    return *this;
}

namespace {

ByKind countPairs(const std::vector<Compared>& gold, const std::vector<Compared>& found, const Pairs& pairs) {
    ByKind counts;
    for (std::size_t f = 0; f < found.size(); ++f)
        for (Agreement* agreement : {&counts.all, &counts.kinds[static_cast<std::size_t>(found[f].mention->kind)]}) {
            agreement->found += 1;
            agreement->foundRight += pairs.goldOf[f] != none;
        }
    for (std::size_t g = 0; g < gold.size(); ++g)
        for (Agreement* agreement : {&counts.all, &counts.kinds[static_cast<std::size_t>(gold[g].mention->kind)]}) {
            agreement->gold += 1;
            agreement->goldFound += pairs.foundOf[g] != none;
        }
    return counts;
}

// Mentions of the same entity, those of none each by itself. numberOf: what a mention is called in both groupings.
template<class NumberOf>
std::vector<std::vector<int>> groupsOf(const std::vector<Compared>& mentions, NumberOf numberOf) {
    std::vector<std::vector<int>> groups;
    std::map<std::string_view, std::size_t> placeOf;
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        const std::string& entity = mentions[i].mention->entity;
        const auto [place, isNew] = placeOf.emplace(entity, groups.size());
        if (isNew || entity.empty()) groups.emplace_back();
        groups[entity.empty() ? groups.size() - 1 : place->second].push_back(numberOf(i));
    }
    return groups;
}

} // namespace

Score score(const GoldText& gold, const GoldText& found, const ScoreOptions& options) {
    const std::vector<Compared> marked = compared(gold, gold.text, gold.language, options);
    const std::vector<Compared> suggested = compared(found, gold.text, gold.language, options);
    const Pairs pairs = pairByHeads(marked, suggested);
    Score score;
    score.exact = countPairs(marked, suggested, pairExactly(marked, suggested));
    score.relaxed = countPairs(marked, suggested, pairs);
    for (std::size_t g = 0; g < marked.size(); ++g) {
        const GoldMention& mention = *marked[g].mention;
        const int f = pairs.foundOf[g];
        if (f != none) {
            score.sameKind.whole += 1;
            score.sameKind.part += suggested[static_cast<std::size_t>(f)].mention->kind == mention.kind;
        }
        score.grouped |= !mention.entity.empty();
        if (mention.kind != MentionKind::Pronoun) continue;
        Share& share = score.pronouns[mention.person];
        share.whole += 1;
        share.part += f != none;
    }
    if (!score.grouped) return score;
    const auto goldCount = static_cast<int>(marked.size());
    Groupings groupings;
    groupings.mentions = goldCount + static_cast<int>(suggested.size());
    groupings.gold = groupsOf(marked, [](std::size_t g) { return static_cast<int>(g); });
    groupings.found = groupsOf(suggested, [&](std::size_t f) { // what is paired with none is a mention of its own
        return pairs.goldOf[f] != none ? pairs.goldOf[f] : goldCount + static_cast<int>(f);
    });
    score.muc = muc(groupings);
    score.b3 = b3(groupings);
    score.ceafe = ceafe(groupings);
    score.lea = lea(groupings);
    return score;
}

std::vector<const GoldText*> foundFor(std::span<const GoldText> gold, std::span<const GoldText> found) {
    const auto byId = [](std::span<const GoldText> texts) {
        std::map<std::string_view, const GoldText*> ids;
        for (const GoldText& text : texts)
            if (!ids.emplace(text.id, &text).second)
                throw Error(fmt::format("Two texts are called \"{}\".", text.id), {},
                            "Give each file a name of its own.");
        return ids;
    };
    byId(gold);
    const auto predictions = byId(found);
    std::vector<const GoldText*> inOrder;
    for (const GoldText& text : gold) {
        const auto prediction = predictions.find(text.id);
        inOrder.push_back(prediction == predictions.end() ? nullptr : prediction->second);
        const GoldText* last = inOrder.back();
        if (last && last->text.end().value > 0 && !(last->text == text.text))
            throw Error("What was found belongs to another text than the one marked.", {text.id, {}},
                        "Find the mentions of this text anew.");
    }
    return inOrder;
}

std::vector<TextScore> scoreTexts(std::span<const GoldText> gold, std::span<const GoldText> found,
                                  const ScoreOptions& options) {
    const std::vector<const GoldText*> predictions = foundFor(gold, found);
    const GoldText nothing;
    std::vector<TextScore> scores;
    for (std::size_t i = 0; i < gold.size(); ++i)
        scores.push_back({gold[i].id, score(gold[i], predictions[i] ? *predictions[i] : nothing, options)});
    return scores;
}

Score total(std::span<const TextScore> texts) {
    Score sum;
    for (const TextScore& text : texts)
        sum += text.score;
    return sum;
}

namespace {

// The values that 2.5 and 97.5 of 100 lie below, interpolated between neighbours.
Interval middle95(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const auto at = [&](double part) {
        const double place = part * static_cast<double>(values.size() - 1);
        const auto below = static_cast<std::size_t>(place);
        const std::size_t above = std::min(below + 1, values.size() - 1);
        return std::lerp(values[below], values[above], place - static_cast<double>(below));
    };
    return {at(0.025), at(0.975)};
}

} // namespace

Intervals intervals(std::span<const TextScore> texts) {
    if (texts.empty()) return {};
    constexpr int draws = 1000;
    std::mt19937_64 random(20120117);
    std::vector<double> relaxed, names, exact, conll;
    for (int draw = 0; draw < draws; ++draw) {
        Agreement all, name, same;
        Score groups; // of it only what the CoNLL mean needs
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const Score& one = texts[random() % texts.size()].score; // distributions differ between libraries
            all += one.relaxed.all;
            name += one.relaxed.of(MentionKind::Name);
            same += one.exact.all;
            groups.muc += one.muc;
            groups.b3 += one.b3;
            groups.ceafe += one.ceafe;
        }
        relaxed.push_back(all.f1());
        names.push_back(name.f1());
        exact.push_back(same.f1());
        conll.push_back(groups.conll());
    }
    return {middle95(relaxed), middle95(names), middle95(exact), middle95(conll)};
}

} // namespace kith::training
