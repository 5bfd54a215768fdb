#include "kith/text/words.h"

#include "random_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

namespace kith {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> sentencesOf(std::string_view utf8, std::string_view language) {
    const Text text = Text::normalise(utf8);
    std::vector<std::string> found;
    for (const Utf16Span& sentence : sentences(text, {{0}, text.toUtf16(text.end())}, language)) {
        found.push_back(text.quote(text.toCodePoints(sentence)));
    }
    return found;
}

TEST(Sentences, EndAtStopsAndLines) {
    EXPECT_THAT(sentencesOf("I asked her. She said yes! Why?  No idea", "en"),
                ElementsAre("I asked her.", "She said yes!", "Why?", "No idea"));
    EXPECT_THAT(sentencesOf("Ja.\nEn toen\nkwam hij.", "nl"), ElementsAre("Ja.", "En toen", "kwam hij."));
    EXPECT_THAT(sentencesOf(" \n ", "en"), IsEmpty());
    EXPECT_THAT(sentencesOf("", "nl"), IsEmpty());
}

TEST(Sentences, GoOnAfterEnglishAbbreviations) {
    EXPECT_THAT(sentencesOf("I met Dr. Smith and (Prof. Jones). They work in St. Albans.", "en"),
                ElementsAre("I met Dr. Smith and (Prof. Jones).", "They work in St. Albans."));
    EXPECT_THAT(sentencesOf("People I trust, e.g. Mary. She helps.", "en"),
                ElementsAre("People I trust, e.g. Mary.", "She helps."));
}

TEST(Sentences, GoOnAfterDutchAbbreviations) {
    EXPECT_THAT(sentencesOf("Mijn baas, dhr. De Vries, is weg. Hij heeft bijv. Marieke gebeld.", "nl"),
                ElementsAre("Mijn baas, dhr. De Vries, is weg.", "Hij heeft bijv. Marieke gebeld."));
    EXPECT_THAT(sentencesOf("Wij, d.w.z. Anna en ik. Samen met drs. Bos.", "nl"),
                ElementsAre("Wij, d.w.z. Anna en ik.", "Samen met drs. Bos."));
}

TEST(Sentences, GoOnAfterInitials) {
    EXPECT_THAT(sentencesOf("Ik sprak met J. Jansen en A.B. Bakker. Leuk.", "nl"),
                ElementsAre("Ik sprak met J. Jansen en A.B. Bakker.", "Leuk."));
    EXPECT_THAT(sentencesOf("He likes it and so do I. Then he left.", "en"),
                ElementsAre("He likes it and so do I.", "Then he left."));
}

TEST(Sentences, EndAfterWordsThatOnlyEndLikeAnAbbreviation) {
    EXPECT_THAT(sentencesOf("She is the best. He left.", "en"), ElementsAre("She is the best.", "He left.")); // …st.
    EXPECT_THAT(sentencesOf("Ik zag de heer. Hij ging.", "nl"), ElementsAre("Ik zag de heer.", "Hij ging."));
    EXPECT_THAT(sentencesOf("No. He did not.", "en"), ElementsAre("No.", "He did not."));
    EXPECT_THAT(sentencesOf("It was the st.\nThen", "en"), ElementsAre("It was the st.", "Then")); // a line end ends it
}

TEST(Sentences, AbbreviationsBelongToTheirLanguage) {
    EXPECT_THAT(sentencesOf("Vraag dhr. Bos.", "en"), ElementsAre("Vraag dhr.", "Bos."));
    EXPECT_THAT(sentencesOf("Frag Hr. Bos.", "de"), ElementsAre("Frag Hr.", "Bos."));
}

TEST(Sentences, OfASpanHaveThePositionsOfTheText) {
    const Text text = Text::normalise("😀 Ja. Nee. Ooit.");
    EXPECT_THAT(sentences(text, {{2}, {11}}, "nl"), ElementsAre(Utf16Span{{3}, {6}}, Utf16Span{{7}, {11}}));
    EXPECT_THROW((void)sentences(text, {{2}, {99}}, "nl"), std::out_of_range);
}

TEST(Sentences, StandInOrderWithNothingButWhiteSpaceBetween) {
    test::RandomText random(17);
    for (int i = 0; i < 300; ++i) {
        const Text text = Text::fromStored(random.wellFormed(random.below(60)));
        const Utf16Pos end = text.toUtf16(text.end());
        std::vector<Utf16Span> found = sentences(text, {{0}, end}, "en");
        found.push_back({end, end});
        Utf16Pos last{0};
        for (const Utf16Span& sentence : found) {
            ASSERT_LE(last, sentence.begin);
            ASSERT_EQ(trim(text.quote(text.toCodePoints(Utf16Span{last, sentence.begin}))), "");
            last = sentence.end;
        }
    }
}

} // namespace
} // namespace kith
