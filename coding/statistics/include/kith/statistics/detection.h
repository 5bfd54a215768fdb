// How likely a theme is to be seen at all, in so many interviews (Fugard & Potts 2015, p. 672-675; Galvin 2015, p. 7).
#pragma once

#include <cstdint>

namespace kith::statistics {

// That a theme which a share `prevalence` of people would tell of is seen in at least `times` of n people.
double chanceSeen(double prevalence, std::int64_t n, std::int64_t times = 1);

// The smallest number of people for which that chance is at least `power`. Throws Error for a prevalence or power that
// is not between 0 and 1, for times below 1.
std::int64_t peopleToSee(double prevalence, std::int64_t times, double power);

// The greatest prevalence that a theme seen in none of n people may have, one-sided: 1 - (1 - level)^(1/n). Near 3/n
// (the rule of three: Hanley & Lippman-Hand 1983, p. 1744). 1 for n = 0.
double mostPrevalenceUnseen(std::int64_t n, double level = 0.95);

} // namespace kith::statistics
