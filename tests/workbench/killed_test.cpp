// A window that is killed while somebody codes: what was committed is there, and it opens where it was.
#include "opened.h"

#include "dying.h"

#include <algorithm>
#include <fstream>

namespace kith::workbench {
namespace {

TEST_F(Opened, nothingCommittedIsLostWhenTheWindowIsKilled) {
    const auto file = folder_.path() / "killed.kith";
    std::filesystem::copy_file(sampleProject(), file);
    const auto written = folder_.path() / "written";
    const auto entriesBefore = project::Project::open(file, project::Access::ReadOnly).journalPlace().entry;
    project::EntryNumber told = entriesBefore;
    for (int round = 1; round <= test::killRounds(3); ++round) {
        const int status = test::runToItsEnd(
            CODING_UNTIL_KILLED, {file.string(), written.string(), std::to_string(100'000 + round * 61'813)});
        ASSERT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL) << status;
        std::ifstream in(written);
        for (project::EntryNumber number = 0; in >> number;)
            told = std::max(told, number);
        const auto after = project::Project::open(file, project::Access::ReadWrite);
        EXPECT_TRUE(after.check().problems.empty());
        EXPECT_GE(after.journalPlace().entry, told);
    }
    EXPECT_GT(told, entriesBefore) << "nothing was coded before it was killed";
    // The journal tells all: taken back to where it was, and done again, the codings are what they are.
    auto project = project::Project::open(file, project::Access::ReadWrite);
    const SourceKey source = project.sources().front().key;
    const auto codings = project.codingsIn(source);
    int undone = 0;
    const auto inForce = [&] {
        const auto journal = project.journal();
        return std::count_if(journal.begin(), journal.end(), [&](const project::JournalEntry& entry) {
            return entry.kind == project::EntryKind::Edit && entry.inForce && entry.number > entriesBefore;
        });
    };
    while (inForce() > 0) {
        ASSERT_TRUE(project.undo("anna"));
        ++undone;
    }
    EXPECT_EQ(project.codingsIn(source),
              project::Project::open(sampleProject(), project::Access::ReadOnly).codingsIn(source));
    for (; undone > 0; --undone)
        ASSERT_TRUE(project.redo("anna"));
    EXPECT_EQ(project.codingsIn(source), codings);
}

} // namespace
} // namespace kith::workbench
