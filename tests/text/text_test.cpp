#include "kith/text/text.h"

#include "random_text.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <thread>

namespace kith {
namespace {

// A second, slow way to the same numbers: one entry for each code point of well-formed UTF-8.
struct Letter {
    std::size_t byte = 0;
    std::size_t bytes = 0;
    std::int64_t utf16 = 0;
    std::int64_t units = 0;
};

std::vector<Letter> lettersOf(std::string_view utf8) {
    std::vector<Letter> letters;
    std::size_t byte = 0;
    std::int64_t utf16 = 0;
    while (byte < utf8.size()) {
        const auto lead = static_cast<unsigned char>(utf8[byte]);
        const std::size_t bytes = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        const std::int64_t units = bytes == 4 ? 2 : 1;
        letters.push_back({byte, bytes, utf16, units});
        byte += bytes;
        utf16 += units;
    }
    return letters;
}

TEST(Text, DropsTheMarkAndTurnsLineEndsIntoLineFeeds) {
    EXPECT_EQ(Text::normalise("\xEF\xBB\xBFI: hello\r\nR: hi\rand\r\r\nbye\r").utf8(), "I: hello\nR: hi\nand\n\nbye\n");
    EXPECT_EQ(Text::normalise("").utf8(), "");
    EXPECT_EQ(Text::normalise("\r\n").utf8(), "\n");
    EXPECT_EQ(Text::normalise("a\xEF\xBB\xBF").utf8(), "a\xEF\xBB\xBF"); // a mark elsewhere is a letter like others
}

TEST(Text, LeavesCompositionAndSpacesAlone) {
    const std::string words = "  Zoe\u0308 \u00A0 Zoë\t\u2028 ";
    EXPECT_EQ(Text::normalise(words).utf8(), words);
}

// The examples of the Unicode standard, section 3.9, tables 3-8 to 3-11.
TEST(Text, ReplacesEachMaximalSubpart) {
    const std::string r = "\uFFFD";
    EXPECT_EQ(Text::normalise("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41").utf8(), r + r + r + r + r + r + r + r + "A");
    EXPECT_EQ(Text::normalise("\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41").utf8(), r + r + r + r + r + r + r + r + "A");
    EXPECT_EQ(Text::normalise("\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42").utf8(), r + r + r + r + r + "A" + r + r + "B");
    EXPECT_EQ(Text::normalise("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41").utf8(), r + r + r + r + "A");
}

TEST(Text, NormalisingTwiceIsNormalisingOnce) {
    test::RandomText random(11);
    for (int i = 0; i < 500; ++i) {
        const std::string raw = random.anything(random.below(60));
        const Text once = Text::normalise(raw);
        ASSERT_EQ(once.utf8().find('\r'), std::string::npos);
        if (once.utf8().starts_with("\xEF\xBB\xBF"))
            continue; // two marks: one of them is a letter, as the standard says
        ASSERT_EQ(Text::normalise(once.utf8()), once);
        ASSERT_EQ(Text::fromStored(once.utf8()).utf8(), once.utf8());
    }
}

TEST(Text, FromStoredKeepsCarriageReturnsAndShowsDamage) {
    EXPECT_EQ(Text::fromStored("a\r\nb").utf8(), "a\r\nb");
    EXPECT_EQ(Text::fromStored("a\xFF"
                               "b")
                  .utf8(),
              "a\uFFFDb");
}

TEST(Text, PositionsRoundTripOnRandomUnicode) {
    test::RandomText random(7);
    for (int i = 0; i < 120; ++i) {
        const Text text = i % 2 == 0 ? Text::fromStored(random.wellFormed(random.below(400)))
                                     : Text::normalise(random.anything(random.below(400)));
        const std::vector<Letter> letters = lettersOf(text.utf8());
        const auto count = static_cast<std::int64_t>(letters.size());
        const auto units = static_cast<std::int64_t>(text.utf16().size());
        ASSERT_EQ(text.end().value, count);
        ASSERT_EQ(text.toUtf16(text.end()).value, units);
        ASSERT_EQ(text.toCodePoints(Utf16Pos{units}).value, count);
        ASSERT_EQ(text.toByte(text.end()), text.utf8().size());
        ASSERT_EQ(text.fromByte(text.utf8().size()).value, count);
        for (std::int64_t n = 0; n < count; ++n) {
            const Letter& letter = letters[static_cast<std::size_t>(n)];
            const CodePointPos at{n};
            ASSERT_EQ(text.toUtf16(at).value, letter.utf16);
            ASSERT_EQ(text.toByte(at), letter.byte);
            for (std::int64_t unit = 0; unit < letter.units;
                 ++unit) { // inside a pair: the code point that it belongs to
                ASSERT_EQ(text.toCodePoints(Utf16Pos{letter.utf16 + unit}), at);
            }
            for (std::size_t byte = 0; byte < letter.bytes; ++byte)
                ASSERT_EQ(text.fromByte(letter.byte + byte), at);
        }
    }
}

TEST(Text, Utf16IsTheSameWords) {
    EXPECT_EQ(Text::normalise("I: ja\r\n").utf16(), u"I: ja\n");
    EXPECT_EQ(Text::normalise("Zoë 😀 𝒜 \xED\xA0\x80").utf16(), u"Zoë 😀 𝒜 \uFFFD\uFFFD\uFFFD");
}

TEST(Text, QuotesBySpan) {
    const Text text = Text::normalise("Mijn collega 😀 Zoë helpt.");
    EXPECT_EQ(text.quote({{5}, {12}}), "collega");
    EXPECT_EQ(text.quoteView({{13}, {18}}), "😀 Zoë");
    EXPECT_EQ(text.quote({{3}, {3}}), "");
    EXPECT_EQ(text.quote({{0}, text.end()}), text.utf8());
    EXPECT_EQ(text.toUtf16(CodePointSpan{{13}, {18}}), (Utf16Span{{13}, {19}}));
    EXPECT_EQ(text.toCodePoints(Utf16Span{{13}, {19}}), (CodePointSpan{{13}, {18}}));
}

TEST(Text, RefusesPositionsOutside) {
    for (const char* words : {"abc", "ab😀"}) {
        const Text text = Text::normalise(words);
        EXPECT_THROW((void)text.quote({{0}, {4}}), std::out_of_range);
        EXPECT_THROW((void)text.quote({{-1}, {2}}), std::out_of_range);
        EXPECT_THROW((void)text.quote({{2}, {1}}), std::out_of_range);
        EXPECT_THROW((void)text.toUtf16(CodePointPos{4}), std::out_of_range);
        EXPECT_THROW((void)text.toCodePoints(Utf16Pos{-1}), std::out_of_range);
        EXPECT_THROW((void)text.toCodePoints(Utf16Pos{5}), std::out_of_range);
        EXPECT_THROW((void)text.fromByte(7), std::out_of_range);
    }
}

TEST(Text, AnEmptyOneIsAText) {
    const Text text;
    EXPECT_EQ(text.utf8(), "");
    EXPECT_EQ(text.utf16(), u"");
    EXPECT_EQ(text.end().value, 0);
    EXPECT_EQ(text.quote({}), "");
    EXPECT_EQ(text, Text::normalise("\xEF\xBB\xBF"));
    EXPECT_FALSE(text == Text::normalise("a"));
}

TEST(Text, IsReadByManyThreadsAtOnce) {
    test::RandomText random(3);
    const Text text = Text::fromStored(random.wellFormed(5000));
    const std::string whole = text.utf8();
    std::vector<std::string> seen(8);
    std::vector<std::thread> threads;
    for (std::string& one : seen) {
        threads.emplace_back([&text, &one] {
            const CodePointSpan all =
                text.toCodePoints(Utf16Span{{0}, {static_cast<std::int64_t>(text.utf16().size())}});
            one = text.quote(all);
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    for (const std::string& one : seen)
        EXPECT_EQ(one, whole);
}

TEST(Span, ContainsAndOverlaps) {
    const CodePointSpan passage{{2}, {5}};
    EXPECT_TRUE(passage.contains(CodePointPos{2}));
    EXPECT_FALSE(passage.contains(CodePointPos{5}));
    EXPECT_TRUE(passage.contains(CodePointSpan{{3}, {5}}));
    EXPECT_FALSE(passage.contains(CodePointSpan{{3}, {6}}));
    EXPECT_TRUE(passage.overlaps({{4}, {9}}));
    EXPECT_FALSE(passage.overlaps({{5}, {9}}));
    EXPECT_EQ(passage.length(), 3);
}

} // namespace
} // namespace kith
