// Sentences: Unicode's boundaries, less those after an abbreviation.
#include "kith/text/words.h"

#include "boundaries.h"
#include "part.h"

#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>

namespace kith {

namespace {

// Abbreviations after which a sentence goes on even before a capital letter, in small letters without the last full
// stop. Those that often end a sentence ("etc.", "enz.") and those that are words as well ("no.", "art.", "Jan.") stay
// out.
constexpr std::array<std::string_view, 46> english{
    "a.k.a",  "approx", "apr", "assoc", "asst", "aug", "ave",  "ca",  "capt", "cf",   "col",  "dec",
    "dept",   "dr",     "e.g", "esp",   "feb",  "fig", "gen",  "gov", "hon",  "i.e",  "incl", "lt",
    "messrs", "mr",     "mrs", "ms",    "mt",   "nov", "nr",   "oct", "pp",   "pres", "prof", "rep",
    "resp",   "rev",    "sen", "sept",  "sgt",  "st",  "univ", "viz", "vol",  "vs"};

constexpr std::array<std::string_view, 65> dutch{
    "a.s",   "afd",   "apr",   "art",   "aug",   "b.v",   "betr", "bijv",  "blz",   "bv",   "c.q",  "ca",    "d",
    "d.m.v", "d.w.z", "dec",   "dhr",   "dir",   "dr",    "drs",  "ds",    "dwz",   "evt",  "excl", "febr",  "fig",
    "gem",   "hr",    "i.p.v", "i.s.m", "i.v.m", "incl",  "ing",  "ir",    "jhr",   "jkvr", "jl",   "m.a.w", "m.b.t",
    "m.n",   "mej",   "mevr",  "mr",    "mw",    "n.a.v", "nl",   "nov",   "nr",    "nrs",  "o.a",  "o.l.v", "okt",
    "ong",   "pag",   "prof",  "resp",  "secr",  "sept",  "st",   "t.a.v", "t.o.v", "v",    "v.d",  "vgl",   "zgn"};

static_assert(std::is_sorted(english.begin(), english.end()) && std::is_sorted(dutch.begin(), dutch.end()));

template<class List>
bool holds(const List& sorted, std::string_view word) {
    return std::binary_search(sorted.begin(), sorted.end(), word);
}

bool isSpace(char16_t unit) {
    return u_isUWhiteSpace(unit) != 0;
}
bool endsParagraph(char16_t unit) {
    return unit == u'\n' || unit == u'\r' || unit == u'\u0085' || unit == u'\u2029';
}

std::u16string_view trimmed(std::u16string_view words) {
    while (!words.empty() && isSpace(words.back()))
        words.remove_suffix(1);
    while (!words.empty() && isSpace(words.front()))
        words.remove_prefix(1);
    return words;
}

// "J", "J.P", "A.M.G": capital letters with full stops between them. English "I" is a word of its own.
bool isInitials(std::u16string_view word, bool isEnglish) {
    if (isEnglish && word == u"I") return false;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (i % 2 == 0 ? !u_isupper(word[i]) : word[i] != u'.') return false;
    }
    return word.size() % 2 == 1;
}

// Whether what seems to be a sentence ends in an abbreviation, and so goes on.
bool goesOn(std::u16string_view sentence, std::string_view language) {
    if (sentence.empty() || endsParagraph(sentence.back())) return false;
    sentence = trimmed(sentence);
    if (sentence.empty() || sentence.back() != u'.') return false;
    sentence.remove_suffix(1);

    std::size_t begin = sentence.size();
    while (begin > 0 && (u_isalpha(sentence[begin - 1]) || sentence[begin - 1] == u'.'))
        --begin;
    // "well… ok.", "3b." and "e-mail nr." alike: only what stands by itself, or after an opening mark, is an
    // abbreviation.
    if (begin > 0 &&
        (u_isalnum(sentence[begin - 1]) || sentence[begin - 1] == u'\'' || sentence[begin - 1] == u'\u2019')) {
        return false;
    }
    const std::u16string_view word = sentence.substr(begin);
    if (isInitials(word, language == "en")) return true;

    std::string small;
    for (const char16_t unit : word) {
        if (unit >= 0x80) return false;
        small.push_back(static_cast<char>(unit >= u'A' && unit <= u'Z' ? unit + 32 : unit));
    }
    return (language == "en" && holds(english, small)) || (language == "nl" && holds(dutch, small));
}

} // namespace

std::vector<Utf16Span> sentences(const Text& text, Utf16Span within, std::string_view language) {
    const std::u16string_view part = partOf(text, within);
    std::vector<Utf16Span> found;
    std::size_t begin = 0;
    forEachStretch(part, Boundary::Sentence, [&](std::int32_t, std::int32_t boundary, std::int32_t) {
        const auto end = static_cast<std::size_t>(boundary);
        const std::u16string_view sentence = part.substr(begin, end - begin);
        if (end < part.size() && goesOn(sentence, language)) return;
        begin = end;
        const std::u16string_view words = trimmed(sentence);
        if (words.empty()) return;
        const std::int64_t at = within.begin.value + (words.data() - part.data());
        found.push_back({{at}, {at + static_cast<std::int64_t>(words.size())}});
    });
    return found;
}

} // namespace kith
