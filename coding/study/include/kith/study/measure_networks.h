// Networks from other tools, measured without a project.
#pragma once

#include "kith/model/table.h"

#include <filesystem>
#include <string>
#include <vector>

namespace kith::study {

// Three tables (csv, xlsx, ods): a row an ego, a row an alter, a row a tie between two alters of one ego. The columns
// of egor (egoID, alterID, Source, Target; also .egoID, .altID, .srcID, .tgtID) or of Network Canvas
// (networkCanvasEgoUUID, networkCanvasUUID, networkCanvasSourceUUID, networkCanvasTargetUUID); case does not matter.
struct NetworkFiles {
    std::filesystem::path egos;
    std::filesystem::path alters;
    std::filesystem::path ties;
    std::vector<std::string> attributes; // columns of the alters, for composition; ego's own where egos have them too
    std::string weight;                  // column of alters and ties, or ""
    std::string language = "en";
};

enum class NetworkTable { Measures, Alters, Composition, Comparison };

// Egos in their table's order. A pair that the ties do not list has no tie, as these tools have it; a note says so. A
// pair that is listed again, in either direction, counts once. A weight is a number above 0 or strong, weak, very weak
// (3, 2, 1); where an ego's ties lack one, its weighted measures are undefined. Composition: one table an attribute;
// else one. Throws Error for a table that cannot be read or lacks a column (with what was probably meant), Refused with
// file, row and column for: an id that is empty or stands twice, an unknown ego or alter, a tie to itself, an
// impossible weight, a pair with two weights, an ego with more than 5,000 alters.
std::vector<Table> measureNetworks(const NetworkFiles& files, NetworkTable which);

} // namespace kith::study
