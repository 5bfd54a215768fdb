// Which sources are compared, and what that makes of codes on turns.
#include "agreement/double_coded.h"

#include "kith/agreement/compared.h"
#include "kith/agreement/disagreements.h"
#include "kith/agreement/pairing.h"
#include "kith/agreement/tables.h"

#include <gtest/gtest.h>

namespace kith::agreement {
namespace {

using made::cellWhere;
using made::DoubleStudy;
using made::numberWhere;

TEST(Compared, WithoutAssignmentsTheSourcesThatBothCoded) {
    DoubleStudy study;
    for (const char* title : {"both", "anna alone", "only asked"})
        study.interview(title, 4);
    study.onTurn("anna", "both", "role.mentor", 2);
    study.onTurn("bram", "both", "role.coach", 4);
    study.onTurn("anna", "anna alone", "role.mentor", 2);
    // What was asked says nothing of whether the answers were coded.
    study.onTurn("anna", "only asked", "role.mentor", 2);
    study.onTurn("bram", "only asked", "asked.learning", 1);
    const Compared taken = compared(study.done());
    EXPECT_EQ(taken.coders, (std::vector<Coder>{"anna", "bram"}));
    ASSERT_EQ(taken.texts.size(), 1U);
    EXPECT_EQ(taken.texts[0].source, study.key("both"));
    EXPECT_EQ(taken.unassignedSources, 1);
    EXPECT_EQ(taken.assignedSources, 0);
    EXPECT_EQ(taken.singleSources, 2);
}

TEST(Compared, AssignedAndDoneCountsThoughNothingWasFound) {
    DoubleStudy study;
    for (const char* title : {"done", "open"})
        study.interview(title, 4);
    study.onTurn("anna", "done", "role.mentor", 2);
    study.onTurn("anna", "open", "role.mentor", 2);
    study.onTurn("bram", "open", "role.mentor", 2); // begun, not done
    study.assign("anna", "done", AssignmentState::Done, true);
    study.assign("bram", "done", AssignmentState::Done, true);
    study.assign("anna", "open", AssignmentState::Done);
    study.assign("bram", "open", AssignmentState::Open);
    const Compared taken = compared(study.done());
    ASSERT_EQ(taken.texts.size(), 1U);
    EXPECT_EQ(taken.texts[0].source, study.key("done"));
    EXPECT_EQ(taken.blindSources, 1);
    EXPECT_EQ(taken.openSources, 1);
    // bram found nothing: that is a judgement. 2 turns of the interviewee; one there for anna only.
    const Table table = agreementTable(study.snapshot, taken);
    EXPECT_EQ(numberWhere(table, "code", "role.mentor", "turns"), 2);
    EXPECT_DOUBLE_EQ(numberWhere(table, "code", "role.mentor", "percent"), 0.5);
    EXPECT_DOUBLE_EQ(numberWhere(table, "code", "role.mentor", "bias"), 0.5);
    EXPECT_EQ(numberWhere(table, "code", "role.mentor", "bram_passages"), 0);
}

TEST(Compared, TranslationsAndOlderVersionsAreNot) {
    DoubleStudy study;
    study.interview("old", 4);
    for (const char* coder : {"anna", "bram"})
        study.onTurn(coder, "old", "role.mentor", 2);
    study.snapshot.sources[0].superseded = true;
    EXPECT_TRUE(compared(study.done()).texts.empty());
}

TEST(Compared, OneRoundOfDoubleCoding) {
    DoubleStudy study;
    int round = 0;
    for (const char* title : {"none", "first", "second"}) {
        study.interview(title, 4);
        for (const char* coder : {"anna", "bram"}) {
            study.onTurn(coder, title, "role.mentor", 2);
            if (round > 0) study.assign(coder, title, AssignmentState::Done, true, round);
        }
        ++round;
    }
    study.done();
    EXPECT_EQ(roundsOf(study.snapshot), (std::vector<int>{1, 2}));
    const Compared second = compared(study.snapshot, {{"anna", "bram"}, {}, 2});
    ASSERT_EQ(second.texts.size(), 1U);
    EXPECT_EQ(second.texts[0].source, study.key("second"));
    const Compared none = compared(study.snapshot, {{"anna", "bram"}, {}, 0});
    ASSERT_EQ(none.texts.size(), 1U);
    EXPECT_EQ(none.texts[0].source, study.key("none"));
    EXPECT_EQ(compared(study.snapshot).texts.size(), 3U);
    EXPECT_EQ(driftTable(study.snapshot, {"anna", "bram"}).rows.size(), 3U);
}

// 10 turns of the interviewee: anna codes three of them, bram three, two of these are the same.
//   percent 8/10; by chance 0.3² + 0.7² = 0.58: kappa 0.22/0.42; AC1 chance 2 × 0.3 × 0.7 = 0.42: 0.38/0.58;
//   alpha: 20 values, 6 there: 1 − 0.2 / (2 × 6 × 14 / (20 × 19)).
TEST(AgreementOnCodes, FourFiguresByHand) {
    DoubleStudy study;
    study.interview("one", 20);
    for (const int turn : {2, 4, 6})
        study.onTurn("anna", "one", "role.mentor", turn);
    for (const int turn : {4, 6, 8})
        study.onTurn("bram", "one", "role.mentor", turn);
    const Table table = agreementTable(study.done(), compared(study.snapshot));
    const auto figure = [&](const char* column) { return numberWhere(table, "code", "role.mentor", column); };
    EXPECT_EQ(figure("turns"), 10);
    EXPECT_EQ(figure("anna_passages"), 3);
    EXPECT_NEAR(figure("prevalence"), 0.3, 1e-12);
    EXPECT_NEAR(figure("bias"), 0, 1e-12);
    EXPECT_NEAR(figure("percent"), 0.8, 1e-12);
    EXPECT_NEAR(figure("kappa"), 0.22 / 0.42, 1e-12);
    EXPECT_NEAR(figure("ac1"), 0.38 / 0.58, 1e-12);
    EXPECT_NEAR(figure("alpha"), 1 - 0.2 / (168.0 / 380.0), 1e-12);
    EXPECT_NEAR(figure("span_f1"), 2.0 / 3.0, 1e-12);
    // One interview cannot be drawn in different ways.
    EXPECT_FALSE(cellWhere(table, "code", "role.mentor", "alpha").interval);
    EXPECT_EQ(cellWhere(table, "code", "role.mentor", "anna_passages").evidence.size(), 3U);
}

TEST(AgreementOnCodes, WhatWasAskedIsJudgedOnTheInterviewersTurns) {
    DoubleStudy study;
    study.interview("one", 6);
    for (const char* coder : {"anna", "bram"}) {
        study.onTurn(coder, "one", "role.mentor", 2);
        study.onTurn(coder, "one", "asked.learning", 1);
    }
    study.onTurn("anna", "one", "asked.learning", 4); // put on an answer: no unit of this code
    const Table table = agreementTable(study.done(), compared(study.snapshot));
    EXPECT_EQ(numberWhere(table, "code", "asked.learning", "turns"), 3);
    EXPECT_DOUBLE_EQ(numberWhere(table, "code", "asked.learning", "percent"), 1);
    EXPECT_TRUE(std::any_of(table.notes.begin(), table.notes.end(), [](const std::string& note) {
        return note.find("touch no such turn, and so are not on turns: 1.") != std::string::npos;
    }));
}

TEST(AgreementOnCodes, ALayerTakesTurnTimesCode) {
    DoubleStudy study;
    study.interview("one", 20);
    study.interview("two", 20);
    for (const char* title : {"one", "two"})
        for (const char* coder : {"anna", "bram"})
            for (const char* code : {"role.mentor", "role.coach"})
                study.onTurn(coder, title, code, 2);
    study.onTurn("anna", "two", "role.coach", 8);
    const Table table = agreementTable(study.done(), compared(study.snapshot));
    ASSERT_EQ(table.rows.size(), 3U); // two codes and their layer
    EXPECT_EQ(numberWhere(table, "code", "", "turns"), 40);
    EXPECT_DOUBLE_EQ(numberWhere(table, "code", "", "percent"), 39.0 / 40.0);
    EXPECT_DOUBLE_EQ(numberWhere(table, "code", "role.mentor", "kappa"), 1);
}

TEST(AgreementOnCodes, ThreeCodersOfWhomNotAllDidEachSource) {
    DoubleStudy study;
    study.interview("all", 20);
    study.interview("two", 20);
    for (const char* coder : {"anna", "bram", "cees"})
        study.onTurn(coder, "all", "role.mentor", 2);
    for (const char* coder : {"anna", "bram"})
        study.onTurn(coder, "two", "role.mentor", 2);
    TableWish wish;
    wish.pairs = true;
    const Table table = agreementTable(study.done(), compared(study.snapshot), wish);
    ASSERT_EQ(table.rows.size(), 4U); // all, and each two of them
    EXPECT_EQ(numberWhere(table, "coders", "anna, bram, cees", "turns"), 20);
    EXPECT_EQ(numberWhere(table, "coders", "anna, bram", "turns"), 20);
    EXPECT_EQ(numberWhere(table, "coders", "bram, cees", "turns"), 10);
    EXPECT_DOUBLE_EQ(numberWhere(table, "coders", "anna, bram, cees", "alpha"), 1);
}

TEST(Pairs, TheSameBordersComeBeforeTheLargestOverlap) {
    DoubleStudy study;
    study.interview("one", 4);
    study.onWords("anna", "one", "role.mentor", 12, 16);
    study.onWords("bram", "one", "role.mentor", 10, 19);
    study.onWords("bram", "one", "role.mentor", 12, 16);
    study.onWords("bram", "one", "role.coach", 12, 16);
    const auto pairs = pairCodings(study.done(), compared(study.snapshot), 0, 1);
    ASSERT_EQ(pairs.size(), 3U);
    std::int64_t together = 0;
    for (const CodingPair& pair : pairs) {
        if (!pair.a) continue;
        ++together;
        ASSERT_TRUE(pair.b);
        EXPECT_EQ(pair.b->passage.span.begin.value, 12);
        EXPECT_TRUE(pair.agreed());
    }
    EXPECT_EQ(together, 1);
}

TEST(Pairs, WhereWholeTurnsAreCodedBordersWithinATurnAreTheSame) {
    for (const PlannedUnits units : {PlannedUnits::Passages, PlannedUnits::Turns}) {
        DoubleStudy study;
        study.interview("one", 4);
        study.onWords("anna", "one", "role.mentor", 12, 16);
        study.onWords("bram", "one", "role.mentor", 17, 19);
        for (const char* coder : {"anna", "bram"})
            study.assign(coder, "one", AssignmentState::Done, false, 1, units);
        const auto pairs = pairCodings(study.done(), compared(study.snapshot), 0, 1);
        EXPECT_EQ(pairs.size(), units == PlannedUnits::Turns ? 1U : 2U);
        EXPECT_EQ(pairs.front().agreed(), units == PlannedUnits::Turns);
    }
}

TEST(Disagreements, SayWhatDiffersAndWhatTheOtherCodedInstead) {
    DoubleStudy study;
    const CaseKey ego = study.interview("one", 8);
    const ContactKey farah = study.contact(ego, "Farah"), noor = study.contact(ego, "Noor");
    study.onTurn("anna", "one", "role.mentor", 2, farah);
    study.onTurn("bram", "one", "role.mentor", 2, farah);
    study.onTurn("anna", "one", "role.mentor", 4, farah, Stage::Build);
    study.onTurn("bram", "one", "role.mentor", 4, noor, Stage::Maintain);
    study.onWords("anna", "one", "role.mentor", 51, 55, farah);
    study.onWords("bram", "one", "role.mentor", 51, 58, farah);
    study.onTurn("anna", "one", "role.mentor", 8, farah);
    study.onTurn("bram", "one", "role.coach", 8, farah);
    const PairedCodings found = disagreements(study.done(), compared(study.snapshot), 0, 1);
    EXPECT_EQ(found.agreed.size(), 1U);
    ASSERT_EQ(found.disagreements.size(), 4U);
    const auto& [values, borders, mentor, coach] =
        std::tie(found.disagreements[0], found.disagreements[1], found.disagreements[2], found.disagreements[3]);
    EXPECT_TRUE(values.contactDiffers && values.stageDiffers && !values.bordersDiffer);
    EXPECT_TRUE(!borders.contactDiffers && !borders.stageDiffers && borders.bordersDiffer);
    EXPECT_EQ(mentor.instead, std::vector<CodeKey>{study.code("role.coach")});
    EXPECT_EQ(coach.instead, std::vector<CodeKey>{study.code("role.mentor")});
    EXPECT_EQ(values.number, 1);
    EXPECT_EQ(coach.number, 4);
}

} // namespace
} // namespace kith::agreement
