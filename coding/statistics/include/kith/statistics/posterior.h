// Shares as beliefs: what counts say of them together with a prior.
#pragma once

#include "kith/model/table.h"

#include <cstdint>
#include <span>
#include <vector>

namespace kith::statistics {

// A share whose distribution is Beta(a, b).
struct Posterior {
    double a = 1, b = 1;
    [[nodiscard]] double mean() const { return a / (a + b); }
};

inline constexpr double jeffreysPrior = 0.5;

// Of count out of n with the prior Beta(prior, prior): Beta(count + prior, n - count + prior). Throws Error for count
// outside 0 … n and for a prior that is not above 0, also below.
Posterior betaPosterior(std::int64_t count, std::int64_t n, double prior = jeffreysPrior);
// Of each of several parts that exclude each other, `prior` for each: one part of a Dirichlet distribution is
// Beta(count + prior, rest) (Gelman et al. 2013, p. 69, 583).
std::vector<Posterior> dirichletPosterior(std::span<const std::int64_t> counts, double prior = jeffreysPrior);

Interval equalTails(const Posterior& posterior, double level = 0.95);
double quantileOf(const Posterior& posterior, double p); // p = 0.95: the one-sided upper bound at 95 %
double chanceAbove(const Posterior& posterior, double share);
// That the share of one part is greater than that of another of the same Dirichlet: P(Beta(a1, a2) > 1/2).
double chanceFirstGreater(const Posterior& first, const Posterior& second);

} // namespace kith::statistics
