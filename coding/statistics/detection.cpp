#include "kith/statistics/detection.h"

#include "distributions.h"
#include "kith/model/error.h"

#include <cmath>

namespace kith::statistics {

double chanceSeen(double prevalence, std::int64_t n, std::int64_t times) {
    return binomialAtLeast(times, n, prevalence);
}

std::int64_t peopleToSee(double prevalence, std::int64_t times, double power) {
    if (!(prevalence > 0 && prevalence < 1) || !(power > 0 && power < 1) || times < 1)
        throw Error("How many people it takes to see a theme is not defined here.", {},
                    "Give a prevalence and a chance between 0 and 1, and at least 1 time.");
    std::int64_t most = times;
    while (chanceSeen(prevalence, most, times) < power)
        most *= 2;
    std::int64_t least = times - 1; // too few; most is enough
    while (most - least > 1) {
        const std::int64_t middle = least + (most - least) / 2;
        (chanceSeen(prevalence, middle, times) < power ? least : most) = middle;
    }
    return most;
}

double mostPrevalenceUnseen(std::int64_t n, double level) {
    return n <= 0 ? 1 : -std::expm1(std::log1p(-level) / static_cast<double>(n));
}

} // namespace kith::statistics
