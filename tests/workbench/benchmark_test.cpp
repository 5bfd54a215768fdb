// The benchmark of the workbench measures what it says, and leaves the study and the preferences alone.
#include "opened.h"

#include "benchmark/benchmark.h"
#include "benchmark/opening.h"
#include "common/strings.h"

#include <gmock/gmock.h>

namespace kith::workbench {
namespace {

class WorkbenchBenchmarkTest : public Opened {};

BenchmarkFigure figure(const char* what, double goal, std::vector<double> measured) {
    return {QString::fromUtf8(what), QStringLiteral("ms"), goal, std::move(measured)};
}

TEST_F(WorkbenchBenchmarkTest, everyFigureIsMeasuredOverACopy) {
    const auto file = folder_.path() / "study.kith";
    std::filesystem::copy_file(sampleProject(), file);
    const auto codingsBefore =
        project::Project::open(file, project::Access::ReadOnly).snapshot(project::Quotes::Leave).codings.size();
    Preferences mine;
    mine.setValue(QStringLiteral("window/docks"), QByteArray("mine"));
    BenchmarkWish wish;
    wish.study = file;
    wish.transcripts = 4;
    wish.keys = 5;
    std::vector<BenchmarkFigure> figures;
    measureWorkbench(wish, [&](const BenchmarkFigure& one) { figures.push_back(one); });
    ASSERT_EQ(figures.size(), 6u);
    EXPECT_EQ(figures[0].measured.size(), 4u);
    EXPECT_EQ(figures[3].measured.size(), 5u);
    for (const BenchmarkFigure& one : figures) {
        EXPECT_FALSE(one.measured.empty()) << toStd(one.what);
        EXPECT_GT(one.goal, 0) << toStd(one.what);
        for (const double value : one.measured)
            EXPECT_GT(value, 0) << toStd(one.what);
    }
    EXPECT_EQ(project::Project::open(file, project::Access::ReadOnly).snapshot(project::Quotes::Leave).codings.size(),
              codingsBefore);
    const Preferences after;
    EXPECT_EQ(after.value(QStringLiteral("window/docks")).toByteArray(), "mine");
    EXPECT_FALSE(after.recentProjects().contains(fromPath(file)));
}

TEST_F(WorkbenchBenchmarkTest, whatIsNoProjectIsRefused) {
    BenchmarkWish wish;
    wish.study = folder_.path() / "nothing.kith";
    EXPECT_THROW(measureWorkbench(wish, {}), std::filesystem::filesystem_error);
}

TEST(WorkbenchBenchmark, aGoalIsReachedAtThe95thPercentile) {
    std::vector<double> values(100, 10);
    values[7] = 90;
    EXPECT_TRUE(figure("typing", 16, values).isReached());
    for (std::size_t i = 20; i < 28; ++i)
        values[i] = 90;
    EXPECT_FALSE(figure("typing", 16, values).isReached());
    EXPECT_FALSE(figure("typing", 16, {}).isReached());
    EXPECT_TRUE(figure("typing", 0, values).isReached());
}

TEST(WorkbenchBenchmark, eachFigureHasALine) {
    EXPECT_EQ(toStd(lineOf(figure("typing", 16, {20, 21})).simplified()), "typing ms 16.0 21.0 21.0 21.0 2 missed");
    EXPECT_EQ(toStd(lineOf(figure("scrolling", 0, {4})).simplified()), "scrolling ms 4.0 4.0 4.0 1");
    EXPECT_EQ(lineOf(figure("typing", 16, {5})).size(), headingOfLines().size());
}

} // namespace
} // namespace kith::workbench
