// What holds for any text: offsets, order, heads, speed.
#include "kith/people/people.h"

#include <gtest/gtest.h>

#include <ctime>
#include <random>

namespace kith::people {
namespace {

// Offsets lie in the text and on whole characters, heads in spans, mentions in order, contacts point at mentions.
void expectSound(const Text& text, const std::string& language) {
    const Account account{text, {}, {}, language};
    const std::vector<Mention> mentions = findMentions(account);
    const std::u16string_view words = text.utf16();
    Utf16Span last{{-1}, {-1}};
    for (const Mention& mention : mentions) {
        ASSERT_GE(mention.span.begin.value, 0);
        ASSERT_LE(mention.span.end.value, static_cast<std::int64_t>(words.size()));
        ASSERT_FALSE(mention.head.empty());
        ASSERT_TRUE(mention.span.contains(mention.head));
        ASSERT_EQ(text.toUtf16(text.toCodePoints(mention.span)), mention.span);
        ASSERT_EQ(text.toUtf16(text.toCodePoints(mention.head)), mention.head);
        ASSERT_GE(mention.entity, 0);
        ASSERT_GT(mention.confidence, 0);
        ASSERT_LE(mention.confidence, 1);
        ASSERT_FALSE(mention.reason.empty());
        ASSERT_TRUE(last.begin < mention.span.begin ||
                    (last.begin == mention.span.begin && last.end > mention.span.end));
        last = mention.span;
    }
    const Resolution resolution = resolveContacts(account, mentions);
    ASSERT_EQ(resolution.decided.size(), resolution.contacts.size());
    for (const SuggestedContact& contact : resolution.contacts) {
        ASSERT_FALSE(contact.label.empty());
        ASSERT_FALSE(contact.mentions.empty());
        for (const std::size_t m : contact.mentions)
            ASSERT_LT(m, resolution.mentions.size());
    }
}

TEST(AnyText, OfHandpickedOddities) {
    for (const char* words : {"",
                              " ",
                              "\n\n",
                              "...",
                              "'",
                              "'s",
                              "Anna's",
                              "''s Anna",
                              "Dr.",
                              "Dr. ",
                              "J. J. J.",
                              "van de",
                              "Van Der",
                              "😀 Anna 😀😀 de 👩‍👩‍👧 Vries",
                              "אנה פגשה את Anna de Vries",
                              "e\xCC\x81\xCC\x81 Zoe\xCC\x88 Bos",
                              "A B C D E",
                              "of of of of",
                              "one of",
                              "my",
                              "their they them",
                              "het hoofd van",
                              "\xEF\xBF\xBD Anna \xEF\xBF\xBD",
                              "Anna--Anna--Anna",
                              "_Anna_ *Peter*",
                              "ANNA DE VRIES",
                              "the the the man's man's",
                              "I'I'm I'm'm"}) {
        expectSound(Text::normalise(words), "en");
        expectSound(Text::normalise(words), "nl");
    }
}

TEST(AnyText, OfRandomWordsAndMarks) {
    const std::vector<std::string> pieces{"Anna", "de",   "Vries", "my",  "mijn", "sister",   "zus",  "'s", "they",
                                          "ze",   "said", "zei",   ".",   ",",    "\"",       "“",    "”",  "\n",
                                          "\n\n", "-",    "of",    "van", "one",  "the",      "Dr.",  "J.", "men",
                                          "is",   "I",    "ik",    "é",   "😀",    "\xCC\x81", "ß",    "İ",  "א",
                                          "12",   "_",    "'",     "’",   "who",  "die",      "team", "Mr."};
    std::mt19937 random(20121701);
    for (int round = 0; round < 400; ++round) {
        std::string words;
        for (int i = 0; i < 60; ++i) {
            words += pieces[random() % pieces.size()];
            if (random() % 4 != 0) words += ' ';
        }
        expectSound(Text::normalise(words), round % 2 ? "nl" : "en");
        if (HasFatalFailure()) FAIL() << words;
    }
}

TEST(AnyText, OfRandomBytes) {
    std::mt19937 random(4711);
    for (int round = 0; round < 200; ++round) {
        std::string bytes;
        for (int i = 0; i < 200; ++i)
            bytes += static_cast<char>(random());
        expectSound(Text::normalise(bytes), round % 2 ? "nl" : "en");
    }
}

TEST(AnyText, OfOneLineWithoutEnd) {
    std::string words;
    while (words.size() < 1000000)
        words += "Anna met my sister and they said hello to Peter Bos ";
    expectSound(Text::normalise(words), "en");
}

TEST(Work, GrowsWithTheText) {
    const auto seconds = [](int repeats) {
        std::string words;
        for (int i = 0; i < repeats; ++i)
            words += "Anna Smith" + std::to_string(i) +
                     " met the teacher's friend. They told Mr. Bos that she knew her. \"I say,\" he said. ";
        const Text text = Text::normalise(words);
        (void)findMentions(text, "en");
        // The processor's time, not the clock's: a busy machine changes nothing.
        const std::clock_t begin = std::clock();
        (void)findMentions(text, "en");
        return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    };
    const double small = seconds(500);
    const double large = seconds(8000);
    EXPECT_LT(large, 16 * small * 5 + 0.05); // far below the 256 times of a quadratic one
}

} // namespace
} // namespace kith::people
