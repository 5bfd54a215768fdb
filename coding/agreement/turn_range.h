// Which turns of a text a passage touches.
#pragma once

#include "kith/agreement/compared.h"

#include <algorithm>
#include <utility>

namespace kith::agreement {

// [first, end) in the snapshot's turns; empty for a passage that lies between turns.
inline std::pair<std::size_t, std::size_t> turnRange(const StudySnapshot& snapshot, const ComparedText& text,
                                                     CodePointSpan span) {
    const auto begin = snapshot.turns.begin() + static_cast<std::ptrdiff_t>(text.firstTurn);
    const auto end = snapshot.turns.begin() + static_cast<std::ptrdiff_t>(text.turnsEnd);
    const auto first =
        std::partition_point(begin, end, [&](const CodedTurn& turn) { return turn.words.end <= span.begin; });
    const auto last =
        std::partition_point(first, end, [&](const CodedTurn& turn) { return turn.words.begin < span.end; });
    return {static_cast<std::size_t>(first - snapshot.turns.begin()),
            static_cast<std::size_t>(last - snapshot.turns.begin())};
}

} // namespace kith::agreement
