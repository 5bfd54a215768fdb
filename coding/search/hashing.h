// Looking strings up by a view of them.
#pragma once

#include <functional>
#include <string_view>

namespace kith::search {

struct StringHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

} // namespace kith::search
