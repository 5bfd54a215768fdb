#include "kith/study/backups.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <optional>

namespace kith::study {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view clockForm = "0000-00-00T00-00-00";

std::string namesStart(const project::Project& project) {
    return project.file().filename().string() + ".backup-";
}

// "2026-11-26T09-30-00" with "-02" behind a second one of the same second; nothing for other names.
std::optional<std::string> clockOf(const std::string& start, const std::string& name) {
    if (!name.starts_with(start)) return std::nullopt;
    const std::string clock = name.substr(start.size());
    const auto fits = [](std::string_view words, std::string_view form) {
        return words.size() == form.size() && std::equal(words.begin(), words.end(), form.begin(), [](char c, char f) {
                   return f == '0' ? c >= '0' && c <= '9' : c == f;
               });
    };
    if (!fits(clock.substr(0, clockForm.size()), clockForm)) return std::nullopt;
    const std::string rest = clock.substr(clockForm.size());
    if (!rest.empty() && !fits(rest, "-00")) return std::nullopt;
    return clock;
}

// Newest first.
std::vector<Backup> backupsIn(const project::Project& project, const fs::path& folder) {
    const std::string start = namesStart(project);
    std::vector<Backup> found;
    std::error_code failure;
    for (fs::directory_iterator each(folder, failure); !failure && each != fs::directory_iterator();
         each.increment(failure)) {
        const auto clock = clockOf(start, each->path().filename().string());
        if (!clock) continue;
        const auto place = project.placeOfCopy(each->path());
        if (!place) continue;
        std::string at = clock->substr(0, clockForm.size()) + "Z";
        at[13] = at[16] = ':';
        found.push_back(
            {each->path(), at, static_cast<std::int64_t>(fs::file_size(each->path(), failure)), place->entry});
    }
    const auto byName = [](const Backup& a, const Backup& b) { return a.file.filename() > b.file.filename(); };
    std::sort(found.begin(), found.end(), byName);
    return found;
}

// After those of the same second that stand in the folder: a name that was freed by removing one is not used again, so
// that names stay in the order in which backups were made.
fs::path freeName(const project::Project& project, const fs::path& folder) {
    const std::string now = namesStart(project) + fmt::format("{:%Y-%m-%dT%H-%M-%S}", fmt::gmtime(std::time(nullptr)));
    int last = 0;
    for (int n = 1; n < 100; ++n)
        if (fs::exists(fs::symlink_status(folder / (n == 1 ? now : fmt::format("{}-{:02}", now, n))))) last = n;
    return folder / (last == 0 ? now : fmt::format("{}-{:02}", now, last + 1));
}

} // namespace

KeptBackup keepBackup(project::Project& project, const BackupRules& rules, const Job& job) {
    if (rules.keep < 1) throw Error("At least one backup must be kept.", {}, "Say how many: 1 or more.");
    fs::path folder = project.backupFolders().front();
    if (!rules.folder.empty()) {
        folder = fs::weakly_canonical(fs::absolute(rules.folder));
        const auto known = project.backupFolders();
        if (std::find(known.begin(), known.end(), folder) == known.end()) project.rememberBackupFolder(folder);
    }
    const fs::path file = freeName(project, folder);
    project.backUp(file, job);

    KeptBackup kept;
    auto all = backupsIn(project, folder);
    const auto made = std::find_if(all.begin(), all.end(), [&](const Backup& one) { return one.file == file; });
    if (made == all.end())
        throw Error("The backup that was just written cannot be read again.", {file.string(), {}},
                    "Look whether the disk is sound, and choose another folder.");
    kept.made = *made;
    all.erase(made);
    for (std::size_t i = static_cast<std::size_t>(rules.keep) - 1; i < all.size(); ++i) {
        std::error_code failure;
        fs::remove(all[i].file, failure);
        if (failure)
            kept.notes.push_back({fmt::format("An older backup could not be removed ({}).", failure.message()),
                                  {all[i].file.string(), {}}});
        else
            kept.removed.push_back(all[i].file);
    }
    return kept;
}

std::vector<Backup> backupsOf(const project::Project& project) {
    std::vector<Backup> all;
    for (const fs::path& folder : project.backupFolders())
        for (Backup& one : backupsIn(project, folder))
            all.push_back(std::move(one));
    std::stable_sort(all.begin(), all.end(), [](const Backup& a, const Backup& b) { return a.at > b.at; });
    return all;
}

Table backupsTable(const std::vector<Backup>& backups) {
    Table table;
    table.id = "backups";
    table.title = "Backups";
    table.columns = {{"made", "Made (UTC)"},
                     {"entry", "Last entry", ColumnKind::Count},
                     {"bytes", "Bytes", ColumnKind::Count},
                     {"file", "File"}};
    for (const Backup& one : backups)
        table.rows.push_back({one.at, one.entry, one.bytes, one.file.string()});
    return table;
}

} // namespace kith::study
