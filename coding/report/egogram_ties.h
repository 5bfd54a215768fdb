// Ties between contacts, led around what they would run through.
#pragma once

#include "kith/report/pictures.h"

#include <cstddef>
#include <vector>

namespace kith::report {

// Everything around (0, 0), where ego stands, in pixels.
struct TieSurroundings {
    const std::vector<Point>& marks; // of the contacts
    double markRadius = 0;
    double egoRadius = 0;
    double rim = 0; // ties rather stay within
};

// The tie between two of the marks. It is straight where that keeps off ego and the other marks; otherwise it takes the
// bend that keeps off best, away from ego before towards it, and the smaller before the larger.
Curve tieBetween(std::size_t a, std::size_t b, const TieSurroundings& surroundings);

// Straight pieces that follow the curve; one where it does not bend.
std::vector<Line> piecesOf(const Curve& curve);

} // namespace kith::report
