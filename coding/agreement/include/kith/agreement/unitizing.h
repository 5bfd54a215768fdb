// Krippendorff's alphas for unitizing: how well coders agree on where units are, and on what they are.
#pragma once

#include "kith/agreement/bootstrap.h"
#include "kith/agreement/coefficient.h"
#include "kith/agreement/continuum.h"

#include <span>
#include <vector>

namespace kith::agreement {

// The alpha for unitizing of 1995, one category against everything else (Krippendorff 2004, p. 251-256; its expected
// disagreement has (lh − lg + 1) where that of 1995, p. 61, is printed with another sign). Lengths are whole numbers,
// for expected disagreement depends on the unit of length. Observed and expected are 1 − D; D can exceed 1. Throws
// kith::Error where units of one coder and this category overlap, or lie outside the continuum. Undefined for fewer
// than two coders and where nobody marked this category.
Coefficient alphaU(const Continuum& continuum, std::int32_t category);
// Over several categories: 1 − Σ D observed / Σ D expected (2004, p. 256); those that nobody marked count for nothing.
Coefficient alphaU(const Continuum& continuum, std::span<const std::int32_t> categories);

// The coincidences of what coders marked, and of gaps, by length: what the family of 2016 needs to know (Krippendorff,
// Mathet, Bouvry & Widlöcher 2016, p. 2355-2361; Krippendorff 2019, p. 341-346). They add up over texts.
struct Coincidences {
    std::size_t categories = 0;
    std::vector<double> lengths; // (categories + 1)² row by row, gaps first
    std::vector<double> self;    // of each, gaps first: what units would agree with themselves
    std::vector<double> valued;  // of each category: the same, of the parts that others marked too
    bool operator==(const Coincidences&) const = default;
    void add(const Coincidences& other);
};
// One sweep over the marked units, sorted. Throws kith::Error where units of one coder overlap or lie outside the
// continuum. A continuum of fewer than two coders has none.
Coincidences coincidencesOf(const Continuum& continuum, std::size_t categories);

struct Covered {
    Coefficient alpha;
    std::optional<double> coverage; // the share of what it is about (marked text, or this category's) that enters it
};
// On units and categories together: u-alpha.
Coefficient uAlpha(const Coincidences& of);
// On what is marked at all: |u-alpha.
Coefficient uAlphaBinary(const Coincidences& of);
// On the categories where both marked: cu-alpha. Coverage: coincidences of marked text / all text that is marked.
Covered cuAlpha(const Coincidences& of);
// On one category where both marked: (k)u-alpha.
Covered kuAlpha(const Coincidences& of, std::int32_t category);

using UnitizingMeasure = std::function<std::optional<double>(const Coincidences&)>;
std::vector<Resampled> bootstrap(std::span<const Coincidences> texts, std::span<const UnitizingMeasure> measures,
                                 const Resampling& how = {});

} // namespace kith::agreement
