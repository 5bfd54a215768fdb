#include "kith/analysis/frequencies.h"

#include "analysis/made_study.h"
#include "analysis/table_reading.h"
#include "kith/model/error.h"

#include <gtest/gtest.h>

namespace kith::analysis {
namespace {

using made::cellOf;
using made::countOf;
using made::hasNote;
using made::textOf;

constexpr const char* english = "en";

const char* columnOf(Measure measure) {
    return measure == Measure::People ? "people" : measure == Measure::Contacts ? "contacts" : "passages";
}

// Three interviews. Grace was asked about building, Henk about nothing that was written down, Ann's account is not
// coded.
class Frequencies : public testing::Test {
protected:
    made::Study study;
    SourceKey first = study.source("01-grace"), second = study.source("02-henk"), third = study.source("03-ann");
    CaseKey grace = study.interviewee("Grace", first), henk = study.interviewee("Henk", second),
            ann = study.interviewee("Ann", third);
    ContactKey lena = study.contact(grace, "Lena"), omar = study.contact(grace, "Omar"),
               riet = study.contact(henk, "Riet");
    CodingKey learning;

    void SetUp() override {
        study.code("factor.learning", "ii-c");
        study.code("factor.network", "ii-a");
        study.code("role.mentor");
        study.snapshot.protocol.guide = {{"building", {}, {"factor.learning", "factor.network"}, Stage::Build, {}},
                                         {"activating", {}, {"factor.learning", "factor.network"}, Stage::Activate, {}},
                                         {"technology", {}, {"technology.gap"}, Stage::NotAsked, {}}};
        study.coding({}, first, "asked.building", 0, 5);
        learning = study.coding(grace, first, "factor.learning", 10, 20, {.contact = lena, .stage = Stage::Build});
        study.coding(grace, first, "factor.learning", 10, 20,
                     {.contact = omar, .stage = Stage::Build}); // the same passage
        study.coding(grace, first, "factor.learning", 30, 40, {.contact = lena, .stage = Stage::Activate});
        study.coding(henk, second, "factor.network", 10, 20, {.contact = riet});
    }
    Table table(Measure measure, const CodeChoice& choice = {}, const Selection& selection = {}) {
        return frequencies(study.done(), measure, choice, selection, english);
    }
};

TEST_F(Frequencies, by_people_with_wilson) {
    const Table people = table(Measure::People);
    EXPECT_EQ(people.id, "factors-by-people");
    EXPECT_EQ(countOf(people, "factor.learning", "people"), "1/2");
    EXPECT_EQ(countOf(people, "factor.network", "people"), "1/2");
    EXPECT_EQ(cellOf(people, "factor.learning", "people").evidence.size(), 3U);
    EXPECT_EQ(cellOf(people, "factor.learning", "people").evidence.front(), learning);
    EXPECT_EQ(cellOf(people, "factor.learning", "people").interval->method, "Wilson");
    EXPECT_TRUE(hasNote(people, "nobody has coded their account yet: 1"));
    EXPECT_TRUE(hasNote(people, "no question has been coded as asked: 1"));
    EXPECT_TRUE(hasNote(people, "codings of anna"));
}

TEST_F(Frequencies, by_contacts_out_of_all_their_contacts) {
    const Table contacts = table(Measure::Contacts);
    EXPECT_EQ(countOf(contacts, "factor.learning", "contacts"), "2/3");
    EXPECT_EQ(textOf(contacts, "factor.learning", "values"), "Grace 2; Henk 0");
}

TEST_F(Frequencies, by_passages_each_counted_once) {
    const Table passages = table(Measure::Passages);
    EXPECT_EQ(countOf(passages, "factor.learning", "passages"), "2");
    EXPECT_EQ(textOf(passages, "factor.learning", "per_person"), "1.00");
    EXPECT_EQ(textOf(passages, "factor.learning", "values"), "Grace 2; Henk 0");
    EXPECT_EQ(textOf(passages, "factor.network", "values"), "Grace 0; Henk 1");
}

TEST_F(Frequencies, a_stage_that_nobody_asked_about_is_not_asked) {
    const Table stages = byStage(study.done(), Measure::People, {}, {}, english);
    EXPECT_EQ(stages.id, "factors-by-stage");
    EXPECT_EQ(countOf(stages, "factor.learning", "build"), "1/1");
    EXPECT_EQ(countOf(stages, "factor.network", "build"), "0/1");
    EXPECT_EQ(textOf(stages, "factor.learning", "maintain"), "not asked");
    EXPECT_EQ(textOf(stages, "factor.learning", "activate"), "not asked"); // told unasked
    EXPECT_TRUE(hasNote(stages, "unasked, and are in none of its shares: activating 1"));
    EXPECT_EQ(countOf(stages, "factor.network", "no_stage"), "1");
}

TEST_F(Frequencies, what_the_survey_asked_about_is_the_stage_of_its_questions) {
    const SourceKey survey = study.source("conference", SourceKind::Survey);
    study.snapshot.surveyQuestions = {{survey, "reason", Stage::Maintain, 1}};
    const CaseKey respondent = study.respondent("R1", survey);
    study.respondent("R2", survey);
    study.coding(respondent, survey, "factor.learning", 0, 5, {.stage = Stage::Maintain});
    study.snapshot.assignments = {{"anna", survey, AssignmentState::Done, false}}; // nothing found on R2's form: 0
    const Table stages = byStage(study.done(), Measure::People, {}, {}, english);
    EXPECT_EQ(countOf(stages, "factor.learning", "maintain"), "1/2");
    EXPECT_EQ(countOf(stages, "factor.learning", "build"), "1/1");
    EXPECT_EQ(countOf(table(Measure::People), "factor.learning", "people"), "2/4");
    const Selection surveys{.kinds = {SourceKind::Survey}};
    EXPECT_EQ(countOf(table(Measure::People, {}, surveys), "factor.learning", "people"), "1/2");
    // Nobody asked respondents about roles, and no role was used on their survey.
    EXPECT_EQ(countOf(table(Measure::People, {.layer = "role"}), "role.mentor", "people"), "0/2");
    EXPECT_EQ(textOf(table(Measure::People, {.layer = "role"}, surveys), "role.mentor", "people"), "not asked");
}

// Of six forms only the first was coded, and nobody has said that the survey is done.
TEST_F(Frequencies, a_form_that_nobody_coded_is_no_zero) {
    const SourceKey survey = study.source("clinic", SourceKind::Survey);
    study.snapshot.surveyQuestions = {{survey, "reason", Stage::Maintain, 1}};
    std::vector<CaseKey> forms;
    for (int i = 1; i <= 6; ++i)
        forms.push_back(study.respondent("F0" + std::to_string(i), survey));
    study.coding(forms[0], survey, "factor.learning", 0, 5, {.stage = Stage::Maintain, .part = 1});
    study.coding(forms[1], survey, "factor.network", 0, 5, {.coder = "bram", .part = 2}); // who does not count here
    study.code("asked.keeping");
    study.coding(forms[2], survey, "asked.keeping", 0, 5, {.part = 3}); // says nothing of the form
    const Selection formsOnly{.kinds = {SourceKind::Survey}};
    EXPECT_EQ(countOf(table(Measure::People, {}, formsOnly), "factor.learning", "people"), "1/1");
    EXPECT_EQ(countOf(table(Measure::People, {}, formsOnly), "factor.network", "people"), "0/1");
    EXPECT_TRUE(hasNote(table(Measure::People, {}, formsOnly), "nobody has coded their account yet: 5"));
    EXPECT_EQ(countOf(byStage(study.done(), Measure::People, {}, formsOnly, english), "factor.learning", "maintain"),
              "1/1");
    EXPECT_EQ(countOf(table(Measure::People), "factor.learning", "people"), "2/3"); // with Grace and Henk
    const Selection both{.coders = {"anna", "bram"}, .kinds = {SourceKind::Survey}};
    EXPECT_EQ(countOf(table(Measure::People, {}, both), "factor.learning", "people"), "1/2");

    study.snapshot.assignments = {{"bram", survey, AssignmentState::Open, false},
                                  {"anna", survey, AssignmentState::Done, false}};
    EXPECT_EQ(countOf(table(Measure::People, {}, formsOnly), "factor.learning", "people"), "1/6");
    EXPECT_FALSE(hasNote(table(Measure::People, {}, formsOnly), "nobody has coded their account yet"));
    const Selection bram{.coders = {"bram"}, .kinds = {SourceKind::Survey}}; // has not finished
    EXPECT_EQ(countOf(table(Measure::People, {}, bram), "factor.network", "people"), "1/1");
}

// Ann's is the only account of the selection, and nobody coded it: nobody knows, whatever was asked.
TEST_F(Frequencies, where_nobody_coded_anything_stands_a_dash) {
    study.code("asked.building");
    study.coding({}, third, "asked.building", 0, 5);
    const Selection uncoded{.cases = {ann}};
    for (const Measure measure : {Measure::People, Measure::Contacts, Measure::Passages}) {
        const Table nobody = table(measure, {}, uncoded);
        EXPECT_EQ(textOf(nobody, "factor.learning", columnOf(measure)), "–");
        EXPECT_EQ(textOf(nobody, "factor.learning", "unasked"), "–");
        EXPECT_TRUE(hasNote(nobody, "nobody has coded their account yet: 1"));
    }
    const Table stages = byStage(study.done(), Measure::People, {}, uncoded, english);
    for (const char* stage : {"build", "maintain", "activate", "no_stage"})
        EXPECT_EQ(textOf(stages, "factor.learning", stage), "–") << stage;
}

// Grace was asked about building by a question that can show roles alone.
TEST_F(Frequencies, a_question_about_a_stage_asks_for_the_codes_that_it_can_show) {
    study.snapshot.protocol.guide[0].codes = {"role.mentor"};
    study.snapshot.protocol.guide[1].codes = {}; // about activating: can show any
    EXPECT_EQ(textOf(byStage(study.done(), Measure::People, {}, {}, english), "factor.network", "build"), "not asked");
    EXPECT_EQ(countOf(byStage(study.done(), Measure::People, {.layer = "role"}, {}, english), "role.mentor", "build"),
              "0/1");
    study.coding({}, second, "asked.activating", 0, 5);
    EXPECT_EQ(countOf(byStage(study.done(), Measure::People, {}, {}, english), "factor.network", "activate"), "0/1");
    // Forms ask for reasons; roles that nobody looked for there are not asked, at no stage.
    const SourceKey survey = study.source("clinic", SourceKind::Survey);
    study.snapshot.surveyQuestions = {{survey, "reason", Stage::Build, 1}};
    study.coding(study.respondent("F01", survey), survey, "factor.network", 0, 5, {.stage = Stage::Build});
    EXPECT_EQ(countOf(byStage(study.done(), Measure::People, {}, {}, english), "factor.network", "build"), "1/1");
    EXPECT_EQ(countOf(byStage(study.done(), Measure::People, {.layer = "role"}, {}, english), "role.mentor", "build"),
              "0/1");
}

TEST_F(Frequencies, words_of_nobodys_own_account_are_left_out_and_told) {
    EXPECT_FALSE(hasNote(table(Measure::People), "nobody's own account"));
    study.coding({}, second, "factor.learning", 50, 60, {.contact = riet}); // on the interviewer's question
    EXPECT_EQ(countOf(table(Measure::People), "factor.learning", "people"), "1/2");
    EXPECT_EQ(countOf(table(Measure::Contacts), "factor.learning", "contacts"), "2/3");
    EXPECT_TRUE(hasNote(table(Measure::People), "words of nobody's own account: 1"));
}

TEST_F(Frequencies, what_no_question_put_could_show_is_not_asked) {
    study.code("technology.gap");
    const Table cases = byCase(study.done(), Measure::Passages, {.layer = "technology"}, {}, english);
    EXPECT_EQ(textOf(cases, "technology.gap", "Grace"), "not asked"); // building was asked, technology not
    EXPECT_EQ(textOf(cases, "technology.gap", "Henk"), "0");          // nobody knows what he was asked
    study.coding(grace, first, "technology.gap", 50, 60);
    const Table told = byCase(study.done(), Measure::Passages, {.layer = "technology"}, {}, english);
    EXPECT_EQ(textOf(told, "technology.gap", "Grace"), "1");
    const Table people = table(Measure::People, {.layer = "technology"});
    EXPECT_EQ(countOf(people, "technology.gap", "people"), "0/1");
    EXPECT_EQ(countOf(people, "technology.gap", "unasked"), "1");
}

TEST_F(Frequencies, each_case_in_its_own_column) {
    const Table cases = byCase(study.done(), Measure::Contacts, {}, {}, english);
    EXPECT_EQ(countOf(cases, "factor.learning", "Grace"), "2/2");
    EXPECT_EQ(countOf(cases, "factor.learning", "Henk"), "0/1");
    EXPECT_FALSE(cellOf(cases, "factor.learning", "Grace").interval);
}

TEST_F(Frequencies, one_coder_a_source_unless_several_are_chosen) {
    study.coding(grace, first, "factor.network", 70, 80, {.coder = "bram"});
    study.coding(grace, first, "factor.learning", 10, 20, {.coder = "bram"}); // as anna did
    study.coding(ann, third, "factor.network", 10, 20, {.coder = "bram"});
    EXPECT_EQ(countOf(table(Measure::Passages), "factor.network", "passages"), "2"); // Henk by anna, Ann by bram
    const Selection bram{.coders = {"bram"}};
    EXPECT_EQ(countOf(table(Measure::Passages, {}, bram), "factor.network", "passages"), "2"); // Grace, Ann
    const Selection both{.coders = {"anna", "bram"}};
    EXPECT_EQ(countOf(table(Measure::Passages, {}, both), "factor.network", "passages"), "3");
    EXPECT_EQ(countOf(table(Measure::Passages, {}, both), "factor.learning", "passages"), "2");
    study.coding(grace, first, "factor.network", 90, 95, {.coder = "adjudication"});
    EXPECT_EQ(countOf(table(Measure::Passages), "factor.learning", "passages"), "0");
}

TEST_F(Frequencies, an_assignment_that_is_done_makes_nothing_a_zero) {
    study.snapshot.assignments = {{"anna", third, AssignmentState::Done, false}};
    EXPECT_EQ(countOf(table(Measure::People), "factor.learning", "people"), "1/3");
}

TEST_F(Frequencies, readings_join_factors_and_lose_no_code) {
    study.code("factor.other", "other");
    study.snapshot.protocol.readings = {
        {"B",
         {},
         {{"factor.any", {{{"en", "Any"}}}, "ii", {"factor.learning", "factor.network"}},
          {"factor.unknown", {}, "", {}}}}};
    const Table people = table(Measure::People, {.reading = "B"});
    EXPECT_EQ(people.id, "factors-by-people-reading-b");
    ASSERT_EQ(people.rows.size(), 3U);
    EXPECT_EQ(countOf(people, "factor.any", "people"), "2/2");
    EXPECT_EQ(textOf(people, "factor.any", "label"), "Any");
    EXPECT_EQ(textOf(people, "factor.unknown", "people"), "–");
    EXPECT_EQ(countOf(people, "factor.other", "people"),
              "0/2"); // no question of the guide aims at it: looked for in both
}

TEST_F(Frequencies, groups_take_in_their_subgroups) {
    study.snapshot.protocol.groups = {{"ii", "", {{{"en", "Features"}}}}, {"ii-a", "ii", {}}, {"ii-c", "ii", {}}};
    const Table groups = table(Measure::People, {.byGroup = true});
    EXPECT_EQ(groups.id, "factor-groups-by-people");
    EXPECT_EQ(countOf(groups, "ii", "people"), "2/2");
    EXPECT_EQ(countOf(groups, "ii-a", "people"), "1/2");
}

TEST_F(Frequencies, by_attribute) {
    study.caseOf(grace).attributes["sector"] = std::string("health");
    study.caseOf(henk).attributes["sector"] = std::string("schools");
    const Table sectors = byAttribute(study.done(), Measure::People, {}, "sector", {}, english);
    EXPECT_EQ(countOf(sectors, "factor.learning", "health"), "1/1");
    EXPECT_EQ(countOf(sectors, "factor.learning", "schools"), "0/1");
    const Selection health{.attribute = "sector", .value = "health"};
    EXPECT_EQ(countOf(table(Measure::People, {}, health), "factor.learning", "people"), "1/1");
    EXPECT_THROW(byAttribute(study.snapshot, Measure::People, {}, "sektor", {}, english), Error);
}

TEST_F(Frequencies, chosen_codes_and_patterns) {
    EXPECT_EQ(table(Measure::People, {.codes = {"factor.*", "role.mentor"}}).rows.size(), 3U);
    try {
        table(Measure::People, {.codes = {"factor.lerning"}});
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.remedy(), "Did you mean \"factor.learning\"?");
    }
    EXPECT_THROW(table(Measure::People, {.layer = "factors"}), Error);
    EXPECT_THROW(table(Measure::People, {.reading = "C"}), Error);
    EXPECT_THROW(table(Measure::People, {}, {.coders = {"nobody"}}), Error);
}

TEST_F(Frequencies, in_dutch) {
    const Table people = frequencies(study.done(), Measure::People, {}, {}, "nl");
    EXPECT_EQ(people.title, "Factoren, naar personen");
    EXPECT_TRUE(hasNote(people, "coderingen van anna"));
}

// Made data of twelve respondents who were asked about all three stages: for each factor, whether it is among the
// reasons for building, maintaining, activating. Counts by R 4.2.2; intervals by its prop.test(correct = FALSE).
const std::vector<std::string> twelve{"011 100 001 001 000 101 001 101 110", "011 010 000 010 111 101 010 001 100",
                                      "110 000 100 001 100 001 000 011 010", "011 010 001 111 001 001 000 000 100",
                                      "011 101 100 011 000 101 010 010 010", "011 100 000 011 110 111 010 001 000",
                                      "110 001 000 010 100 111 000 000 000", "010 110 000 001 010 001 100 110 000",
                                      "111 111 001 111 101 101 001 100 100", "100 100 100 100 110 101 100 000 110",
                                      "100 100 101 010 100 101 111 001 010", "110 101 000 000 000 101 100 000 100"};

TEST(FactorsByStage, as_r_counts_them) {
    made::Study study;
    const std::vector<std::string> factors{"trust",  "reputation", "proximity", "reciprocity", "similarity",
                                           "access", "time",       "cost",      "enjoyment"};
    const std::vector<std::vector<int>> expected{{12, 6, 10, 6}, {11, 8, 4, 4}, {7, 4, 0, 4},
                                                 {11, 3, 7, 7},  {9, 7, 4, 3},  {12, 9, 2, 12},
                                                 {9, 4, 4, 3},   {8, 3, 3, 5},  {9, 6, 5, 0}};
    for (const std::string& factor : factors)
        study.code("factor." + factor);
    const SourceKey survey = study.source("conference", SourceKind::Survey);
    study.snapshot.surveyQuestions = {
        {survey, "a", Stage::Build, 1}, {survey, "b", Stage::Maintain, 2}, {survey, "c", Stage::Activate, 3}};
    for (std::size_t r = 0; r < twelve.size(); ++r) {
        const CaseKey respondent = study.respondent("R" + std::to_string(r + 1), survey);
        for (std::size_t f = 0; f < factors.size(); ++f)
            for (std::size_t stage = 0; stage < 3; ++stage)
                if (twelve[r][f * 4 + stage] == '1')
                    study.coding(respondent, survey, "factor." + factors[f], static_cast<std::int64_t>(stage) * 10,
                                 9 + static_cast<std::int64_t>(stage) * 10,
                                 {.stage = static_cast<Stage>(stage + 1), .part = static_cast<std::int64_t>(r) + 1});
    }
    const Table people = frequencies(study.done(), Measure::People, {}, {}, english);
    const Table stages = byStage(study.snapshot, Measure::People, {}, {}, english);
    for (std::size_t f = 0; f < factors.size(); ++f) {
        const std::string code = "factor." + factors[f];
        const auto of12 = [](int count) { return std::to_string(count) + "/12"; };
        EXPECT_EQ(countOf(people, code, "people"), of12(expected[f][0])) << code;
        EXPECT_EQ(countOf(stages, code, "build"), of12(expected[f][1])) << code;
        EXPECT_EQ(countOf(stages, code, "maintain"), of12(expected[f][2])) << code;
        EXPECT_EQ(countOf(stages, code, "activate"), of12(expected[f][3])) << code;
    }
    EXPECT_NEAR(cellOf(stages, "factor.trust", "maintain").interval->low, 0.5519691377470266, 1e-9);
    EXPECT_NEAR(cellOf(stages, "factor.trust", "maintain").interval->high, 0.9530348578161463, 1e-9);
    EXPECT_NEAR(cellOf(stages, "factor.proximity", "maintain").interval->high, 0.24249400665524085, 1e-9);
    EXPECT_EQ(countOf(frequencies(study.snapshot, Measure::People, {}, {.stage = Stage::Maintain}, english),
                      "factor.trust", "people"),
              "10/12");
}

TEST(FrequenciesOfNothing, an_empty_study_gives_an_empty_table) {
    const StudySnapshot nothing;
    EXPECT_TRUE(frequencies(nothing, Measure::People, {.layer = ""}, {}, english).rows.empty());
}

} // namespace
} // namespace kith::analysis
