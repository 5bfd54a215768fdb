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

TEST(AskedTopics, areNotAskedByTheIntervieweesOwnWordsWhereOnlyThoseCarryCodes) {
    SmallStudy study;
    study.snapshot.protocol.fieldwork.units.ownWords = true;
    study.addCoding(study.interview, study.asked, study.anna);
    // Nobody knows who asks in this text: what was coded as a question is one.
    std::erase_if(study.snapshot.speakers,
                  [](const Speaker& speaker) { return speaker.role == SpeakerRole::Interviewer; });
    EXPECT_EQ(AskedTopics(study.snapshot).ofTopic(study.anna, "people"), AskedStatus::Asked);
    study.snapshot.speakers.push_back({study.interview, "I", SpeakerRole::Interviewer, {}});
    EXPECT_EQ(AskedTopics(study.snapshot).ofTopic(study.anna, "people"), AskedStatus::NotAsked);
    study.addCoding(study.interview, study.asked, {}); // on the interviewer's words
    EXPECT_EQ(AskedTopics(study.snapshot).ofTopic(study.anna, "people"), AskedStatus::Asked);
}

TEST(AskedTopics, knowTheStagesOfASurveysQuestions) {
    const SmallStudy study;
    const AskedTopics topics(study.snapshot);
    EXPECT_TRUE(topics.isOnForm(study.survey, Stage::Maintain));
    EXPECT_FALSE(topics.isOnForm(study.survey, Stage::Build));
    EXPECT_FALSE(topics.isOnForm(study.interview, Stage::Maintain));
}

TEST(AskedTopics, areOfAStageOnlyForTheCodesThatTheQuestionCanShow) {
    SmallStudy study;
    study.snapshot.protocol.guide[0].stage = Stage::Build; // "people", which can show role.mentor
    GuideQuestion any;
    any.topic = "keeping";
    any.stage = Stage::Maintain; // and lists no codes
    study.snapshot.protocol.guide.push_back(any);
    study.addCoding(study.interview, study.asked, {});
    const CodeKey keeping = CodeKey::fresh();
    study.addCode(keeping, "asked.keeping", "interview");
    EXPECT_EQ(AskedTopics(study.snapshot).ofStage(study.anna, Stage::Build, "role.mentor"), AskedStatus::Asked);
    EXPECT_EQ(AskedTopics(study.snapshot).ofStage(study.anna, Stage::Build, "factor.learning"), AskedStatus::NotAsked);
    EXPECT_EQ(AskedTopics(study.snapshot).ofStage(study.anna, Stage::Maintain, "role.mentor"), AskedStatus::NotAsked);
    study.addCoding(study.interview, keeping, {});
    EXPECT_EQ(AskedTopics(study.snapshot).ofStage(study.anna, Stage::Maintain, "role.mentor"), AskedStatus::Asked);
    EXPECT_EQ(AskedTopics(study.snapshot).ofStage(study.anna, Stage::Maintain, "factor.learning"), AskedStatus::Asked);
    EXPECT_EQ(AskedTopics(study.snapshot).ofStage(study.respondent, Stage::Build, "role.mentor"),
              AskedStatus::NotAsked);
}

} // namespace
} // namespace kith
