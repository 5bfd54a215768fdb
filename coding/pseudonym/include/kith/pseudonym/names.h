// What is a name, and what parts of it people say.
#pragma once

#include "kith/text/text.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kith::pseudonym {

// How often each word stands in texts, with a capital and without: tells "Hoop" the name from "hoop" the word.
class WordCounts {
public:
    void add(const Text& text);
    struct Count {
        std::int64_t capital = 0;
        std::int64_t lower = 0;
    };
    // Of a word, whatever its case and accents.
    [[nodiscard]] Count of(std::string_view word) const;
    [[nodiscard]] Count ofFolded(const std::u16string& folded) const;
    // Whether a word is one that people also use when they name nobody: at least a quarter of its uses are in lower
    // case. (A rule of thumb; analysts decide.)
    [[nodiscard]] bool isCommon(const std::u16string& folded) const;

private:
    std::unordered_map<std::u16string, Count> counts_;
};

// Whether the words are a name ("mevrouw De Wit", "Joris") and no description ("my supervisor", "Die deurwaarder",
// "vader van Marit"): each word has a capital or is a title or a particle, the first is no article or pronoun, and one
// at least is neither title nor particle.
bool isName(std::string_view words);

// Whether the words name an organisation or a place: one word at least has a capital, and the first is no article or
// pronoun ("vzw Straatlicht", "University of Carrowmore", not "de gemeente", "een Duitse organisatie").
bool isNameOfThing(std::string_view words);

// What people say instead of the whole of a person's name, the longest first: without the title ("De Wit"), with an
// initial ("J. Haverkamp"), the surname with its particles ("Van den Berg"), and single words of it ("Joris",
// "Haverkamp"). Not the name itself.
std::vector<std::string> partsOf(std::string_view name);

// A name within a description: of the one who is described ("my wife Joan") or of another ("de moeder van Sanne", and
// whoever is named second).
struct NameWithin {
    std::string name; // "Joan", "meneer Jansen", "Henk de Boer"
    Utf16Span span;
    bool another = false;
    bool operator==(const NameWithin&) const = default;
};

// The names in a label or an alias that is no name as a whole. A word with a capital is one unless it is a function
// word, what somebody is to the teller ("Mum"), a day, a month, a feast, a language, a nationality, an abbreviation
// ("the GP"), or the first word and common in the texts. After a relation or a title every capital is a name ("my
// friend JP", "Mr English"). Better one too many: what is taken for a name is hidden, and who minds may take it out.
std::vector<NameWithin> namesWithin(const Text& description, const WordCounts& counts);

// Capitalised words after a preposition in a description ("man uit Eritrea", "women of Budhoma"), without months and
// the like, and without whom somebody is related to ("mother of Joan").
std::vector<std::string> placesIn(std::string_view description);

} // namespace kith::pseudonym
