#include "tag_trainer.h"

#include "ftrl.h"
#include "link_trainer.h"
#include "variants.h"

#include "kith/people/people.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <random>
#include <unordered_map>

namespace kith::training {

using people::Scores;
using people::Tag;
using people::tagCount;

namespace {

namespace p = people::property;

// The first and last word of a span, first > last for none.
std::pair<int, int> wordsOf(const GoldText& gold, const people::Reading& reading, CodePointSpan span) {
    const Utf16Span within = gold.text.toUtf16(span);
    const int first = reading.tokenAt(within.begin);
    int last = first;
    while (reading.holds(last) && reading[last].span.begin < within.end)
        ++last;
    return {first, last - 1};
}

// The head of a phrase of which only the whole is known: its last noun before what is attached to it.
std::pair<int, int> guessHead(const people::Reading& reading, std::pair<int, int> phrase, MentionKind kind) {
    auto [first, last] = phrase;
    int end = first;
    for (int i = first + 1; i <= last; ++i) {
        const people::Token& token = reading[i];
        if (token.before == people::Gap::Comma || token.has(p::Of | p::Attaching | p::Who | p::Relative)) break;
        if (token.has(p::Preposition) && !token.has(p::Noun)) break;
        end = i;
    }
    if (kind != MentionKind::Name) return {end, end};
    while (first < end && !reading[first].capital)
        ++first;
    return {first, end};
}

} // namespace

std::vector<Tag> tagsOf(const GoldText& gold, const people::Reading& reading) {
    std::vector<Tag> tags(static_cast<std::size_t>(reading.size()), Tag::Outside);
    struct Head {
        int first, last;
        MentionKind kind;
    };
    std::vector<Head> heads;
    for (const GoldMention& mention : gold.mentions) {
        const auto phrase = wordsOf(gold, reading, mention.span);
        if (phrase.second < phrase.first) continue;
        const auto head =
            mention.head ? wordsOf(gold, reading, *mention.head) : guessHead(reading, phrase, mention.kind);
        if (head.second < head.first) continue;
        heads.push_back({head.first, head.second, mention.kind});
    }
    // Longer heads first: "Coba" inside "Coba en Bobi" stays out.
    std::stable_sort(heads.begin(), heads.end(),
                     [](const Head& a, const Head& b) { return a.last - a.first > b.last - b.first; });
    for (Head head : heads) {
        if (head.kind == MentionKind::Pronoun) head.first = head.last;
        if (head.kind == MentionKind::Name) // "knecht James Forster"
            while (head.first < head.last && !reading[head.first].capital && reading[head.last].capital &&
                   !reading[head.first].has(p::Title | p::Particle))
                ++head.first;
        if (head.kind == MentionKind::Nominal && head.first < head.last) {
            int first = head.last;
            while (first > head.first && reading[first].before == people::Gap::Glued)
                --first;
            head.first = first;
        }
        bool taken = false;
        for (int i = head.first; i <= head.last; ++i)
            taken |= tags[static_cast<std::size_t>(i)] != Tag::Outside;
        if (taken) continue;
        for (int i = head.first; i <= head.last; ++i)
            tags[static_cast<std::size_t>(i)] = head.kind == MentionKind::Pronoun   ? Tag::Pronoun
                                                : head.kind == MentionKind::Nominal ? Tag::Nominal
                                                : i == head.first                   ? Tag::NameBegin
                                                                                    : Tag::NameInside;
    }
    return tags;
}

namespace {

struct Sentence {
    std::size_t begin = 0; // of its words in `tags` and `starts`
    std::size_t end = 0;
    float weight = 1;
};

class Trainer {
public:
    explicit Trainer(const TagTraining& how)
        : how_(how), ftrl_{static_cast<float>(how.rate), static_cast<float>(how.smallest),
                           static_cast<float>(how.dampening)} {}

    // firstLook: the weights of a first look that did not see the text; none: it is the first look that is learnt.
    void read(const GoldText& gold, const people::Language& language, float weight,
              const people::TaggerWeights* firstLook) {
        const people::Reading reading(gold.text, {}, language);
        people::Features features(reading, nullptr);
        if (firstLook) features.lookAgain(people::tagOnce(reading, features, *firstLook));
        const std::vector<Tag> tags = tagsOf(gold, reading);
        for (int i = 0; i < reading.size(); ++i) {
            if (people::beginsSequence(reading, i)) {
                if (!sentences_.empty()) sentences_.back().end = tags_.size();
                sentences_.push_back({tags_.size(), tags_.size(), weight});
            }
            tags_.push_back(tags[static_cast<std::size_t>(i)]);
            starts_.push_back(hashes_.size());
            features.of(i, [&](std::uint64_t hash) { hashes_.push_back(hash); });
        }
        if (!sentences_.empty()) sentences_.back().end = tags_.size();
    }

    std::string train() {
        number();
        std::mt19937_64 random(how_.seed);
        std::vector<std::size_t> order(sentences_.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        for (int round = 0; round < how_.rounds; ++round) {
            for (std::size_t i = order.size(); i > 1; --i) // std::shuffle differs between libraries
                std::swap(order[i - 1], order[random() % i]);
            double loss = 0;
            for (const std::size_t s : order)
                loss += learn(sentences_[s]);
            if (how_.report)
                how_.report(
                    fmt::format("round {}: loss {:.4f} a word", round + 1, loss / static_cast<double>(tags_.size())));
        }
        return write();
    }

private:
    // Gives features that were seen often enough a number, and drops the others.
    void number() {
        starts_.push_back(hashes_.size());
        std::unordered_map<std::uint64_t, std::uint32_t> seen;
        seen.reserve(hashes_.size() / 4);
        for (const std::uint64_t hash : hashes_)
            ++seen[hash];
        std::unordered_map<std::uint64_t, std::uint32_t> numbers;
        std::size_t kept = 0;
        std::size_t start = 0;
        for (std::size_t word = 0; word + 1 < starts_.size(); ++word) {
            const std::size_t end = starts_[word + 1];
            for (; start < end; ++start) {
                const std::uint64_t hash = hashes_[start];
                if (seen[hash] < static_cast<std::uint32_t>(how_.seenAtLeast)) continue;
                const auto [found, added] = numbers.try_emplace(hash, static_cast<std::uint32_t>(ofNumber_.size()));
                if (added) ofNumber_.push_back(hash);
                ids_.push_back(found->second);
                ++kept;
            }
            ends_.push_back(kept);
        }
        hashes_.clear();
        hashes_.shrink_to_fit();
        weights_.resize(ofNumber_.size() * tagCount);
        if (how_.report)
            how_.report(
                fmt::format("{} words, {} sentences, {} features", tags_.size(), sentences_.size(), ofNumber_.size()));
    }

    [[nodiscard]] std::size_t firstId(std::size_t word) const { return word == 0 ? 0 : ends_[word - 1]; }

    double learn(const Sentence& sentence) {
        const std::size_t length = sentence.end - sentence.begin;
        own_.assign(length, {});
        std::array<Scores, tagCount + 1> step1{};
        std::array<Scores, tagCount + 1> weights{};
        for (std::size_t f = 0; f <= tagCount; ++f)
            for (std::size_t t = 0; t < tagCount; ++t) {
                weights[f][t] = ftrl_.value(transitions_[f][t]);
                step1[f][t] = std::exp(weights[f][t]);
            }
        double loss = 0;
        for (std::size_t n = 0; n < length; ++n) {
            const std::size_t word = sentence.begin + n;
            Scores scores{};
            for (std::size_t id = firstId(word); id < ends_[word]; ++id)
                for (std::size_t t = 0; t < tagCount; ++t)
                    scores[t] += ftrl_.value(weights_[ids_[id] * tagCount + t]);
            const float top = *std::max_element(scores.begin(), scores.end());
            const auto gold = static_cast<std::size_t>(tags_[word]);
            loss -= scores[gold] - top;
            loss -= weights[n == 0 ? tagCount : static_cast<std::size_t>(tags_[word - 1])][gold];
            for (std::size_t t = 0; t < tagCount; ++t)
                own_[n][t] = std::exp(scores[t] - top);
        }
        // Forward and backward, each word scaled to one.
        forward_.assign(length, {});
        backward_.assign(length, {});
        std::vector<float> totals(length);
        for (std::size_t n = 0; n < length; ++n) {
            for (std::size_t t = 0; t < tagCount; ++t) {
                float reached = n == 0 ? step1[tagCount][t] : 0;
                for (std::size_t f = 0; f < tagCount && n > 0; ++f)
                    reached += forward_[n - 1][f] * step1[f][t];
                forward_[n][t] = reached * own_[n][t];
                totals[n] += forward_[n][t];
            }
            for (float& odds : forward_[n])
                odds /= totals[n];
            loss += std::log(totals[n]);
        }
        backward_[length - 1].fill(1);
        for (std::size_t n = length - 1; n-- > 0;)
            for (std::size_t f = 0; f < tagCount; ++f) {
                for (std::size_t t = 0; t < tagCount; ++t)
                    backward_[n][f] += step1[f][t] * own_[n + 1][t] * backward_[n + 1][t];
                backward_[n][f] /= totals[n + 1];
            }
        // Expected minus seen.
        std::array<Scores, tagCount + 1> moves{};
        for (std::size_t n = 0; n < length; ++n) {
            const std::size_t word = sentence.begin + n;
            const auto gold = static_cast<std::size_t>(tags_[word]);
            Scores gradient{};
            for (std::size_t t = 0; t < tagCount; ++t)
                gradient[t] = forward_[n][t] * backward_[n][t] - (t == gold ? 1.0F : 0.0F);
            if (n == 0) {
                for (std::size_t t = 0; t < tagCount; ++t)
                    moves[tagCount][t] += gradient[t];
            } else {
                for (std::size_t f = 0; f < tagCount; ++f)
                    for (std::size_t t = 0; t < tagCount; ++t)
                        moves[f][t] += forward_[n - 1][f] * step1[f][t] * own_[n][t] * backward_[n][t] / totals[n];
                moves[static_cast<std::size_t>(tags_[word - 1])][gold] -= 1;
            }
            for (std::size_t id = firstId(word); id < ends_[word]; ++id)
                for (std::size_t t = 0; t < tagCount; ++t) {
                    if (std::abs(gradient[t]) < 1e-4F) continue;
                    Ftrl::Weight& weight = weights_[ids_[id] * tagCount + t];
                    ftrl_.step(weight, gradient[t] * sentence.weight, ftrl_.value(weight));
                }
        }
        for (std::size_t f = 0; f <= tagCount; ++f)
            for (std::size_t t = 0; t < tagCount; ++t)
                ftrl_.step(transitions_[f][t], moves[f][t] * sentence.weight, weights[f][t]);
        return loss;
    }

    [[nodiscard]] std::string write() const {
        std::vector<people::TaggerWeights::Feature> features;
        for (std::size_t i = 0; i < ofNumber_.size(); ++i) {
            people::TaggerWeights::Feature feature{ofNumber_[i], {}};
            bool any = false;
            for (std::size_t t = 0; t < tagCount; ++t)
                any |= (feature.weights[t] = ftrl_.value(weights_[i * tagCount + t])) != 0;
            if (any) features.push_back(feature);
        }
        if (how_.report) how_.report(fmt::format("{} features have weights", features.size()));
        std::array<Scores, tagCount + 1> transitions{};
        for (std::size_t f = 0; f <= tagCount; ++f)
            for (std::size_t t = 0; t < tagCount; ++t)
                transitions[f][t] = ftrl_.value(transitions_[f][t]);
        return people::TaggerWeights::write(features, transitions, static_cast<float>(how_.sharpness), how_.lines);
    }

    const TagTraining& how_;
    Ftrl ftrl_;
    std::vector<Tag> tags_;
    std::vector<Sentence> sentences_;
    std::vector<std::size_t> starts_;
    std::vector<std::uint64_t> hashes_;
    std::vector<std::uint32_t> ids_;
    std::vector<std::size_t> ends_; // of the ids of each word
    std::vector<std::uint64_t> ofNumber_;
    std::vector<Ftrl::Weight> weights_;
    std::array<std::array<Ftrl::Weight, tagCount>, tagCount + 1> transitions_{};
    std::vector<Scores> own_, forward_, backward_;
};

} // namespace

namespace {

bool fiction(const GoldText& text) {
    return text.genre.starts_with("fiction");
}

bool talked(const GoldText& text) {
    return !fiction(text) && text.genre != "academic";
}

// Where there is talk to learn from, novels count less.
float weightOf(const GoldText& text, const TagTraining& how) {
    return fiction(text) && text.language == "en" ? static_cast<float>(how.fiction) : 1.0F;
}

} // namespace

std::string trainModel(std::span<const GoldText* const> texts, const people::Language& language,
                       const TagTraining& how) {
    const auto read = [&](Trainer& trainer, const GoldText& text, const people::TaggerWeights* firstLook) {
        trainer.read(text, language, weightOf(text, how), firstLook);
        if (!talked(text)) return;
        const GoldText renamed = withOtherNames(text, language, how.seed);
        trainer.read(renamed, language, weightOf(text, how) * static_cast<float>(how.renamed), firstLook);
        trainer.read(asSpoken(renamed), language, weightOf(text, how) * static_cast<float>(how.spoken), firstLook);
    };
    const auto all = [](std::size_t) { return true; };
    const auto firstLook = [&](auto takes) {
        Trainer trainer(how);
        for (std::size_t i = 0; i < texts.size(); ++i)
            if (takes(i)) read(trainer, *texts[i], nullptr);
        return trainer.train();
    };
    // The second look learns from what a first look makes of texts that it did not see.
    Trainer second(how);
    LinkTrainer links(how.seed);
    people::Language unseen = language; // with a first look that did not see the text
    const auto parts = static_cast<std::size_t>(how.parts);
    for (std::size_t part = 0; part < parts; ++part) {
        const std::string bytes = firstLook([&](std::size_t i) { return i % parts != part; });
        const people::TaggerWeights weights(bytes);
        unseen.tagger.first = weights;
        for (std::size_t i = part; i < texts.size(); i += parts) {
            read(second, *texts[i], &weights);
            links.read(*texts[i], unseen, weightOf(*texts[i], how));
        }
    }
    return firstLook(all) + second.train() + links.train();
}

} // namespace kith::training
