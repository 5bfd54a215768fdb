// The cheapest alignment of units.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace kith::agreement {

// The largest total of a matching of rows with columns, each at most once; `gain` is rows × columns, none below 0 (Kuhn
// 1955; in the form of Jonker & Volgenant 1987). Cubic time.
double largestTotal(const std::vector<double>& gain, std::size_t rows, std::size_t columns);

// Units that go together, at a cost.
struct Group {
    std::vector<std::uint32_t> units; // rising
    double cost = 0;
};
// The least cost of groups that hold each unit once. A group for each single unit must be there. Nothing beyond the
// limit of steps.
std::optional<double> cheapestPartition(const std::vector<Group>& groups, std::size_t units, std::size_t stepLimit);

} // namespace kith::agreement
