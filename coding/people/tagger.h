// Which words are heads of mentions: a linear-chain conditional random field over the words of a reading (Lafferty,
// McCallum & Pereira 2001).
#pragma once

#include "reading.h"
#include "weights.h"

#include "kith/model/word_statistics.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace kith::people {

struct Tagged {
    Tag tag = Tag::Outside;
    float confidence = 1; // that the word has this tag
};

// What the tagger sees of each word: itself, its form, what the lexicon says of it and its neighbours, and how the text
// writes it elsewhere. A second look also sees what the first made of the whole text: what "they" can mean, and which
// words are names elsewhere. Each feature is a hash; the trainer and the tagger ask for the same ones.
class Features {
public:
    Features(const Reading& text, const WordStatistics* study);

    // From now on, features of the second look. `tags` are the first's, by word.
    void lookAgain(const std::vector<Tagged>& tags);

    // Calls use(hash) for every feature of word i.
    template<class Use>
    void of(int i, Use&& use) const;

private:
    struct Signal {
        std::uint64_t word = 0;
        std::uint64_t lexical = 0; // which kinds of word it can be, as one value
        std::uint64_t bits = 0;    // the same, for one feature each
        std::array<std::uint64_t, 6> affixes{};
        std::uint32_t shape = 0;
        std::uint32_t uses = 0;
        std::uint32_t gap = 0;
        std::uint32_t tag = 0;                   // of the first look, and how sure it was; 0: there was none
        std::uint32_t elsewhere = 0;             // how the first look tagged the same word over the text
        std::array<std::uint32_t, 6> meanings{}; // of a pronoun: what stands before it that it can mean
    };
    // The word `steps` before or after word i in its sentence.
    [[nodiscard]] const Signal& beside(int i, int steps) const;
    void lookElsewhere(const std::vector<Tagged>& tags);
    void lookBack(const std::vector<Tagged>& tags);

    const Reading& text_;
    std::vector<Signal> signals_;
    Signal outside_;
    bool again_ = false;
};

// The best tags of all words, by word. Linear in the text.
std::vector<Tagged> tag(const Reading& text, const TaggerModel& model, const WordStatistics* study);
// One look only, the first or (after `lookAgain`) the second.
std::vector<Tagged> tagOnce(const Reading& text, const Features& features, const TaggerWeights& weights);

// Whether a sentence, as the tagger sees it, begins at word i.
inline bool beginsSequence(const Reading& text, int i) {
    return i == 0 || text[i].before == Gap::Stop || text[i].turn != text[i - 1].turn;
}

// The same on every machine, for it stands in the models.
std::uint64_t hashOf(std::string_view bytes);

inline std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
    std::uint64_t h = (a ^ (b * 0x9E3779B97F4A7C15U)) * 0xD6E8FEB86659FD93U;
    h ^= h >> 32;
    return h * 0xD6E8FEB86659FD93U;
}

inline const Features::Signal& Features::beside(int i, int steps) const {
    const int other = i + steps;
    if (other < 0 || other >= text_.size()) return outside_;
    for (int at = std::min(i, other) + 1; at <= std::max(i, other); ++at)
        if (beginsSequence(text_, at)) return outside_;
    return signals_[static_cast<std::size_t>(other)];
}

template<class Use>
void Features::of(int i, Use&& use) const {
    std::uint64_t number = 0; // of the template
    const auto one = [&](std::uint64_t a) { use(mixed(++number, a)); };
    const auto two = [&](std::uint64_t a, std::uint64_t b) { use(mixed(mixed(++number, a), b)); };
    const auto three = [&](std::uint64_t a, std::uint64_t b, std::uint64_t c) {
        use(mixed(mixed(mixed(++number, a), b), c));
    };
    const Signal& w = signals_[static_cast<std::size_t>(i)];
    const Signal& l = beside(i, -1);
    const Signal& r = beside(i, 1);
    const Signal& ll = beside(i, -2);
    const Signal& rr = beside(i, 2);

    one(0);
    one(w.word);
    two(w.word, w.shape);
    one(l.word);
    one(r.word);
    one(ll.word);
    one(rr.word);
    two(l.word, w.word);
    two(w.word, r.word);
    two(l.word, r.word);
    two(ll.word, l.word);
    two(r.word, rr.word);
    for (const std::uint64_t affix : w.affixes)
        two(affix, w.shape & 515);
    one(w.shape);
    two(l.shape, w.shape);
    two(w.shape, r.shape);
    three(l.shape, w.shape, r.shape);
    one(w.lexical);
    one(l.lexical);
    one(r.lexical);
    one(ll.lexical);
    one(rr.lexical);
    two(w.lexical, w.shape);
    two(l.lexical, w.lexical);
    two(w.lexical, r.lexical);
    three(l.lexical, w.lexical, r.lexical);
    three(ll.lexical, l.lexical, w.lexical);
    three(w.lexical, r.lexical, rr.lexical);
    two(w.word, l.lexical);
    two(w.word, r.lexical);
    two(w.lexical, l.word);
    two(w.lexical, r.word);
    three(w.word, l.lexical, r.lexical);
    one(w.gap);
    one(r.gap);
    two(w.word, w.gap);
    two(w.word, r.gap);
    three(w.lexical, w.gap, w.shape);
    three(w.lexical, r.gap, w.shape);
    one(w.uses);
    two(w.uses, w.shape);
    two(w.uses, w.lexical);
    three(w.uses, l.lexical, w.shape);
    two(w.affixes[4], l.lexical);
    two(w.affixes[4], r.lexical);
    two(w.affixes[4], l.word);
    const auto bits = [&](std::uint64_t all, std::uint64_t with) {
        ++number;
        for (; all; all &= all - 1)
            use(mixed(mixed(number, static_cast<std::uint64_t>(__builtin_ctzll(all))), with));
    };
    bits(w.bits, w.shape & 519);
    bits(l.bits, w.shape & 3);
    bits(r.bits, w.shape & 3);
    if (!again_) return;
    one(w.tag);
    two(w.tag, w.word);
    two(l.tag, w.tag);
    two(w.tag, r.tag);
    three(w.tag, w.lexical, w.shape);
    three(w.tag, l.lexical, r.lexical);
    two(w.elsewhere, w.shape);
    two(w.elsewhere, w.tag);
    two(w.elsewhere, w.lexical);
    two(r.elsewhere, w.shape);
    two(l.elsewhere, w.shape);
    if (w.meanings[0] == 0) return;
    for (const std::uint32_t meaning : w.meanings) {
        two(meaning, w.word);
        one(meaning);
    }
    three(w.meanings[0], w.meanings[1], w.word);
    three(w.meanings[0], w.meanings[2], w.word);
    three(w.meanings[2], w.meanings[3], w.word);
    three(w.meanings[0], w.meanings[4], w.word);
    three(w.meanings[0], w.meanings[3], r.lexical);
    two(w.meanings[0], r.word);
    two(w.meanings[4], r.word);
}

} // namespace kith::people
