// Which of the mentions found stands for which of those marked.
#pragma once

#include "kith/training/scoring.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kith::training {

// A mention as it is compared: without what English writes on to its end.
struct Compared {
    CodePointSpan span;
    std::optional<CodePointSpan> head;
    const GoldMention* mention = nullptr; // what it was made of; lives as long as that text
};

// The mentions to compare, in their order, without those that the options leave out and without those whose span came
// before. Positions are those of `text`; throws kith::Error for one that lies outside.
std::vector<Compared> compared(const GoldText& mentions, const Text& text, std::string_view language,
                               const ScoreOptions& options);

constexpr int none = -1;

struct Pairs {
    std::vector<int> goldOf;  // for each mention found the one marked that it goes with, or none
    std::vector<int> foundOf; // and the other way round
};
Pairs pairExactly(const std::vector<Compared>& gold, const std::vector<Compared>& found);
Pairs pairByHeads(const std::vector<Compared>& gold, const std::vector<Compared>& found);

} // namespace kith::training
