// The words of a unit as they are searched.
#pragma once

#include "kith/text/words.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace kith::search {

// One way of reading one or more words that stand together. [first, last] are numbers of words within the unit; begin
// and end are byte offsets in it.
struct Token {
    std::string_view word; // folded; valid until the next reading
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool joined = false; // several words with hyphens between them, read as one
};

// Reads every word (UAX 29), and beside it, as readers do:
// - what stands before "'s", and what stands behind another apostrophe if it has three letters or more: "Anna's" is
//   also "Anna", "D'Hondt" is also "Hondt";
// - up to four words with hyphens between them (not two numbers) as one: "co-worker" is also "coworker".
// Words are folded (case and accents), all apostrophes are one, and marks that nobody sees (soft hyphens, joiners) are
// dropped.
class TokenReader {
public:
    // By first word, then a word before what it is part of. The tokens stay valid until the next call.
    const std::vector<Token>& read(std::string_view utf8);

private:
    std::string_view keep(std::string word);
    std::string_view folded(std::string_view utf8, std::size_t begin, std::size_t end);
    void addApart(std::string_view utf8, std::size_t number);
    void addJoined(std::string_view utf8, std::size_t from, std::size_t to);

    std::string lower_; // of a unit in ASCII, so that its tokens need no memory of their own
    bool ascii_ = false;
    std::deque<std::string> kept_;
    std::vector<Token> words_;  // one for each word
    std::vector<Token> tokens_; // all
    std::vector<WordBytes> found_;
};

// A word as `TokenReader` folds it.
std::string foldWord(std::string_view utf8);

} // namespace kith::search
