// Coefficients of agreement of a tally, for any number of coders. Values may be missing where not said otherwise. For
// each formula with its source see docs/methods.md, "Agreement".
#pragma once

#include "kith/agreement/coefficient.h"
#include "kith/agreement/tally.h"
#include "kith/agreement/weights.h"

namespace kith::agreement {

// Where values are missing, three different numbers are called percent agreement.
enum class Percent {
    MeanOverUnits, // the mean of each unit's share of agreeing pairs (Gwet 2014, p. 59): every unit weighs the same
    PooledPairs,   // agreeing pairs / all pairs: units with more values weigh more
    ByValues       // 1 − Krippendorff's observed disagreement: every value weighs the same
};
// With weights, partial agreement counts in part. Undefined without pairs.
Coefficient percentAgreement(const Tally& tally, Percent how = Percent::MeanOverUnits, const Weights& weights = {});

// 2M / (N1 + N2): M units coded alike by both, N the units each coded (Holsti 1969, p. 140). Two coders.
Coefficient holsti(const Tally& tally);

// Chance as the pooled values have it (Fleiss 1971, p. 379); where values are missing, as Gwet (2014, p. 59) has it.
// With weights, weighted. Undefined without pairs or variation. Two coders without missing values: Scott's pi.
Coefficient fleissKappa(const Tally& tally, const Weights& weights = {});
// One category against all others (Fleiss 1971, p. 381).
Coefficient fleissKappaOf(const Tally& tally, std::size_t category);

struct FleissErrors {
    double fleiss1971 = 0; // Fleiss 1971, p. 380
    double null = 0;       // of no agreement but by chance (Fleiss, Nee & Landis 1979, p. 975)
};
// Nothing where units have different numbers of values, or where kappa is undefined.
std::optional<FleissErrors> fleissErrors(const Tally& tally);

// Chance from each coder's own values (Conger 1980, p. 325). Two coders without missing values: Cohen's kappa.
// Undefined where nobody knows who gave which value.
Coefficient congerKappa(const Tally& tally, const Weights& weights = {});

// Chance 1 / number of categories (Bennett, Alpert & Goldstein 1954, p. 307; Brennan & Prediger 1981, p. 692), counting
// the categories that nobody chose. Defined without variation. Undefined below two categories.
Coefficient brennanPrediger(const Tally& tally, const Weights& weights = {});

// AC1 (Gwet 2008, p. 38); with weights AC2 (Gwet 2014, p. 82). Defined without variation where there are two categories
// to choose from.
Coefficient gwetAc(const Tally& tally, const Weights& weights = {});

} // namespace kith::agreement
