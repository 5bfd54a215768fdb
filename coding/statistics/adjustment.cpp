#include "kith/statistics/adjustment.h"

#include "kith/model/error.h"

#include <algorithm>
#include <numeric>

namespace kith::statistics {
namespace {

using Sorted = std::vector<double>;

// Takes the values that are there in ascending order, lets `adjust` change them, and puts them back.
template<class Adjust>
PValues adjusted(std::span<const std::optional<double>> p, Adjust adjust) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < p.size(); ++i) {
        if (!p[i]) continue;
        if (!(*p[i] >= 0 && *p[i] <= 1)) throw Error("A p value is outside 0 to 1.", {}, "");
        order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [&p](std::size_t a, std::size_t b) { return *p[a] < *p[b]; });
    Sorted sorted;
    for (const std::size_t i : order)
        sorted.push_back(*p[i]);
    if (!sorted.empty()) adjust(sorted);
    PValues result(p.size());
    for (std::size_t rank = 0; rank < order.size(); ++rank)
        result[order[rank]] = std::min(1.0, sorted[rank]);
    return result;
}

void neverFalling(Sorted& p) {
    std::partial_sum(p.begin(), p.end(), p.begin(), [](double a, double b) { return std::max(a, b); });
}

void neverRising(Sorted& p) { // seen from the largest
    std::partial_sum(p.rbegin(), p.rend(), p.rbegin(), [](double a, double b) { return std::min(a, b); });
}

void stepUp(Sorted& p, double factor) {
    for (std::size_t i = 0; i < p.size(); ++i)
        p[i] *= factor * static_cast<double>(p.size()) / static_cast<double>(i + 1);
    neverRising(p);
}

// Wright's (1992, p. 1013) way of computing Hommel's values.
void hommelAdjust(Sorted& p) {
    const std::size_t n = p.size();
    double start = 1;
    for (std::size_t i = 0; i < n; ++i)
        start = std::min(start, static_cast<double>(n) * p[i] / static_cast<double>(i + 1));
    Sorted best(n, start), q(n, start);
    for (std::size_t m = n - 1; m >= 2 && m < n; --m) {
        const auto size = static_cast<double>(m);
        const std::size_t last = n - m; // the largest of the smaller values
        double least = size * p[last + 1] / 2;
        for (std::size_t j = 2; j <= m; ++j)
            least = std::min(least, size * p[last + j - 1] / static_cast<double>(j));
        for (std::size_t i = 0; i <= last; ++i)
            q[i] = std::min(size * p[i], least);
        for (std::size_t i = last + 1; i < n; ++i)
            q[i] = q[last];
        for (std::size_t i = 0; i < n; ++i)
            best[i] = std::max(best[i], q[i]);
    }
    for (std::size_t i = 0; i < n; ++i)
        p[i] = std::max(p[i], best[i]);
}

} // namespace

PValues bonferroni(std::span<const std::optional<double>> p) {
    return adjusted(p, [](Sorted& sorted) {
        for (double& value : sorted)
            value *= static_cast<double>(sorted.size());
    });
}

PValues holm(std::span<const std::optional<double>> p) {
    return adjusted(p, [](Sorted& sorted) {
        for (std::size_t i = 0; i < sorted.size(); ++i)
            sorted[i] *= static_cast<double>(sorted.size() - i);
        neverFalling(sorted);
    });
}

PValues hochberg(std::span<const std::optional<double>> p) {
    return adjusted(p, [](Sorted& sorted) {
        for (std::size_t i = 0; i < sorted.size(); ++i)
            sorted[i] *= static_cast<double>(sorted.size() - i);
        neverRising(sorted);
    });
}

PValues hommel(std::span<const std::optional<double>> p) {
    return adjusted(p, hommelAdjust);
}

PValues benjaminiHochberg(std::span<const std::optional<double>> p) {
    return adjusted(p, [](Sorted& sorted) { stepUp(sorted, 1); });
}

PValues benjaminiYekutieli(std::span<const std::optional<double>> p) {
    return adjusted(p, [](Sorted& sorted) {
        double harmonic = 0;
        for (std::size_t i = 1; i <= sorted.size(); ++i)
            harmonic += 1 / static_cast<double>(i);
        stepUp(sorted, harmonic);
    });
}

} // namespace kith::statistics
