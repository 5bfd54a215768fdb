#include "link_trainer.h"

#include "ftrl.h"

#include "grouping.h"

#include <algorithm>
#include <map>
#include <random>
#include <string_view>

namespace kith::training {

namespace {

// The gold person of every found mention: of the gold mention whose head it shares; "" for none.
std::vector<std::string> personsOf(const GoldText& gold, const people::Reading& reading,
                                   const std::vector<people::Found>& mentions) {
    std::map<int, const GoldMention*> byWord; // the word a head ends with
    const auto lastWord = [&](CodePointSpan span) { return reading.tokenAt({gold.text.toUtf16(span).end.value - 1}); };
    for (const GoldMention& mention : gold.mentions) {
        const int word = lastWord(mention.head.value_or(mention.span));
        byWord.try_emplace(word, &mention);
    }
    std::vector<std::string> persons;
    for (const people::Found& mention : mentions) {
        const GoldMention* found = nullptr;
        for (int i = mention.headLast; i >= mention.headFirst && !found; --i)
            if (const auto there = byWord.find(i); there != byWord.end()) found = there->second;
        if (!found) // heads that are not told: the last word of the phrase
            if (const auto there = byWord.find(mention.last); there != byWord.end() && !there->second->head)
                found = there->second;
        persons.push_back(found ? found->entity : std::string());
    }
    return persons;
}

} // namespace

std::uint32_t LinkTrainer::numberOf(std::uint64_t feature) {
    const auto [found, added] = numbers_.try_emplace(feature, static_cast<std::uint32_t>(features_.size()));
    if (added) features_.push_back(feature);
    return found->second;
}

void LinkTrainer::read(const GoldText& gold, const people::Language& language, float weight) {
    const people::Reading reading(gold.text, {}, language);
    std::vector<people::Found> mentions = people::findAll(reading, nullptr);
    const std::vector<std::string> persons = personsOf(gold, reading, mentions);
    std::vector<std::size_t> order(mentions.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](auto a, auto b) { return mentions[a].headFirst < mentions[b].headFirst; });
    std::map<int, std::string> personOf; // of the entities made so far
    std::size_t seen = 0;
    people::group(reading, mentions, {}, {},
                  [&](const people::Found& mention, std::span<const people::Candidate> candidates) {
                      const auto index = static_cast<std::size_t>(&mention - mentions.data());
                      for (; order[seen] != index; ++seen)
                          if (!persons[order[seen]].empty())
                              personOf.try_emplace(mentions[order[seen]].entity, persons[order[seen]]);
                      Choice choice;
                      choice.weight = weight;
                      std::size_t answer = 0;
                      for (std::size_t c = 0; c < candidates.size(); ++c) {
                          choice.candidates.emplace_back();
                          for (const std::uint64_t feature : candidates[c].features)
                              choice.candidates.back().push_back(numberOf(feature));
                          const auto known = personOf.find(candidates[c].entity);
                          const bool right = c > 0 && !persons[index].empty() && known != personOf.end() &&
                                             known->second == persons[index];
                          choice.right.push_back(right);
                          if (right && answer == 0) answer = c;
                      }
                      if (answer == 0) choice.right[0] = true;
                      if (candidates.size() > 1) choices_.push_back(std::move(choice));
                      return answer;
                  });
}

std::string LinkTrainer::train() {
    const Ftrl ftrl{0.1F, 0.5F, 1.0F};
    constexpr int rounds = 8;
    std::vector<Ftrl::Weight> weights(features_.size());
    std::mt19937_64 random(seed_);
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t i = choices_.size(); i > 1; --i)
            std::swap(choices_[i - 1], choices_[random() % i]);
        std::vector<float> scores;
        for (const Choice& choice : choices_) {
            scores.assign(choice.candidates.size(), 0);
            for (std::size_t c = 0; c < scores.size(); ++c)
                for (const std::uint32_t feature : choice.candidates[c])
                    scores[c] += ftrl.value(weights[feature]);
            const float top = *std::max_element(scores.begin(), scores.end());
            float all = 0;
            float right = 0;
            for (std::size_t c = 0; c < scores.size(); ++c) {
                scores[c] = std::exp(scores[c] - top);
                all += scores[c];
                if (choice.right[c]) right += scores[c];
            }
            for (std::size_t c = 0; c < scores.size(); ++c) {
                const float gradient = (scores[c] / all - (choice.right[c] ? scores[c] / right : 0)) * choice.weight;
                if (std::abs(gradient) < 1e-4F) continue;
                for (const std::uint32_t feature : choice.candidates[c])
                    ftrl.step(weights[feature], gradient, ftrl.value(weights[feature]));
            }
        }
    }
    std::vector<people::TaggerWeights::Feature> learnt;
    for (std::size_t i = 0; i < features_.size(); ++i)
        if (const float weight = ftrl.value(weights[i]); weight != 0) learnt.push_back({features_[i], {weight}});
    constexpr unsigned lines = 12;
    return people::TaggerWeights::write(learnt, {}, 1, lines);
}

} // namespace kith::training
