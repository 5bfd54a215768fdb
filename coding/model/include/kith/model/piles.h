// Piles: first groupings of passages about people, before they are roles.
#pragma once

#include "kith/model/codebook.h"

#include <string_view>

namespace kith {

// The layer of codes that are piles. No snapshot of a study holds these codes or their codings: nothing counts, shows
// or compares them until they are mapped to roles (docs/decisions/025).
inline constexpr std::string_view pileLayer = "pile";
inline bool isPile(const Code& code) {
    return code.layer == pileLayer;
}

} // namespace kith
