// The ways in which transcripts mark who speaks, and reading one line by one of them.
#pragma once

#include "turns/line.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace kith::importers {

// From the most to the least definite.
enum class LabelForm {
    Style,     // a paragraph style named Speaker, Interviewer …
    Brackets,  // [Marit] words
    Asterisks, // **Marit:** words, in plain text
    Strong,    // the name in bold, with or without a colon
    Colon,     // Marit: words; also Marit [00:01:02] words
    Tab,       // Marit<tab>words
    Alone,     // Marit, alone on its line; the words below it
    Capitals   // MARIT words
};
inline constexpr std::array<LabelForm, 8> labelForms{LabelForm::Style,  LabelForm::Brackets, LabelForm::Asterisks,
                                                     LabelForm::Strong, LabelForm::Colon,    LabelForm::Tab,
                                                     LabelForm::Alone,  LabelForm::Capitals};

struct Labelled {
    std::string_view label;     // without its punctuation; may stand outside the text where a style names the speaker
    std::size_t wordsBegin = 0; // byte in the text where the words may begin: blanks can still follow
    std::optional<std::int64_t> milliseconds;
    bool isPlain = true; // nothing but a colon marks it: prose has such line beginnings too ("Note: …")
};

// The label of this line, if it has one of this form.
std::optional<Labelled> readLabel(LabelForm form, std::string_view text, const Line& line);

} // namespace kith::importers
