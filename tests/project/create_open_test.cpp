// Making and opening project files: one writer, many readers, and every other kind of file left alone.
#include "example.h"

#include <SQLiteCpp/Database.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/wait.h>
#include <unistd.h>

namespace kith::project::example {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

std::vector<std::string> namesIn(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

TEST(Create, TheSameKeysTimeAndEditsGiveTheSameBytes) {
    Folder folder;
    const auto make = [&](const std::string& name) {
        std::uint32_t n = 0;
        const KeysFrom keys([&n] { return computedKey("made", ++n); });
        const JournalTime time{"2012-01-07T00:00:00Z"};
        auto project = Project::create(folder / name, "Ties", example::protocol(), "ada", time);
        project.edit("a setting", "ada", [](Edit& edit) { edit.setSetting("colour", "blue"); });
        for (const auto& entry : project.journal())
            EXPECT_EQ(entry.at, time.at);
    };
    make("one.kith");
    make("two.kith");
    EXPECT_EQ(readFile(folder / "one.kith"), readFile(folder / "two.kith"));
}

TEST(Create, MakesAProjectWithTheProtocolFrozenIntoIt) {
    Folder folder;
    auto protocol = example::protocol();
    protocol.codebook.codes[0].position = 1;
    auto project = Project::create(folder / "study.kith", "Ties", protocol, "ada");
    EXPECT_EQ(project.title(), "Ties");
    EXPECT_EQ(project.protocol(), protocol);
    const auto codebook = project.codebook();
    EXPECT_EQ(codebook.version, 1);
    ASSERT_EQ(codebook.codes.size(), 3U);
    EXPECT_EQ(codebook.codes[0], protocol.codebook.codes[0]);
    EXPECT_EQ(codebook.codes[2].name, "asked.building");
    EXPECT_EQ(codebook.codes[2].position, 3);
    ASSERT_EQ(project.journal().size(), 1U);
    EXPECT_EQ(project.undo("ada"), std::nullopt);
    EXPECT_TRUE(project.check().problems.empty());
}

TEST(Create, RefusesToOverwrite) {
    Folder folder;
    writeFile(folder / "study.kith", "my notes");
    EXPECT_THAT(failure([&] { Project::create(folder / "study.kith", "Ties", protocol(), "ada"); }),
                HasSubstr("exists already"));
    EXPECT_EQ(readFile(folder / "study.kith"), "my notes");
    EXPECT_EQ(namesIn(folder.path()), std::vector<std::string>{"study.kith"});
}

TEST(Create, SaysWhereTheFolderIsMissing) {
    Folder folder;
    EXPECT_THAT(failure([&] { Project::create(folder / "no" / "study.kith", "Ties", protocol(), "ada"); }),
                HasSubstr("no such folder"));
}

TEST(Create, LeavesNothingBehindWhereTheProtocolIsBad) {
    Folder folder;
    auto protocol = example::protocol();
    protocol.codebook.codes[1].name = "factor.learning";
    EXPECT_THAT(failure([&] { Project::create(folder / "study.kith", "Ties", protocol, "ada"); }),
                HasSubstr("factor.learning"));
    EXPECT_TRUE(namesIn(folder.path()).empty());
}

TEST(Close, LeavesOneFile) {
    Folder folder;
    { const auto project = Project::create(folder / "study.kith", "Ties", protocol(), "ada"); }
    EXPECT_EQ(namesIn(folder.path()), std::vector<std::string>{"study.kith"});
}

TEST(Open, ASecondWriterIsToldWhoHasIt) {
    Study study;
    const auto message = failure([&] { Project::open(study.file, Access::ReadWrite); });
    EXPECT_THAT(message, HasSubstr("process " + std::to_string(getpid()) + " on "));
    // From another process too.
    const pid_t child = fork();
    if (child == 0) _exit(failure([&] { Project::open(study.file, Access::ReadWrite); }).empty() ? 1 : 0);
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_EQ(status, 0);
}

TEST(Open, AStaleNameInTheLockFileIsNoObstacle) {
    Folder folder;
    { const auto project = Project::create(folder / "study.kith", "Ties", protocol(), "ada"); }
    writeFile(folder / "study.kith.lock", "process 1 on elsewhere\n");
    EXPECT_EQ(failure([&] { Project::open(folder / "study.kith", Access::ReadWrite); }), "");
}

TEST(Open, ReadersSeeTheLastCommittedStateBesideAWriter) {
    Study study;
    auto reader = Project::open(study.file, Access::ReadOnly);
    EXPECT_EQ(reader.sources().size(), 1U);
    study.project.edit("import Mia", "ada", [&](Edit& edit) {
        importInterview(edit, "Mia", miaLines);
        EXPECT_EQ(reader.sources().size(), 1U); // not committed yet
    });
    EXPECT_EQ(reader.sources().size(), 2U);
    EXPECT_THAT(failure([&] { reader.edit("x", "ben", [](Edit& edit) { edit.setSetting("a", "b"); }); }),
                HasSubstr("reading only"));
    EXPECT_THAT(failure([&] { reader.undo("ben"); }), HasSubstr("reading only"));
    EXPECT_THAT(failure([&] { reader.withdraw({study.henk}, {}, "ben"); }), HasSubstr("reading only"));
    { const auto closed = std::move(study.project); }
    EXPECT_EQ(reader.sources().size(), 2U);
    EXPECT_TRUE(reader.check().problems.empty());
}

TEST(Open, ReadsFromAFolderThatMayNotBeWrittenTo) {
    Folder folder;
    const auto file = folder / "study.kith";
    { const auto project = Project::create(file, "Ties", protocol(), "ada"); }
    fs::permissions(file, fs::perms::owner_read);
    fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
    // For the superuser nothing is write-protected, so that a child without those rights looks.
    const pid_t child = fork();
    if (child == 0) {
        if (getuid() == 0 && (chown(folder.path().c_str(), 65534, 65534) != 0 ||
                              chown(file.c_str(), 65534, 65534) != 0 || setgid(65534) != 0 || setuid(65534) != 0))
            _exit(3);
        const bool read = failure([&] { (void)Project::open(file, Access::ReadOnly).snapshot(); }).empty();
        const bool refused = !failure([&] { Project::open(file, Access::ReadWrite); }).empty();
        _exit((read ? 0 : 1) + (refused ? 0 : 2));
    }
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_EQ(WEXITSTATUS(status), 0);
}

struct WrongFile {
    const char* name;
    std::function<void(const fs::path&)> make;
    const char* message;
};
class OpenWrongFile : public testing::TestWithParam<WrongFile> {};

TEST_P(OpenWrongFile, IsRefusedAndLeftAlone) {
    for (const auto access : {Access::ReadOnly, Access::ReadWrite}) {
        Folder folder;
        const auto file = folder / "study.kith";
        GetParam().make(file);
        const auto before = fs::is_regular_file(file) ? readFile(file) : "";
        const auto names = namesIn(folder.path());
        EXPECT_THAT(failure([&] { Project::open(file, access); }), HasSubstr(GetParam().message));
        EXPECT_EQ(fs::is_regular_file(file) ? readFile(file) : "", before);
        EXPECT_EQ(namesIn(folder.path()), names);
    }
}

void makeProject(const fs::path& file) {
    const auto project = Project::create(file, "Ties", protocol(), "ada");
}

INSTANTIATE_TEST_SUITE_P(
    Project, OpenWrongFile,
    testing::Values(
        WrongFile{"Missing", [](const fs::path&) {}, "no such project"},
        WrongFile{"Empty", [](const fs::path& file) { writeFile(file, ""); }, "the file is empty"},
        WrongFile{"Text", [](const fs::path& file) { writeFile(file, std::string(5000, 'x')); }, "no Kith project"},
        WrongFile{"ShortText", [](const fs::path& file) { writeFile(file, "hello"); }, "no Kith project"},
        WrongFile{"Folder", [](const fs::path& file) { fs::create_directory(file); }, "a folder"},
        WrongFile{"OtherDatabase",
                  [](const fs::path& file) {
                      SQLite::Database other(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
                      other.exec("CREATE TABLE notes(words)");
                  },
                  "another program's database"},
        WrongFile{"Newer",
                  [](const fs::path& file) {
                      makeProject(file);
                      SQLite::Database(file.string(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version=999");
                  },
                  "newer Kith"},
        WrongFile{"Truncated",
                  [](const fs::path& file) {
                      makeProject(file);
                      fs::resize_file(file, fs::file_size(file) / 2);
                  },
                  "damaged or incomplete"},
        WrongFile{"TruncatedToItsHeader",
                  [](const fs::path& file) {
                      makeProject(file);
                      fs::resize_file(file, 100);
                  },
                  ""}),
    [](const auto& kind) { return std::string(kind.param.name); });

} // namespace
} // namespace kith::project::example
