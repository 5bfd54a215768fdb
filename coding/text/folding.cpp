// Folding and the small questions about letters.
#include "kith/text/words.h"

#include "utf8.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace kith {

namespace {

// ICU counts in 32 bits.
std::int32_t icuLength(std::size_t length) {
    constexpr auto most = static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max() / 4);
    if (length > most) throw std::length_error("a text of more than 500 MB");
    return static_cast<std::int32_t>(length);
}

template<class String>
String lowerAscii(std::basic_string_view<typename String::value_type> ascii) {
    using Unit = typename String::value_type;
    String out(ascii);
    for (Unit& unit : out) {
        if (unit >= Unit{'A'} && unit <= Unit{'Z'}) unit = static_cast<Unit>(unit + 32);
    }
    return out;
}

void require(UErrorCode status) {
    if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
}

icu::UnicodeString view(std::u16string_view utf16) {
    return {false, utf16.data(), icuLength(utf16.size())};
}

std::u16string copy(const icu::UnicodeString& string) {
    return {string.getBuffer(), static_cast<std::size_t>(string.length())};
}

// Marks that stand on or around a letter; the vowel signs that stand beside one (Mc) are letters to their readers.
bool isAccent(UChar32 codePoint) {
    return (U_GET_GC_MASK(codePoint) & (U_GC_MN_MASK | U_GC_ME_MASK)) != 0;
}

// What NFKD leaves whole though its readers see a letter with a stroke, or two letters; of folded case.
std::u16string_view plainLetters(char16_t letter) {
    switch (letter) {
    case u'ı':
        return u"i";
    case u'ł':
        return u"l";
    case u'ø':
        return u"o";
    case u'đ':
    case u'ð':
        return u"d";
    case u'ħ':
        return u"h";
    case u'ŧ':
        return u"t";
    case u'æ':
        return u"ae";
    case u'œ':
        return u"oe";
    case u'þ':
        return u"th";
    default:
        return {};
    }
}

std::u16string inPlainLetters(std::u16string folded) {
    for (std::size_t at = 0; at < folded.size(); ++at)
        if (const auto plain = plainLetters(folded[at]); !plain.empty()) folded.replace(at, 1, plain);
    return folded;
}

} // namespace

std::string toUtf8(std::u16string_view utf16) {
    std::string out(utf16.size() * 3, '\0');
    std::int32_t length = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strToUTF8WithSub(out.data(), icuLength(out.size()), &length, utf16.data(), icuLength(utf16.size()), 0xFFFD,
                       nullptr, &status);
    if (status != U_STRING_NOT_TERMINATED_WARNING) require(status);
    out.resize(static_cast<std::size_t>(length));
    return out;
}

std::u16string toUtf16(std::string_view utf8) {
    std::u16string out(utf8.size(), u'\0');
    if (utf8::isAscii(utf8)) {
        std::copy(utf8.begin(), utf8.end(), out.begin());
        return out;
    }
    std::int32_t length = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strFromUTF8WithSub(out.data(), icuLength(out.size()), &length, utf8.data(), icuLength(utf8.size()), 0xFFFD,
                         nullptr, &status);
    if (status != U_STRING_NOT_TERMINATED_WARNING) require(status);
    out.resize(static_cast<std::size_t>(length));
    return out;
}

std::u16string fold(std::u16string_view utf16) {
    if (std::all_of(utf16.begin(), utf16.end(), [](char16_t unit) { return unit < 0x80; })) {
        return lowerAscii<std::u16string>(utf16);
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString apart = icu::Normalizer2::getNFKDInstance(status)->normalize(view(utf16), status);
    require(status);
    icu::UnicodeString letters;
    for (std::int32_t at = 0; at < apart.length(); at = apart.moveIndex32(at, 1)) {
        if (const UChar32 codePoint = apart.char32At(at); !isAccent(codePoint)) letters.append(codePoint);
    }
    return inPlainLetters(copy(letters.foldCase(U_FOLD_CASE_DEFAULT)));
}

std::string fold(std::string_view utf8) {
    if (utf8::isAscii(utf8)) return lowerAscii<std::string>(utf8);
    return toUtf8(fold(toUtf16(utf8)));
}

std::string foldCase(std::string_view utf8) {
    if (utf8::isAscii(utf8)) return lowerAscii<std::string>(utf8);
    const std::u16string utf16 = toUtf16(utf8);
    icu::UnicodeString letters = view(utf16);
    return toUtf8(copy(letters.foldCase(U_FOLD_CASE_DEFAULT)));
}

bool beginsWithCapital(std::u16string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        UChar32 codePoint = 0;
        U16_NEXT(word.data(), at, word.size(), codePoint);
        if (u_isalpha(codePoint)) return (U_GET_GC_MASK(codePoint) & (U_GC_LU_MASK | U_GC_LT_MASK)) != 0;
    }
    return false;
}

std::string_view trim(std::string_view utf8) {
    utf8.remove_prefix(utf8::skipSpace(utf8, 0));
    return utf8.substr(0, utf8::skipSpaceBack(utf8, utf8.size()));
}

} // namespace kith
