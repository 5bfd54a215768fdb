// What a list of contacts and a contact's card show, and decisions on people who are called by their place in a list.
#include "kith/study/contact_card.h"

#include "made_study.h"

#include "kith/study/coding.h"
#include "kith/study/mentions.h"
#include "kith/study/ties.h"

#include <gmock/gmock.h>

using namespace kith;
using namespace kith::study;
using kith::made::complaint;
using kith::made::SmallStudy;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

class Cards : public testing::Test {
protected:
    [[nodiscard]] ContactCard card(ContactKey contact) const {
        return contactCard(study.project.snapshot(project::Quotes::Leave), contact, "en");
    }
    [[nodiscard]] AccountPeople lies() const { return peopleOf(study.project, "01-lies"); }
    static std::size_t contact(const AccountPeople& people, const std::string& label) {
        for (std::size_t i = 0; i < people.contacts.size(); ++i)
            if (people.contacts[i].label == label) return i;
        ADD_FAILURE() << "no contact " << label;
        return 0;
    }
    void code(const std::string& words, const std::string& name, const std::string& about, Stage stage) {
        PassageChoice choice;
        choice.sources = {"01-lies"};
        choice.quote = words;
        choice.occurrence = 1;
        CodingWish wish;
        wish.code = name;
        wish.contact = about;
        wish.stage = stage;
        wish.coder = "anna";
        applyCode(study.project, choosePassages(study.project, choice, {}), wish);
    }
    [[nodiscard]] std::string lastLabel() const { return study.project.journal().back().label; }

    SmallStudy study;
};

TEST_F(Cards, aCardCountsFactorsByStageAndTellsWhatWasNotAsked) {
    const ContactKey joris = study.contact("01-lies", "Joris");
    code("Joris", "factor.learning", "Joris", Stage::Build);
    const ContactCard shown = card(joris);
    EXPECT_EQ(shown.row.ego, "Lies");
    EXPECT_EQ(shown.row.passages, 1);
    bool found = false;
    for (const std::vector<Cell>& row : shown.factors.rows) {
        const bool learning = !row[1].evidence.empty();
        found = found || learning;
        EXPECT_EQ(row[1].value, learning ? Cell(1).value : Cell(Missing::NotAsked).value);
        EXPECT_EQ(row[2].value, Cell(Missing::NotAsked).value);
        EXPECT_EQ(row[4].value, Cell(0).value);
    }
    EXPECT_TRUE(found);
    EXPECT_THAT(complaint([&] { (void)card(ContactKey::fresh()); }), HasSubstr("not there any more"));
}

TEST_F(Cards, theSamePersonIsFoundInOtherAccounts) {
    const ContactKey joris = study.contact("01-lies", "Joris"), farah = study.contact("02-omar", "Farah");
    ContactDescription changes;
    changes.person = "J. F.";
    describeContacts(study.project, {joris, farah}, changes, "anna");
    EXPECT_EQ(card(joris).row.person, "J. F.");
    EXPECT_THAT(card(joris).samePerson, ElementsAre("Omar: Farah"));
}

TEST_F(Cards, rowsAreCaseByCaseWithConfirmedMentions) {
    confirmContact(study.project, "01-lies", "Joris", "anna");
    study.contact("02-omar", "Farah");
    const std::vector<ContactRow> rows = contactRows(study.project.snapshot(project::Quotes::Leave));
    ASSERT_THAT(rows, SizeIs(5)) << "with those named on forms";
    EXPECT_EQ(rows[0].ego, "Lies");
    EXPECT_EQ(rows[0].contact.label, "Joris");
    EXPECT_GE(rows[0].mentions, 2);
    EXPECT_EQ(rows[1].ego, "Omar");
    EXPECT_EQ(rows[1].mentions, 0);
}

TEST_F(Cards, severalTiesAreRatedAsOneEdit) {
    const ContactKey joris = study.contact("01-lies", "Joris"), farah = study.contact("02-omar", "Farah");
    TieWish wish;
    wish.strength = Strength::Weak;
    rateTies(study.project, {joris}, wish, "anna");
    const std::size_t edits = study.edits();
    wish = {};
    wish.duration = Duration::Lasting;
    wish.intensity = Intensity::Intense;
    rateTies(study.project, {joris, farah}, wish, "anna");
    EXPECT_EQ(study.edits(), edits + 1);
    EXPECT_EQ(lastLabel(), "Rated 2 contacts: lasting, intense");
    EXPECT_EQ(card(joris).row.alter.strength, Strength::Weak);
    EXPECT_EQ(card(joris).row.alter.layer, Layer::Communality);
    EXPECT_EQ(card(farah).row.alter.layer, Layer::Communality);
    wish.duration = Duration::Unknown;
    wish.intensity = Intensity::Unknown;
    rateTies(study.project, {joris, farah}, wish, "anna");
    ASSERT_THAT(study.project.snapshot().ratings, SizeIs(1)) << "a rating of which nothing is left goes";
    study.project.undo("anna");
    EXPECT_THAT(study.project.snapshot().ratings, SizeIs(2));
    EXPECT_THAT(complaint([&] { rateTies(study.project, {}, wish, "anna"); }), HasSubstr("at least one"));
}

TEST_F(Cards, theWordsAroundAMentionAreItsSentence) {
    const AccountPeople people = lies();
    const std::vector<MentionWords> words = mentionWords(study.project, people);
    ASSERT_EQ(words.size(), people.mentions.size());
    EXPECT_THAT(words, testing::Contains(MentionWords{"Dat was ", "Joris", ", mijn oude begeleider."}));
}

TEST_F(Cards, suggestionsAreMergedRenamedAndDescribedByTheirPlace) {
    const auto omar = [this] { return peopleOf(study.project, "02-omar"); };
    AccountPeople people = omar();
    ASSERT_GE(people.contacts.size(), 2U);
    const std::string stays = people.contacts[0].label, gone = people.contacts[1].label;
    mergeContacts(study.project, people, 0, {1, 0}, "anna");
    EXPECT_EQ(lastLabel(), "Merged " + gone + " of Omar into " + stays);
    people = omar();
    renameContact(study.project, people, contact(people, stays), "Somebody", "anna");
    people = omar();
    const std::size_t somebody = contact(people, "Somebody");
    ASSERT_TRUE(people.contacts[somebody].decided);
    EXPECT_THAT(people.contacts[somebody].decided->aliases, testing::IsSupersetOf({stays, gone}));
    ContactDescription changes;
    changes.kind = ContactKind::Group;
    changes.removeAliases = {gone};
    describeContact(study.project, people, somebody, changes, "anna");
    people = omar();
    const Contact& described = *people.contacts[contact(people, "Somebody")].decided;
    EXPECT_EQ(described.kind, ContactKind::Group);
    EXPECT_THAT(described.aliases, testing::Not(testing::Contains(gone)));
    changes = {};
    changes.removeAliases = {"Piet"};
    EXPECT_THAT(
        complaint([&] { describeContact(study.project, people, contact(people, "Somebody"), changes, "anna"); }),
        HasSubstr("no other name"));
    EXPECT_THAT(complaint([&] { mergeContacts(study.project, people, 0, {0}, "anna"); }), HasSubstr("not said"));
}

TEST_F(Cards, aNameIsSplitOffByThePlaceOfItsContact) {
    study.contact("01-lies", "Joris", {"mijn oude begeleider"});
    const AccountPeople people = lies();
    splitContact(study.project, people, contact(people, "Joris"), {"mijn oude begeleider"}, "The supervisor", "anna");
    std::vector<std::string> labels;
    for (const Contact& one : study.project.contactsOf(people.ego.key))
        labels.push_back(one.label);
    EXPECT_THAT(labels, ElementsAre("Joris", "The supervisor"));
}

} // namespace
