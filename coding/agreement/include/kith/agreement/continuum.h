// What coders marked in one text: the input of unitizing and span agreement.
#pragma once

#include <cstdint>
#include <vector>

namespace kith::agreement {

// [begin, end), in code points or any other unit of length.
struct Marked {
    double begin = 0;
    double end = 0;
    std::int32_t category = 0;
    bool operator==(const Marked&) const = default;
    [[nodiscard]] double length() const { return end - begin; }
};

struct Continuum {
    double begin = 0;
    double end = 0;
    std::vector<std::vector<Marked>> coders; // what each marked, in any order; empty for one who marked nothing
    [[nodiscard]] double length() const { return end - begin; }
};

} // namespace kith::agreement
