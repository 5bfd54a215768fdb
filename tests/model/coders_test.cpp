#include "kith/model/coders.h"

#include "small_study.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kith {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(CountingCoders, areRankedByFinishedWorkThenCodingsThenName) {
    SmallStudy study;
    study.addCoding(study.interview, study.factor, study.anna, "Zoe");
    study.addCoding(study.interview, study.factor, study.anna, "Zoe");
    study.addCoding(study.interview, study.factor, study.anna, "Bo");
    study.addCoding(study.interview, study.factor, study.anna, "Al");
    EXPECT_THAT(CountingCoders(study.snapshot).ranking(), ElementsAre("Zoe", "Al", "Bo"));
    study.snapshot.assignments = {{"Bo", study.interview, AssignmentState::Done, false},
                                  {"Al", study.survey, AssignmentState::Open, false}};
    EXPECT_THAT(CountingCoders(study.snapshot).ranking(), ElementsAre("Bo", "Zoe", "Al"));
    study.addCoding(study.survey, study.factor, study.respondent, std::string(adjudication));
    EXPECT_THAT(CountingCoders(study.snapshot).ranking(), ElementsAre("adjudication", "Bo", "Zoe", "Al"));
}

TEST(CountingCoders, giveEachSourceTheFirstInTheRankingWhoCodedIt) {
    SmallStudy study;
    study.addCoding(study.interview, study.factor, study.anna, "Al");
    for (int i = 0; i < 3; ++i)
        study.addCoding(study.interview, study.factor, study.anna, "Zoe");
    study.addCoding(study.survey, study.factor, study.respondent, "Al");
    const CountingCoders coders(study.snapshot);
    ASSERT_NE(coders.of(study.interview), nullptr);
    EXPECT_EQ(*coders.of(study.interview), "Zoe");
    EXPECT_EQ(*coders.of(study.survey), "Al");
    EXPECT_EQ(coders.of(SourceKey::fresh()), nullptr);
    EXPECT_EQ(coders.rankOf("Zoe"), 0u);
    EXPECT_EQ(coders.rankOf("nobody"), 2u);
}

TEST(CountingCoders, passByAnAdjudicationThatIsNotFinished) {
    SmallStudy study;
    const std::string adjudicator(adjudication);
    study.addCoding(study.interview, study.factor, study.anna, "Al");
    study.addCoding(study.interview, study.factor, study.anna, adjudicator);
    study.snapshot.assignments = {{adjudicator, study.interview, AssignmentState::Open}};
    EXPECT_EQ(*CountingCoders(study.snapshot).of(study.interview), "Al");
    study.snapshot.assignments[0].state = AssignmentState::Done;
    EXPECT_EQ(*CountingCoders(study.snapshot).of(study.interview), adjudicator);
}

TEST(CountingCoders, doNotTakeTheCodingOfQuestionsForTheCodingOfASource) {
    SmallStudy study;
    study.addCoding(study.interview, study.asked, {}, "Al");
    const CountingCoders coders(study.snapshot);
    EXPECT_THAT(coders.ranking(), IsEmpty());
    EXPECT_EQ(coders.of(study.interview), nullptr);
}

} // namespace
} // namespace kith
