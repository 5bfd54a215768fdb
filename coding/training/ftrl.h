// One weight that is learnt by FTRL-Proximal (McMahan and others 2013, "Ad click prediction", algorithm 1).
#pragma once

#include <cmath>

namespace kith::training {

struct Ftrl {
    float rate = 0.2F;      // alpha; beta is 1
    float smallest = 0.3F;  // L1: the larger, the fewer weights differ from zero
    float dampening = 2.0F; // L2

    struct Weight {
        float z = 0;
        float n = 0;
    };

    [[nodiscard]] float value(const Weight& weight) const {
        if (std::abs(weight.z) <= smallest) return 0;
        const float sign = weight.z < 0 ? -1.0F : 1.0F;
        return (sign * smallest - weight.z) / ((1 + std::sqrt(weight.n)) / rate + dampening);
    }

    // `now` is the value before the step.
    void step(Weight& weight, float gradient, float now) const {
        const float n = weight.n + gradient * gradient;
        const float sigma = (std::sqrt(n) - std::sqrt(weight.n)) / rate;
        weight.z += gradient - sigma * now;
        weight.n = n;
    }
};

} // namespace kith::training
