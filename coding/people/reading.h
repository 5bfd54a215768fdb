// A text as the finder reads it: its words one after another, with what the language knows of each and what stands
// between.
#pragma once

#include "language.h"

#include "kith/model/imported.h"

#include <deque>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kith::people {

// What stands between a word and the one before it.
enum class Gap : unsigned char {
    Space, // nothing but white space
    Glued, // a hyphen, an apostrophe, a slash: "Jan-Willem"
    Dot,   // the full stop of an abbreviation or an initial: "Dr. Bos", "J. Bos"
    Comma, // a comma, a dash, a bracket: the sentence goes on
    Quote, // a quotation mark: the sentence may go on
    Stop,  // the sentence ends
};

struct Token {
    Utf16Span span;        // without what is written on to it: "Anna" of "Anna's"
    std::string_view word; // folded
    Properties is = 0;
    Gap before = Gap::Stop;
    bool capital = false;         // begins with one
    bool allCapitals = false;     // has two or more capitals and no small letter
    bool owns = false;            // a possessive 's was cut off
    bool cut = false;             // something was cut off
    bool afterApostrophe = false; // "'m"
    bool opensQuote = false;      // a quotation begins just before it
    bool inQuote = false;
    bool opensLine = false;
    bool beforeColon = false;
    int turn = -1; // index of the turn, -1: no turns are known

    [[nodiscard]] bool has(Properties any) const { return (is & any) != 0; }
    [[nodiscard]] bool hasAll(Properties all) const { return (is & all) == all; }
    [[nodiscard]] bool initial() const { return capital && word.size() == 1; }
    [[nodiscard]] bool startsSentence() const { return before == Gap::Stop || opensQuote; }
    // Whether this word belongs to the same run of words as the one before it.
    [[nodiscard]] bool follows() const { return before == Gap::Space || before == Gap::Glued; }
};

class Reading {
public:
    // Reads the words of the turns, or the whole text where there are none.
    Reading(const Text& text, std::span<const Turn> turns, const Language& language);

    [[nodiscard]] const Token& operator[](int i) const { return tokens_[static_cast<std::size_t>(i)]; }
    [[nodiscard]] int size() const { return static_cast<int>(tokens_.size()); }
    [[nodiscard]] bool holds(int i) const { return i >= 0 && i < size(); }
    [[nodiscard]] const Lexicon& lexicon() const { return language_.lexicon; }
    [[nodiscard]] const TaggerModel& tagger() const { return language_.tagger; }
    // The word at i, or one without properties outside the text.
    [[nodiscard]] const Token& at(int i) const { return holds(i) ? (*this)[i] : none_; }
    // The first word that ends after the position, size() for none.
    [[nodiscard]] int tokenAt(Utf16Pos position) const;

private:
    void read(const Text& text, Utf16Span within, int turn);
    std::string_view foldInto(std::u16string_view written);
    void lookUp(Token& token, std::u16string_view written);
    [[nodiscard]] Properties lastPart(const Token& token) const;
    [[nodiscard]] bool madeOfWords(std::string_view first) const;

    const Language& language_;
    std::vector<Token> tokens_;
    std::deque<std::string> folded_; // what the tokens' words point into
    Token none_;
};

} // namespace kith::people
