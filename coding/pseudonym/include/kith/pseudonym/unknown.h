// Capitalised words that may be names of which no key knows.
#pragma once

#include "kith/pseudonym/names.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace kith::pseudonym {

// Collects, over texts, the words with a capital that do not begin a sentence and never stand without one.
class UnknownNames {
public:
    explicit UnknownNames(const WordCounts& counts) : counts_(counts) {}
    void add(const Text& text);
    struct Found {
        std::string words; // neighbouring ones together: "Den Haag"
        std::int64_t times = 0;
    };
    // In the order of their first appearance.
    [[nodiscard]] const std::vector<Found>& found() const { return found_; }

private:
    const WordCounts& counts_;
    std::vector<Found> found_;
    std::unordered_map<std::string, std::size_t> places_;
};

} // namespace kith::pseudonym
