// A continuum as one coder cut it: marked units and the gaps between, in order.
#pragma once

#include "kith/agreement/continuum.h"

#include <vector>

namespace kith::agreement {

// In order. Throws kith::Error for units that overlap, hold nothing, or lie outside the continuum.
std::vector<Marked> inOrder(std::vector<Marked> units, const Continuum& continuum);

constexpr std::int32_t gap = -1;
// With the gaps between, as units of the category `gap`.
std::vector<Marked> withGaps(const std::vector<Marked>& units, const Continuum& continuum);

} // namespace kith::agreement
