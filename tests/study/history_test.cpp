// Going back in the journal, and to a backup.
#include "kith/study/history.h"

#include "kith/model/error.h"
#include "kith/study/backups.h"
#include "kith/study/create.h"
#include "temporary_folder.h"

#include <gtest/gtest.h>

#include <fstream>

namespace kith::study {
namespace {

class History : public testing::Test {
protected:
    History() {
        for (const char* word : {"one", "two", "three"})
            set(word);
    }
    void set(const char* word) {
        project.edit(word, "anna", [&](project::Edit& edit) { edit.setSetting("word", word); });
    }
    // Labels with what can be done: "one undo", "two redo", "three -".
    [[nodiscard]] std::string told() const {
        std::string all;
        for (const HistoryEntry& entry : historyOf(project)) {
            if (entry.kind != project::EntryKind::Edit) continue;
            if (!all.empty()) all += ", ";
            all += entry.label + (entry.canUndo ? " undo" : entry.canRedo ? " redo" : " -");
        }
        return all;
    }
    [[nodiscard]] project::EntryNumber entry(const std::string& label) const {
        for (const HistoryEntry& one : historyOf(project))
            if (one.label == label && one.kind == project::EntryKind::Edit) return one.number;
        return 0;
    }

    test::TemporaryFolder folder;
    project::Project project = createProject(folder.path() / "study.kith", {"A study", "rajagopal-2012", "anna"});
};

TEST_F(History, severalStepsAreTakenBackAndPutInForceAgain) {
    EXPECT_EQ(told(), "one undo, two undo, three undo");
    EXPECT_EQ(undoBackTo(project, entry("two"), "bert"), 2);
    EXPECT_EQ(project.setting("word"), "one");
    EXPECT_EQ(told(), "one undo, two redo, three redo");
    EXPECT_EQ(redoUpTo(project, entry("two"), "bert"), 1);
    EXPECT_EQ(project.setting("word"), "two");
    EXPECT_EQ(told(), "one undo, two undo, three redo");
}

TEST_F(History, whatWasTakenBackBeforeAnotherEditStaysSo) {
    undoBackTo(project, entry("three"), "anna");
    set("four");
    EXPECT_EQ(told(), "one undo, two undo, three -, four undo");
    EXPECT_THROW(redoUpTo(project, entry("three"), "anna"), Error);
    EXPECT_THROW(undoBackTo(project, entry("three"), "anna"), Error);
    EXPECT_EQ(undoBackTo(project, entry("one"), "anna"), 3);
    EXPECT_EQ(project.setting("word"), "");
}

TEST_F(History, theMakingOfTheProjectCannotBeTakenBack) {
    EXPECT_FALSE(historyOf(project).front().canUndo);
    EXPECT_THROW(undoBackTo(project, historyOf(project).front().number, "anna"), Error);
}

TEST_F(History, cancelledItKeepsWhatWasDoneSoFar) {
    std::stop_source stop;
    const Job job(stop.get_token(), [&](const Progress& progress) {
        if (progress.done == 1) stop.request_stop();
    });
    EXPECT_EQ(undoBackTo(project, entry("one"), "anna", job), 2);
    EXPECT_EQ(project.setting("word"), "one");
}

TEST_F(History, aBackupBecomesAProjectOfItsOwnAndNothingIsWrittenOver) {
    const auto kept = keepBackup(project, {});
    set("later");
    const auto to = folder.path() / "as it was.kith";
    restoreBackup(kept.made.file, to);
    EXPECT_EQ(project::Project::open(to, project::Access::ReadWrite).setting("word"), "three");
    EXPECT_THROW(restoreBackup(kept.made.file, to), Error);
    EXPECT_THROW(restoreBackup(kept.made.file, project.file()), Error);
    const auto other = folder.path() / "notes.txt";
    std::ofstream(other) << "no project";
    EXPECT_THROW(restoreBackup(other, folder.path() / "new.kith"), Error);
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "new.kith"));
}

} // namespace
} // namespace kith::study
