// What people choose for a table or picture, as the analyses take it.
#pragma once

#include "kith/analysis/selection.h"
#include "kith/study/results.h"

#include <string>

namespace kith::study {

analysis::CodeChoice codesFor(const StudySnapshot& snapshot, const TableOptions& options);
// Throws Error for a "where" that is no attribute=value, an unknown kind of source.
analysis::Selection selectionFor(const TableOptions& options);
// Networks of those whose account is in sources of the chosen kind, and of the chosen cases. Throws Error as
// selectionFor.
std::vector<EgoNetwork> networksFor(const StudySnapshot& snapshot, const TableOptions& options);
// Throws Error with what was probably meant.
const Case& caseIn(const StudySnapshot& snapshot, const std::string& label);

} // namespace kith::study
