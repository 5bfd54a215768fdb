// After how many interviews little that is new is told.
#pragma once

#include "kith/analysis/selection.h"
#include "kith/model/table.h"
#include "kith/statistics/saturation.h"

#include <string_view>

namespace kith::analysis {

// "saturation": one row an interviewee, in the order of cases: codes that are new, codes seen so far, and the median
// and the 2.5 % and 97.5 % of codes seen after as many interviews in 1,000 random orders (fixed seed). The notes give
// the point of saturation (Guest, Namey & Chen 2020) in this order and over the orders, or say that there are fewer
// interviews than a base and a run take. Interviews only, unless the
// selection names kinds of sources. Throws Error as the tables of frequencies.h do, and for a rule that makes no sense.
Table saturationTable(const StudySnapshot& snapshot, const CodeChoice& choice, const Selection& selection,
                      const statistics::SaturationRule& rule, std::string_view language);

} // namespace kith::analysis
