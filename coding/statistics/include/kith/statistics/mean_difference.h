// The mean of one difference a person, beyond its test: how wide it may be, and how small a one could have been seen.
#pragma once

#include "kith/model/table.h"

#include <cstddef>
#include <optional>
#include <span>

namespace kith::statistics {

// Below so many people the sign-flip test can refuse nothing at 5 %: even the most extreme of 2^n patterns of signs,
// with its mirror image, is no rarer (2 / 2^5 = 6 %).
inline constexpr std::size_t fewestForSignFlip = 6;

// All means that the sign-flip test of the values less that mean does not refuse at 5 % (Hodges & Lehmann 1963, p. 602;
// the ends by halving). Nothing below six people: no mean would be refused. meanInterval({1, 2, 3, 4, 5, 6}) is
// [1, 6].
std::optional<Interval> meanInterval(std::span<const double> values);

// The mean difference that the sign-flip test at 5 % finds in four of five studies with as many people that differ as
// these do. Up to 12 people from 20,000 simulated studies of normal values, made beforehand: Student's t promises
// too much there (of 6 people its effect is found in 62 % of studies). Beyond, (t(n - 1, 0.975) + t(n - 1, 0.8)) s /
// sqrt(n) (Cohen 1988, p. 48), which is then within 1 % of it. Nothing below six people, and where all values are the
// same.
std::optional<double> detectableMean(std::span<const double> values);

} // namespace kith::statistics
