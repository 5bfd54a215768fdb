#include "distributions.h"

#include "kith/statistics/intervals.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/special_functions/gamma.hpp>

namespace kith::statistics {

namespace bm = boost::math;

double normalQuantile(double p) {
    return bm::quantile(bm::normal(), p);
}

double betaQuantile(double a, double b, double p) {
    return bm::quantile(bm::beta_distribution<>(a, b), p);
}

double betaAbove(double a, double b, double x) {
    return bm::cdf(bm::complement(bm::beta_distribution<>(a, b), x));
}

double chiSquareAbove(int degreesOfFreedom, double x) {
    return bm::cdf(bm::complement(bm::chi_squared(degreesOfFreedom), x));
}

double binomialAtLeast(std::int64_t k, std::int64_t n, double share) {
    if (k <= 0) return 1;
    if (k > n) return 0;
    return bm::cdf(bm::complement(bm::binomial(static_cast<double>(n), share), static_cast<double>(k - 1)));
}

double logFactorial(std::int64_t n) {
    return bm::lgamma(static_cast<double>(n) + 1);
}

} // namespace kith::statistics
