// A p value by drawing.
#pragma once

#include "kith/statistics/tests.h"

#include <cmath>

namespace kith::statistics {

// (1 + draws as extreme) / (1 + draws): never 0, for what was observed is one of the possibilities (Davison & Hinkley
// 1997, p. 141). `isExtreme` draws once.
template<class IsExtreme>
PValue drawn(const Draws& draws, IsExtreme isExtreme) {
    int hits = 0;
    for (int i = 0; i < draws.replicates; ++i)
        if (isExtreme()) ++hits;
    const double p = (1.0 + hits) / (1.0 + draws.replicates);
    return {p, Computation::Drawn, std::sqrt(p * (1 - p) / draws.replicates)};
}

} // namespace kith::statistics
