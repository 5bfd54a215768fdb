#include "kith/text/language.h"

#include <gtest/gtest.h>

namespace kith {
namespace {

constexpr const char* dutch =
    "Ik heb dat eerst met mijn leidinggevende besproken, en daarna ook met een oud-collega die nu bij "
    "een andere organisatie werkt. Zonder hun steun was ik er niet aan begonnen, denk ik.";
constexpr const char* english =
    "I talked it over with my supervisor first, and later with a former colleague who now works for "
    "another organisation. Without their support I would not have started, I think.";

TEST(Language, TellsDutchFromEnglish) {
    EXPECT_EQ(detectLanguage(dutch).language, "nl");
    EXPECT_TRUE(detectLanguage(dutch).reliable);
    EXPECT_GT(detectLanguage(dutch).percent, 90);
    EXPECT_EQ(detectLanguage(english).language, "en");
    EXPECT_TRUE(detectLanguage(english).reliable);
}

TEST(Language, GivesIsoCodes) {
    EXPECT_EQ(detectLanguage("אני דיברתי קודם עם המנהלת שלי ואחר כך עם חבר לעבודה").language, "he");
    EXPECT_EQ(detectLanguage("我先和我的主管談過,然後和以前的同事談過這個機會").language, "zh");
}

TEST(Language, SaysWhenNothingCanBeSaid) {
    EXPECT_EQ(detectLanguage("").language, "");
    EXPECT_EQ(detectLanguage("12 34 … 😀").language, "");
    EXPECT_FALSE(detectLanguage("Ja, nee.").reliable);
}

TEST(Language, OfALongTextIsThatOfItsWordsNotOfItsHeading) {
    std::string transcript =
        "TRANSCRIPT OF INTERVIEW 12 WITH THE COORDINATOR, RECORDED IN THE OFFICE IN THE MORNING\n\n";
    for (int i = 0; i < 200; ++i)
        transcript += std::string("[00:12:03] R: ") + dutch + "\n";
    EXPECT_EQ(detectLanguage(transcript).language, "nl");
}

TEST(Language, IsFoundAmongDamagedBytesAndControls) {
    EXPECT_EQ(detectLanguage(std::string("\xFF\xFE\x01\x02") + dutch + "\xC3").language, "nl");
}

} // namespace
} // namespace kith
