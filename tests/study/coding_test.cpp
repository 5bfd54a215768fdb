#include "kith/study/coding.h"

#include "made_study.h"

#include "kith/report/tables.h"

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

std::vector<std::string> wordsOf(const std::vector<Passage>& passages) {
    std::vector<std::string> words;
    for (const Passage& passage : passages)
        words.push_back(passage.quote);
    return words;
}

PassageChoice exactly(const std::string& words, std::vector<std::string> sources = {}) {
    PassageChoice choice;
    choice.exact = words;
    choice.sources = std::move(sources);
    return choice;
}

PassageChoice quoted(const std::string& source, const std::string& words, int occurrence = 0) {
    PassageChoice choice;
    choice.quote = words;
    choice.sources = {source};
    choice.occurrence = occurrence;
    return choice;
}

PassageChoice matching(const std::string& pattern) {
    PassageChoice choice;
    choice.pattern = pattern;
    return choice;
}

CodingWish wish(const std::string& code, const std::string& contact = {}, const Coder& coder = "anna") {
    CodingWish wish;
    wish.code = code;
    wish.contact = contact;
    wish.coder = coder;
    return wish;
}

class Coding_ : public testing::Test {
protected:
    std::vector<Passage> choose(const PassageChoice& choice) { return choosePassages(study.project, choice, {}); }
    std::int64_t apply(const PassageChoice& choice, const CodingWish& wanted) {
        return applyCode(study.project, choose(choice), wanted).codings;
    }
    LoadOutcome load(const std::string& csv, BadRows badRows = BadRows::RefuseAll, const Coder& by = "anna") {
        return loadCodings(study.project, study.folder.write("codings.csv", csv), badRows, by, {});
    }
    SmallStudy study;
};

TEST_F(Coding_, findsExactWordsInTurnsOnlyAndNeverInLabels) {
    EXPECT_THAT(choose(exactly("Joris")), SizeIs(4));
    EXPECT_THAT(choose(exactly("Omar")), SizeIs(2)); // the labels not counted
    EXPECT_THAT(choose(exactly("Lies")), IsEmpty());
    EXPECT_THAT(choose(exactly("listens")), SizeIs(2)); // Omar and the respondent R2
    EXPECT_THAT(choose(exactly("listens", {"meeting/R2"})), SizeIs(1));
    EXPECT_THAT(choose(exactly("listens", {"meeting/R1"})), IsEmpty());
}

TEST_F(Coding_, tellsWhoseWordsTheyAre) {
    PassageChoice choice = exactly("Joris");
    choice.whose = WhoseWords::Interviewee;
    EXPECT_THAT(choose(choice), SizeIs(3));
    choice.whose = WhoseWords::Interviewer;
    EXPECT_THAT(choose(choice), SizeIs(1));
    choice = exactly("iedereen");
    choice.whose = WhoseWords::Interviewee;
    EXPECT_THAT(choose(choice), SizeIs(3)); // a respondent's words are her own
}

TEST_F(Coding_, takesTheWholeTurnOnceHoweverOftenItMatches) {
    PassageChoice choice = exactly("joris", {"01-lies"});
    choice.foldCase = true;
    choice.wholeTurn = true;
    choice.whose = WhoseWords::Interviewee;
    EXPECT_THAT(wordsOf(choose(choice)),
                ElementsAre("Dat was Joris, mijn oude begeleider. Joris kende iedereen in de stad.",
                            "Joris leerde me vragen stellen.\nEn hij belde elke week."));
}

TEST_F(Coding_, matchesPatternsWithinTurns) {
    EXPECT_THAT(wordsOf(choose(matching("^Joris \\w+"))), ElementsAre("Joris leerde"));
    EXPECT_THAT(wordsOf(choose(matching("Farah\\S*"))), ElementsAre("Farah", "Farah,\"", "Farah's"));
    EXPECT_THAT(complaint([&] { choose(matching("(Joris")); }), HasSubstr("parenthesis"));
}

TEST_F(Coding_, countsCodePointsBehindLettersOutsideTheBasicPlane) {
    const std::vector<Passage> found = choose(exactly("She listens, and"));
    ASSERT_THAT(found, SizeIs(1));
    // "Interviewer: Who did you turn to?" is 33 characters, two line ends, and "Omar: I went to Farah 🙂. " is 25.
    EXPECT_EQ(found[0].span.begin.value, 33 + 2 + 25);
    EXPECT_EQ(found[0].span.length(), 16);
}

TEST_F(Coding_, findsQuotesByOccurrence) {
    EXPECT_THAT(wordsOf(choose(quoted("01-lies", "vragen stellen. En hij"))), ElementsAre("vragen stellen.\nEn hij"));
    EXPECT_EQ(choose(quoted("01-lies", "kende iedereen", 2))[0].span.begin.value,
              static_cast<std::int64_t>(made::dutchInterview.rfind("kende")));
    EXPECT_THAT(complaint([&] { choose(quoted("01-lies", "kende iedereen")); }),
                testing::AllOf(HasSubstr("twice"), HasSubstr("1 to 2")));
    EXPECT_THAT(complaint([&] { choose(quoted("01-lies", "kende iedereen", 3)); }), HasSubstr("only twice"));
    EXPECT_THAT(complaint([&] { choose(quoted("01-lies", "kende niemand")); }), HasSubstr("nowhere"));
    EXPECT_THAT(complaint([&] { choose(quoted("01-les", "kende iedereen")); }), HasSubstr("01-lies"));
    PassageChoice everywhere;
    everywhere.quote = "Farah";
    EXPECT_THAT(complaint([&] { choose(everywhere); }), HasSubstr("one source"));
}

TEST_F(Coding_, takesPassagesByPosition) {
    PassageChoice choice;
    choice.sources = {"01-lies"};
    choice.passage = "13-35";
    EXPECT_THAT(wordsOf(choose(choice)), ElementsAre("Wie heeft je geholpen?"));
    for (const char* wrong : {"35-13", "13", "a-b", "13-", "5-5", "10-100000", "99999999999999999999-1"}) {
        choice.passage = wrong;
        EXPECT_THROW(choose(choice), Error) << wrong;
    }
    choice.exact = "Joris";
    EXPECT_THAT(complaint([&] { choose(choice); }), HasSubstr("several ways"));
    EXPECT_THAT(complaint([&] { choose({}); }), HasSubstr("not said"));
}

TEST_F(Coding_, showsPassagesInTheirContext) {
    const Table table = previewPassages(study.project, choose(exactly("listens")));
    EXPECT_THAT(column(table, "source"), ElementsAre("02-omar", "meeting/R2"));
    EXPECT_THAT(column(table, "speaker"), ElementsAre("Omar", ""));
    EXPECT_THAT(column(table, "before"), ElementsAre("I went to Farah 🙂. She ", "She "));
    EXPECT_THAT(column(table, "words"), ElementsAre("listens", "listens"));
    EXPECT_THAT(column(table, "after"), ElementsAre(", and she knows the council.", ""));
}

TEST_F(Coding_, codesAllPassagesAsOneEditAndNotTwice) {
    const std::size_t before = study.edits();
    EXPECT_EQ(apply(exactly("iedereen"), wish("network")), 3);
    EXPECT_EQ(study.edits(), before + 1);
    EXPECT_THAT(study.codings(),
                ElementsAre("01-lies|iedereen|factor.network|||anna", "01-lies|iedereen|factor.network|||anna",
                            "meeting|iedereen|factor.network|Bas|build|anna"));
    EXPECT_EQ(apply(exactly("iedereen"), wish("factor.network")), 0);
    EXPECT_EQ(study.edits(), before + 1);
    EXPECT_EQ(apply(exactly("iedereen"), wish("factor.network", {}, "bram")), 3);
    study.project.undo("anna");
    EXPECT_THAT(study.codings(), SizeIs(3));
}

TEST_F(Coding_, findsContactsWithinTheAccountOfThePassage) {
    study.contact("01-lies", "Joris Prins", {"mijn oude begeleider", "Joris"});
    EXPECT_EQ(apply(quoted("01-lies", "leerde me vragen stellen"), wish("factor.learning", "Joris")), 1);
    // The interviewer asks about the same account.
    EXPECT_EQ(apply(quoted("01-lies", "En wat leerde je van Joris?"), wish("asked.learning", "Joris Prins")), 1);
    EXPECT_EQ(apply(quoted("meeting/R1", "van haar leren"), wish("factor.learning", "Noor Smit")), 1);
    EXPECT_THAT(study.codings(), ElementsAre("01-lies|En wat leerde je van Joris?|asked.learning|Joris Prins||anna",
                                             "01-lies|leerde me vragen stellen|factor.learning|Joris Prins||anna",
                                             "meeting|van haar leren|factor.learning|Noor Smit|build|anna"));
    EXPECT_THAT(complaint([&] { apply(quoted("02-omar", "She listens"), wish("factor.benevolence", "Joris")); }),
                HasSubstr("no contact"));
    EXPECT_THAT(complaint([&] { apply(quoted("meeting/R1", "van haar leren"), wish("factor.learning", "Noor Smid")); }),
                HasSubstr("Noor Smit"));
    EXPECT_THAT(complaint([&] { apply(quoted("02-omar", "She listens"), wish("factor.benevolense")); }),
                HasSubstr("factor.benevolence"));
}

TEST_F(Coding_, refusesToCodeTranslationsAndEarlierVersions) {
    ImportOptions options;
    options.translationOf = "01-lies";
    options.translator = "anna";
    std::string translation = made::dutchInterview;
    translation.replace(translation.find("Wie heeft je geholpen?"), 22, "Who helped you?");
    importFiles(study.project, {study.folder.write("01-lies.en.txt", translation)}, options, {});
    EXPECT_THAT(complaint([&] { apply(quoted("01-lies.en", "Who helped you?"), wish("asked.people")); }),
                HasSubstr("translation"));
    EXPECT_EQ(apply(exactly("Who"), wish("asked.people")), 1); // and it is not looked through
}

TEST_F(Coding_, removesTheCodersOwnCodings) {
    apply(exactly("iedereen"), wish("factor.network"));
    apply(exactly("iedereen"), wish("factor.reputation"));
    apply(exactly("iedereen"), wish("factor.network", {}, "bram"));
    EXPECT_EQ(removeCodings(study.project, choose(exactly("iedereen", {"01-lies"})), wish("factor.network")), 2);
    EXPECT_EQ(removeCodings(study.project, choose(exactly("iedereen", {"meeting"})), wish("")), 2);
    EXPECT_THAT(study.codings(), SizeIs(9 - 4));
    EXPECT_EQ(removeCodings(study.project, choose(exactly("iedereen", {"meeting"})), wish("")), 0);
    study.project.undo("anna");
    study.project.undo("anna");
    EXPECT_THAT(study.codings(), SizeIs(9));
}

TEST_F(Coding_, loadsATableAsOneEdit) {
    study.contact("01-lies", "Joris");
    const std::size_t before = study.edits();
    const LoadOutcome outcome = load("source,quote,occurrence,code,contact,stage,quality,coder,memo\n"
                                     "02-omar,She listens,1,factor.benevolence,,maintain,,,\n"
                                     "01-lies,kende iedereen,2,factor.network,Joris,build,,bram,hij kent ze echt\n"
                                     "02-omar,\"Omar, ask Farah\",,factor.reputation,,,,,\n"
                                     "meeting/R1,Hij kent iedereen,1,factor.network,Bas,build,,bram,\n"
                                     "01-lies,kende iedereen,1,attitude.contextualised,Joris,,kent de stad,,\n");
    EXPECT_EQ(outcome.applied, 5);
    EXPECT_THAT(outcome.refused, IsEmpty());
    EXPECT_EQ(study.edits(), before + 1);
    EXPECT_THAT(study.codings(), ElementsAre("01-lies|kende iedereen|attitude.contextualised|Joris||anna",
                                             "01-lies|kende iedereen|factor.network|Joris|build|bram",
                                             "02-omar|She listens|factor.benevolence||maintain|anna",
                                             "02-omar|Omar, ask Farah|factor.reputation|||anna",
                                             "meeting|Hij kent iedereen|factor.network|Bas|build|bram"));
    study.project.undo("anna");
    EXPECT_THAT(study.codings(), IsEmpty());
}

TEST_F(Coding_, countsWhatIsCodedAlreadyAsAppliedButDoesNotDoubleIt) {
    const std::string table =
        "source,quote,code\n02-omar,She listens,factor.benevolence\n02-omar,She listens,factor.benevolence\n";
    EXPECT_EQ(load(table).applied, 2);
    EXPECT_THAT(study.codings(), SizeIs(1));
    EXPECT_EQ(load(table).applied, 2);
    EXPECT_THAT(study.codings(), SizeIs(1));
    load(table, BadRows::RefuseAll, "bram");
    EXPECT_THAT(study.codings(), SizeIs(2));
}

TEST_F(Coding_, listsEveryBadRowAndAppliesNothing) {
    const std::string table = "source,quote,occurrence,code,contact,stage,coder\n"
                              "02-omar,She listens,1,factor.benevolence,,,\n"      // row 2, good
                              "02-omar,She listens,1,factor.benevolense,,,\n"      // 3: code
                              "03-omar,She listens,1,factor.benevolence,,,\n"      // 4: source
                              "02-omar,She shouts,1,factor.benevolence,,,\n"       // 5: words
                              "02-omar,She listens,2,factor.benevolence,,,\n"      // 6: occurrence
                              "02-omar,She listens,one,factor.benevolence,,,\n"    // 7: occurrence
                              "02-omar,She listens,1,factor.benevolence,Farah,,\n" // 8: contact
                              "02-omar,She listens,1,factor.benevolence,,bild,\n"  // 9: stage
                              "meeting/R9,She listens,1,factor.benevolence,,,\n"   // 10: respondent
                              "02-omar,,1,factor.benevolence,,,\n";                // 11: no words
    std::vector<std::string> places;
    try {
        load(table);
        ADD_FAILURE() << "nothing was refused";
    } catch (const Refused& refused) {
        for (const Refusal& refusal : refused.refusals())
            places.push_back(refusal.where.inside);
    }
    EXPECT_THAT(places, testing::UnorderedElementsAre("row 3", "row 4", "row 5", "row 6", "row 7", "row 8", "row 9",
                                                      "row 10", "row 11"));
    EXPECT_THAT(study.codings(), IsEmpty());

    const LoadOutcome outcome = load(table, BadRows::Skip);
    EXPECT_EQ(outcome.applied, 1);
    EXPECT_THAT(outcome.refused, SizeIs(9));
    EXPECT_THAT(study.codings(), SizeIs(1));
}

TEST_F(Coding_, saysWhichColumnIsMissing) {
    EXPECT_THAT(complaint([&] { load("source,qote,code\n"); }), HasSubstr("qote"));
    EXPECT_THAT(complaint([&] { load("source,quote,code,stages\n"); }), HasSubstr("stage"));
}

TEST_F(Coding_, writesATableThatComesInAgain) {
    study.contact("01-lies", "Joris");
    apply(exactly("kende iedereen"), wish("factor.network", "Joris"));
    apply(quoted("01-lies", "stellen.\nEn hij belde"), wish("factor.learning", "Joris", "bram"));
    apply(quoted("meeting/R2", "She listens"), wish("factor.benevolence", "Priya"));
    PassageChoice overTurns;
    overTurns.sources = {"01-lies"};
    overTurns.passage = "13-60";
    CodingWish noted = wish("asked.people");
    noted.memo = "vraag, en \"antwoord\"";
    apply(overTurns, noted);
    const std::vector<std::string> before = study.codings();
    ASSERT_THAT(before, SizeIs(5));

    const Table table = codingsTable(study.project);
    EXPECT_THAT(column(table, "source"), ElementsAre("01-lies", "01-lies", "01-lies", "01-lies", "meeting/R2"));
    EXPECT_THAT(column(table, "occurrence"), ElementsAre("1", "1", "1", "2", "1"));
    EXPECT_THAT(table.notes, IsEmpty());
    const std::string csv = report::tableAsCsv(table);
    removeCodings(study.project, choose(exactly("kende iedereen")), wish(""));
    removeCodings(study.project, choose(quoted("01-lies", "stellen. En hij belde")), wish("", {}, "bram"));
    removeCodings(study.project, choose(quoted("meeting/R2", "She listens")), wish(""));
    removeCodings(study.project, choose(overTurns), wish(""));
    ASSERT_THAT(study.codings(), IsEmpty());
    EXPECT_EQ(load(csv, BadRows::RefuseAll, "somebody").applied, 5);
    EXPECT_EQ(study.codings(), before);
    EXPECT_EQ(report::tableAsCsv(codingsTable(study.project)), csv);
}

std::vector<std::string> textsOf(const std::vector<Note>& notes) {
    std::vector<std::string> texts;
    for (const Note& note : notes)
        texts.push_back(note.text);
    return texts;
}

TEST_F(Coding_, takesStageAndContactOfAnAnswerFromTheForm) {
    const Coded coded = applyCode(study.project, choose(exactly("listens")), wish("factor.benevolence"));
    EXPECT_EQ(coded.codings, 2); // Omar's words are no answer on a form
    EXPECT_THAT(textsOf(coded.notes), ElementsAre("Stages taken from the questions of a form: 1.",
                                                  "Contacts taken from the answers of a form: 1."));
    EXPECT_THAT(study.codings(), ElementsAre("02-omar|listens|factor.benevolence|||anna",
                                             "meeting|listens|factor.benevolence|Priya|build|anna"));
    CodingWish said = wish("factor.benevolence", "Priya");
    said.stage = Stage::Build;
    const Coded again = applyCode(study.project, choose(exactly("listens", {"meeting"})), said);
    EXPECT_EQ(again.codings, 0); // it is the same coding
    EXPECT_THAT(again.notes, IsEmpty());
}

TEST_F(Coding_, refusesAnotherStageThanTheFormAskedAbout) {
    const std::size_t before = study.edits();
    CodingWish other = wish("factor.benevolence");
    other.stage = Stage::Activate;
    EXPECT_THAT(complaint([&] { apply(exactly("listens"), other); }),
                testing::AllOf(HasSubstr("meeting/R2"), HasSubstr("\"listens\""),
                               HasSubstr("asked about the stage build"), HasSubstr("reason_1"),
                               HasSubstr("not about activate"), HasSubstr("Leave the stage empty")));
    other.code = "attitude.reflection"; // whatever the code says of the contact
    EXPECT_THAT(complaint([&] { apply(exactly("listens", {"meeting"}), other); }), HasSubstr("stage build"));
    EXPECT_EQ(study.edits(), before);
    other.code = "asked.activating"; // says what was asked, not what was answered
    EXPECT_EQ(apply(exactly("listens", {"meeting"}), other), 1);
    EXPECT_THAT(study.codings(), ElementsAre("meeting|listens|asked.activating||activate|anna"));
}

TEST_F(Coding_, refusesAnotherContactOfTheSameFormButNotAPersonWhomAnAnswerNames) {
    EXPECT_THAT(
        complaint([&] { apply(quoted("meeting/R1", "Hij kent iedereen"), wish("factor.network", "Noor Smit")); }),
        testing::AllOf(HasSubstr("This answer is about Bas, not about Noor Smit."),
                       HasSubstr("Leave the contact empty")));
    study.contact("meeting/R1", "iedereen");
    EXPECT_EQ(apply(quoted("meeting/R1", "iedereen"), wish("factor.network", "iedereen")), 1);
    EXPECT_THAT(study.codings(), ElementsAre("meeting|iedereen|factor.network|iedereen|build|anna"));
}

TEST_F(Coding_, refusesWordsThatRunOverAnswersAboutDifferentContacts) {
    PassageChoice both;
    both.sources = {"meeting/R1"};
    both.passage = "4-30"; // "Ik kan van haar leren" ends at 21, "Hij kent iedereen" begins at 23
    EXPECT_THAT(complaint([&] { apply(both, wish("factor.learning")); }), HasSubstr("Code each answer by itself."));
}

TEST_F(Coding_, leavesWhatAnOlderProjectHasAndTakesWhatItsMergedContactsLeaveOpen) {
    Coding old;
    old.key = CodingKey::fresh();
    old.passage = choose(exactly("listens", {"meeting"})).front();
    old.code = findCode(study.project.codebook(), "factor.benevolence").key;
    old.coder = "anna";
    study.project.edit("Coded before forms were heeded", "anna", [&](project::Edit& edit) { edit.put(old); });
    const std::vector<std::string> before = study.codings();
    EXPECT_EQ(load("source,quote,code\nmeeting/R2,listens,factor.benevolence\n").applied, 1);
    EXPECT_EQ(study.codings(), before);

    const Contact bas = findContact(study.project, findCase(study.project, "meeting/R1"), "Bas");
    study.project.edit("Bas is nobody", "anna", [&](project::Edit& edit) { edit.remove(bas.key); });
    EXPECT_EQ(apply(quoted("meeting/R1", "Hij kent iedereen"), wish("factor.network")), 1);
    EXPECT_EQ(apply(quoted("meeting/R1", "kent iedereen"), wish("factor.network", "Noor Smit")), 1);
    EXPECT_THAT(study.codings(), testing::IsSupersetOf({"meeting|Hij kent iedereen|factor.network||build|anna",
                                                        "meeting|kent iedereen|factor.network|Noor Smit|build|anna"}));
}

TEST_F(Coding_, aNameThatAFormHasTwiceMeansTheOneOfTheAnswer) {
    ImportOptions options;
    options.by = "anna";
    options.idColumn = "id";
    options.contacts = {"contact_1", "contact_2"};
    options.reasons = {"reason_1", "reason_2:maintain"};
    importFiles(study.project,
                {study.folder.write("twice.csv", "id,contact_1,reason_1,contact_2,reason_2\n"
                                                 "R1,Noor,Ze luistert,Noor,Ze belt\n")},
                options, {});
    CodingWish said = wish("factor.benevolence", "Noor");
    EXPECT_EQ(apply(quoted("twice/R1", "Ze belt"), said), 1);
    said.stage = Stage::Activate; // the first question asks about no stage
    EXPECT_EQ(apply(quoted("twice/R1", "Ze luistert"), said), 1);
    const StudySnapshot snapshot = study.project.snapshot();
    ASSERT_THAT(snapshot.codings, SizeIs(2));
    EXPECT_EQ(formPlace(snapshot.codings[0].contact->uuid)->number, 1);
    EXPECT_EQ(snapshot.codings[0].stage, Stage::Activate);
    EXPECT_EQ(formPlace(snapshot.codings[1].contact->uuid)->number, 2);
    EXPECT_EQ(snapshot.codings[1].stage, Stage::Maintain);
}

TEST_F(Coding_, holdsTablesToWhatTheFormAsked) {
    const std::string table = "source,quote,code,contact,stage\n"
                              "meeting/R1,van haar leren,factor.learning,,\n"                // row 2, good
                              "meeting/R1,van haar leren,factor.learning,,activate\n"        // 3: stage
                              "meeting/R1,van haar leren,factor.learning,Bas,\n"             // 4: contact
                              "meeting/R2,She listens,factor.benevolence,Priya,build\n"      // 5, good
                              "02-omar,She listens,factor.benevolence,,activate\n"           // 6, good
                              "meeting/R1,van haar leren,factor.learning,Noor Smit,build\n"; // 7, the same as row 2
    EXPECT_THAT(complaint([&] { load(table); }), HasSubstr("2 rows cannot be applied"));
    const LoadOutcome outcome = load(table, BadRows::Skip);
    EXPECT_EQ(outcome.applied, 4);
    ASSERT_THAT(outcome.refused, SizeIs(2));
    EXPECT_EQ(outcome.refused[0].where.inside, "row 3");
    EXPECT_THAT(outcome.refused[0].what, HasSubstr("asked about the stage build here (reason_1), not about activate"));
    EXPECT_EQ(outcome.refused[1].where.inside, "row 4");
    EXPECT_EQ(outcome.refused[1].what, "This answer is about Noor Smit, not about Bas.");
    EXPECT_THAT(textsOf(outcome.notes), ElementsAre("Stages taken from the questions of a form: 1.",
                                                    "Contacts taken from the answers of a form: 1."));
    EXPECT_THAT(study.codings(), ElementsAre("02-omar|She listens|factor.benevolence||activate|anna",
                                             "meeting|van haar leren|factor.learning|Noor Smit|build|anna",
                                             "meeting|She listens|factor.benevolence|Priya|build|anna"));
}

TEST_F(Coding_, namesRespondentsByTheLabelsThatTheyWereGiven) {
    Case respondent = findCase(study.project, "meeting/R2");
    respondent.label = "Nora";
    study.project.edit("Named", "anna", [&](project::Edit& edit) { edit.put(respondent); });
    apply(quoted("meeting/R2", "listens"), wish("factor.benevolence"));
    const Table table = codingsTable(study.project);
    EXPECT_THAT(column(table, "source"), ElementsAre("meeting/Nora"));
    study.project.undo("anna");
    ASSERT_THAT(study.codings(), IsEmpty());
    EXPECT_EQ(load(report::tableAsCsv(table)).applied, 1);
    EXPECT_THAT(study.codings(), ElementsAre("meeting|listens|factor.benevolence|Priya|build|anna"));
}

TEST_F(Coding_, listsTheCodingsOfACodeOrACase) {
    apply(exactly("iedereen"), wish("factor.network"));
    apply(quoted("01-lies", "leerde me vragen stellen"), wish("factor.learning"));
    EXPECT_THAT(codingsTable(study.project, "network").rows, SizeIs(3));
    EXPECT_THAT(codingsTable(study.project, {}, "01-lies").rows, SizeIs(3));
    EXPECT_THAT(codingsTable(study.project, "factor.network", "01-lies").rows, SizeIs(2));
    EXPECT_THROW(codingsTable(study.project, "factor.nowork"), Error);
}

TEST_F(Coding_, remembersTheVersionOfTheCodebook) {
    apply(quoted("02-omar", "She listens"), wish("factor.benevolence"));
    EXPECT_EQ(study.project.snapshot().codings.at(0).codebookVersion, 1);
}

} // namespace
