// Codes put on passages in every way, and a codebook that changes under them.
#include "cli/own_study.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kith::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

TEST(Code, byQuotePassageExactWordsAndPattern) {
    const OwnStudy study;
    EXPECT_EQ(study.ok({"code", "study.kith", "trends", "-s", "sanne", "--quote", "Ik doe dat nu zes jaar."}),
              "1 passage coded\n");
    EXPECT_EQ(study.ok({"code", "study.kith", "trends", "-s", "sanne", "--quote", "Ik doe dat nu zes jaar."}),
              "0 passages coded, 1 had been before\n");
    const std::string text = readFile(ownData + "sanne.txt");
    // "é" of "repaircafé" stands before and is two bytes, one character.
    const std::size_t at = text.find("oude elektricien") - 1;
    EXPECT_EQ(study.ok({"code", "study.kith", "role.answer-source", "-s", "1", "--passage",
                        std::to_string(at) + "-" + std::to_string(at + 16), "--contact", "Wouter"}),
              "1 passage coded\n");
    EXPECT_THAT(study.ok({"code", "list", "study.kith", "--code", "role.answer-source"}),
                AllOf(HasSubstr("oude elektricien"), HasSubstr("Wouter Terpstra")));
    EXPECT_EQ(study.ok({"code", "study.kith", "supporter", "--exact", "ines", "--fold-case"}), "3 passages coded\n");
    EXPECT_EQ(study.ok({"code", "remove", "study.kith", "supporter", "--exact", "Ines"}), "3 codings removed\n");
    // Tobias says "garden" once in each of three turns.
    const Outcome preview = study.kith({"code", "study.kith", "activity.trigger", "--pattern", "\\bgarden\\b", "--who",
                                        "interviewee", "--whole-turn", "--preview"});
    EXPECT_EQ(preview.code, 0);
    EXPECT_THAT(preview.err, HasSubstr("3 passages would be coded"));
    EXPECT_THAT(study.ok({"code", "list", "study.kith"}), Not(HasSubstr("activity.trigger")));
    EXPECT_EQ(study.ok({"code", "study.kith", "activity.trigger", "--pattern", "\\bgarden\\b", "--who", "interviewee",
                        "--whole-turn"}),
              "3 passages coded\n");
    study.ok({"check", "study.kith"});
}

TEST(Code, aQuoteThatStandsTwiceWantsItsOccurrence) {
    const OwnStudy study;
    const Outcome unclear = study.kith({"code", "study.kith", "factor.learning", "-s", "tobias", "--quote", "Ines"});
    EXPECT_EQ(unclear.code, 1);
    EXPECT_THAT(unclear.err, HasSubstr("\"Ines\" stands 3 times in \"tobias\"."));
    study.ok({"code", "study.kith", "factor.learning", "-s", "tobias", "--quote", "Ines", "--occurrence", "3", "--memo",
              "tea"});
    EXPECT_THAT(study.ok({"code", "list", "study.kith", "--case", "Tobias", "--json"}),
                HasSubstr("\"quote\":\"Ines\",\"occurrence\":3"));
}

TEST(Code, aTableWithBadRowsIsRefusedWholeAndEveryRowIsListed) {
    const OwnStudy study;
    const std::string before = study.state();
    study.file("more.csv", "source,quote,occurrence,code,contact,stage,coder,memo\n"
                           "sanne,Ik doe dat nu zes jaar.,1,factor.other,,,tess,\n"
                           "sanne,Ik doe dat nu acht jaar.,1,factor.other,,,tess,\n"
                           "sanne,wat hoor je?,1,factor.lerning,,,tess,\n"
                           "form/R9,Kent iedereen,1,factor.network,,,tess,\n"
                           "form/R1,Kent iedereen,1,factor.network,Oona Keane,,tess,\n"
                           "sanne,wat hoor je?,1,factor.learning,,someday,tess,\n");
    const Outcome refused = study.kith({"code", "load", "study.kith", "more.csv"});
    EXPECT_EQ(refused.code, 1);
    EXPECT_THAT(refused.err, AllOf(HasSubstr("5 rows cannot be applied"), HasSubstr("more.csv, row 3: "),
                                   HasSubstr("more.csv, row 4: "), HasSubstr("Did you mean \"factor.learning\"?"),
                                   HasSubstr("more.csv, row 5: "), HasSubstr("more.csv, row 6: "),
                                   HasSubstr("more.csv, row 7: "), Not(HasSubstr("row 2: "))));
    EXPECT_EQ(study.state(), before);
    EXPECT_EQ(study.ok({"code", "load", "study.kith", "more.csv", "--skip-bad"}), "codings: 1 applied, 5 left out\n");
    const std::string after = study.state();
    study.ok({"code", "load", "study.kith", "more.csv", "--skip-bad"});
    EXPECT_EQ(study.state(), after); // what is there already makes no edit
}

TEST(Code, anAnswerHasTheStageAndTheContactOfItsForm) {
    const OwnStudy study;
    const std::string before = study.state();
    const std::vector<std::string> learning{"code",    "study.kith", "factor.learning", "-s",
                                            "form/R2", "--quote",    "she knows how"};
    const auto saying = [&](const std::vector<std::string>& more) {
        std::vector<std::string> words = learning;
        words.insert(words.end(), more.begin(), more.end());
        return study.kith(words);
    };
    const Outcome refused = saying({"--stage", "build"});
    EXPECT_EQ(refused.code, 1);
    EXPECT_THAT(refused.err,
                AllOf(HasSubstr("form/R2"), HasSubstr("\"she knows how\""),
                      HasSubstr("The form asked about the stage maintain here (waarom_1), not about build."),
                      HasSubstr("Leave the stage empty")));
    study.file("answers.csv", "source,quote,code,contact,stage\n"
                              "form/R1,ze was meteen zo open,factor.learning,Bart Claes,\n"
                              "form/R1,ze was meteen zo open,factor.learning,,activate\n"
                              "form/R1,ze was meteen zo open,factor.learning,,\n");
    const Outcome rows = study.kith({"code", "load", "study.kith", "answers.csv"});
    EXPECT_EQ(rows.code, 1);
    EXPECT_THAT(rows.err,
                AllOf(HasSubstr("answers.csv, row 2: This answer is about Femke Postma, not about Bart Claes."),
                      HasSubstr("answers.csv, row 3: The form asked about the stage maintain here"),
                      Not(HasSubstr("row 4: "))));
    EXPECT_EQ(study.state(), before);

    const Outcome coded = saying({});
    EXPECT_EQ(coded.out, "1 passage coded\n");
    EXPECT_THAT(coded.err, AllOf(HasSubstr("Stages taken from the questions of a form: 1."),
                                 HasSubstr("Contacts taken from the answers of a form: 1.")));
    EXPECT_EQ(saying({"--stage", "maintain", "--contact", "Oona Keane"}).out, "0 passages coded, 1 had been before\n");
    const Outcome loaded = study.kith({"code", "load", "study.kith", "answers.csv", "--skip-bad"});
    EXPECT_EQ(loaded.out, "codings: 1 applied, 2 left out\n");
    EXPECT_THAT(loaded.err, HasSubstr("Stages taken from the questions of a form: 1."));
    EXPECT_THAT(study.ok({"code", "list", "study.kith", "--code", "factor.learning", "--json"}),
                AllOf(HasSubstr("\"contact\":\"Oona Keane\",\"stage\":\"maintain\""),
                      HasSubstr("\"contact\":\"Femke Postma\",\"stage\":\"maintain\"")));
    study.ok({"check", "study.kith"});
}

TEST(Codes, changeAndTheCodingsFollow) {
    const OwnStudy study;
    const auto codings = [&](const std::string& code) {
        return study.ok({"code", "list", "study.kith", "--code", code, "--json"});
    };
    EXPECT_THAT(study.ok({"codes", "show", "study.kith", "factor.benevolence", "--language", "nl"}),
                HasSubstr("factor.benevolence: "));
    const Outcome added = study.kith(
        {"codes", "add", "study.kith", "factor.proximity", "--label", "Proximity", "--brief", "Near enough to meet"});
    EXPECT_EQ(added.out, "factor.proximity added\n");
    EXPECT_THAT(added.err, HasSubstr("sources to be coded again for it: 4"));
    EXPECT_THAT(study.ok({"codes", "recode", "study.kith", "--json"}), HasSubstr("\"source\":\"ama\",\"done\":\"no\""));
    study.ok({"codes", "recode", "study.kith", "factor.proximity", "ama", "form", "--done"});
    EXPECT_THAT(study.ok({"codes", "recode", "study.kith", "--json"}),
                HasSubstr("\"source\":\"ama\",\"done\":\"yes\""));

    study.ok({"codes", "rename", "study.kith", "factor.communality", "factor.common-ground"});
    EXPECT_THAT(codings("factor.common-ground"),
                AllOf(HasSubstr("we share the same worries"), HasSubstr("met ouders")));
    EXPECT_EQ(
        study.ok({"codes", "split", "study.kith", "factor.common-ground", "factor.same-work", "--pattern", "ouders"}),
        "factor.same-work has 1 of the codings\n");
    EXPECT_THAT(codings("factor.same-work"), AllOf(HasSubstr("met ouders"), Not(HasSubstr("worries"))));
    study.ok({"codes", "merge", "study.kith", "factor.common-ground", "factor.same-work"});
    EXPECT_THAT(codings("factor.common-ground"), HasSubstr("met ouders"));
    EXPECT_EQ(study.kith({"code", "study.kith", "factor.same-work", "--exact", "Ines"}).code, 1);
    study.ok({"codes", "edit", "study.kith", "factor.proximity", "--when", "they live or work nearby"});
    EXPECT_THAT(study.ok({"codes", "show", "study.kith", "proximity"}), HasSubstr("they live or work nearby"));
    study.ok({"codes", "move", "study.kith", "factor.proximity", "--position", "1"});
    EXPECT_LT(study.ok({"codes", "study.kith"}).find("factor.proximity"),
              study.ok({"codes", "study.kith"}).find("factor.common-ground"));
    study.ok({"codes", "retire", "study.kith", "factor.proximity"});
    const Outcome listed = study.kith({"codes", "study.kith"});
    EXPECT_THAT(listed.out, Not(HasSubstr("factor.proximity")));
    EXPECT_THAT(listed.err, HasSubstr("Retired codes"));
    study.ok({"check", "study.kith"});
    study.ok({"undo", "study.kith", "--times", "8"});
    EXPECT_THAT(codings("factor.communality"), HasSubstr("we share the same worries"));
}

TEST(Codes, aCodebookGoesOutAndComesInAgain) {
    const OwnStudy study;
    study.ok({"codes", "add", "study.kith", "factor.proximity"});
    study.ok({"codes", "split", "study.kith", "factor.communality", "factor.same-work", "--pattern", "ouders"});
    study.ok({"codes", "export", "study.kith", "codebook.toml"});
    study.ok({"new", "other.kith"});
    EXPECT_THAT(study.ok({"codes", "import", "other.kith", "codebook.toml"}), HasSubstr("2 added, 0 replaced"));
    EXPECT_THAT(study.ok({"codes", "other.kith"}), AllOf(HasSubstr("factor.proximity"), HasSubstr("Same work")));
}

} // namespace
} // namespace kith::test
