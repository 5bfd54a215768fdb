// A coefficient of agreement, or the reason why there is none.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kith::agreement {

// Why a coefficient is undefined. It is never 0 or 1 then.
enum class Undefined {
    NoPairs,      // no unit has values of two coders
    NoVariation,  // all values are the same, so that agreement by chance is certain
    OneCategory,  // fewer than two categories to choose from
    NotTwoCoders, // defined for two coders only
    NotTwoCategories,
    CodersUnknown, // needs to know who gave which value
    UnequalCounts, // defined for the same number of values in every unit only
    NotNumbers,    // interval and ratio need numbers
    NothingShared, // no place was marked by two coders
    NothingMarked, // nobody marked anything
    UnitsOverlap,  // units of one coder overlap, which this coefficient has no place for
    TooLarge       // more than can be computed exactly
};

// "no variation: all values are the same"; in English or Dutch.
std::string reasonOf(Undefined why, std::string_view language);

struct Coefficient {
    std::optional<double> value;
    std::optional<double> observed; // agreement, 0 … 1, also where the coefficient is undefined
    std::optional<double> expected; // agreement by chance
    std::optional<Undefined> why;   // set exactly when value is not
    bool operator==(const Coefficient&) const = default;
};

// 1 − observed disagreement / expected disagreement. Undefined for no expected disagreement.
Coefficient corrected(double observedDisagreement, double expectedDisagreement);
Coefficient undefined(Undefined why);

} // namespace kith::agreement
