// How closely two codes go together.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace kith::statistics {

// Over things that show each of two codes or not: people, turns, contacts.
struct Fourfold {
    std::int64_t both = 0, onlyA = 0, onlyB = 0, neither = 0;
};

// Each undefined where its denominator is 0.
std::optional<double> phi(const Fourfold& counts);            // Yule (1912), p. 596; Pearson's r of two yes-noes
std::optional<double> simpleMatching(const Fourfold& counts); // Sokal & Michener (1958), p. 1417
std::optional<double> dice(const Fourfold& counts);           // Dice (1945), p. 298
std::optional<double> jaccard(const Fourfold& counts);        // Jaccard (1901), p. 547-579

// Part out of the whole that the one and the other cover together.
std::optional<double> jaccard(std::int64_t both, std::int64_t a, std::int64_t b);

// n12 / (n1 + n2 - n12) of n1 and n2 passages that make n12 overlapping pairs (Garcia 2005, as in ATLAS.ti's manual).
// Undefined where it leaves 0 … 1, because a passage meets several. cCoefficient(100, 10, 5) is 0.048.
std::optional<double> cCoefficient(std::int64_t n1, std::int64_t n2, std::int64_t n12);
// One is used more than five times as often as the other: the c-coefficient is small whatever they share.
bool isUnequalUse(std::int64_t n1, std::int64_t n2);

struct Stretch {
    std::int64_t begin = 0, end = 0; // [begin, end), in characters of one text
};

// Passages of two codes in one text.
struct StretchPairs {
    std::int64_t overlapping = 0; // pairs that share a character
    std::int64_t enclosed = 0;    // of these, pairs of which one holds the other whole
    std::int64_t near = 0;        // pairs that overlap or have at most `gap` characters between them
    std::int64_t charactersBoth = 0, charactersEither = 0;
};
StretchPairs pairsOf(std::span<const Stretch> a, std::span<const Stretch> b, std::int64_t gap);

} // namespace kith::statistics
