// The counting itself: what each person shows of each unit.
#pragma once

#include "material.h"

#include <optional>
#include <vector>

namespace kith::analysis {

// What one account shows of one unit of codes.
struct Tally {
    std::size_t account = 0;
    std::int64_t passages = 0;        // different ones
    std::vector<ContactKey> contacts; // different ones
    std::vector<CodingKey> evidence;  // in the snapshot's order
};

using UnitTallies = std::vector<Tally>; // by account, only those that show it

// One for each unit. `stage`: codings of this stage only; for Stage::NotAsked those that name none.
std::vector<UnitTallies> tally(const Material& material, const std::vector<CodeUnit>& units,
                               std::optional<Stage> stage);

const Tally* tallyOf(const UnitTallies& tallies, std::size_t account); // nullptr: shows nothing

} // namespace kith::analysis
