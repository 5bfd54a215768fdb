// Words: Unicode's word boundaries, with a quick way through ASCII.
#include "kith/text/words.h"

#include "boundaries.h"
#include "part.h"
#include "utf8.h"

#include <unicode/uchar.h>
#include <unicode/uversion.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace kith {

namespace {

// What UAX 29 makes of an ASCII character, as ICU 72 tailors it: "@" is a letter, ":" holds no word together.
enum class Kind : unsigned char { Other, Letter, Digit, Joiner };

constexpr std::array<Kind, 256> kindTable() {
    std::array<Kind, 256> table{};
    for (std::size_t c = 'A'; c <= 'Z'; ++c)
        table[c] = Kind::Letter;
    for (std::size_t c = 'a'; c <= 'z'; ++c)
        table[c] = Kind::Letter;
    for (std::size_t c = '0'; c <= '9'; ++c)
        table[c] = Kind::Digit;
    table['@'] = Kind::Letter;
    table['_'] = Kind::Joiner;
    return table;
}
constexpr std::array<Kind, 256> kinds = kindTable();

template<class Unit>
Kind kindOf(Unit ascii) {
    return kinds[static_cast<unsigned char>(ascii)];
}
template<class Unit>
bool isLetterOrDigit(Unit ascii) {
    return kindOf(ascii) != Kind::Other && ascii != '_' && ascii != '@';
}

// Rules WB6, WB7, WB11 and WB12: "can't", "e.g", "3.50".
template<class Unit>
bool holdsTogether(Unit middle, Kind around) {
    if (around == Kind::Letter) return middle == '\'' || middle == '.';
    if (around == Kind::Digit) return middle == '\'' || middle == '.' || middle == ',' || middle == ';';
    return false;
}

// Whether ICU calls a word letters that ends so: "3a", "a_" and "3__" are letters to it, "a3" and "3_" numbers.
bool areLetters(Kind lastButOne, Kind last) {
    return last == Kind::Letter || (last == Kind::Joiner && lastButOne != Kind::Digit);
}

// Calls visit(begin, end, letters) for each word of an ASCII stretch [from, to), with the positions of the whole.
template<class Unit, class Visit>
void visitInAscii(std::basic_string_view<Unit> whole, std::size_t from, std::size_t to, Visit& visit) {
    const Unit* const units = whole.data();
    std::size_t at = from;
    while (at < to) {
        Kind last = kindOf(units[at]);
        const std::size_t begin = at++;
        if (last == Kind::Other) continue;
        bool letters = last != Kind::Digit;
        bool isWord = isLetterOrDigit(units[begin]);
        for (; at < to; ++at) {
            Kind next = kindOf(units[at]);
            if (next == Kind::Other) {
                if (at + 1 == to || kindOf(units[at + 1]) != last || !holdsTogether(units[at], last)) break;
                letters = last == Kind::Letter;
                ++at;
            } else {
                letters = areLetters(last, next);
                last = next;
            }
            isWord = isWord || isLetterOrDigit(units[at]);
        }
        if (isWord) visit(begin, at, letters);
    }
}

// To ICU "_" is punctuation, but "__" and "@" are words, and so is "@" with a mark that nobody sees; here words have a
// letter or a digit.
bool isSign(char16_t unit) {
    if (unit < 0x80) return !isLetterOrDigit(unit);
    const int kind = u_getIntPropertyValue(unit, UCHAR_WORD_BREAK);
    return kind == U_WB_EXTENDNUMLET || kind == U_WB_EXTEND || kind == U_WB_FORMAT || kind == U_WB_ZWJ;
}

template<class Visit>
void visitByRules(std::u16string_view whole, std::size_t from, std::size_t to, Visit& visit) {
    const std::u16string_view part = whole.substr(from, to - from);
    forEachStretch(part, Boundary::Word, [&](std::int32_t begin, std::int32_t end, std::int32_t status) {
        if (status < UBRK_WORD_NONE_LIMIT) return;
        const auto first = static_cast<std::size_t>(begin), after = static_cast<std::size_t>(end);
        const std::u16string_view stretch = part.substr(first, after - first);
        if (std::all_of(stretch.begin(), stretch.end(), isSign)) return;
        visit(from + first, from + after, status >= UBRK_WORD_NUMBER_LIMIT);
    });
}

template<class Visit>
void visitByRules(std::string_view whole, std::size_t from, std::size_t to, Visit& visit) {
    const std::string_view part = whole.substr(from, to - from);
    const std::u16string utf16 = toUtf16(part);
    std::size_t byte = 0, unit = 0;
    const auto byteOf = [&](std::size_t wanted) { // asked for in ascending order
        while (unit < wanted && byte < part.size()) {
            const utf8::Step next = utf8::step(part, byte);
            unit += next.codePoint > 0xFFFF ? 2 : 1;
            byte = next.after;
        }
        return from + byte;
    };
    auto visitBytes = [&](std::size_t begin, std::size_t end, bool letters) {
        const std::size_t first = byteOf(begin);
        visit(first, byteOf(end), letters);
    };
    visitByRules(utf16, 0, utf16.size(), visitBytes);
}

std::size_t skipAscii(std::string_view utf8, std::size_t from) {
    return utf8::skipAscii(utf8, from);
}
std::size_t skipAscii(std::u16string_view utf16, std::size_t from) {
    return static_cast<std::size_t>(std::find_if(utf16.begin() + static_cast<std::ptrdiff_t>(from), utf16.end(),
                                                 [](char16_t unit) { return unit >= 0x80; }) -
                                    utf16.begin());
}

template<class Unit>
bool isSpace(Unit unit) {
    return unit == ' ' || unit == '\n' || unit == '\r' || unit == '\t';
}

// Calls visit(begin, end, letters) for each word of UTF-8 or UTF-16.
// White space parts words whatever stands around it, so only the stretches with letters beyond ASCII need ICU.
template<class Unit, class Visit>
void visitWords(std::basic_string_view<Unit> text, Visit visit) {
    constexpr std::size_t enough = 64; // units; asking ICU for every single word would cost more than it saves
    std::size_t from = 0;
    while (from < text.size()) {
        const std::size_t beyond = skipAscii(text, from);
        std::size_t begin = beyond;
        while (beyond < text.size() && begin > from && !isSpace(text[begin - 1]))
            --begin;
        visitInAscii(text, from, begin, visit);
        if (beyond == text.size()) return;
        std::size_t end = std::min(std::max(beyond, begin + enough), text.size());
        while (end < text.size() && !isSpace(text[end]))
            ++end;
        visitByRules(text, begin, end, visit);
        from = end;
    }
}

} // namespace

std::u16string_view partOf(const Text& text, Utf16Span within) {
    const std::u16string_view all = text.utf16();
    if (within.begin.value < 0 || within.end < within.begin ||
        within.end.value > static_cast<std::int64_t>(all.size())) {
        throw std::out_of_range("a span outside the text");
    }
    return all.substr(static_cast<std::size_t>(within.begin.value), static_cast<std::size_t>(within.length()));
}

std::vector<Word> words(const Text& text) {
    return words(text, {{0}, text.toUtf16(text.end())});
}

std::vector<Word> words(const Text& text, Utf16Span within) {
    std::vector<Word> found;
    const std::int64_t origin = within.begin.value;
    visitWords(partOf(text, within), [&found, origin](std::size_t begin, std::size_t end, bool letters) {
        found.push_back(
            {{{origin + static_cast<std::int64_t>(begin)}, {origin + static_cast<std::int64_t>(end)}}, letters});
    });
    return found;
}

void wordsInBytes(std::string_view utf8, std::vector<WordBytes>& found) {
    found.clear();
    visitWords(utf8, [&found](std::size_t begin, std::size_t end, bool letters) {
        found.push_back({begin, end, letters});
    });
}

std::string wordRules() {
    UVersionInfo version;
    u_getVersion(version);
    return "ICU " + std::to_string(version[0]) + "." + std::to_string(version[1]);
}

std::int64_t countWords(std::string_view utf8) {
    std::int64_t count = 0;
    visitWords(utf8, [&count](std::size_t, std::size_t, bool) { ++count; });
    return count;
}

} // namespace kith
