#include "kith/study/coding.h"
#include "kith/study/memos.h"
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

class Memos : public testing::Test {
protected:
    CodingKey codeWords() {
        PassageChoice choice;
        choice.quote = "She listens";
        choice.sources = {"02-omar"};
        CodingWish wish;
        wish.code = "factor.benevolence";
        wish.coder = "anna";
        applyCode(study.project, choosePassages(study.project, choice, {}), wish);
        return study.project.codingsIn(findSource(study.project, "02-omar").source.key).at(0).key;
    }
    SmallStudy study;
};

TEST_F(Memos, areWrittenOnAnythingAndListedWithWhatTheyAreAbout) {
    const CodingKey coding = codeWords();
    const ContactKey joris = study.contact("01-lies", "Joris");
    const Case lies = findCase(study.project, "01-lies");
    const Code code = findCode(study.project.codebook(), "factor.trends");
    const SourceKey omar = findSource(study.project, "02-omar").source.key;
    const std::size_t before = study.edits();
    addMemo(study.project, MemoSubject::of(coding), MemoKind::Analytic, "Luisteren als gave", "anna");
    addMemo(study.project, MemoSubject::of(code.key), MemoKind::Method, "Te ruim?", "bram");
    addMemo(study.project, MemoSubject::of(joris), MemoKind::Analytic, "Spil", "anna");
    addMemo(study.project, MemoSubject::of(lies.key), MemoKind::Reflexive, "Wij kennen elkaar", "anna");
    addMemo(study.project, MemoSubject::of(omar), MemoKind::Method, "Slechte opname", "anna");
    addMemo(study.project, MemoSubject::ofProject(), MemoKind::Reflexive, "Waarom wij?", "anna");
    EXPECT_EQ(study.edits(), before + 6);

    const Table table = memosTable(study.project, "en");
    EXPECT_THAT(column(table, "about"), ElementsAre("project", "source", "case", "contact", "code", "coding"));
    EXPECT_THAT(column(table, "subject"), ElementsAre("Small", "02-omar", lies.label, lies.label + ": Joris",
                                                      "factor.trends", "02-omar: “She listens” (factor.benevolence)"));
    EXPECT_THAT(column(table, "kind"),
                ElementsAre("reflexive", "method", "reflexive", "analytic", "method", "analytic"));
    EXPECT_THAT(column(table, "coder"), ElementsAre("anna", "anna", "anna", "anna", "bram", "anna"));
    EXPECT_EQ(memosTable(study.project, "nl").columns[2].heading, "Soort");
    EXPECT_THAT(column(memosTable(study.project, "nl"), "about"),
                ElementsAre("project", "bron", "casus", "contact", "code", "codering"));
    EXPECT_EQ(listMemos(study.project).back().source, omar);

    ASSERT_THAT(memosOf(study.project, MemoSubject::of(joris)), SizeIs(1));
    EXPECT_EQ(memosOf(study.project, MemoSubject::of(joris))[0].text, "Spil");
    ASSERT_THAT(memosOf(study.project, MemoSubject::ofProject()), SizeIs(1));
    EXPECT_THAT(memosOf(study.project, MemoSubject::of(lies.key))[0].kind, MemoKind::Reflexive);
    EXPECT_THAT(memosOf(study.project, MemoSubject::of(findCase(study.project, "02-omar").key)), IsEmpty());
}

TEST_F(Memos, areAboutRespondentsAndTheContactsOnTheirForms) {
    const Case respondent = findCase(study.project, "meeting/R1");
    const Contact bas = findContact(study.project, respondent, "Bas");
    addMemo(study.project, MemoSubject::of(respondent.key), MemoKind::Analytic, "Kort", "anna");
    addMemo(study.project, MemoSubject::of(bas.key), MemoKind::Analytic, "Wie?", "anna");
    EXPECT_THAT(column(memosTable(study.project, "en"), "subject"),
                ElementsAre(respondent.label, respondent.label + ": Bas"));
}

TEST_F(Memos, changeAndGoAndComeBack) {
    const MemoKey memo = addMemo(study.project, MemoSubject::ofProject(), MemoKind::Analytic, "Eerste", "anna");
    editMemo(study.project, memo, MemoKind::Method, "Tweede", "anna");
    EXPECT_EQ(study.project.memo(memo)->text, "Tweede");
    EXPECT_EQ(study.project.memo(memo)->kind, MemoKind::Method);
    removeMemo(study.project, memo, "anna");
    EXPECT_THAT(listMemos(study.project), IsEmpty());
    study.project.undo("anna");
    study.project.undo("anna");
    EXPECT_EQ(study.project.memo(memo)->text, "Eerste");
}

TEST_F(Memos, areTheirCodersOwnAndNeverEmptyOrAboutNothing) {
    const MemoKey memo = addMemo(study.project, MemoSubject::ofProject(), MemoKind::Analytic, "Van bram", "bram");
    const std::size_t before = study.edits();
    EXPECT_THAT(complaint([&] { editMemo(study.project, memo, MemoKind::Analytic, "Van anna", "anna"); }),
                HasSubstr("a memo of bram, not of anna"));
    EXPECT_THAT(complaint([&] { removeMemo(study.project, memo, "anna"); }), HasSubstr("bram"));
    EXPECT_THAT(complaint([&] { editMemo(study.project, memo, MemoKind::Analytic, " \n", "bram"); }),
                HasSubstr("empty"));
    EXPECT_THAT(complaint([&] { addMemo(study.project, MemoSubject::ofProject(), MemoKind::Method, "", "anna"); }),
                HasSubstr("empty"));
    for (const MemoSubject& nothing :
         {MemoSubject::of(SourceKey::fresh()), MemoSubject::of(CaseKey::fresh()), MemoSubject::of(ContactKey::fresh()),
          MemoSubject::of(CodeKey::fresh()), MemoSubject::of(CodingKey::fresh())})
        EXPECT_THAT(complaint([&] { addMemo(study.project, nothing, MemoKind::Method, "Hm", "anna"); }),
                    HasSubstr("not in the project"));
    EXPECT_EQ(study.edits(), before);
}

TEST_F(Memos, ofSourcesThatMayNotBeAnalysedStayOutOfTheList) {
    SourceDescription refused;
    refused.analyse = Permission::Refused;
    const SourceKey omar = findSource(study.project, "02-omar").source.key;
    addMemo(study.project, MemoSubject::of(codeWords()), MemoKind::Analytic, "Zijn woorden", "anna");
    addMemo(study.project, MemoSubject::of(omar), MemoKind::Analytic, "Zijn verhaal", "anna");
    describeSource(study.project, "02-omar", refused, "anna");
    EXPECT_THAT(memosTable(study.project, "en").rows, IsEmpty());
    EXPECT_THAT(memosOf(study.project, MemoSubject::of(omar)), SizeIs(1));
}

} // namespace
