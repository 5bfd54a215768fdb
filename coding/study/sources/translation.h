// Which turn of a translation says which turn of its original.
#pragma once

#include "kith/project/project.h"

#include <utility>
#include <vector>

namespace kith::study {

struct TurnAlignment {
    std::vector<std::pair<int, int>> turns; // (translation's turn, original's turn), ascending
    std::vector<Note> notes;
};

// Turn by turn where both have the same turns in the same order; otherwise the pairing of speakers' roles and lengths
// that costs least, found by dynamic programming (after Gale & Church 1993, who align sentences so), and a note that
// says so.
TurnAlignment alignTurns(const std::vector<project::StoredTurn>& original, const std::vector<Speaker>& originalSpeakers,
                         const ImportedText& translation);

} // namespace kith::study
