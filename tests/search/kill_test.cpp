// A program is killed at random moments of writing an index; each time the index opens and is right, or does not open,
// and the next writer makes it whole. KITH_KILL_ROUNDS sets how often (20).
#include "dying.h"
#include "killed.h"

#include <gtest/gtest.h>

#include <chrono>
#include <random>

namespace kith::search {
namespace {

const std::vector<std::string> queries{"the",        "NOT the", "*e*",     "Hanneke~",          "my NEAR boss",
                                       "code:trust", "case:*",  "NOT zoe", "attribute.age:..40"};

std::string answers(Index& index) {
    std::string all = std::to_string(index.units()) + "\n";
    for (const std::string& query : queries)
        all += query + "\n" + test::inLines(index.find(parseQuery(query), {}));
    return all;
}

std::string answers(const std::vector<Unit>& units) {
    std::string all = std::to_string(units.size()) + "\n";
    for (const std::string& query : queries)
        all += query + "\n" + test::inLines(test::scan(units, query));
    return all;
}

enum class Work { New, Update };

class KilledWriter : public testing::TestWithParam<Work> {};

TEST_P(KilledWriter, LeavesARightIndexOrNone) {
    const std::string before = answers(test::killedBefore()), after = answers(test::killedAfter());
    ASSERT_NE(before, after);
    const auto begin = [](const std::filesystem::path& folder) {
        std::filesystem::remove_all(folder);
        if (GetParam() == Work::Update) test::makeIndex(folder, test::killedBefore(), 2);
    };
    const test::TemporaryFolder folder;
    begin(folder.path());
    const auto started = std::chrono::steady_clock::now();
    ASSERT_EQ(kith::test::runToItsEnd(KILL_WRITER, {folder.path()}), 0);
    const auto took =
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - started).count();

    std::mt19937_64 random(20120107);
    int killed = 0;
    int none = 0;
    for (int round = 0; round < kith::test::killRounds(20) / 2; ++round) {
        begin(folder.path());
        const auto moment = std::uniform_int_distribution<std::int64_t>(0, took)(random);
        const int status = kith::test::runToItsEnd(KILL_WRITER, {folder.path(), std::to_string(moment)});
        ASSERT_TRUE(WIFSIGNALED(status) || (WIFEXITED(status) && WEXITSTATUS(status) == 0))
            << "after " << moment << " µs";
        if (WIFSIGNALED(status)) ++killed;

        if (auto index = Index::open(folder.path())) {
            const std::string answered = answers(*index);
            EXPECT_TRUE(answered == after || (GetParam() == Work::Update && answered == before))
                << "after " << moment << " µs";
        } else {
            ++none;
        }
        auto writer = IndexWriter::take(folder.path(), 2);
        ASSERT_TRUE(writer);
        test::writeAfter(*writer);
        writer.reset();
        auto index = Index::open(folder.path());
        ASSERT_TRUE(index);
        EXPECT_EQ(index->coverage(), test::whole);
        EXPECT_EQ(answers(*index), after);
    }
    // Otherwise the moments were not in the middle of anything.
    EXPECT_GT(killed, 0);
    EXPECT_GT(none, 0);
}

INSTANTIATE_TEST_SUITE_P(Index, KilledWriter, testing::Values(Work::New, Work::Update),
                         [](const auto& work) { return work.param == Work::New ? "New" : "Update"; });

} // namespace
} // namespace kith::search
