// What a next study could show: no project needed. All by simulation with a given seed, each figure with its standard
// error.
#pragma once

#include "kith/model/table.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kith::study {

struct PlanOptions {
    std::vector<int> people; // studies of these sizes; empty: 10, 16, 20, 30, 50, 100
    double power = 0.8;      // chance of finding a difference that is there
    double alpha = 0.05;     // p that counts as finding one
    double sameDraw = 0;     // how alike one person's answers are: 0 independent, 1 as alike as can be
    int replicates = 2000;   // simulated studies for each figure
    std::uint64_t seed = 1;
    std::string language = "en";
};

// "plan-share": how wide Wilson's interval of a share will be where `expected` of all people show it; where `halfWidth`
// is above 0 the last row is the smallest study that reaches it in the mean.
Table planShare(double expected, double halfWidth, const PlanOptions& options);

// "plan-stages": how often Cochran's Q finds these shares at the stages (two or more) different, and the smallest
// difference of one stage from the others, at the mean of these shares, that is found with the power wanted.
Table planStages(const std::vector<double>& expected, const PlanOptions& options);

// "plan-factors": the same for the sign-flip test of each person's mean use of some factors minus that of the others.
struct FactorsExpected {
    int first = 4, others = 5;                      // how many factors
    double shareOfFirst = 0.5, shareOfOthers = 0.3; // of people who show each of them
};
Table planFactors(const FactorsExpected& expected, const PlanOptions& options);

// "plan-themes": the chance that a theme which such a share of people would tell of is seen once, and at least twice,
// and the greatest share that a theme seen in nobody may have (one-sided 95 %); the last row is the smallest study that
// sees it with the power wanted. Exact, without simulation.
Table planThemes(double prevalence, const PlanOptions& options);

// "plan-agreement": how many units two coders must both code, by the kappa that they will truly have. `least` is the
// kappa that must be ruled out (a one-sided test at `alpha` with `power`), `halfWidth` what its 95 % interval may reach
// to either side. A dash where coders who give the code so often cannot agree so, or where there is nothing to rule
// out. Exact.
struct AgreementExpected {
    std::vector<double> kappas; // empty: 0.7, 0.8, 0.9
    double least = 0.6;
    double first = 0.1, second = 0.1; // share of units to which each coder gives the code
    double halfWidth = 0.1;
};
Table planAgreement(const AgreementExpected& expected, const PlanOptions& options);

} // namespace kith::study
