// What an open project and a running edit hold.
#pragma once

#include "database.h"
#include "kith/project/project.h"
#include "lock.h"
#include "schema.h"
#include "texts.h"

#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace kith::project {

class Project::Storage {
public:
    Storage(std::filesystem::path project, Access openFor, const std::vector<Migration>& migrations);
    ~Storage();
    Storage(const Storage&) = delete;
    Storage& operator=(const Storage&) = delete;

    std::filesystem::path file;
    Access access;
    JournalTime time;
    std::optional<Lock> lock; // before the database: held until that is closed
    std::optional<Database> connection;
    std::optional<TextReader> reader;
    bool editing = false;
    std::unordered_map<std::int64_t, std::int64_t> turnCounts; // by content; imported, so they change by erasure alone

    Database& database() { return *connection; }
    TextReader& texts() { return *reader; }
    // Throws where the project was opened for reading only, from inside an edit, or while a reading goes on (a Still, a
    // visitor of texts): its end would roll the change back.
    void mustBeWritable() const;
};

class Edit::Storage {
public:
    Database& database;
    TextReader& texts;
    bool contentChanged = false; // something imported that no journalled row shows

    // What this edit has looked up already.
    std::unordered_set<CodeKey> codes{};
    std::optional<int> lastSourcePosition{};
    std::optional<int> lastEgoPosition{};
};

// For tests of the migrations; Project::open takes allMigrations().
void openAndMigrate(const std::filesystem::path& file, const std::vector<Migration>& migrations);

} // namespace kith::project
