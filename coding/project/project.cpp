#include "kith/project/project.h"

#include "changeset.h"
#include "entries.h"
#include "errors.h"
#include "protocol_json.h"
#include "readings.h"
#include "storage.h"

#include <sqlite3.h>

#include <unistd.h>

#include <cerrno>

namespace kith::project {
namespace {

namespace fs = std::filesystem;

std::string nameOf(const fs::path& file) {
    return file.filename().string();
}

// Looks at the file without changing it or anything beside it. Only through SQLite: opening and closing it by other
// means would drop the locks that this process may hold on it.
void mustBeProject(const fs::path& file, int newest) {
    const Place place{nameOf(file), ""};
    std::error_code failure;
    const auto status = fs::status(file, failure);
    if (!fs::exists(status))
        throw Error("There is no such project.", {file.string(), ""}, "Check the name, or make it with `kith new`.");
    if (!fs::is_regular_file(status))
        throw Error("This is no Kith project but a folder or a device.", place, "Choose the file study.kith in it.");
    if (fs::file_size(file, failure) == 0 && !failure)
        throw Error("This is no Kith project: the file is empty.", place,
                    "Go back to a copy of it, or make a new one with `kith new`.");
    Database database(file, SQLITE_OPEN_READONLY);
    if (database.number("PRAGMA application_id").value_or(0) != applicationId)
        throw Error("This is no Kith project but another program's database.", place,
                    "Choose a file that `kith new` has made.");
    const int version = fileVersion(database);
    if (version > newest)
        throw Error("The project was made by a newer Kith (its file has version " + std::to_string(version) +
                        ", this program knows " + std::to_string(newest) + ").",
                    place, "Install the newer Kith.");
    if (version < 1) throw Error("The project file is damaged or incomplete.", place, "Go back to a copy of it.");
    database.number("SELECT count(*) FROM sqlite_schema"); // a file cut short shows here
}

// What a program that was killed left behind must be rolled back before anybody can read, and only a writer can do
// that.
void putRight(const fs::path& file) {
    const Place place{nameOf(file), ""};
    std::string uri = "file:";
    for (const char c : file.string())
        uri += c == '?' ? "%3f" : c == '#' ? "%23" : c == '%' ? "%25" : std::string(1, c);
    if (Database(uri + "?immutable=1", SQLITE_OPEN_READONLY | SQLITE_OPEN_URI)
            .number("PRAGMA application_id")
            .value_or(0) != applicationId)
        throw Error("This is no Kith project but another program's database.", place,
                    "Choose a file that `kith new` has made.");
    try {
        const Lock lock(file);
        Database(file, SQLITE_OPEN_READWRITE).number("SELECT count(*) FROM sqlite_schema");
    } catch (const Error&) {
        throw Error("The project was not closed properly the last time and must be put right before it can be read.",
                    place, "Open it once in a folder that may be written to.");
    }
}

void putInPlace(const fs::path& made, const fs::path& file) {
    // A hard link never takes the place of an existing file; some file systems have none.
    if (link(made.c_str(), file.c_str()) == 0) {
        fs::remove(made);
        return;
    }
    const bool exists = errno == EEXIST || fs::exists(fs::symlink_status(file));
    if (exists) {
        fs::remove(made);
        throw Error("The file exists already; nothing was overwritten.", {file.string(), ""}, "Choose another name.");
    }
    fs::rename(made, file);
}

} // namespace

Project::Storage::Storage(fs::path project, Access openFor, const std::vector<Migration>& migrations)
    : file(std::move(project)), access(openFor) {
    try {
        mustBeProject(file, migrations.back().version);
    } catch (const SQLite::Exception& exception) {
        if (exception.getErrorCode() != SQLITE_READONLY) throw;
        putRight(file);
        mustBeProject(file, migrations.back().version);
    }
    if (access == Access::ReadOnly) {
        connection.emplace(file, SQLITE_OPEN_READONLY);
        if (fileVersion(database()) < migrations.back().version)
            throw Error("The project was made by an older Kith and must be brought up to date before it can be read.",
                        {nameOf(file), ""}, "Open it once for writing, in a folder that may be written to.");
    } else {
        lock.emplace(file);
        connection.emplace(file, SQLITE_OPEN_READWRITE);
        if (sqlite3_db_readonly(database().handle(), "main") != 0)
            throw Error("The project may not be changed here.", {nameOf(file), ""},
                        "Check the permissions of the file, or open it for reading only.");
        database().execute("PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA cache_size=-65536;"
                           "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL");
        migrate(database(), file, migrations);
    }
    reader.emplace(database());
}

Project::Storage::~Storage() {
    if (access == Access::ReadOnly || !connection) return;
    reader.reset();
    connection->forgetStatements();
    // Where another program is reading, the file stays in WAL with its companion beside it; the next writer tidies up.
    sqlite3_busy_timeout(connection->handle(), 200);
    sqlite3_exec(connection->handle(), "PRAGMA wal_checkpoint(TRUNCATE)", nullptr, nullptr, nullptr);
    sqlite3_exec(connection->handle(), "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr);
}

void Project::Storage::mustBeWritable() const {
    if (access == Access::ReadOnly)
        throw Error("The project was opened for reading only.", {nameOf(file), ""}, "Open it for writing.");
    if (editing) throw Error("An edit is going on already.", {nameOf(file), ""});
    if (connection->inTransaction())
        throw Error("The project is being read and cannot be changed meanwhile.", {nameOf(file), ""},
                    "Wait until that is done.");
}

void openAndMigrate(const fs::path& file, const std::vector<Migration>& migrations) {
    inWords(file, [&] { Project::Storage storage(file, Access::ReadWrite, migrations); });
}

Project::Project(std::unique_ptr<Storage> storage) : storage_(std::move(storage)) {}
Project::Project(Project&&) noexcept = default;
Project& Project::operator=(Project&&) noexcept = default;
Project::~Project() = default;

Project Project::create(const fs::path& file, const std::string& title, const Protocol& protocol, const Coder& by,
                        const JournalTime& time) {
    if (fs::exists(fs::symlink_status(file)))
        throw Error("The file exists already; nothing was overwritten.", {file.string(), ""}, "Choose another name.");
    const auto folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    if (!fs::is_directory(folder))
        throw Error("There is no such folder.", {folder.string(), ""}, "Make it first, or check its name.");
    const fs::path made = file.string() + ".new-" + std::to_string(getpid());
    fs::remove(made);
    try {
        inWords(file, [&] {
            Database database(made, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
            database.execute("PRAGMA application_id=" + std::to_string(applicationId) + "; PRAGMA foreign_keys=ON");
            migrate(database, made, allMigrations());
            Transaction transaction(database, Transaction::Kind::Write);
            const Recording recording(database);
            TextReader texts(database);
            Edit::Storage storage{database, texts};
            Edit edit(storage);
            database.run("INSERT INTO setting(name, value) VALUES('protocol', ?)", toJson(protocol));
            edit.setSetting("title", title);
            edit.setCodebookVersion(1);
            int position = 0;
            for (auto code : protocol.codebook.codes) {
                ++position;
                if (!code.key) code.key = CodeKey::fresh();
                if (code.position == 0) code.position = position;
                edit.put(code);
            }
            const auto changeset = recording.changeset();
            appendEntry(database, {EntryKind::Migration, "Project made", by, 0, countRows(changeset), changeset,
                                   EntryState::Fixed, time.at});
            transaction.commit();
        });
    } catch (...) {
        std::error_code ignored;
        fs::remove(made, ignored);
        fs::remove(made.string() + "-journal", ignored);
        throw;
    }
    putInPlace(made, file);
    return open(file, Access::ReadWrite, time);
}

Project Project::open(const fs::path& file, Access access, const JournalTime& time) {
    return inWords(file, [&] {
        auto storage = std::make_unique<Storage>(file, access, allMigrations());
        storage->time = time;
        return Project(std::move(storage));
    });
}

std::optional<std::string> Project::whoHasOpen(const fs::path& file) {
    return holderOf(file);
}

const fs::path& Project::file() const {
    return storage_->file;
}
std::string Project::title() const {
    return setting("title");
}

} // namespace kith::project
