// The language of a text, by CLD2.
#include "kith/text/language.h"

#include "kith/text/words.h"
#include "utf8.h"

#include <cld2/public/compact_lang_det.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace kith {

namespace {

// CLD2 reads some 25 MB a second; this much of an interview is enough, and its heading alone would not be.
constexpr std::size_t stretches = 4;
constexpr std::size_t lettersOfStretch = 2 * 1024; // bytes

bool belongsToWord(char32_t codePoint) {
    if (codePoint < 0x80) {
        return (codePoint >= 'a' && codePoint <= 'z') || (codePoint >= 'A' && codePoint <= 'Z') || codePoint == '\'';
    }
    const auto letter = static_cast<UChar32>(codePoint);
    return u_isalpha(letter) || (U_GET_GC_MASK(letter) & U_GC_M_MASK) != 0 || codePoint == 0x2019;
}

// Words with one space between them: CLD2 wants neither control characters nor ill-formed bytes.
void appendLetters(std::string& letters, std::string_view utf8, std::size_t most) {
    const std::size_t end = letters.size() + most;
    for (std::size_t at = 0; at < utf8.size() && letters.size() < end;) {
        const utf8::Step next = utf8::step(utf8, at);
        if (next.wellFormed && belongsToWord(next.codePoint)) {
            letters.append(utf8.substr(at, next.after - at));
        } else if (!letters.empty() && letters.back() != ' ') {
            letters.push_back(' ');
        }
        at = next.after;
    }
}

std::string sampleOf(std::string_view utf8) {
    std::string letters;
    if (utf8.size() <= stretches * lettersOfStretch) {
        appendLetters(letters, utf8, utf8.size());
        return letters;
    }
    for (std::size_t i = 0; i < stretches; ++i) {
        appendLetters(letters, utf8.substr(utf8.size() / stretches * i), lettersOfStretch);
        letters.push_back(' ');
    }
    return letters;
}

// CLD2 still uses a few codes that ISO 639-1 has withdrawn, and adds scripts ("zh-Hant").
std::string isoCode(CLD2::Language language) {
    if (language == CLD2::UNKNOWN_LANGUAGE || language == CLD2::TG_UNKNOWN_LANGUAGE) return {};
    std::string code = CLD2::LanguageCode(language);
    code.resize(std::min(code.find('-'), code.size()));
    if (code == "iw") return "he";
    if (code == "jw") return "jv";
    if (code == "mo") return "ro";
    return code;
}

} // namespace

LanguageGuess detectLanguage(std::string_view utf8) {
    const std::string letters = sampleOf(utf8);
    if (letters.empty()) return {};
    constexpr bool isPlainText = true;
    CLD2::Language languages[3] = {CLD2::UNKNOWN_LANGUAGE, CLD2::UNKNOWN_LANGUAGE, CLD2::UNKNOWN_LANGUAGE};
    int percents[3] = {0, 0, 0};
    int textBytes = 0;
    bool reliable = false;
    CLD2::ExtDetectLanguageSummary(letters.data(), static_cast<int>(letters.size()), isPlainText, languages, percents,
                                   &textBytes, &reliable);
    LanguageGuess guess{isoCode(languages[0]), percents[0], reliable};
    if (guess.language.empty()) return {};
    return guess;
}

LittleWords countLittleWords(std::string_view utf8) {
    static const std::set<std::string, std::less<>> dutch{"de",   "het",  "een", "en", "ik",  "van", "dat", "met",
                                                          "niet", "mijn", "zij", "ze", "hij", "die", "voor"};
    static const std::set<std::string, std::less<>> english{"the", "a",   "and", "i",    "of",  "that", "with", "not",
                                                            "my",  "she", "he",  "they", "who", "for",  "to"};
    constexpr std::size_t longest = 4; // bytes
    thread_local std::vector<WordBytes> found;
    wordsInBytes(utf8, found);
    LittleWords count;
    for (const WordBytes& word : found) {
        if (word.end - word.begin > longest) continue;
        const std::string little = foldCase(utf8.substr(word.begin, word.end - word.begin));
        if (dutch.contains(little)) ++count.dutch;
        if (english.contains(little)) ++count.english;
    }
    return count;
}

} // namespace kith
