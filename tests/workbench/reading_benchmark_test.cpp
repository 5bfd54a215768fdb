// The benchmark of the transcript runs and measures what it says, on a text that is long enough to matter.
#include "opened.h"

#include "reading/reading_benchmark.h"

#include <gmock/gmock.h>

#include <iostream>

namespace kith::workbench {
namespace {

class ReadingBenchmarkTest : public Opened {};

TEST_F(ReadingBenchmarkTest, aLongTranscriptIsOpenedScrolledAndCoded) {
    const auto file = folder_.path() / "long.kith";
    makeLongTranscript(file, 300'000, 5000, "anna");
    open(file);
    const SourceKey source = workspace().outline().sources.front().key;
    while (window().currentPage())
        delete window().currentPage();
    const ReadingFigures figures = measureReading(application(), source, 40);
    EXPECT_NEAR(figures.characters, 300'000, 10);
    EXPECT_EQ(figures.codings, 5000);
    EXPECT_EQ(figures.keyMilliseconds.size(), 40u);
    EXPECT_GT(figures.frameMilliseconds.size(), 100u);
    EXPECT_EQ(workspace().reading().codingsIn(source).size(), 5040u);
    for (const QString& line : figures.lines())
        std::cout << line.toStdString() << '\n';
    // Bounds that hold on a busy machine too: what is quick here is not by accident.
    EXPECT_LT(figures.openingMilliseconds, 2000);
    EXPECT_LT(percentile(figures.frameMilliseconds, 0.5), 100);
    EXPECT_LT(percentile(figures.keyMilliseconds, 0.5), 200);
}

TEST(ReadingBenchmark, percentilesAreThoseOfTheValues) {
    std::vector<double> values;
    for (int i = 1; i <= 100; ++i)
        values.push_back(i);
    EXPECT_EQ(percentile(values, 0.5), 51);
    EXPECT_EQ(percentile(values, 0.95), 96);
    EXPECT_EQ(percentile({}, 0.5), 0);
}

} // namespace
} // namespace kith::workbench
