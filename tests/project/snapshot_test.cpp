// What analysis gets, and in which order.
#include "example.h"

#include <gtest/gtest.h>

namespace kith::project::example {
namespace {

TEST(Snapshot, PutsCodingsInTheOrderOfTheTexts) {
    Study study;
    SourceKey mia;
    study.project.edit("import Mia", "ada", [&](Edit& edit) { mia = importInterview(edit, "Mia", miaLines); });
    const auto inMia = [&](const std::string& words, CodeKey code) {
        Coding coding;
        coding.key = CodingKey::fresh();
        coding.passage = passage(study.project, mia, words);
        coding.code = code;
        coding.coder = "ada";
        return coding;
    };
    study.project.edit("code", "ada", [&](Edit& edit) {
        edit.put(inMia("showed me the way", study.learning));
        edit.put(study.coding("ik leer van haar", study.trends));
        edit.put(study.coding("ik leer van haar", study.learning, "ben"));
        edit.put(study.coding("ik leer van haar", study.learning));
        edit.put(study.coding("ik leer", study.trends));
        edit.put(study.coding("Anna de Vries", study.trends));
    });
    const auto snapshot = study.project.snapshot();
    std::vector<std::string> shown;
    for (const auto& coding : snapshot.codings)
        shown.push_back(coding.passage.quote + "/" + (coding.code == study.learning ? "learning" : "trends") + "/" +
                        coding.coder);
    EXPECT_EQ(shown, (std::vector<std::string>{"Anna de Vries/trends/ada", "ik leer/trends/ada",
                                               "ik leer van haar/learning/ada", "ik leer van haar/learning/ben",
                                               "ik leer van haar/trends/ada", "showed me the way/learning/ada"}));
    EXPECT_TRUE(study.project.snapshot(Quotes::Leave).codings[0].passage.quote.empty());
}

TEST(Snapshot, KnowsWhoseAccountAPassageIs) {
    Study study;
    SourceKey group, note;
    const auto eva = CaseKey::fresh(), bas = CaseKey::fresh();
    study.project.edit("more", "ada", [&](Edit& edit) {
        group = importInterview(edit, "Two at once", "I: Who?\nEva: My aunt.\nBas: My teacher.\n");
        edit.put(Case{eva, "Eva", 0, "en", {}, {}});
        edit.put(Case{bas, "Bas", 0, "en", {}, {}});
        edit.put(Speaker{group, "Eva", SpeakerRole::Interviewee, eva});
        edit.put(Speaker{group, "Bas", SpeakerRole::Interviewee, bas});
        Source source;
        source.title = "An article";
        source.kind = SourceKind::Literature;
        note = edit.importText(source, file("article.txt", "Ties matter."), transcript("A: Ties matter."));
    });
    const auto code = [&](Edit& edit, SourceKey source, const std::string& words) {
        Coding coding;
        coding.key = CodingKey::fresh();
        coding.passage = passage(study.project, source, words);
        coding.code = study.asked;
        edit.put(coding);
    };
    study.project.edit("code", "ada", [&](Edit& edit) {
        code(edit, study.henk, "Waarom zij"); // the interviewer's words, in an interview with Henk alone
        code(edit, group, "Who");
        code(edit, group, "My aunt");
        code(edit, group, "My teacher");
        code(edit, note, "Ties matter");
    });
    const auto codings = study.project.snapshot().codings;
    ASSERT_EQ(codings.size(), 5U);
    EXPECT_EQ(codings[0].ego, study.henksCase);
    EXPECT_EQ(codings[0].turn, 3);
    EXPECT_EQ(codings[1].ego, CaseKey{});
    EXPECT_EQ(codings[2].ego, eva);
    EXPECT_EQ(codings[3].ego, bas);
    EXPECT_EQ(codings[4].ego, CaseKey{});
}

TEST(Snapshot, HoldsSurveysWithQuestionsStagesAndWords) {
    Study study;
    SourceKey survey;
    study.project.edit("form", "ada", [&](Edit& edit) { survey = importSurvey(edit, "Form"); });
    const auto content = study.project.sources()[1].content;
    study.project.edit("code", "ada", [&](Edit& edit) {
        Coding coding;
        coding.key = CodingKey::fresh();
        coding.passage = passage(study.project, survey, "we share a topic", 2);
        coding.code = study.learning;
        coding.contact = namedContactKey(content, 2, 2);
        coding.stage = Stage::Maintain;
        edit.put(coding);
    });
    const auto snapshot = study.project.snapshot();
    ASSERT_EQ(snapshot.surveyQuestions.size(), 3U);
    EXPECT_EQ(snapshot.surveyQuestions[0], (SurveyQuestion{survey, "reason_1", Stage::Maintain, 1}));
    EXPECT_EQ(snapshot.surveyQuestions[2], (SurveyQuestion{survey, "remarks", Stage::NotAsked, 3}));
    ASSERT_EQ(snapshot.codings.size(), 1U);
    EXPECT_EQ(snapshot.codings[0].ego, respondentKey(content, 2));
    EXPECT_EQ(snapshot.codings[0].turn, 2);
    EXPECT_EQ(snapshot.codings[0].stage, Stage::Maintain);
    // Henk: 7 + 9 words; the rows have 4 and 3 + 4 + 2.
    EXPECT_EQ(snapshot.spokenWords, (std::vector<SpokenWords>{{study.henksCase, study.henk, 16},
                                                              {respondentKey(content, 1), survey, 4},
                                                              {respondentKey(content, 2), survey, 9}}));
    EXPECT_EQ(snapshot.variables, (std::vector<Variable>{{"age", AttributeType::Number, 1},
                                                         {"first visit", AttributeType::YesNo, 2},
                                                         {"years", AttributeType::Number, 3}}));
    std::vector<std::string> contacts;
    for (const auto& contact : snapshot.contacts)
        contacts.push_back(contact.label);
    EXPECT_EQ(contacts,
              (std::vector<std::string>{"Anna de Vries", "the guide", "Joris Quist", "Petra Loos", "Ole Brun"}));
}

TEST(Snapshot, LeavesOutWhomConsentForbids) {
    Study study;
    study.project.edit("decide", "ada", [&](Edit& edit) {
        importInterview(edit, "Mia", miaLines);
        auto coding = study.coding("Echt", study.learning);
        edit.put(coding);
        edit.put(Memo{MemoKey::fresh(), MemoKind::Analytic, "contact", study.anna.uuid, "on Anna", "ada"});
        edit.put(Memo{MemoKey::fresh(), MemoKind::Analytic, "project", {}, "on the whole", "ada"});
        edit.put(TieRating{study.anna, "ada", "", Strength::Strong, {}, {}, {}});
    });
    EXPECT_EQ(study.project.snapshot().memos.size(), 2U);
    auto henk = study.project.sources()[0];
    henk.consent.analyse = Permission::Refused;
    study.project.edit("refused", "ada", [&](Edit& edit) { edit.put(henk); });
    const auto snapshot = study.project.snapshot();
    EXPECT_EQ(snapshot.leftOut, std::vector<std::string>{"Henk"});
    ASSERT_EQ(snapshot.sources.size(), 1U);
    EXPECT_EQ(snapshot.sources[0].title, "Mia");
    EXPECT_TRUE(snapshot.codings.empty());
    EXPECT_TRUE(snapshot.cases.empty());
    EXPECT_TRUE(snapshot.contacts.empty());
    EXPECT_TRUE(snapshot.ratings.empty());
    EXPECT_TRUE(snapshot.spokenWords.empty());
    ASSERT_EQ(snapshot.memos.size(), 1U);
    EXPECT_EQ(snapshot.memos[0].text, "on the whole");
    EXPECT_EQ(study.project.cases().size(), 1U); // they are still in the project
}

TEST(Snapshot, HasNoCodingsOfOlderVersionsAndTranslations) {
    Study study;
    SourceKey english;
    study.project.edit("translation", "ada", [&](Edit& edit) {
        Source source;
        source.title = "Henk in English";
        source.kind = SourceKind::Translation;
        source.original = study.henk;
        english = edit.importText(source, file("en.txt", miaLines), transcript(miaLines));
    });
    study.project.edit("code", "ada", [&](Edit& edit) {
        Coding coding;
        coding.key = CodingKey::fresh();
        coding.passage = passage(study.project, english, "My supervisor");
        coding.code = study.learning;
        edit.put(coding);
        edit.put(study.coding("Echt", study.learning));
    });
    EXPECT_EQ(study.project.snapshot().codings.size(), 1U);
    auto henk = study.project.sources()[0];
    henk.superseded = true;
    study.project.edit("supersede", "ada", [&](Edit& edit) { edit.put(henk); });
    EXPECT_TRUE(study.project.snapshot().codings.empty());
    EXPECT_EQ(study.project.snapshot().sources.size(), 2U);
}

TEST(Snapshot, OrdersTheRestByWhatItBelongsTo) {
    Study study;
    study.project.edit("decide", "ada", [&](Edit& edit) {
        edit.put(TieRating{study.guide, "ada", "", Strength::Weak, {}, {}, {}});
        edit.put(TieRating{study.anna, "ben", "", Strength::Weak, {}, {}, {}});
        edit.put(TieRating{study.anna, "ada", "2", Strength::Weak, {}, {}, {}});
        edit.put(TieRating{study.anna, "ada", "1", Strength::Strong, Duration::Lasting, Intensity::Intense,
                           passage(study.project, study.henk, "hielp mij vaak")});
        edit.put(ContactTie{study.guide, study.anna, TieStatus::NoTie, "ada", {}});
        edit.put(MentionDecision{passage(study.project, study.henk, "de Waddengids"), Verdict::Rejected, {}, "ada"});
        edit.put(MentionDecision{passage(study.project, study.henk, "Anna de Vries"), Verdict::Confirmed, study.anna,
                                 "ada"});
        edit.put(Assignment{"ben", study.henk, AssignmentState::Open, true, 2, PlannedUnits::Turns});
        edit.put(Assignment{"ada", study.henk, AssignmentState::Done, false});
        edit.put(Recoding{study.trends, study.henk, false});
        edit.put(Recoding{study.learning, study.henk, true});
    });
    const auto snapshot = study.project.snapshot();
    ASSERT_EQ(snapshot.ratings.size(), 4U);
    EXPECT_EQ(snapshot.ratings[0].wave, "1");
    EXPECT_EQ(snapshot.ratings[0].passage->quote, "hielp mij vaak");
    EXPECT_EQ(snapshot.ratings[0].duration, Duration::Lasting);
    EXPECT_EQ(snapshot.ratings[1].wave, "2");
    EXPECT_EQ(snapshot.ratings[2].coder, "ben");
    EXPECT_EQ(snapshot.ratings[3].contact, study.guide);
    ASSERT_EQ(snapshot.contactTies.size(), 1U);
    EXPECT_EQ(snapshot.contactTies[0].a, study.anna); // the first in the account, whichever way it was put
    EXPECT_EQ(snapshot.contactTies[0].status, TieStatus::NoTie);
    ASSERT_EQ(snapshot.mentionDecisions.size(), 2U);
    EXPECT_EQ(snapshot.mentionDecisions[0].passage.quote, "Anna de Vries");
    EXPECT_EQ(snapshot.mentionDecisions[1].verdict, Verdict::Rejected);
    EXPECT_EQ(snapshot.assignments[0], (Assignment{"ada", study.henk, AssignmentState::Done, false}));
    EXPECT_EQ(snapshot.assignments[1],
              (Assignment{"ben", study.henk, AssignmentState::Open, true, 2, PlannedUnits::Turns}));
    EXPECT_EQ(snapshot.recodings[0], (Recoding{study.learning, study.henk, true}));
}

} // namespace
} // namespace kith::project::example
