#include "kith/model/asked.h"

#include "small_study.h"

#include <gtest/gtest.h>

namespace kith {
namespace {

TEST(AskedTopics, areNotAskedUntilATurnSaysSo) {
    const SmallStudy study;
    const AskedTopics topics(study.snapshot);
    EXPECT_EQ(topics.ofTopic(study.anna, "people"), AskedStatus::NotAsked);
    EXPECT_FALSE(topics.isRecorded(study.anna));
    EXPECT_TRUE(topics.isInGuide("role.mentor"));
    EXPECT_FALSE(topics.isInGuide("factor.learning"));
}

TEST(AskedTopics, arePutToTheIntervieweeOfTheSource) {
    SmallStudy study;
    study.addCoding(study.interview, study.asked, {});
    EXPECT_EQ(AskedTopics(study.snapshot).ofTopic(study.anna, "people"), AskedStatus::Asked);
    EXPECT_EQ(AskedTopics(study.snapshot).ofTopic(study.respondent, "people"), AskedStatus::NotAsked);
    EXPECT_EQ(AskedTopics(study.snapshot).ofTopic(study.anna, "tools"), AskedStatus::NotAsked);
    study.addCoding(study.interview, study.probed, {});
    EXPECT_EQ(AskedTopics(study.snapshot).ofTopic(study.anna, "people"), AskedStatus::Probed);
    study.addCoding(study.interview, study.asked, {}, "JB"); // asking again does not undo asking further
    EXPECT_EQ(askedStatus(study.snapshot, study.anna, "people"), AskedStatus::Probed);
    EXPECT_EQ(AskedTopics(study.snapshot).ofCode(study.anna, "role.mentor"), AskedStatus::Probed);
    EXPECT_TRUE(AskedTopics(study.snapshot).isRecorded(study.anna));
}

TEST(AskedTopics, knowTheStagesOfASurveysQuestions) {
    const SmallStudy study;
    const AskedTopics topics(study.snapshot);
    EXPECT_EQ(topics.ofStage(study.snapshot.cases[1], Stage::Maintain), AskedStatus::Asked);
    EXPECT_EQ(topics.ofStage(study.snapshot.cases[1], Stage::Build), AskedStatus::NotAsked);
    EXPECT_EQ(topics.ofStage(study.snapshot.cases[0], Stage::Maintain), AskedStatus::NotAsked);
}

} // namespace
} // namespace kith
