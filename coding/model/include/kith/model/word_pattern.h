// Words with gaps, as protocols write them to say by which words something shows: "introduc* … me/us".
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kith {

// A pattern is words parted by blanks or hyphens. Case and accents do not count; "*" begins or ends a word of which
// only a part is given ("advis*", "*begeleider"); "/" parts words of which one must stand there ("me/us"); "…" or "..."
// skips up to six words; CONTACT stands for the contact that is spoken of.
class WordPattern {
public:
    // Throws Error saying what is wrong with it.
    explicit WordPattern(std::string_view pattern);

    // What stands for CONTACT among words; no folded word is like it.
    static constexpr std::string_view contact = "CONTACT";

    // Where the shortest match that begins at `from` ends (the place after its last word), or nothing. The words are
    // folded, as `foldWord` gives them.
    [[nodiscard]] std::optional<std::size_t> matchAt(std::span<const std::string> words, std::size_t from) const;

    // How often CONTACT stands in it, and how many words beside.
    [[nodiscard]] std::size_t contacts() const { return contacts_; }
    [[nodiscard]] std::size_t size() const { return places_.size() - contacts_; }

private:
    struct Alternative {
        std::string letters;
        bool anyBefore = false, anyAfter = false;
    };
    struct Place {
        std::vector<Alternative> alternatives; // none: CONTACT
        bool gapBefore = false;
    };
    static Place placeFor(std::string_view word);
    static bool accepts(const Place& place, std::string_view word);
    [[nodiscard]] std::optional<std::size_t> match(std::span<const std::string> words, std::size_t from,
                                                   std::size_t place) const;

    std::vector<Place> places_;
    std::size_t contacts_ = 0;
};

// A word as patterns compare it: without case and accents, and with a plain apostrophe.
std::string foldWord(std::string_view word);

} // namespace kith
