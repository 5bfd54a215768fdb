// Words, sentences and folding: what the rest of Kith asks of ICU.
#pragma once

#include "kith/text/text.h"

#include <string>
#include <string_view>
#include <vector>

namespace kith {

struct Word {
    Utf16Span span;
    bool letters = false; // false: a number
    bool operator==(const Word&) const = default;
};

// The words of a text (or of one span of it), after Unicode's word boundaries (UAX 29); punctuation, space and
// blanks ("____") are left out.
// Positions are those of the whole text. Throws std::out_of_range where the span does not lie in the text.
std::vector<Word> words(const Text& text);
std::vector<Word> words(const Text& text, Utf16Span within);

// A word of UTF-8 bytes: [begin, end) are byte offsets.
struct WordBytes {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool letters = false; // false: a number
    bool operator==(const WordBytes&) const = default;
};

// The words of well-formed UTF-8 as `words` finds them, by byte offsets; `found` is cleared first and keeps its memory.
// Fast for ASCII. (An ill-formed part counts as U+FFFD, as in a Text.)
void wordsInBytes(std::string_view utf8, std::vector<WordBytes>& found);

// Which rules those are: changes when another version of ICU might tell words apart, or fold them, in another way.
std::string wordRules();

// How many words, as `words` finds them, without keeping them. Fast for ASCII.
std::int64_t countWords(std::string_view utf8);

// The sentences of one span, after UAX 29 with abbreviations of the language ("dr.", "bijv.") and initials not ending
// one. A line end always does. White space around a sentence is left out. language is "en", "nl" or another ISO 639-1
// code (for which there are no abbreviations yet). Throws std::out_of_range where the span does not lie in the text.
std::vector<Utf16Span> sentences(const Text& text, Utf16Span within, std::string_view language);

// Case and accents folded away (NFKD, marks dropped, default case folding): "Zoë" and "ZOE" give "zoe". So do strokes
// and ligatures, which Unicode does not take apart: ı gives i, ł l, ø o, đ and ð d, ħ h, ŧ t, æ ae, œ oe and þ th.
std::string fold(std::string_view utf8);
std::u16string fold(std::u16string_view utf16);

// Case folded only (Unicode default case folding).
std::string foldCase(std::string_view utf8);

// First letter of the word is an upper-case or title-case letter.
bool beginsWithCapital(std::u16string_view word);

std::string toUtf8(std::u16string_view utf16);
std::u16string toUtf16(std::string_view utf8);

// White space at both ends removed (Unicode's White_Space).
std::string_view trim(std::string_view utf8);

// How alike two words are: the number of single-letter changes between them (Levenshtein 1966; over code points).
std::size_t editDistance(std::string_view a, std::string_view b);

// Whether editDistance(a, b) <= most; much quicker for a small `most`.
bool withinEditDistance(std::string_view a, std::string_view b, std::size_t most);

// The candidate nearest to a word that somebody typed, or nothing when none is near (distance over a third of the
// longer word's length): "did you mean …?". Case does not count; the first of equally near ones is given.
std::string nearest(std::string_view typed, const std::vector<std::string>& candidates);

} // namespace kith
