// What comes in, looked at first and then taken in; sources described, revised and read.
#include "cli/own_study.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kith::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

TEST(Import, aDryRunShowsTurnsAndSpeakersAndChangesNothing) {
    const Folder folder;
    EXPECT_THAT(folder.ok({"new", "study.kith"}),
                HasSubstr("study.kith: a new project under the protocol rajagopal-2012"));
    const std::string before = folder.read("study.kith");
    const std::string shown = folder.ok(
        {"import", "study.kith", "--dry-run", ownData + "sanne.txt", ownData + "tobias.md", ownData + "ama.vtt"});
    EXPECT_THAT(shown, AllOf(HasSubstr("Interviewer (interviewer), Sanne (interviewee)"),
                             HasSubstr("I (interviewer), Tobias (interviewee)"),
                             HasSubstr("  Sanne: Met het repaircafé in de Molenstraat"),
                             HasSubstr("Nothing was imported: this was a dry run.")));
    EXPECT_TRUE(folder.read("study.kith") == before);
}

TEST(Import, theSameFileTwiceIsNotedAndNoFailure) {
    const OwnSources study;
    const std::string before = study.ok({"journal", "study.kith", "--json"});
    const Outcome again = study.kith({"import", "study.kith", ownData + "sanne.txt"});
    EXPECT_EQ(again.code, 0);
    EXPECT_THAT(again.out, AllOf(HasSubstr("imported before"), HasSubstr("Nothing new: the project is as it was.")));
    EXPECT_EQ(study.ok({"journal", "study.kith", "--json"}), before);
}

TEST(Import, aBadFileAmongGoodOnesRefusesAllUnlessSkipped) {
    const Folder folder;
    folder.ok({"new", "study.kith"});
    folder.file("empty.txt", "");
    const std::vector<std::string> both{"import", "study.kith", ownData + "tobias.md", "empty.txt"};
    const Outcome refused = folder.kith(both);
    EXPECT_EQ(refused.code, 1);
    EXPECT_THAT(refused.err, AllOf(HasSubstr("One file cannot be imported:\n  empty.txt: The file is empty."),
                                   HasSubstr("\nNothing was imported.")));
    EXPECT_THAT(folder.ok({"sources", "study.kith", "--json"}), Not(HasSubstr("tobias")));

    std::vector<std::string> skipping = both;
    skipping.emplace_back("--skip-bad");
    const Outcome skipped = folder.kith(skipping);
    EXPECT_EQ(skipped.code, 0);
    EXPECT_THAT(skipped.err, HasSubstr("note: empty.txt: The file is empty."));
    EXPECT_THAT(folder.ok({"sources", "study.kith", "--json"}), AllOf(HasSubstr("tobias"), Not(HasSubstr("empty"))));
}

TEST(Import, anOptionTakesOneWordAndLeavesTheFilesAlone) {
    const Folder folder;
    folder.ok({"new", "study.kith"});
    folder.ok({"import", "study.kith", "--consent", "quote", "--consent", "archive=refused", ownData + "ama.vtt"});
    EXPECT_THAT(folder.ok({"sources", "study.kith"}), HasSubstr("quote given, archive refused"));
}

TEST(Import, aSurveyWithoutAMappingSaysWhatItsColumnsAre) {
    const Folder folder;
    folder.ok({"new", "study.kith"});
    const Outcome outcome = folder.kith({"import", "study.kith", ownData + "form.csv"});
    EXPECT_EQ(outcome.code, 1);
    EXPECT_THAT(outcome.err, AllOf(HasSubstr("Name them with --id, --attribute, --contact and --reason"),
                                   HasSubstr("nr, vak, jaren, wie_1, waar_1, waarom_1, wie_2, waar_2, waarom_2")));
}

TEST(Import, aSurveyByItsColumnsGivesCasesAttributesContactsAndAnswers) {
    const OwnSources study;
    EXPECT_THAT(study.ok({"sources", "cases", "study.kith"}),
                AllOf(HasSubstr("docent"), HasSubstr("12"), HasSubstr("R4")));
    const std::string answers = study.ok({"turns", "study.kith", "form"});
    EXPECT_THAT(answers,
                AllOf(HasSubstr("R1          waarom_1  Femke Postma"), HasSubstr("R3          waarom_2  Jules Maes")));
    const std::string one = study.ok({"turns", "study.kith", "form/R2"});
    EXPECT_THAT(one, AllOf(HasSubstr("We will write a bid together; she knows how."), Not(HasSubstr("Femke"))));
}

TEST(Import, literatureIsASourceOfItsOwnKindAndNobodysAccount) {
    const OwnSources study;
    EXPECT_THAT(study.ok({"sources", "study.kith"}), HasSubstr("weak-ties  literature  en"));
    EXPECT_THAT(study.ok({"sources", "cases", "study.kith"}), Not(HasSubstr("weak-ties")));
}

TEST(Import, aTranslationStandsBesideTheOriginal) {
    const OwnSources study;
    study.ok({"import", "study.kith", "--translation-of", "sanne", "--translator", "tess", ownData + "sanne.en.txt"});
    EXPECT_THAT(study.ok({"sources", "study.kith"}), HasSubstr("of sanne"));
    const std::string turns = study.ok({"turns", "study.kith", "sanne.en", "--json"});
    EXPECT_THAT(
        turns,
        HasSubstr(
            "\"words\":\"From whom have you learnt a lot there?\",\"original\":\"Van wie heb je daar veel geleerd?\""));
    EXPECT_THAT(turns, HasSubstr("\"original\":\"Hanneke zag ik eerst elke week"));
    // It is nobody's account a second time.
    EXPECT_EQ(study.ok({"sources", "cases", "study.kith"}).find("sanne.en"), std::string::npos);
}

TEST(Import, charsetLanguageSpeakersAndCaseCanBeSaid) {
    const Folder folder;
    folder.ok({"new", "study.kith"});
    folder.file("talk.txt", "P1: D\xe9j\xe0 vu?\n\nP2: Ja, ge\xefnteresseerd ben ik zeker.\n");
    folder.ok({"import", "study.kith", "--charset", "windows-1252", "--language", "nl", "--speaker", "P1=interviewer",
               "--speaker", "P2=interviewee", "--case", "Zoë", "--title", "first talk", "talk.txt"});
    const std::string turns = folder.ok({"turns", "study.kith", "first talk"});
    EXPECT_THAT(turns, AllOf(HasSubstr("P1       interviewer"), HasSubstr("Déjà vu?"), HasSubstr("geïnteresseerd")));
    EXPECT_THAT(folder.ok({"sources", "cases", "study.kith"}), HasSubstr("Zoë"));
    EXPECT_THAT(folder.ok({"turns", "study.kith", "first talk", "--speaker", "P2"}), Not(HasSubstr("Déjà vu")));
}

TEST(Sources, areDescribed) {
    const OwnSources study;
    study.ok(
        {"sources", "describe", "study.kith", "tobias", "--title", "garden", "--wave", "2", "--archive", "refused"});
    EXPECT_THAT(study.ok({"sources", "study.kith"}), AllOf(HasSubstr("garden"), HasSubstr("archive refused")));
    const Outcome taken = study.kith({"sources", "describe", "study.kith", "ama", "--title", "garden"});
    EXPECT_EQ(taken.code, 1);
    EXPECT_THAT(taken.err, HasSubstr("There is another source \"garden\"."));
    EXPECT_EQ(study.kith({"sources", "describe", "study.kith", "ama", "--speaker", "Nobody=interviewee"}).code, 1);
}

TEST(Sources, attributesOfCasesComeFromATable) {
    const OwnSources study;
    EXPECT_EQ(study.ok({"sources", "load", "study.kith", ownData + "cases.csv"}), "cases: 3 applied\n");
    EXPECT_THAT(study.ok({"sources", "cases", "study.kith"}), AllOf(HasSubstr("Zutphen"), HasSubstr("Leeds")));
    study.file("bad.csv", "case,source,town\nSanne,sanne,Deventer\nOtto,otto,Bonn\n");
    const Outcome refused = study.kith({"sources", "load", "study.kith", "bad.csv"});
    EXPECT_EQ(refused.code, 1);
    EXPECT_THAT(refused.err, HasSubstr("bad.csv, row 3"));
    EXPECT_THAT(study.ok({"sources", "cases", "study.kith"}), Not(HasSubstr("Deventer")));
    const Outcome skipped = study.kith({"sources", "load", "study.kith", "bad.csv", "--skip-bad"});
    EXPECT_EQ(skipped.out, "cases: 1 applied, 1 left out\n");
    EXPECT_THAT(skipped.err, StartsWith("note: left out: bad.csv, row 3"));
}

TEST(Sources, aRevisionTakesTheCodingsAlongAndListsThoseLeft) {
    const OwnStudy study;
    std::string corrected = readFile(ownData + "sanne.txt");
    const auto change = [&](const std::string& from, const std::string& to) {
        corrected.replace(corrected.find(from), from.size(), to);
    };
    change("zes jaar", "zeven jaar");
    change("zo aardig was", "zo vriendelijk was");
    study.file("sanne.txt", corrected);
    const Outcome revised = study.kith({"sources", "revise", "study.kith", "sanne", "sanne.txt"});
    EXPECT_EQ(revised.code, 0) << revised.err;
    // Nine codings, three ratings, one change and two ties have words of this source; one coding's words are gone.
    EXPECT_EQ(revised.out, "decisions moved to the corrected text: 14; left with the version before: 1\n");
    EXPECT_THAT(revised.err, HasSubstr("\"Ik sprak hem aan omdat hij zo aardig was\" finds its words nowhere"));
    EXPECT_THAT(study.ok({"turns", "study.kith", "sanne"}), HasSubstr("zeven jaar"));
    study.ok({"check", "study.kith"});
    study.ok({"undo", "study.kith"});
    EXPECT_THAT(study.ok({"turns", "study.kith", "sanne"}), HasSubstr("zes jaar"));
}

} // namespace
} // namespace kith::test
