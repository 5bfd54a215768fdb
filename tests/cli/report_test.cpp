// What the report says besides its tables: sentences about what was done, codebook, quotations, checklists, sheets for
// the interviewees, and the same for a word processor.
#include "cli/own_study.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace kith::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

nlohmann::json table(const Folder& study, const std::string& name) {
    return nlohmann::json::parse(study.read("report/tables/" + name + ".json"));
}

nlohmann::json rowOf(const nlohmann::json& rows, const std::string& column, const std::string& value) {
    for (const nlohmann::json& row : rows)
        if (row.at(column) == value) return row;
    ADD_FAILURE() << "no row with " << column << " = " << value;
    return nlohmann::json::object();
}

TEST(Report, tellsWhatWasDoneFromTheProject) {
    const OwnStudy study;
    study.ok({"report", "study.kith"});
    const std::string page = study.read("report/index.html");
    EXPECT_THAT(page, HasSubstr("The material is 3 interviews (2 in English, in which interviewees speak "));
    EXPECT_THAT(page, HasSubstr("4 forms of 1 survey; 1 text of literature"));
    EXPECT_THAT(page, HasSubstr("No coding was assigned"));
}

TEST(Report, theCodebookHasItsFieldsCountsAndExamplesOfTheMaterial) {
    const OwnStudy study;
    study.ok({"report", "study.kith"});
    const nlohmann::json learning = rowOf(table(study, "codebook-factor"), "code", "factor.learning");
    for (const char* field : {"brief", "definition", "when", "when_not", "example"})
        EXPECT_FALSE(learning.at(field).get<std::string>().empty()) << field;
    EXPECT_EQ(learning.at("people").at("value"), 3); // Sanne, Tobias and R3 of six
    EXPECT_EQ(learning.at("people").at("of"), 6);
    EXPECT_THAT(learning.at("here").get<std::string>(), AllOf(HasSubstr("(Sanne)"), HasSubstr("(Tobias)")));
    EXPECT_EQ(rowOf(table(study, "codebook-factor"), "code", "factor.trends").at("here"), "");
}

TEST(Report, quotationsAreThoseThatMayBeQuoted) {
    const OwnStudy study;
    study.ok({"sources", "describe", "study.kith", "sanne", "--quote", "refused"});
    study.ok({"report", "study.kith"});
    for (const nlohmann::json& row : table(study, "quotations-factor"))
        EXPECT_NE(row.at("case"), "Sanne") << row;
}

TEST(Report, theChecklistsAreFilledWhereTheProjectKnows) {
    const OwnStudy study;
    study.ok({"report", "study.kith"});
    const nlohmann::json coreq = table(study, "coreq"), srqr = table(study, "srqr");
    EXPECT_EQ(coreq.size(), 32u); // as published
    EXPECT_EQ(srqr.size(), 21u);
    EXPECT_EQ(rowOf(coreq, "number", "4").at("here"), "to be written");
    EXPECT_EQ(rowOf(coreq, "number", "12").at("here"), "3 interviewees and 4 survey respondents.");
}

TEST(Report, eachIntervieweeHasASheetInTheLanguageOfTheInterview) {
    const OwnStudy study;
    study.ok({"report", "study.kith"});
    std::string dutch, english;
    for (const auto& [name, bytes] : allFiles(study / "report/member-checks"))
        (bytes.find("lang=\"nl\"") != std::string::npos ? dutch : english) += bytes;
    EXPECT_THAT(dutch, AllOf(HasSubstr("Sanne"), HasSubstr("Klopt dit?"), Not(HasSubstr("Tobias"))));
    EXPECT_THAT(english, AllOf(HasSubstr("Tobias"), HasSubstr("Is this right?"), Not(HasSubstr("R1"))));
}

TEST(Report, documentsForWordProcessorsAreTheSameBytesEachTime) {
    const OwnStudy study;
    for (const char* folder : {"one", "two"})
        study.ok({"report", "study.kith", folder, "--document", "docx", "--document", "odt"});
    EXPECT_EQ(study.read("one/report.docx").substr(0, 2), "PK");
    EXPECT_TRUE(study.read("one/report.docx") == study.read("two/report.docx"));
    EXPECT_TRUE(study.read("one/report.odt") == study.read("two/report.odt"));
}

TEST(Report, withoutPandocTheDocumentSaysWhatIsMissing) {
    const OwnStudy study;
    const Outcome outcome =
        study.kith({"report", "study.kith", "one", "--document", "docx"}, {}, {{"PATH", "/nowhere"}});
    EXPECT_EQ(outcome.code, 1);
    EXPECT_THAT(outcome.err, HasSubstr("apt install pandoc"));
}

} // namespace
} // namespace kith::test
