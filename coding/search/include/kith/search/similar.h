// More like this: which units speak as those do that an analyst chose, by Xapian's relevance feedback.
#pragma once

#include "kith/search/index.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kith::search {

// One unit, by where it is.
struct UnitKey {
    SourceKey source;
    std::int64_t part = 1;
    int number = 0;
    auto operator<=>(const UnitKey&) const = default;
};

// A word that the examples have in common, by its stem, and how much it tells.
struct TellingWord {
    std::string language;
    std::string stem;
    double weight = 0;
    bool operator==(const TellingWord&) const = default;
};

struct SimilarUnits {
    std::vector<FoundUnit> units;   // the most alike first; matches are the places of telling words
    std::vector<TellingWord> words; // the most telling first
};

// A unit that is an example, and what in it is: only words of these passages are learnt from. None: the whole unit.
struct Example {
    UnitKey unit;
    std::vector<CodePointSpan> passages;
};

struct SimilarWish {
    std::vector<Example> like;
    std::vector<Example> unlike;  // what was suggested and rejected: their words tell against
    std::vector<UnitKey> without; // not to be suggested (examples and rejected ones never are)
    std::size_t most = 20;
};

// Words are weighed over the examples by Xapian's expansion (Robertson & Sparck Jones 1976, p. 129-146: the relevance
// weight times the number of examples with the word); those that rejected units have too lose half of what they weigh
// there. Units whose speakers have a role that speakers of examples have are ranked by BM25 over the words that are
// left. Throws IndexTrouble.
SimilarUnits findSimilar(Index& index, const SimilarWish& wish);

} // namespace kith::search
