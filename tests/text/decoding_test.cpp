#include "kith/text/decoding.h"

#include "random_text.h"

#include <gtest/gtest.h>

namespace kith {
namespace {

using namespace std::string_literals;

std::string utf16(std::u16string_view words, bool littleEndian) {
    std::string bytes;
    for (const char16_t unit : words) {
        const char low = static_cast<char>(unit & 0xFF);
        const char high = static_cast<char>(unit >> 8);
        bytes += littleEndian ? std::string{low, high} : std::string{high, low};
    }
    return bytes;
}

void expectDecoded(std::string_view bytes, std::string_view utf8, std::string_view charset, bool certain) {
    const DecodedBytes decoded = decode(bytes);
    EXPECT_EQ(decoded.utf8, utf8);
    EXPECT_EQ(decoded.charset, charset);
    EXPECT_EQ(decoded.certain, certain);
    EXPECT_EQ(sniff(bytes).charset, charset);
    EXPECT_EQ(sniff(bytes).utf8, "");
}

TEST(Decode, TakesUtf8) {
    expectDecoded("", "", "UTF-8", true);
    expectDecoded("Ja, nee.\r\n", "Ja, nee.\r\n", "UTF-8", true);
    expectDecoded("Zoë 😀", "Zoë 😀", "UTF-8", true);
}

TEST(Decode, ObeysByteOrderMarks) {
    expectDecoded("\xEF\xBB\xBFZoë", "Zoë", "UTF-8", true);
    expectDecoded("\xFF\xFE" + utf16(u"Zoë 😀", true), "Zoë 😀", "UTF-16LE", true);
    expectDecoded("\xFE\xFF" + utf16(u"Zoë 😀", false), "Zoë 😀", "UTF-16BE", true);
    expectDecoded("\xFF\xFE\0\0J\0\0\0a\0\0\0"s, "Ja", "UTF-32LE", true);
    expectDecoded("\0\0\xFE\xFF\0\0\0J\0\0\0a"s, "Ja", "UTF-32BE", true);
}

TEST(Decode, RecognisesUtf16WithoutAMark) {
    expectDecoded(utf16(u"I: And then?\nR: Nothing.\n", true), "I: And then?\nR: Nothing.\n", "UTF-16LE", true);
    expectDecoded(utf16(u"Вот так, да.", true), "Вот так, да.", "UTF-16LE", true);
    expectDecoded(utf16(u"één collega", false), "één collega", "UTF-16BE", true);
}

TEST(Decode, GuessesWindows1252ForDutchAndEnglish) {
    expectDecoded("E\xE9n collega, Zo\xEB, zei \x93ja\x94 \x96 voor \x80 5.", "Eén collega, Zoë, zei “ja” – voor € 5.",
                  "windows-1252", false);
    expectDecoded("caf\xE9!", "café!", "windows-1252", false);
    expectDecoded(
        "Wat co\xF6rdinatie betreft: mijn collega's hebben mij ge\xEFnspireerd en gesteund, het hele jaar door.",
        "Wat coördinatie betreft: mijn collega's hebben mij geïnspireerd en gesteund, het hele jaar door.",
        "windows-1252", false);
}

TEST(Decode, GuessesOtherSingleByteCharsets) {
    // "Сначала я поговорила со своей начальницей, а потом с подругой, которая мне очень помогла." in Windows-1251
    const std::string russian =
        "\xD1\xED\xE0\xF7\xE0\xEB\xE0 \xFF \xEF\xEE\xE3\xEE\xE2\xEE\xF0\xE8\xEB\xE0 \xF1\xEE "
        "\xF1\xE2\xEE\xE5\xE9 \xED\xE0\xF7\xE0\xEB\xFC\xED\xE8\xF6\xE5\xE9, \xE0 \xEF\xEE\xF2\xEE\xEC "
        "\xF1 \xEF\xEE\xE4\xF0\xF3\xE3\xEE\xE9, \xEA\xEE\xF2\xEE\xF0\xE0\xFF \xEC\xED\xE5 "
        "\xEE\xF7\xE5\xED\xFC \xEF\xEE\xEC\xEE\xE3\xEB\xE0.";
    const DecodedBytes decoded = decode(russian);
    EXPECT_EQ(decoded.charset, "windows-1251");
    EXPECT_TRUE(decoded.utf8.starts_with("Сначала я поговорила"));
    EXPECT_FALSE(decoded.certain);
}

TEST(Decode, KeepsUtf8WithADamagedLetter) {
    expectDecoded("één Zoë, één café, coördinatie \xC3 geïnd", "één Zoë, één café, coördinatie \uFFFD geïnd", "UTF-8",
                  false);
}

TEST(Decode, ObeysACharsetThatIsNamed) {
    EXPECT_EQ(decode("\xC3\xA9", "latin1").utf8, "Ã©");
    EXPECT_EQ(decode("\xC3\xA9", "latin1").charset, "ISO-8859-1");
    EXPECT_EQ(decode("\x8E", "macintosh").utf8, "é");
    EXPECT_EQ(decode("caf\xE9", "utf8").utf8, "caf\uFFFD");
    EXPECT_EQ(decode("caf\xE9", "utf8").charset, "UTF-8");
    EXPECT_EQ(decode("\x93\xFA\x96\x7B", "Shift_JIS").utf8, "日本");
    EXPECT_TRUE(decode("\x80", "cp1252").certain);
    EXPECT_EQ(decode("\x80", "cp1252").charset, "windows-1252");
    for (const char* name : {"klingon", ",", "UTF-8,x"}) {
        try {
            (void)decode("a", name);
            ADD_FAILURE() << name << " was taken";
        } catch (const UnknownCharset& unknown) {
            EXPECT_EQ(unknown.name, name);
        }
    }
    EXPECT_THROW((void)sniff("a", "klingon"), UnknownCharset);
    EXPECT_THROW(StreamDecoder(""), UnknownCharset);
}

TEST(Sniff, ForgivesALetterThatTheSampleCuts) {
    EXPECT_EQ(sniff("caf\xC3").charset, "UTF-8");
    EXPECT_TRUE(sniff("caf\xC3").certain);
    EXPECT_EQ(sniff("ja \xF0\x9F\x98").charset, "UTF-8");
    EXPECT_EQ(decode("caf\xC3").charset, "windows-1252");
    EXPECT_EQ(sniff("caf\xE9 en t\xE9").charset, "windows-1252");
}

TEST(StreamDecoder, GivesTheSameInPiecesAsAtOnce) {
    test::RandomText random(41);
    for (int i = 0; i < 300; ++i) {
        const std::string bytes = random.anything(random.below(60));
        for (const char* charset : {"UTF-8", "UTF-16LE", "UTF-16", "windows-1252", "GB18030", "Shift_JIS", "UTF-7"}) {
            StreamDecoder decoder(charset);
            std::string joined;
            for (std::size_t at = 0; at < bytes.size();) {
                const std::size_t piece = random.below(4);
                joined += decoder.next(std::string_view(bytes).substr(at, piece), false);
                at += piece;
            }
            joined += decoder.next({}, true);
            ASSERT_EQ(joined, decode(bytes, charset).utf8) << charset;
        }
    }
}

TEST(StreamDecoder, DecodesMoreThanItsBufferHolds) {
    std::string expected;
    std::string bytes;
    for (int i = 0; i < 40001; ++i) {
        expected += i % 3 == 0 ? "x😀" : "😀";
        bytes += i % 3 == 0 ? utf16(u"x😀", true) : utf16(u"😀", true);
    }
    EXPECT_EQ(decode(bytes, "UTF-16LE").utf8, expected);
}

TEST(StreamDecoder, DropsAMarkOnlyAtTheStart) {
    StreamDecoder decoder("UTF-8");
    EXPECT_EQ(decoder.next("\xEF", false), "");
    EXPECT_EQ(decoder.next("\xBB\xBF"
                           "a",
                           false),
              "a");
    EXPECT_EQ(decoder.next("\xEF\xBB\xBF", true), "\xEF\xBB\xBF");
    StreamDecoder moved = std::move(decoder);
    EXPECT_EQ(moved.next("b", true), "b");
}

TEST(LooksBinary, TellsTextFromOtherFiles) {
    EXPECT_FALSE(looksBinary(""));
    EXPECT_FALSE(looksBinary("I: Ja.\r\n\tR: Nee.\f\n"));
    EXPECT_FALSE(looksBinary("caf\xE9 \x93ja\x94"));
    EXPECT_FALSE(looksBinary("\xFF\xFE" + utf16(u"Ja, nee.", true)));
    EXPECT_FALSE(looksBinary(utf16(u"Ja, nee.", false)));
    EXPECT_TRUE(looksBinary("PK\x03\x04\x14\0\x06\0\x08\0"s));
    EXPECT_TRUE(looksBinary("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s));
    EXPECT_TRUE(looksBinary("abc\x01\x02\x03\x04"));
    EXPECT_TRUE(looksBinary("I: ja\0 nee, dat\0 weet ik niet."s));
    EXPECT_TRUE(looksBinary("\xFF\xFE\x01\0\x02\0\x03\0\x04\0"s));
}

} // namespace
} // namespace kith
