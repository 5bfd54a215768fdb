#include "variants.h"

#include "reading.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <random>
#include <string_view>

namespace kith::training {

namespace {

namespace p = people::property;

// Writes a text anew piece by piece, and knows where its positions went.
class Rewriting {
public:
    explicit Rewriting(const GoldText& gold) : gold_(gold) {}

    // One code point of the old text becomes these.
    void put(std::string_view utf8) {
        moved_.push_back(end_);
        for (const char c : utf8)
            end_ += (static_cast<unsigned char>(c) & 0xC0U) != 0x80 ? 1 : 0;
        utf8_ += utf8;
    }

    GoldText finish() {
        moved_.push_back(end_);
        GoldText rewritten = gold_;
        rewritten.text = Text::fromStored(utf8_);
        for (GoldMention& mention : rewritten.mentions) {
            mention.span = move(mention.span);
            if (mention.head) mention.head = move(*mention.head);
        }
        std::erase_if(rewritten.mentions, [](const GoldMention& mention) {
            return mention.span.empty() || (mention.head && mention.head->empty());
        });
        for (GoldTurn& turn : rewritten.turns)
            turn.words = move(turn.words);
        return rewritten;
    }

private:
    [[nodiscard]] CodePointSpan move(CodePointSpan span) const {
        return {{moved_[static_cast<std::size_t>(span.begin.value)]},
                {moved_[static_cast<std::size_t>(span.end.value)]}};
    }

    const GoldText& gold_;
    std::string utf8_;
    std::int64_t end_ = 0;
    std::vector<std::int64_t> moved_; // by position before
};

// Calls take(code point as UTF-8) for each.
template<class Take>
void forEachCharacter(const std::string& utf8, const Take& take) {
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        take(std::string_view(utf8).substr(i, length));
        i += length;
    }
}

// The names that one text gets.
class Names {
public:
    Names(const people::Language& language, std::uint64_t seed)
        : given_(language.lexicon.wordsWith(p::Given, p::Word | p::Place | p::Function)),
          surnames_(language.lexicon.wordsWith(p::Surname, p::Word | p::Place | p::Function | p::Given)),
          random_(seed) {}

    // Another word for one of somebody's name; first: the name begins with it.
    const std::string& instead(const std::string& person, const people::Token& word, bool first) {
        const auto [found, added] = chosen_.try_emplace({person, std::string(word.word)});
        if (added) found->second = choose(word, first);
        return found->second;
    }
    [[nodiscard]] bool empty() const { return given_.empty() || surnames_.empty(); }

private:
    std::string choose(const people::Token& word, bool first) {
        static constexpr std::array<std::string_view, 14> before{"van der ", "van den ", "de ",  "van ",    "van de ",
                                                                 "El ",      "Ben ",     "ten ", "van 't ", "Van ",
                                                                 "De ",      "da ",      "Al ",  "Van den "};
        const bool given = word.has(p::Given) || (first && !word.has(p::Surname));
        const auto& from = given ? given_ : surnames_;
        std::string name(from[random_() % from.size()]);
        name[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(name[0])));
        if (!given && !first && random_() % 3 == 0) name = std::string(before[random_() % before.size()]) + name;
        return name;
    }

    std::vector<std::string_view> given_;
    std::vector<std::string_view> surnames_;
    std::mt19937_64 random_;
    std::map<std::pair<std::string, std::string>, std::string> chosen_;
};

} // namespace

GoldText asSpoken(const GoldText& gold) {
    Rewriting rewriting(gold);
    bool atLabel = true;
    forEachCharacter(gold.text.utf8(), [&](std::string_view character) {
        if (character == "\n") atLabel = true;
        const bool mark = character == "." || character == "," || character == ";" || character == "!" ||
                          character == "?" || character == "\"" || character == "\u201C" || character == "\u201D" ||
                          (character == ":" && !atLabel);
        if (character == ":") atLabel = false;
        std::string written(mark ? std::string_view() : character);
        const auto lead = static_cast<unsigned char>(character.front());
        if (!mark && lead < 0x80) written[0] = static_cast<char>(std::tolower(lead));
        if (lead == 0xC3 && static_cast<unsigned char>(character[1]) < 0x9F)
            written[1] = static_cast<char>(character[1] | 0x20);
        rewriting.put(written);
    });
    return rewriting.finish();
}

GoldText withOtherNames(const GoldText& gold, const people::Language& language, std::uint64_t seed) {
    Names names(language, seed);
    if (names.empty()) return gold;
    const people::Reading reading(gold.text, {}, language);
    std::map<std::int64_t, std::pair<std::int64_t, std::string>> edits; // begin -> end, words instead
    for (const GoldMention& mention : gold.mentions) {
        if (mention.kind != MentionKind::Name) continue;
        const Utf16Span head = gold.text.toUtf16(mention.head.value_or(mention.span));
        for (int i = reading.tokenAt(head.begin); reading.holds(i) && reading[i].span.end <= head.end; ++i) {
            const people::Token& word = reading[i];
            if (!word.capital || word.allCapitals || word.initial() ||
                word.has(p::Title | p::Particle | p::PostName | p::Function | p::Pronoun))
                continue;
            const CodePointSpan span = gold.text.toCodePoints(word.span);
            edits.try_emplace(span.begin.value, span.end.value,
                              names.instead(mention.entity, word, word.span.begin == head.begin));
        }
    }
    Rewriting rewriting(gold);
    std::int64_t position = 0;
    std::int64_t skipUntil = 0;
    forEachCharacter(gold.text.utf8(), [&](std::string_view character) {
        if (const auto edit = edits.find(position); edit != edits.end() && position >= skipUntil) {
            skipUntil = edit->second.first;
            rewriting.put(edit->second.second);
        } else {
            rewriting.put(position < skipUntil ? std::string_view() : character);
        }
        ++position;
    });
    return rewriting.finish();
}

} // namespace kith::training
