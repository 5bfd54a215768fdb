// Two studies side by side.
#pragma once

#include "kith/model/snapshot.h"
#include "kith/model/table.h"

#include <string>
#include <vector>

namespace kith::study {

// "comparison": a row for each line of each planned table of shares of people: people and shares in both studies, and
// the difference (this one minus the other) with Newcombe's interval; who was not asked is in no denominator, and a
// share of nobody is not asked. A line that one of them has not is a dash there.
// "comparison-networks": sizes, contacts by layer and by visibility, of both; medians and ranges, no tests.
std::vector<Table> compareStudies(const StudySnapshot& here, const StudySnapshot& other, const std::string& language);

} // namespace kith::study
