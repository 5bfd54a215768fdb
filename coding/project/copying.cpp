#include "copying.h"

#include "errors.h"
#include "readings.h"
#include "schema.h"
#include "storage.h"

#include <sqlite3.h>

#include <algorithm>
#include <sstream>

namespace kith::project {
namespace {

namespace fs = std::filesystem;

constexpr int pagesAtOnce = 4096; // 16 MB

void copyPages(Database& from, Database& to, const Job& job) {
    sqlite3_backup* backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (!backup) throw SQLite::Exception(to.handle(), sqlite3_errcode(to.handle()));
    int result = SQLITE_OK;
    try {
        while ((result = sqlite3_backup_step(backup, pagesAtOnce)) == SQLITE_OK) {
            const std::int64_t pages = sqlite3_backup_pagecount(backup);
            job.report({"Copying the project", pages - sqlite3_backup_remaining(backup), pages});
            job.check();
        }
    } catch (...) {
        sqlite3_backup_finish(backup);
        throw;
    }
    sqlite3_backup_finish(backup);
    if (result != SQLITE_DONE) throw SQLite::Exception(to.handle(), result);
}

std::optional<Digest> firstEntry(Database& database) {
    Query entry(database, "SELECT digest FROM entry ORDER BY number LIMIT 1");
    return entry.next() ? std::optional(entry.digest(0)) : std::nullopt;
}

std::optional<Digest> secondEntry(Database& database) {
    Query entry(database, "SELECT digest FROM entry ORDER BY number LIMIT 1 OFFSET 1");
    return entry.next() ? std::optional(entry.digest(0)) : std::nullopt;
}

bool isBackupName(const std::string& project, const std::string& name) {
    return name.starts_with(project + ".backup");
}

fs::path folderOf(const fs::path& file) {
    return fs::weakly_canonical(fs::absolute(file)).parent_path();
}

} // namespace

void copyWhole(Database& database, const fs::path& project, const fs::path& target, const Job& job) {
    const fs::path unfinished = target.string() + ".unfinished";
    fs::remove(unfinished);
    try {
        {
            Database copy(unfinished, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
            fs::permissions(unfinished, fs::status(project).permissions());
            copyPages(database, copy, job);
            copy.execute("PRAGMA journal_mode=DELETE");
        }
        fs::rename(unfinished, target);
    } catch (...) {
        std::error_code ignored;
        fs::remove(unfinished, ignored);
        fs::remove(unfinished.string() + "-journal", ignored);
        throw;
    }
}

CopyOf isCopyOf(Database& database, const fs::path& other) {
    try {
        std::error_code failure;
        if (!fs::is_regular_file(other, failure) || fs::file_size(other, failure) == 0) return CopyOf::Unreadable;
        Database copy(other, SQLITE_OPEN_READONLY);
        if (copy.number("PRAGMA application_id").value_or(0) != applicationId) return CopyOf::Unreadable;
        const auto first = firstEntry(copy);
        if (!first) return CopyOf::Unreadable;
        if (first != firstEntry(database)) return CopyOf::AnotherProject;
        // Projects made in one second under one title may begin alike; what was done next, no more.
        const auto ours = secondEntry(database), theirs = secondEntry(copy);
        return !ours || !theirs || ours == theirs ? CopyOf::ThisProject : CopyOf::AnotherProject;
    } catch (const SQLite::Exception&) {
        return CopyOf::Unreadable;
    }
}

std::optional<JournalPlace> placeOfCopyIn(Database& database, const fs::path& other) {
    if (isCopyOf(database, other) != CopyOf::ThisProject) return std::nullopt;
    Database copy(other, SQLITE_OPEN_READONLY);
    Query last(copy, "SELECT number, digest FROM entry ORDER BY number DESC LIMIT 1");
    if (!last.next()) return std::nullopt;
    return JournalPlace{last.integer(0), last.digest(1)};
}

std::vector<fs::path> readBackupFolders(Database& database) {
    std::vector<fs::path> folders;
    std::istringstream lines(readSetting(database, backupFoldersSetting));
    for (std::string line; std::getline(lines, line);)
        if (!line.empty()) folders.emplace_back(line);
    return folders;
}

std::vector<fs::path> placesOf(const fs::path& file) {
    std::vector<fs::path> places{file};
    std::error_code failure;
    const auto real = fs::canonical(file, failure);
    if (failure) return places;
    const auto folder = fs::canonical(file.has_parent_path() ? file.parent_path() : fs::path("."), failure);
    if (failure || folder / file.filename() != real) places.push_back(real);
    return places;
}

void Project::backUp(const fs::path& to, const Job& job) const {
    inWords(file(), [&] {
        if (storage_->editing) throw Error("An edit is going on; a backup waits for its end.", {to.string(), ""});
        if (fs::exists(fs::symlink_status(to)))
            throw Error("The file exists already; nothing was overwritten.", {to.string(), ""}, "Choose another name.");
        const auto folder = folderOf(to);
        if (!fs::is_directory(folder))
            throw Error("There is no such folder.", {folder.string(), ""}, "Make it first, or check its name.");
        const auto known = backupFolders();
        if (isBackupName(file().filename().string(), to.filename().string()) &&
            std::find(known.begin(), known.end(), folder) == known.end())
            throw Error("The project does not know that backups of it are kept in this folder.", {folder.string(), ""},
                        "Open the project for writing and name the folder, so that what is withdrawn is erased there "
                        "as well.");
        try {
            // All of it as it is at one moment, also where another connection goes on writing.
            std::optional<Still> still;
            if (!storage_->database().inTransaction()) still.emplace(holdStill());
            copyWhole(storage_->database(), file(), to, job);
        } catch (const fs::filesystem_error& failure) {
            throw Error("The backup could not be written (" + failure.code().message() + ").", {to.string(), ""},
                        "Check the permissions of the folder and the room on the disk.");
        } catch (const SQLite::Exception& failure) {
            throw Error(std::string("The backup could not be written (") + failure.what() + ").", {to.string(), ""},
                        "Check the permissions of the folder and the room on the disk.");
        }
    });
}

std::vector<fs::path> Project::backupFolders() const {
    return inWords(file(), [&] {
        std::vector<fs::path> folders;
        const auto add = [&](const fs::path& folder) {
            if (std::find(folders.begin(), folders.end(), folder) == folders.end()) folders.push_back(folder);
        };
        for (const auto& place : placesOf(file()))
            add(folderOf(place));
        add(fs::weakly_canonical(fs::absolute(file().has_parent_path() ? file().parent_path() : fs::path("."))));
        for (const auto& folder : readBackupFolders(storage_->database()))
            add(folder);
        return folders;
    });
}

void Project::rememberBackupFolder(const fs::path& folder) {
    const auto whole = fs::weakly_canonical(fs::absolute(folder));
    if (!fs::is_directory(whole))
        throw Error("There is no such folder.", {whole.string(), ""}, "Make it first, or check its name.");
    if (whole.string().find('\n') != std::string::npos)
        throw Error("The folder's name runs over more than one line.", {whole.string(), ""}, "Choose another folder.");
    const auto known = backupFolders();
    if (std::find(known.begin(), known.end(), whole) != known.end()) return;
    inWords(file(), [&] {
        storage_->mustBeWritable();
        auto& database = storage_->database();
        std::string lines = readSetting(database, backupFoldersSetting);
        if (!lines.empty()) lines += '\n';
        Transaction transaction(database, Transaction::Kind::Write);
        // Not in the journal: undone, it would leave copies that a withdrawal does not find.
        database.run("INSERT INTO setting(name, value) VALUES(?1, ?2) ON CONFLICT(name) DO UPDATE SET value = ?2",
                     backupFoldersSetting, lines + whole.string());
        transaction.commit();
    });
}

std::optional<JournalPlace> Project::placeOfCopy(const fs::path& other) const {
    return inWords(file(), [&] { return placeOfCopyIn(storage_->database(), other); });
}

} // namespace kith::project
