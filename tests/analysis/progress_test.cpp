#include "kith/analysis/progress.h"

#include "analysis/made_study.h"
#include "analysis/table_reading.h"

#include <gtest/gtest.h>

namespace kith::analysis {
namespace {

using made::hasNote;
using made::textOf;

class Progress : public testing::Test {
protected:
    made::Study study;
    SourceKey first = study.source("01-grace"), second = study.source("02-henk");
    CaseKey grace = study.interviewee("Grace", first), henk = study.interviewee("Henk", second);
};

TEST_F(Progress, nothing_coded_is_not_the_same_as_not_coded_yet) {
    study.coding(grace, first, "factor.learning", 0, 5);
    study.snapshot.assignments = {{"anna", first, AssignmentState::Open, false},
                                  {"bram", second, AssignmentState::Done, false}};
    const Table table = codingProgress(study.done(), "en");
    EXPECT_EQ(textOf(table, "01-grace", "anna_codings"), "1");
    EXPECT_EQ(textOf(table, "01-grace", "anna_state"), "open");
    EXPECT_EQ(textOf(table, "02-henk", "bram_codings"), "0");
    EXPECT_EQ(textOf(table, "02-henk", "bram_state"), "done");
    EXPECT_EQ(textOf(table, "02-henk", "anna_codings"), "");
}

TEST_F(Progress, recodings_that_are_open) {
    const CodeKey code = study.code("factor.trust");
    study.snapshot.recodings = {{code, first, true}, {code, second, false}};
    const Table table = openRecodings(study.done(), "en");
    ASSERT_EQ(table.rows.size(), 1U);
    EXPECT_EQ(textOf(table, "02-henk", "code"), "factor.trust");
}

TEST_F(Progress, eligible_not_eligible_not_known) {
    study.snapshot.protocol.eligibility = {{"years", Comparison::AtLeast, {"5"}, {{{"en", "Five years"}}}},
                                           {"frequency", Comparison::OneOf, {"daily", "weekly"}, {}}};
    const SourceKey third = study.source("03-ann"), survey = study.source("conference", SourceKind::Survey);
    const CaseKey ann = study.interviewee("Ann", third);
    study.respondent("R1", survey);
    study.caseOf(grace).attributes = {{"years", 11.0}, {"frequency", std::string("Daily")}};
    study.caseOf(henk).attributes = {{"years", std::string("4")}};
    study.caseOf(ann).attributes = {{"years", std::string("many")}, {"frequency", std::string("weekly")}};
    const Table table = eligibility(study.done(), "en");
    EXPECT_EQ(table.rows.size(), 3U);
    EXPECT_EQ(textOf(table, "Grace", "eligible"), "eligible");
    EXPECT_EQ(textOf(table, "Grace", "years"), "yes (11)");
    EXPECT_EQ(textOf(table, "Henk", "eligible"), "not eligible");
    EXPECT_EQ(textOf(table, "Henk", "frequency"), "not known");
    EXPECT_EQ(textOf(table, "Ann", "eligible"), "not known");
}

TEST_F(Progress, respondents_are_checked_by_the_rules_that_are_for_them) {
    study.snapshot.protocol.eligibility = {{"age", Comparison::AtLeast, {"18"}, {}, "all"},
                                           {"years", Comparison::AtLeast, {"5"}, {}}}; // for interviewees
    const SourceKey survey = study.source("clinic", SourceKind::Survey);
    const CaseKey old = study.respondent("F01", survey), young = study.respondent("F02", survey);
    study.respondent("F03", survey);
    study.caseOf(grace).attributes = {{"age", 40.0}, {"years", 4.0}};
    study.caseOf(henk).attributes = {{"age", 40.0}, {"years", 5.0}};
    study.caseOf(old).attributes = {{"age", 18.0}};
    study.caseOf(young).attributes = {{"age", 17.0}};
    const Table all = eligibility(study.done(), "en");
    ASSERT_EQ(all.rows.size(), 5U);
    EXPECT_EQ(textOf(all, "Grace", "eligible"), "not eligible");
    EXPECT_EQ(textOf(all, "Henk", "eligible"), "eligible");
    EXPECT_EQ(textOf(all, "F01", "eligible"), "eligible");
    EXPECT_EQ(textOf(all, "F01", "years"), "");
    EXPECT_EQ(textOf(all, "F02", "age"), "no (17)");
    EXPECT_EQ(textOf(all, "F02", "eligible"), "not eligible");
    EXPECT_EQ(textOf(all, "F03", "eligible"), "not known");
    EXPECT_TRUE(hasNote(all, "An empty cell"));
    EXPECT_FALSE(hasNote(all, "not checked:"));

    study.snapshot.protocol.eligibility[0].sources = "survey";
    study.snapshot.protocol.eligibility.pop_back();
    const Table forms = eligibility(study.snapshot, "en");
    EXPECT_EQ(forms.rows.size(), 3U);
    EXPECT_TRUE(hasNote(forms, "Interviewees for whom the protocol has no rule, and who were not checked: 2"));
    study.snapshot.protocol.eligibility[0].sources = "interview";
    const Table interviews = eligibility(study.snapshot, "en");
    EXPECT_EQ(interviews.rows.size(), 2U);
    EXPECT_TRUE(hasNote(interviews, "Respondents for whom the protocol has no rule, and who were not checked: 3"));
    EXPECT_FALSE(hasNote(interviews, "An empty cell"));
}

TEST_F(Progress, asked_probed_and_not_asked) {
    study.snapshot.protocol.guide = {{"people", {}, {}, Stage::NotAsked, {}}, {"changes", {}, {}, Stage::NotAsked, {}}};
    study.coding({}, first, "asked.people", 0, 5);
    study.coding({}, first, "probe.people", 10, 15);
    study.coding(henk, second, "asked.changes", 0, 5);
    const Table table = askedTable(study.done(), "en");
    EXPECT_EQ(textOf(table, "Grace", "people"), "asked further");
    EXPECT_EQ(textOf(table, "Grace", "changes"), "not asked");
    EXPECT_EQ(textOf(table, "Henk", "changes"), "asked");
}

} // namespace
} // namespace kith::analysis
