// Who speaks when: finds the way in which a text marks its speakers, and the turns.
#pragma once

#include "kith/model/error.h"
#include "turns/line.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kith::importers {

struct RecognisedTurn {
    std::size_t begin = 0; // bytes of the text; the words alone
    std::size_t end = 0;
    std::string speaker; // as first written
    std::optional<std::int64_t> milliseconds;
};

struct Recognised {
    std::vector<RecognisedTurn> turns; // none is empty
    std::string convention;            // in words
    std::vector<std::string> doubtful; // labels that stand once, and were taken for words
};

// Tries each form of label and takes the most definite of those that explain the text best. A form explains a text when
// at least two turns and (but for labels that say their role) two speakers come out, speakers return, and turns are not
// lost in prose. `known` are labels that the user says are speakers. With no speakers, every paragraph is a turn with
// speaker "".
Recognised recogniseTurns(std::string_view text, const std::vector<Line>& lines, const std::vector<std::string>& known);

} // namespace kith::importers
