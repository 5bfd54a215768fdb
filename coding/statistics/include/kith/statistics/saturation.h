// After how many interviews little that is new is told (Guest, Namey & Chen 2020, p. 5-8).
#pragma once

#include "kith/statistics/generator.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace kith::statistics {

enum class Proportions {
    Exact,       // 2/37 is more than 5 %
    WholePercent // rounded first: 2/37 counts as 5 %
};

struct SaturationRule {
    int base = 4;            // interviews that everything is measured by
    int run = 2;             // interviews looked at together
    double threshold = 0.05; // share of new codes that is little
    Proportions proportions = Proportions::Exact;
};

struct SaturationRun {
    int first = 0, last = 0;          // interviews, from 1
    int fresh = 0;                    // codes that are new in them
    std::optional<double> proportion; // of the base's codes; undefined where the base has none
    bool meets = false;
};

struct Saturation {
    int baseCodes = 0;
    std::vector<SaturationRun> runs; // the first right after the base, each one interview further
    std::optional<int> reachedAfter; // interviews before the first run that meets the threshold
    [[nodiscard]] std::string written(const SaturationRule& rule) const; // "6+2"; "" where it is not reached
};

// From how many codes are new in each interview. Throws Error for a base or run below 1 and a threshold outside 0 … 1.
Saturation saturation(const std::vector<int>& fresh, const SaturationRule& rule = {});

using CodesOfInterviews = std::vector<std::vector<std::size_t>>; // numbers of codes in each

// How many codes are new in each, in the order given.
std::vector<int> freshCodes(const CodesOfInterviews& interviews);

struct OverOrders {
    std::optional<double> low, median, high; // 2.5 %, 50 % and 97.5 % of the orders, each the number of one of them
};

// The same interviews in many orders drawn at random: how much of it all is the order's doing.
struct SaturationRange {
    std::vector<OverOrders> seen; // codes seen after 1, 2, … interviews
    OverOrders reachedAfter;      // never reached counts as after all others: an end that falls there is undefined
    double shareReached = 0;      // of the orders
};
inline constexpr int usualOrders = 1000;
SaturationRange saturationOverOrders(const CodesOfInterviews& interviews, const SaturationRule& rule = {},
                                     int orders = usualOrders, std::uint64_t seed = fixedSeed);

} // namespace kith::statistics
