#include "tagger.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <unordered_map>

namespace kith::people {

namespace {

namespace p = property;

// From this confidence on a word is taken for a mention: a little under a half, for a miss costs an analyst more than a
// false alarm.
constexpr float enough = 0.42F;

// --- how a text writes its words

struct Uses {
    int capital = 0; // inside a sentence
    int start = 0;   // at the start of one
    int small = 0;
    int acts = 0;        // before what only people do, or a pronoun for one person
    bool inName = false; // beside a given name, an initial or a title
};

// "Bos said", "Bos … he": signs of a person.
bool acts(const Reading& text, int i) {
    const Token& next = text.at(i + 1);
    if (next.before == Gap::Space && next.has(p::Saying | p::Mental)) return true;
    for (int at = i + 1; at < i + 10 && text.holds(at) && text[at].before != Gap::Stop; ++at)
        if (text[at].has(p::Third) && text[at].has(p::Female | p::Male) && !text[at].has(p::Copula)) return true;
    return false;
}

bool joined(const Reading& text, int i) {
    return text[i].before == Gap::Space || text[i].before == Gap::Glued || text[i].before == Gap::Dot;
}

bool certainlyInName(const Reading& text, int i) {
    const Token& token = text[i];
    if (token.has(p::Part | p::Function)) return false;
    if (i > 0 && joined(text, i)) {
        const Token& prior = text[i - 1];
        if (prior.has(p::Title) && (prior.capital || prior.has(p::Abbreviation))) return true;
        if (prior.initial() && prior.before != Gap::Stop) return true;
        if (prior.capital && prior.has(p::Given) && !prior.has(p::Word | p::Place) && !prior.owns) return true;
    }
    const Token& next = text.at(i + 1);
    return token.has(p::Given) && !token.has(p::Word | p::Place) && next.capital && text.holds(i + 1) &&
           joined(text, i + 1) && !next.has(p::Part | p::Place | p::Function) && !token.owns;
}

std::unordered_map<std::string_view, Uses> countUses(const Reading& text, const WordStatistics* study) {
    std::unordered_map<std::string_view, Uses> uses;
    for (int i = 0; i < text.size(); ++i) {
        const Token& token = text[i];
        if (!token.capital) continue;
        Uses& use = uses[token.word];
        ++(token.startsSentence() ? use.start : use.capital);
        if (acts(text, i)) ++use.acts;
        use.inName |= certainlyInName(text, i);
    }
    for (int i = 0; i < text.size(); ++i)
        if (!text[i].capital && !text[i].has(p::Function))
            if (const auto use = uses.find(text[i].word); use != uses.end()) ++use->second.small;
    if (study) {
        const auto more = [](int here, std::int64_t everywhere) {
            return std::max(here, static_cast<int>(std::min<std::int64_t>(everywhere, 1'000'000)));
        };
        for (auto& [word, use] : uses) {
            const WordStatistics::Uses* all = study->of(word);
            if (!all) continue;
            use.capital = more(use.capital, all->capital);
            use.start = more(use.start, all->start);
            use.small = more(use.small, all->small);
        }
    }
    return uses;
}

std::uint32_t level(int count) {
    return count == 0 ? 0 : count == 1 ? 1 : count < 4 ? 2 : 3;
}

std::uint32_t summary(const Uses& uses) {
    const std::uint32_t small = uses.small == 0 ? 0 : uses.small < uses.capital ? 1 : 2;
    const std::uint32_t active = uses.acts == 0 ? 0 : uses.acts * 4 < uses.capital + uses.start ? 1 : 2;
    const std::uint32_t counts = std::min(2U, level(uses.capital)) * 9 + small * 3 + active;
    return 1 + counts * 4 + (uses.start > 0 ? 2 : 0) + (uses.inName ? 1 : 0);
}

// --- words as values

std::uint32_t shapeOf(const Token& token) {
    std::uint32_t shape = token.capital ? 1 : 0;
    if (token.capital && token.startsSentence()) shape = 2;
    if (token.allCapitals) shape |= 4;
    if (token.capital && token.word.size() == 1) shape |= 8;
    if (token.owns) shape |= 16;
    if (token.afterApostrophe) shape |= 32;
    if (!token.word.empty() && token.word.front() >= '0' && token.word.front() <= '9') shape |= 64;
    if (token.opensLine && token.beforeColon) shape |= 128; // the label of a speaker
    return shape;
}

// A text in which nearly no word has a capital, as speech recognisers write it: names have none either.
bool withoutCapitals(const Reading& text) {
    constexpr int oneIn = 100;
    int capitals = 0;
    for (int i = 0; i < text.size(); ++i)
        capitals += text[i].capital && text[i].word.size() > 1 && !text[i].beforeColon ? 1 : 0;
    return capitals * oneIn < text.size();
}

std::uint32_t gapOf(const Token& token) {
    return static_cast<std::uint32_t>(token.before) * 4 + (token.opensQuote ? 2 : 0) + (token.inQuote ? 1 : 0) + 1;
}

// What a word can be, without what matters only for few.
constexpr Properties lexical = p::Given | p::Surname | p::Place | p::Part | p::Noun | p::Verb | p::Adjective |
                               p::Adverb | p::Word | p::Person | p::Family | p::Demonym | p::Weak | p::Group |
                               p::Title | p::Particle | p::Pronoun | p::Possessive | p::Determiner | p::Definite |
                               p::Quantifier | p::Preposition | p::Copula | p::Saying | p::Mental | p::Function |
                               p::Plural | p::Singular | p::Relative | p::Who | p::Compound | p::Calendar;

} // namespace

std::uint64_t hashOf(std::string_view bytes) {
    std::uint64_t h = bytes.size() * 0x9E3779B97F4A7C15U;
    while (bytes.size() >= 8) {
        std::uint64_t block = 0;
        std::memcpy(&block, bytes.data(), 8);
        h = mixed(h, block);
        bytes.remove_prefix(8);
    }
    std::uint64_t rest = 0;
    if (!bytes.empty()) std::memcpy(&rest, bytes.data(), bytes.size());
    return mixed(h, rest);
}

Features::Features(const Reading& text, const WordStatistics* study) : text_(text) {
    const std::uint32_t small = withoutCapitals(text) ? 512 : 0;
    const std::unordered_map<std::string_view, Uses> uses = countUses(text, study);
    signals_.resize(static_cast<std::size_t>(text.size()));
    outside_.word = 1;
    outside_.gap = 99;
    outside_.shape = 1U << 20;
    for (int i = 0; i < text.size(); ++i) {
        const Token& token = text[i];
        Signal& signal = signals_[static_cast<std::size_t>(i)];
        signal.word = hashOf(token.word);
        signal.bits = token.is & lexical;
        signal.lexical = mixed(7, signal.bits);
        const std::string_view w = token.word;
        for (std::size_t n = 2; n < 5; ++n) {
            signal.affixes[n - 2] = w.size() > n ? hashOf(w.substr(0, n)) : n;
            signal.affixes[n + 1] = w.size() > n ? hashOf(w.substr(w.size() - n)) : n;
        }
        signal.shape = shapeOf(token) | small;
        signal.gap = gapOf(token);
        if (token.capital)
            if (const auto use = uses.find(token.word); use != uses.end()) signal.uses = summary(use->second);
    }
}

void Features::lookAgain(const std::vector<Tagged>& tags) {
    again_ = true;
    for (std::size_t i = 0; i < signals_.size(); ++i) {
        const float sure = tags[i].confidence;
        signals_[i].tag = 1 + static_cast<std::uint32_t>(tags[i].tag) * 3 + (sure > 0.95F ? 2 : sure > 0.7F ? 1 : 0);
    }
    lookElsewhere(tags);
    lookBack(tags);
}

void Features::lookElsewhere(const std::vector<Tagged>& tags) {
    struct Counts {
        int all = 0;
        int name = 0;
        int nominal = 0;
    };
    std::unordered_map<std::string_view, Counts> counts;
    const auto counted = [this](int i) { return !text_[i].has(p::Function | p::Pronoun); };
    for (int i = 0; i < text_.size(); ++i) {
        if (!counted(i)) continue;
        Counts& count = counts[text_[i].word];
        const Tag tag = tags[static_cast<std::size_t>(i)].tag;
        ++count.all;
        count.name += tag == Tag::NameBegin || tag == Tag::NameInside ? 1 : 0;
        count.nominal += tag == Tag::Nominal ? 1 : 0;
    }
    for (int i = 0; i < text_.size(); ++i) {
        if (!counted(i)) continue;
        Counts others = counts.at(text_[i].word);
        const Tag tag = tags[static_cast<std::size_t>(i)].tag;
        --others.all;
        others.name -= tag == Tag::NameBegin || tag == Tag::NameInside ? 1 : 0;
        others.nominal -= tag == Tag::Nominal ? 1 : 0;
        const auto share = [&](int part) {
            return part == 0 ? 0U : part * 3 < others.all ? 1U : part * 3 < others.all * 2 ? 2U : 3U;
        };
        signals_[static_cast<std::size_t>(i)].elsewhere =
            others.all == 0 ? 1 : 2 + level(others.all) * 16 + share(others.name) * 4 + share(others.nominal);
    }
}

// What stands before a pronoun: people and things in the plural, single persons, and how the pronouns before it were
// taken.
void Features::lookBack(const std::vector<Tagged>& tags) {
    constexpr int never = -1000;
    int people = never; // the last plural or group of people
    int things = never; // the last plural of things
    int person = never;
    int pronoun = never; // the last pronoun that can mean people or things
    bool pronounMeantPeople = false;
    int peopleSeen = 0;
    int thingsSeen = 0;
    const auto near = [](int distance) -> std::uint32_t {
        return distance < 3     ? 0
               : distance < 7   ? 1
               : distance < 15  ? 2
               : distance < 30  ? 3
               : distance < 60  ? 4
               : distance < 150 ? 5
                                : 6;
    };
    for (int i = 0; i < text_.size(); ++i) {
        const Token& token = text_[i];
        const Tag tag = tags[static_cast<std::size_t>(i)].tag;
        if (token.has(p::Pronoun) && token.has(p::Doubtful | p::Relative)) {
            if (std::max({people, things, person, pronoun}) == never) { // nothing tells yet
                pronoun = tag == Tag::Pronoun && token.has(p::Doubtful) ? i : never;
                pronounMeantPeople = pronoun == i;
                continue;
            }
            auto& meanings = signals_[static_cast<std::size_t>(i)].meanings;
            const std::uint32_t later = people > things ? 1 : 0;
            meanings[0] = 1 + near(i - people) * 16 + near(i - things) * 2 + later;
            meanings[1] = 200 + near(i - person);
            meanings[2] = 300 + near(i - pronoun) * 2 + (pronounMeantPeople ? 1 : 0);
            meanings[3] =
                400 + later * 2 + (pronoun > std::max(people, things) ? 8 : 0) + (pronounMeantPeople ? 16 : 0);
            meanings[4] = 500 + (peopleSeen * 3 < thingsSeen   ? 0
                                 : peopleSeen < thingsSeen     ? 1
                                 : peopleSeen < thingsSeen * 3 ? 2
                                                               : 3);
            meanings[5] = 600 + (i > 0 ? static_cast<std::uint32_t>(tags[static_cast<std::size_t>(i) - 1].tag) : 9);
            if (token.has(p::Doubtful)) {
                pronoun = i;
                pronounMeantPeople = tag == Tag::Pronoun;
            }
            continue;
        }
        if (token.has(p::Pronoun)) {
            if (token.has(p::Third) && token.has(p::Male | p::Female) && tag == Tag::Pronoun) person = i;
            continue;
        }
        const bool endsPlural = token.word.size() > 3 && (token.word.ends_with("s") || token.word.ends_with("en"));
        if (tag == Tag::Nominal) {
            if (token.has(p::Plural | p::Group) || (endsPlural && !token.has(p::Singular))) {
                people = i;
                ++peopleSeen;
            } else {
                person = i;
            }
        } else if (tag == Tag::NameBegin) {
            if (person > i - 4 && person != never) people = i; // "Anna and Peter"
            person = i;
        } else if (tag == Tag::Outside && endsPlural && token.has(p::Noun) && !token.capital &&
                   (token.has(p::Inflected) || !token.has(p::Function | p::Verb | p::Adverb))) {
            things = i;
            ++thingsSeen;
        }
    }
}

std::vector<Tagged> tag(const Reading& text, const TaggerModel& model, const WordStatistics* study) {
    Features features(text, study);
    std::vector<Tagged> tagged = tagOnce(text, features, model.first);
    if (model.second.empty()) return tagged;
    features.lookAgain(tagged);
    return tagOnce(text, features, model.second);
}

std::vector<Tagged> tagOnce(const Reading& text, const Features& features, const TaggerWeights& weights) {
    std::vector<Tagged> tagged(static_cast<std::size_t>(text.size()));
    if (weights.empty()) return tagged;
    std::array<Scores, tagCount + 1> steps{}; // odds of one tag after another
    for (std::size_t from = 0; from <= tagCount; ++from)
        for (std::size_t to = 0; to < tagCount; ++to)
            steps[from][to] = std::exp(weights.transitions()[from][to]);
    std::vector<Scores> own;      // odds of each tag by the word's own features
    std::vector<Scores> forward;  // by what went before as well
    std::vector<Scores> backward; // by what comes after
    for (int begin = 0; begin < text.size();) {
        int end = begin + 1;
        while (end < text.size() && !beginsSequence(text, end))
            ++end;
        const auto length = static_cast<std::size_t>(end - begin);
        own.assign(length, {});
        forward.assign(length, {});
        backward.assign(length, {});
        for (std::size_t n = 0; n < length; ++n) {
            std::array<std::int32_t, tagCount> sums{};
            features.of(begin + static_cast<int>(n), [&](std::uint64_t hash) { weights.add(hash, sums); });
            Scores scores{};
            for (std::size_t t = 0; t < tagCount; ++t)
                scores[t] = static_cast<float>(sums[t]) * weights.scale();
            const float top = *std::max_element(scores.begin(), scores.end());
            for (std::size_t t = 0; t < tagCount; ++t)
                own[n][t] = std::exp(scores[t] - top);
            float total = 0;
            for (std::size_t t = 0; t < tagCount; ++t) {
                float reached = n == 0 ? steps[tagCount][t] : 0;
                for (std::size_t f = 0; f < tagCount && n > 0; ++f)
                    reached += forward[n - 1][f] * steps[f][t];
                forward[n][t] = reached * own[n][t];
                total += forward[n][t];
            }
            for (float& odds : forward[n])
                odds /= total;
        }
        backward[length - 1].fill(1);
        for (std::size_t n = length; n-- > 0;) {
            if (n + 1 < length) {
                float total = 0;
                for (std::size_t f = 0; f < tagCount; ++f) {
                    for (std::size_t t = 0; t < tagCount; ++t)
                        backward[n][f] += steps[f][t] * own[n + 1][t] * backward[n + 1][t];
                    total += backward[n][f];
                }
                for (float& odds : backward[n])
                    odds /= total;
            }
            Scores odds{};
            float total = 0;
            for (std::size_t t = 0; t < tagCount; ++t)
                total += odds[t] = forward[n][t] * backward[n][t];
            auto best = static_cast<std::size_t>(std::max_element(odds.begin() + 1, odds.end()) - odds.begin());
            if (odds[0] > (1 - enough) * total) best = 0;
            tagged[static_cast<std::size_t>(begin) + n] = {static_cast<Tag>(best), odds[best] / total};
        }
        begin = end;
    }
    return tagged;
}

} // namespace kith::people
