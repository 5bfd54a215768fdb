// The words of a study as they are written: how often, how often with a capital letter, and which are spelled alike.
#pragma once

#include "kith/search/index.h"

#include <memory>
#include <string>
#include <vector>

namespace kith::search {

// A word, folded, in texts of one language.
struct WordUse {
    std::string language;
    std::string word;
    std::int64_t all = 0;
    std::int64_t capitals = 0;       // begins with a capital letter
    std::int64_t capitalsInside = 0; // and begins no sentence
    bool operator==(const WordUse&) const = default;
};

class Vocabulary {
public:
    Vocabulary();
    ~Vocabulary();
    Vocabulary(Vocabulary&&) noexcept;
    Vocabulary& operator=(Vocabulary&&) noexcept;

    // As an index keeps it; words of more than two hundred bytes are not in it. Throws IndexTrouble.
    static Vocabulary of(Index& index);
    // Without an index: every unit once.
    void add(const Unit& unit);

    // Every word, by language, then by its letters.
    [[nodiscard]] std::vector<WordUse> words() const;
    // Whether the word stands anywhere, in whichever of its forms.
    [[nodiscard]] bool holds(const std::string& word);
    // Words at most two letters away (one, where the word has fewer than five), the nearest and most frequent first.
    [[nodiscard]] std::vector<WordUse> spelledLike(const std::string& word, std::size_t most) const;
    // Longer words that hold this one, as Dutch and German join them; the most frequent first.
    [[nodiscard]] std::vector<WordUse> holding(const std::string& word, std::size_t most) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace kith::search
