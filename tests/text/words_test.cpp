#include "kith/text/words.h"

#include "random_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unicode/brkiter.h>
#include <unicode/uchar.h>

#include <memory>
#include <stdexcept>

namespace kith {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> wordsOf(std::string_view utf8) {
    const Text text = Text::normalise(utf8);
    std::vector<std::string> found;
    for (const Word& word : words(text))
        found.push_back(text.quote(text.toCodePoints(word.span)));
    return found;
}

TEST(Words, LeaveOutPunctuationAndSpace) {
    EXPECT_THAT(wordsOf("Well, my boss can't - he's away."),
                ElementsAre("Well", "my", "boss", "can't", "he's", "away"));
    EXPECT_THAT(wordsOf("Zoë’s foto's: 3.50 euro (1,200)!"), ElementsAre("Zoë’s", "foto's", "3.50", "euro", "1,200"));
    EXPECT_THAT(wordsOf("oud-collega"), ElementsAre("oud", "collega"));
    EXPECT_THAT(wordsOf(" \n…—“”😀 "), IsEmpty());
    EXPECT_THAT(wordsOf("a_b _ __ ____ @ _@"), ElementsAre("a_b")); // blanks in a form
    EXPECT_THAT(wordsOf("@\u200D __\u0301 @\u00AD_"), IsEmpty());
    EXPECT_THAT(wordsOf("I:ja, jan@example.org"), ElementsAre("I", "ja", "jan@example.org"));
    EXPECT_THAT(wordsOf(""), IsEmpty());
}

TEST(Words, TellNumbersFromLetters) {
    const Text text = Text::normalise("in 2012 ja");
    EXPECT_THAT(words(text), ElementsAre(Word{{{0}, {2}}, true}, Word{{{3}, {7}}, false}, Word{{{8}, {10}}, true}));
}

TEST(Words, OfASpanHaveThePositionsOfTheText) {
    const Text text = Text::normalise("😀 mijn collega");
    EXPECT_THAT(words(text, {{3}, {7}}), ElementsAre(Word{{{3}, {7}}, true}));
    EXPECT_THAT(words(text, {{8}, {11}}), ElementsAre(Word{{{8}, {11}}, true})); // "col": the span ends the word
    EXPECT_THAT(words(text, {{3}, {3}}), IsEmpty());
    EXPECT_THROW((void)words(text, {{3}, {99}}), std::out_of_range);
    EXPECT_THROW((void)words(text, {{-1}, {2}}), std::out_of_range);
    EXPECT_THROW((void)words(text, {{5}, {2}}), std::out_of_range);
}

TEST(Words, AreCounted) {
    EXPECT_EQ(countWords(""), 0);
    EXPECT_EQ(countWords("Ja, nee."), 2);
    EXPECT_EQ(countWords("e.g. can't 3.50 1,200 a_b"), 5);
    EXPECT_EQ(countWords("één café\nand Zoë"), 4);
}

// The words as ICU alone finds them.
std::vector<Word> wordsByIcu(const Text& text) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> boundaries(
        icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    const icu::UnicodeString all(text.utf16().data(), static_cast<std::int32_t>(text.utf16().size()));
    boundaries->setText(all);
    std::vector<Word> found;
    std::int32_t begin = boundaries->first();
    for (std::int32_t end = boundaries->next(); end != icu::BreakIterator::DONE; end = boundaries->next()) {
        bool isBlank = true; // "__" and "@" are words to ICU
        for (std::int32_t at = begin; at < end; at = all.moveIndex32(at, 1))
            isBlank =
                isBlank && !u_isUAlphabetic(all.char32At(at)) && (U_GET_GC_MASK(all.char32At(at)) & U_GC_N_MASK) == 0;
        const std::int32_t kind = boundaries->getRuleStatus();
        if (kind >= UBRK_WORD_NONE_LIMIT && !isBlank)
            found.push_back({{{begin}, {end}}, kind >= UBRK_WORD_NUMBER_LIMIT});
        begin = end;
    }
    return found;
}

void expectWordsOfIcu(const std::string& utf8) {
    const Text text = Text::fromStored(utf8);
    const std::vector<Word> expected = wordsByIcu(text);
    std::vector<WordBytes> inBytes;
    for (const Word& word : expected) {
        const CodePointSpan span = text.toCodePoints(word.span);
        inBytes.push_back({text.toByte(span.begin), text.toByte(span.end), word.letters});
    }
    std::vector<WordBytes> found{{7, 9, true}};
    wordsInBytes(utf8, found);
    ASSERT_TRUE(words(text) == expected) << "in: [" << utf8 << "]";
    ASSERT_TRUE(found == inBytes) << "in: [" << utf8 << "]";
    ASSERT_EQ(countWords(utf8), static_cast<std::int64_t>(expected.size())) << "in: [" << utf8 << "]";
}

TEST(Words, OfAsciiAreThoseOfUnicode) {
    expectWordsOfIcu("");
    expectWordsOfIcu("3a a3 a33 a_3 3_ 3__ 3_a 4th 1,000 1,000a a1,000 3.50.a 3'4 x2y3 _3 @3 3@ 1_000,5 a.3 3;4 3:4");
    // Every string of four of these, and random longer ones.
    const std::string letters = "aZ05_'.,:;-\" \n@\t";
    for (const char a : letters)
        for (const char b : letters)
            for (const char c : letters)
                for (const char d : letters)
                    expectWordsOfIcu({a, b, c, d});
    test::RandomText random(5);
    for (int i = 0; i < 3000; ++i) {
        std::string words;
        for (std::size_t n = random.below(40); n > 0; --n)
            words.push_back(static_cast<char>(random.below(128)));
        expectWordsOfIcu(words);
    }
    std::string line;
    while (line.size() < 300'000)
        line += letters[random.below(letters.size())];
    expectWordsOfIcu(line);
}

TEST(Words, BeyondAsciiAreThoseOfUnicode) {
    test::RandomText random(6);
    for (int i = 0; i < 2000; ++i)
        expectWordsOfIcu(random.wellFormed(random.below(80)));
    for (int i = 0; i < 200; ++i) { // a letter beyond ASCII here and there
        std::string words;
        for (std::size_t n = random.below(20); n > 0; --n)
            words += std::string(random.below(20), 'a') + (random.below(2) == 0 ? " it's " : "4,5_x") +
                     (random.below(4) == 0 ? random.wellFormed(2) : "");
        expectWordsOfIcu(words);
    }
}

TEST(Words, OfIllFormedBytesAreThoseOfTheText) {
    std::vector<WordBytes> found;
    wordsInBytes("een\xFFtwee \xE2\x82", found);
    EXPECT_THAT(found, ElementsAre(WordBytes{0, 3, true}, WordBytes{4, 8, true}));
    test::RandomText random(7);
    for (int i = 0; i < 2000; ++i) {
        const std::string bytes = random.anything(random.below(40));
        const Text text = Text::fromStored(bytes);
        wordsInBytes(bytes, found);
        const std::vector<Word> expected = words(text);
        ASSERT_EQ(found.size(), expected.size());
        for (std::size_t k = 0; k < found.size(); ++k) {
            ASSERT_LE(found[k].end, bytes.size());
            ASSERT_EQ(Text::fromStored(bytes.substr(found[k].begin, found[k].end - found[k].begin)).utf8(),
                      text.quote(text.toCodePoints(expected[k].span)));
        }
    }
}

} // namespace
} // namespace kith
