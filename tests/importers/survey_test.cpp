// Respondents from tables.
#include "importers/reading.h"
#include "kith/importers/surveys.h"

#include <gmock/gmock.h>

#include <stop_token>

namespace kith::importers {
namespace {

using namespace kith::test;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

SurveyMapping conference() {
    SurveyMapping mapping;
    mapping.name = "conference";
    mapping.idColumn = "id";
    mapping.languageColumn = "lang";
    mapping.attributes = {{"years", "", AttributeType::Number, {}},
                          {"when", "date", AttributeType::Date, {}},
                          {"first", "", AttributeType::YesNo, {}},
                          {"often", "", AttributeType::Choice, {"Daily", "Weekly"}}};
    mapping.contacts = {{"name1", "org1", {{"why1", Stage::Maintain, {}}, {"how1", Stage::Build, {}}}},
                        {"name2", "", {{"why2", Stage::Maintain, {}}}}};
    mapping.openAnswers = {{"rest", Stage::NotAsked, {}}};
    return mapping;
}

const std::string heading = "id;lang;years;when;first;often;rest;name1;org1;how1;why1;name2;why2\n";

struct Read {
    SurveyReading reading;
    std::vector<ImportedRespondent> respondents;
};

Read readAll(const std::string& bytes, const SurveyMapping& mapping = conference(), const Job& job = {}) {
    const TemporaryFile file("answers.csv", bytes);
    Read read;
    read.reading = readSurvey(
        file.path(), mapping, {}, [&read](const ImportedRespondent& r) { read.respondents.push_back(r); }, job);
    return read;
}

TEST(Survey, ARespondent) {
    const auto read =
        readAll(heading + "A1;NL;12,5;3/4/2024;ja;weekly;\"Well,\r\nyes.\";Noor Bakker;De Brug;We met.;She helps.;;\n");
    ASSERT_EQ(read.respondents.size(), 1U);
    const ImportedRespondent& one = read.respondents.front();
    EXPECT_EQ(one.row, 1);
    EXPECT_EQ(one.id, "A1");
    EXPECT_EQ(one.language, "nl");
    EXPECT_THAT(one.attributes, ElementsAre(AttributeValue(12.5), AttributeValue(std::string("2024-04-03")),
                                            AttributeValue(true), AttributeValue(std::string("Weekly"))));
    EXPECT_THAT(one.contacts, ElementsAre(NamedContact{1, "Noor Bakker", "De Brug"}));
    EXPECT_THAT(one.answers, ElementsAre(ImportedAnswer{"rest", Stage::NotAsked, 0, "Well,\nyes."},
                                         ImportedAnswer{"how1", Stage::Build, 1, "We met."},
                                         ImportedAnswer{"why1", Stage::Maintain, 1, "She helps."}));
    EXPECT_EQ(read.reading.rows, 1);
    EXPECT_EQ(read.reading.extraction, "csv 1");
    EXPECT_THAT(read.reading.notes, ElementsAre(testing::Field(&Note::text, HasSubstr("day first"))));
}

TEST(Survey, EmptyCellsAreNoValues) {
    const auto read = readAll(heading + "A1;;;;;;;;;;;;\nA2;;;;;;;;;;;Piet; \n");
    EXPECT_THAT(read.respondents[0].attributes, testing::Each(AttributeValue()));
    EXPECT_THAT(read.respondents[0].contacts, IsEmpty());
    EXPECT_THAT(read.respondents[1].contacts, ElementsAre(NamedContact{2, "Piet", ""}));
    EXPECT_THAT(read.respondents[1].answers, IsEmpty());
}

TEST(Survey, AReasonForSomebodyUnnamed) {
    const auto read = readAll(heading + "A1;;;;;;;;;;;;Kind.\n");
    EXPECT_THAT(read.respondents[0].contacts, ElementsAre(NamedContact{2, "contact 2", ""}));
    EXPECT_EQ(read.reading.notes.size(), 1U);
}

TEST(Survey, WithoutAnIdColumnTheRowCounts) {
    SurveyMapping mapping;
    mapping.openAnswers = {{"b", Stage::Build, {}}};
    const auto read = readAll("a,b\n,x\n,y\n", mapping);
    EXPECT_EQ(read.respondents[1].id, "2");
}

TEST(Survey, AColumnThatIsNotThere) {
    SurveyMapping mapping = conference();
    mapping.contacts[0].reasons[0].column = "wy1";
    mapping.attributes[0].column = "shoe size";
    const std::string message = errorOf([&] { readAll(heading + "A1;;;;;;;;;;;;\n", mapping); });
    EXPECT_THAT(message, HasSubstr("“shoe size”"));
    EXPECT_THAT(message, HasSubstr("“wy1” (did you mean “why1”?)"));
    EXPECT_THAT(errorOf([&] { readAll(heading, mapping); }), HasSubstr("“wy1”")) << "without rows too";
}

TEST(Survey, ValuesThatDoNotFit) {
    const TemporaryFile file(
        "answers.csv",
        heading +
            "A1;;many;;;;;;;;;;\nA2;;1;31-2-2024;;;;;;;;;\nA3;;;2024-02-29;perhaps;;;;;;;;\nA4;;;;;monthly;;;;;;;\n");
    try {
        readSurvey(file.path(), conference(), {}, [](const ImportedRespondent&) {});
        FAIL() << "nothing was refused";
    } catch (const Refused& refused) {
        ASSERT_EQ(refused.refusals().size(), 4U);
        EXPECT_EQ(refused.refusals()[0].where.toString(), "answers.csv, row 2, column years");
        EXPECT_EQ(refused.refusals()[0].what, "“many” is not a number.");
        EXPECT_EQ(refused.refusals()[1].where.inside, "row 3, column when");
        EXPECT_THAT(refused.refusals()[2].what, HasSubstr("yes or no"));
        EXPECT_EQ(refused.refusals()[3].what, "“monthly” is not one of “Daily”, “Weekly”.");
    }
}

TEST(Survey, OnlyTheFirstRefusalsAreListedAndAllCounted) {
    std::string table = heading;
    for (int i = 0; i < 50; ++i)
        table += "A" + std::to_string(i) + ";;x;;;;;;;;;;\n";
    const TemporaryFile file("answers.csv", table);
    try {
        readSurvey(file.path(), conference(), {}, [](const ImportedRespondent&) {});
        FAIL() << "nothing was refused";
    } catch (const Refused& refused) {
        EXPECT_EQ(refused.refusals().size(), 20U);
        EXPECT_THAT(refused.what(), HasSubstr("50 values"));
    }
}

TEST(Survey, IdsThatStandTwiceOrNotAtAll) {
    const std::string twice = errorOf([] { readAll(heading + "A1;;;;;;;;;;;;\nA2;;;;;;;;;;;;\nA1;;;;;;;;;;;;\n"); });
    EXPECT_THAT(twice, HasSubstr("row 4, column id: “A1” is the id of row 2 too."));
    EXPECT_THAT(errorOf([] { readAll(heading + ";nl;;;;;;;;;;;\n"); }),
                HasSubstr("row 2, column id: The respondent has no id."));
}

TEST(Survey, ADecimalCommaNeedsAnotherDelimiter) {
    SurveyMapping mapping;
    mapping.attributes = {{"years", "", AttributeType::Number, {}}};
    EXPECT_EQ(std::get<double>(readAll("years;x\n2,5;1\n", mapping).respondents[0].attributes[0]), 2.5);
    EXPECT_THAT(errorOf([&] { readAll("years,x\n\"2,5\",1\n", mapping); }), HasSubstr("not a number"));
    EXPECT_EQ(std::get<double>(readAll("years,x\n2.5,1\n", mapping).respondents[0].attributes[0]), 2.5);
}

TEST(Survey, CanBeCancelled) {
    std::string table = heading;
    for (int i = 0; i < 3000; ++i)
        table += "A" + std::to_string(i) + ";;;;;;;;;;;;\n";
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(readAll(table, conference(), Job(stop.get_token(), {})), Cancelled);
}

TEST(Survey, HeaderAndExamples) {
    const TemporaryFile file("answers.csv", "id;why\n1;a\n2;b\n3;c\n4;d\n5;e\n6;f\n");
    const SurveyHeader header = readSurveyHeader(file.path());
    EXPECT_THAT(header.head.columns, ElementsAre("id", "why"));
    EXPECT_EQ(header.head.delimiter, ';');
    EXPECT_EQ(header.examples.size(), 5U);
}

} // namespace
} // namespace kith::importers
