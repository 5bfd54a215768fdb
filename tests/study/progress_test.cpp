#include "kith/study/codebook.h"
#include "kith/study/coding.h"
#include "kith/study/progress.h"
#include "kith/study/sources.h"

#include "made_study.h"

#include <gmock/gmock.h>

using namespace kith;
using namespace kith::study;
using kith::made::column;
using kith::made::complaint;
using kith::made::SmallStudy;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

class Progress : public testing::Test {
protected:
    SourceKey source(const std::string& title) const { return findSource(study.project, title).source.key; }
    void apply(const std::string& words, const std::string& code, const Coder& coder = "anna") {
        PassageChoice choice;
        choice.exact = words;
        CodingWish wish;
        wish.code = code;
        wish.coder = coder;
        applyCode(study.project, choosePassages(study.project, choice, {}), wish);
    }
    // "source: codedTurns/turns codings"
    std::vector<std::string> lines(const Coder& only = {}) const {
        std::vector<std::string> lines;
        for (const CodingProgress& each : codingProgress(study.project, only))
            lines.push_back(study.project.source(each.source)->title + ": " + std::to_string(each.codedTurns) + "/" +
                            std::to_string(each.turns) + " " + std::to_string(each.codings));
        return lines;
    }
    std::vector<std::string> counts(const Coder& only = {}) const {
        std::vector<std::string> lines;
        const Codebook codebook = study.project.codebook();
        for (const auto& [key, count] : codingCounts(study.project, only))
            for (const Code& code : codebook.codes)
                if (code.key == key) lines.push_back(code.name + " " + std::to_string(count));
        return lines;
    }
    SmallStudy study;
};

TEST_F(Progress, countsTurnsAndCodings) {
    EXPECT_THAT(lines(), ElementsAre("01-lies: 0/6 0", "02-omar: 0/4 0", "meeting: 0/3 0"));
    apply("Joris", "factor.network"); // four times in three turns
    apply("Joris leerde", "factor.learning", "bram");
    apply("listens", "factor.benevolence"); // Omar, and a respondent
    EXPECT_THAT(lines(), ElementsAre("01-lies: 3/6 5", "02-omar: 1/4 1", "meeting: 1/3 1"));
    EXPECT_THAT(lines("bram"), ElementsAre("01-lies: 1/6 1", "02-omar: 0/4 0", "meeting: 0/3 0"));
    EXPECT_THAT(counts(), ElementsAre("factor.network 4", "factor.benevolence 2", "factor.learning 1"));
    EXPECT_THAT(counts("bram"), ElementsAre("factor.learning 1"));
    study.project.undo("anna");
    EXPECT_THAT(lines(), ElementsAre("01-lies: 3/6 5", "02-omar: 0/4 0", "meeting: 0/3 0"));
}

TEST_F(Progress, countsAsTheTableOfCodesDoes) {
    apply("Joris", "factor.network");
    apply("listens", "factor.network");
    SourceDescription refused;
    refused.analyse = Permission::Refused;
    describeSource(study.project, "01-lies", refused, "anna");
    EXPECT_THAT(counts(), ElementsAre("factor.network 2"));
    const Table codes = codesTable(study.project, "en");
    const auto names = column(codes, "code"), codings = column(codes, "codings");
    for (std::size_t i = 0; i < names.size(); ++i)
        EXPECT_EQ(codings[i], names[i] == "factor.network" ? "2" : "0") << names[i];
}

TEST_F(Progress, forgetsTheAnswersOfARespondentWhoWithdrew) {
    EXPECT_EQ(lines().back(), "meeting: 0/3 0");
    withdraw(study.project, "meeting/R1", "anna");
    EXPECT_EQ(lines().back(), "meeting: 0/1 0");
}

TEST_F(Progress, saysWhoIsDoneAndWhoIsNot) {
    const std::size_t before = study.edits();
    assignSource(study.project, source("01-lies"), "bram", true, "anna");
    assignSource(study.project, source("01-lies"), "anna", false, "anna");
    setSourceDone(study.project, source("01-lies"), "anna", true, "anna");
    EXPECT_EQ(study.edits(), before + 3);
    const std::vector<CodingProgress> progress = codingProgress(study.project);
    EXPECT_THAT(progress[0].done, ElementsAre("anna"));
    EXPECT_THAT(progress[0].open, ElementsAre("bram"));
    EXPECT_THAT(progress[1].done, IsEmpty());
    EXPECT_THAT(complaint([&] { assignSource(study.project, source("01-lies"), "", true, "anna"); }),
                HasSubstr("who codes"));
}

TEST_F(Progress, hidesOthersCodingsFromWhoCodesBlindUntilDone) {
    const SourceKey lies = source("01-lies");
    apply("Joris leerde", "factor.learning", "anna");
    apply("Joris kende", "factor.network", "bram");
    EXPECT_TRUE(maySeeOthers(study.project, lies, "bram")); // nobody said otherwise
    assignSource(study.project, lies, "bram", true, "anna");
    EXPECT_FALSE(maySeeOthers(study.project, lies, "bram"));
    EXPECT_TRUE(maySeeOthers(study.project, lies, "anna"));
    EXPECT_TRUE(maySeeOthers(study.project, source("02-omar"), "bram"));
    ASSERT_THAT(codingsShownTo(study.project, lies, "bram"), SizeIs(1));
    EXPECT_EQ(codingsShownTo(study.project, lies, "bram")[0].coder, "bram");
    EXPECT_THAT(codingsShownTo(study.project, lies, "anna"), SizeIs(2));
    setSourceDone(study.project, lies, "bram", true, "bram");
    EXPECT_TRUE(maySeeOthers(study.project, lies, "bram"));
    EXPECT_THAT(codingsShownTo(study.project, lies, "bram"), SizeIs(2));
    setSourceDone(study.project, lies, "bram", false, "bram");
    EXPECT_FALSE(maySeeOthers(study.project, lies, "bram")); // the blindness of the assignment stays
    assignSource(study.project, lies, "bram", false, "anna");
    EXPECT_TRUE(maySeeOthers(study.project, lies, "bram"));
}

TEST_F(Progress, keepsTheRoundOfAnAssignment) {
    Assignment planned;
    planned.coder = "bram";
    planned.source = source("02-omar");
    planned.round = 2;
    planned.units = PlannedUnits::Passages;
    study.project.edit("Planned", "anna", [&](project::Edit& edit) { edit.put(planned); });
    assignSource(study.project, planned.source, "bram", true, "anna");
    setSourceDone(study.project, planned.source, "bram", true, "bram");
    ASSERT_THAT(study.project.assignments(), SizeIs(1));
    EXPECT_EQ(study.project.assignments()[0].round, 2);
    EXPECT_EQ(study.project.assignments()[0].units, PlannedUnits::Passages);
}

TEST_F(Progress, whoCodesBlindSeesTheOwnCodingsCountedThere) {
    apply("Joris", "factor.network");
    apply("listens", "factor.benevolence");
    assignSource(study.project, source("01-lies"), "bram", true, "anna");
    const auto codings = [&](const Coder& coder) {
        std::vector<std::int64_t> counts;
        for (const CodingProgress& each : codingProgressFor(study.project, coder))
            counts.push_back(each.codings);
        return counts;
    };
    EXPECT_THAT(codings("anna"), ElementsAre(4, 1, 1));
    EXPECT_THAT(codings("bram"), ElementsAre(0, 1, 1));
    setSourceDone(study.project, source("01-lies"), "bram", true, "bram");
    EXPECT_THAT(codings("bram"), ElementsAre(4, 1, 1));
}

TEST(ConsentProblems, AreTheRefusalsAndForPeoplesWordsWhatWasNotRecorded) {
    Source source;
    EXPECT_THAT(consentProblems(source), ElementsAre(ConsentProblem::NotRecorded));
    source.kind = SourceKind::Literature;
    EXPECT_THAT(consentProblems(source), IsEmpty());
    source.kind = SourceKind::Interview;
    source.consent.analyse = source.consent.quote = Permission::Given;
    EXPECT_THAT(consentProblems(source), IsEmpty());
    source.consent.quote = source.consent.archive = Permission::Refused;
    EXPECT_THAT(consentProblems(source), ElementsAre(ConsentProblem::NoQuoting, ConsentProblem::NoArchiving));
}

TEST_F(Progress, aTextGoesOutOnlyWithConsentToArchive) {
    const auto file = study.folder.path() / "turns.csv";
    EXPECT_THROW(exportTurns(study.project, "01-lies", file, "en"), Error);
    EXPECT_FALSE(std::filesystem::exists(file));
    SourceDescription given;
    given.archive = Permission::Given;
    describeSource(study.project, "01-lies", given, "anna");
    exportTurns(study.project, "01-lies", file, "en");
    EXPECT_TRUE(std::filesystem::exists(file));
}

} // namespace
