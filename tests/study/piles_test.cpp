// The role board: cards, piles, and what becomes of them.
#include "kith/study/piles.h"

#include "made_study.h"

#include "kith/study/codebook.h"
#include "kith/study/coding.h"
#include "kith/study/deviations.h"
#include "kith/study/lookup.h"
#include "kith/study/mentions.h"
#include "kith/study/results.h"
#include "kith/study/search.h"
#include "kith/study/sources.h"

#include <gmock/gmock.h>

using namespace kith;
using namespace kith::study;
using kith::made::column;
using kith::made::complaint;
using kith::made::SmallStudy;
using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

namespace {

class Piles : public testing::Test {
protected:
    Piles() {
        confirmContact(study.project, "01-lies", "Joris", "anna");
        confirmContact(study.project, "02-omar", "Farah", "anna");
    }
    [[nodiscard]] std::vector<Card> all(const Coder& by = "anna") const {
        CardsWish wish;
        wish.coder = by;
        return cards(study.project, wish);
    }
    [[nodiscard]] static std::vector<std::string> words(const std::vector<Card>& cards) {
        std::vector<std::string> words;
        for (const Card& card : cards)
            words.push_back(card.contactLabel + ": " + card.passage.quote);
        return words;
    }
    [[nodiscard]] std::vector<Card> about(const std::string& contact) const {
        std::vector<Card> some = all();
        std::erase_if(some, [&](const Card& card) { return card.contactLabel != contact; });
        return some;
    }
    void code(const std::string& source, const std::string& quote, const std::string& code,
              const std::string& contact) {
        PassageChoice choice;
        choice.sources = {source};
        choice.quote = quote;
        CodingWish wish;
        wish.code = code;
        wish.contact = contact;
        wish.coder = "anna";
        applyCode(study.project, choosePassages(study.project, choice, {}), wish);
    }
    [[nodiscard]] std::string lastLabel() const { return study.project.journal().back().label; }
    [[nodiscard]] std::vector<std::string> onPiles(const Coder& by = "anna") const {
        std::vector<std::string> lines;
        for (const Pile& pile : piles(study.project, by))
            lines.push_back(pile.label + "=" + std::to_string(pile.cards));
        return lines;
    }
    [[nodiscard]] std::vector<std::string> deviationLines() const {
        std::vector<std::string> lines;
        for (const Deviation& one : deviationsIn(study.project, study.project.snapshot(), "en", {}))
            lines.push_back(one.kind + "|" + one.place + "|" + one.what);
        return lines;
    }
    SmallStudy study;
};

TEST_F(Piles, cardsAreTheSentencesAboutConfirmedContacts) {
    const std::vector<Card> found = all();
    EXPECT_THAT(words(found),
                ElementsAre("Joris: Dat was Joris, mijn oude begeleider.", "Joris: Joris kende iedereen in de stad.",
                            "Joris: En wat leerde je van Joris?", "Joris: Joris leerde me vragen stellen.",
                            "Farah: I went to Farah 🙂.", "Farah: \"Omar, ask Farah,\" she says.",
                            "Farah: Farah's door is open."));
    EXPECT_EQ(found[0].egoLabel, "Lies");
    EXPECT_EQ(found[0].source, "01-lies");
    EXPECT_EQ(found[0].turn, 2);
    EXPECT_EQ(found[0].speaker, "Lies");
    EXPECT_TRUE(found[0].individuated);
    EXPECT_THAT(found[0].piles, IsEmpty());
    CardsWish wish;
    wish.coder = "anna";
    wish.ego = "02-omar";
    EXPECT_THAT(cards(study.project, wish), SizeIs(3));
}

TEST_F(Piles, codingsAboutContactsAreCardsAndRolesStandAsTheyWereCoded) {
    code("01-lies", "hij belde elke week", "factor.benevolence", "Joris");
    code("01-lies", "iedereen in de stad", "role.broker", "Joris");
    const std::vector<Card> found = about("Joris");
    EXPECT_THAT(words(found), Contains("Joris: En hij belde elke week."));
    EXPECT_THAT(words(found), Contains("Joris: iedereen in de stad"));
    EXPECT_THAT(words(found), Not(Contains("Joris: Joris kende iedereen in de stad.")));
    for (const Card& card : found)
        EXPECT_EQ(card.roles.size(), card.passage.quote == "iedereen in de stad" ? 1U : 0U);
    CardsWish wish;
    wish.coder = "anna";
    wish.onlyUnsorted = true;
    EXPECT_THAT(words(cards(study.project, wish)), Not(Contains("Joris: iedereen in de stad")));
}

TEST_F(Piles, eachStepIsOneEditThatCanBeUndone) {
    const std::vector<Card> joris = about("Joris"), farah = about("Farah");
    std::size_t edits = study.edits();
    const CodeKey openers = newPile(study.project, " Door openers ", {farah[0], farah[2]}, "anna");
    EXPECT_EQ(study.edits(), ++edits);
    EXPECT_EQ(lastLabel(), "Made the pile “Door openers” of 2 passages");
    EXPECT_EQ(putOnPile(study.project, openers, {joris[1], farah[0]}, "anna"), 1);
    EXPECT_EQ(study.edits(), ++edits);
    EXPECT_EQ(lastLabel(), "Put a passage on the pile “Door openers”");
    EXPECT_THAT(onPiles(), ElementsAre("Door openers=3"));
    EXPECT_THAT(onPiles("bram"), ElementsAre("Door openers=0"));
    EXPECT_THAT(about("Joris")[1].piles, ElementsAre(openers));

    EXPECT_EQ(takeOffPile(study.project, openers, {joris[1], joris[2]}, "anna"), 1);
    EXPECT_EQ(study.edits(), ++edits);
    EXPECT_THAT(about("Joris")[1].piles, IsEmpty());
    study.project.undo("anna");
    EXPECT_THAT(about("Joris")[1].piles, ElementsAre(openers));
    study.project.redo("anna");
    EXPECT_THAT(onPiles(), ElementsAre("Door openers=2"));

    renamePile(study.project, openers, "Openers", "anna");
    EXPECT_EQ(lastLabel(), "Renamed the pile “Door openers” to “Openers”");
    const CodeKey teachers = newPile(study.project, "Teachers", {joris[3]}, "anna");
    EXPECT_EQ(putOnPile(study.project, teachers, {farah[0]}, "anna", openers), 1);
    EXPECT_EQ(lastLabel(), "Moved a passage from the pile “Openers” to the pile “Teachers”");
    EXPECT_THAT(onPiles(), ElementsAre("Openers=1", "Teachers=2"));
    edits = study.edits();
    joinPiles(study.project, openers, {teachers}, "anna");
    EXPECT_EQ(study.edits(), edits + 1);
    EXPECT_THAT(onPiles(), ElementsAre("Openers=3"));
    study.project.undo("anna");
    EXPECT_THAT(onPiles(), ElementsAre("Openers=1", "Teachers=2"));
    removePile(study.project, teachers, "anna");
    EXPECT_THAT(onPiles(), ElementsAre("Openers=1"));
}

TEST_F(Piles, cardsSayWhereTheySpeakOfTheirContact) {
    bool any = false;
    for (const Card& card : about("Farah")) {
        const Text text = study.project.text(card.passage.source, card.passage.part);
        for (const CodePointSpan mention : card.mentions) {
            EXPECT_TRUE(card.passage.span.contains(mention));
            any = any || text.quote(mention) == "Farah";
        }
    }
    EXPECT_TRUE(any);
}

TEST_F(Piles, cardsArePutOnRolesAndANewPileTakesThemAway) {
    const std::vector<Card> farah = about("Farah");
    const CodeKey mentor = findCode(study.project.codebook(), "role.mentor").key;
    EXPECT_EQ(putOnPile(study.project, mentor, {farah[0], farah[1]}, "anna"), 2);
    EXPECT_EQ(lastLabel(), "Put 2 passages on the role “Mentor”");
    EXPECT_THAT(about("Farah")[0].roles, ElementsAre(mentor));
    const std::size_t edits = study.edits();
    newPile(study.project, "Askers", {farah[0]}, "anna", mentor);
    EXPECT_EQ(study.edits(), edits + 1);
    EXPECT_THAT(about("Farah")[0].roles, IsEmpty());
    EXPECT_THAT(onPiles(), ElementsAre("Askers=1"));
    EXPECT_EQ(takeOffPile(study.project, mentor, {farah[1]}, "anna"), 1);
    EXPECT_THAT(about("Farah")[1].roles, IsEmpty());
    EXPECT_THAT(complaint([&] {
                    putOnPile(study.project, findCode(study.project.codebook(), "factor.learning").key, {farah[0]},
                              "anna");
                }),
                HasSubstr("not there any more"));
}

TEST_F(Piles, whatMakesNoSenseIsRefused) {
    const CodeKey openers = newPile(study.project, "Openers", {}, "anna");
    EXPECT_THAT(complaint([&] { newPile(study.project, "openers", {}, "anna"); }), HasSubstr("already"));
    EXPECT_THAT(complaint([&] { newPile(study.project, " ", {}, "anna"); }), HasSubstr("needs a name"));
    EXPECT_THAT(complaint([&] { renamePile(study.project, CodeKey::fresh(), "X", "anna"); }),
                HasSubstr("not there any more"));
    EXPECT_THAT(complaint([&] { joinPiles(study.project, openers, {openers}, "anna"); }), HasSubstr("another pile"));
    EXPECT_THAT(complaint([&] { mapPile(study.project, openers, "factor.learning", "anna"); }),
                HasSubstr("is no role"));
    putOnPile(study.project, openers, {about("Farah")[0]}, "bram");
    EXPECT_THAT(complaint([&] { removePile(study.project, openers, "anna"); }), HasSubstr("bram"));
    Card card = about("Farah")[0];
    card.contact = findContact(study.project, findCase(study.project, "01-lies"), "Joris").key;
    EXPECT_THAT(complaint([&] { putOnPile(study.project, openers, {card}, "anna"); }), HasSubstr("not there any more"));
}

TEST_F(Piles, aPileCountsNowhereUntilItIsMapped) {
    const auto frequencies = [&] {
        TableOptions options;
        return makeTable(study.project.snapshot(), "roles", options);
    };
    const std::vector<std::string> before = deviationLines();
    const Table codes = codesTable(study.project, "en"), contacts = contactsTable(study.project);
    const Table roles = frequencies(), codings = codingsTable(study.project);
    const int version = study.project.codebook().version;
    const CodeKey openers = newPile(study.project, "Openers", all(), "anna");
    putOnPile(study.project, openers, all(), "bram");

    EXPECT_EQ(deviationLines(), before);
    EXPECT_EQ(codesTable(study.project, "en"), codes);
    EXPECT_EQ(contactsTable(study.project), contacts);
    EXPECT_EQ(frequencies(), roles);
    EXPECT_EQ(codingsTable(study.project), codings);
    EXPECT_THAT(recodingTable(study.project).rows, IsEmpty());
    EXPECT_EQ(study.project.codebook().version, version);
    const StudySnapshot snapshot = study.project.snapshot();
    EXPECT_THAT(snapshot.codings, IsEmpty());
    EXPECT_THAT(snapshot.turns, IsEmpty());
    SearchWish wish;
    wish.query = "code:*";
    EXPECT_THAT(searchStudy(study.project, wish, {}).passages, IsEmpty());
    EXPECT_THAT(study.project.check().problems, IsEmpty());
}

TEST_F(Piles, aMappedPileIsCodingsOfTheRole) {
    const std::vector<Card> farah = about("Farah");
    const CodeKey openers = newPile(study.project, "Openers", {farah[0], farah[2]}, "anna");
    Memo memo{MemoKey::fresh(), MemoKind::Analytic, "code", openers.uuid, "they open doors", "anna"};
    study.project.edit("memo", "anna", [&](project::Edit& edit) { edit.put(memo); });
    code("02-omar", "I went to Farah 🙂.", "role.broker", "Farah");
    const std::size_t edits = study.edits();
    EXPECT_EQ(mapPile(study.project, openers, "broker", "anna"), 2);
    EXPECT_EQ(study.edits(), edits + 1);
    EXPECT_EQ(lastLabel(), "Mapped the pile “Openers” (2 passages) to role.broker");
    EXPECT_THAT(study.codings(), ElementsAre("02-omar|I went to Farah 🙂.|role.broker|Farah||anna",
                                             "02-omar|Farah's door is open.|role.broker|Farah||anna"));
    EXPECT_THAT(onPiles(), IsEmpty());
    const StudySnapshot snapshot = study.project.snapshot();
    ASSERT_THAT(snapshot.memos, SizeIs(1));
    EXPECT_EQ(SnapshotIndex(snapshot).code(CodeKey{snapshot.memos[0].aboutKey})->name, "role.broker");
    EXPECT_THAT(about("Farah")[0].roles, SizeIs(1));
    study.project.undo("anna");
    EXPECT_THAT(onPiles(), ElementsAre("Openers=2"));
    study.project.redo("anna");
    EXPECT_THAT(study.project.check().problems, IsEmpty());
}

TEST_F(Piles, aPileBecomesARoleThatCameLater) {
    const std::vector<Card> farah = about("Farah");
    const CodeKey openers = newPile(study.project, "Door Openers", {farah[0], farah[2]}, "anna");
    const int version = study.project.codebook().version;
    EXPECT_EQ(makeRole(study.project, openers, "", "Opens a door to others.", "anna"), "role.door-openers");
    const Code role = findCode(study.project.codebook(), "role.door-openers");
    EXPECT_EQ(role.key, openers);
    EXPECT_EQ(role.layer, "role");
    EXPECT_EQ(role.label("en"), "Door Openers");
    EXPECT_EQ(role.texts.at("en").brief, "Opens a door to others.");
    EXPECT_EQ(role.since, version + 1);
    EXPECT_EQ(study.project.codebook().version, version + 1);
    EXPECT_THAT(study.codings(), SizeIs(2));
    EXPECT_THAT(study.codings(), Each(HasSubstr("role.door-openers|Farah")));
    EXPECT_THAT(recodingTable(study.project).rows, Not(IsEmpty()));
    EXPECT_THAT(deviationLines(), Contains(HasSubstr("role.door-openers")));
    study.project.undo("anna");
    EXPECT_THAT(onPiles(), ElementsAre("Door Openers=2"));
    EXPECT_THAT(recodingTable(study.project).rows, IsEmpty());
    newPile(study.project, "Mentor", {}, "anna");
    EXPECT_THAT(complaint([&] { makeRole(study.project, piles(study.project, "anna").back().key, "", "", "anna"); }),
                HasSubstr("role.mentor"));
}

TEST_F(Piles, whatIsMergedSplitOrRevisedTakesItsCardsAlong) {
    newPile(study.project, "Openers", about("Joris"), "anna");
    const ContactKey karin = study.contact("01-lies", "Karin");
    mergeContacts(study.project, "01-lies", "Karin", {"Joris"}, "anna");
    EXPECT_THAT(onPiles(), ElementsAre("Openers=4"));
    for (const Card& card : about("Karin"))
        EXPECT_EQ(card.contact, karin);
    reviseSource(study.project, "01-lies", study.folder.write("better.txt", made::dutchInterview + "\nLies: Klaar.\n"),
                 "anna");
    EXPECT_THAT(onPiles(), ElementsAre("Openers=4"));
    EXPECT_THAT(complaint([&] { rejectContact(study.project, "01-lies", "Karin", "anna"); }), HasSubstr("4 codings"));
}

} // namespace
