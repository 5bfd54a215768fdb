// Backups by the clock, kept to a number; and the sample study's project.
#include "made_study.h"

#include "kith/study/backups.h"
#include "kith/study/replicate.h"

#include <gmock/gmock.h>

namespace kith {
namespace {

namespace fs = std::filesystem;
using namespace made;
using namespace study;
using testing::HasSubstr;

TEST(KeepBackup, KeepsTheNewestOfThisProjectAndTouchesNothingElse) {
    SmallStudy study;
    const auto mine = study.folder.write("small.kith.backup-before-the-holidays", "my own copy");
    std::vector<fs::path> made;
    for (int i = 0; i < 4; ++i) {
        study.project.edit("note", "anna", [&](project::Edit& edit) { edit.setSetting("note", std::to_string(i)); });
        const auto kept = keepBackup(study.project, {{}, 2});
        made.push_back(kept.made.file);
        EXPECT_EQ(kept.made.entry, study.project.journalPlace().entry);
        EXPECT_EQ(kept.removed.size(), i < 2 ? 0u : 1u);
    }
    const auto left = backupsOf(study.project);
    ASSERT_EQ(left.size(), 2u);
    EXPECT_EQ(left[0].file.filename(), made[3].filename());
    EXPECT_EQ(left[1].file.filename(), made[2].filename());
    EXPECT_EQ(project::Project::open(left[0].file, project::Access::ReadOnly).setting("note"), "3");
    EXPECT_TRUE(fs::exists(mine));
    EXPECT_THAT(complaint([&] { keepBackup(study.project, {{}, 0}); }), HasSubstr("At least one"));
    EXPECT_EQ(backupsOf(study.project).size(), 2u);
}

TEST(KeepBackup, InAFolderElsewhereCountsThereAndIsErasedByAWithdrawal) {
    SmallStudy study, other;
    const TemporaryFolder elsewhere;
    keepBackup(study.project, {{}, 1});
    keepBackup(study.project, {elsewhere.path(), 1});
    const auto theirs = keepBackup(other.project, {elsewhere.path(), 1}).made.file;
    EXPECT_EQ(backupsOf(study.project).size(), 2u);
    EXPECT_EQ(backupsOf(other.project).size(), 1u);
    withdraw(study.project, "01-lies", "anna");
    EXPECT_TRUE(backupsOf(study.project).empty());
    EXPECT_TRUE(fs::exists(theirs));
}

TEST(KeepBackup, AReaderBacksUpWhereTheFolderIsKnown) {
    SmallStudy study;
    const TemporaryFolder elsewhere;
    auto reader = project::Project::open(study.project.file(), project::Access::ReadOnly);
    EXPECT_THAT(complaint([&] { keepBackup(reader, {elsewhere.path(), 3}); }), HasSubstr("reading only"));
    study.project.rememberBackupFolder(elsewhere.path());
    EXPECT_TRUE(fs::exists(keepBackup(reader, {elsewhere.path(), 3}).made.file));
    EXPECT_TRUE(fs::exists(keepBackup(reader, {}).made.file));
}

TEST(SampleProject, IsTheStudyWithoutItsReport) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "sample.kith";
    makeSampleProject(file, {});
    const auto project = project::Project::open(file, project::Access::ReadOnly);
    EXPECT_GE(project.sources().size(), 12u);
    EXPECT_GT(project.snapshot().codings.size(), 100u);
    std::vector<fs::path> beside;
    for (const auto& each : fs::directory_iterator(folder.path()))
        beside.push_back(each.path());
    EXPECT_THAT(beside, testing::ElementsAre(file));
    EXPECT_THAT(complaint([&] { makeSampleProject(file, {}); }), HasSubstr("exists already"));
}

TEST(SampleProject, LeavesNothingWhenItIsCancelled) {
    const TemporaryFolder folder;
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(makeSampleProject(folder.path() / "sample.kith", Job(stop.get_token(), {})), Cancelled);
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

} // namespace
} // namespace kith
