// The tables and pictures that a protocol plans.
#pragma once

#include "kith/model/snapshot.h"
#include "kith/model/table.h"
#include "kith/report/pictures.h"

#include <string>
#include <vector>

namespace kith::study {

// A planned table of a kind that makeTable knows. Optional codes that nobody used in its sources are left out: a row of
// zeros would say that somebody looked for them. Throws Error where this material has not what the plan asks for (an
// attribute that nobody gave).
Table makePlannedTable(const StudySnapshot& snapshot, const PlannedTable& planned, const std::string& language);

// A planned picture; one for each case with contacts where the kind is about one case. Throws Error for a kind that
// there is not, and as makePlannedTable does.
std::vector<report::Picture> makePlannedPicture(const StudySnapshot& snapshot, const PlannedPicture& planned,
                                                const std::string& language);

} // namespace kith::study
