// Captions: words with times. Shared by WebVTT and SubRip.
#pragma once

#include "turns/transcript.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kith::importers {

struct Cue {
    std::int64_t milliseconds = 0; // its start
    std::string speaker;           // from a voice tag; "" for none
    std::string words;             // one line, without tags
};

// Cues become lines, with "Name: " where somebody begins to speak; a turn is all cues of one speaker until another
// speaks. Without voices, names before a colon are looked for; without those too, a turn goes up to the end of a
// sentence.
ImportedText makeTranscript(std::vector<Cue> cues, Extracted extracted, const std::string& fileName,
                            const TextOptions& options);

// The two times of a line "00:00:01.000 --> 00:00:04.000 …"; throws kith::Error with the line's number for any other
// line.
std::int64_t readStart(std::string_view line, std::size_t number, const std::string& fileName);

// The lines of the text, without line feeds.
std::vector<std::string_view> splitLines(std::string_view text);

// Appends a line of a cue to its words, a blank between.
void addWords(std::string& words, std::string_view more);

} // namespace kith::importers
