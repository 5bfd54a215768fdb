// How alike two groupings of mentions are.
#pragma once

#include "kith/training/scoring.h"

#include <vector>

namespace kith::training {

// Each mention is a number, 0 … mentions - 1, and stands in at most one group of either grouping.
struct Groupings {
    std::vector<std::vector<int>> gold;
    std::vector<std::vector<int>> found;
    int mentions = 0;
};

Agreement muc(const Groupings& groupings);
Agreement b3(const Groupings& groupings);
Agreement ceafe(const Groupings& groupings);
Agreement lea(const Groupings& groupings);

} // namespace kith::training
