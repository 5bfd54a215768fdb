// What large and small egograms share: marks of contacts, rings, and contacts that stand too close set apart.
#pragma once

#include "canvas.h"

#include <array>
#include <string>
#include <vector>

namespace kith::report {

constexpr std::array<const char*, 3> ringFills{"#dfe8f0", "#ebf1f6", "#f6f9fb"};
constexpr std::array<const char*, 3> ringLayers{"communality", "sociality", "connectivity"};

// A mark: circle for one person, square for a group; hollow where hidden, full where individuated, full within a second
// outline where a resource, grey where nobody judged; within a dotted ring where the tie is not rated.
struct MarkLook {
    ContactKind kind = ContactKind::Individual;
    Visibility visibility = Visibility::Unknown;
    bool rated = true;
};
inline MarkLook lookOf(const Alter& alter) {
    return {alter.kind, alter.visibility, alter.isRated()};
}
void appendMark(std::vector<Primitive>& primitives, Point at, double size, const MarkLook& look,
                const std::string& title, const std::string& id);
// How far it reaches from its centre.
double reachOf(const MarkLook& look, double size);

// Contacts outside the rings, by why they stand there.
struct Outside {
    int unclassified = 0; // rated, but the ratings fit no layer
    int notRated = 0;
};
Outside outsideOf(const EgoNetwork& network);

// The outermost radius that is used, in units of the layout: beyond the rings where contacts stand outside them.
double rimOf(const EgoNetwork& network, const EgogramLayout& layout);
// That of an egogram with the zone outside.
double rimOutside(const EgogramLayout& layout);

// The places of the contacts around (0, 0), `unit` pixels for the layout's 1, y down. Contacts of one cell that would
// stand too close are set off within their ring, in turns; `scale` is the size of marks against those of a large
// egogram.
std::vector<Point> spreadPlaces(const EgoNetwork& network, const EgogramLayout& layout, double unit, double scale);

// A small egogram without names: `centre` of the ego, `unit` pixels for the layout's 1, `rim` its outermost radius.
// Sectors bear their numbers, from 1 on, as in `sectorLegend`.
struct SmallEgogram {
    const EgoNetwork& network;
    const EgogramLayout& layout;
    double unit = 80;
    double rim = 1;
    double markSize = 3.2;
};
void drawSmallEgogram(Canvas& canvas, const SmallEgogram& small, const PictureWords& words, Point centre);

// "1 Broker   2 Mentor …", then the rings and the marks, no wider than `width`; gives where it ends.
double sectorLegend(Canvas& canvas, const EgogramLayout& layout, const PictureWords& words, Point topLeft,
                    double width);
double markLegend(Canvas& canvas, const PictureWords& words, const Outside& outside, Point topLeft, double width);

} // namespace kith::report
