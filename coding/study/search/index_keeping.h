// What of an index shows the project as it is.
#pragma once

#include "search/units.h"

#include "kith/search/index.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace kith::study {

// The state of the project that is read, as an index remembers it.
search::Coverage currentCoverage(const project::Project& project);

// The texts that the index lacks or shows as they were, sorted; nothing where it is of another project or of a state
// that is not in the journal.
std::optional<std::vector<search::TextRange>> staleTexts(const project::Project& project,
                                                         const search::Coverage& coverage);

// Writes an index anew. Throws Error where it cannot be written, or somebody else is writing it.
void writeIndex(const project::Project& project, const std::filesystem::path& folder, int shards, Purpose purpose,
                const Job& job);

} // namespace kith::study
