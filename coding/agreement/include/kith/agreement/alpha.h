// Krippendorff's alpha of values given to units.
#pragma once

#include "kith/agreement/coefficient.h"
#include "kith/agreement/tally.h"

#include <span>

namespace kith::agreement {

// Krippendorff 2004, p. 221-236; the same by another route in Krippendorff 2011. `numbers` is what each category is
// worth, needed for interval and ratio; ordinal goes by the places of the categories. Units with one value are left
// out. Undefined without pairs, and without variation among pairable values. Observed and expected are of agreement, 1
// − D, with the level's distances as they are: below 0 where these are above 1.
Coefficient alpha(const Tally& tally, Level level = Level::Nominal, std::span<const double> numbers = {});

} // namespace kith::agreement
