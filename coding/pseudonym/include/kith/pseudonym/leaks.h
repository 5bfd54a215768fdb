// Looking for true names in what goes out, by another way than they were replaced.
#pragma once

#include "kith/pseudonym/names.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kith::pseudonym {

// A name that must not be read: of a person (then single words of it may not be either) or of something else.
struct Secret {
    std::string name;
    bool person = true;
    bool operator==(const Secret&) const = default;
};

enum class Within {
    Prose, // names stand as words
    Title  // of a file, a source: a name may hide in a longer word ("maritInterview2")
};

class LeakFinder {
public:
    // `keep`: names that may be read. `counts` tells common words: these leak only with a capital.
    LeakFinder(const std::vector<Secret>& secrets, const std::vector<std::string>& keep, const WordCounts& counts);

    // The words that leak, as the names have them, each once, in the order in which they stand: "De Wit", "Joris".
    [[nodiscard]] std::vector<std::string> find(std::string_view words, Within within = Within::Prose) const;

private:
    struct Watched {
        std::vector<std::u16string> tokens;
        std::string words; // as the name has them
        bool common = false;
    };
    void watch(std::vector<std::u16string> tokens, std::string words, bool common);

    std::unordered_map<std::u16string, std::vector<Watched>> byFirst_;
    std::unordered_map<std::u16string, std::vector<std::u16string>> byBeginning_; // single words, by three letters
    std::vector<Watched> inside_; // single words of four letters or more
};

} // namespace kith::pseudonym
