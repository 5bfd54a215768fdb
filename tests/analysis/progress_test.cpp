#include "kith/analysis/progress.h"

#include "analysis/made_study.h"
#include "analysis/table_reading.h"

#include <gtest/gtest.h>

namespace kith::analysis {
namespace {

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
