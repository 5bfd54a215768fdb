#include "egogram_ties.h"

#include "label_places.h"
#include "picture_colours.h"

#include <algorithm>
#include <cmath>

namespace kith::report {
namespace {

constexpr double air = 4, airOfEgo = 10; // between a tie and what it passes, in pixels
constexpr int pieces = 16;

Point middleOf(Point a, Point b) {
    return {(a.x + b.x) / 2, (a.y + b.y) / 2};
}

Point pointOn(const Curve& curve, double t) {
    const double u = 1 - t;
    return {u * u * curve.from.x + 2 * u * t * curve.control.x + t * t * curve.to.x,
            u * u * curve.from.y + 2 * u * t * curve.control.y + t * t * curve.to.y};
}

// How far, in pixels, the curve comes too near; to run through ego reads as two ties of ego, so that weighs most.
double trespassOf(const Curve& curve, std::size_t a, std::size_t b, const TieSurroundings& around) {
    const std::vector<Line> lines = piecesOf(curve);
    const auto tooNear = [&](Point what, double reach) {
        double distance = reach;
        for (const Line& line : lines)
            distance = std::min(distance, distanceToSegment(what, line.from, line.to));
        return reach - distance;
    };
    double trespass = 20 * tooNear({0, 0}, around.egoRadius + std::min(airOfEgo, around.egoRadius + 2));
    for (std::size_t i = 0; i < around.marks.size(); ++i)
        if (i != a && i != b) trespass += 4 * tooNear(around.marks[i], around.markRadius + air);
    for (const Line& line : lines)
        trespass += std::max(0.0, std::hypot(line.from.x, line.from.y) - around.rim);
    return trespass;
}

} // namespace

std::vector<Line> piecesOf(const Curve& curve) {
    const Point middle = middleOf(curve.from, curve.to);
    const bool straight = middle.x == curve.control.x && middle.y == curve.control.y;
    const int count = straight ? 1 : pieces;
    std::vector<Line> lines;
    for (int i = 0; i < count; ++i)
        lines.push_back(Line{pointOn(curve, static_cast<double>(i) / count),
                             pointOn(curve, static_cast<double>(i + 1) / count), curve.colour, curve.width,
                             Dash::Solid});
    return lines;
}

Curve tieBetween(std::size_t a, std::size_t b, const TieSurroundings& surroundings) {
    const Point from = surroundings.marks[a], to = surroundings.marks[b], middle = middleOf(from, to);
    Curve best{from, middle, to, tieColour, 0.9};
    double least = trespassOf(best, a, b, surroundings);
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    if (least == 0 || length == 0) return best;
    double acrossX = (to.y - from.y) / length, acrossY = (from.x - to.x) / length;
    constexpr double rounding = 1e-6; // a tie right through ego bends to the same side whatever the last digits
    if (middle.x * acrossX + middle.y * acrossY < -rounding) {
        acrossX = -acrossX;
        acrossY = -acrossY;
    }
    constexpr int steps = 32;
    for (int i = 1; i <= steps; ++i)
        for (const double side : {1.0, -1.0}) {
            const double height = surroundings.rim * i / steps; // of the bend; the control stands twice as far
            Curve bent = best;
            bent.control = {middle.x + 2 * side * height * acrossX, middle.y + 2 * side * height * acrossY};
            const double cost = trespassOf(bent, a, b, surroundings) + 0.1 * height;
            if (cost >= least - rounding) continue;
            least = cost;
            best = bent;
        }
    return best;
}

} // namespace kith::report
