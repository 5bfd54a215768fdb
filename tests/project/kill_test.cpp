// A program is killed at random moments of an import and of a bulk coding; each time the project opens, checks clean,
// and has all of the edit or nothing. KITH_KILL_ROUNDS sets how often (40).
#include "dying.h"
#include "example.h"
#include "kill.h"

#include <gtest/gtest.h>

#include <chrono>
#include <random>

namespace kith::project::example {
namespace {

class Killed : public testing::TestWithParam<std::string> {};

TEST_P(Killed, LeavesAllOrNothing) {
    const auto& work = GetParam();
    Study study;
    { const auto closed = std::move(study.project); }
    const auto started = readFile(study.file);
    const auto begin = std::chrono::steady_clock::now();
    ASSERT_EQ(test::runToItsEnd(KILL_WRITER, {study.file, work}), 0);
    const auto whole =
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begin).count();

    std::mt19937_64 random(20120107);
    int killed = 0;
    int nothing = 0;
    for (int round = 0; round < test::killRounds(40) / 2; ++round) {
        for (const char* beside : {"-wal", "-shm", "-journal", ".lock"})
            std::filesystem::remove(study.file.string() + beside);
        writeFile(study.file, started);
        const auto moment = std::uniform_int_distribution<std::int64_t>(0, whole)(random);
        const int status = test::runToItsEnd(KILL_WRITER, {study.file, work, std::to_string(moment)});
        ASSERT_TRUE(WIFSIGNALED(status) || (WIFEXITED(status) && WEXITSTATUS(status) == 0))
            << "after " << moment << " µs";
        if (WIFSIGNALED(status)) ++killed;

        const auto project = Project::open(study.file, round % 2 ? Access::ReadWrite : Access::ReadOnly);
        for (const auto& problem : project.check().problems)
            ADD_FAILURE() << problem.where.toString() << ": " << problem.what;
        const auto snapshot = project.snapshot(Quotes::Leave);
        const auto entries = project.journal().size();
        const bool none = entries == 3;
        if (none) ++nothing;
        EXPECT_TRUE(none || entries == 4);
        EXPECT_EQ(snapshot.sources.size(), work == "import" && !none ? 1U + killedImports : 1U);
        EXPECT_EQ(snapshot.codings.size(), work == "code" && !none ? std::size_t{killedCodings} : 0U);
    }
    // Otherwise the moments were not in the middle of anything.
    EXPECT_GT(killed, 0);
    EXPECT_GT(nothing, 0);
}

INSTANTIATE_TEST_SUITE_P(Project, Killed, testing::Values("import", "code"),
                         [](const auto& kind) { return kind.param; });

} // namespace
} // namespace kith::project::example
