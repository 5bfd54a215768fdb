// Tables, networks, profiles, the report and the sample study. Expected counts were made by hand from
// data/study/codings.csv.
#include "cli/own_study.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace kith::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

// The line of a printed table that begins so, with its runs of spaces made one.
std::string lineOf(const std::string& table, const std::string& beginning) {
    std::istringstream lines(table);
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with(beginning + " ")) continue;
        std::string single;
        for (const char c : line)
            if (c != ' ' || !single.ends_with(' ')) single += c;
        return single;
    }
    return "no line begins with " + beginning;
}

TEST(Table, peopleAreCountedOutOfThoseAsked) {
    const OwnStudy study;
    const std::string table = study.ok({"table", "study.kith", "factors-by-people"});
    // Learning: Sanne, Tobias and R3 of three interviewees and three respondents; nothing of R4's empty form is coded.
    // Wilson's interval of 3/6 is 18.8 to 81.2 %.
    EXPECT_THAT(lineOf(table, "factor.learning"), HasSubstr(" 3/6 (50%) [19, 81] "));
    EXPECT_THAT(lineOf(table, "factor.communality"), HasSubstr(" 2/6 (33%) [10, 70] ")); // Ama, R1
    EXPECT_THAT(lineOf(table, "factor.trends"), HasSubstr(" 0/6 (0%) [0, 39] "));
    const std::string interviews = study.ok({"table", "study.kith", "factors-by-people", "--sources", "interview"});
    EXPECT_THAT(lineOf(interviews, "factor.learning"), HasSubstr(" 2/3 (67%) ")); // Sanne, Tobias
    const std::string leeds = study.ok({"table", "study.kith", "factors-by-people", "--where", "town=Leeds"});
    EXPECT_THAT(lineOf(leeds, "factor.communality"), HasSubstr(" 1/1 (100%) "));
}

TEST(Table, aStageIsCountedOnlyForThoseAskedAboutIt) {
    const OwnStudy study;
    const std::string table = study.ok({"table", "study.kith", "factors-by-stage"});
    // Building was asked of Sanne only; keeping in touch of Tobias and by the form of three; calling on people of
    // nobody.
    EXPECT_THAT(lineOf(table, "factor.benevolence"), HasSubstr(" 1/1 (100%) [21, 100] 1/4 (25%) [5, 70] not asked "));
    EXPECT_THAT(lineOf(table, "factor.network"), HasSubstr(" 0/1 (0%) [0, 79] 1/4 (25%) [5, 70] not asked "));
}

TEST(Table, contactsAndPassagesHaveEachPersonsValue) {
    const OwnStudy study;
    const std::string contacts = study.ok({"table", "study.kith", "factors-by-contacts"});
    // 3 + 3 + 2 contacts in the interviews and 2 + 1 + 2 on the forms.
    EXPECT_THAT(lineOf(contacts, "factor.learning"),
                AllOf(HasSubstr(" 3/13 (23%) "), HasSubstr("Sanne 1; Tobias 1; Ama 0; R1 0; R2 0; R3 1")));
    const std::string passages = study.ok({"table", "study.kith", "factors-by-passages"});
    EXPECT_THAT(lineOf(passages, "factor.benevolence"),
                AllOf(HasSubstr(" 2 0.33 "), HasSubstr("Sanne 1; Tobias 0; Ama 0; R1 1; R2 0; R3 0")));
}

TEST(Table, everyKindIsMadeInBothLanguagesAndAsJson) {
    const OwnStudy study;
    // Agreement takes two.
    study.ok({"code", "study.kith", "factor.learning", "--source", "sanne", "--quote",
              "Van Wouter heb ik leren luisteren naar een apparaat.", "--coder", "ines"});
    const std::string help = study.ok({"help", "table"});
    std::istringstream lines(help.substr(help.find("Tables:\n") + 8));
    int kinds = 0;
    for (std::string line; std::getline(lines, line) && line.starts_with("  "); ++kinds) {
        const std::string kind = line.substr(2, line.find(' ', 2) - 2);
        std::vector<std::string> words{"table", "study.kith", kind};
        if (kind == "factors-by-attribute") words.insert(words.end(), {"--attribute", "town"});
        const std::string english = study.ok(words);
        EXPECT_THAT(english, Not(testing::IsEmpty())) << kind;
        words.insert(words.end(), {"--language", "nl"});
        const std::string dutch = study.ok(words);
        EXPECT_NE(english, dutch) << kind;
        words.emplace_back("--json");
        EXPECT_THAT(study.ok(words), StartsWith("[")) << kind;
    }
    EXPECT_GE(kinds, 20);
}

TEST(Table, isWrittenInEveryFormat) {
    const OwnStudy study;
    for (const char* name : {"roles.csv", "roles.xlsx", "roles.html", "roles.json", "roles.tex"})
        EXPECT_EQ(study.ok({"table", "study.kith", "roles", "-o", name}), std::string(name) + "\n");
    EXPECT_THAT(study.read("roles.csv"), AllOf(HasSubstr("code,label,"), HasSubstr("role.reframer,Reframer,")));
    EXPECT_TRUE(study.read("roles.xlsx").starts_with("PK\x03\x04"));
    EXPECT_THAT(study.read("roles.html"), HasSubstr("<table"));
    EXPECT_THAT(study.read("roles.tex"), HasSubstr("\\begin{"));
}

TEST(Network, measuresEachAccountsContactsAndLeavesUnaskedPairsOut) {
    const OwnStudy study;
    const std::string all = study.ok({"network", "study.kith", "--json"});
    // Of Sanne's three pairs two were judged, one of them a tie; so density is unknown.
    EXPECT_THAT(all, HasSubstr("{\"case\":\"Sanne\",\"size\":3,\"rated\":{\"value\":3,\"of\":3},\"layer_communality\":{"
                               "\"value\":1,\"of\":3}"));
    // Tobias' neighbour was not rated and has no layer: one of two is communality.
    EXPECT_THAT(all, HasSubstr("{\"case\":\"Tobias\",\"size\":3,\"rated\":{\"value\":2,\"of\":3},\"layer_communality\":"
                               "{\"value\":1,\"of\":2}"));
    EXPECT_THAT(all, HasSubstr("\"pairs_asked\":{\"value\":2,\"of\":3},\"ties\":{\"value\":1,\"of\":2},\"density\":"
                               "null,\"density_of_asked\":0.5"));
    const std::string one = study.ok({"network", "study.kith", "--case", "Tobias"});
    EXPECT_THAT(one, AllOf(HasSubstr("Dr Whitlock"), HasSubstr("Legitimator (1)"), Not(HasSubstr("Wouter"))));
}

TEST(Network, isDrawnAndWrittenForOtherPrograms) {
    const OwnStudy study;
    study.ok({"network", "study.kith", "--case", "Sanne", "-o", "sanne.svg"});
    EXPECT_THAT(study.read("sanne.svg"), AllOf(HasSubstr("<svg"), HasSubstr("Wouter Terpstra"), HasSubstr("</svg>")));
    study.ok({"network", "study.kith", "--case", "Sanne", "-o", "sanne.png"});
    EXPECT_TRUE(study.read("sanne.png").starts_with("\x89PNG\r\n\x1a\n"));
    study.ok({"network", "study.kith", "-o", "all.graphml"});
    EXPECT_THAT(study.read("all.graphml"),
                AllOf(HasSubstr("<graphml"), HasSubstr("mevrouw Bouzid"), HasSubstr("</graphml>")));
    study.ok({"network", "study.kith", "--case", "Sanne", "-o", "sanne.csv"});
    EXPECT_THAT(study.read("sanne.csv"), HasSubstr("Sanne,Hanneke van der Zwaag,individual,de gemeente,"));
    study.ok({"network", "study.kith", "--case", "Sanne", "-o", "again.svg"});
    EXPECT_TRUE(study.read("again.svg") == study.read("sanne.svg"));
}

TEST(Picture, isTheSameInEveryFormatEachTime) {
    const OwnStudy study;
    for (const char* name : {"sanne.svg", "sanne.png", "sanne.pdf"}) {
        study.ok({"picture", "study.kith", "profile", "--case", "Sanne", "-o", name});
        const std::string once = study.read(name);
        study.ok({"picture", "study.kith", "profile", "--case", "Sanne", "-o", name});
        EXPECT_TRUE(study.read(name) == once) << name;
    }
    EXPECT_THAT(study.read("sanne.svg"),
                AllOf(HasSubstr("The account of Sanne"), HasSubstr("asks instead of telling")));
    EXPECT_TRUE(study.read("sanne.pdf").starts_with("%PDF-"));
}

TEST(Picture, withoutAFileIsToldInWords) {
    const OwnStudy study;
    EXPECT_THAT(study.ok({"picture", "study.kith", "profile", "--case", "Sanne"}), HasSubstr("Reflection: "));
    EXPECT_THAT(study.ok({"picture", "study.kith", "egograms", "--language", "nl"}),
                AllOf(HasSubstr("Alle persoonlijke netwerken\n"), HasSubstr("Sanne: 3 contacten."),
                      HasSubstr("Tobias: 3 contacten.")));
    for (const char* kind :
         {"roles", "factors-by-stage", "factors-by-case", "co-occurrence-by-person", "profiles", "layers", "ties"})
        EXPECT_GT(study.ok({"picture", "study.kith", kind}).size(), 20U) << kind;
    // A picture of a table takes the table's options.
    EXPECT_NE(study.ok({"picture", "study.kith", "codes-by-people", "--layer", "role"}),
              study.ok({"picture", "study.kith", "codes-by-people", "--layer", "factor"}));
}

TEST(Profile, ratesArePerThousandOfTheIntervieweesOwnWords) {
    const OwnStudy study;
    const std::string profile = study.ok({"profile", "study.kith", "--case", "Sanne", "--json"});
    // Sanne says 173 words: 1000/173 = 5.78 for one passage; one of three contacts.
    EXPECT_THAT(profile, HasSubstr("\"code\":\"attitude.reflection\""));
    EXPECT_THAT(profile, HasSubstr("\"passages\":1,\"contacts\":{\"value\":1,\"of\":3},\"per_thousand\":5.7803468"));
    const std::string written = study.ok({"profile", "study.kith", "--case", "Sanne", "-o", "sanne.csv"});
    EXPECT_EQ(written, "sanne.csv\nsanne-contacts.csv\nsanne-qualities.csv\nsanne-conditions.csv\n");
    EXPECT_THAT(study.read("sanne-qualities.csv"),
                AllOf(HasSubstr("asks instead of telling"), HasSubstr("knows everybody")));
}

TEST(Report, isOneSelfContainedPageBesideTablesAndPictures) {
    const OwnStudy study;
    EXPECT_THAT(study.ok({"report", "study.kith", "verslag", "--language", "nl"}), HasSubstr("verslag/index.html"));
    const std::string page = study.read("verslag/index.html");
    EXPECT_THAT(page,
                AllOf(HasSubstr("Van Wouter heb ik leren luisteren naar een apparaat."), HasSubstr("Repair and grow")));
    EXPECT_THAT(page, AllOf(Not(HasSubstr("src=\"http")), Not(HasSubstr("href=\"http")), Not(HasSubstr("@import"))));
    EXPECT_THAT(study.read("verslag/networks.graphml"), HasSubstr("<graphml"));
    study.ok({"report", "study.kith", "again", "--language", "nl"});
    EXPECT_TRUE(allFiles(study / "verslag") == allFiles(study / "again"));
}

TEST(Demo, twiceGivesTheSameReportToTheByte) {
    const Folder folder;
    folder.ok({"demo", "one"});
    folder.ok({"demo", "two"});
    EXPECT_THAT(folder.ok({"check", "one/study.kith"}), HasSubstr("is sound"));
    const auto one = allFiles(folder / "one/report"), two = allFiles(folder / "two/report");
    EXPECT_GT(one.size(), 50U);
    ASSERT_EQ(one.size(), two.size());
    for (const auto& [name, bytes] : one)
        EXPECT_TRUE(two.contains(name) && two.at(name) == bytes) << name;
    EXPECT_EQ(one.at("index.html"), folder.read("one/report/index.html"));
}

TEST(Claims, areALedgerAndEachAPageOfItsOwn) {
    const OwnStudy study;
    const std::string ledger = study.ok({"claims", "study.kith"});
    // Tobias alone tells of influence in absence, with reflection and visible contacts.
    EXPECT_THAT(ledger, HasSubstr("cannot be checked: no counter-case, but too few accounts to tell it from chance"));
    // Building was asked of Sanne alone: of the four factors she gives two, and none of the others.
    EXPECT_THAT(ledger, HasSubstr("cannot be checked: fewer than two people have a value"));
    EXPECT_THAT(ledger, HasSubstr("open: no answer is claimed"));
    const std::string building = study.ok({"claims", "study.kith", "--claim", "1"});
    EXPECT_THAT(lineOf(building, "Sanne"), HasSubstr(" 2/4 (50%) 0/5 (0%) 0.50"));
    const std::string influence = study.ok({"claims", "study.kith", "--claim", "influence-in-absence"});
    EXPECT_THAT(lineOf(influence, "Tobias"), HasSubstr(" 1 1 3/3 (100%) for it"));
    EXPECT_THAT(study.ok({"claims", "study.kith", "--claim", "3", "--language", "nl"}), HasSubstr("ervoor"));
    EXPECT_THAT(study.ok({"claims", "study.kith", "--json"}), StartsWith("["));
    EXPECT_THAT(study.kith({"claims", "study.kith", "--claim", "influence-in-absense"}).err,
                HasSubstr("Did you mean \"influence-in-absence\"?"));
}

TEST(Claims, standInTheReportWithTheirPassages) {
    const OwnStudy study;
    study.ok({"report", "study.kith", "report"});
    const std::string page = study.read("report/index.html");
    EXPECT_THAT(page, HasSubstr("id=\"claim-3\""));
    EXPECT_THAT(study.read("report/tables/claim-3-for.csv"), HasSubstr("I still hear her voice"));
    EXPECT_THAT(study.read("report/tables/claim-5b-for.csv"), HasSubstr("Dat is zo gelopen."));
}

TEST(Table, intervalsAreThoseAskedForAndSmallCountsAreHidden) {
    const OwnStudy study;
    const std::string exact = study.ok({"table", "study.kith", "factors-by-people", "--interval", "clopper-pearson"});
    EXPECT_THAT(lineOf(exact, "factor.learning"), HasSubstr(" 3/6 (50%) [12, 88] ")); // R: binom.test(3, 6)
    const std::string hidden = study.ok({"table", "study.kith", "factors-by-people", "--suppress", "3"});
    EXPECT_THAT(lineOf(hidden, "factor.communality"), HasSubstr(" <3 "));
    EXPECT_THAT(lineOf(hidden, "factor.learning"), HasSubstr(" 3/6 "));
    const Outcome cases = study.kith({"table", "study.kith", "factors-by-case", "--suppress", "3"});
    EXPECT_EQ(cases.code, 1);
    EXPECT_THAT(cases.err, HasSubstr("does not count people"));
}

TEST(Table, withoutAnybodyAskedAboutAllStagesThereIsNoTest) {
    const OwnStudy study;
    const Outcome outcome = study.kith({"table", "study.kith", "factor-by-stage-test", "--naive"});
    EXPECT_EQ(outcome.code, 0);
    EXPECT_THAT(lineOf(outcome.out, "factor.learning"), HasSubstr("not asked not asked not asked not asked"));
    EXPECT_THAT(outcome.err, AllOf(HasSubstr("there is no test"), HasSubstr("NAIVE, AND WRONG HERE")));
}

TEST(Plan, tellsHowMuchTwoCodersMustBothCode) {
    const Folder folder;
    // At rates of a half the variance is 1 - kappa²: ((1.645 √0.51 + 0.842 √0.2775) / 0.15)² = 116.4.
    EXPECT_THAT(
        folder.ok({"plan", "agreement", "--kappa", "0.85", "--at-least", "0.7", "--rates", "0.5,0.5", "--json"}),
        HasSubstr("\"kappa\":0.85,\"to_reject\":117,"));
    EXPECT_EQ(folder.kith({"plan", "agreement", "--rates", "0.5"}).code, 2);
}

TEST(Plan, tellsWhatANextStudyCouldShow) {
    const Folder folder;
    // 1 - 0.95^59 is the first above 95 %.
    EXPECT_THAT(folder.ok({"plan", "themes", "--prevalence", "0.05", "--power", "0.95", "--people", "10"}),
                AllOf(HasSubstr("59"), HasSubstr("95%")));
    const std::vector<std::string> stages{"plan", "stages", "--expected", "0.7,0.2,0.2", "--people", "12,24"};
    const std::string once = folder.ok(stages);
    EXPECT_EQ(once, folder.ok(stages)); // the seed is fixed
    const Outcome wrong = folder.kith({"plan", "stages", "--expected", "70,20"});
    EXPECT_EQ(wrong.code, 2);
    EXPECT_THAT(wrong.err, HasSubstr("shares from 0 to 1"));
    EXPECT_EQ(folder.kith({"plan"}).code, 2);
}

} // namespace
} // namespace kith::test
