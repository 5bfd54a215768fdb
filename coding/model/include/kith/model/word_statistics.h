// How a whole study writes its words: what one text alone is too short to tell.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace kith {

// Of the texts in one language.
struct WordStatistics {
    struct Uses {
        std::int64_t small = 0;   // begins with a small letter
        std::int64_t start = 0;   // with a capital, at the start of a sentence
        std::int64_t capital = 0; // with a capital, inside a sentence
        bool operator==(const Uses&) const = default;
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    std::unordered_map<std::string, Uses, Hash, std::equal_to<>> words; // by the folded word

    // Nothing for a word that stands nowhere.
    [[nodiscard]] const Uses* of(std::string_view folded) const {
        const auto found = words.find(folded);
        return found == words.end() ? nullptr : &found->second;
    }
};

} // namespace kith
