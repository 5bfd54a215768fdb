#include "survey/identifiers.h"

#include <algorithm>

namespace kith::importers {

// FNV-1a, then mixed (the last step of MurmurHash3), so that numbers in a row spread over all bits.
std::uint64_t Identifiers::mark(std::string_view id) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : id)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    hash = (hash ^ hash >> 33U) * 0xff51afd7ed558ccdU;
    hash = (hash ^ hash >> 33U) * 0xc4ceb9fe1a85ec53U;
    return hash ^ hash >> 33U;
}

std::vector<std::uint64_t> Identifiers::suspicious() {
    std::sort(seen_.begin(), seen_.end());
    std::vector<std::uint64_t> twice;
    for (std::size_t i = 1; i < seen_.size(); ++i)
        if (seen_[i] == seen_[i - 1] && (twice.empty() || twice.back() != seen_[i])) twice.push_back(seen_[i]);
    return twice;
}

} // namespace kith::importers
