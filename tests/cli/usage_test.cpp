// Help, exit codes and what is said about slips on the command line.
#include "cli/program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/wait.h>

#include <cstdlib>
#include <sstream>

namespace kith::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

// The names that a listing of help shows: the first words of its indented lines.
std::vector<std::string> namesIn(const std::string& help, const std::string& heading) {
    std::vector<std::string> names;
    std::istringstream lines(help.substr(help.find(heading)));
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line) && line.starts_with("  "))
        names.push_back(line.substr(2, line.find("  ", 2) - 2));
    return names;
}

TEST(Usage, withoutAnythingListsTheCommandsAndIsWrongUsage) {
    const Folder folder;
    const Outcome nothing = folder.kith({});
    EXPECT_EQ(nothing.code, 2);
    EXPECT_EQ(nothing.out, folder.ok({"help"}));
    EXPECT_EQ(nothing.out, folder.ok({"--help"}));
    EXPECT_THAT(folder.ok({"--version"}), StartsWith("kith "));
}

TEST(Usage, everyCommandAndActionHasHelpWithItsUsage) {
    const Folder folder;
    const std::string overview = folder.ok({"help"});
    const std::string listed = overview.substr(overview.find("\n\n", overview.find("Usage")) + 1);
    const std::vector<std::string> commands = namesIn(listed, "\n");
    EXPECT_THAT(commands, testing::ElementsAre("new", "import", "sources", "turns", "search", "queries", "index",
                                               "people", "contacts", "codes", "code", "table", "network", "agreement",
                                               "profile", "claims", "picture", "report", "export", "pseudonyms",
                                               "mentions", "demo", "replicate", "protocol", "journal", "undo", "redo",
                                               "check", "backup", "plan", "withdraw", "help"));
    for (const std::string& command : commands) {
        const std::string help = folder.ok({"help", command});
        EXPECT_THAT(help, AllOf(StartsWith("kith " + command + " - "), HasSubstr("Usage: kith " + command),
                                HasSubstr("Examples:")));
        EXPECT_EQ(help, folder.ok({command, "--help"}));
        if (help.find("Actions (") == std::string::npos) continue;
        for (const std::string& action : namesIn(help, "Actions (")) { // "contacts merge"
            const std::string name = action.substr(action.find(' ') + 1);
            const std::string about = folder.ok({"help", command, name});
            EXPECT_THAT(about, AllOf(StartsWith("kith " + action + " - "), HasSubstr("Usage: kith " + action + " ")));
            EXPECT_EQ(about, folder.ok({command, name, "-h"}));
        }
    }
}

TEST(Usage, completionAndManPageAreMadeFromTheSameWords) {
    const Folder folder;
    EXPECT_THAT(folder.ok({"help", "--print", "bash"}),
                AllOf(HasSubstr("complete -o filenames -F _kith kith"), HasSubstr("withdraw")));
    EXPECT_THAT(folder.ok({"help", "--print", "zsh"}), StartsWith("#compdef kith"));
    EXPECT_THAT(folder.ok({"help", "--print", "man"}), AllOf(StartsWith(".TH KITH 1"), HasSubstr(".SS contacts")));
}

TEST(Usage, outputThatCannotBeWrittenIsAFailure) {
    const Folder folder;
    folder.ok({"new", "p.kith"});
    for (const char* words : {"--version", "help", "help --print man", "sources p.kith", "codes p.kith --json"}) {
        const std::string line =
            "cd '" + folder.path().string() + "' && " KITH_PROGRAM " " + words + " >/dev/full 2>said";
        const int status = std::system(line.c_str()); // through /bin/sh
        EXPECT_EQ(WEXITSTATUS(status), 1) << words;
        EXPECT_EQ(folder.read("said"), "kith: the output could not be written: No space left on device\n") << words;
    }
}

struct Slip {
    std::vector<std::string> words;
    std::string said;
    friend std::ostream& operator<<(std::ostream& out, const Slip& slip) {
        return out << testing::PrintToString(slip.words);
    }
};

class Slips : public testing::TestWithParam<Slip> {};

TEST_P(Slips, areWrongUsageAndToldOnStandardError) {
    const Folder folder;
    folder.ok({"new", "p.kith"});
    const Outcome outcome = folder.kith(GetParam().words);
    EXPECT_EQ(outcome.code, 2);
    EXPECT_THAT(outcome.out, IsEmpty());
    EXPECT_THAT(outcome.err, AllOf(StartsWith("kith: "), HasSubstr(GetParam().said)));
}

INSTANTIATE_TEST_SUITE_P(
    OfEachKind, Slips,
    testing::Values(Slip{{"improt", "p.kith"}, "there is no command 'improt'. Did you mean 'import'?"},
                    Slip{{"xyzzy"}, "'kith help' lists them"}, Slip{{"help", "contcts"}, "Did you mean 'contacts'?"},
                    Slip{{"help", "contacts", "mrge"}, "Did you mean 'merge'?"},
                    Slip{{"contacts", "mrge", "p.kith", "A", "B", "C"},
                         "'kith contacts' has no action 'mrge'. Did you mean 'merge'?"},
                    Slip{{"contacts", "p.kith", "Sanne"}, "'kith contacts' does not take \"Sanne\"."},
                    Slip{{"sources", "p.kith", "--jsn"}, "has no option --jsn. Did you mean --json?"},
                    Slip{{"sources"}, "'kith sources' needs PROJECT.\nUsage: kith sources PROJECT [options]"},
                    Slip{{"table", "p.kith", "factors-by-peple"}, "Did you mean factors-by-people?"},
                    Slip{{"table", "p.kith", "roles", "--stage", "bild"},
                         "--stage cannot be \"bild\". Did you mean build?"},
                    Slip{{"table", "p.kith", "roles", "--language", "en", "--language", "nl"},
                         "--language is given more than once."},
                    Slip{{"code", "p.kith", "factor.learning", "--quote"}, "--quote needs a value behind it."},
                    Slip{{"code", "p.kith", "factor.learning"}, "say which passages"},
                    Slip{{"people", "p.kith", "--min-confidence", "2"}, "--min-confidence is between 0 and 1."},
                    Slip{{"people", "p.kith", "--min-confidence", "high"}, "\"high\" is no number"},
                    Slip{{"undo", "p.kith", "--times", "0"}, "--times counts from 1."},
                    Slip{{"withdraw", "p.kith", "Sanne"}, "Say --yes to erase \"Sanne\" for good."},
                    Slip{{"import", "p.kith", "a.txt", "--speaker", "Anna"}, "--speaker is LABEL=interviewer"},
                    Slip{{"import", "p.kith", "a.txt", "--consent", "publish"}, "not \"publish\""},
                    Slip{{"import", "p.kith", "a.csv", "--delimiter", "xx"}, "--delimiter is one character, or tab."},
                    Slip{{"codes", "recode", "p.kith", "factor.learning"}, "say --done"},
                    Slip{{"sources", "describe", "p.kith", "x"}, "say what to change"},
                    Slip{{"contacts", "describe", "p.kith", "A", "B"}, "say what to change"},
                    Slip{{"network", "p.kith", "-o", "a.svg"}, "name the case with --case"}));

struct Miss {
    std::vector<std::string> words;
    std::string said;
    friend std::ostream& operator<<(std::ostream& out, const Miss& miss) {
        return out << testing::PrintToString(miss.words);
    }
};

class Misses : public testing::TestWithParam<Miss> {};

TEST_P(Misses, areFailuresThatSayWhatIsThere) {
    const Folder folder;
    folder.ok({"new", "p.kith"});
    folder.file("tea.txt", "Interviewer: What do you drink?\n\nMaud: Tea, with my neighbour Odile.\n");
    folder.ok({"import", "p.kith", "tea.txt"});
    const Outcome outcome = folder.kith(GetParam().words);
    EXPECT_EQ(outcome.code, 1);
    EXPECT_THAT(outcome.out, IsEmpty());
    EXPECT_THAT(outcome.err, AllOf(StartsWith("kith: "), HasSubstr(GetParam().said), Not(HasSubstr("exception"))));
}

INSTANTIATE_TEST_SUITE_P(
    OfEachKind, Misses,
    testing::Values(
        Miss{{"sources", "none.kith"}, "none.kith: There is no such project."},
        Miss{{"new", "p.kith"}, "p.kith: The file exists already"},
        Miss{{"new", "q.kith", "--protocol", "nope"}, "There is: rajagopal-2012."},
        Miss{{"new", "nowhere/q.kith"}, "There is no such folder."},
        Miss{{"turns", "p.kith", "teaa"}, "There is no source \"teaa\" in this project. Did you mean \"tea\"?"},
        Miss{{"contacts", "p.kith", "--case", "Maude"}, "Did you mean \"Maud\"?"},
        Miss{{"codes", "show", "p.kith", "factor.benevolense"}, "Did you mean \"factor.benevolence\"?"},
        Miss{{"codes", "show", "p.kith", "benevolense"}, "Did you mean \"factor.benevolence\"?"},
        Miss{{"codes", "show", "p.kith", "learning"}, "could be factor.learning or asked.learning"},
        Miss{{"code", "p.kith", "benevolence", "-s", "tea", "--quote", "Coffee"},
             "\"Coffee\" stands nowhere in \"tea\"."},
        Miss{{"code", "p.kith", "benevolence", "-s", "tea", "--passage", "60-900"}, "tea, passage 60-900"},
        Miss{{"code", "p.kith", "benevolence", "--pattern", "(", "--preview"}, "a parenthesis has no partner"},
        Miss{{"code", "p.kith", "benevolence", "-s", "tea", "--quote", "Tea", "--contact", "Odil"},
             "Maud has no contact \"Odil\"."},
        Miss{{"contacts", "confirm", "p.kith", "Maud", "Nobody"},
             "Maud has no contact \"Nobody\", and none is suggested."},
        Miss{{"table", "p.kith", "factors-by-attribute"}, "Name it with --attribute"},
        Miss{{"table", "p.kith", "roles", "-o", "roles.doc"}, "The endings are: csv, xlsx, html, json, tex."},
        Miss{{"network", "p.kith", "-o", "all.docx"}, "The endings are: svg, png, pdf, graphml, csv"},
        Miss{{"picture", "p.kith", "profile"}, "Name it with --case"},
        Miss{{"picture", "p.kith", "egograms", "--case", "Maud"}, "Leave --case out"},
        Miss{{"picture", "p.kith", "egograms", "-o", "all.gif"}, "The endings are: svg, png, pdf."},
        Miss{{"withdraw", "p.kith", "Mod", "--yes"}, "There is no case \"Mod\" in this project."}));

} // namespace
} // namespace kith::test
