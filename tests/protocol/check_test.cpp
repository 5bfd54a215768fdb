#include "kith/protocol/protocol.h"

#include "small_protocol.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kith::protocol {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> missedIn(const Protocol& protocol) {
    std::vector<std::string> told;
    for (const Remark& one : check(protocol))
        told.push_back(one.where.inside + ": " + one.what + (one.remedy.empty() ? "" : " " + one.remedy));
    return told;
}

// The small protocol with what it leaves out put in.
Protocol whole() {
    Protocol protocol = read(smallProtocol, "f");
    protocol.codebook.codes[1].layer = "role";
    for (std::size_t i : {1u, 2u}) {
        const std::string label = protocol.codebook.codes[i].label("en");
        protocol.codebook.codes[i].texts["en"] = {label, "b", "f", "w", "n", "e"};
    }
    return protocol;
}

TEST(CheckingAProtocol, findsNothingInAWholeOne) {
    EXPECT_THAT(missedIn(whole()), IsEmpty());
}

TEST(CheckingAProtocol, namesThePartsOfADefinitionThatAreNotThere) {
    EXPECT_THAT(
        missedIn(read(smallProtocol, "f")),
        ElementsAre(
            "code role.adviser: “” is no layer that Kith's tables and profiles know. There is: factor, role, attitude, "
            "intention, activity, skill, technology, orchestration, interview.",
            "2 codes: In en there is no brief, full, when, when_not, example: role.adviser, asked.people."));
}

TEST(CheckingAProtocol, namesTheLanguageThatIsMissing) {
    Protocol protocol = whole();
    protocol.languages = {"en", "fr"};
    const auto missed = missedIn(protocol);
    EXPECT_THAT(
        missed,
        Contains(
            "3 codes: There are no words in fr: role.listener, role.adviser, asked.people. Write [code.fr] below it."));
    EXPECT_THAT(missed, Contains("question people: The question has no words in fr."));
    EXPECT_THAT(missed, Contains("title: The study has no words in fr."));
}

TEST(CheckingAProtocol, missesWhatTellsNotFoundFromNotAsked) {
    Protocol protocol = whole();
    protocol.guide[0].codes.clear();
    protocol.guide[0].topic = "family";
    EXPECT_THAT(missedIn(protocol),
                ElementsAre("question family: No code is named that an answer can show. Without it, nobody can tell "
                            "“not found” from “not asked”.",
                            "question family: There is no code “asked.family” for the turns that put this question."));
}

TEST(CheckingAProtocol, missesTheColumnOfTheRespondentsId) {
    Protocol protocol = whole();
    protocol.surveys[0].idColumn.clear();
    EXPECT_THAT(
        missedIn(protocol),
        ElementsAre(
            "survey clinic: No column holds the respondent's id. Respondents will be known by their row's number."));
}

TEST(CheckingAProtocol, knowsTheKindsOfTables) {
    Protocol protocol = whole();
    PlannedTable table;
    table.id = "roles";
    table.kind = "role";
    table.title.byLanguage["en"] = "Roles";
    table.codes = {"role.listener"};
    protocol.tables = {table};
    EXPECT_THAT(missedIn(protocol),
                ElementsAre("table roles: Kith knows no table of the kind “role”. Did you mean “roles”?"));
    protocol.tables[0].kind = "factors-by-attribute";
    protocol.tables[0].attribute = "departmint";
    EXPECT_THAT(
        missedIn(protocol),
        ElementsAre("table roles: The attribute “departmint” is described nowhere. Did you mean “department”?"));
}

TEST(CheckingAProtocol, wantsAPlannedQueryForAConcordance) {
    Protocol protocol = whole();
    PlannedTable table;
    table.id = "heard";
    table.kind = "concordance";
    table.title.byLanguage["en"] = "Being heard";
    protocol.tables = {table};
    EXPECT_THAT(
        missedIn(protocol),
        ElementsAre("table heard: The table needs a query. Write [[query]] above the tables, and its id here."));
    protocol.queries = {{"listening", {{{"en", "Listening"}}}, "listen*"}};
    protocol.tables[0].query = "listning";
    EXPECT_THAT(missedIn(protocol),
                ElementsAre("table heard: No query “listning” is planned. Did you mean “listening”?"));
    protocol.tables[0].query = "listening";
    EXPECT_THAT(missedIn(protocol), ElementsAre());
}

TEST(CheckingAProtocol, looksAtTheQueries) {
    Protocol protocol = whole();
    const PlannedQuery listening{"listening", {{{"en", "Listening"}}}, "listen*"};
    protocol.queries = {listening, listening, {"", {}, ""}};
    EXPECT_THAT(missedIn(protocol),
                ElementsAre("query listening: Another query has the same id.", "query : The query has no id.",
                            "query : The query looks for nothing.", "query : The query's title has no words in en."));
}

TEST(CheckingAProtocol, missesAFactorThatNoUnitCounts) {
    Protocol protocol = load("rajagopal-2012");
    protocol.readings[0].units.erase(protocol.readings[0].units.begin());
    EXPECT_THAT(missedIn(protocol),
                ElementsAre("reading A: The factor “factor.communality” is counted in none of its units."));
}

TEST(CheckingAProtocol, knowsTheAttributesOfEligibility) {
    Protocol protocol = whole();
    protocol.eligibility[0].attribute = "agge";
    EXPECT_THAT(missedIn(protocol),
                ElementsAre("eligibility: The attribute “agge” is described nowhere. Did you mean “age”?"));
}

TEST(CheckingAProtocol, asksNoCodesOfATableOfAgreement) {
    Protocol protocol = whole();
    PlannedTable table;
    table.id = "agreement";
    table.kind = "agreement";
    table.title.byLanguage["en"] = "Agreement";
    protocol.tables = {table};
    EXPECT_THAT(missedIn(protocol), IsEmpty());
    protocol.tables[0].kind = "roles";
    EXPECT_THAT(missedIn(protocol), ElementsAre("table agreement: The table counts no codes."));
}

TEST(CheckingAProtocol, saysWhatMattersBeforeWordsThatAreNotThereAndInDutch) {
    Protocol protocol = whole();
    protocol.languages = {"en", "nl"};
    protocol.surveys[0].idColumn.clear();
    const auto found = check(protocol, "nl");
    EXPECT_EQ(found.front().what, "Geen kolom houdt de id van de respondent.");
    EXPECT_EQ(found.front().about, Remark::About::Plan);
    EXPECT_EQ(found.back().about, Remark::About::Words);
}

} // namespace
} // namespace kith::protocol
