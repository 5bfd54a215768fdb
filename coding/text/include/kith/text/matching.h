// Finding exact words or a regular expression in a text.
#pragma once

#include "kith/text/text.h"

#include <string_view>
#include <vector>

namespace kith {

enum class CaseMatching { Exact, Folded };

// Every place where the words stand as written, left to right, not overlapping. Runs of white space in `words` match
// any run of white space in the text, so that a quote copied over a line break is found; so do runs at either end.
// Words that are empty or white space alone match nothing. Folded: case only, accents count.
std::vector<CodePointSpan> findExact(const Text& text, std::string_view words,
                                     CaseMatching matching = CaseMatching::Exact);

// Every non-empty match of an ICU regular expression, left to right. Throws kith::PatternMistake where the pattern is
// not one or takes too long on this text (measured in steps of the matching, not by the clock).
std::vector<CodePointSpan> findPattern(const Text& text, std::string_view pattern,
                                       CaseMatching matching = CaseMatching::Exact);

struct PatternMistake {
    std::string what;    // in words
    std::int64_t at = 0; // code point offset in the pattern
};

} // namespace kith
