// Going back in what was done to a project: several steps of its journal at once, or a backup.
#pragma once

#include "kith/model/job.h"
#include "kith/project/project.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace kith::study {

struct HistoryEntry : project::JournalEntry {
    bool canUndo = false; // it, and every edit after it that is in force, can be taken back
    bool canRedo = false; // it was taken back, and no edit came since: it can be put in force again
};
// The journal, oldest first, with what can be done about each entry.
std::vector<HistoryEntry> historyOf(const project::Project& project);

// Takes edits back, the last one first, until this one is taken back too; or puts edits in force again, in their order,
// until this one is. Each step is an entry of the journal. Give how many steps were made: fewer where the job was
// cancelled, for what was done so far stays. Throw Error where the entry cannot be undone or redone, with nothing
// changed.
std::int64_t undoBackTo(project::Project& project, project::EntryNumber entry, const Coder& by, const Job& job = {});
std::int64_t redoUpTo(project::Project& project, project::EntryNumber entry, const Coder& by, const Job& job = {});

// Writes a backup to a new file, a project of its own from then on. Throws Error where the file exists (nothing is ever
// written over), cannot be written, or the backup is no project.
void restoreBackup(const std::filesystem::path& backup, const std::filesystem::path& to);

} // namespace kith::study
