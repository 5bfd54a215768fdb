// Which language a text is in.
#pragma once

#include <string>
#include <string_view>

namespace kith {

struct LanguageGuess {
    std::string language; // ISO 639-1 ("nl", "en"), else ISO 639-2; "" where nothing can be said
    int percent = 0;      // of the letters
    bool reliable = false;
};

// The main language of a text (CLD2; of a long text, on 8 KiB of letters from four places in it).
LanguageGuess detectLanguage(std::string_view utf8);

// How many of the little words that fill the sentences of a language ("the", "het") stand in a text: what tells English
// from Dutch where a text is short or full of names.
struct LittleWords {
    int english = 0;
    int dutch = 0;
};
LittleWords countLittleWords(std::string_view utf8);

} // namespace kith
