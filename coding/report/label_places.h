// Where the labels of marks go: beside their marks, upon nothing else. By rule alone, so the same marks get the same
// places.
#pragma once

#include "kith/report/pictures.h"

#include <string>
#include <vector>

namespace kith::report {

struct Box {
    double left = 0, top = 0, right = 0, bottom = 0;
    [[nodiscard]] bool overlaps(const Box& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
    [[nodiscard]] Box grown(double by) const { return {left - by, top - by, right + by, bottom + by}; }
};

// The box of words on a line.
Box boxOf(const Words& words);

double distanceToSegment(Point p, Point a, Point b);

struct LabelledMark {
    Point centre;
    double radius = 0;
    std::string label;
};

struct LabelSurroundings {
    Box canvas;               // labels stay inside
    std::vector<Box> taken;   // other words; labels keep off them
    std::vector<Line> ties;   // labels keep off them where they can
    Point middle;             // labels rather point away from it
    std::size_t longest = 24; // characters of a label; longer ones are shortened
};

struct PlacedLabel {
    Words words;
    bool leader = false; // a line is needed from the mark to the words
    Line line;           // that line
};

// One label a mark, in their order. Labels overlap neither one another, nor marks, nor `taken`; where the room is short
// they are shortened, then put further away with a line. Only a canvas without any free place makes labels overlap.
std::vector<PlacedLabel> placeLabels(const std::vector<LabelledMark>& marks, const LabelSurroundings& surroundings,
                                     double size);

} // namespace kith::report
