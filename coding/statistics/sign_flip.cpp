#include "kith/statistics/tests.h"

#include "drawn.h"

#include <algorithm>
#include <cmath>

namespace kith::statistics {
namespace {

constexpr std::size_t mostSums = std::size_t{1} << 20;

struct Sum {
    double value = 0;
    double chance = 0;
};

// All sums of the values under every choice of signs, ascending; equal ones together. Nothing when they are too many.
std::optional<std::vector<Sum>> allSums(const std::vector<double>& values, double tolerance) {
    std::vector<Sum> sums{{0, 1}}, next;
    for (const double value : values) {
        next.clear();
        next.reserve(2 * sums.size());
        const double step = std::abs(value);
        std::size_t minus = 0, plus = 0;
        while (plus < sums.size()) {
            const bool takesMinus = minus < sums.size() && sums[minus].value - step <= sums[plus].value + step;
            const Sum from = takesMinus ? sums[minus++] : sums[plus++];
            const Sum sum{from.value + (takesMinus ? -step : step), from.chance / 2};
            if (!next.empty() && sum.value - next.back().value <= tolerance)
                next.back().chance += sum.chance;
            else
                next.push_back(sum);
        }
        if (next.size() > mostSums) return std::nullopt;
        sums.swap(next);
    }
    return sums;
}

bool isAsExtreme(double sum, double observed, Alternative alternative, double tolerance) {
    switch (alternative) {
    case Alternative::TwoSided:
        return std::abs(sum) >= std::abs(observed) - tolerance;
    case Alternative::Greater:
        return sum >= observed - tolerance;
    case Alternative::Less:
        return sum <= observed + tolerance;
    }
    return false;
}

} // namespace

std::optional<PValue> signFlipTest(std::span<const double> values, Alternative alternative, const Draws& draws) {
    if (values.empty()) return std::nullopt;
    std::vector<double> moving;
    double observed = 0, size = 0;
    for (const double value : values) {
        if (value == 0) continue;
        moving.push_back(value);
        observed += value;
        size += std::abs(value);
    }
    const double tolerance = 1e-11 * size;
    if (const auto sums = allSums(moving, tolerance)) {
        double p = 0;
        for (const Sum& sum : *sums)
            if (isAsExtreme(sum.value, observed, alternative, 2 * tolerance)) p += sum.chance;
        return PValue{std::min(1.0, p)};
    }
    Generator generator(draws.seed);
    return drawn(draws, [&] {
        double sum = 0;
        for (const double value : moving)
            sum += (generator.next() >> 63) != 0 ? value : -value;
        return isAsExtreme(sum, observed, alternative, 2 * tolerance);
    });
}

} // namespace kith::statistics
