// Lanes for the stripes in the margin: stripes that stand beside the same words never share one, and a stripe keeps its
// lane while others come and go.
#pragma once

#include "reading/span_index.h"

#include <vector>

namespace kith::workbench {

class Lanes {
public:
    void clear();
    // Gives the lane, from 0: the first that is free all along [begin, end), or the one it has where that is still
    // free.
    int put(int id, int begin, int end);
    void remove(int id);
    [[nodiscard]] int laneOf(int id) const; // -1: none

    // More than any was ever put into since clear().
    [[nodiscard]] int count() const { return count_; }

private:
    SpanIndex spans_;
    std::vector<int> lanes_; // by id
    int count_ = 0;
};

} // namespace kith::workbench
