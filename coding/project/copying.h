// Whole copies of a project, by SQLite's own means, and what a copy is of.
#pragma once

#include "database.h"
#include "kith/model/job.h"
#include "kith/project/journal.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace kith::project {

// Writes the state that the connection sees to `target`, which may be replaced: first under another name, so that a
// copy that was cut short is never taken for one. Who may read the project may read the copy, and nobody else.
void copyWhole(Database& database, const std::filesystem::path& project, const std::filesystem::path& target,
               const Job& job = {});

// Where in the journal of `database` another project file stands; nothing where it is no copy of that project, or no
// project at all.
std::optional<JournalPlace> placeOfCopyIn(Database& database, const std::filesystem::path& other);

enum class CopyOf { ThisProject, AnotherProject, Unreadable };
CopyOf isCopyOf(Database& database, const std::filesystem::path& other);

// The folders elsewhere in which backups are kept, as the project remembers them.
std::vector<std::filesystem::path> readBackupFolders(Database& database);

inline constexpr const char* backupFoldersSetting = "backup-folders";

// The names that a project goes by: its file, and what that leads to where it is a link.
std::vector<std::filesystem::path> placesOf(const std::filesystem::path& file);

} // namespace kith::project
