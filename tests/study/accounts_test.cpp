// What the finder suggests in one account as plain values, and deciding on single mentions.
#include "kith/study/accounts.h"

#include "made_study.h"

#include "kith/study/mentions.h"

#include <gmock/gmock.h>

using namespace kith;
using namespace kith::study;
using kith::made::complaint;
using kith::made::SmallStudy;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

class FoundPeople : public testing::Test {
protected:
    [[nodiscard]] AccountPeople lies() const { return peopleOf(study.project, "01-lies"); }
    // The place of the n-th mention with these words, from 0.
    static std::size_t mention(const AccountPeople& people, const std::string& words, int n = 0) {
        for (std::size_t i = 0; i < people.mentions.size(); ++i)
            if (people.mentions[i].passage.quote == words && n-- == 0) return i;
        ADD_FAILURE() << "no mention " << words;
        return 0;
    }
    static std::size_t contact(const AccountPeople& people, const std::string& label) {
        for (std::size_t i = 0; i < people.contacts.size(); ++i)
            if (people.contacts[i].label == label) return i;
        ADD_FAILURE() << "no contact " << label;
        return 0;
    }
    [[nodiscard]] std::string lastLabel() const { return study.project.journal().back().label; }
    [[nodiscard]] std::vector<std::string> labels() const {
        std::vector<std::string> all;
        for (const Contact& one : study.project.contactsOf(findCase(study.project, "01-lies").key))
            all.push_back(one.label);
        return all;
    }
    [[nodiscard]] std::size_t decisions() const { return study.project.snapshot().mentionDecisions.size(); }

    SmallStudy study;
};

TEST_F(FoundPeople, aMentionSaysWhereItStandsAndWhomItSpeaksOf) {
    const AccountPeople people = lies();
    EXPECT_EQ(people.ego.label, "Lies");
    const PlacedMention& joris = people.mentions[mention(people, "Joris")];
    EXPECT_EQ(joris.source, "01-lies");
    EXPECT_EQ(joris.speaker, "Lies");
    EXPECT_EQ(joris.turn, 2);
    EXPECT_EQ(joris.kind, MentionKind::Name);
    EXPECT_GT(joris.confidence, 0.5);
    EXPECT_FALSE(joris.reason.empty());
    EXPECT_FALSE(joris.decision);
    ASSERT_TRUE(joris.contact);
    EXPECT_EQ(people.contacts[*joris.contact].label, "Joris");
    const Text text = study.project.text(joris.passage.source);
    EXPECT_EQ(text.quote(joris.passage.span), "Joris");
    EXPECT_EQ(text.quote(joris.sentence), "Dat was Joris, mijn oude begeleider.");
}

TEST_F(FoundPeople, theMostDoubtfulComeFirstAndWhatIsDecidedLast) {
    confirmContact(study.project, "01-lies", "Joris", "anna");
    const AccountPeople people = lies();
    const std::vector<std::size_t> order = mostDoubtfulFirst(people);
    ASSERT_EQ(order.size(), people.contacts.size());
    EXPECT_TRUE(people.contacts[order.back()].decided);
    EXPECT_FALSE(people.contacts[order.back()].isInDoubt());
}

TEST_F(FoundPeople, whatWasReadIsKeptAndRefreshedAfterADecision) {
    AccountReading reading(study.project);
    const AccountPeople before = reading.of("01-lies");
    EXPECT_FALSE(before.contacts[contact(before, "Joris")].decided);
    confirmContact(study.project, "01-lies", "Joris", "anna");
    reading.refresh();
    const AccountPeople after = reading.of(before.ego.key), anew = lies();
    EXPECT_TRUE(after.contacts[contact(after, "Joris")].decided);
    ASSERT_EQ(after.mentions.size(), anew.mentions.size());
    for (std::size_t i = 0; i < after.mentions.size(); ++i) {
        EXPECT_EQ(after.mentions[i].passage, anew.mentions[i].passage);
        EXPECT_EQ(after.mentions[i].decision, anew.mentions[i].decision);
    }
    study.project.undo("anna");
    reading.refresh();
    const AccountPeople undone = reading.of(before.ego.key);
    EXPECT_FALSE(undone.contacts[contact(undone, "Joris")].decided);
}

TEST_F(FoundPeople, whatIsRejectedElsewhereIsLearntByRefreshing) {
    const auto wordsIn = [](const AccountPeople& people) {
        std::vector<std::string> all;
        for (const PlacedMention& one : people.mentions)
            if (one.decision != Verdict::Rejected && one.contact) all.push_back(one.passage.quote);
        return all;
    };
    ImportOptions options;
    options.by = "anna";
    importFiles(study.project,
                {study.folder.write("03-eva.txt", "Interviewer: Who?\n\nEva: I asked Joris. Joris knew.\n")}, options,
                {});
    AccountReading reading(study.project);
    EXPECT_THAT(wordsIn(reading.of("03-eva")), Contains("Joris"));
    const AccountPeople people = reading.of("01-lies");
    rejectContacts(study.project, people, {contact(people, "Joris")}, "anna");
    reading.refresh();
    EXPECT_EQ(wordsIn(reading.of("03-eva")), wordsIn(peopleOf(study.project, "03-eva")));
    const std::vector<std::string> taught = wordsIn(reading.of("03-eva"));
    study.project.undo("anna");
    reading.refresh();
    EXPECT_THAT(wordsIn(reading.of("03-eva")), Contains("Joris"));
    EXPECT_NE(wordsIn(reading.of("03-eva")), taught);
}

TEST_F(FoundPeople, refreshingSeesASourceThatCame) {
    AccountReading reading(study.project);
    ImportOptions options;
    options.by = "anna";
    importFiles(study.project, {study.folder.write("03-eva.txt", "Interviewer: Who?\n\nEva: I asked Piotr Nowak.\n")},
                options, {});
    reading.refresh();
    const AccountPeople eva = reading.of("03-eva");
    EXPECT_EQ(eva.contacts[contact(eva, "Piotr Nowak")].label, "Piotr Nowak");
}

TEST_F(FoundPeople, mentionsOfATextAreThoseOfItsAccounts) {
    AccountReading reading(study.project);
    const std::vector<PlacedMention> here = reading.mentionsIn("01-lies");
    const AccountPeople people = lies();
    EXPECT_EQ(here.size(), mentionsIn(people, here.front().passage.source).size());
    for (const PlacedMention& one : here)
        EXPECT_FALSE(one.contact);
    EXPECT_THAT(mentionsIn(people, findSource(study.project, "02-omar").source.key), IsEmpty());
    EXPECT_THAT(complaint([&] { (void)reading.of("nobody"); }), HasSubstr("nobody"));
}

TEST_F(FoundPeople, acceptingOneMentionMakesTheContactAndDecidesNoOther) {
    const AccountPeople people = lies();
    const std::size_t edits = study.edits();
    acceptMentions(study.project, people, {mention(people, "Joris", 1)}, "anna");
    EXPECT_EQ(study.edits(), edits + 1);
    EXPECT_EQ(lastLabel(), "Accepted “Joris” as Joris of Lies");
    EXPECT_THAT(labels(), ElementsAre("Joris"));
    EXPECT_EQ(decisions(), 1U);
    const AccountPeople after = lies();
    EXPECT_EQ(after.mentions[mention(after, "Joris", 1)].decision, Verdict::Confirmed);
    EXPECT_EQ(after.mentions[mention(after, "Joris", 1)].decidedBy, "anna");
    EXPECT_FALSE(after.mentions[mention(after, "Joris", 0)].decision);
    study.project.undo("anna");
    EXPECT_THAT(labels(), IsEmpty());
    EXPECT_EQ(decisions(), 0U);
    study.project.redo("anna");
    EXPECT_EQ(decisions(), 1U);
}

TEST_F(FoundPeople, severalMentionsAreOneEdit) {
    const AccountPeople people = lies();
    const std::size_t edits = study.edits();
    rejectMentions(study.project, people, {mention(people, "Joris", 0), mention(people, "Joris", 1)}, "anna");
    EXPECT_EQ(study.edits(), edits + 1);
    EXPECT_EQ(lastLabel(), "Rejected 2 mentions of Lies");
    const AccountPeople after = lies();
    EXPECT_EQ(after.mentions[mention(after, "Joris", 0)].decision, Verdict::Rejected);
    EXPECT_THAT(complaint([&] { rejectMentions(study.project, after, {}, "anna"); }), HasSubstr("at least one"));
}

TEST_F(FoundPeople, aMentionIsAssignedToAnotherContactOrANewOne) {
    const ContactKey karin = study.contact("01-lies", "Karin", {"de baas"});
    AccountPeople people = lies();
    assignMentions(study.project, people, {mention(people, "Joris", 0)}, "de baas", "anna");
    EXPECT_EQ(lastLabel(), "Assigned “Joris” to Karin of Lies");
    EXPECT_EQ(study.project.snapshot().mentionDecisions.front().contact, karin);

    people = lies();
    assignMentions(study.project, people, {mention(people, "Joris", 0)}, " Joris Smit ", "anna");
    EXPECT_THAT(labels(), ElementsAre("Karin", "Joris Smit"));
    const Contact made = findContact(study.project, findCase(study.project, "01-lies"), "Joris Smit");
    EXPECT_THAT(made.aliases, ElementsAre("Joris"));
    EXPECT_EQ(study.project.snapshot().mentionDecisions.front().contact, made.key);
    EXPECT_EQ(decisions(), 1U);
    EXPECT_THAT(complaint([&] { assignMentions(study.project, people, {0}, " ", "anna"); }), HasSubstr("needs a name"));
}

TEST_F(FoundPeople, aDecisionIsTakenBackByWhoMadeIt) {
    AccountPeople people = lies();
    const std::size_t first = mention(people, "Joris", 0);
    acceptMentions(study.project, people, {first}, "anna");
    people = lies();
    EXPECT_THAT(complaint([&] { undecideMentions(study.project, people, {first}, "bram"); }), HasSubstr("anna"));
    undecideMentions(study.project, people, {first}, "anna");
    EXPECT_EQ(decisions(), 0U);
    // The contact stays: it was decided on, too.
    EXPECT_THAT(labels(), ElementsAre("Joris"));
    const std::size_t edits = study.edits();
    undecideMentions(study.project, lies(), {first}, "anna");
    EXPECT_EQ(study.edits(), edits);
}

TEST_F(FoundPeople, overlookedWordsAreMarked) {
    const AccountPeople people = lies();
    const SourceKey source = findSource(study.project, "01-lies").source.key;
    const Text text = study.project.text(source);
    const auto at = static_cast<std::int64_t>(text.utf8().find("iedereen in de stad"));
    const Passage passage{source, 1, {{at}, {at + 8}}, "iedereen"};
    markMention(study.project, people, passage, "The whole town", "anna");
    EXPECT_THAT(labels(), ElementsAre("The whole town"));
    const AccountPeople after = lies();
    EXPECT_EQ(after.mentions[mention(after, "iedereen")].decision, Verdict::Confirmed);
    EXPECT_THAT(
        complaint([&] { markMention(study.project, peopleOf(study.project, "02-omar"), passage, "Farah", "anna"); }),
        HasSubstr("account"));
}

TEST_F(FoundPeople, severalContactsAreConfirmedOrRejectedAsOneEdit) {
    AccountPeople people = peopleOf(study.project, "02-omar");
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < people.contacts.size(); ++i)
        all.push_back(i);
    ASSERT_GE(all.size(), 2U);
    std::size_t edits = study.edits();
    confirmContacts(study.project, people, all, "anna");
    EXPECT_EQ(study.edits(), edits + 1);
    EXPECT_EQ(lastLabel(), "Confirmed " + std::to_string(all.size()) + " contacts of Omar");
    people = peopleOf(study.project, "02-omar");
    for (const Suggestion& one : people.contacts)
        EXPECT_TRUE(one.decided) << one.label;
    edits = study.edits();
    rejectContacts(study.project, people, {0, 1}, "anna");
    EXPECT_EQ(study.edits(), edits + 1);
    EXPECT_EQ(lastLabel(), "Rejected 2 contacts of Omar");
    // What is of an earlier state is refused.
    EXPECT_THAT(complaint([&] { confirmContacts(study.project, people, {0}, "anna"); }), HasSubstr("any more"));
}

TEST_F(FoundPeople, severalContactsAreDescribedAsOneEdit) {
    const ContactKey karin = study.contact("01-lies", "Karin"), farah = study.contact("02-omar", "Farah");
    const std::size_t edits = study.edits();
    ContactDescription changes;
    changes.organisation = "The council";
    changes.visibility = Visibility::Resource;
    changes.person = "F.";
    describeContacts(study.project, {karin, farah}, changes, "anna");
    EXPECT_EQ(study.edits(), edits + 1);
    EXPECT_EQ(lastLabel(), "Described 2 contacts");
    const StudySnapshot snapshot = study.project.snapshot();
    ASSERT_EQ(snapshot.persons.size(), 1U);
    for (const Contact& one : snapshot.contacts) {
        if (one.key != karin && one.key != farah) continue;
        EXPECT_EQ(one.organisation, "The council");
        EXPECT_EQ(one.visibility, Visibility::Resource);
        EXPECT_EQ(one.person, snapshot.persons.front().key);
    }
    changes.addAliases = {"K."};
    EXPECT_THAT(complaint([&] {
                    describeContacts(study.project, {karin, farah}, changes, "anna");
                }),
                HasSubstr("one contact"));
    EXPECT_THAT(complaint([&] { describeContacts(study.project, {ContactKey::fresh()}, {}, "anna"); }),
                HasSubstr("not there any more"));
}

} // namespace
