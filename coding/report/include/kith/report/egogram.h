// Egograms for a screen on which they are looked at and changed.
#pragma once

#include "kith/report/pictures.h"

#include <cstddef>
#include <string>
#include <vector>

namespace kith::report {

// What drawEgogram draws, taken apart: everything in the coordinates of one sheet without legend, to be painted in this
// order. The zone outside the rings is always there, so that a contact can be put into it.
struct DrawnTie {
    std::size_t tie = 0; // index into EgoNetwork::ties
    Curve curve;
};
struct DrawnContact {
    Point at;
    double reach = 0; // of its mark
    std::vector<Primitive> mark;
    std::vector<Primitive> name; // the words last, before them the line that leads to them, if there is one
};
struct EgogramParts {
    double width = 0, height = 0;
    Point centre;                  // of ego
    double unit = 0;               // pixels of the layout's 1
    double rim = 0;                // of the zone outside, in units of the layout
    double egoRadius = 0;          // pixels
    std::vector<Primitive> ground; // rings and sectors with the words of the sectors
    std::vector<DrawnTie> ties;
    std::vector<Primitive> ringWords, ego;
    std::vector<DrawnContact> contacts; // by alter
    std::string title, description;     // those of the picture
};
// unit: pixels of the layout's 1, words and marks keep their size; 0: as large as in a report.
EgogramParts egogramParts(const EgoNetwork& network, const EgogramLayout& layout, const PictureWords& words,
                          double unit = 0);
// What shapes, fills and lines mean, no wider than `width`.
Picture drawEgogramLegend(const EgoNetwork& network, const PictureWords& words, double width);

// Those of drawEgograms as one picture a network, all of one size, for a list of them; and what the numbers of sectors,
// the rings and the marks mean, no wider than `width`.
std::vector<Picture> drawEgogramPanels(const std::vector<EgogramPanel>& panels, const PictureWords& words);
Picture drawEgogramsLegend(const std::vector<EgogramPanel>& panels, const PictureWords& words, double width);

} // namespace kith::report
