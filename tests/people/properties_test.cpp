// What holds for any text: offsets, order, heads, speed.
#include "kith/people/people.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <random>

namespace kith::people {
namespace {

// Offsets lie in the text and on whole characters, heads in spans.
void expectPlaced(const Text& text, const Mention& mention) {
    ASSERT_GE(mention.span.begin.value, 0);
    ASSERT_LE(mention.span.end.value, static_cast<std::int64_t>(text.utf16().size()));
    ASSERT_FALSE(mention.head.empty());
    ASSERT_TRUE(mention.span.contains(mention.head));
    ASSERT_EQ(text.toUtf16(text.toCodePoints(mention.span)), mention.span);
    ASSERT_EQ(text.toUtf16(text.toCodePoints(mention.head)), mention.head);
    ASSERT_GE(mention.entity, 0);
    ASSERT_GT(mention.confidence, 0);
    ASSERT_LE(mention.confidence, 1);
}

// Every mention is placed, mentions are in order and lie each in the words of one turn where there are turns.
void expectMentionsSound(const Account& account, const std::vector<Mention>& mentions) {
    Utf16Span last{{-1}, {-1}};
    for (const Mention& mention : mentions) {
        expectPlaced(account.text, mention);
        if (testing::Test::HasFatalFailure()) return;
        ASSERT_FALSE(mention.reason.empty());
        ASSERT_TRUE(last.begin < mention.span.begin ||
                    (last.begin == mention.span.begin && last.end > mention.span.end));
        last = mention.span;
        const CodePointSpan span = account.text.toCodePoints(mention.span);
        ASSERT_TRUE(account.turns.empty() || std::any_of(account.turns.begin(), account.turns.end(),
                                                         [&](const Turn& turn) { return turn.words.contains(span); }));
    }
}

// Contacts have labels and point at mentions, each mention belongs to one contact at most, and what was decided is
// there.
void expectResolved(const Account& account, const std::vector<Mention>& mentions, const Decisions& decisions) {
    const Resolution resolution = resolveContacts(account, mentions, decisions);
    for (const Mention& mention : resolution.mentions) {
        expectPlaced(account.text, mention);
        if (testing::Test::HasFatalFailure()) return;
    }
    ASSERT_EQ(resolution.decided.size(), resolution.contacts.size());
    std::vector<int> contactsOf(resolution.mentions.size());
    for (const SuggestedContact& contact : resolution.contacts) {
        ASSERT_FALSE(contact.label.empty());
        ASSERT_FALSE(contact.mentions.empty());
        for (const std::size_t m : contact.mentions) {
            ASSERT_LT(m, resolution.mentions.size());
            ASSERT_EQ(++contactsOf[m], 1);
        }
    }
    for (const int decided : resolution.decided)
        ASSERT_TRUE(decided >= -1 && decided < static_cast<int>(decisions.contacts.size()));
    ASSERT_EQ(resolveContacts(account, mentions, decisions), resolution); // the same again
}

// Decisions of each kind, on places that the text happens to have.
Decisions decideSomething(const Text& text, const std::vector<Mention>& mentions) {
    const auto units = static_cast<std::int64_t>(text.utf16().size());
    Decisions decisions;
    decisions.contacts = {{"Anna de Vries", {"my sister", "mijn zus"}, ContactKind::Individual},
                          {"the team", {}, ContactKind::Group}};
    decisions.rejectedWords = {"Peter", "de buren"};
    decisions.spans.push_back({{{units / 3}, {units / 2}}, true, 0}); // may cut words, and characters, in two
    if (!mentions.empty()) {
        decisions.spans.push_back({mentions.front().span, false, -1});
        decisions.spans.push_back({mentions.back().span, true, 1});
        decisions.spans.push_back({mentions[mentions.size() / 2].span, true, -1});
    }
    return decisions;
}

// A text as nobody's words, as one turn's, and as those of two speakers in turn.
std::vector<std::vector<Turn>> waysOfSpeaking(const Text& text) {
    const std::int64_t end = text.end().value;
    return {{},
            {{1, {{end / 7}, {end - end / 7}}, "Anna", {}}},
            {{1, {{0}, {end / 3}}, "Anna", {}},
             {2, {{end / 3}, {end / 2}}, "", {}},
             {3, {{end / 2}, {end}}, "Peter Bos", {}}}};
}

void expectSound(const Text& text, const std::string& language) {
    for (const std::vector<Turn>& turns : waysOfSpeaking(text)) {
        const Account account{
            text, turns, {{"Anna", SpeakerRole::Interviewee}, {"Peter Bos", SpeakerRole::Interviewer}}, language};
        const std::vector<Mention> mentions = findMentions(account);
        expectMentionsSound(account, mentions);
        if (testing::Test::HasFatalFailure()) return;
        for (const Decisions& decisions : {Decisions{}, decideSomething(text, mentions)}) {
            expectResolved(account, mentions, decisions);
            if (testing::Test::HasFatalFailure()) return;
        }
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
                              "Anna \xED\xA0\x80 de Vries \xED\xBF\xBF", // lone surrogates
                              "\xED\xA0\xBD",
                              "Ann\xF0\x9F\x98",       // a character that is cut off
                              "my\xE2\x80\x8D sister", // a joiner without anything to join
                              "\xE2\x80\xAE"
                              "Anna de Vries\xE2\x80\xAC said that my sister", // right to left, overridden
                              "مريم قالت لأختي Anna إنها",
                              "A\xCC\x8A\xCC\x8A\xCC\x8A"
                              "nna en 🏳️‍🌈Peter👍🏽 🇳🇱Bos",
                              "𝐀𝐧𝐧𝐚 𝒅𝒆 𝓥𝓻𝓲𝓮𝓼 my sister",
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

TEST(AnyText, OfRandomCharacters) {
    // Of every plane and script, lone surrogates among them, with words in between that are mentions.
    const std::vector<std::string> words{" Anna ", " my sister ", " zijn vader ", " they ", "'s", " Peter Bos", ". "};
    std::mt19937 random(90210);
    for (int round = 0; round < 100; ++round) {
        std::string bytes;
        for (int i = 0; i < 100; ++i) {
            const std::uint32_t scripts[] = {0x80,   0x300,  0x590,  0x600,   0x900,
                                             0x2000, 0xD800, 0xFE00, 0x1F300, 0xE0100};
            const auto c = static_cast<std::uint32_t>(random() % 8 == 0 ? random() % 0x110000
                                                                        : scripts[random() % 10] + random() % 0x70);
            if (c < 0x80) {
                bytes += static_cast<char>(c);
            } else if (c < 0x800) {
                bytes += static_cast<char>(0xC0 | c >> 6);
                bytes += static_cast<char>(0x80 | (c & 0x3F));
            } else if (c < 0x10000) {
                bytes += static_cast<char>(0xE0 | c >> 12);
                bytes += static_cast<char>(0x80 | (c >> 6 & 0x3F));
                bytes += static_cast<char>(0x80 | (c & 0x3F));
            } else {
                bytes += static_cast<char>(0xF0 | c >> 18);
                bytes += static_cast<char>(0x80 | (c >> 12 & 0x3F));
                bytes += static_cast<char>(0x80 | (c >> 6 & 0x3F));
                bytes += static_cast<char>(0x80 | (c & 0x3F));
            }
            if (random() % 4 == 0) bytes += words[random() % words.size()];
        }
        expectSound(Text::normalise(bytes), round % 2 ? "nl" : "en");
        if (HasFatalFailure()) FAIL() << bytes;
    }
}

TEST(AnyText, OfOneLineWithoutEnd) {
    std::string words;
    while (words.size() < 1000000)
        words += "Anna met my sister and they said hello to Peter Bos ";
    const Text text = Text::normalise(words);
    const Account account{text, {}, {}, "en"};
    const std::vector<Mention> mentions = findMentions(account);
    EXPECT_FALSE(mentions.empty());
    expectMentionsSound(account, mentions);
    expectResolved(account, mentions, decideSomething(text, mentions));
}

TEST(AnyText, OfOneWordWithoutEnd) {
    for (const char* piece : {"a", "A", "Anna-", "e\xCC\x81", "👩‍", "'s", "א"}) {
        std::string word;
        while (word.size() < 1000000)
            word += piece;
        const Text text = Text::normalise(word);
        const Account account{text, {}, {}, "nl"};
        expectMentionsSound(account, findMentions(account));
        if (HasFatalFailure()) FAIL() << piece;
    }
}

// So often said, with names that differ.
Text repeated(int times, const std::string& before, const std::string& after) {
    std::string words;
    for (int i = 0; i < times; ++i)
        words += before + std::to_string(i) + after;
    return Text::normalise(words);
}

// The processor's time, not the clock's: a busy machine changes nothing.
template<class Does>
double secondsOf(Does&& does) {
    does(); // once before, for what is loaded the first time
    const std::clock_t begin = std::clock();
    does();
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

const std::string before = "Anna Smith";
const std::string after = " met the teacher's friend. They told Mr. Bos that she knew her. \"I say,\" he said. ";

TEST(Work, GrowsWithTheText) {
    const auto seconds = [](int repeats) {
        const Text text = repeated(repeats, before, after);
        return secondsOf([&] { (void)findMentions(text, "en"); });
    };
    const double small = seconds(500);
    const double large = seconds(8000);
    EXPECT_LT(large, 16 * small * 5 + 0.05); // far below the 256 times of a quadratic one
}

TEST(Work, GrowsWithTheTextAndItsTurns) {
    const auto seconds = [](int repeats) {
        const Text text = repeated(repeats, before, after);
        const std::int64_t length = text.end().value / repeats;
        std::vector<Turn> turns;
        for (int i = 0; i < repeats; ++i)
            turns.push_back({i + 1, {{i * length}, {(i + 1) * length}}, i % 2 ? "Anna" : "Peter Bos", {}});
        return secondsOf([&] { (void)findMentions(Account{text, turns, {}, "en"}); });
    };
    const double small = seconds(500);
    const double large = seconds(8000);
    EXPECT_LT(large, 16 * small * 5 + 0.05);
}

TEST(Work, GrowsWithTheMentionsThatAreResolved) {
    const auto seconds = [](int repeats) {
        const Text text = repeated(repeats, before, after);
        const Account account{text, {}, {}, "en"};
        const std::vector<Mention> mentions = findMentions(account);
        Decisions decisions;
        decisions.contacts = {{"Anna Smith1", {}, ContactKind::Individual}, {"Mr. Bos", {}, ContactKind::Individual}};
        for (std::size_t m = 0; m < mentions.size(); m += 10)
            decisions.spans.push_back({mentions[m].span, m % 20 == 0, m % 20 == 0 ? 0 : -1});
        return secondsOf([&] { (void)resolveContacts(account, mentions, decisions); });
    };
    const double small = seconds(500);
    const double large = seconds(8000);
    EXPECT_LT(large, 16 * small * 5 + 0.05);
}

} // namespace
} // namespace kith::people
