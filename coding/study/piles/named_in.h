// Where a passage speaks of a contact by name or description.
#pragma once

#include "kith/model/study.h"
#include "kith/text/text.h"

#include <vector>

namespace kith::study {

// The contact's label and aliases, and single capitalised words of them, as they stand within `span`; sorted, none
// overlapping another.
std::vector<CodePointSpan> namedIn(const Text& text, CodePointSpan span, const Contact& contact);

// Sorted, with those that touch joined.
std::vector<CodePointSpan> joinedSpans(std::vector<CodePointSpan> spans);

} // namespace kith::study
