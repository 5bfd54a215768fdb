// The coefficients that are shown together, by name.
#pragma once

#include "kith/agreement/coefficient.h"
#include "kith/agreement/tally.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kith::agreement {

// What the values are and what they may be.
struct Scale {
    Level level = Level::Nominal;
    std::size_t categories = 0;
    std::vector<double> numbers; // what each category is worth, if they are numbers
};

struct NamedMeasure {
    std::string id;                        // "krippendorff-alpha-nominal", stable
    std::optional<std::size_t> category{}; // one category against all others
    std::function<Coefficient(const Tally&)> of;
    std::function<std::optional<double>(const ReliabilityData&)> error{}; // standard error, where there is a formula
};

// Those that this number of coders and this scale have: percent agreement in its three definitions, pi, kappas,
// Brennan-Prediger, AC1 and alpha; for ordinal scales and above weighted ones too; for two categories prevalence and
// bias; for more than two, Fleiss' kappa of each. `coders` is 0 where nobody knows who gave which value.
std::vector<NamedMeasure> measuresFor(const Scale& scale, std::size_t coders);

// "Cohen's kappa, quadratic weights", in English or Dutch.
std::string nameOfMeasure(std::string_view id, std::string_view language);

} // namespace kith::agreement
