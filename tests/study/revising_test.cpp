// Coding one passage at a time: changing, moving and removing codings, and codes in an interviewee's own words.
#include "kith/study/codebook.h"
#include "kith/study/coding.h"
#include "kith/study/memos.h"
#include "kith/study/progress.h"

#include "made_study.h"

#include <gmock/gmock.h>

using namespace kith;
using namespace kith::study;
using kith::made::column;
using kith::made::complaint;
using kith::made::SmallStudy;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

class Revising : public testing::Test {
protected:
    Passage passage(const std::string& source, const std::string& words, int occurrence = 0) const {
        PassageChoice choice;
        choice.quote = words;
        choice.sources = {source};
        choice.occurrence = occurrence;
        return choosePassages(study.project, choice, {}).at(0);
    }
    static CodingWish wish(const std::string& code, const Coder& coder = "anna") {
        CodingWish wish;
        wish.code = code;
        wish.coder = coder;
        return wish;
    }
    // Codes the passage and gives the coding's key.
    CodingKey code(const Passage& passage, const CodingWish& wanted) {
        std::set<CodingKey> before;
        for (const Coding& coding : study.project.codingsIn(passage.source))
            before.insert(coding.key);
        EXPECT_EQ(applyCode(study.project, {passage}, wanted).codings, 1);
        for (const Coding& coding : study.project.codingsIn(passage.source))
            if (!before.contains(coding.key)) return coding.key;
        return {};
    }
    Coding stored(CodingKey key) const { return study.project.coding(key).value(); }
    std::string last() const { return study.project.journal().back().label; }

    SmallStudy study;
};

TEST_F(Revising, changesWhatIsSaidAndLeavesTheRestAsOneEdit) {
    study.contact("01-lies", "Joris");
    CodingWish first = wish("factor.network");
    first.memo = "kent de stad";
    first.quality = "kent mensen";
    const CodingKey one = code(passage("01-lies", "kende iedereen in de stad"), first);
    const CodingKey two = code(passage("01-lies", "leerde me vragen stellen"), wish("factor.network"));
    const std::size_t before = study.edits();
    CodingChanges changes;
    changes.code = "reputation";
    changes.contact = "Joris";
    changes.stage = Stage::Activate;
    EXPECT_THAT(reviseCodings(study.project, {one, two, one}, changes, "anna"), IsEmpty());
    EXPECT_EQ(study.edits(), before + 1);
    EXPECT_EQ(last(), "Changed 2 codings: code factor.reputation, contact Joris, stage activate");
    EXPECT_THAT(study.codings(), ElementsAre("01-lies|kende iedereen in de stad|factor.reputation|Joris|activate|anna",
                                             "01-lies|leerde me vragen stellen|factor.reputation|Joris|activate|anna"));
    EXPECT_EQ(stored(one).memo, "kent de stad");
    EXPECT_EQ(stored(one).quality, "kent mensen");

    changes = {};
    changes.contact = "";
    changes.stage = Stage::NotAsked;
    changes.memo = "";
    reviseCodings(study.project, {one}, changes, "anna");
    EXPECT_FALSE(stored(one).contact);
    EXPECT_EQ(stored(one).stage, Stage::NotAsked);
    EXPECT_EQ(stored(one).memo, "");
    EXPECT_EQ(stored(one).quality, "kent mensen");
    EXPECT_TRUE(stored(two).contact);

    study.project.undo("anna");
    study.project.undo("anna");
    EXPECT_THAT(study.codings(), ElementsAre("01-lies|kende iedereen in de stad|factor.network|||anna",
                                             "01-lies|leerde me vragen stellen|factor.network|||anna"));
}

TEST_F(Revising, makesNoEntryWhereNothingChanges) {
    const CodingKey one = code(passage("02-omar", "She listens"), wish("factor.benevolence"));
    const std::size_t before = study.edits();
    reviseCodings(study.project, {one}, {}, "anna");
    CodingChanges same;
    same.code = "factor.benevolence";
    reviseCodings(study.project, {one}, same, "anna");
    reviseCodings(study.project, {}, same, "anna");
    EXPECT_EQ(study.edits(), before);
}

TEST_F(Revising, leavesOthersCodingsAloneAndSaysWhoseTheyAre) {
    const Passage words = passage("02-omar", "She listens");
    const CodingKey mine = code(words, wish("factor.benevolence"));
    const CodingKey theirs = code(words, wish("factor.learning", "bram"));
    const std::vector<std::string> before = study.codings();
    CodingChanges changes;
    changes.stage = Stage::Build;
    EXPECT_THAT(complaint([&] {
                    reviseCodings(study.project, {mine, theirs}, changes, "anna");
                }),
                AllOf(HasSubstr("codings of bram, not of anna"), HasSubstr("She listens")));
    EXPECT_THAT(complaint([&] { removeCodings(study.project, std::vector{mine, theirs}, "anna"); }), HasSubstr("bram"));
    EXPECT_THAT(complaint([&] { resizeCoding(study.project, theirs, {{0}, {4}}, "anna"); }), HasSubstr("bram"));
    EXPECT_EQ(study.codings(), before);
}

TEST_F(Revising, joinsCodingsThatWouldSayTheSame) {
    const Passage words = passage("02-omar", "She listens");
    CodingWish noted = wish("factor.learning");
    noted.memo = "leert ervan";
    const CodingKey stays = code(words, wish("factor.benevolence"));
    const CodingKey goes = code(words, noted);
    addMemo(study.project, MemoSubject::of(goes), MemoKind::Analytic, "Is dit leren?", "bram");
    code(words, wish("factor.benevolence", "bram")); // another coder's is another judgement
    CodingChanges changes;
    changes.code = "factor.benevolence";
    reviseCodings(study.project, {goes}, changes, "anna");
    EXPECT_THAT(study.codings(), ElementsAre("02-omar|She listens|factor.benevolence|||anna",
                                             "02-omar|She listens|factor.benevolence|||bram"));
    EXPECT_EQ(stored(stays).memo, "leert ervan");
    ASSERT_THAT(memosOf(study.project, MemoSubject::of(stays)), SizeIs(1));
    EXPECT_EQ(memosOf(study.project, MemoSubject::of(stays))[0].text, "Is dit leren?");
    study.project.undo("anna");
    EXPECT_THAT(study.codings(), SizeIs(3));
    EXPECT_THAT(memosOf(study.project, MemoSubject::of(goes)), SizeIs(1));

    // Different qualities are different findings.
    CodingChanges patient, kind;
    patient.quality = "patient";
    kind.quality = "kind";
    reviseCodings(study.project, {stays}, patient, "anna");
    reviseCodings(study.project, {goes}, kind, "anna");
    reviseCodings(study.project, {goes}, changes, "anna");
    EXPECT_THAT(study.codings(), SizeIs(3));
}

TEST_F(Revising, holdsAnswersToTheirForm) {
    const CodingKey answer = code(passage("meeting/R1", "Hij kent iedereen"), wish("factor.network"));
    CodingChanges changes;
    changes.stage = Stage::Activate;
    EXPECT_THAT(complaint([&] { reviseCodings(study.project, {answer}, changes, "anna"); }),
                HasSubstr("asked about the stage build"));
    changes = {};
    changes.contact = "Noor Smit";
    EXPECT_THAT(complaint([&] { reviseCodings(study.project, {answer}, changes, "anna"); }),
                HasSubstr("This answer is about Bas"));
    changes.contact = "";
    const std::vector<Note> notes = reviseCodings(study.project, {answer}, changes, "anna");
    ASSERT_THAT(notes, SizeIs(1));
    EXPECT_EQ(notes[0].text, "Contacts taken from the answers of a form: 1.");
    EXPECT_THAT(study.codings(), ElementsAre("meeting|Hij kent iedereen|factor.network|Bas|build|anna"));
    EXPECT_THAT(complaint([&] {
                    resizeCoding(study.project, answer, {{4}, {30}}, "anna");
                }),
                HasSubstr("Code each answer by itself."));
}

TEST_F(Revising, movesTheEdgesOfAPassage) {
    const Passage words = passage("02-omar", "She listens");
    const CodingKey coding = code(words, wish("factor.benevolence"));
    const Passage wider = passage("02-omar", "Farah 🙂. She listens, and");
    resizeCoding(study.project, coding, wider.span, "anna");
    EXPECT_EQ(last(), "Moved the edges of factor.benevolence");
    EXPECT_EQ(stored(coding).passage, wider);
    EXPECT_TRUE(study.project.check().problems.empty());
    const std::size_t before = study.edits();
    resizeCoding(study.project, coding, wider.span, "anna");
    EXPECT_EQ(study.edits(), before);
    const std::int64_t end = study.project.text(words.source).end().value;
    for (const CodePointSpan bad :
         {CodePointSpan{{9}, {9}}, CodePointSpan{{12}, {9}}, CodePointSpan{{-1}, {9}}, CodePointSpan{{9}, {end + 1}}})
        EXPECT_THAT(complaint([&] { resizeCoding(study.project, coding, bad, "anna"); }), HasSubstr("within one text"));
    // Onto the words that carry the code already.
    const CodingKey other = code(words, wish("factor.benevolence"));
    resizeCoding(study.project, coding, words.span, "anna");
    EXPECT_THAT(study.codings(), ElementsAre("02-omar|She listens|factor.benevolence|||anna"));
    EXPECT_FALSE(study.project.coding(coding));
    EXPECT_TRUE(study.project.coding(other));
    study.project.undo("anna");
    EXPECT_EQ(stored(coding).passage, wider);
}

TEST_F(Revising, removesCodingsWithTheirMemos) {
    const Passage words = passage("02-omar", "She listens");
    const CodingKey one = code(words, wish("factor.benevolence"));
    const CodingKey two = code(words, wish("factor.learning"));
    addMemo(study.project, MemoSubject::of(one), MemoKind::Method, "Nog eens lezen", "anna");
    EXPECT_EQ(removeCodings(study.project, std::vector{one, one}, "anna"), 1);
    EXPECT_EQ(last(), "Removed a coding as factor.benevolence");
    EXPECT_THAT(study.codings(), ElementsAre("02-omar|She listens|factor.learning|||anna"));
    EXPECT_THAT(complaint([&] {
                    removeCodings(study.project, std::vector{two, one}, "anna");
                }),
                HasSubstr("there no more"));
    EXPECT_THAT(study.codings(), SizeIs(1));
    study.project.undo("anna");
    EXPECT_THAT(study.codings(), SizeIs(2));
    EXPECT_THAT(memosOf(study.project, MemoSubject::of(one)), SizeIs(1));
}

TEST_F(Revising, namesACodeByThePassagesWords) {
    study.contact("01-lies", "Joris");
    const Passage words = passage("01-lies", "Joris kende iedereen in de stad");
    const std::size_t before = study.edits();
    CodingWish said = wish("");
    said.contact = "Joris";
    said.stage = Stage::Build;
    const std::string name = codeInVivo(study.project, words, "factor.network", said);
    EXPECT_EQ(name, "factor.joris-kende-iedereen-in-de-stad");
    EXPECT_EQ(study.edits(), before + 1);
    EXPECT_EQ(last(), "Coded a passage in its own words as factor.joris-kende-iedereen-in-de-stad");
    EXPECT_THAT(study.codings(), ElementsAre("01-lies|Joris kende iedereen in de stad|" + name + "|Joris|build|anna"));
    const Codebook codebook = study.project.codebook();
    const Code made = findCode(codebook, name);
    EXPECT_EQ(made.parent, "factor.network");
    EXPECT_EQ(made.layer, "factor");
    EXPECT_EQ(made.label("nl"), "Joris kende iedereen in de stad");
    EXPECT_EQ(made.since, 2);
    EXPECT_EQ(study.project.codingsWith(made.key).at(0).codebookVersion, 2);
    EXPECT_THAT(recodingTable(study.project).rows, Not(IsEmpty())); // as after adding a code by name

    // The same words again are another code, until its coder says otherwise.
    EXPECT_EQ(codeInVivo(study.project, words, "factor.network", said), name + "-2");
    EXPECT_EQ(codeInVivo(study.project, passage("02-omar", "She listens, and"), "", wish("")),
              "in-vivo.she-listens-and");
    study.project.undo("anna");
    study.project.undo("anna");
    study.project.undo("anna");
    EXPECT_THAT(study.codings(), IsEmpty());
    EXPECT_EQ(study.project.codebook().version, 1);
    EXPECT_THROW(findCode(study.project.codebook(), name), Error);
}

TEST_F(Revising, shortensLongWordsToANameAndRefusesPassagesWithoutWords) {
    PassageChoice turn;
    turn.exact = "Dat was Joris";
    turn.wholeTurn = true;
    const std::string name = codeInVivo(study.project, choosePassages(study.project, turn, {}).at(0), "role", wish(""));
    EXPECT_EQ(name, "role.dat-was-joris-mijn-oude-begeleider-joris");
    EXPECT_EQ(findCode(study.project.codebook(), name).label("nl"),
              "Dat was Joris, mijn oude begeleider. Joris kende iedereen in de stad.");
    const std::size_t before = study.edits();
    EXPECT_THAT(complaint([&] { codeInVivo(study.project, passage("02-omar", "🙂."), "role", wish("")); }),
                HasSubstr("no word"));
    EXPECT_THAT(complaint([&] { codeInVivo(study.project, passage("02-omar", "listens"), "rolle", wish("")); }),
                HasSubstr("Did you mean \"role\"?"));
    CodingWish nobody = wish("");
    nobody.contact = "Nobody";
    EXPECT_THROW(codeInVivo(study.project, passage("02-omar", "listens"), "role", nobody), Error);
    EXPECT_EQ(study.edits(), before);
}

TEST_F(Revising, findsWhatStandsAmongManyPassagesOfASource) {
    // More passages of a source than are looked up one by one.
    std::vector<Passage> passages;
    const SourceKey source = passage("01-lies", "Dat was").source;
    for (std::int64_t begin = 50; begin < 70; ++begin)
        passages.push_back({source, 1, {{begin}, {begin + 3}}, {}});
    EXPECT_EQ(applyCode(study.project, passages, wish("factor.network")).codings, 20);
    EXPECT_EQ(applyCode(study.project, passages, wish("factor.network")).codings, 0);
    EXPECT_EQ(applyCode(study.project, {passages[3]}, wish("factor.network")).codings, 0);
}

} // namespace
