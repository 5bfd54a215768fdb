// The best one-to-one assignment of rows to columns.
#pragma once

#include <cstddef>
#include <vector>

namespace kith::training {

struct Worth {
    std::size_t column = 0;
    double worth = 0; // 0 … 1
};

// The largest sum of worths in which no row and no column is used twice; what a row does not list is worth nothing.
// The Hungarian method (Kuhn 1955) by shortest augmenting paths (Jonker and Volgenant 1987) over what is listed only:
// 1500 rows with a few columns each take milliseconds.
double bestAssignment(const std::vector<std::vector<Worth>>& rows, std::size_t columns);

} // namespace kith::training
