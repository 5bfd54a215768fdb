// Words: Unicode's word boundaries, and a quick way to count them.
#include "kith/text/words.h"

#include "boundaries.h"
#include "part.h"
#include "utf8.h"

#include <unicode/uchar.h>

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

bool isLetterOrDigit(char c) {
    return kinds[static_cast<unsigned char>(c)] != Kind::Other && c != '_' && c != '@';
}
Kind kindOf(char c) {
    return kinds[static_cast<unsigned char>(c)];
}

// Rules WB6, WB7, WB11 and WB12: "can't", "e.g", "3.50".
bool holdsTogether(char middle, Kind around) {
    if (around == Kind::Letter) return middle == '\'' || middle == '.';
    if (around == Kind::Digit) return middle == '\'' || middle == '.' || middle == ',' || middle == ';';
    return false;
}

std::int64_t countInAscii(std::string_view ascii) {
    std::int64_t count = 0;
    std::size_t at = 0;
    while (at < ascii.size()) {
        Kind last = kindOf(ascii[at++]);
        if (last == Kind::Other) continue;
        bool isWord = isLetterOrDigit(ascii[at - 1]);
        while (at < ascii.size()) {
            Kind next = kindOf(ascii[at]);
            if (next == Kind::Other) {
                if (at + 1 == ascii.size() || kindOf(ascii[at + 1]) != last || !holdsTogether(ascii[at], last)) break;
                next = last;
                ++at;
            }
            last = next;
            isWord = isWord || isLetterOrDigit(ascii[at]);
            ++at;
        }
        if (isWord) ++count;
    }
    return count;
}

// To ICU "_" is punctuation, but "__" and "@" are words; here words have a letter or a digit.
bool isSign(char16_t unit) {
    if (unit < 0x80) return !isLetterOrDigit(static_cast<char>(unit));
    return u_getIntPropertyValue(unit, UCHAR_WORD_BREAK) == U_WB_EXTENDNUMLET;
}

// Calls visit(begin, end, isNumber) for each word of a stretch of UTF-16.
template<class Visit>
void forEachWord(std::u16string_view part, Visit visit) {
    forEachStretch(part, Boundary::Word, [&](std::int32_t begin, std::int32_t end, std::int32_t status) {
        if (status < UBRK_WORD_NONE_LIMIT) return;
        const auto first = static_cast<std::size_t>(begin);
        const std::u16string_view stretch = part.substr(first, static_cast<std::size_t>(end) - first);
        if (std::all_of(stretch.begin(), stretch.end(), isSign)) return;
        visit(begin, end, status < UBRK_WORD_NUMBER_LIMIT);
    });
}

std::int64_t countByRules(std::string_view utf8) {
    const std::u16string utf16 = toUtf16(utf8);
    std::int64_t count = 0;
    forEachWord(utf16, [&count](std::int32_t, std::int32_t, bool) { ++count; });
    return count;
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
    forEachWord(partOf(text, within), [&found, origin](std::int32_t begin, std::int32_t end, bool isNumber) {
        found.push_back({{{origin + begin}, {origin + end}}, !isNumber});
    });
    return found;
}

// White space parts words whatever stands around it, so only the stretches with letters beyond ASCII need ICU.
std::int64_t countWords(std::string_view utf8) {
    constexpr std::string_view space = " \n\r\t";
    constexpr std::size_t enough = 64; // bytes; asking ICU for every single word would cost more than it saves
    std::int64_t count = 0;
    std::size_t from = 0;
    while (from < utf8.size()) {
        const std::size_t beyond = utf8::skipAscii(utf8, from);
        if (beyond == utf8.size()) return count + countInAscii(utf8.substr(from));
        std::size_t begin = beyond;
        while (begin > from && space.find(utf8[begin - 1]) == std::string_view::npos)
            --begin;
        const std::size_t end = std::min(utf8.find_first_of(space, std::max(beyond, begin + enough)), utf8.size());
        count += countInAscii(utf8.substr(from, begin - from)) + countByRules(utf8.substr(begin, end - begin));
        from = end;
    }
    return count;
}

} // namespace kith
