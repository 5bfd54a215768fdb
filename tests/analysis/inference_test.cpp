// Tests over stages, saturation, correspondence, small cells and differences, on small studies made line by line.
#include "kith/analysis/correspondence.h"
#include "kith/analysis/frequencies.h"
#include "kith/analysis/saturation.h"
#include "kith/analysis/stage_test.h"

#include "analysis/made_study.h"
#include "analysis/table_reading.h"
#include "kith/model/error.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace kith::analysis {
namespace {

using made::cellOf;
using made::countOf;
using made::hasNote;
using made::textOf;

constexpr const char* english = "en";

// A survey that asked about all three stages, and one respondent who was asked about building only.
class StageTest : public testing::Test {
protected:
    made::Study study;
    SourceKey survey = study.source("all stages", SourceKind::Survey),
              other = study.source("building only", SourceKind::Survey);

    void SetUp() override {
        study.code("factor.learning");
        study.code("factor.network");
        study.snapshot.surveyQuestions = {{survey, "a", Stage::Build, 1},
                                          {survey, "b", Stage::Maintain, 2},
                                          {survey, "c", Stage::Activate, 3},
                                          {other, "a", Stage::Build, 1}};
    }
    // Who shows learning at building alone, so many people; everybody else shows nothing.
    void respondents(int people, int learning) {
        for (int i = 0; i < people; ++i) {
            const CaseKey respondent = study.respondent("R" + std::to_string(i + 1), survey);
            const std::int64_t at = 10 * i;
            if (i < learning) study.coding(respondent, survey, "factor.learning", at, at + 5, {.stage = Stage::Build});
            study.coding(respondent, survey, "factor.network", at, at + 5, {.stage = Stage::Maintain});
            if (i == 0) study.coding(respondent, survey, "factor.network", at, at + 5, {.stage = Stage::Build});
        }
        const CaseKey alone = study.respondent("Only building", other);
        study.coding(alone, other, "factor.learning", 0, 5, {.stage = Stage::Build});
    }
    Table table(const StageTestOptions& options = {}) { return stageTest(study.done(), {}, {}, options, english); }
};

// Six people show it at one stage, and all at the same: 3 of 3^6 ways.
TEST_F(StageTest, compares_stages_within_the_people_asked_about_all) {
    respondents(6, 6);
    const Table stages = table();
    EXPECT_EQ(stages.id, "factor-by-stage-test");
    EXPECT_EQ(countOf(stages, "factor.learning", "build"), "6/6");
    EXPECT_EQ(countOf(stages, "factor.learning", "activate"), "0/6");
    EXPECT_EQ(textOf(stages, "factor.learning", "q"), "12.00");
    EXPECT_NEAR(std::get<double>(cellOf(stages, "factor.learning", "p_exact").value), 3.0 / 729, 1e-12);
    // Network: five show it at maintaining, one at two stages; its p is the larger, so that Holm leaves it.
    const double network = std::get<double>(cellOf(stages, "factor.network", "p_exact").value);
    EXPECT_NEAR(std::get<double>(cellOf(stages, "factor.learning", "p_holm").value), 6.0 / 729, 1e-12);
    EXPECT_NEAR(std::get<double>(cellOf(stages, "factor.network", "p_holm").value), std::max(network, 6.0 / 729),
                1e-12);
    EXPECT_TRUE(hasNote(stages, "asked about all three stages: 6"));
    EXPECT_FALSE(hasNote(stages, "NAIVE"));
    EXPECT_TRUE(hasNote(table({.naive = true}), "NAIVE, AND WRONG HERE"));
}

TEST_F(StageTest, undefined_where_nobody_differs_and_for_codes_that_emerged) {
    respondents(4, 0);
    EXPECT_EQ(textOf(table(), "factor.learning", "q"), "–");
    EXPECT_EQ(textOf(table(), "factor.learning", "p_holm"), "–");
    study.snapshot.codebook.codes[1].since = 2;
    const Table emerged = table();
    EXPECT_NE(textOf(emerged, "factor.network", "q"), "–");
    EXPECT_EQ(textOf(emerged, "factor.network", "p_exact"), "–");
    EXPECT_TRUE(hasNote(emerged, "emerged from these data"));
}

TEST_F(StageTest, says_so_where_nobody_was_asked_about_all_stages) {
    respondents(0, 0);
    const Table nobody = table();
    for (const char* column : {"build", "q", "p_exact", "p_holm", "detectable"})
        EXPECT_EQ(textOf(nobody, "factor.learning", column), "not asked") << column;
    EXPECT_TRUE(hasNote(nobody, "there is no test"));
    EXPECT_THROW(stageTest(study.done(), {}, {.stage = Stage::Build}, {}, english), Error);
}

// Three interviews in which a question about each stage was put; that about building can show roles alone.
TEST(StageTestOfInterviews, tests_only_codes_that_were_asked_for_at_every_stage) {
    made::Study study;
    study.code("factor.near");
    study.code("role.helper");
    study.snapshot.protocol.guide = {{"people", {}, {"role.helper"}, Stage::Build, {}},
                                     {"keeping", {}, {"factor.near", "role.helper"}, Stage::Maintain, {}},
                                     {"calling", {}, {}, Stage::Activate, {}}};
    for (const char* name : {"Nora", "Wim", "Tariq"}) {
        const SourceKey source = study.source(name);
        const CaseKey ego = study.interviewee(name, source);
        for (const char* asked : {"asked.people", "asked.keeping", "asked.calling"})
            study.coding({}, source, asked, 0, 5);
        study.coding(ego, source, "factor.near", 10, 20, {.stage = Stage::Maintain});
        study.coding(ego, source, "role.helper", 10, 20, {.stage = Stage::Maintain});
    }
    const Table factors = stageTest(study.done(), {}, {}, {}, english);
    for (const char* column : {"build", "q", "p_exact", "p_holm", "detectable"})
        EXPECT_EQ(textOf(factors, "factor.near", column), "not asked") << column;
    EXPECT_TRUE(hasNote(factors, "there is no test"));
    // Both: roles are tested, for all three; Q = 2 (3·9 − 9) / (3·3 − 3) = 6, and 3 of 3^3 ways are as far from even.
    const Table both = stageTest(study.snapshot, {.codes = {"factor.near", "role.helper"}}, {}, {}, english);
    EXPECT_EQ(textOf(both, "factor.near", "p_holm"), "not asked");
    EXPECT_EQ(countOf(both, "role.helper", "maintain"), "3/3");
    EXPECT_EQ(countOf(both, "role.helper", "build"), "0/3");
    EXPECT_EQ(textOf(both, "role.helper", "q"), "6.00");
    EXPECT_NEAR(std::get<double>(cellOf(both, "role.helper", "p_holm").value), 3.0 / 27, 1e-12);
    EXPECT_TRUE(hasNote(both, "asked about all three stages: 3"));
}

TEST(StageTestOfInterviews, where_nobody_coded_anything_stands_a_dash) {
    made::Study study;
    study.code("factor.near");
    study.interviewee("Nora", study.source("01-nora"));
    const Table nobody = stageTest(study.done(), {}, {}, {}, english);
    for (const char* column : {"build", "q", "p_exact", "p_holm", "detectable"})
        EXPECT_EQ(textOf(nobody, "factor.near", column), "–") << column;
    EXPECT_TRUE(hasNote(nobody, "No account of the selection has been coded"));
    EXPECT_TRUE(hasNote(nobody, "nobody has coded their account yet: 1"));
}

// Four interviews: Ann a and b, Ben a, Cas c, Dee a.
class Interviews : public testing::Test {
protected:
    made::Study study;
    void SetUp() override {
        for (const char* code : {"factor.a", "factor.b", "factor.c", "factor.d"})
            study.code(code);
        tell("Ann", {"factor.a", "factor.b"}, "north");
        tell("Ben", {"factor.a"}, "north");
        tell("Cas", {"factor.c"}, "south");
        tell("Dee", {"factor.a"}, "south");
    }
    void tell(const std::string& name, const std::vector<std::string>& codes, const std::string& region) {
        const SourceKey source = study.source(name);
        const CaseKey ego = study.interviewee(name, source);
        study.caseOf(ego).attributes["region"] = AttributeValue(region);
        for (const std::string& code : codes)
            study.coding(ego, source, code, 0, 5);
    }
};

TEST_F(Interviews, saturation_counts_new_codes_in_the_order_of_cases) {
    const Table table = saturationTable(study.done(), {}, {}, {.base = 2, .run = 1}, english);
    EXPECT_EQ(table.id, "saturation");
    ASSERT_EQ(table.rows.size(), 4U);
    const std::vector<std::int64_t> fresh{2, 0, 1, 0}, seen{2, 2, 3, 3};
    for (std::size_t i = 0; i < 4; ++i) {
        EXPECT_EQ(table.rows[i][0], Cell(static_cast<std::int64_t>(i) + 1));
        EXPECT_EQ(std::get<std::int64_t>(table.rows[i][2].value), fresh[i]);
        EXPECT_EQ(table.rows[i][3], Cell(seen[i]));
    }
    EXPECT_EQ(table.rows[0][2].evidence.size(), 2U);
    EXPECT_EQ(table.rows[3][4], Cell(3.0)); // in every order all three are seen in the end
    EXPECT_EQ(table.rows[3][6], Cell(3.0));
    EXPECT_TRUE(hasNote(table, "base of 2 interviews with 2 codes, runs of 1, at most 5 % new): 3+1"));
    EXPECT_TRUE(hasNote(table, "1000 random orders"));
}

TEST_F(Interviews, too_few_for_saturation_say_so) {
    const Table table = saturationTable(study.done(), {}, {}, {}, english); // a base of 4 and a run of 2
    EXPECT_TRUE(hasNote(table, "Too few interviews for saturation (after Guest, Namey & Chen 2020): 4, and a base of 4 "
                               "with a run of 2 takes 6."));
    EXPECT_FALSE(hasNote(table, "base of 4 interviews with"));
    EXPECT_FALSE(hasNote(table, "not reached"));
    EXPECT_EQ(table.rows.size(), 4U); // new codes are still told
    tell("Eva", {"factor.a"}, "south");
    tell("Fay", {"factor.b"}, "south");
    EXPECT_TRUE(hasNote(saturationTable(study.done(), {}, {}, {}, english), "base of 4 interviews with 3 codes"));
}

TEST_F(Interviews, correspondence_places_codes_and_cases_that_have_passages) {
    const Table table = correspondenceTable(study.done(), {}, {}, english);
    EXPECT_EQ(table.rows.size(), 7U); // d is nowhere
    EXPECT_TRUE(hasNote(table, "without passages, which are nowhere: 1"));
    // Cas tells c and nobody else does: the first axis sets the two apart from all others, with inertia 1.
    EXPECT_NEAR(std::get<double>(cellOf(table, "Cas", "x").value),
                std::get<double>(cellOf(table, "factor.c", "x").value), 1e-9);
    EXPECT_NEAR(std::get<double>(cellOf(table, "Cas", "x").value), 2, 1e-9); // √((1 − 1/5) / (1/5))
    EXPECT_NEAR(std::get<double>(cellOf(table, "Cas", "quality").value), 1, 1e-9);
    EXPECT_EQ(textOf(table, "Cas", "kind"), "case");
    const Table one = correspondenceTable(study.done(), {.codes = {"factor.a"}}, {}, english);
    EXPECT_TRUE(one.rows.empty());
    EXPECT_TRUE(hasNote(one, "needs passages of at least two codes"));
}

// Newcombe's interval of 2/2 - 1/2 is [-0.274, 0.906] (from Wilson's 0.342 … 1 and 0.095 … 0.905).
TEST_F(Interviews, the_difference_between_two_values_has_its_interval) {
    const Table table = byAttribute(study.done(), Measure::People, {}, "region", {}, english);
    const Cell& difference = cellOf(table, "factor.a", "difference");
    EXPECT_NEAR(std::get<double>(difference.value), 0.5, 1e-12);
    EXPECT_EQ(difference.interval->method, "Newcombe");
    EXPECT_NEAR(difference.interval->low, 0.5 - std::hypot(1 - 0.3424, 0.9055 - 0.5), 1e-3);
    EXPECT_NEAR(difference.interval->high, 0.5 + std::hypot(0, 0.5 - 0.0945), 1e-3);
    const Table turned =
        byAttribute(study.done(), Measure::People, {}, "region", {}, english, ComparedValues{"south", "north"});
    EXPECT_NEAR(std::get<double>(cellOf(turned, "factor.a", "difference").value), -0.5, 1e-12);
    EXPECT_THROW(byAttribute(study.done(), Measure::People, {}, "region", {}, english, ComparedValues{"south", "east"}),
                 Error);
}

TEST_F(Interviews, small_counts_are_hidden_with_what_gives_them_away) {
    tell("Eva", {"factor.a"}, "north");
    tell("Fay", {"factor.a"}, "south");
    tell("Gus", {"factor.a", "factor.c"}, "south");
    const Table people = frequencies(study.done(), Measure::People, {}, {.hideBelow = 3}, english);
    EXPECT_EQ(textOf(people, "factor.a", "people"), "6");
    EXPECT_EQ(textOf(people, "factor.c", "people"), "<3");
    EXPECT_EQ(textOf(people, "factor.d", "people"), "0");
    EXPECT_FALSE(cellOf(people, "factor.c", "people").interval);
    EXPECT_TRUE(cellOf(people, "factor.c", "people").evidence.empty());
    EXPECT_TRUE(hasNote(people, "fewer than 3 people"));
    // c: nobody in the north, two in the south: the 0 goes too, for the total of 2 less 0 would tell.
    const Table regions = byAttribute(study.done(), Measure::People, {}, "region", {.hideBelow = 3}, english);
    EXPECT_EQ(textOf(regions, "factor.c", "south"), "<3");
    EXPECT_EQ(textOf(regions, "factor.c", "north"), "hidden");
    EXPECT_EQ(textOf(regions, "factor.c", "difference"), "");
    EXPECT_EQ(countOf(regions, "factor.a", "north"), "3/3");
    // b: one in the north and one in the south: of a total of 2 both must be 1.
    tell("Hal", {"factor.b"}, "south");
    tell("Ida", {"factor.a"}, "east");
    tell("Jan", {"factor.a"}, "east");
    tell("Kim", {"factor.a"}, "east");
    const Table three = byAttribute(study.done(), Measure::People, {}, "region", {.hideBelow = 3}, english);
    EXPECT_EQ(textOf(three, "factor.b", "north"), "<3");
    EXPECT_EQ(textOf(three, "factor.b", "south"), "<3");
    EXPECT_EQ(textOf(three, "factor.b", "east"), "hidden"); // else 2 less 0 would tell that both are 1
}

TEST_F(Interviews, the_interval_is_the_one_asked_for) {
    const Table table = frequencies(study.done(), Measure::People, {},
                                    {.interval = statistics::IntervalMethod::ClopperPearson}, english);
    EXPECT_EQ(cellOf(table, "factor.a", "people").interval->method, "Clopper-Pearson");
    EXPECT_NEAR(cellOf(table, "factor.a", "people").interval->low, 0.194120, 1e-6); // R 4.2.2, binom.test(3, 4)
    EXPECT_TRUE(hasNote(table, "The interval (Clopper-Pearson, 95 %)"));
}

} // namespace
} // namespace kith::analysis
