// The distributions that intervals and tests need (the normal one is in intervals.h); the one door to Boost.Math, which
// is slow to compile.
#pragma once

#include <cstdint>

namespace kith::statistics {

double betaQuantile(double a, double b, double p);
double betaAbove(double a, double b, double x); // P(X > x)
double chiSquareAbove(int degreesOfFreedom, double x);
double binomialAtLeast(std::int64_t k, std::int64_t n, double share); // P(X >= k)
double logFactorial(std::int64_t n);

} // namespace kith::statistics
