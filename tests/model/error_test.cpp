#include "kith/model/error.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kith {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

TEST(Place, isShownWithoutItsEmptyParts) {
    EXPECT_EQ((Place{"interviews.csv", "row 12"}).toString(), "interviews.csv, row 12");
    EXPECT_EQ((Place{"interviews.csv", ""}).toString(), "interviews.csv");
    EXPECT_EQ((Place{"", "passage 120-164"}).toString(), "passage 120-164");
    EXPECT_EQ(Place{}.toString(), "");
}

TEST(Error, saysWhereWhatAndWhatToDo) {
    const Error error("The column is not there.", {"survey.csv", "row 1"}, "Did you mean “reason_1”?");
    EXPECT_STREQ(error.what(), "survey.csv, row 1: The column is not there. Did you mean “reason_1”?");
    EXPECT_EQ(error.message(), "The column is not there.");
    EXPECT_EQ(error.where().file, "survey.csv");
    EXPECT_EQ(error.remedy(), "Did you mean “reason_1”?");
    EXPECT_STREQ(Error("Nothing to undo.").what(), "Nothing to undo.");
}

TEST(Refused, listsWhatWasRefusedInOrder) {
    const Refused refused(
        "2 files could not be read:",
        {{{"a.docx", ""}, "It is empty.", ""}, {{"b.csv", "row 3"}, "It has 4 columns.", "There should be 5."}},
        "Nothing was imported.");
    EXPECT_THAT(refused.what(), StartsWith("2 files could not be read:\n"
                                           "  a.docx: It is empty.\n"
                                           "  b.csv, row 3: It has 4 columns. There should be 5."));
    EXPECT_THAT(refused.what(), EndsWith("Nothing was imported."));
    EXPECT_EQ(refused.remedy(), "Nothing was imported.");
    EXPECT_EQ(refused.refusals().size(), 2u);
}

TEST(Refused, countsThoseBeyondTheFirstTwenty) {
    std::vector<Refusal> many;
    for (int i = 1; i <= 25; ++i)
        many.push_back({{"codings.csv", "row " + std::to_string(i)}, "No such code.", ""});
    const Refused refused("25 rows:", many);
    EXPECT_THAT(refused.what(), HasSubstr("row 20: No such code.\n  and 5 more"));
    EXPECT_THAT(refused.what(), Not(HasSubstr("row 21")));
    EXPECT_EQ(refused.refusals().size(), 25u);
}

} // namespace
} // namespace kith
