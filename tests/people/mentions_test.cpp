// What is found in sentences of both languages: names, nominals and pronouns, with the words of the whole mention.
#include "kith/people/people.h"
#include "marked_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kith::people {
namespace {

using testing::ElementsAreArray;

void expectMentions(const std::string& language, const std::string& marked) {
    const MarkedText expected = unmark(marked);
    const Text text = Text::normalise(expected.text);
    EXPECT_THAT(describeMentions(text, findMentions(text, language)), ElementsAreArray(expected.mentions))
        << expected.text;
}
void english(const std::string& marked) {
    expectMentions("en", marked);
}
void dutch(const std::string& marked) {
    expectMentions("nl", marked);
}

TEST(EnglishMentions, NamesOfManyKinds) {
    english("Then <Anna de Vries> called <Mr. Okonkwo>, and <J. Bos> came too.");
    english("It went to <Fatima El Amrani> and <Wouter van der Berg>.");
    english("Last week <Grace Oyelaran> wrote a report with <Dr. Singh>.");
}

TEST(EnglishMentions, CapitalsThatAreNobody) {
    english("In October the University of Leiden opened an office in London.");
    english("The Red Cross and the European Union paid for it.");
    english("Yesterday was Monday. Nothing came of it. Perhaps later.");
}

TEST(EnglishMentions, RoleNounsWithTheirPhrase) {
    english("{A colleague of [mine]} knew {the women in the village}.");
    english("{[My] supervisor} asked {two volunteers}.");
    english("{The director of the school} met {some parents}.");
    english("{[His] sister-in-law} is {a nurse}.");
}

TEST(EnglishMentions, NounsThatOnlyQualify) {
    english("The student loans and the customer service were late.");
}

TEST(EnglishMentions, PossessorsAreMentionsToo) {
    english("{<Anna>'s colleague} helped [me].");
}

TEST(EnglishMentions, PronounsOfPeople) {
    english("[She] told [him] that [I] had helped [her] with [her] work.");
    english("[Everybody] thinks so, but [we] never asked [anyone].");
}

TEST(EnglishMentions, TheyForPeopleAndForThings) {
    english("{The volunteers} were late because [they] had missed the bus.");
    english("The boxes were heavy. They stood in the hall.");
}

TEST(EnglishMentions, PartsOfGroups) {
    english("One of {the teachers} stayed.");
    english("{All of {the women}} came along.");
}

TEST(EnglishMentions, ContractionsArePronouns) {
    english("[I]'m sure [she]'ll come.");
}

TEST(DutchMentions, NamesWithParticlesInitialsAndTitles) {
    dutch("Toen belde <Jan van der Berg> met <mevrouw De Wit>.");
    dutch("Gisteren sprak <Fatima El Amrani> met <dr. Peeters>.");
    dutch("Volgens <M. Janssens> was <Lieve Vandenbroeck> op tijd.");
}

TEST(DutchMentions, CapitalsThatAreNobody) {
    dutch("In Utrecht en Antwerpen was het op maandag stil.");
    dutch("De Universiteit van Amsterdam gaf geen geld.");
    dutch("Misschien later. Eigenlijk niet. Toch wel.");
}

TEST(DutchMentions, RoleNounsWithTheirPhrase) {
    dutch("{Een collega van [mij]} kende {de vrouwen in het dorp}.");
    dutch("{[Mijn] leidinggevende} vroeg {twee vrijwilligers}.");
    dutch("{De directeur van de school} ontving {de ouders}.");
}

TEST(DutchMentions, CompoundsAreWhatTheirLastPartIs) {
    dutch("{Een buurtwerkster} en {de gezinsverzorger} waren er.");
    dutch("De schouders deden pijn.");
}

TEST(DutchMentions, PronounsOfPeople) {
    dutch("[Hij] vertelde [haar] dat [ik] [hem] geholpen had.");
    dutch("[Iemand] zei dat [wij] moesten wachten.");
}

TEST(DutchMentions, ZijnAsPossessiveAndAsVerb) {
    dutch("[Hij] pakte [zijn] jas.");
    dutch("[We] zijn daar geweest.");
}

TEST(DutchMentions, ShortFormsAfterAnApostrophe) {
    dutch("En toen zei [ik] tegen '[m] dat het kon.");
}

TEST(Mentions, OfTurnsAreLookedForInTheirWordsOnly) {
    const Text text = Text::normalise("Marit: I met Anna.\nPeter: Who?");
    const std::vector<Turn> turns{{1, {{7}, {18}}, "Marit", {}}, {2, {{26}, {30}}, "Peter", {}}};
    const std::vector<Mention> mentions = findMentions(Account{text, turns, {}, "en"});
    EXPECT_THAT(describeMentions(text, mentions), ElementsAreArray({"pronoun I", "name Anna"}));
}

TEST(Mentions, LabelsOfSpeakersAreNone) {
    english("Interviewer: Who came?\nAnna: {[My] brother}.\n");
    dutch("**Interviewer:** Wie kwam er?\n\n**R:** {[Mijn] broer}.\n");
}

TEST(Mentions, SayWhyInWords) {
    const Text text = Text::normalise("Anna de Vries came. She smiled.");
    const std::vector<Mention> mentions = findMentions(text, "en");
    ASSERT_EQ(mentions.size(), 2U);
    EXPECT_EQ(mentions[0].reason, "a given name followed by another name; a new name");
    EXPECT_EQ(mentions[1].reason, "a pronoun for a person; the one before it that fits best");
    EXPECT_EQ(mentions[0].entity, mentions[1].entity);
}

TEST(Mentions, HaveTheirHeadInside) {
    const Text text = Text::normalise("A good colleague of mine helped.");
    const std::vector<Mention> mentions = findMentions(text, "en");
    ASSERT_FALSE(mentions.empty());
    EXPECT_EQ(text.quote(text.toCodePoints(mentions[0].head)), "colleague");
    EXPECT_EQ(text.quote(text.toCodePoints(mentions[0].span)), "A good colleague of mine");
}

TEST(Languages, AreThoseWithAFolder) {
    EXPECT_THAT(languages(), testing::ElementsAre("en", "nl"));
}

TEST(Languages, ThatAreNotThereAreNamedWithThoseThatAre) {
    try {
        (void)language("xx");
        FAIL() << "nothing was thrown";
    } catch (const Error& error) {
        EXPECT_THAT(error.message(), testing::HasSubstr("xx"));
        EXPECT_EQ(error.remedy(), "choose one of these: en, nl");
    }
}

} // namespace
} // namespace kith::people
