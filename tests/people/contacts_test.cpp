// Who is who: grouping of mentions, contacts, and what an analyst's decisions change.
#include "kith/people/people.h"
#include "marked_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kith::people {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// "Anna de Vries = she, Anna; group the volunteers = they"
std::string describeContacts(const Text& text, const Resolution& resolution) {
    std::string all;
    for (const SuggestedContact& contact : resolution.contacts) {
        if (!all.empty()) all += "; ";
        all.append(contact.group ? "group " : "").append(contact.label).append(" =");
        for (const std::size_t m : contact.mentions)
            all.append(" ").append(text.quote(text.toCodePoints(resolution.mentions[m].span))).append(",");
        all.pop_back();
    }
    return all;
}

std::string contactsOf(const std::string& words, const std::string& language, const Decisions& decisions = {}) {
    const Text text = Text::normalise(words);
    const Account account{text, {}, {}, language};
    return describeContacts(text, resolveContacts(account, findMentions(account), decisions));
}

TEST(Grouping, NamesByTheirParts) {
    EXPECT_EQ(contactsOf("Anna de Vries came. Later Anna wrote to Peter Bos. Mr. Bos never answered.", "en"),
              "Anna de Vries = Anna de Vries, Anna; Peter Bos = Peter Bos, Mr. Bos");
}

TEST(Grouping, DutchGenitivesAreTheSameName) {
    EXPECT_EQ(contactsOf("Mevrouw Van den Berg lachte. Mevrouw Van den Bergs fiets stond buiten.", "nl"),
              "Mevrouw Van den Berg = Mevrouw Van den Berg, Mevrouw Van den Bergs");
}

TEST(Grouping, TitlesTellBearersOfOneSurnameApart) {
    EXPECT_EQ(contactsOf("Mr. Hall left. Mrs. Hall stayed. Mrs. Hall sang.", "en"),
              "Mr. Hall = Mr. Hall; Mrs. Hall = Mrs. Hall, Mrs. Hall");
}

TEST(Grouping, WhatStandsBesideTheName) {
    EXPECT_EQ(contactsOf("My sister Anna is a nurse.", "en"), "Anna = My sister, Anna, a nurse");
    EXPECT_EQ(contactsOf("Jan Peeters is onze directeur.", "nl"), "Jan Peeters = Jan Peeters, onze directeur");
}

TEST(Grouping, NounsOfTheSamePossessor) {
    EXPECT_EQ(contactsOf("My supervisor agreed. Then my supervisor left.", "en"),
              "My supervisor = My supervisor, my supervisor");
    EXPECT_EQ(contactsOf("Een collega belde. De collega was boos.", "nl"), "Een collega = Een collega, De collega");
}

TEST(Grouping, PronounsByNumberAndGender) {
    EXPECT_EQ(contactsOf("Anna met Peter. She thanked him.", "en"), "Anna = Anna, She; Peter = Peter, him");
    EXPECT_EQ(contactsOf("The volunteers met Anna. They thanked her.", "en"),
              "group The volunteers = The volunteers, They; Anna = Anna, her");
}

TEST(Grouping, SpeakersAreNoContacts) {
    const Text text = Text::normalise("Marit: I met Anna.\nPeter: Did you like her?");
    const std::vector<Turn> turns{{1, {{7}, {18}}, "Marit", {}}, {2, {{26}, {43}}, "Peter", {}}};
    const Account account{
        text, turns, {{"Marit", SpeakerRole::Interviewee}, {"Peter", SpeakerRole::Interviewer}}, "en"};
    const Resolution resolution = resolveContacts(account, findMentions(account));
    EXPECT_EQ(describeContacts(text, resolution), "Anna = Anna, her");
    // "I" of the one is "you" of the other.
    ASSERT_EQ(resolution.mentions.size(), 4U);
    EXPECT_EQ(resolution.mentions[0].entity, resolution.mentions[2].entity);
}

TEST(Grouping, ASpeakerSpokenOfIsNoContact) {
    const Text text = Text::normalise("A: Marit told Anna so.");
    const std::vector<Turn> turns{{1, {{3}, {22}}, "Marit de Wit", {}}};
    const Account account{text, turns, {}, "en"};
    EXPECT_EQ(describeContacts(text, resolveContacts(account, findMentions(account))), "Anna = Anna");
}

TEST(Contacts, AreIndividuatedByANameOrByReturning) {
    const Text text = Text::normalise("My supervisor helped. A driver came. My supervisor left with Anna.");
    const Account account{text, {}, {}, "en"};
    const Resolution resolution = resolveContacts(account, findMentions(account));
    ASSERT_EQ(resolution.contacts.size(), 3U);
    EXPECT_TRUE(resolution.contacts[0].individuated);
    EXPECT_FALSE(resolution.contacts[1].individuated);
    EXPECT_TRUE(resolution.contacts[2].individuated);
}

TEST(Decisions, NamesAndAliasesOfContactsAreFoundEverywhere) {
    Decisions decisions;
    decisions.contacts.push_back({"Brakko", {"the old man"}, ContactKind::Individual});
    EXPECT_EQ(contactsOf("I asked Brakko. The old man laughed. Brakko knows.", "en", decisions),
              "Brakko = Brakko, The old man, Brakko");
}

TEST(Decisions, AccentsAndCapitalsDoNotHideAName) {
    Decisions decisions;
    decisions.contacts.push_back({"Zoë Lemmens", {}, ContactKind::Individual});
    EXPECT_EQ(contactsOf("Daar was Zoe Lemmens. ZOË LEMMENS lachte.", "nl", decisions),
              "Zoë Lemmens = Zoe Lemmens, ZOË LEMMENS");
}

TEST(Decisions, AConfirmedNameTakesThePronounsAfterIt) {
    Decisions decisions;
    decisions.contacts.push_back({"Brakko", {}, ContactKind::Individual});
    EXPECT_EQ(contactsOf("I asked Brakko. He knew.", "en", decisions), "Brakko = Brakko, He");
}

TEST(Decisions, RejectedWordsAreNowhere) {
    Decisions decisions;
    decisions.rejectedWords = {"anna"};
    EXPECT_EQ(contactsOf("Anna sailed. We bought the Anna. Then Peter laughed.", "en", decisions), "Peter = Peter");
}

TEST(Decisions, OnePlaceIsRejectedAndTheOthersStay) {
    const Text text = Text::normalise("Anna sailed. Anna laughed.");
    Decisions decisions;
    decisions.spans.push_back({{{0}, {4}}, false, -1});
    const Account account{text, {}, {}, "en"};
    const Resolution resolution = resolveContacts(account, findMentions(account), decisions);
    ASSERT_EQ(resolution.mentions.size(), 1U);
    EXPECT_EQ(resolution.mentions[0].span.begin.value, 13);
}

TEST(Decisions, APlaceCanBeGivenToAContact) {
    const Text text = Text::normalise("She came. The board agreed.");
    Decisions decisions;
    decisions.contacts.push_back({"Anna", {}, ContactKind::Individual});
    decisions.contacts.push_back({"the board", {}, ContactKind::Group});
    decisions.spans.push_back({{{0}, {3}}, true, 0});
    const Account account{text, {}, {}, "en"};
    const Resolution resolution = resolveContacts(account, findMentions(account), decisions);
    EXPECT_EQ(describeContacts(text, resolution), "Anna = She; group the board = The board");
    EXPECT_THAT(resolution.decided, ElementsAre(0, 1));
}

TEST(Decisions, TheSameTwiceGivesTheSame) {
    const Text text = Text::normalise("Anna de Vries met Peter. She thanked him. My sister came.");
    const Account account{text, {}, {}, "en"};
    Decisions decisions;
    decisions.contacts.push_back({"Anna de Vries", {"Anna"}, ContactKind::Individual});
    const Resolution first = resolveContacts(account, findMentions(account), decisions);
    EXPECT_EQ(first, resolveContacts(account, findMentions(account), decisions));
    // What was resolved can be resolved again.
    EXPECT_EQ(first, resolveContacts(account, first.mentions, decisions));
}

TEST(Decisions, MentionsOutsideTheTextAreLeftOut) {
    const Text text = Text::normalise("Nothing here.");
    Mention outside;
    outside.span = outside.head = {{40}, {44}};
    Mention between;
    between.span = between.head = {{7}, {8}};
    const Account account{text, {}, {}, "en"};
    EXPECT_THAT(resolveContacts(account, {outside, between}).mentions, IsEmpty());
}

} // namespace
} // namespace kith::people
