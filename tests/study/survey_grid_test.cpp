// A survey as a grid of respondents and questions.
#include "kith/study/survey_grid.h"

#include "made_study.h"

#include "kith/study/coding.h"
#include "kith/study/progress.h"

#include <gmock/gmock.h>

using namespace kith;
using namespace kith::study;
using kith::made::complaint;
using kith::made::SmallStudy;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

class SurveyGrids : public testing::Test {
protected:
    SurveyGrids() {
        for (const Source& source : study.project.sources())
            if (source.kind == SourceKind::Survey) survey = source.key;
    }
    [[nodiscard]] SurveyGrid grid() const { return surveyGrid(study.project.snapshot(), survey, "en"); }
    [[nodiscard]] std::vector<std::string> words(const GridRow& row) const {
        std::vector<std::string> words;
        for (const GridCell& cell : row.cells)
            words.push_back(cell.state == CellState::NotAsked ? "(not asked)" : cell.words);
        return words;
    }
    void code(const std::string& quote, const Coder& by, const std::string& code = "factor.learning") {
        PassageChoice choice;
        choice.sources = {"meeting"};
        choice.exact = quote;
        CodingWish wish;
        wish.code = code;
        wish.coder = by;
        applyCode(study.project, choosePassages(study.project, choice, {}), wish);
    }
    SmallStudy study;
    SourceKey survey;
};

TEST_F(SurveyGrids, aColumnForEachContactAndQuestionInTheOrderOfTheForm) {
    std::vector<std::string> columns;
    for (const GridColumn& column : grid().columns)
        columns.push_back(column.column + "/" + std::to_string(column.contact) + "/" +
                          std::string(toString(column.stage)));
    EXPECT_THAT(columns, testing::IsSupersetOf(std::vector<std::string>{"/0/", "contact_1/1/", "reason_1/1/build",
                                                                        "contact_2/2/", "reason_2/2/build"}));
    EXPECT_EQ(columns.front(), "/0/");
    const auto rows = surveyRows(study.project, grid(), 1, 9, "anna");
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_THAT(words(rows[0]),
                testing::IsSupersetOf(std::vector<std::string>{"R1", "Noor Smit", "Hij kent iedereen"}));
    EXPECT_EQ(rows[1].cells.back().state, CellState::NotAsked);
    EXPECT_THAT(complaint([&] { surveyGrid(study.project.snapshot(), SourceKey::fresh(), "en"); }),
                HasSubstr("not there"));
}

TEST_F(SurveyGrids, codingsAreCountedForWhoLooks) {
    code("Hij kent iedereen", "anna");
    code("She listens", "bram");
    const auto count = [&](std::int64_t part, const Coder& coder) {
        std::int64_t all = 0;
        const std::vector<GridRow> rows = surveyRows(study.project, grid(), part, part, coder);
        for (const GridCell& cell : rows.at(0).cells)
            all += cell.codings;
        return all;
    };
    EXPECT_EQ(count(1, "anna"), 1);
    EXPECT_EQ(count(2, "anna"), 0);
    EXPECT_EQ(count(2, "bram"), 1);
    GridWish wish;
    wish.coder = "bram";
    wish.onlyUncoded = true;
    EXPECT_THAT(surveyParts(study.project, grid(), wish, {}), ElementsAre(1));
    wish = {};
    wish.words = "SHE LIS";
    EXPECT_THAT(surveyParts(study.project, grid(), wish, {}), ElementsAre(2));
    wish = {};
    wish.sortBy = 0;
    wish.descending = true;
    EXPECT_THAT(surveyParts(study.project, grid(), wish, {}), ElementsAre(2, 1));
}

TEST_F(SurveyGrids, whoCodesBlindSeesNobodyElsesCodings) {
    code("She listens", "anna");
    code("She listens", "bram", "factor.benevolence");
    const auto rows = surveyRows(study.project, grid(), 2, 2, "anna");
    Passage answer;
    for (const GridCell& cell : rows[0].cells)
        if (cell.words == "She listens") answer = {survey, 2, cell.span, cell.words};
    EXPECT_EQ(codingsTouching(study.project, answer, "anna").size(), 2u);
    assignSource(study.project, survey, "anna", true, "anna");
    const auto seen = codingsTouching(study.project, answer, "anna");
    ASSERT_EQ(seen.size(), 1u);
    EXPECT_EQ(seen[0].coder, "anna");
    EXPECT_EQ(seen[0].passage.quote, "She listens");
    answer.span.begin = answer.span.end;
    EXPECT_TRUE(codingsTouching(study.project, answer, "anna").empty());
}

} // namespace
