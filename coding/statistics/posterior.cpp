#include "kith/statistics/posterior.h"

#include "distributions.h"
#include "kith/model/error.h"

#include <algorithm>
#include <numeric>

namespace kith::statistics {
namespace {

void checkPrior(double prior) {
    if (!(prior > 0)) throw Error("A prior is not above 0.", {}, "Usual ones are 0.5 and 1.");
}

} // namespace

Posterior betaPosterior(std::int64_t count, std::int64_t n, double prior) {
    checkPrior(prior);
    if (count < 0 || count > n) throw Error("A count is not between 0 and the number of people.");
    return {static_cast<double>(count) + prior, static_cast<double>(n - count) + prior};
}

std::vector<Posterior> dirichletPosterior(std::span<const std::int64_t> counts, double prior) {
    checkPrior(prior);
    if (std::any_of(counts.begin(), counts.end(), [](std::int64_t count) { return count < 0; }))
        throw Error("A count is below 0.");
    const double all = static_cast<double>(std::accumulate(counts.begin(), counts.end(), std::int64_t{0})) +
                       prior * static_cast<double>(counts.size());
    std::vector<Posterior> parts;
    for (const std::int64_t count : counts) {
        const double a = static_cast<double>(count) + prior;
        parts.push_back({a, all - a});
    }
    return parts;
}

Interval equalTails(const Posterior& posterior, double level) {
    const double tail = (1 - level) / 2;
    return {quantileOf(posterior, tail), quantileOf(posterior, 1 - tail), level, "posterior"};
}

double quantileOf(const Posterior& posterior, double p) {
    return betaQuantile(posterior.a, posterior.b, p);
}

double chanceAbove(const Posterior& posterior, double share) {
    return betaAbove(posterior.a, posterior.b, share);
}

double chanceFirstGreater(const Posterior& first, const Posterior& second) {
    return betaAbove(first.a, second.a, 0.5);
}

} // namespace kith::statistics
