// How many people a next study needs, and what it could show.
#pragma once

#include "kith/statistics/generator.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace kith::statistics {

struct Simulation {
    int replicates = 2000;
    std::uint64_t seed = fixedSeed;
};

// A share of simulated studies, with the standard error of simulating so many.
struct Power {
    double value = 0;
    double standardError = 0;
};

// Wilson's interval of a share, when n people are asked and `share` of all people would show it: its mean half width
// over simulated studies.
struct HalfWidth {
    double mean = 0;
    double standardError = 0;
};
HalfWidth halfWidth(std::int64_t n, double share, double level = 0.95, const Simulation& simulation = {});
// The smallest n whose mean half width is at most `wanted`. Throws Error for a share outside 0 … 1 and a width that is
// not between 0.01 and 0.5.
std::int64_t peopleForHalfWidth(double wanted, double share, double level = 0.95, const Simulation& simulation = {});

// Studies with several answers of each person. `sameDraw` is the chance that one throw decides all answers of a person
// (who then shows every item more probable than the throw): 0 is independence, 1 the closest agreement that the
// probabilities allow.
struct AssumedPeople {
    std::int64_t n = 0; // at most 10,000: more are not simulated
    double sameDraw = 0;
};

// How often Cochran's Q over these conditions comes out below alpha: by its exact p value up to 60 people, by its
// large-sample one beyond. Nobody differing counts as no effect. Throws Error for fewer than two probabilities, for one
// outside 0 … 1, also below.
Power powerOfCochranQ(const AssumedPeople& people, const std::vector<double>& probabilities, double alpha = 0.05,
                      const Simulation& simulation = {});

// How often the two-sided sign-flip test of each person's mean over some items minus the mean over the others does;
// by its exact p value up to 60 people, beyond by sum / root of the sum of squares and the normal distribution.
struct TwoSetsOfItems {
    int itemsA = 1, itemsB = 1;
    double probabilityA = 0.5, probabilityB = 0.5;
};
Power powerOfSignFlip(const AssumedPeople& people, const TwoSetsOfItems& items, double alpha = 0.05,
                      const Simulation& simulation = {});

// The smallest difference that is found with the chance wanted, in steps of 0.01, and its power; nothing where the
// greatest difference that probabilities allow is not found so often either.
struct Detectable {
    double difference = 0;
    Power power;
};
// One condition of several differs from the others, which have `base`: upwards where there is more room, else
// downwards.
std::optional<Detectable> detectableByCochranQ(const AssumedPeople& people, int conditions, double base, double power,
                                               double alpha = 0.05, const Simulation& simulation = {});
// The mean over the first items differs from that over the others, which have items.probabilityB.
std::optional<Detectable> detectableBySignFlip(const AssumedPeople& people, const TwoSetsOfItems& items, double power,
                                               double alpha = 0.05, const Simulation& simulation = {});

} // namespace kith::statistics
