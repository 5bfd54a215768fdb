// What an index holds of a unit: terms, values, and how they are named. Changing anything here needs a new
// `formatVersion`.
#pragma once

#include "stemming.h"
#include "tokens.h"

#include "kith/search/query.h"
#include "kith/search/unit.h"

#include <xapian.h>

#include <string>
#include <string_view>
#include <unordered_map>

namespace kith::search {

inline constexpr int formatVersion = 2;

inline constexpr Xapian::valueno placeSlot = 0; // sorts in document order
inline constexpr Xapian::valueno timeSlot = 1;  // sorts by wave, then in document order

inline constexpr std::size_t longestTerm = 200; // bytes, before what was cut off; Xapian takes 245

// Every occurrence of a word, by its stem, with its position: S, language, ":", stem. Words of more than some two
// hundred bytes are cut, and what was cut off stands as a number.
std::string stemTerm(std::string_view language, std::string_view stem);
// Is there where words with hyphens between them were read as one with this stem.
std::string joinedTerm(std::string_view language, std::string_view stem);
// Is there where a word is too long for the vocabulary.
inline const std::string longWordTerm = "Y";
// Q, key of the source, part, number of the turn: one unit; without the last, or the last two, what those begin with.
std::string unitTerm(SourceKey source, std::int64_t part, int number);
std::string textPrefix(SourceKey source, std::int64_t part);
std::string sourcePrefix(SourceKey source);
std::int64_t partIn(std::string_view unitTerm);
int numberIn(std::string_view unitTerm);
// X, a letter for the field, the value (folded).
std::string fieldTerm(Field field, std::string_view value);
std::string fieldPrefix(Field field);
std::string attributeTerm(const std::string& foldedName, std::string_view value);
std::string attributePrefix(const std::string& foldedName);
Xapian::valueno attributeSlot(const std::string& foldedName);
// Is there where several attributes share a slot ("Year of birth", "year_of_birth"), of which it keeps the last.
std::string sharedSlotTerm(Xapian::valueno slot);
// What stands in an attribute's slot: numbers sort as numbers, and before words.
std::string attributeSortKey(const std::string& value);
inline constexpr char numberKey = 'n';
inline constexpr char wordsKey = 't';

std::string placeKey(const UnitPlace& place);
std::string timeKey(const Unit& unit);

// The vocabulary: an entry of the database's metadata for each word as written, by language.
struct WordCounts {
    std::int64_t all = 0;
    std::int64_t capitals = 0;       // begins with a capital letter
    std::int64_t capitalsInside = 0; // and does not begin a sentence
    bool operator==(const WordCounts&) const = default;
};
std::string vocabularyKey(std::string_view language, std::string_view word);
std::string vocabularyPrefix(std::string_view language);
std::string languageKey(std::string_view language);
inline const std::string languagePrefix = "l:";
// While all documents are in the order of the study: the place of the last one.
inline const std::string orderKey = "order";
std::string toBytes(const WordCounts& counts);
WordCounts wordCountsFrom(std::string_view bytes);
bool fitsVocabulary(std::string_view word); // short enough

// What one unit adds to the vocabulary, by key.
using VocabularyChange = std::unordered_map<std::string, WordCounts, StringHash, std::equal_to<>>;

// Makes documents of units. Not thread-safe.
class DocumentMaker {
public:
    [[nodiscard]] Xapian::Document document(const Unit& unit, const std::string& bytes);
    // Adds the unit's words to the change, or takes them from it.
    void count(const Unit& unit, int times, VocabularyChange& change);

private:
    Stemming stemming_;
    TokenReader reader_;
};

} // namespace kith::search
