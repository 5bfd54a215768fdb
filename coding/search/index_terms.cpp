#include "index_terms.h"

#include "bytes.h"
#include "fields.h"

#include "kith/text/words.h"

#include <xxhash.h>

#include <algorithm>
#include <set>

namespace kith::search {
namespace {

std::string cut(std::string term) {
    if (term.size() <= longestTerm) return term;
    const XXH64_hash_t rest = XXH3_64bits(term.data(), term.size());
    term.resize(longestTerm);
    for (int shift = 56; shift >= 0; shift -= 8)
        term += static_cast<char>(rest >> shift);
    return term;
}

void addBigEndian(std::string& bytes, std::uint64_t value, int count) {
    for (int shift = (count - 1) * 8; shift >= 0; shift -= 8)
        bytes += static_cast<char>(value >> shift);
}

std::uint64_t bigEndian(std::string_view bytes) {
    std::uint64_t value = 0;
    for (const char byte : bytes)
        value = value << 8 | static_cast<unsigned char>(byte);
    return value;
}

constexpr std::size_t keySize = 16, partSize = 8, numberSize = 4;

char letterOf(Field field) {
    switch (field) {
    case Field::Speaker:
        return 'S';
    case Field::Case:
        return 'E';
    case Field::Source:
        return 'T';
    case Field::Code:
        return 'C';
    case Field::Contact:
        return 'K';
    case Field::Stage:
        return 'G';
    case Field::Language:
        return 'L';
    case Field::Coder:
        return 'O';
    case Field::Who:
        return 'R';
    case Field::Attribute:
        return 'A';
    }
    return '?';
}

// What stands between two words; the full stop of an initial ends nothing.
bool endsSentence(std::string_view between, bool afterInitial) {
    if (afterInitial && between.starts_with(".")) between.remove_prefix(1);
    return between.find_first_of(".?!\n") != std::string_view::npos || between.find("…") != std::string_view::npos;
}

} // namespace

std::string stemTerm(std::string_view language, std::string_view stem) {
    std::string term = "S";
    term.append(language).append(":").append(stem);
    return cut(std::move(term));
}
std::string joinedTerm(std::string_view language, std::string_view stem) {
    std::string term = "J";
    term.append(language).append(":").append(stem);
    return cut(std::move(term));
}

std::string sourcePrefix(SourceKey source) {
    std::string term = "Q";
    term.append(reinterpret_cast<const char*>(source.uuid.bytes.data()), keySize);
    return term;
}
std::string textPrefix(SourceKey source, std::int64_t part) {
    std::string term = sourcePrefix(source);
    addBigEndian(term, static_cast<std::uint64_t>(part), partSize);
    return term;
}
std::string unitTerm(SourceKey source, std::int64_t part, int number) {
    std::string term = textPrefix(source, part);
    addBigEndian(term, static_cast<std::uint64_t>(number), numberSize);
    return term;
}
std::int64_t partIn(std::string_view term) {
    return static_cast<std::int64_t>(bigEndian(term.substr(1 + keySize, partSize)));
}
int numberIn(std::string_view term) {
    return static_cast<int>(bigEndian(term.substr(1 + keySize + partSize, numberSize)));
}

std::string fieldPrefix(Field field) {
    return {'X', letterOf(field), ':'};
}
std::string fieldTerm(Field field, std::string_view value) {
    return cut(fieldPrefix(field).append(value));
}
std::string attributePrefix(const std::string& foldedName) {
    return fieldPrefix(Field::Attribute) + foldedName + "=";
}
std::string attributeTerm(const std::string& foldedName, std::string_view value) {
    return cut(attributePrefix(foldedName).append(value));
}
Xapian::valueno attributeSlot(const std::string& foldedName) {
    constexpr std::uint64_t first = 16, count = 0x7FFFFFF0;
    return static_cast<Xapian::valueno>(first + XXH3_64bits(foldedName.data(), foldedName.size()) % count);
}
std::string sharedSlotTerm(Xapian::valueno slot) {
    return "M" + std::to_string(slot);
}
std::string attributeSortKey(const std::string& value) {
    if (const auto number = numberFrom(value)) return numberKey + Xapian::sortable_serialise(*number);
    return wordsKey + value;
}

std::string placeKey(const UnitPlace& place) {
    std::string key;
    addBigEndian(key, static_cast<std::uint64_t>(place.source), numberSize);
    addBigEndian(key, static_cast<std::uint64_t>(place.part), partSize);
    addBigEndian(key, static_cast<std::uint64_t>(place.number), numberSize);
    return key;
}
std::string timeKey(const Unit& unit) {
    return unit.wave + '\0' + placeKey(unit.place);
}

std::string vocabularyPrefix(std::string_view language) {
    return "v:" + std::string(language) + ":";
}
std::string vocabularyKey(std::string_view language, std::string_view word) {
    return vocabularyPrefix(language).append(word);
}
std::string languageKey(std::string_view language) {
    return languagePrefix + std::string(language);
}
bool fitsVocabulary(std::string_view word) {
    return word.size() <= longestTerm;
}
std::string toBytes(const WordCounts& counts) {
    ByteWriter out;
    out.number(static_cast<std::uint64_t>(counts.all)).number(static_cast<std::uint64_t>(counts.capitals));
    return out.number(static_cast<std::uint64_t>(counts.capitalsInside)).take();
}
WordCounts wordCountsFrom(std::string_view bytes) {
    if (bytes.empty()) return {};
    ByteReader in(bytes);
    WordCounts counts;
    counts.all = in.integer();
    counts.capitals = in.integer();
    counts.capitalsInside = in.integer();
    return counts;
}

Xapian::Document DocumentMaker::document(const Unit& unit, const std::string& bytes) {
    Xapian::Document document;
    document.set_data(bytes);
    document.add_boolean_term(unitTerm(unit.source, unit.place.part, unit.place.number));
    document.add_value(placeSlot, placeKey(unit.place));
    document.add_value(timeSlot, timeKey(unit));
    for (const Token& token : reader_.read(unit.words)) {
        const std::string& stem = stemming_.stem(unit.language, token.word);
        document.add_posting(stemTerm(unit.language, stem), token.first + 1);
        if (token.joined) document.add_boolean_term(joinedTerm(unit.language, stem));
        if (!fitsVocabulary(token.word)) document.add_boolean_term(longWordTerm);
    }
    std::set<std::string> fields;
    for (const Field field : {Field::Speaker, Field::Case, Field::Source, Field::Language, Field::Who})
        for (const std::string& value : valuesIn(field, unit))
            fields.insert(fieldTerm(field, value));
    for (const UnitCoding& coding : unit.codings)
        for (const Field field : {Field::Code, Field::Contact, Field::Stage, Field::Coder})
            for (const std::string& value : valuesIn(field, coding))
                fields.insert(fieldTerm(field, value));
    for (const auto& [name, value] : unit.attributesOfCase()) {
        const std::string folded = foldAttribute(name), words = foldWord(toString(value));
        if (words.empty()) continue;
        fields.insert(attributeTerm(folded, words));
        const Xapian::valueno slot = attributeSlot(folded);
        if (!document.get_value(slot).empty()) fields.insert(sharedSlotTerm(slot));
        document.add_value(slot, attributeSortKey(words));
    }
    for (const std::string& term : fields)
        document.add_boolean_term(term);
    return document;
}

void DocumentMaker::count(const Unit& unit, int times, VocabularyChange& change) {
    std::string key = vocabularyPrefix(unit.language);
    const std::size_t prefix = key.size();
    const std::string_view words = unit.words;
    std::size_t end = 0;
    bool afterInitial = false;
    for (const Token& token : reader_.read(words)) {
        if (!fitsVocabulary(token.word)) continue;
        key.resize(prefix);
        key += token.word;
        auto counts = change.find(key);
        if (counts == change.end()) counts = change.emplace(key, WordCounts()).first;
        counts->second.all += times;
        const char first = words[token.begin];
        const bool capital = static_cast<unsigned char>(first) < 0x80
                                 ? first >= 'A' && first <= 'Z'
                                 : beginsWithCapital(toUtf16(words.substr(token.begin, token.end - token.begin)));
        if (capital) {
            counts->second.capitals += times;
            const bool begins =
                end == 0 || (token.begin >= end && endsSentence(words.substr(end, token.begin - end), afterInitial));
            if (!begins) counts->second.capitalsInside += times;
        }
        afterInitial = token.end - token.begin == 1 && capital;
        end = std::max(end, token.end);
    }
}

} // namespace kith::search
