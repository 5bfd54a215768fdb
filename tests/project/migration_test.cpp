// Migrations, with an invented second one: the file is copied aside, changed in one transaction or not at all.
#include "example.h"
#include "storage.h"

#include <SQLiteCpp/Database.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kith::project::example {
namespace {

std::vector<Migration> withSecond(const std::string& sql, OlderEdits older = OlderEdits::CanBeUndone) {
    auto migrations = allMigrations();
    migrations.push_back({2, sql, older});
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

TEST(Migration, CopiesTheFileAsideAndAddsItsColumns) {
    Closed study;
    openAndMigrate(study.file, withSecond("ALTER TABLE contact ADD COLUMN pronouns TEXT NOT NULL DEFAULT ''"));
    EXPECT_EQ(study.version(), 2);
    EXPECT_EQ(study.count("SELECT count(pronouns) FROM contact"), 2);
    EXPECT_EQ(study.count("SELECT count(*) FROM entry WHERE kind = 'migration' AND number = 4"), 1);
    EXPECT_EQ(study.count("SELECT count(*) FROM entry WHERE state = 1"), 2);
    // The copy is the project as it was.
    const auto copy = study.file.string() + ".backup-v1";
    ASSERT_TRUE(std::filesystem::exists(copy));
    const auto before = Project::open(copy, Access::ReadOnly);
    EXPECT_TRUE(before.check().problems.empty());
    EXPECT_EQ(before.text(study.henk).utf8(), henkLines);
    // This program knows version 1 only, and says so of the new file.
    EXPECT_THAT(failure([&] { Project::open(study.file, Access::ReadWrite); }), testing::HasSubstr("newer Kith"));
}

TEST(Migration, OlderEditsFitTablesThatGotColumns) {
    Closed study;
    const auto migrations = withSecond("ALTER TABLE contact ADD COLUMN pronouns TEXT NOT NULL DEFAULT ''");
    openAndMigrate(study.file, migrations);
    // Undone by a program that takes the second version for its own.
    SQLite::Database(study.file.string(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version=1");
    auto project = Project::open(study.file, Access::ReadWrite);
    EXPECT_EQ(project.undo("ada"), "Henk's case");
    EXPECT_TRUE(project.contactsOf(study.henksCase).empty());
    EXPECT_EQ(project.redo("ada"), "Henk's case");
    EXPECT_EQ(project.contactsOf(study.henksCase).size(), 2U);
    EXPECT_TRUE(project.check().problems.empty());
}

TEST(Migration, ThatChangesTablesClosesOlderEdits) {
    Closed study;
    openAndMigrate(study.file, withSecond("ALTER TABLE contact RENAME COLUMN label TO name", OlderEdits::AreClosed));
    EXPECT_EQ(study.count("SELECT count(*) FROM entry WHERE state <> 0"), 0);
}

TEST(Migration, ThatFailsChangesNothing) {
    Closed study;
    const auto before = readFile(study.file);
    EXPECT_NE(failure([&] {
                  openAndMigrate(study.file, withSecond("CREATE TABLE halfway(x); SELECT nonsense FROM nowhere"));
              }),
              "");
    EXPECT_EQ(study.version(), 1);
    EXPECT_EQ(study.count("SELECT count(*) FROM sqlite_schema WHERE name = 'halfway'"), 0);
    EXPECT_TRUE(Project::open(study.file, Access::ReadOnly).check().problems.empty());
}

TEST(Migration, ReadersAskForAWriterFirst) {
    Closed study;
    const auto migrations = withSecond("CREATE TABLE more(x)");
    EXPECT_THAT(failure([&] { Project::Storage(study.file, Access::ReadOnly, migrations); }),
                testing::HasSubstr("older Kith"));
}

} // namespace
} // namespace kith::project::example
