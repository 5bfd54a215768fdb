// Names known beforehand, found however a text writes them. The finder itself is left out: the mentions come from the
// decisions alone.
#include "kith/people/people.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kith::people {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Given {
    std::string language;
    std::vector<DecidedContact> contacts;
};

Decisions decisionsOf(const Given& given) {
    Decisions decisions;
    decisions.contacts = given.contacts;
    return decisions;
}

// "Anna de Vries>Anna": the words and the contact; nothing after > where they are no one contact's.
std::vector<std::string> found(const Given& given, const std::string& words, const Decisions& decisions,
                               std::vector<Mention> mentions = {}) {
    const Text text = Text::normalise(words);
    const Resolution resolution =
        resolveContacts(Account{text, {}, {}, given.language}, std::move(mentions), decisions);
    std::vector<std::string> lines;
    for (std::size_t m = 0; m < resolution.mentions.size(); ++m) {
        std::string line = text.quote(text.toCodePoints(resolution.mentions[m].span)) + ">";
        for (std::size_t c = 0; c < resolution.contacts.size(); ++c)
            for (const std::size_t its : resolution.contacts[c].mentions)
                if (its == m && resolution.decided[c] >= 0) line += resolution.contacts[c].label;
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<std::string> found(const Given& given, const std::string& words) {
    return found(given, words, decisionsOf(given));
}

Mention nameAt(std::int64_t begin, std::int64_t end) {
    Mention mention;
    mention.span = mention.head = {{begin}, {end}};
    mention.confidence = 0.9;
    return mention;
}

TEST(KnownNames, areFoundInPartWithInitialsTitlesAndGenitives) {
    EXPECT_THAT(found({"nl", {{"Jan de Vries", {}}}},
                      "Ik sprak Jan de Vries. Toen belde J. de Vries, en De Vries wilde meer. Met Jan gaat het goed, "
                      "Jans fiets is stuk. Daar is meneer De Vries."),
                ElementsAre("Jan de Vries>Jan de Vries", "J. de Vries>Jan de Vries", "De Vries>Jan de Vries",
                            "Jan>Jan de Vries", "Jans>Jan de Vries", "meneer De Vries>Jan de Vries"));
    EXPECT_THAT(found({"en", {{"Joan Whitlock", {}}}}, "I saw Joan's desk. Dr. Whitlock was out, and so was Joan W."),
                ElementsAre("Joan>Joan Whitlock", "Dr. Whitlock>Joan Whitlock", "Joan W>Joan Whitlock"));
}

TEST(KnownNames, areFoundWhateverTheirAccentsHyphensAndCapitals) {
    EXPECT_THAT(found({"nl", {{"Zoë Lemmens", {}}, {"Jan-Willem Bos", {}}}},
                      "Daar was zoe lemmens. ZOË LEMMENS zag Jan Willem en Jan-Willem Bos."),
                ElementsAre("zoe lemmens>Zoë Lemmens", "ZOË LEMMENS>Zoë Lemmens", "Jan Willem>Jan-Willem Bos",
                            "Jan-Willem Bos>Jan-Willem Bos"));
    EXPECT_THAT(found({"nl", {{"Jan", {}}}}, "Daar kwam Jan-Willem aan."), IsEmpty());
}

TEST(KnownNames, inSmallLettersAreFoundWhereTheyAreNoWords) {
    EXPECT_THAT(found({"nl", {{"Karin Bos", {}}, {"Roos", {}}}},
                      "ik sprak karin gisteren in het bos en er stond een roos in de tuin"),
                ElementsAre("karin>Karin Bos"));
}

TEST(KnownNames, thatAreWordsAreFoundWhereATranscriptWithoutCapitalsUsesThemAsNames) {
    EXPECT_THAT(found({"en", {{"Win", {}}}}, "so i went there with win and then win's son came by"),
                ElementsAre("win>Win", "win>Win"));
    EXPECT_THAT(found({"en", {{"Win", {}}}}, "so we wanted to win and they win the match"), IsEmpty());
}

TEST(KnownNames, ofSixLettersAndMoreAreFoundWithOneLetterOtherwise) {
    const Given given{"nl", {{"Aukje Terpstra", {}}, {"Jan Bos", {}}}};
    EXPECT_THAT(found(given, "Toen zei Terpsta iets tegen Terspstra."),
                ElementsAre("Terpsta>Aukje Terpstra", "Terspstra>Aukje Terpstra"));
    EXPECT_THAT(found(given, "Toen zei Jon iets."), IsEmpty());
    // As near to two: neither.
    EXPECT_THAT(found({"nl", {{"Brandsma", {}}, {"Brantsma", {}}}}, "Daar was Branssma weer."), IsEmpty());
}

TEST(KnownNames, ofSeveralContactsAreNobodysForCertain) {
    const Text text = Text::normalise("Ik zag Anna lopen.");
    Decisions decisions;
    decisions.contacts = {{"Anna Bos", {}}, {"Anna Smit", {}}};
    const Resolution resolution = resolveContacts(Account{text, {}, {}, "nl"}, {}, decisions);
    ASSERT_EQ(resolution.mentions.size(), 1U);
    EXPECT_LT(resolution.mentions[0].confidence, 1);
    EXPECT_THAT(resolution.mentions[0].reason, testing::StartsWith("a name of several confirmed contacts"));
    // A whole name goes before a part of another one.
    EXPECT_THAT(found({"nl", {{"Anna", {}}, {"Anna Smit", {}}}}, "Ik zag Anna lopen."), ElementsAre("Anna>Anna"));
}

TEST(KnownNames, areToldApartByTitles) {
    EXPECT_THAT(found({"en", {{"Mr. Hall", {}}, {"Mrs. Hall", {}}}}, "Then Mrs. Hall stayed and Mr. Hall left."),
                ElementsAre("Mrs. Hall>Mrs. Hall", "Mr. Hall>Mr. Hall"));
}

TEST(KnownNames, areNotTheBeginningOfAnotherName) {
    const Text text = Text::normalise("Ik zag Jan Smit lopen.");
    Decisions decisions;
    decisions.contacts = {{"Jan de Vries", {}}};
    const Resolution resolution = resolveContacts(Account{text, {}, {}, "nl"}, {nameAt(7, 15)}, decisions);
    ASSERT_EQ(resolution.mentions.size(), 1U);
    EXPECT_DOUBLE_EQ(resolution.mentions[0].confidence, 0.9);
    EXPECT_THAT(resolution.mentions[0].reason, testing::Not(testing::HasSubstr("confirmed")));
    const Given first{"nl", {{"Jan", {}}}};
    EXPECT_THAT(found(first, "Ik zag Jan Smit lopen.", decisionsOf(first), {nameAt(7, 15)}),
                ElementsAre("Jan Smit>Jan"));
}

TEST(KnownNames, areNoOrdinaryWordsPlacesOrLabels) {
    EXPECT_THAT(found({"en", {{"Will London", {}}}}, "Will you come? We lived in London."), IsEmpty());
    EXPECT_THAT(found({"nl", {{"Karin", {}}}}, "Karin: Dat weet ik niet.\n\nKarin: Nee."), IsEmpty());
}

TEST(KnownNames, descriptionsAreFoundWordByWord) {
    EXPECT_THAT(found({"en", {{"Brakko", {"My sister"}}}}, "I told my sister. A sister came."),
                ElementsAre("my sister>Brakko"));
    EXPECT_THAT(found({"nl", {{"mijn zus Anna", {}}}}, "Met Anna praat ik vaak."), ElementsAre("Anna>mijn zus Anna"));
}

TEST(Decisions, ANameOnNoListIsLessCertainAndStays) {
    const Given given{"nl", {{"Karin", {}}}};
    const Text text = Text::normalise("Ik zag Karin en Odiel.");
    Decisions decisions = decisionsOf(given);
    decisions.listed = Listed::All;
    const Account account{text, {}, {}, "nl"};
    const Resolution resolution = resolveContacts(account, {nameAt(7, 12), nameAt(16, 21)}, decisions);
    ASSERT_EQ(resolution.mentions.size(), 2U);
    EXPECT_DOUBLE_EQ(resolution.mentions[0].confidence, 1);
    EXPECT_LT(resolution.mentions[1].confidence, 0.9);
    EXPECT_GT(resolution.mentions[1].confidence, 0);
}

TEST(Lessons, namesAreFoundAsNamesAndAreNobodysContact) {
    const Lessons lessons({"Brakko Stam", "mijn zus"}, {}, "nl");
    Decisions decisions;
    decisions.elsewhere = &lessons;
    const Given given{"nl", {}};
    EXPECT_THAT(found(given, "Ik vroeg Brakko. Mijn zus lachte.", decisions), ElementsAre("Brakko>"));
    // What was rejected here stays rejected here.
    decisions.rejectedWords = {"brakko"};
    EXPECT_THAT(found(given, "Ik vroeg Brakko.", decisions), IsEmpty());
}

TEST(Lessons, rejectedWordsAreNotFoundUnlessDecidedOtherwiseHere) {
    const Lessons lessons({}, {"Odiel", "mijn zus"}, "nl");
    const std::string words = "Ik zag Odiel en mijn zus.";
    const std::vector<Mention> mentions = {nameAt(7, 12), nameAt(16, 24)};
    Decisions decisions;
    decisions.elsewhere = &lessons;
    const Given given{"nl", {{"Odiel", {}}}};
    EXPECT_THAT(found(given, words, decisions, mentions), ElementsAre("mijn zus>")); // everybody's own sister
    Decisions contact = decisionsOf(given);
    contact.elsewhere = &lessons;
    EXPECT_THAT(found(given, words, contact, mentions), ElementsAre("Odiel>Odiel", "mijn zus>"));
    Decisions confirmed = decisions;
    confirmed.spans.push_back({{{7}, {12}}, true, -1});
    EXPECT_THAT(found(given, words, confirmed, mentions), ElementsAre("Odiel>", "mijn zus>"));
    Decisions inPlaces = decisions;
    inPlaces.standingWords = {"odiel"};
    EXPECT_THAT(found(given, words, inPlaces, mentions), ElementsAre("Odiel>", "mijn zus>"));
}

} // namespace
} // namespace kith::people
