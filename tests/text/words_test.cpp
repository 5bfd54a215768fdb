#include "kith/text/words.h"

#include "random_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

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

std::int64_t countByWords(const std::string& utf8) {
    return static_cast<std::int64_t>(words(Text::fromStored(utf8)).size());
}

TEST(Words, AreCountedInAsciiAsUnicodeSays) {
    // Every string of four of these, and random longer ones.
    const std::string letters = "aZ0_'.,:;-\" \n@\t";
    for (const char a : letters) {
        for (const char b : letters) {
            for (const char c : letters) {
                for (const char d : letters) {
                    const std::string words{a, b, c, d};
                    ASSERT_EQ(countWords(words), countByWords(words)) << "in: [" << words << "]";
                }
            }
        }
    }
    test::RandomText random(5);
    for (int i = 0; i < 3000; ++i) {
        std::string words;
        for (std::size_t n = random.below(40); n > 0; --n)
            words.push_back(static_cast<char>(random.below(128)));
        ASSERT_EQ(countWords(words), countByWords(words)) << "in: [" << words << "]";
    }
}

TEST(Words, AreCountedBeyondAsciiAsUnicodeSays) {
    test::RandomText random(6);
    for (int i = 0; i < 1000; ++i) {
        const std::string words = random.wellFormed(random.below(80));
        ASSERT_EQ(countWords(words), countByWords(words)) << "in: [" << words << "]";
    }
}

} // namespace
} // namespace kith
