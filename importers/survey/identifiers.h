// Whether an identifier stands twice among a million, without keeping them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace kith::importers {

// Keeps 64 bits of each identifier. Two different ones can share them (1 chance in 37 million for a million
// identifiers), so a suspicion is checked by reading the table again.
class Identifiers {
public:
    void add(std::string_view id) { seen_.push_back(mark(id)); }
    // The marks that were added more than once, sorted.
    [[nodiscard]] std::vector<std::uint64_t> suspicious();
    static std::uint64_t mark(std::string_view id);

private:
    std::vector<std::uint64_t> seen_;
};

} // namespace kith::importers
