// Codes and cases as points near those they go with.
#pragma once

#include "kith/analysis/selection.h"
#include "kith/model/table.h"

#include <string_view>

namespace kith::analysis {

// "correspondence": of the passages by code and case, one row a code, then one a case: its place on the first two axes
// (principal coordinates), mass, contributions to both axes, and quality (how much of the point they show). Codes and
// cases without passages are nowhere and left out. Without two of each there are no rows, and a note says so. With one
// axis only y is undefined. Throws Error as the tables of frequencies.h do.
Table correspondenceTable(const StudySnapshot& snapshot, const CodeChoice& choice, const Selection& selection,
                          std::string_view language);

} // namespace kith::analysis
