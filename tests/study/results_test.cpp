// What can be chosen for tables, and what pages of results show besides tables.
#include "kith/study/results.h"

#include "kith/study/coding.h"
#include "kith/study/pictures.h"
#include "made_study.h"

#include <gmock/gmock.h>

namespace kith::study {
namespace {

using made::column;
using made::complaint;
using testing::ElementsAre;
using testing::HasSubstr;

struct CodedStudy : made::SmallStudy {
    CodedStudy() {
        contact("01-lies", "Joris");
        code("01-lies", "Joris kende iedereen in de stad", "attitude.reflection", "Joris");
        code("01-lies", "Joris leerde me vragen stellen", "factor.other", "Joris");
        code("02-omar", "she knows the council", "factor.other", "");
    }
    void code(const std::string& source, const std::string& words, const std::string& name, const std::string& whom) {
        PassageChoice choice;
        choice.sources = {source};
        choice.quote = words;
        CodingWish wish;
        wish.code = name;
        wish.contact = whom;
        wish.coder = "anna";
        applyCode(project, choosePassages(project, choice, {}), wish);
    }
};

TEST(TableChoices, NamesWhatChangesATable) {
    EXPECT_TRUE(choicesFor("saturation").saturation);
    EXPECT_TRUE(choicesFor("factors-by-attribute").attribute);
    EXPECT_TRUE(choicesFor("factors-by-people").people);
    EXPECT_FALSE(choicesFor("factors-by-passages").people);
    EXPECT_TRUE(choicesFor("egogram").ofCase);
    EXPECT_EQ(choicesFor("coding-progress"), TableChoices{});
    EXPECT_EQ(choicesFor("no such kind"), TableChoices{});
}

TEST(TableChoices, SmallCountsAreOfferedToBeHiddenOnlyWhereThatIsPossible) {
    CodedStudy study;
    const StudySnapshot snapshot = study.project.snapshot();
    TableOptions hiding;
    hiding.suppress = 3;
    for (const TableKind& kind : tableKinds()) {
        bool refused = false;
        try {
            makeTable(snapshot, kind.id, hiding);
        } catch (const Error& error) {
            refused = std::string(error.what()).find("does not count people") != std::string::npos;
        }
        EXPECT_EQ(choicesFor(kind.id).people, !refused) << kind.id;
    }
}

TEST(PlannedTables, APlannedListOfPassagesIsItsCodings) {
    CodedStudy study;
    const StudySnapshot snapshot = study.project.snapshot();
    PlannedTable planned;
    planned.codes = {"factor.*"};
    EXPECT_EQ(codingsOf(snapshot, planned).size(), 2U);
    planned.codes = {"attitude.reflection"};
    EXPECT_EQ(codingsOf(snapshot, planned).size(), 1U);
    planned.sources = "survey";
    EXPECT_TRUE(codingsOf(snapshot, planned).empty());
}

TEST(PlannedTables, OptionalCodesThatNobodyUsedAreNotLookedFor) {
    CodedStudy study;
    const StudySnapshot snapshot = study.project.snapshot();
    PlannedTable planned;
    planned.kind = "codes-by-people";
    planned.codes = {"factor.other", "factor.cost"}; // the second is optional
    planned.sources = "interview";
    planned.reading = "A";
    const TableOptions options = optionsFor(snapshot, planned, "nl");
    EXPECT_THAT(options.codes, ElementsAre("factor.other"));
    EXPECT_EQ(options.sources, "interview");
    EXPECT_EQ(options.reading, "A");
    EXPECT_EQ(options.language, "nl");
}

TEST(ComparedProfiles, StandInTheOrderGiven) {
    CodedStudy study;
    const StudySnapshot snapshot = study.project.snapshot();
    const std::string omar = findCase(study.project, "02-omar").label, lies = findCase(study.project, "01-lies").label;
    const Table table = comparedProfilesTable(snapshot, {omar, lies}, "en");
    ASSERT_EQ(table.columns.size(), 4U);
    EXPECT_EQ(table.columns[2].id, omar);
    EXPECT_EQ(table.columns[3].id, lies);
    EXPECT_THAT(complaint([&] { comparedProfilesTable(snapshot, {"nobody"}, "en"); }), HasSubstr("no case"));
}

TEST(ReflectionTable, CountsOnlyContactsThatSomebodyJudged) {
    Profile profile;
    profile.label = "Lies";
    profile.contacts = 6;
    profile.reflectionVisible = 2;
    profile.noReflectionVisible = 1;
    profile.noReflectionHidden = 1;
    profile.visibilityUnknown = 2;
    profile.memos = {"Speaks of her mother only late."};
    const Table table = reflectionTable(profile, "en");
    EXPECT_THAT(column(table, "visibility"), ElementsAre("visible", "hidden"));
    EXPECT_THAT(column(table, "reflection"), ElementsAre("2", "0"));
    EXPECT_EQ(table.rows[0][1].denominator, 3);
    EXPECT_EQ(table.rows[1][2].denominator, 1);
    EXPECT_THAT(table.notes, testing::Contains(HasSubstr("nobody judged yet, and that stand in no row: 2")));
    EXPECT_THAT(table.notes.back(), HasSubstr("only late"));
}

TEST(ClaimLedger, HasAClaimForEachOfItsRows) {
    CodedStudy study;
    const ClaimLedger ledger = claimLedger(study.project.snapshot(), "en");
    EXPECT_EQ(ledger.table, claimTables(study.project.snapshot(), {}, "en").front());
    ASSERT_EQ(ledger.claims.size(), ledger.table.rows.size());
    const std::vector<std::string> numbers = column(ledger.table, "number");
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        EXPECT_EQ(ledger.claims[i].number, numbers[i]);
        EXPECT_EQ(ledger.claims[i].tables, claimTables(study.project.snapshot(), numbers[i], "en"));
    }
}

} // namespace
} // namespace kith::study
