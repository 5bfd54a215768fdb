// The journal, undo and redo, check, withdrawal, and who may write.
#include "cli/own_study.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace kith::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

TEST(Journal, tellsWhoDidWhat) {
    const OwnStudy study;
    const Outcome coded =
        study.kith({"code", "study.kith", "trends", "--exact", "gemeente"}, {}, {{"KITH_CODER", "omar"}});
    EXPECT_EQ(coded.code, 0) << coded.err;
    study.ok({"code", "study.kith", "trends", "--exact", "council", "--coder", "lena"});
    const std::string journal = study.ok({"journal", "study.kith", "--json"});
    EXPECT_THAT(journal, AllOf(HasSubstr("\"by\":\"tess\",\"kind\":\"edit\",\"label\":\"Imported 3 files\""),
                               HasSubstr("\"by\":\"omar\""), HasSubstr("\"by\":\"lena\"")));
}

TEST(Undo, takesEditsBackOneByOneAndRedoPutsThemInForceAgain) {
    const OwnStudy study;
    const std::string codings = study.ok({"code", "list", "study.kith", "--json"});
    EXPECT_EQ(study.ok({"undo", "study.kith"}), "undone: Loaded codings from codings.csv\n");
    EXPECT_EQ(study.ok({"code", "list", "study.kith", "--json"}), "[]\n");
    EXPECT_EQ(study.ok({"redo", "study.kith"}), "redone: Loaded codings from codings.csv\n");
    EXPECT_EQ(study.ok({"code", "list", "study.kith", "--json"}), codings);
    const Outcome nothing = study.kith({"redo", "study.kith"});
    EXPECT_EQ(nothing.code, 0);
    EXPECT_EQ(nothing.err, "note: there is nothing to redo\n");
    // Everything that was ever done, back to the empty project: three imports and six tables.
    study.ok({"undo", "study.kith", "--times", "9"});
    EXPECT_EQ(study.ok({"sources", "study.kith", "--json"}), "[]\n");
    EXPECT_EQ(study.kith({"undo", "study.kith"}).err, "note: there is nothing left to undo\n");
    study.ok({"redo", "study.kith", "--times", "9"});
    EXPECT_EQ(study.ok({"code", "list", "study.kith", "--json"}), codings);
    study.ok({"check", "study.kith"});
}

TEST(Check, findsAWordThatWasChangedBehindItsBack) {
    const OwnStudy study;
    // Five sources; 23 codings, five ratings, one change and two ties between contacts quote passages.
    EXPECT_THAT(study.ok({"check", "study.kith"}),
                HasSubstr("study.kith is sound: 5 sources, 31 passages say what their texts say, 10 journal entries"));
    std::string bytes = study.read("study.kith");
    const std::string words = "Kwabena Ofori. He used to audit us";
    for (std::size_t at = bytes.find(words); at != std::string::npos; at = bytes.find(words, at + 1))
        bytes[at] = 'X';
    study.file("study.kith", bytes);
    const Outcome outcome = study.kith({"check", "study.kith"});
    EXPECT_EQ(outcome.code, 1);
    EXPECT_THAT(outcome.out, HasSubstr("ama"));
    EXPECT_THAT(outcome.err, HasSubstr("found"));
}

TEST(Withdraw, erasesEveryWordOfAnIntervieweeForGood) {
    const OwnStudy study;
    study.ok({"contacts", "confirm", "study.kith", "Sanne", "mensen"});
    study.ok({"sources", "describe", "study.kith", "sanne", "--title", "Sanne van het repaircafe"});
    EXPECT_EQ(study.kith({"withdraw", "study.kith", "Sanne"}).code, 2);
    const std::string erased = study.ok({"withdraw", "study.kith", "Sanne", "--yes"});
    EXPECT_THAT(erased, AllOf(HasSubstr("the case “Sanne”"), HasSubstr("9 codings"), HasSubstr("4 contacts"),
                              HasSubstr("2 ties between contacts")));
    for (const auto& [name, bytes] : allFiles(study.path()))
        for (const char* words :
             {"Sanne", "sanne", "Wouter", "Terpstra", "Hanneke", "Zwaag", "Bouzid", "repaircaf", "leren luisteren",
              "Zutphen", "teaches by asking", "asks instead of telling", "elektricien", "since the town hall"})
            EXPECT_EQ(bytes.find(words), std::string::npos) << words << " is in " << name;
    EXPECT_THAT(study.ok({"check", "study.kith"}), HasSubstr("is sound"));
    EXPECT_THAT(study.ok({"journal", "study.kith"}), HasSubstr("Consent withdrawn"));
    EXPECT_THAT(study.ok({"code", "list", "study.kith", "--json"}), AllOf(HasSubstr("tobias"), HasSubstr("form/R1")));
}

TEST(Withdraw, whatTheOthersSaidIsStillUndoneAndRedoneAndNoErasedWordComesBack) {
    const OwnStudy study;
    study.ok({"withdraw", "study.kith", "Sanne", "--yes"});
    const std::string codings = study.ok({"code", "list", "study.kith", "--json"});
    study.ok({"undo", "study.kith", "--times", "20"});
    EXPECT_EQ(study.ok({"sources", "study.kith", "--json"}), "[]\n");
    study.ok({"check", "study.kith"});
    study.ok({"redo", "study.kith", "--times", "20"});
    EXPECT_EQ(study.ok({"code", "list", "study.kith", "--json"}), codings);
    study.ok({"check", "study.kith"});
    EXPECT_EQ(study.read("study.kith").find("Terpstra"), std::string::npos);
}

TEST(Withdraw, tellsWhatItCouldNotRemoveAndErasesTheRest) {
    namespace fs = std::filesystem;
    const OwnStudy study;
    study.file("study.kith.index/0/terms", "Terpstra");
    fs::permissions(study / "study.kith.index/0", fs::perms::owner_read | fs::perms::owner_exec);
    const Outcome outcome = study.kith({"withdraw", "study.kith", "Sanne", "--yes"}, {}, {}, Rights::Ordinary);
    std::vector<fs::path> left;
    for (const auto& beside : fs::directory_iterator(study.path()))
        if (beside.path().filename().string().starts_with("study.kith.index")) left.push_back(beside.path());
    ASSERT_EQ(left.size(), 1U);
    fs::permissions(left.front() / "0", fs::perms::owner_all);
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    const std::string name = left.front().filename().string();
    EXPECT_THAT(name, StartsWith("study.kith.index.erased-"));
    EXPECT_THAT(outcome.out, HasSubstr(name + " could not be removed (Permission denied); delete it"));
    EXPECT_EQ(study.read("study.kith").find("Terpstra"), std::string::npos);
    study.ok({"withdraw", "study.kith", "form/R3", "--yes"});
    EXPECT_FALSE(fs::exists(left.front()));
}

TEST(Withdraw, onlyTheOneRespondentOfASurveyGoes) {
    const OwnStudy study;
    study.ok({"withdraw", "study.kith", "form/R3", "--yes"});
    const std::string bytes = study.read("study.kith");
    for (const char* words : {"met cijfers overtuigt", "Dezelfde kijk", "Jules Maes"})
        EXPECT_EQ(bytes.find(words), std::string::npos) << words;
    // "adviseur" stands in the protocol, too: no oftener than in a project without any material.
    study.ok({"new", "empty.kith"});
    const auto times = [](const std::string& in) {
        int count = 0;
        for (std::size_t at = in.find("adviseur"); at != std::string::npos; at = in.find("adviseur", at + 1))
            ++count;
        return count;
    };
    EXPECT_EQ(times(bytes), times(study.read("empty.kith")));
    EXPECT_NE(bytes.find("Bart Claes"), std::string::npos);
    EXPECT_THAT(study.ok({"sources", "cases", "study.kith"}), AllOf(HasSubstr("R1"), Not(HasSubstr("R3"))));
    study.ok({"check", "study.kith"});
}

TEST(Writing, aSecondWriterIsToldWhoHasTheProjectOpenAndMayRead) {
    const OwnStudy study;
    const int lock = open((study / "study.kith.lock").c_str(), O_RDWR | O_CREAT, 0666);
    ASSERT_EQ(flock(lock, LOCK_EX), 0);
    const std::string holder = "process 4711 on the-other-desk\n";
    ASSERT_EQ(write(lock, holder.data(), holder.size()), static_cast<ssize_t>(holder.size()));
    const Outcome refused = study.kith({"undo", "study.kith"});
    EXPECT_EQ(refused.code, 1);
    EXPECT_THAT(refused.err,
                HasSubstr("study.kith: The project is open for writing in process 4711 on the-other-desk."));
    EXPECT_THAT(study.ok({"sources", "study.kith"}), HasSubstr("tobias"));
    EXPECT_THAT(study.ok({"table", "study.kith", "roles"}), HasSubstr("role.reframer"));
    close(lock);
    EXPECT_THAT(study.ok({"undo", "study.kith"}), HasSubstr("undone"));
}

TEST(Writing, inAFolderThatMayOnlyBeReadReadingWorksAndEditsAreRefused) {
    const OwnStudy study;
    namespace fs = std::filesystem;
    const std::string before = study.read("study.kith");
    fs::permissions(study.path(), fs::perms::owner_read | fs::perms::owner_exec);
    const Outcome read = study.kith({"sources", "study.kith"}, {}, {}, Rights::Ordinary);
    const Outcome tabled = study.kith({"table", "study.kith", "roles"}, {}, {}, Rights::Ordinary);
    const Outcome edited = study.kith({"undo", "study.kith"}, {}, {}, Rights::Ordinary);
    const Outcome made = study.kith({"new", "other.kith"}, {}, {}, Rights::Ordinary);
    const Outcome written = study.kith({"table", "study.kith", "roles", "-o", "roles.csv"}, {}, {}, Rights::Ordinary);
    fs::permissions(study.path(), fs::perms::owner_all);
    EXPECT_EQ(read.code, 0) << read.err;
    EXPECT_THAT(read.out, HasSubstr("tobias"));
    EXPECT_EQ(tabled.code, 0) << tabled.err;
    EXPECT_EQ(edited.code, 1);
    EXPECT_THAT(edited.err, HasSubstr("study.kith: The project cannot be opened for writing here."));
    EXPECT_EQ(made.code, 1);
    EXPECT_THAT(made.err, HasSubstr("other.kith"));
    EXPECT_EQ(written.code, 1);
    EXPECT_THAT(written.err, HasSubstr("roles.csv"));
    EXPECT_TRUE(study.read("study.kith") == before);
}

} // namespace
} // namespace kith::test
