// What is stored of texts and surveys.
#include "example.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kith::project::example {
namespace {

using testing::HasSubstr;

TEST(ImportText, KeepsTextTurnsSpeakersAndTheFile) {
    Study study;
    const auto sources = study.project.sources();
    ASSERT_EQ(sources.size(), 1U);
    EXPECT_EQ(sources[0].title, "Henk");
    EXPECT_EQ(sources[0].file, "Henk.txt");
    EXPECT_EQ(sources[0].language, "nl");
    EXPECT_EQ(sources[0].position, 1);
    EXPECT_EQ(sources[0].parts, 1);
    EXPECT_EQ(study.project.text(study.henk).utf8(), henkLines);
    EXPECT_EQ(study.project.fileBytes(study.henk), henkLines);
    const auto turns = study.project.turns(study.henk);
    ASSERT_EQ(turns.size(), 4U);
    EXPECT_EQ(turns[1].turn.speaker, "Henk");
    EXPECT_EQ(study.project.text(study.henk).quote(turns[1].turn.words), "Anna de Vries hielp mij vaak. 🙂 Echt.");
    EXPECT_EQ(turns[1].words, 7); // Anna de Vries hielp mij vaak Echt
    EXPECT_EQ(turns[2].words, 2);
    const auto speakers = study.project.speakers(study.henk);
    ASSERT_EQ(speakers.size(), 2U);
    EXPECT_EQ(speakers[0], (Speaker{study.henk, "Henk", SpeakerRole::Interviewee, study.henksCase}));
    EXPECT_EQ(speakers[1], (Speaker{study.henk, "I", SpeakerRole::Interviewer, {}}));
}

TEST(ImportText, TheNumberOfItsTextsComesFromTheFile) {
    // So that the copies of two coders agree. SHA-256 of "abc" begins with ba7816bf (FIPS 180-2, B.1); half of that is
    // 5d3c0b5f.
    Folder folder;
    for (const char* name : {"one.kith", "two.kith"}) {
        auto project = Project::create(folder / name, "Ties", protocol(), "ada");
        project.edit("import", "ada", [](Edit& edit) {
            Source source;
            source.title = "abc";
            edit.importText(source, file("abc.txt", "abc"), transcript("A: abc\n"));
        });
        EXPECT_EQ(project.sources()[0].content, 0x5d3c0b5f);
    }
}

TEST(ImportText, TheSameFileTwiceGetsTheNextNumber) {
    Study study;
    study.project.edit("again", "ada", [](Edit& edit) { importInterview(edit, "Henk, again", henkLines); });
    const auto sources = study.project.sources();
    EXPECT_EQ(sources[1].content, sources[0].content + 1);
    EXPECT_EQ(study.project.text(sources[1].key), study.project.text(sources[0].key));
}

TEST(ImportText, RefusesATitleThatIsTaken) {
    Study study;
    EXPECT_THAT(failure([&] {
                    study.project.edit("again", "ada", [](Edit& edit) { importInterview(edit, "Henk", miaLines); });
                }),
                HasSubstr("“Henk” already"));
}

TEST(ImportText, RefusesATurnOutsideTheText) {
    Study study;
    auto imported = transcript(miaLines);
    imported.turns[3].words.end.value += 500;
    EXPECT_THAT(failure([&] {
                    study.project.edit("bad", "ada", [&](Edit& edit) {
                        Source source;
                        source.title = "Mia";
                        edit.importText(source, file("mia.txt", miaLines), imported);
                    });
                }),
                HasSubstr("outside the text"));
    EXPECT_EQ(study.project.sources().size(), 1U);
}

TEST(ImportText, IsFoundByItsBytes) {
    Study study;
    EXPECT_EQ(study.project.importedBefore(sha256(henkLines))->title, "Henk");
    EXPECT_FALSE(study.project.importedBefore(sha256(miaLines)));
}

TEST(ImportText, ATranslationIsAligned) {
    Study study;
    SourceKey english;
    study.project.edit("translation", "ada", [&](Edit& edit) {
        Source source;
        source.title = "Henk in English";
        source.kind = SourceKind::Translation;
        source.original = study.henk;
        source.translator = "ben";
        english = edit.importText(source, file("henk.en.txt", miaLines), transcript(miaLines));
        edit.alignTranslation(english, {{3, 3}, {1, 1}, {2, 2}, {4, 4}});
    });
    EXPECT_EQ(study.project.alignment(english), (std::vector<std::pair<int, int>>{{1, 1}, {2, 2}, {3, 3}, {4, 4}}));
    EXPECT_EQ(study.project.sources()[1].translator, "ben");
    EXPECT_THAT(
        failure([&] {
            study.project.edit("align", "ada", [&](Edit& edit) { edit.alignTranslation(study.henk, {{1, 1}}); });
        }),
        HasSubstr("no translation"));
}

struct Survey : Study {
    SourceKey survey;
    Survey() {
        project.edit("form", "ada", [&](Edit& edit) { survey = importSurvey(edit, "Form"); });
    }
};

TEST(ImportSurvey, EachRowIsOneText) {
    Survey study;
    EXPECT_EQ(study.project.sources()[1].parts, 3);
    EXPECT_EQ(study.project.sources()[1].kind, SourceKind::Survey);
    EXPECT_EQ(study.project.sources()[1].wave, "spring");
    EXPECT_EQ(study.project.text(study.survey, 1).utf8(), "he knows the tides");
    EXPECT_EQ(study.project.text(study.survey, 2).utf8(), "kind and wise\n\nwe share a topic\n\nnice weather");
    EXPECT_EQ(study.project.text(study.survey, 3).utf8(), "");
    EXPECT_THAT(failure([&] { (void)study.project.text(study.survey, 4); }), HasSubstr("no text number 4"));
    std::vector<std::int64_t> parts;
    study.project.forEachText(study.survey, [&](std::int64_t part, const Text&) {
        parts.push_back(part);
        return true;
    });
    EXPECT_EQ(parts, (std::vector<std::int64_t>{1, 2}));
}

TEST(ImportSurvey, EachAnswerIsATurnWithItsQuestionAndContact) {
    Survey study;
    const auto turns = study.project.turns(study.survey, 2);
    ASSERT_EQ(turns.size(), 3U);
    EXPECT_EQ(turns[1].question, "reason_2");
    EXPECT_EQ(turns[1].contact, 2);
    EXPECT_EQ(turns[1].words, 4);
    EXPECT_EQ(turns[1].turn.words,
              (CodePointSpan{{15}, {31}})); // "kind and wise" is 13, the blank line 2, the answer 16
    EXPECT_EQ(turns[2].question, "remarks");
    EXPECT_EQ(turns[2].contact, 0);
}

TEST(ImportSurvey, RespondentsAreCases) {
    Survey study;
    const auto content = study.project.sources()[1].content;
    const auto cases = study.project.cases();
    ASSERT_EQ(cases.size(), 4U);
    EXPECT_EQ(cases[0].label, "Henk");
    EXPECT_EQ(cases[1].key, respondentKey(content, 1));
    EXPECT_EQ(cases[1].label, "A1");
    EXPECT_EQ(cases[1].language, "nl");
    EXPECT_EQ(cases[1].attributes, (decltype(cases[1].attributes){{"age", 41.0}, {"first visit", true}}));
    EXPECT_EQ(cases[2].language, "en"); // the survey's own
    EXPECT_EQ(cases[2].attributes, (decltype(cases[2].attributes){{"first visit", false}}));
    EXPECT_EQ(cases[3].survey, study.survey);
    EXPECT_EQ(cases[3].position, 4);
    EXPECT_EQ(study.project.partOf(study.survey, "A2"), 2);
    EXPECT_EQ(study.project.partOf(study.survey, "A9"), std::nullopt);
}

TEST(ImportSurvey, RespondentsOfTwoSurveysDoNotShareALabel) {
    Survey study;
    study.project.edit("second", "ada", [](Edit& edit) { importSurvey(edit, "Autumn form", "other bytes"); });
    const auto cases = study.project.cases();
    ASSERT_EQ(cases.size(), 7U);
    EXPECT_EQ(cases[1].label, "A1");
    EXPECT_EQ(cases[4].label, "A1 (Autumn form)");
}

TEST(ImportSurvey, NamedPeopleAreContacts) {
    Survey study;
    const auto contacts = study.project.contactsOf(study.project.cases()[1].key);
    ASSERT_EQ(contacts.size(), 1U);
    EXPECT_EQ(contacts[0].key, namedContactKey(study.project.sources()[1].content, 1, 1));
    EXPECT_EQ(contacts[0].label, "Joris Quist");
    EXPECT_EQ(contacts[0].organisation, "Zeemuseum");
    EXPECT_TRUE(contacts[0].fromForm);
}

TEST(ImportSurvey, RefusesRowsOutOfOrder) {
    Study study;
    EXPECT_THAT(failure([&] {
                    study.project.edit("form", "ada", [&](Edit& edit) {
                        Source source;
                        source.title = "Form";
                        edit.importSurvey(source, file("f.csv", "x"), conferenceMapping(), [](const auto& take) {
                            take(ImportedRespondent{2, "b", "", {}, {}, {}});
                            take(ImportedRespondent{1, "a", "", {}, {}, {}});
                            return SurveyReading{};
                        });
                    });
                }),
                HasSubstr("numbered upwards"));
    EXPECT_EQ(study.project.sources().size(), 1U);
}

} // namespace
} // namespace kith::project::example
