// Searching as a user does it: every form of the guide, coding by query, saved queries, more like this, and an index
// that may be gone, broken or of yesterday.
#include "cli/own_study.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <regex>

namespace kith::test {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;

// The sample study, made once for all tests of this file; they leave it as it is.
const Folder& demo() {
    static const Folder folder;
    static const bool made = [] {
        folder.ok({"demo", "."});
        return true;
    }();
    (void)made;
    return folder;
}

// As a shell would take a line apart: single and double quotation marks.
std::vector<std::string> wordsOfLine(const std::string& line) {
    std::vector<std::string> words;
    std::string word;
    char quote = 0;
    bool any = false;
    for (const char c : line) {
        if (quote != 0 ? c == quote : c == '\'' || c == '"') {
            quote = quote != 0 ? '\0' : c;
            any = true;
        } else if (quote == 0 && c == ' ') {
            if (any) words.push_back(word);
            word.clear();
            any = false;
        } else {
            word += c;
            any = true;
        }
    }
    if (any) words.push_back(word);
    return words;
}

// The words of `kith search study.kith …` in the guide's table, after the project.
std::vector<std::vector<std::string>> formsOfTheGuide() {
    const std::string guide = readFile(fs::path(KITH_SOURCE_DIR) / "docs/user-guide.md");
    const std::string table = guide.substr(guide.find("### The query language"));
    const std::regex example("`kith search study\\.kith ([^`]+)` \\|");
    std::vector<std::vector<std::string>> forms;
    const std::string here = table.substr(0, table.find("**Saved queries**"));
    for (std::sregex_iterator at(here.begin(), here.end(), example), end; at != end; ++at)
        forms.push_back(wordsOfLine((*at)[1]));
    return forms;
}

std::vector<std::string> searching(std::vector<std::string> words) {
    words.insert(words.begin(), {"search", "study.kith"});
    return words;
}

std::int64_t countIn(const Folder& folder, std::vector<std::string> query) {
    query.push_back("--count");
    query.push_back("--json");
    const std::string json = folder.ok(searching(query));
    return std::stoll(json.substr(json.find("\"passages\":") + 11));
}

std::string answerOf(const Folder& folder, std::vector<std::string> query) {
    query.insert(query.end(), {"--json", "--limit", "0"});
    return folder.ok(searching(query));
}

// Every file of the index, apart from the lock.
std::vector<fs::path> indexFiles(const Folder& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder / "study.kith.index"))
        if (entry.is_regular_file() && entry.path().filename() != "lock") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

TEST(Search, everyFormOfTheGuideFindsSomethingInTheSampleStudy) {
    const auto forms = formsOfTheGuide();
    EXPECT_GE(forms.size(), 26u);
    for (const auto& form : forms) {
        EXPECT_GT(countIn(demo(), form), 0) << testing::PrintToString(form);
        std::vector<std::string> scanned = form;
        scanned.push_back("--without-index");
        EXPECT_EQ(answerOf(demo(), form), answerOf(demo(), scanned)) << testing::PrintToString(form);
    }
}

TEST(Search, linesShowThePassagesBelowEachOther) {
    const OwnSources study;
    EXPECT_EQ(study.ok({"search", "study.kith", "ines", "--kwic", "--width", "12", "-s", "tobias"}),
              "tobias:4       Mostly [Ines] Carvalho. S\n"
              "tobias:4  ybody. From [Ines] I learned t\n"
              "tobias:6         With [Ines] I have tea \n");
    EXPECT_EQ(study.ok({"search", "study.kith", "ines", "--kwic", "--width", "12", "-s", "tobias", "--sort", "right"}),
              "tobias:4       Mostly [Ines] Carvalho. S\n"
              "tobias:6         With [Ines] I have tea \n"
              "tobias:4  ybody. From [Ines] I learned t\n");
}

TEST(Search, aMistakeIsShownAtItsPlace) {
    const OwnSources study;
    const Outcome open = study.kith({"search", "study.kith", "tea AND (garden"});
    EXPECT_EQ(open.code, 1);
    EXPECT_THAT(open.err, AllOf(HasSubstr("never closed"), HasSubstr("tea AND (garden\n        ^")));
    EXPECT_THAT(study.kith({"search", "study.kith", "code:factor.lerning"}).err,
                HasSubstr("Did you mean \"factor.learning\"?"));
    EXPECT_THAT(study.kith({"search", "study.kith", "speker:Tobias tea"}).err, HasSubstr("Did you mean \"speaker:\"?"));
    EXPECT_EQ(study.kith({"search", "study.kith"}).code, 2);
    const Outcome nowhere = study.kith({"search", "study.kith", "gardn"});
    EXPECT_EQ(nowhere.code, 0);
    EXPECT_THAT(nowhere.err, AllOf(HasSubstr("\"gardn\" stands nowhere"), HasSubstr("garden")));
    EXPECT_THAT(study.kith({"search", "study.kith", "case:Tobais tea"}).err, HasSubstr("Did you mean \"Tobias\"?"));
}

TEST(Search, codesThePassagesOfAQueryAsOneEdit) {
    const OwnStudy study;
    const std::string before = study.state();
    const Outcome preview =
        study.kith({"code", "study.kith", "factor.other", "--query", "ines who:interviewee", "--preview"});
    EXPECT_EQ(preview.code, 0);
    EXPECT_THAT(preview.err, HasSubstr("3 passages would be coded"));
    EXPECT_EQ(study.state(), before);
    EXPECT_EQ(study.ok({"code", "study.kith", "factor.other", "--query", "ines who:interviewee", "--choose", "1,3"}),
              "2 passages coded\n");
    EXPECT_EQ(countIn(study, {"code:factor.other", "coder:tess"}), 2);
    EXPECT_EQ(study.ok({"code", "study.kith", "factor.other", "--query", "ines who:interviewee"}),
              "1 passage coded, 2 had been before\n");
    EXPECT_EQ(countIn(study, {"code:factor.other", "coder:tess"}), 3);
    study.ok({"undo", "study.kith", "--times", "2"});
    EXPECT_EQ(countIn(study, {"code:factor.other", "coder:tess"}), 0);
    EXPECT_EQ(study.kith({"code", "study.kith", "factor.other", "--query", "ines", "--choose", "9"}).code, 1);
    EXPECT_EQ(study.kith({"code", "study.kith", "factor.other", "--query", "ines", "--choose", "2-1"}).code, 2);
    EXPECT_EQ(study.kith({"code", "study.kith", "factor.other", "--exact", "Ines", "--choose", "1"}).code, 2);
    EXPECT_EQ(study.kith({"code", "study.kith", "factor.other", "--query", "ines", "--choose", ""}).code, 2);
}

TEST(Search, savedQueriesArePartOfTheProject) {
    const OwnStudy study;
    study.ok({"queries", "add", "study.kith", "tea time", "tea NEAR/5 thursdays"});
    EXPECT_THAT(study.ok({"queries", "study.kith"}),
                AllOf(HasSubstr("tea NEAR/5 thursdays"), HasSubstr("learning-from-others")));
    EXPECT_EQ(countIn(study, {"@Tea time"}), countIn(study, {"tea NEAR/5 thursdays"}));
    study.ok({"undo", "study.kith"});
    EXPECT_THAT(study.kith({"search", "study.kith", "@tea time"}).err, HasSubstr("no saved query \"tea"));
    study.ok({"redo", "study.kith"});
    study.ok({"queries", "remove", "study.kith", "tea time"});
    EXPECT_THAT(study.ok({"queries", "study.kith"}), Not(HasSubstr("thursdays")));
    EXPECT_EQ(study.kith({"queries", "remove", "study.kith", "learning-from-others"}).code, 1);
    EXPECT_EQ(study.kith({"queries", "add", "study.kith", "broken", "tea AND"}).code, 1);
    study.ok({"queries", "add", "study.kith", "drinks", "tea OR koffie"});
    EXPECT_EQ(countIn(study, {"@drinks case:Tobias"}), countIn(study, {"(tea OR koffie) case:Tobias"}));
    EXPECT_THAT(study.kith({"queries", "add", "study.kith", "drinks", "tea"}).err,
                HasSubstr("it takes the place of: tea OR koffie"));
    study.ok({"queries", "add", "study.kith", "again", "@drinks"});
    EXPECT_EQ(study.kith({"queries", "add", "study.kith", "drinks", "@again"}).code, 0);
    EXPECT_THAT(study.kith({"search", "study.kith", "@again"}).err, HasSubstr("without end"));
}

TEST(Search, suggestsMoreAndLearnsFromWhatIsRejected) {
    Folder folder;
    folder.ok({"demo", "."});
    const auto suggestions = [&] {
        return folder.ok({"search", "study.kith", "--like", "factor.benevolence", "--limit", "5", "--json"});
    };
    const std::string first = suggestions();
    EXPECT_THAT(first, HasSubstr("\"because\""));
    EXPECT_THAT(folder.ok({"search", "study.kith", "--like", "factor.benevolence", "--limit", "5", "--reject", "1"}),
                StartsWith("1 rejected\n  "));
    EXPECT_EQ(folder.kith({"search", "study.kith", "--like", "factor.benevolence", "--accept", ""}).code, 2);
    EXPECT_EQ(
        folder.kith({"search", "study.kith", "--like", "factor.benevolence", "--accept", "1", "--reject", "1-2"}).code,
        2);
    const std::string second = suggestions();
    const auto placeOfFirst = [](const std::string& json) {
        return json.substr(json.find("\"source\""), json.find("\"words\"") - json.find("\"source\""));
    };
    EXPECT_THAT(second, Not(HasSubstr(placeOfFirst(first))));
    EXPECT_THAT(folder.ok({"search", "study.kith", "--like", "factor.benevolence", "--limit", "5", "--accept", "1"}),
                StartsWith("1 coded\n  "));
    EXPECT_EQ(countIn(folder, {"code:factor.benevolence", "coder:tess"}), 1);
    folder.ok({"undo", "study.kith", "--times", "2"});
    EXPECT_EQ(suggestions(), first);
    folder.ok({"check", "study.kith"});
}

TEST(Search, answersAreTheSameWhateverHappensToTheIndex) {
    const OwnStudy study;
    const std::vector<std::vector<std::string>> queries{
        {"tea"}, {"\"the seed library\""}, {"garden*"}, {"code:factor.* stage:build"}, {"ines NEAR/9 everything"}};
    std::vector<std::string> right;
    for (const auto& query : queries) {
        std::vector<std::string> scanned = query;
        scanned.push_back("--without-index");
        right.push_back(answerOf(study, scanned));
        EXPECT_EQ(answerOf(study, query), right.back());
    }
    const auto stillRight = [&](const std::string& after) {
        for (std::size_t i = 0; i < queries.size(); ++i)
            EXPECT_EQ(answerOf(study, queries[i]), right[i]) << after;
    };
    for (std::size_t i = 0; i < indexFiles(study).size(); ++i) {
        const fs::path file = indexFiles(study)[i];
        const std::string name = file.filename().string();
        fs::resize_file(file, fs::file_size(file) / 2);
        stillRight(name + " cut short");
        const fs::path again = indexFiles(study)[i];
        std::string bytes = readFile(again);
        for (std::size_t at = bytes.size() / 3; at < bytes.size(); at += 97)
            bytes[at] = static_cast<char>(bytes[at] ^ 0x55);
        std::ofstream(again, std::ios::binary) << bytes;
        stillRight(name + " overwritten");
        fs::remove(indexFiles(study)[i]);
        stillRight(name + " taken away");
    }
    fs::remove_all(study / "study.kith.index");
    stillRight("the folder taken away");
}

TEST(Search, isOfTheStateJustCommitted) {
    const OwnStudy study;
    EXPECT_EQ(countIn(study, {"code:factor.other", "case:Tobias"}), 0);
    study.ok({"code", "study.kith", "factor.other", "--exact", "Ines", "-s", "tobias"});
    EXPECT_EQ(countIn(study, {"code:factor.other", "case:Tobias"}), 3);
    study.ok({"codes", "rename", "study.kith", "factor.other", "factor.else"});
    EXPECT_EQ(countIn(study, {"code:factor.else", "case:Tobias"}), 3);
    study.ok({"undo", "study.kith"});
    EXPECT_EQ(countIn(study, {"code:factor.other"}), 3);
    study.file("new.txt", "Interviewer: Who is there?\nPiet: Only the gardener of the tea house, Wilhelmina.\n");
    study.ok({"import", "study.kith", "new.txt"});
    EXPECT_EQ(countIn(study, {"wilhelmina"}), 1);
    study.ok({"undo", "study.kith"});
    EXPECT_EQ(countIn(study, {"wilhelmina"}), 0);
}

TEST(Search, nothingOfAWithdrawnAccountStaysInTheIndex) {
    const OwnStudy study;
    EXPECT_GT(countIn(study, {"ines"}), 0);
    study.ok({"withdraw", "study.kith", "Tobias", "--yes"});
    EXPECT_FALSE(fs::exists(study / "study.kith.index"));
    EXPECT_EQ(countIn(study, {"ines"}), 0);
    for (const fs::path& file : indexFiles(study))
        EXPECT_THAT(readFile(file), Not(HasSubstr("Carvalho"))) << file;
}

TEST(Search, whereTheFolderMayNotBeWrittenTheTextsAreRead) {
    const OwnStudy study;
    fs::permissions(study.path(),
                    fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_read | fs::perms::others_exec);
    const Outcome outcome = study.kith({"search", "study.kith", "ines", "--count"}, {}, {}, Rights::Ordinary);
    fs::permissions(study.path(), fs::perms::owner_all);
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr("passages in"));
}

TEST(Search, shardsAreSearchedAsOne) {
    const OwnStudy study;
    study.file("thesis.txt", "three years of work");
    EXPECT_EQ(study.kith({"index", "study.kith", "--out", "."}).code, 1);
    EXPECT_EQ(study.read("thesis.txt"), "three years of work");
    const Outcome refused = study.kith({"index", "study.kith", "--out", "nothing"});
    EXPECT_THAT(refused.err, HasSubstr("no consent to archive"));
    for (const char* source : {"sanne", "tobias", "ama", "weak-ties", "form"})
        study.ok({"sources", "describe", "study.kith", source, "--archive", "given"});
    study.ok({"index", "study.kith", "--shards", "2", "--out", "shards"});
    std::vector<std::string> shards;
    for (const auto& entry : fs::directory_iterator(study / "shards"))
        if (entry.is_directory()) shards.push_back("shards/" + entry.path().filename().string());
    std::sort(shards.begin(), shards.end());
    ASSERT_THAT(shards, SizeIs(2));
    const std::string all = answerOf(study, {"tea"});
    EXPECT_EQ(study.ok({"search", shards[0], "tea", "--shard", shards[1], "--json", "--limit", "0"}), all);
    const Outcome silent = study.kith(
        {"search", shards[0], "tea", "--shard", shards[1], "--shard", "127.0.0.1:1", "--json", "--limit", "0"});
    EXPECT_EQ(silent.code, 0);
    EXPECT_EQ(silent.out, all);
    EXPECT_THAT(silent.err, HasSubstr("127.0.0.1:1 does not answer"));
    EXPECT_EQ(study.kith({"search", "study.kith", "tea", "--shard", "no-such-folder"}).code, 1);
    EXPECT_EQ(study.kith({"search", "study.kith", "tea", "--by", "case", "--shard", shards[0]}).code, 2);
    study.ok({"queries", "add", "study.kith", "hot", "tea"});
    EXPECT_EQ(study.ok({"search", "study.kith", "@hot", "--shard", "study.kith", "--json", "--limit", "0"}), all);
    // What may not be quoted leaves by no way.
    study.ok({"sources", "describe", "study.kith", "tobias", "--quote", "refused"});
    study.ok({"index", "study.kith", "--out", "shards"});
    study.ok({"search", "shards", "ines", "--shard", "study.kith", "-o", "ines.csv"});
    EXPECT_THAT(study.read("ines.csv"), Not(HasSubstr("Carvalho")));
}

TEST(Search, ratesAreOfTheWordsThatWereSearched) {
    const OwnStudy study;
    const auto wordsOf = [&](const std::string& query) {
        const std::string json = study.ok({"search", "study.kith", query, "--by", "case", "--json"});
        const std::string row = json.substr(json.find("\"name\":\"Tobias\""));
        return std::stoll(row.substr(row.find("\"words\":") + 8));
    };
    EXPECT_EQ(wordsOf("ines"), wordsOf("ines who:interviewee") + wordsOf("ines who:interviewer"));
    EXPECT_GT(wordsOf("ines who:interviewer"), 0);
    study.ok({"search", "study.kith", "ines", "--by", "case", "-o", "by.csv"});
    EXPECT_THAT(study.read("by.csv"), HasSubstr("Tobias"));
    study.ok({"search", "study.kith", "ines", "--count", "-o", "count.csv"});
    EXPECT_THAT(study.read("count.csv"), HasSubstr("passages,turns,sources,cases"));
}

TEST(Search, theLastPartOfACodesNameIsEnoughWhereOnlyOneHasIt) {
    const OwnStudy study;
    EXPECT_EQ(study.kith({"search", "study.kith", "code:benevolence"}).code, 0);
    const Outcome several = study.kith({"search", "study.kith", "code:learning"});
    EXPECT_EQ(several.code, 1);
    EXPECT_THAT(several.err, HasSubstr("factor.learning"));
}

TEST(Search, writesTablesAndPictures) {
    const OwnStudy study;
    study.ok({"search", "study.kith", "ines", "-o", "ines.csv"});
    EXPECT_THAT(study.read("ines.csv"), AllOf(HasSubstr("source,case,turn,speaker,before,words,after"),
                                              HasSubstr("Carvalho. She runs the seed library")));
    study.ok({"search", "study.kith", "ines", "--dispersion", "ines.svg"});
    EXPECT_THAT(study.read("ines.svg"), AllOf(HasSubstr("<svg"), HasSubstr("tobias")));
    study.ok({"sources", "describe", "study.kith", "tobias", "--quote", "refused"});
    study.ok({"search", "study.kith", "ines", "-o", "withheld.csv"});
    EXPECT_THAT(study.read("withheld.csv"), Not(HasSubstr("Carvalho")));
    EXPECT_THAT(study.ok({"search", "study.kith", "ines", "--by", "case", "--json"}), HasSubstr("\"name\":\"Tobias\""));
    EXPECT_EQ(study.kith({"search", "study.kith", "ines", "--by", "shoe size"}).code, 1);
}

} // namespace
} // namespace kith::test
