// Matrices, curves and maps: what is drawn stands where the numbers say.
#include "kith/report/pictures.h"

#include "report/examples.h"
#include "report/picture_checks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <optional>

namespace kith::report {
namespace {

using checks::all;
using testing::HasSubstr;

const PictureWords english;
PictureWords dutch() {
    PictureWords words;
    words.language = "nl";
    return words;
}

Cell of(int count, int all) {
    Cell cell(count);
    cell.denominator = all;
    return cell;
}

std::optional<Words> wordsSaying(const Picture& picture, const std::string& text) {
    for (const Words& words : all<Words>(picture))
        if (words.text == text) return words;
    return std::nullopt;
}

// Three factors, of which one was never asked in a stage; a column that counts without a denominator.
Table byStage() {
    Table table{"factors-by-stage",
                "Factors by stage",
                {{"code", "Code", ColumnKind::Text, 0, ""},
                 {"label", "Name", ColumnKind::Text, 0, ""},
                 {"group", "Group", ColumnKind::Text, 0, ""},
                 {"build", "Building", ColumnKind::Count, 0, "people"},
                 {"maintain", "Maintaining", ColumnKind::Count, 0, "people"},
                 {"no_stage", "No stage named", ColumnKind::Count, 0, "people"}},
                {},
                {}};
    table.rows = {{"a", "Benevolence", "Attachment", of(4, 16), of(16, 16), 3},
                  {"b", "Like-mindedness with a name that is far too long for any column of a picture", "Attachment",
                   of(0, 16), Missing::NotAsked, 0},
                  {"c", "Learning", "Value", of(1, 4), Missing::Undefined, 12}};
    return table;
}

TEST(Matrix, drawsAShareAsADiscByAreaWithinItsRing) {
    const Picture picture = drawMatrix(byStage(), english);
    std::vector<Shape> discs;
    for (const Shape& shape : all<Shape>(picture))
        if (shape.marker == Marker::Circle) discs.push_back(shape);
    const std::vector<Circle> rings = all<Circle>(picture);
    ASSERT_EQ(rings.size(), 4U) << "a ring for each share, also where nobody shows the code";
    ASSERT_EQ(discs.size(), 4U);
    const double shares[]{0.25, 1, 0, 0.25};
    for (std::size_t i = 0; i < 4; ++i) {
        EXPECT_NEAR(discs[i].size * discs[i].size / (rings[i].radius * rings[i].radius), shares[i], 1e-9);
        EXPECT_EQ(discs[i].centre.x, rings[i].centre.x);
    }
    EXPECT_TRUE(wordsSaying(picture, "4/16") && wordsSaying(picture, "0/16") && wordsSaying(picture, "–"));
}

TEST(Matrix, drawsACountByAreaAgainstTheLargest) {
    std::vector<double> sides;
    for (const Shape& shape : all<Shape>(drawMatrix(byStage(), english)))
        if (shape.marker == Marker::Square) sides.push_back(shape.size);
    ASSERT_EQ(sides.size(), 2U) << "nought has its number and no square";
    EXPECT_NEAR(sides[0] * sides[0] / (sides[1] * sides[1]), 3.0 / 12, 1e-9);
}

TEST(Matrix, hatchesWhatWasNotAskedAndSaysSo) {
    const Picture picture = drawMatrix(byStage(), english);
    const auto notAsked = wordsSaying(picture, "not asked");
    ASSERT_TRUE(notAsked);
    int slanted = 0;
    for (const Line& line : all<Line>(picture))
        if (line.from.x != line.to.x && line.from.y != line.to.y && std::abs(line.from.y - notAsked->at.y) < 30)
            ++slanted;
    EXPECT_GT(slanted, 5);
    Table asked = byStage();
    asked.rows.erase(asked.rows.begin() + 1);
    for (const Line& line : all<Line>(drawMatrix(asked, english)))
        EXPECT_TRUE(line.from.x == line.to.x || line.from.y == line.to.y) << "nothing else is hatched";
}

TEST(Matrix, isDescribedWithEveryNumber) {
    const Picture picture = drawMatrix(byStage(), english);
    EXPECT_THAT(picture.description,
                HasSubstr("Benevolence: Building 4/16 (25%); Maintaining 16/16 (100%); No stage named 3."));
    EXPECT_THAT(picture.description, HasSubstr("Maintaining not asked; No stage named 0."));
    EXPECT_THAT(drawMatrix(byStage(), dutch()).description, HasSubstr("Maintaining niet gevraagd"));
}

Table saturation(int interviews) {
    Table table{"saturation", "Saturation", {{"interview", "Interview", ColumnKind::Count, 0, ""}}, {}, {}};
    table.columns.push_back({"case", "Case", ColumnKind::Text, 0, ""});
    for (const char* id : {"new", "seen", "seen_low", "seen_median", "seen_high"})
        table.columns.push_back({id, id, ColumnKind::Count, 0, "codes"});
    int seen = 0;
    for (int i = 1; i <= interviews; ++i) {
        const int fresh = std::max(0, 10 - 3 * i);
        seen += fresh;
        table.rows.push_back(
            {i, "Interviewee with a long name " + std::to_string(i), fresh, seen, seen - 1, seen, seen + 2});
    }
    return table;
}

TEST(Saturation, drawsADotForEachInterviewAtItsHeight) {
    const Picture picture = drawSaturation(saturation(5), english); // new 7 4 1 0 0, seen 7 11 12 12 12
    std::vector<Shape> dots;
    for (const Shape& shape : all<Shape>(picture))
        if (!shape.title.empty()) dots.push_back(shape);
    ASSERT_EQ(dots.size(), 5U);
    EXPECT_NEAR((dots[0].centre.y - dots[1].centre.y) / (dots[1].centre.y - dots[2].centre.y), 4, 1e-9);
    EXPECT_EQ(dots[3].centre.y, dots[4].centre.y);
    EXPECT_NEAR(dots[1].centre.x - dots[0].centre.x, dots[4].centre.x - dots[3].centre.x, 1e-9);
    const auto nought = wordsSaying(picture, "0");
    ASSERT_TRUE(nought);
    std::vector<double> bars;
    for (const Rectangle& bar : all<Rectangle>(picture))
        if (bar.fill == dots[0].fill) bars.push_back(bar.height);
    ASSERT_EQ(bars.size(), 3U) << "interviews without anything new have a number and no bar";
    EXPECT_NEAR(bars[0] / bars[1], 7.0 / 4, 1e-9);
}

TEST(Saturation, tellsTheOrderFromTheMedianWithoutColour) {
    int solid = 0, dashed = 0;
    for (const Line& line : all<Line>(drawSaturation(saturation(6), english))) {
        if (line.width == 1.8 && line.dash == Dash::Solid) ++solid;
        if (line.dash == Dash::Dashed) ++dashed;
    }
    EXPECT_EQ(solid, 5 + 1) << "between six interviews, and in the legend";
    EXPECT_EQ(dashed, 5 + 1);
    Table plain = saturation(6);
    plain.columns.resize(4);
    for (auto& row : plain.rows)
        row.resize(4);
    const Picture picture = drawSaturation(plain, english);
    EXPECT_TRUE(all<Polygon>(picture).empty());
    EXPECT_FALSE(wordsSaying(picture, "seen_median")) << "no legend for what is not there";
    EXPECT_TRUE(wordsSaying(drawSaturation(saturation(6), english), "seen_low – seen_high"));
}

TEST(Saturation, isDescribedWithEveryNumber) {
    EXPECT_THAT(drawSaturation(saturation(3), english).description,
                HasSubstr("2 Interviewee with a long name 2: 4 new, 11 seen so far (over random orders: median 11, 10 "
                          "to 13)."));
}

Table together() {
    Table table{"co-occurrence", "Factors together in people", {}, {}, {}};
    for (const char* id : {"code_a", "label_a", "code_b", "label_b"})
        table.columns.push_back({id, id, ColumnKind::Text, 0, ""});
    for (const char* id : {"n_a", "n_b", "both"})
        table.columns.push_back({id, id, ColumnKind::Count, 0, "people"});
    table.columns.push_back({"jaccard", "Jaccard", ColumnKind::Number, 2, ""});
    table.rows = {{"one", "One", "three", "Three", 8, 5, 3, 0.3},
                  {"two", "Two", "three", "Three", 4, 5, 1, 0.125},
                  {"three", "Three", "four", "Four", 5, 6, 1, 0.1}};
    return table;
}

TEST(CoOccurrence, hasACellForEachPairAndKeepsTheOrderOfPairs) {
    const Picture picture = drawCoOccurrence(together(), english);
    std::vector<double> rows;
    for (const char* label : {"One", "Two", "Three", "Four"})
        rows.push_back(wordsSaying(picture, label)->at.y);
    EXPECT_TRUE(std::is_sorted(rows.begin(), rows.end()));
    const auto discs = all<Shape>(picture);
    ASSERT_EQ(discs.size(), 3U);
    int points = 0;
    double ring = 0;
    for (const Circle& circle : all<Circle>(picture)) {
        if (circle.radius <= 1)
            ++points;
        else
            ring = circle.radius;
    }
    EXPECT_EQ(points, 6 - 3) << "pairs of four codes that never go together";
    EXPECT_NEAR(discs[0].size * discs[0].size / (ring * ring), 0.3, 1e-9);
    EXPECT_TRUE(wordsSaying(picture, "One (8)")) << "a code's own count";
    EXPECT_EQ(picture.description,
              "One + Three: 3 (8 and 5), Jaccard 0.30. Two + Three: 1 (4 and 5), Jaccard 0.12. Three + Four: 1 (5 and "
              "6), Jaccard 0.10.");
}

TEST(CoOccurrence, keepsTheTablesNotesForTheyNameCodesInNoPair) {
    for (const bool some : {true, false}) {
        Table table = together();
        if (!some) table.rows.clear();
        table.notes = {"Never with another: Five (2)."};
        const Picture picture = drawCoOccurrence(table, english);
        EXPECT_TRUE(wordsSaying(picture, "Never with another: Five (2)."));
        EXPECT_TRUE(picture.description.ends_with("Never with another: Five (2).")) << picture.description;
        checks::expectGoodPicture(picture);
    }
}

TEST(CoOccurrence, ofAnEndlessCircleStillEnds) {
    Table table = together();
    table.rows.push_back({"four", "Four", "one", "One", 6, 8, 2, 0.2});
    EXPECT_EQ(all<Shape>(drawCoOccurrence(table, english)).size(), 4U);
}

Table plane(int cases) {
    Table table{"correspondence",
                "Factors and cases",
                {{"point", "Point", ColumnKind::Text, 0, ""},
                 {"kind", "Kind", ColumnKind::Text, 0, ""},
                 {"x", "First axis (61.0% of inertia)", ColumnKind::Number, 2, ""},
                 {"y", "Second axis (20.5% of inertia)", ColumnKind::Number, 2, ""}},
                {},
                {}};
    table.rows = {{"Potential for collaboration", "code", 0.5, 0.25}, {"Reputation", "code", -1.0, 0.0}};
    for (int i = 0; i < cases; ++i)
        table.rows.push_back({"Case " + std::to_string(i), "case", 0.1 * (i % 5) - 0.2, 0.07 * (i % 7) - 0.2});
    table.rows.push_back({"Silent", "case", Missing::Undefined, Missing::Undefined});
    return table;
}

TEST(Correspondence, hasEqualScalesAndACrossAtTheOrigin) {
    const Picture picture = drawCorrespondence(plane(2), english);
    std::vector<Shape> marks;
    for (const Shape& shape : all<Shape>(picture))
        if (!shape.title.empty()) marks.push_back(shape);
    ASSERT_EQ(marks.size(), 4U) << "a point without a place has no mark";
    double originX = 0, originY = 0;
    for (const Line& line : all<Line>(picture)) {
        if (line.from.x == line.to.x && std::abs(line.from.y - line.to.y) > 100) originX = line.from.x;
        if (line.from.y == line.to.y && std::abs(line.from.x - line.to.x) > 100) originY = line.from.y;
    }
    const double right = marks[0].centre.x - originX, up = originY - marks[0].centre.y;
    EXPECT_NEAR(right / up, 2, 1e-9) << "0.5 to the right and 0.25 up in the same scale";
    EXPECT_NEAR(marks[1].centre.x - originX, -2 * right, 1e-6);
    EXPECT_NE(marks[0].marker, marks[2].marker) << "codes and cases differ in shape";
    EXPECT_TRUE(wordsSaying(picture, "First axis (61.0% of inertia)"));
    EXPECT_THAT(picture.description, HasSubstr("Codes: Potential for collaboration (0.50, 0.25); Reputation (-1.00, "));
}

TEST(Charts, areReadableWhateverTheSizeAndLanguage) {
    Table none = byStage();
    none.rows.clear();
    for (const PictureWords& words : {english, dutch()})
        for (const Picture& picture :
             {drawMatrix(byStage(), words), drawMatrix(none, words),
              drawFrequencies(byStage(), "label", "build", words), drawFrequencies(none, "label", "build", words),
              drawSaturation(saturation(0), words), drawSaturation(saturation(1), words),
              drawSaturation(saturation(10), words), drawSaturation(saturation(16), words),
              drawSaturation(saturation(40), words), drawCoOccurrence(together(), words),
              drawCoOccurrence(Table{"t", "t", {}, {}, {}}, words), drawCorrespondence(plane(0), words),
              drawCorrespondence(plane(16), words), drawCorrespondence(Table{"t", "t", {}, {}, {}}, words)})
            checks::expectGoodPicture(picture);
    checks::expectNumbersDescribed(drawMatrix(byStage(), english), R"(\d+(/\d+)?)");
    checks::expectNumbersDescribed(drawCoOccurrence(together(), english), R"(\d+)");
}

} // namespace
} // namespace kith::report
