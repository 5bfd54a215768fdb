#include "kith/text/matching.h"

#include "random_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kith {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> exact(std::string_view in, std::string_view words,
                               CaseMatching matching = CaseMatching::Exact) {
    const Text text = Text::normalise(in);
    std::vector<std::string> found;
    for (const CodePointSpan& span : findExact(text, words, matching))
        found.push_back(text.quote(span));
    return found;
}

std::vector<std::string> pattern(std::string_view in, std::string_view regex,
                                 CaseMatching matching = CaseMatching::Exact) {
    const Text text = Text::normalise(in);
    std::vector<std::string> found;
    for (const CodePointSpan& span : findPattern(text, regex, matching))
        found.push_back(text.quote(span));
    return found;
}

PatternMistake mistake(std::string_view regex, std::string_view in = "ja") {
    try {
        (void)pattern(in, regex);
    } catch (const PatternMistake& thrown) {
        return thrown;
    }
    return {"no mistake", -1};
}

TEST(FindExact, GivesEveryPlaceInOrder) {
    EXPECT_THAT(findExact(Text::normalise("mijn 😀 collega, mijn baas"), "mijn"),
                ElementsAre(CodePointSpan{{0}, {4}}, CodePointSpan{{16}, {20}}));
    EXPECT_THAT(findExact(Text::normalise("aaaaa"), "aa"),
                ElementsAre(CodePointSpan{{0}, {2}}, CodePointSpan{{2}, {4}}));
    EXPECT_THAT(findExact(Text::normalise("Zoë, zoë"), "Zoë"), ElementsAre(CodePointSpan{{0}, {3}}));
    EXPECT_THAT(exact("handle", "hand"), ElementsAre("hand"));
}

TEST(FindExact, OfNothingFindsNothing) {
    EXPECT_THAT(exact("a b", ""), IsEmpty());
    EXPECT_THAT(exact("a b", " \n"), IsEmpty());
    EXPECT_THAT(exact("", "a"), IsEmpty());
    EXPECT_THAT(exact("a", "abc"), IsEmpty());
}

TEST(FindExact, LetsWhiteSpaceMatchAnyWhiteSpace) {
    EXPECT_THAT(exact("she gave\r\n   me\u00A0support", "gave me support"), ElementsAre("gave\n   me\u00A0support"));
    EXPECT_THAT(exact("gave me", "gave \t\r\n me"), ElementsAre("gave me"));
    EXPECT_THAT(exact("gaveme", "gave me"), IsEmpty());
    EXPECT_THAT(exact("gave me", "gaveme"), IsEmpty());
    EXPECT_THAT(exact("a and b hand c", " and "), ElementsAre(" and "));
    EXPECT_THAT(exact("and", " and"), IsEmpty());
    EXPECT_THAT(exact("a a a a", "a a"), ElementsAre("a a", "a a"));
    EXPECT_THAT(exact("x x xyz", "x xyz"), ElementsAre("x xyz"));
    EXPECT_THAT(exact("yes  yes yes", "yes "), ElementsAre("yes  ", "yes "));
}

TEST(FindExact, FoldsCaseButNotAccents) {
    EXPECT_THAT(exact("ZOË zoë Zoe", "zoË", CaseMatching::Folded), ElementsAre("ZOË", "zoë"));
    EXPECT_THAT(exact("My COLLEAGUE, my\ncolleague", "MY Colleague", CaseMatching::Folded),
                ElementsAre("My COLLEAGUE", "my\ncolleague"));
    EXPECT_THAT(exact("de Straße, de STRASSE", "strasse", CaseMatching::Folded), ElementsAre("Straße", "STRASSE"));
    EXPECT_THAT(exact("Straße x", "STRASSE X", CaseMatching::Folded), ElementsAre("Straße x"));
    EXPECT_THAT(exact("273\u212A x", "273k", CaseMatching::Folded), ElementsAre("273\u212A")); // the Kelvin sign
}

TEST(FindExact, NeverGivesHalfALetter) {
    EXPECT_THAT(exact("ß", "s", CaseMatching::Folded), IsEmpty());
    EXPECT_THAT(exact("ßs", "s", CaseMatching::Folded), ElementsAre("s"));
    EXPECT_THAT(exact("sßs", "sss", CaseMatching::Folded), ElementsAre("sß"));
    EXPECT_THAT(exact("sßs", "ss", CaseMatching::Folded), ElementsAre("ß"));
    EXPECT_THAT(exact("é", "\xA9"), IsEmpty()); // the second byte of é
    EXPECT_THAT(exact("é", "\xC3"), IsEmpty());
}

TEST(FindExact, FindsEveryQuoteOfARandomText) {
    test::RandomText random(31);
    for (int i = 0; i < 400; ++i) {
        const Text text = Text::fromStored(random.wellFormed(1 + random.below(120)));
        const auto size = static_cast<std::size_t>(text.end().value);
        const auto begin = static_cast<std::int64_t>(random.below(size));
        const auto end = begin + 1 + static_cast<std::int64_t>(random.below(std::min<std::size_t>(20, size - begin)));
        const std::string quote = text.quote({{begin}, {end}});
        for (const CaseMatching matching : {CaseMatching::Exact, CaseMatching::Folded}) {
            const std::vector<CodePointSpan> found = findExact(text, quote, matching);
            CodePointPos last{0};
            bool holdsIt = quote.find_first_not_of(" \n") == std::string::npos ||
                           quote.find("\u00A0") != std::string::npos || quote.find("\u2003") != std::string::npos;
            for (const CodePointSpan& span : found) {
                ASSERT_LE(last, span.begin);
                ASSERT_FALSE(span.empty());
                last = span.end;
                holdsIt = holdsIt || (span.begin.value <= end && begin <= span.end.value);
            }
            ASSERT_TRUE(holdsIt) << "[" << quote << "] in [" << text.utf8() << "]";
        }
    }
}

TEST(FindPattern, GivesEveryNonEmptyMatch) {
    EXPECT_THAT(pattern("my boss, my old boss", "my( old)? boss"), ElementsAre("my boss", "my old boss"));
    EXPECT_THAT(findPattern(Text::normalise("😀 Zoë en Zoé"), "Zo[ëé]"),
                ElementsAre(CodePointSpan{{2}, {5}}, CodePointSpan{{9}, {12}}));
    EXPECT_THAT(pattern("aab", "a*"), ElementsAre("aa"));
    EXPECT_THAT(pattern("ab", "x*|\\b"), IsEmpty());
    EXPECT_THAT(pattern("", "a"), IsEmpty());
    EXPECT_THAT(pattern("a", ""), IsEmpty());
}

TEST(FindPattern, FoldsCaseWhenAsked) {
    EXPECT_THAT(pattern("BOSS boss", "boss"), ElementsAre("boss"));
    EXPECT_THAT(pattern("BOSS boss", "boss", CaseMatching::Folded), ElementsAre("BOSS", "boss"));
}

TEST(FindPattern, SaysWhatIsWrongAndWhere) {
    EXPECT_EQ(mistake("(my").what, "a parenthesis has no partner");
    EXPECT_EQ(mistake("[my").what, "a square bracket is opened but not closed");
    EXPECT_EQ(mistake("my\\j").what, "a backslash stands before something that it gives no meaning to");
    EXPECT_EQ(mistake("a{3,1}").what, "in the braces {…} the second number is smaller than the first");
    EXPECT_EQ(mistake("(?<=a*)b").what, "what it looks for behind it (?<=…) must have a greatest length");
    const PatternMistake late = mistake("(?x)\n😀\n**");
    EXPECT_GE(late.at, 7);
    EXPECT_LE(late.at, 9);
    EXPECT_EQ(mistake("(", "").what, "a parenthesis has no partner"); // in an empty text too
}

TEST(FindPattern, HasTimeForALongText) {
    std::string words;
    for (int i = 0; i < 20000; ++i)
        words += "I was talking with my supervisor about the network of people I know\n";
    EXPECT_EQ(findPattern(Text::normalise(words), "(\\w+\\s+){1,5}supervisor").size(), 20000U);
}

TEST(FindPattern, GivesUpOnPatternsThatWouldRunForEver) {
    const std::string words(5000, 'a');
    const PatternMistake thrown = mistake("(a+)+(b+)+c|(a|aa)+$x", words);
    EXPECT_THAT(thrown.what, testing::HasSubstr("takes too long"));
}

} // namespace
} // namespace kith
