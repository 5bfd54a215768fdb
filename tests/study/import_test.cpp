// Importing in two steps: read and looked at while somebody goes on coding, then stored as one edit.
#include "made_study.h"

#include <gmock/gmock.h>

#include <thread>

namespace kith {
namespace {

using namespace made;
using namespace study;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

const std::string third = "Interviewer: Who helped?\n\nMaud: Ines did, always.\n";
const std::string table = "id,taal,years,first,contact_1,organisation_1,reason_1,why_build\n"
                          "A,nl,4,yes,Noor,Zoo,kind and wise,I wanted to get to know many more people there\n"
                          "B,en,11,no,Bas,,knows all,\n";

std::vector<std::string> titles(const project::Project& project) {
    std::vector<std::string> all;
    for (const Source& source : project.sources())
        all.push_back(source.title);
    return all;
}

TEST(PreparedImport, NeedsOnlyAReaderAndGoesInAsOneEditWhateverWasCodedMeanwhile) {
    SmallStudy study;
    const auto reader = project::Project::open(study.project.file(), project::Access::ReadOnly);
    const auto file = study.folder.write("03-maud.txt", third);
    ImportOptions options;
    options.by = "anna";
    PreparedImport prepared;
    std::thread([&] { prepared = prepareImport(reader, {file}, options, {}); }).join();
    EXPECT_THAT(titles(study.project), ElementsAre("01-lies", "02-omar", "meeting"));
    study.contact("01-lies", "Joris"); // an edit between the two
    const auto before = study.edits();
    std::filesystem::remove(file); // it was read
    const ImportOutcome outcome = takeIn(study.project, std::move(prepared), {});
    EXPECT_EQ(outcome.imported(), 1);
    EXPECT_EQ(study.edits(), before + 1);
    EXPECT_THAT(titles(study.project), Contains("03-maud"));
    EXPECT_EQ(study.project.text(findSource(study.project, "03-maud").source.key).utf8(), third);
}

TEST(PreparedImport, ShowsAllTurnsWithTheirSpansAndLabels) {
    SmallStudy study;
    const auto prepared = prepareImport(study.project, {study.folder.write("03-maud.txt", third)}, ImportOptions{}, {});
    const ImportedText& text = prepared.files.at(0).text;
    ASSERT_EQ(text.turns.size(), 2u);
    EXPECT_EQ(text.turns[1].speaker, "Maud");
    EXPECT_EQ(text.text.quote(text.turns[1].words), "Ines did, always.");
    EXPECT_FALSE(prepared.files[0].source.convention.empty());
}

TEST(PreparedImport, TakesCorrectionsOfOneFile) {
    SmallStudy study;
    auto prepared = prepareImport(
        study.project,
        {study.folder.write("03-maud.txt", third), study.folder.write("04-empty.txt", "Nobody speaks here.\n")},
        ImportOptions{}, {});
    FileToImport maud = prepared.files[0].from;
    maud.options.title = "Maud, first talk";
    maud.options.ego = "Maud J.";
    maud.options.language = "en";
    maud.options.speakers = {{"Maud", SpeakerRole::Interviewee}, {"Interviewer", SpeakerRole::Interviewer}};
    correct(study.project, prepared, 0, maud, {});
    FileToImport other = prepared.files[1].from;
    other.leaveOut = true;
    correct(study.project, prepared, 1, other, {});
    EXPECT_EQ(prepared.outcome().files.size(), 1u);
    takeIn(study.project, std::move(prepared), {});
    const Source source = findSource(study.project, "Maud, first talk").source;
    EXPECT_EQ(source.language, "en");
    EXPECT_EQ(findCase(study.project, "Maud J.").label, "Maud J.");
    EXPECT_EQ(study.project.sources().size(), 4u);
}

TEST(PreparedImport, ATitleThatWasTakenMeanwhileIsRefusedWithNothingChanged) {
    SmallStudy study;
    auto prepared = prepareImport(study.project, {study.folder.write("03-maud.txt", third)}, ImportOptions{}, {});
    EXPECT_EQ(prepared.files[0].source.state, ImportState::New);
    ImportOptions options;
    options.title = "03-maud";
    importFiles(study.project, {study.folder.write("x.txt", "Interviewer: Yes?\n\nIda: Yes, Tom did.\n")}, options, {});
    const auto before = study.edits();
    EXPECT_THAT(complaint([&] { takeIn(study.project, std::move(prepared), {}); }), HasSubstr("another source"));
    EXPECT_EQ(study.edits(), before);
}

TEST(PreparedImport, WhatCameInMeanwhileIsNotedAndLeft) {
    SmallStudy study;
    const auto file = study.folder.write("03-maud.txt", third);
    auto prepared = prepareImport(study.project, {file}, ImportOptions{}, {});
    importFiles(study.project, {file}, ImportOptions{}, {});
    const auto before = study.edits();
    const auto outcome = takeIn(study.project, std::move(prepared), {});
    EXPECT_EQ(outcome.files.at(0).state, ImportState::ImportedBefore);
    EXPECT_EQ(study.edits(), before);
}

TEST(PreparedImport, ASurveyThatWasUndoneMeanwhileComesInWhole) {
    SmallStudy study; // its last edit is the import of meeting.csv
    ImportOptions options;
    options.idColumn = "id";
    options.contacts = {"contact_1", "contact_2"};
    options.reasons = {"reason_1:build", "reason_2:build"};
    auto prepared = prepareImport(study.project, {study.folder.path() / "meeting.csv"}, options, {});
    EXPECT_EQ(prepared.files[0].source.state, ImportState::ImportedBefore);
    study.project.undo("anna");
    takeIn(study.project, std::move(prepared), {});
    EXPECT_EQ(findSource(study.project, "meeting").source.parts, 2);
}

TEST(PreparedImport, ASurveyTooLargeToKeepMustNotHaveChanged) {
    SmallStudy study;
    std::string rows = "id,contact_1,reason_1\n";
    for (int i = 0; rows.size() < (9u << 20); ++i)
        rows += "r" + std::to_string(i) + ",Noor," + std::string(2000, 'x') + "\n";
    ImportOptions options;
    options.idColumn = "id";
    options.contacts = {"contact_1"};
    options.reasons = {"reason_1"};
    const auto file = study.folder.write("large.csv", rows);
    auto prepared = prepareImport(study.project, {file}, options, {});
    const auto again = prepared;
    EXPECT_TRUE(prepared.files[0].rows.empty());
    study.folder.write("large.csv", rows + "last,Noor,y\n");
    EXPECT_THAT(complaint([&] { takeIn(study.project, std::move(prepared), {}); }), HasSubstr("was changed"));
    study.folder.write("large.csv", rows);
    EXPECT_EQ(takeIn(study.project, again, {}).imported(), 1);
    EXPECT_EQ(findSource(study.project, "large").source.parts, again.files[0].source.respondents);
}

TEST(SurveyColumns, AreProposedFromNamesAndExamples) {
    SmallStudy study;
    const auto columns = surveyColumns(study.project, study.folder.write("form.csv", table));
    EXPECT_TRUE(columns.proposed);
    std::vector<ColumnMeaning> meanings;
    for (const auto& column : columns.columns)
        meanings.push_back(column.meaning);
    EXPECT_THAT(meanings, ElementsAre(ColumnMeaning::Id, ColumnMeaning::Language, ColumnMeaning::Attribute,
                                      ColumnMeaning::Attribute, ColumnMeaning::Contact, ColumnMeaning::Organisation,
                                      ColumnMeaning::Reason, ColumnMeaning::OpenAnswer));
    EXPECT_EQ(columns.columns[2].type, AttributeType::Number);
    EXPECT_EQ(columns.columns[3].type, AttributeType::YesNo);
    EXPECT_EQ(columns.columns[7].stage, Stage::Build);
    EXPECT_THAT(columns.columns[4].examples, ElementsAre("Noor", "Bas"));
}

TEST(SurveyColumns, AreHandedBackAsAMapping) {
    SmallStudy study;
    const auto file = study.folder.write("form.csv", table);
    auto columns = surveyColumns(study.project, file);
    columns.columns[6].stage = Stage::Maintain;
    columns.columns[2].meaning = ColumnMeaning::Nothing;
    ImportOptions options;
    options.survey = mappingOf(columns);
    importFiles(study.project, {file}, options, {});
    const StudySnapshot snapshot = study.project.snapshot();
    const Case respondent = findCase(study.project, "A");
    EXPECT_FALSE(respondent.attributes.contains("years"));
    EXPECT_TRUE(respondent.attributes.contains("first"));
    EXPECT_THAT(snapshot.surveyQuestions, Contains(testing::Field(&SurveyQuestion::stage, Stage::Maintain)));
    // The same table is understood so the next time.
    const auto again = surveyColumns(study.project, file);
    EXPECT_FALSE(again.proposed);
    EXPECT_EQ(mappingOf(again), *options.survey);
}

TEST(SurveyColumns, SayWhatDoesNotFitTogether) {
    SmallStudy study;
    auto columns = surveyColumns(study.project, study.folder.write("form.csv", table));
    auto twice = columns;
    twice.columns[1].meaning = ColumnMeaning::Id;
    EXPECT_THAT(complaint([&] { mappingOf(twice); }), HasSubstr("Two columns are the respondent's id"));
    columns.columns[4].meaning = ColumnMeaning::Nothing;
    EXPECT_THAT(complaint([&] { mappingOf(columns); }), HasSubstr("no column names that contact"));
}

} // namespace
} // namespace kith
