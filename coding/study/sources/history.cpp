#include "kith/study/history.h"

#include "kith/model/error.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace kith::study {
namespace {

using project::EntryKind;
using project::EntryNumber;

const HistoryEntry& entryOf(const std::vector<HistoryEntry>& journal, EntryNumber number) {
    const auto entry =
        std::find_if(journal.begin(), journal.end(), [&](const HistoryEntry& one) { return one.number == number; });
    if (entry == journal.end()) throw Error("There is no entry " + std::to_string(number) + " in the journal.");
    return *entry;
}

using Step = std::optional<std::string> (project::Project::*)(const Coder&);

std::int64_t take(project::Project& project, Step step, std::int64_t steps, const char* what, const Coder& by,
                  const Job& job) {
    std::int64_t done = 0;
    for (; done < steps && !job.cancelled(); ++done) {
        job.report({what, done, steps});
        if (!(project.*step)(by)) break;
    }
    return done;
}

} // namespace

std::vector<HistoryEntry> historyOf(const project::Project& project) {
    std::vector<HistoryEntry> history;
    std::vector<std::size_t> open; // edits that can be undone or redone
    std::set<EntryNumber> undone;
    for (project::JournalEntry& entry : project.journal()) {
        const EntryKind kind = entry.kind;
        if (kind == EntryKind::Edit) {
            // What was undone before another edit is undone for good.
            std::erase_if(open, [&](std::size_t at) { return undone.contains(history[at].number); });
            undone.clear();
            // The making of the project, and what an erasure left nothing of, stay as they are.
            if (!history.empty() && (entry.inForce || !entry.erased)) open.push_back(history.size());
        } else if (kind == EntryKind::Undo) {
            undone.insert(entry.of);
        } else if (kind == EntryKind::Redo) {
            undone.erase(entry.of);
        } else if (kind == EntryKind::Migration) {
            open.clear();
            undone.clear();
        }
        history.push_back({std::move(entry)});
    }
    for (const std::size_t at : open)
        (undone.contains(history[at].number) ? history[at].canRedo : history[at].canUndo) = true;
    return history;
}

std::int64_t undoBackTo(project::Project& project, EntryNumber entry, const Coder& by, const Job& job) {
    const auto journal = historyOf(project);
    if (!entryOf(journal, entry).canUndo)
        throw Error("This step cannot be taken back.", {}, "Only edits that are in force can be.");
    const auto steps = std::count_if(journal.begin(), journal.end(),
                                     [&](const HistoryEntry& one) { return one.canUndo && one.number >= entry; });
    return take(project, &project::Project::undo, steps, "Undoing", by, job);
}

std::int64_t redoUpTo(project::Project& project, EntryNumber entry, const Coder& by, const Job& job) {
    const auto journal = historyOf(project);
    if (!entryOf(journal, entry).canRedo)
        throw Error("This step cannot be put in force again.", {},
                    "It is in force, or another edit was made since it was taken back.");
    const auto steps = std::count_if(journal.begin(), journal.end(),
                                     [&](const HistoryEntry& one) { return one.canRedo && one.number <= entry; });
    return take(project, &project::Project::redo, steps, "Redoing", by, job);
}

void restoreBackup(const std::filesystem::path& backup, const std::filesystem::path& to) {
    std::error_code problem;
    if (std::filesystem::exists(std::filesystem::symlink_status(to, problem)))
        throw Error("The file exists already; nothing was overwritten.", {to.string(), {}}, "Choose another name.");
    // What is no project is refused before anything is written. Closed, a backup is one whole file.
    (void)project::Project::open(backup, project::Access::ReadOnly);
    const std::filesystem::path making = to.string() + ".making";
    std::filesystem::copy_file(backup, making, std::filesystem::copy_options::overwrite_existing, problem);
    if (!problem) std::filesystem::rename(making, to, problem);
    if (!problem) return;
    std::error_code ignored;
    std::filesystem::remove(making, ignored);
    throw Error("The backup could not be written: " + problem.message() + ".", {to.string(), {}},
                "Is there room, and may you write there?");
}

} // namespace kith::study
