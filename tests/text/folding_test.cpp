#include "kith/text/words.h"

#include "random_text.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace kith {
namespace {

TEST(Folding, DropsCaseAndAccents) {
    EXPECT_EQ(fold("Zoë"), "zoe");
    EXPECT_EQ(fold("ZOE"), "zoe");
    EXPECT_EQ(fold("Zoe\u0308"), "zoe");
    EXPECT_EQ(fold("Straße"), "strasse");
    EXPECT_EQ(fold("İstanbul"), "istanbul");
    EXPECT_EQ(fold("ﬁets"), "fiets");
    EXPECT_EQ(fold("ИЙ"), "ии");
    EXPECT_EQ(fold(""), "");
    EXPECT_EQ(fold(std::u16string_view(u"José")), u"jose");
    EXPECT_EQ(fold(std::u16string_view(u"JAN")), u"jan");
}

TEST(Folding, DropsStrokesAndTakesLigaturesApart) {
    EXPECT_EQ(fold("Yıldız"), "yildiz");
    EXPECT_EQ(fold("YILDIZ"), "yildiz");
    EXPECT_EQ(fold("Łódź"), "lodz");
    EXPECT_EQ(fold("Sørensen"), "sorensen");
    EXPECT_EQ(fold("Đặng"), "dang");
    EXPECT_EQ(fold("Ħal Għaxaq"), "hal ghaxaq");
    EXPECT_EQ(fold("Ŧ"), "t");
    EXPECT_EQ(fold("Æsop, Œuvre, cœur, ærø"), "aesop, oeuvre, coeur, aero");
    EXPECT_EQ(fold("Þórður"), "thordur");
    EXPECT_EQ(fold("Ǿ ǽ"), "o ae"); // with an accent on top
    EXPECT_EQ(fold(std::u16string_view(u"ŁØ")), u"lo");
    EXPECT_EQ(foldCase("ŁØÆ"), "łøæ");
}

TEST(Folding, OfCaseAloneKeepsAccents) {
    EXPECT_EQ(foldCase("ZOË"), "zoë");
    EXPECT_EQ(foldCase("STRASSE"), "strasse");
    EXPECT_EQ(foldCase("Straße"), "strasse");
    EXPECT_EQ(foldCase("ΣΊΣΥΦΟΣ"), "σίσυφοσ"); // the final sigma too
}

TEST(Folding, TwiceIsFoldingOnce) {
    for (char32_t c = 1; c < 0x110000; ++c) {
        if (c >= 0xD800 && c < 0xE000) continue;
        std::u16string letter;
        if (c < 0x10000) {
            letter.push_back(static_cast<char16_t>(c));
        } else {
            letter.push_back(static_cast<char16_t>(0xD7C0 + (c >> 10)));
            letter.push_back(static_cast<char16_t>(0xDC00 + (c & 0x3FF)));
        }
        const std::u16string once = fold(letter);
        ASSERT_EQ(fold(once), once) << "U+" << std::hex << static_cast<unsigned>(c);
    }
}

TEST(Capitals, AreSeenInTheFirstLetter) {
    EXPECT_TRUE(beginsWithCapital(u"Jan"));
    EXPECT_TRUE(beginsWithCapital(u"Ömer"));
    EXPECT_TRUE(beginsWithCapital(u"ǅ"));  // title case
    EXPECT_TRUE(beginsWithCapital(u"𝒜b")); // astral
    EXPECT_TRUE(beginsWithCapital(u"(Jan"));
    EXPECT_FALSE(beginsWithCapital(u"jan"));
    EXPECT_FALSE(beginsWithCapital(u"'s-Gravenhage"));
    EXPECT_FALSE(beginsWithCapital(u"42"));
    EXPECT_FALSE(beginsWithCapital(u"中"));
    EXPECT_FALSE(beginsWithCapital(u""));
}

TEST(Conversion, GoesBothWaysAndMarksDamage) {
    EXPECT_EQ(toUtf16("Zoë 😀"), u"Zoë 😀");
    EXPECT_EQ(toUtf8(u"Zoë 😀"), "Zoë 😀");
    EXPECT_EQ(toUtf8(std::u16string{u'a', char16_t{0xD800}, u'b'}), "a\uFFFDb");
    EXPECT_EQ(toUtf16("a\xE2\x82z"), u"a\uFFFDz");
    EXPECT_EQ(toUtf8({}), "");
    EXPECT_EQ(toUtf16({}), u"");
    test::RandomText random(23);
    for (int i = 0; i < 300; ++i) {
        const std::string words = random.wellFormed(random.below(80));
        ASSERT_EQ(toUtf8(toUtf16(words)), words);
        const std::string damaged = random.anything(random.below(80));
        ASSERT_EQ(toUtf8(toUtf16(damaged)), Text::fromStored(damaged).utf8()); // both replace the same parts
    }
}

TEST(Trim, TakesUnicodeWhiteSpaceFromBothEnds) {
    EXPECT_EQ(trim(" \t\u00A0 ja nee \u2003\n"), "ja nee");
    EXPECT_EQ(trim("ja"), "ja");
    EXPECT_EQ(trim(" \u3000"), "");
    EXPECT_EQ(trim(""), "");
    EXPECT_EQ(trim("\u200Bja\u200B"), "\u200Bja\u200B"); // zero-width space is no white space
    EXPECT_EQ(trim(" \xA0\xFF "), "\xA0\xFF");           // bytes that are no letters are left
}

// The whole table, without any short cut.
std::size_t distanceByDefinition(const std::string& a, const std::string& b) {
    const Text first = Text::fromStored(a), second = Text::fromStored(b);
    const auto rows = static_cast<std::size_t>(first.end().value),
               columns = static_cast<std::size_t>(second.end().value);
    const auto at = [](const Text& text, std::size_t i) {
        const auto from = static_cast<std::int64_t>(i);
        return text.quoteView({{from}, {from + 1}});
    };
    std::vector<std::vector<std::size_t>> changes(rows + 1, std::vector<std::size_t>(columns + 1));
    for (std::size_t i = 0; i <= rows; ++i)
        for (std::size_t j = 0; j <= columns; ++j) {
            if (i == 0 || j == 0)
                changes[i][j] = i + j;
            else
                changes[i][j] = std::min({changes[i - 1][j] + 1, changes[i][j - 1] + 1,
                                          changes[i - 1][j - 1] + (at(first, i - 1) == at(second, j - 1) ? 0 : 1)});
        }
    return changes[rows][columns];
}

TEST(EditDistance, CountsSingleLetterChanges) {
    EXPECT_EQ(editDistance("", ""), 0U);
    EXPECT_EQ(editDistance("kitten", "sitting"), 3U); // the textbook's example
    EXPECT_EQ(editDistance("saturday", "sunday"), 3U);
    EXPECT_EQ(editDistance("Zoë", "Zoe"), 1U); // code points, not bytes
    EXPECT_EQ(editDistance("", "😀😀"), 2U);
}

TEST(EditDistance, IsWithinALimitOrNot) {
    EXPECT_TRUE(withinEditDistance("", "", 0));
    EXPECT_TRUE(withinEditDistance("kitten", "sitting", 3));
    EXPECT_FALSE(withinEditDistance("kitten", "sitting", 2));
    EXPECT_FALSE(withinEditDistance("Zoë", "Zoe", 0));
    EXPECT_TRUE(withinEditDistance("Zoë", "Zoe", 1));
    EXPECT_TRUE(withinEditDistance("a", "zzz", static_cast<std::size_t>(-1)));

    test::RandomText random(8);
    const auto word = [&random](std::size_t longest) {
        std::string letters;
        for (std::size_t n = random.below(longest); n > 0; --n)
            letters += "ab"[random.below(2)];
        return random.below(3) == 0 ? letters + random.wellFormed(2) : letters;
    };
    for (int i = 0; i < 5000; ++i) {
        const std::size_t longest = i % 50 == 0 ? 150 : 12;
        const std::string a = word(longest);
        const std::string b = random.below(2) == 0 ? word(longest) : a + word(3);
        const std::size_t distance = editDistance(a, b);
        ASSERT_EQ(distance, distanceByDefinition(a, b)) << a << " " << b;
        for (std::size_t most = 0; most < 15; ++most)
            ASSERT_EQ(withinEditDistance(a, b, most), distance <= most) << a << " " << b << " " << most;
    }
}

TEST(Nearest, FindsWhatWasMeant) {
    const std::vector<std::string> verbs{"import", "export", "code", "codes", "contacts", "report"};
    EXPECT_EQ(nearest("improt", verbs), "import");
    EXPECT_EQ(nearest("cdoe", verbs), ""); // two changes in four letters are too many
    EXPECT_EQ(nearest("contcats", verbs), "contacts");
    EXPECT_EQ(nearest("CODE", verbs), "code");
    EXPECT_EQ(nearest("xport", verbs), "export"); // one change; "report" is two away
    EXPECT_EQ(nearest("elephant", verbs), "");
    EXPECT_EQ(nearest("", verbs), "");
    EXPECT_EQ(nearest("code", {}), "");
}

} // namespace
} // namespace kith
