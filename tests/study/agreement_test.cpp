// Double coding from the draw to the adjudicated coding.
#include "kith/study/agreement.h"

#include "kith/model/coders.h"
#include "kith/study/coding.h"
#include "kith/study/deviations.h"
#include "kith/study/people.h"
#include "kith/study/results.h"
#include "kith/study/sources.h"
#include "made_study.h"

#include <gmock/gmock.h>

namespace kith::study {
namespace {

using made::column;
using made::complaint;
using testing::ElementsAre;
using testing::HasSubstr;

// Two coders on the same interview: one coding alike, one each alone, one with another contact.
struct CodedTwice : made::SmallStudy {
    CodedTwice() {
        contact("01-lies", "Joris");
        contact("01-lies", "de stad");
        code("anna", "Dat was Joris, mijn oude begeleider", "role.mentor", "Joris");
        code("bram", "Dat was Joris, mijn oude begeleider", "role.mentor", "Joris");
        code("anna", "Joris kende iedereen in de stad", "factor.network", "Joris");
        code("bram", "Joris kende iedereen in de stad", "factor.network", "de stad");
        code("anna", "Joris leerde me vragen stellen", "factor.learning", "Joris");
        code("bram", "hij belde elke week", "factor.benevolence", "Joris");
    }
    void code(const Coder& coder, const std::string& words, const std::string& name, const std::string& whom) {
        PassageChoice choice;
        choice.sources = {"01-lies"};
        choice.quote = words;
        CodingWish wish;
        wish.code = name;
        wish.contact = whom;
        wish.coder = coder;
        applyCode(project, choosePassages(project, choice, {}), wish);
    }
    [[nodiscard]] Table worklist(bool decided = false) const {
        DisagreementWish wish;
        wish.coders = {"anna", "bram"};
        wish.decided = decided;
        return disagreementsTable(project, wish);
    }
    [[nodiscard]] std::vector<std::string> adjudicated() const {
        std::vector<std::string> lines;
        for (const std::string& line : codings())
            if (line.ends_with("|adjudication")) lines.push_back(line.substr(0, line.rfind('|')));
        return lines;
    }
    void decide(int number, const std::string& what) {
        adjudicate(project, {"anna", "bram"}, number, {what, {}, {}, {}, {}, {}}, "cees");
    }
    [[nodiscard]] Coder counting() const {
        const StudySnapshot snapshot = project.snapshot();
        return *CountingCoders(snapshot).of(snapshot.sources[0].key);
    }
};

TEST(DoubleCoding, TheDrawFollowsItsSeedAndIsOneEdit) {
    made::SmallStudy one, again;
    PlanWish wish;
    wish.coders = {"anna", "bram"};
    wish.share = 0.3; // of three sources: one
    const std::size_t before = one.edits();
    const Table plan = planDoubleCoding(one.project, wish, "anna");
    EXPECT_EQ(one.edits(), before + 1);
    EXPECT_EQ(plan, planDoubleCoding(again.project, wish, "anna"));
    ASSERT_EQ(plan.rows.size(), 1U);
    const StudySnapshot snapshot = one.project.snapshot();
    ASSERT_EQ(snapshot.assignments.size(), 2U);
    for (const Assignment& assignment : snapshot.assignments) {
        EXPECT_TRUE(assignment.blind);
        EXPECT_EQ(assignment.round, 1);
        EXPECT_EQ(assignment.units, PlannedUnits::Passages);
        EXPECT_EQ(assignment.state, AssignmentState::Open);
    }
    EXPECT_EQ(one.project.undo("anna").has_value(), true);
    EXPECT_TRUE(one.project.snapshot().assignments.empty());
}

TEST(DoubleCoding, TheNextRoundTakesOtherSources) {
    made::SmallStudy study;
    PlanWish wish;
    wish.coders = {"anna", "bram"};
    wish.share = 0.5; // of three: two, then the one that is left
    std::vector<std::string> drawn = column(planDoubleCoding(study.project, wish, "anna"), "source");
    const Table second = planDoubleCoding(study.project, wish, "anna");
    EXPECT_THAT(column(second, "round"), ElementsAre("2"));
    drawn.push_back(column(second, "source").front());
    std::sort(drawn.begin(), drawn.end());
    EXPECT_THAT(drawn, ElementsAre("01-lies", "02-omar", "meeting"));
    EXPECT_THAT(complaint([&] { planDoubleCoding(study.project, wish, "anna"); }), HasSubstr("no source left"));
    EXPECT_EQ(doubleCodingTable(study.project, "en").rows.size(), 6U);
}

TEST(DoubleCoding, AShareOfEachKind) {
    made::SmallStudy study;
    PlanWish wish;
    wish.coders = {"anna", "bram"};
    wish.share = 0.1;
    wish.byKind = true;
    const Table plan = planDoubleCoding(study.project, wish, "anna");
    EXPECT_EQ(plan.rows.size(), 2U); // one of the interviews, and the survey
    EXPECT_EQ(column(plan, "source").back(), "meeting");
}

TEST(DoubleCoding, SenselessPlansAreRefused) {
    made::SmallStudy study;
    PlanWish wish;
    wish.coders = {"anna"};
    EXPECT_THAT(complaint([&] { planDoubleCoding(study.project, wish, "anna"); }), HasSubstr("two coders"));
    wish.coders = {"anna", "bram"};
    wish.share = 1.5;
    EXPECT_THAT(complaint([&] { planDoubleCoding(study.project, wish, "anna"); }), HasSubstr("1.5 is no share"));
    EXPECT_TRUE(study.project.snapshot().assignments.empty());
}

TEST(DoubleCoding, DoneMakesASourceCompared) {
    CodedTwice study;
    PlanWish wish;
    wish.coders = {"anna", "bram"};
    wish.share = 1;
    planDoubleCoding(study.project, wish, "anna");
    AgreementWish agreement;
    EXPECT_TRUE(agreementTable(study.project.snapshot(), "agreement", agreement).rows.empty());
    for (const char* coder : {"anna", "bram"})
        setDone(study.project, {"01-lies"}, AssignmentState::Done, coder, coder);
    EXPECT_FALSE(agreementTable(study.project.snapshot(), "agreement", agreement).rows.empty());
    EXPECT_TRUE(study.project.snapshot().assignments[0].blind);
    setDone(study.project, {"01-lies"}, AssignmentState::Open, "bram", "bram");
    EXPECT_TRUE(agreementTable(study.project.snapshot(), "agreement", agreement).rows.empty());
}

TEST(Agreement, IsATableLikeTheOthersAndASectionOfTheReport) {
    CodedTwice study;
    const StudySnapshot snapshot = study.project.snapshot();
    TableOptions options;
    options.codes = {"role.mentor"};
    const Table table = makeTable(snapshot, "agreement", options);
    EXPECT_THAT(column(table, "code"), ElementsAre("role.mentor"));
    EXPECT_THAT(column(table, "turns"), ElementsAre("3")); // Lies speaks three times
    EXPECT_THAT(column(table, "percent"), ElementsAre("100%"));
    const auto section = agreementSection(snapshot, "en");
    ASSERT_TRUE(section);
    EXPECT_THAT(section->paragraphs.front(), HasSubstr("Coders anna, bram were compared over 1 sources"));
    EXPECT_FALSE(agreementSection(made::SmallStudy().project.snapshot(), "en"));
}

TEST(Agreement, ThatIsBelowWhatIsPlannedStandsBesideTheClaimsThatRestOnIt) {
    const CodedTwice study;
    const Table ledger = claimTables(study.project.snapshot(), "", "en").front();
    ASSERT_EQ(ledger.columns.back().id, "agreement");
    const auto weak = [&](std::size_t claim) { return std::get<std::string>(ledger.rows.at(claim).back().value); };
    // On Lies' three turns learning was found by anna once and by bram never: alpha = 1 - (2 / 6) / (10 / 30).
    EXPECT_THAT(weak(0), HasSubstr("Potential for learning 0.000"));
    EXPECT_EQ(weak(1), ""); // nobody told of a contextualised contribution
}

TEST(Agreement, ThatIsBelowWhatIsPlannedIsADepartureForEachLayerOfCodes) {
    const CodedTwice study;
    std::vector<std::string> factors;
    for (const Deviation& one : deviationsIn(study.project, study.project.snapshot(), "en", {}))
        if (one.kind == "agreement-below" && one.place == "factors") factors.push_back(one.what);
    // Three turns by three codes, of which each marked two and both one: alpha = 1 - (4 / 18) / (2 × 4 × 14 / 18 / 17).
    ASSERT_EQ(factors.size(), 1u);
    EXPECT_THAT(factors.front(), HasSubstr("at least 0.667 is planned: all together 0.393; "));
    EXPECT_THAT(factors.front(), HasSubstr("Potential for learning 0.000"));
}

TEST(Agreement, UnknownCodersAndCodesAreNamed) {
    CodedTwice study;
    AgreementWish wish;
    wish.coders = {"anna", "brom"};
    EXPECT_THAT(complaint([&] { agreementTable(study.project.snapshot(), "agreement", wish); }),
                HasSubstr("Did you mean \"bram\"?"));
    wish.coders = {"anna"};
    EXPECT_THAT(complaint([&] { agreementTable(study.project.snapshot(), "agreement", wish); }),
                HasSubstr("needs two coders"));
    wish = {};
    wish.codes = {"role.mentr"};
    EXPECT_THAT(complaint([&] { agreementTable(study.project.snapshot(), "agreement", wish); }),
                HasSubstr("Did you mean \"role.mentor\"?"));
}

TEST(Disagreements, AreListedWithBothPassages) {
    CodedTwice study;
    const Table list = study.worklist();
    EXPECT_THAT(column(list, "number"), ElementsAre("1", "2", "3"));
    EXPECT_THAT(column(list, "code"), ElementsAre("factor.network", "factor.learning", "factor.benevolence"));
    EXPECT_THAT(column(list, "differs"), ElementsAre("contact", "only anna", "only bram"));
    EXPECT_THAT(column(list, "contact_a"), ElementsAre("Joris", "Joris", ""));
    EXPECT_THAT(column(list, "contact_b"), ElementsAre("de stad", "", "Joris"));
    EXPECT_THAT(column(list, "words_b"), ElementsAre("Joris kende iedereen in de stad", "", "hij belde elke week"));
}

TEST(Disagreements, ShowNoWordsWithoutConsentToQuote) {
    CodedTwice study;
    SourceDescription changes;
    changes.quote = Permission::Refused;
    describeSource(study.project, "01-lies", changes, "anna");
    const Table list = study.worklist();
    EXPECT_THAT(column(list, "words_a"), ElementsAre("", "", ""));
    EXPECT_THAT(list.notes.back(), HasSubstr("withheld in 4 cells"));
}

TEST(Adjudication, EachDecisionGivesTheCodingThatItNames) {
    CodedTwice study;
    study.decide(1, "b");
    EXPECT_THAT(study.adjudicated(), ElementsAre("01-lies|Joris kende iedereen in de stad|factor.network|de stad|"));
    EXPECT_THAT(column(study.worklist(), "number"), ElementsAre("2", "3")); // numbers stay
    EXPECT_THAT(column(study.worklist(true), "decision"), ElementsAre("b", "", ""));
    study.decide(1, "both"); // thought better of it
    EXPECT_EQ(study.adjudicated().size(), 2U);
    EXPECT_THAT(column(study.worklist(true), "decision"), ElementsAre("both", "", ""));
    study.decide(1, "neither");
    EXPECT_TRUE(study.adjudicated().empty());
    EXPECT_THAT(column(study.worklist(true), "decision"), ElementsAre("neither", "", ""));
    study.decide(1, "a");
    EXPECT_THAT(column(study.worklist(true), "decision"), ElementsAre("a", "", ""));
    EXPECT_TRUE(study.project.snapshot().rejectedSuggestions.empty());
    EXPECT_TRUE(study.project.undo("cees"));
    EXPECT_THAT(column(study.worklist(true), "decision"), ElementsAre("neither", "", ""));
}

TEST(Adjudication, ADisagreementIsKnownByItsCodings) {
    CodedTwice study;
    const Table list = study.worklist();
    const auto keysOf = [&list](std::size_t row) {
        DisagreementOf keys;
        for (std::size_t i = 0; i < list.columns.size(); ++i) {
            const auto& evidence = list.rows[row][i].evidence;
            if (list.columns[i].id == "begin_a" && !evidence.empty()) keys.a = evidence.front();
            if (list.columns[i].id == "begin_b" && !evidence.empty()) keys.b = evidence.front();
        }
        return keys;
    };
    const DisagreementOf first = keysOf(0), second = keysOf(1);
    EXPECT_TRUE(first.a && first.b);
    EXPECT_TRUE(second.a && !second.b);
    adjudicate(study.project, {"anna", "bram"}, first, {"b", {}, {}, {}, {}, {}}, "cees");
    EXPECT_THAT(study.adjudicated(), ElementsAre("01-lies|Joris kende iedereen in de stad|factor.network|de stad|"));

    study.project.edit("Removed a coding", "anna", [&](project::Edit& edit) { edit.remove(*second.a); });
    EXPECT_THAT(complaint([&] {
                    adjudicate(study.project, {"anna", "bram"}, second, {"a", {}, {}, {}, {}, {}}, "cees");
                }),
                HasSubstr("no longer"));
    EXPECT_EQ(study.adjudicated().size(), 1U);
}

TEST(Adjudication, AnEditedOneHasOtherWordsAndNoContact) {
    CodedTwice study;
    adjudicate(study.project, {"anna", "bram"}, 2, {"edited", "", "vragen stellen", "-", "activate", "shorter"},
               "cees");
    EXPECT_THAT(study.adjudicated(), ElementsAre("01-lies|vragen stellen|factor.learning||activate"));
    EXPECT_THAT(column(study.worklist(true), "decision"), ElementsAre("", "edited", ""));
}

TEST(Adjudication, AnAnswerOfAFormKeepsTheStageAndTheContactOfItsQuestion) {
    made::SmallStudy study;
    // As projects have them that were coded before forms were heeded.
    const auto code = [&](const Coder& coder, const std::string& respondent, const std::string& words, Stage stage) {
        PassageChoice choice;
        choice.sources = {"meeting/" + respondent};
        choice.quote = words;
        Coding coding;
        coding.key = CodingKey::fresh();
        coding.passage = choosePassages(study.project, choice, {}).front();
        coding.code = findCode(study.project.codebook(), "factor.learning").key;
        coding.stage = stage;
        coding.coder = coder;
        study.project.edit("Coded", coder, [&](project::Edit& edit) { edit.put(coding); });
    };
    code("anna", "R1", "Ik kan van haar leren", Stage::NotAsked);
    code("bram", "R1", "Ik kan van haar leren", Stage::Activate);
    for (const char* coder : {"anna", "bram"})
        code(coder, "R2", "She listens", Stage::NotAsked);
    const auto decide = [&](const Decision& decision) {
        return adjudicate(study.project, {"anna", "bram"}, 1, decision, "cees");
    };
    const std::size_t before = study.edits();
    EXPECT_THAT(complaint([&] { decide({"b", {}, {}, {}, {}, {}}); }), HasSubstr("asked about the stage build"));
    EXPECT_THAT(complaint([&] { decide({"edited", {}, {}, "Bas", {}, {}}); }), HasSubstr("about Noor Smit, not"));
    EXPECT_EQ(study.edits(), before);
    const std::vector<Note> taken{{"Stages taken from the questions of a form: 1.", {}},
                                  {"Contacts taken from the answers of a form: 1.", {}}};
    EXPECT_EQ(decide({"edited", {}, {}, "-", "-", {}}), taken); // none of its own: the form's
    EXPECT_EQ(decide({"a", {}, {}, {}, {}, {}}), taken);
    const Coded finished = finishAdjudication(study.project, {"anna", "bram"}, "meeting", "cees");
    EXPECT_EQ(finished.codings, 1); // what both said of Priya
    EXPECT_EQ(finished.notes, taken);
    EXPECT_THAT(study.codings(),
                testing::IsSupersetOf({"meeting|Ik kan van haar leren|factor.learning|Noor Smit|build|adjudication",
                                       "meeting|She listens|factor.learning|Priya|build|adjudication",
                                       "meeting|She listens|factor.learning|||anna"}));
}

TEST(Adjudication, SenselessDecisionsAreRefused) {
    CodedTwice study;
    const std::size_t before = study.edits();
    EXPECT_THAT(complaint([&] { study.decide(2, "b"); }), HasSubstr("bram has no coding there"));
    EXPECT_THAT(complaint([&] { study.decide(9, "a"); }), HasSubstr("no disagreement 9"));
    EXPECT_THAT(complaint([&] { study.decide(1, "c"); }), HasSubstr("\"c\" is no decision"));
    EXPECT_THAT(complaint([&] { study.decide(1, "edited"); }), HasSubstr("not said what"));
    EXPECT_EQ(study.edits(), before);
}

TEST(Adjudication, CountsOnlyWhenTheSourceIsFinished) {
    CodedTwice study;
    const auto finish = [&] { return finishAdjudication(study.project, {"anna", "bram"}, "01-lies", "cees"); };
    study.decide(1, "a");
    EXPECT_EQ(study.counting(), "anna"); // one decision is not the whole source
    EXPECT_THAT(complaint(finish), HasSubstr("2 disagreements in \"01-lies\" are not decided"));
    study.decide(2, "neither");
    study.decide(3, "b");
    EXPECT_EQ(finish().codings, 1); // role.mentor, which both gave
    EXPECT_EQ(study.counting(), adjudication);
    EXPECT_THAT(study.adjudicated(), ElementsAre("01-lies|Dat was Joris, mijn oude begeleider|role.mentor|Joris|",
                                                 "01-lies|Joris kende iedereen in de stad|factor.network|Joris|",
                                                 "01-lies|hij belde elke week|factor.benevolence|Joris|"));
    EXPECT_TRUE(study.project.undo("cees"));
    EXPECT_EQ(study.counting(), "anna");
    // Agreement is between the coders, before and after.
    AgreementWish wish;
    const Table table = agreementTable(study.project.snapshot(), "agreement", wish);
    EXPECT_THAT(column(table, "coders"), testing::Each("anna, bram"));
}

TEST(Adjudication, TheWorklistComesBackAsATable) {
    CodedTwice study;
    const std::string head = "number,source,code,coder_a,coder_b,begin_a,end_a,begin_b,end_b,decision,edited_words\n";
    const Table list = study.worklist();
    const auto row = [&](std::size_t i, const std::string& decision, const std::string& words = {}) {
        std::string line;
        for (const char* id :
             {"number", "source", "code", "coder_a", "coder_b", "begin_a", "end_a", "begin_b", "end_b"})
            line += column(list, id)[i] + ",";
        return line + decision + "," + words + "\n";
    };
    const std::size_t before = study.edits();
    const auto file =
        study.folder.write("work.csv", head + row(0, "b") + row(1, "edited", "vragen stellen") + row(2, ""));
    EXPECT_EQ(loadDecisions(study.project, file, BadRows::RefuseAll, "cees").applied, 2);
    EXPECT_EQ(study.edits(), before + 1);
    EXPECT_THAT(column(study.worklist(), "number"), ElementsAre("3"));
    EXPECT_THAT(study.adjudicated(), ElementsAre("01-lies|Joris kende iedereen in de stad|factor.network|de stad|",
                                                 "01-lies|vragen stellen|factor.learning|Joris|"));
}

TEST(Adjudication, ARowThatIsNotWhatStandsThereIsRefused) {
    CodedTwice study;
    const std::string head = "number,source,code,coder_a,coder_b,begin_a,end_a,begin_b,end_b,decision\n";
    const auto file = study.folder.write("old.csv", head + "1,01-lies,role.mentor,anna,bram,43,78,43,78,a\n");
    EXPECT_THAT(complaint([&] { loadDecisions(study.project, file, BadRows::RefuseAll, "cees"); }),
                HasSubstr("One row cannot be applied"));
    EXPECT_TRUE(study.adjudicated().empty());
    const auto empty = study.folder.write("empty.csv", head + "1,01-lies,role.mentor,anna,bram,43,78,43,78,\n");
    EXPECT_THAT(complaint([&] { loadDecisions(study.project, empty, BadRows::RefuseAll, "cees"); }),
                HasSubstr("No row has a decision"));
}

} // namespace
} // namespace kith::study
