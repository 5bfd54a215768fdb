// The words that names consist of.
#pragma once

#include "kith/text/text.h"

#include <string>
#include <string_view>
#include <vector>

namespace kith::pseudonym {

// A run of letters or of digits: words() takes "jan@kiosk.nl" and "wit's" for one word, and a name may hide in either.
struct Token {
    Utf16Span span;
    std::u16string folded; // case and accents folded away
    bool capital = false;
    bool letters = false;
};
std::vector<Token> tokensOf(const Text& text);

// The folded tokens of a name: "De Wit" gives "de", "wit".
std::vector<std::u16string> foldedName(std::string_view name);

// "mevrouw", "Dr": they stand before a name and are none. "van", "de": they belong to one and are none alone.
bool isTitle(std::u16string_view folded);
bool isParticle(std::u16string_view folded);
// "The", "Mijn", "Iemand": a phrase that begins with one is a description, however it is written.
bool isFunctionWord(std::u16string_view folded);
// "wife", "buurvrouw", "Dad": what somebody is to the teller. With a capital it is no name either.
bool isRelation(std::u16string_view folded);
// Days, months, feasts, languages, nationalities and faiths: written with a capital, and nobody's names.
bool isKnownWord(std::u16string_view folded);
// "of", "van": after somebody's relation comes whose it is.
bool leadsAway(std::u16string_view folded);

// What stands between the words of one name: "J. Haverkamp", "Hartmann-Lie", "Anna\n Maria", "O'Brien".
bool isGap(std::u16string_view between);

// Worth a name alone: not "Ó", not "Van", not "Mevrouw".
bool standsAlone(const Token& token);

// Whether the word is the name with an ending: Dutch -s and diminutives ("Marits", "Bertje"). Gives the length of the
// ending, 0 for none.
std::size_t endingAfter(std::u16string_view word, std::u16string_view name);

} // namespace kith::pseudonym
