// What one way of marking speakers makes of a text, and whether that can be meant.
#pragma once

#include "turns/label.h"
#include "turns/line.h"

#include <string>
#include <string_view>
#include <vector>

namespace kith::importers {

struct LabelledSpeaker {
    std::string label; // as first written
    std::size_t times = 0;
    bool isTold = false;     // by the user
    bool namesRole = false;  // "Interviewer", "R"
    bool isMarked = false;   // by more than a colon
    bool isAccepted = false; // as a speaker
};

struct LabelledLine {
    std::size_t line = 0;
    Labelled labelled;
    std::size_t speaker = 0;
};

struct Explanation {
    LabelForm form{};
    std::vector<LabelledSpeaker> speakers; // in the order of their first words
    std::vector<LabelledLine> lines;
    std::size_t turns = 0; // lines of accepted speakers; 0 where this form explains nothing

    // "names in bold", "I: / R:"
    [[nodiscard]] std::string inWords() const;
};

// `known` are labels that the user says are speakers.
Explanation explain(LabelForm form, std::string_view text, const std::vector<Line>& lines,
                    const std::vector<std::string>& known);

} // namespace kith::importers
