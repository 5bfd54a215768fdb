// Copies of a project made while it is worked on, and readers beside its writer in the same program.
#include "example.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <stop_token>
#include <thread>

namespace kith::project {
namespace {

namespace fs = std::filesystem;
using namespace example;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

std::vector<std::string> labels(const Project& project) {
    std::vector<std::string> all;
    for (const auto& entry : project.journal())
        all.push_back(entry.label);
    return all;
}

TEST(BackUp, IsTheWholeProjectAndOpensLikeOne) {
    Study study;
    study.project.edit("code", "ada", [&](Edit& edit) { edit.put(study.coding("hielp mij vaak", study.learning)); });
    const auto copy = study.folder / "study.kith.backup-1";
    study.project.backUp(copy);
    study.project.edit("later", "ada", [&](Edit& edit) { edit.setSetting("note", "later"); });

    auto opened = Project::open(copy, Access::ReadWrite);
    EXPECT_EQ(opened.codingsIn(study.henk).size(), 1u);
    EXPECT_EQ(opened.setting("note"), "");
    EXPECT_TRUE(opened.check().problems.empty());
    EXPECT_EQ(opened.undo("ada"), "code"); // its history is there too
}

TEST(BackUp, IsOneStateWhileAnotherThreadGoesOnCoding) {
    Study study;
    const auto reader = Project::open(study.file, Access::ReadOnly);
    std::atomic<bool> enough = false;
    std::thread writer([&] {
        // Each edit writes two settings that must never be seen apart.
        for (int i = 1; !enough; ++i)
            study.project.edit("pair", "ada", [&](Edit& edit) {
                edit.setSetting("left", std::to_string(i));
                edit.setSetting("right", std::to_string(i));
            });
    });
    std::vector<fs::path> copies;
    for (int i = 0; i < 5; ++i)
        reader.backUp(copies.emplace_back(study.folder / ("study.kith.backup-" + std::to_string(i))));
    enough = true;
    writer.join();
    for (const auto& file : copies) {
        const auto copy = Project::open(file, Access::ReadOnly);
        EXPECT_EQ(copy.setting("left"), copy.setting("right")) << file;
        EXPECT_TRUE(copy.check().problems.empty()) << file;
    }
}

TEST(BackUp, OverwritesNothingAndLeavesNothingBehind) {
    Study study;
    const auto taken = study.folder / "other.kith";
    writeFile(taken, "mine");
    EXPECT_THAT(failure([&] { study.project.backUp(taken); }), HasSubstr("exists already"));
    EXPECT_EQ(readFile(taken), "mine");
    EXPECT_THAT(failure([&] { study.project.backUp(study.folder / "none" / "copy.kith"); }),
                HasSubstr("no such folder"));

    std::stop_source stop;
    stop.request_stop();
    const auto copy = study.folder / "copy.kith";
    // Larger than what is copied at once, so that the job is asked.
    study.project.edit("large", "ada", [&](Edit& edit) { edit.setSetting("note", std::string(40'000'000, 'x')); });
    EXPECT_THROW(study.project.backUp(copy, Job(stop.get_token(), {})), Cancelled);
    EXPECT_FALSE(fs::exists(copy));
    EXPECT_FALSE(fs::exists(copy.string() + ".unfinished"));
}

TEST(BackUp, MayBeReadByThoseWhoMayReadTheProject) {
    Study study;
    fs::permissions(study.file, fs::perms::owner_read | fs::perms::owner_write);
    study.project.backUp(study.folder / "copy.kith");
    EXPECT_EQ(fs::status(study.folder / "copy.kith").permissions(), fs::status(study.file).permissions());
}

TEST(BackUp, StandsElsewhereOnlyWhereTheProjectKnows) {
    Study study;
    Folder elsewhere;
    const auto copy = elsewhere / "study.kith.backup-1";
    EXPECT_THAT(failure([&] { study.project.backUp(copy); }), HasSubstr("does not know"));
    study.project.rememberBackupFolder(elsewhere.path());
    study.project.backUp(copy);
    EXPECT_EQ(study.project.placeOfCopy(copy), study.project.journalPlace());
    EXPECT_EQ(study.project.placeOfCopy(elsewhere / "none"), std::nullopt);
}

TEST(BackUp, AFolderIsRememberedWhateverIsUndone) {
    Study study;
    Folder elsewhere;
    study.project.rememberBackupFolder(elsewhere.path());
    while (study.project.undo("ada")) {
    }
    EXPECT_THAT(study.project.backupFolders(), Contains(fs::weakly_canonical(elsewhere.path())));
    EXPECT_THAT(labels(study.project), Not(Contains(HasSubstr("ackup"))));
}

TEST(Withdraw, ErasesBackupsInTheFoldersThatTheProjectKnowsAndNoOtherProjects) {
    Study study, another;
    Folder elsewhere;
    for (Study* one : {&study, &another})
        one->project.rememberBackupFolder(elsewhere.path());
    const auto ours = elsewhere / "study.kith.backup-1";
    const auto theirs = elsewhere / "study.kith.backup-2";
    const auto unknown = elsewhere / "study.kith.backup-3";
    study.project.backUp(ours);
    another.project.backUp(theirs);
    writeFile(unknown, "no project");
    const auto lines = study.project.withdraw({study.henk}, std::nullopt, "ada");
    EXPECT_FALSE(fs::exists(ours));
    EXPECT_TRUE(fs::exists(theirs));
    EXPECT_TRUE(fs::exists(unknown));
    EXPECT_THAT(lines, Contains(ours.string()));
    EXPECT_THAT(lines, Contains(HasSubstr(unknown.string() + " cannot be read")));
}

TEST(Withdraw, TellsOfAFolderOfBackupsThatIsNotThere) {
    Study study;
    {
        Folder gone;
        study.project.rememberBackupFolder(gone.path());
    }
    EXPECT_THAT(study.project.withdraw({study.henk}, std::nullopt, "ada"), Contains(HasSubstr("could not be read")));
}

TEST(Open, SaysWhoHasItByAnErrorOfItsOwn) {
    Study study;
    const auto me = "process " + std::to_string(getpid()) + " on ";
    try {
        (void)Project::open(study.file, Access::ReadWrite);
        FAIL() << "a second writer";
    } catch (const OpenElsewhere& error) {
        EXPECT_THAT(error.who(), HasSubstr(me));
    }
    EXPECT_THAT(Project::whoHasOpen(study.file).value_or(""), HasSubstr(me));
    { const auto closed = std::move(study.project); }
    EXPECT_EQ(Project::whoHasOpen(study.file), std::nullopt);
    EXPECT_EQ(Project::whoHasOpen(study.folder / "none.kith"), std::nullopt);
}

// A writer and readers in one program, each on its own thread, as the workbench has them.
TEST(Beside, AReaderSeesAtOnceWhatTheWriterHasCommitted) {
    Study study;
    auto reader = Project::open(study.file, Access::ReadOnly);
    for (int i = 0; i < 50; ++i) {
        study.project.edit("note", "ada", [&](Edit& edit) { edit.setSetting("note", std::to_string(i)); });
        std::string seen;
        std::thread([&] { seen = reader.setting("note"); }).join();
        ASSERT_EQ(seen, std::to_string(i));
    }
}

TEST(Beside, ManyReadersComeAndGoWhileTheWriterWrites) {
    Study study;
    std::atomic<int> committed = 0;
    std::atomic<bool> done = false;
    std::atomic<int> wrong = 0;
    std::vector<std::thread> readers;
    for (int r = 0; r < 3; ++r)
        readers.emplace_back([&] {
            while (!done) {
                const int before = committed;
                const auto reader = Project::open(study.file, Access::ReadOnly);
                const auto seen = reader.setting("note");
                if ((seen.empty() ? 0 : std::stoi(seen)) < before) ++wrong;
            }
        });
    for (int i = 1; i <= 200; ++i) {
        study.project.edit("note", "ada", [&](Edit& edit) { edit.setSetting("note", std::to_string(i)); });
        committed = i;
    }
    done = true;
    for (auto& reader : readers)
        reader.join();
    EXPECT_EQ(wrong, 0);
    EXPECT_TRUE(study.project.check().problems.empty());
}

TEST(Beside, ClosingAReaderLeavesTheWritersLocksAlone) {
    Study study;
    const auto wal = study.file.string() + "-wal";
    { const auto reader = Project::open(study.file, Access::ReadOnly); }
    // Neither the log nor the lock went with it …
    ASSERT_TRUE(fs::exists(wal));
    EXPECT_THROW((void)Project::open(study.file, Access::ReadWrite), OpenElsewhere);
    study.project.edit("after", "ada", [&](Edit& edit) { edit.setSetting("note", "after"); });
    // … nor SQLite's own locks, which the system keeps for the whole program: seen from another one, the file's shared
    // range (SQLite, os.h) is still held by this.
    const pid_t child = fork();
    if (child == 0) {
        struct flock range {};
        range.l_type = F_WRLCK;
        range.l_whence = SEEK_SET;
        range.l_start = 0x40000000 + 2;
        range.l_len = 510;
        const int file = open(study.file.c_str(), O_RDWR | O_CLOEXEC);
        _exit(fcntl(file, F_GETLK, &range) == 0 && range.l_type != F_UNLCK && range.l_pid == getppid() ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_EQ(status, 0);
    EXPECT_TRUE(fs::exists(wal));
    study.project.edit("again", "ada", [&](Edit& edit) { edit.setSetting("note", "again"); });
    EXPECT_EQ(Project::open(study.file, Access::ReadOnly).setting("note"), "again");
    EXPECT_TRUE(study.project.check().problems.empty());
}

TEST(Beside, TheFileIsWholeAlsoWhereTheWriterClosesFirst) {
    Study study;
    auto reader = Project::open(study.file, Access::ReadOnly);
    study.project.edit("last", "ada", [&](Edit& edit) { edit.setSetting("note", "last"); });
    { const auto closed = std::move(study.project); }
    EXPECT_EQ(reader.setting("note"), "last");
    { const auto closed = std::move(reader); }
    const auto opened = Project::open(study.file, Access::ReadWrite);
    EXPECT_EQ(opened.setting("note"), "last");
    EXPECT_TRUE(opened.check().problems.empty());
}

} // namespace
} // namespace kith::project
