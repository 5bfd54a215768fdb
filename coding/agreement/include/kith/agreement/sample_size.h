// How many units two coders must both code, for a code that is there or not.
#pragma once

#include <cstdint>
#include <optional>

namespace kith::agreement {

// How often each coder gives the code: shares of units, between 0 and 1.
struct Rates {
    double first = 0.5;
    double second = 0.5;
};

// n times the variance of kappa for such coders (Cantor 1996, p. 151; Fleiss, Cohen & Everitt 1969, p. 324). Nothing
// where coders with these rates cannot agree so.
std::optional<double> kappaVariance(double kappa, const Rates& rates);

enum class Sides { One = 1, Two = 2 };

// Units with which a test at level `alpha` rejects kappa = `least` with this power where it truly is `expected` (Cantor
// 1996, p. 151). Nothing where both are the same, where coders with these rates cannot agree so, or a probability is
// not within 0 and 1. unitsToReject(0.85, 0.7, {0.5, 0.5}) is 96.
std::optional<std::int64_t> unitsToReject(double least, double expected, const Rates& rates, double alpha = 0.05,
                                          double power = 0.8, Sides sides = Sides::One);

// Units with which the 95 % interval of kappa reaches `half` to either side. unitsForWidth(0, 0.1, {0.5, 0.5}) is 385.
std::optional<std::int64_t> unitsForWidth(double kappa, double half, const Rates& rates);

} // namespace kith::agreement
