// The tables of a project file, made by numbered migrations and by nothing else.
#pragma once

#include "database.h"
#include "kith/model/study.h"

#include <string>
#include <vector>

namespace kith::project {

inline constexpr std::int32_t applicationId = 0x4b697468; // "Kith"

// What a migration means for the changes recorded before it: changesets still fit tables that only got columns at their
// end.
enum class OlderEdits { CanBeUndone, AreClosed };

struct Migration {
    int version = 1; // of the file, after it
    std::string sql;
    OlderEdits olderEdits = OlderEdits::CanBeUndone;
};

// All there are, by version.
const std::vector<Migration>& allMigrations();

// The tables whose changes are recorded in the journal.
const std::vector<std::string>& journalledTables();

int fileVersion(Database& database);

// Brings the file to the newest version, each step in a transaction of its own. A file that has a version already is
// first copied aside as `<file>.backup-vN`.
void migrate(Database& database, const std::filesystem::path& file, const std::vector<Migration>& migrations);

} // namespace kith::project
