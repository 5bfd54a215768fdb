// Which codes go together.
#pragma once

#include "kith/analysis/selection.h"
#include "kith/model/table.h"

#include <string_view>

namespace kith::analysis {

enum class Together {
    Passage, // passages that overlap by at least one character
    Turn,    // the same turn
    Contact, // the same contact
    Person   // the same account
};

// One row for each pair that occurs together, with its codings: "factors-together-passages". How many passages (turns,
// contacts, people) show the one, the other, both; Jaccard's (1901) share of both among either, for passages by
// characters; for passages also the c-coefficient n12 / (n1 + n2 - n12) of overlapping pairs, undefined where it leaves
// 0 … 1 because a passage meets several; for people also phi (Yule 1912) over those who could have shown both. Time
// grows with the codings, not with their pairs. Throws Error as the tables of frequencies.h do.
Table coOccurrence(const StudySnapshot& snapshot, Together level, const CodeChoice& choice, const Selection& selection,
                   std::string_view language);

// The same as a square: counts of both, and each code's own count on the diagonal: "factors-together-passages-matrix".
Table coOccurrenceMatrix(const StudySnapshot& snapshot, Together level, const CodeChoice& choice,
                         const Selection& selection, std::string_view language);

} // namespace kith::analysis
