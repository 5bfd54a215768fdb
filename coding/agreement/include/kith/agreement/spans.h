// Agreement of marked spans as precision and recall see it: F1 is what kappa comes to where what nobody marked is
// without bound (Hripcsak & Rothschild 2005, p. 297).
#pragma once

#include "kith/agreement/bootstrap.h"
#include "kith/agreement/continuum.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kith::agreement {

// How much two coders share, as passages or as characters. It adds up over texts and pairs of coders.
struct Shared {
    double both = 0;   // of both, counted once
    double first = 0;  // all of the first
    double second = 0; // all of the second
    bool operator==(const Shared&) const = default;
    Shared& operator+=(const Shared& other);
    [[nodiscard]] std::optional<double> f1() const;        // 2 both / (first + second); nothing where nobody marked
    [[nodiscard]] std::optional<double> jaccard() const;   // both / (first + second − both); likewise
    [[nodiscard]] std::optional<double> precision() const; // both / second: the first is the reference
    [[nodiscard]] std::optional<double> recall() const;    // both / first
};

enum class Codes { Same, Any };

// Passages with the same begin and end; each answers one.
Shared sharedPassages(std::span<const Marked> first, std::span<const Marked> second, Codes codes);
// Passages that overlap by at least one character; each answers one, so that as many as possible are answered.
Shared overlappingPassages(std::span<const Marked> first, std::span<const Marked> second, Codes codes);
// Characters under both. With the same code, a character under two codes counts for each; else once.
Shared sharedCharacters(std::span<const Marked> first, std::span<const Marked> second, Codes codes);

// Intervals of several F1s by drawing texts; each text has as many of Shared, in the same order.
std::vector<Resampled> bootstrapF1(std::span<const std::vector<Shared>> texts, const Resampling& how = {});

// Spans of tags: "B-PER" begins one, "I-PER" goes on (or begins one where none of this kind is open), "O" is outside
// (Ramshaw & Marcus 1995, as the CoNLL-2000 evaluation reads it). Positions count tags. `kinds` gathers the names.
std::vector<Marked> spansOfTags(std::span<const std::string> tags, std::vector<std::string>& kinds);

} // namespace kith::agreement
