// Migrations. An older project is brought up to date; with an invented further one: the file is copied aside, changed
// in one transaction or not at all.
#include "example.h"
#include "storage.h"

#include <SQLiteCpp/Database.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kith::project::example {
namespace {

const int newest = allMigrations().back().version;

std::vector<Migration> withNext(const std::string& sql, OlderEdits older = OlderEdits::CanBeUndone) {
    auto migrations = allMigrations();
    migrations.push_back({newest + 1, sql, older});
    return migrations;
}

struct Closed : Study {
    Closed() { const auto closed = std::move(project); }
    [[nodiscard]] int version() const {
        return SQLite::Database(file.string(), SQLite::OPEN_READONLY).execAndGet("PRAGMA user_version").getInt();
    }
    [[nodiscard]] int count(const std::string& query) const {
        return SQLite::Database(file.string(), SQLite::OPEN_READONLY).execAndGet(query).getInt();
    }
};

// Made by Kith when projects had version 1: two imports, a contact, a coding, and one that was undone.
TEST(Migration, BringsAProjectOfVersion1UpToDate) {
    const Folder folder;
    const auto file = folder / "sails.kith";
    std::filesystem::copy_file(KITH_SOURCE_DIR "/tests/project/data/version-1.kith", file);
    auto project = Project::open(file, Access::ReadWrite);
    EXPECT_TRUE(std::filesystem::exists(file.string() + ".backup-v1"));
    EXPECT_TRUE(project.check().problems.empty());
    EXPECT_EQ(project.journal().back().kind, EntryKind::Migration);
    EXPECT_EQ(project.journal().back().label, "Project brought to version 4");
    EXPECT_TRUE(project.protocol().queries.empty());
    ASSERT_EQ(project.protocol().tables.size(), 1U);
    const auto snapshot = project.snapshot();
    ASSERT_EQ(snapshot.codings.size(), 1U);
    EXPECT_EQ(snapshot.codings[0].passage.quote, "I learned to mend sails from Bram Zeeman");
    EXPECT_EQ(snapshot.cases.size(), 3U);
    EXPECT_TRUE(snapshot.rejectedSuggestions.empty());
    // What is new can be decided, and what was done or undone before goes back and forth.
    const auto lotte = project.sources()[0].key;
    project.edit("reject", "ada", [&](Edit& edit) {
        edit.put(RejectedSuggestion{"passage", {}, passage(project, lotte, "every stitch"), "ada"});
    });
    EXPECT_EQ(project.undo("ada"), "reject");
    EXPECT_EQ(project.undo("ada"), "Coded a passage as factor.learning");
    EXPECT_EQ(project.redo("ada"), "Coded a passage as factor.learning");
    EXPECT_EQ(project.redo("ada"), "reject");
    EXPECT_EQ(project.snapshot().rejectedSuggestions.size(), 1U);
    EXPECT_TRUE(project.check().problems.empty());
}

TEST(Migration, CopiesTheFileAsideAndAddsItsColumns) {
    Closed study;
    openAndMigrate(study.file, withNext("ALTER TABLE contact ADD COLUMN pronouns TEXT NOT NULL DEFAULT ''"));
    EXPECT_EQ(study.version(), newest + 1);
    EXPECT_EQ(study.count("SELECT count(pronouns) FROM contact"), 2);
    EXPECT_EQ(study.count("SELECT count(*) FROM entry WHERE kind = 'migration' AND number = 4"), 1);
    EXPECT_EQ(study.count("SELECT count(*) FROM entry WHERE state = 1"), 2);
    // The copy is the project as it was.
    const auto copy = study.file.string() + ".backup-v" + std::to_string(newest);
    ASSERT_TRUE(std::filesystem::exists(copy));
    const auto before = Project::open(copy, Access::ReadOnly);
    EXPECT_TRUE(before.check().problems.empty());
    EXPECT_EQ(before.text(study.henk).utf8(), henkLines);
    // This program does not know the new version, and says so of the new file.
    EXPECT_THAT(failure([&] { Project::open(study.file, Access::ReadWrite); }), testing::HasSubstr("newer Kith"));
}

TEST(Migration, OlderEditsFitTablesThatGotColumns) {
    Closed study;
    const auto migrations = withNext("ALTER TABLE contact ADD COLUMN pronouns TEXT NOT NULL DEFAULT ''");
    openAndMigrate(study.file, migrations);
    // Undone by a program that takes the next version for its own.
    SQLite::Database(study.file.string(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version=" + std::to_string(newest));
    auto project = Project::open(study.file, Access::ReadWrite);
    EXPECT_EQ(project.undo("ada"), "Henk's case");
    EXPECT_TRUE(project.contactsOf(study.henksCase).empty());
    EXPECT_EQ(project.redo("ada"), "Henk's case");
    EXPECT_EQ(project.contactsOf(study.henksCase).size(), 2U);
    EXPECT_TRUE(project.check().problems.empty());
}

TEST(Migration, ThatChangesTablesClosesOlderEdits) {
    Closed study;
    openAndMigrate(study.file, withNext("ALTER TABLE contact RENAME COLUMN label TO name", OlderEdits::AreClosed));
    EXPECT_EQ(study.count("SELECT count(*) FROM entry WHERE state <> 0"), 0);
}

TEST(Migration, ThatFailsChangesNothing) {
    Closed study;
    const auto before = readFile(study.file);
    EXPECT_NE(
        failure([&] { openAndMigrate(study.file, withNext("CREATE TABLE halfway(x); SELECT nonsense FROM nowhere")); }),
        "");
    EXPECT_EQ(study.version(), newest);
    EXPECT_EQ(study.count("SELECT count(*) FROM sqlite_schema WHERE name = 'halfway'"), 0);
    EXPECT_TRUE(Project::open(study.file, Access::ReadOnly).check().problems.empty());
}

TEST(Migration, ReadersAskForAWriterFirst) {
    Closed study;
    const auto migrations = withNext("CREATE TABLE more(x)");
    EXPECT_THAT(failure([&] { Project::Storage(study.file, Access::ReadOnly, migrations); }),
                testing::HasSubstr("older Kith"));
}

} // namespace
} // namespace kith::project::example
