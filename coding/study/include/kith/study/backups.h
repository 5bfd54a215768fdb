// Backups of a project: copies that are named by the clock, kept to a number, and found by a withdrawal.
#pragma once

#include "kith/model/job.h"
#include "kith/model/table.h"
#include "kith/project/project.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace kith::study {

struct BackupRules {
    std::filesystem::path folder; // "": beside the project
    int keep = 10;                // how many in that folder, the new one among them; at least 1
};

struct Backup {
    std::filesystem::path file;
    std::string at;                 // UTC, ISO 8601 with seconds: when it was made
    std::int64_t bytes = 0;         // size
    project::EntryNumber entry = 0; // the last entry of the journal that it holds
};

struct KeptBackup {
    Backup made;
    std::vector<std::filesystem::path> removed; // older ones, beyond the number to keep
    std::vector<Note> notes;                    // what could not be removed
};

// Copies the project to `study.kith.backup-2026-11-26T09-30-00` and removes the oldest of its backups in that folder
// that are too many. A project opened for reading will do, where it knows the folder (Project::rememberBackupFolder);
// one opened for writing gets to know it. Only files that are backups of this very project, under such a name, are
// removed, and none before the new one is whole. Throws Error where it cannot be written, Cancelled where the job is.
KeptBackup keepBackup(project::Project& project, const BackupRules& rules, const Job& job = {});

// Every backup of this project under such a name, in all folders that it knows; newest first.
std::vector<Backup> backupsOf(const project::Project& project);

// file, made, size, entry.
Table backupsTable(const std::vector<Backup>& backups);

} // namespace kith::study
