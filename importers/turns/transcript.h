// The last step of every text importer: words and lines become an ImportedText.
#pragma once

#include "kith/importers/texts.h"
#include "turns/recognise.h"

#include <string>
#include <string_view>
#include <vector>

namespace kith::importers {

struct Extracted {
    Text text;
    std::string charset;
    std::string extraction; // "docx 1"
    std::vector<Note> notes;
};

// Finds the turns in the lines (bytes of the text's UTF-8), the roles and the language. Throws kith::Error for a text
// without words.
ImportedText makeTranscript(Extracted extracted, const std::vector<Line>& lines, const std::string& fileName,
                            const TextOptions& options);

// The same where the format tells who speaks.
ImportedText makeTranscript(Extracted extracted, const Recognised& recognised, const std::string& fileName,
                            const TextOptions& options);

// The labels that the user named.
std::vector<std::string> knownSpeakers(const TextOptions& options);

} // namespace kith::importers
