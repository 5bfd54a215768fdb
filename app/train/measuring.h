// The commands of kith-train that measure.
#pragma once

#include "kith/training/scoring.h"

#include <cstddef>
#include <string>
#include <vector>

namespace kith::training {

struct Measured {
    std::string gold;
    std::vector<std::string> found;
    const people::Language* own = nullptr; // a language that Kith does not ship
    std::string genre;                     // only texts of this genre; "": all
    ScoreOptions options;
    std::size_t kinds = 10;   // of errors: how many are shown
    std::size_t examples = 3; // of each kind of error
};

// The gold texts of the genre. Throws kith::Error where there are none.
std::vector<GoldText> goldOf(const Measured& what);

// How well the mentions of each folder agree with those marked: tables to read, or one JSON object by folder.
std::string scoreTables(const Measured& what);
std::string scoreJson(const Measured& what);

// What was missed, found wrongly, or found as something else, by kinds with examples. Of the first folder found.
std::string errorTables(const Measured& what);

} // namespace kith::training
