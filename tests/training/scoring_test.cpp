// Scores of two short texts, marked and "found" in data/. The counts can be checked by hand; the quotients were also
// computed by an independent program that uses scipy's assignment.
#include "kith/training/scoring.h"

#include "kith/model/error.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace kith::training {
namespace {

std::vector<GoldText> read(const std::string& folder) {
    return readGoldFolder(std::string(KITH_TEST_DATA) + "/" + folder, "");
}

Score scored(const ScoreOptions& options = {}) {
    return total(scoreTexts(read("gold"), read("found"), options));
}

void expectCounts(const Agreement& is, double foundRight, double found, double goldFound, double gold) {
    EXPECT_EQ(is, (Agreement{foundRight, found, goldFound, gold}));
}

TEST(Scoring, countsEqualSpansByKind) {
    const ByKind exact = scored().exact;
    expectCounts(exact.all, 15, 24, 15, 24); // 25 were found, but "Anna" and "Anna's" are the same span
    expectCounts(exact.of(MentionKind::Name), 2, 5, 3, 5);
    expectCounts(exact.of(MentionKind::Nominal), 4, 9, 3, 8);
    expectCounts(exact.of(MentionKind::Pronoun), 9, 10, 9, 11);
    EXPECT_DOUBLE_EQ(exact.of(MentionKind::Name).f1(), 0.48);
}

TEST(Scoring, pairsByHeads) {
    const Score score = scored();
    expectCounts(score.relaxed.all, 19, 24, 19, 24);
    expectCounts(score.relaxed.of(MentionKind::Name), 4, 5, 5, 5);
    expectCounts(score.relaxed.of(MentionKind::Nominal), 6, 9, 5, 8);
    expectCounts(score.relaxed.of(MentionKind::Pronoun), 9, 10, 9, 11);
    EXPECT_EQ(score.sameKind, (Share{18, 19})); // "Zoë" was once found as a nominal
    EXPECT_EQ(score.pronouns, (std::map<std::string, Share>{{"1", {5, 5}}, {"3", {4, 5}}, {"rel", {0, 1}}}));
}

TEST(Scoring, judgesGroups) {
    const Score score = scored();
    ASSERT_TRUE(score.grouped);
    expectCounts(score.muc, 6, 11, 6, 13);
    EXPECT_NEAR(score.b3.precision(), 0.6402777777777777, 1e-12);
    EXPECT_NEAR(score.b3.recall(), 0.548611111111111, 1e-12);
    EXPECT_NEAR(score.ceafe.precision(), 0.5196581196581197, 1e-12);
    EXPECT_NEAR(score.ceafe.recall(), 0.6141414141414141, 1e-12);
    EXPECT_NEAR(score.lea.precision(), 0.4166666666666667, 1e-12);
    EXPECT_NEAR(score.lea.recall(), 0.3611111111111111, 1e-12);
    EXPECT_NEAR(score.conll(), 0.5512911763009115, 1e-12);
}

TEST(Scoring, leavesOutThoseWhoSpeak) {
    const Score score = scored({.withoutSpeakers = true});
    expectCounts(score.relaxed.all, 14, 19, 14, 19);
    expectCounts(score.relaxed.of(MentionKind::Pronoun), 4, 5, 4,
                 6); // those found have no person, so that the word tells
    expectCounts(score.muc, 4, 9, 4, 10);
    EXPECT_NEAR(score.conll(), 0.48816737967214835, 1e-12);
}

TEST(Scoring, keepsOneKindOnBothSides) {
    const Score score = scored({.kind = MentionKind::Name});
    expectCounts(score.relaxed.all, 4, 5, 4, 5);
    expectCounts(score.exact.all, 2, 5, 2, 5);
    EXPECT_EQ(score.sameKind, (Share{4, 4}));
}

TEST(Scoring, whatIsMarkedAgreesWithItself) {
    const std::vector<GoldText> gold = read("gold");
    const Score score = total(scoreTexts(gold, gold));
    for (const Agreement* one : {&score.exact.all, &score.relaxed.all, &score.muc, &score.b3, &score.ceafe, &score.lea})
        EXPECT_DOUBLE_EQ(one->f1(), 1);
    EXPECT_DOUBLE_EQ(score.conll(), 1);
}

TEST(Scoring, aTextForWhichNothingWasReadCountsAsMissed) {
    const Score score = total(scoreTexts(read("gold"), {}));
    expectCounts(score.relaxed.all, 0, 0, 0, 24);
    EXPECT_EQ(score.relaxed.all.f1(), 0);
    EXPECT_EQ(score.conll(), 0);
}

// The example of two groups of Pradhan and others 2014: gold {a b c} {d e f g}, found {a b} {c d} {f g h i}.
TEST(Scoring, judgesGroupsAsTheReferenceScorerDoes) {
    const auto text = [](const std::string& letters, const std::string& groups) {
        GoldText one;
        one.language = "en";
        one.text = Text::normalise("a b c d e f g h i");
        for (std::size_t i = 0; i < letters.size(); ++i) {
            GoldMention mention;
            mention.span = {{2 * (letters[i] - 'a')}, {2 * (letters[i] - 'a') + 1}};
            mention.head = mention.span;
            mention.entity = groups[i];
            one.mentions.push_back(mention);
        }
        return one;
    };
    const Score score = training::score(text("abcdefg", "1112222"), text("abcdfghi", "11223333"));
    EXPECT_NEAR(score.muc.recall(), 2.0 / 5, 1e-12);
    EXPECT_NEAR(score.muc.precision(), 2.0 / 5, 1e-12);
    EXPECT_NEAR(score.b3.recall(), 35.0 / 12 / 7, 1e-12); // 1/3 (2+2+1) + 1/4 (1+0+2+2)
    EXPECT_NEAR(score.b3.precision(), 4.0 / 8, 1e-12);
    EXPECT_NEAR(score.ceafe.recall(), 0.65, 1e-12); // 4/5 + 4/8 = 1.3 of 2 groups, and of 3
    EXPECT_NEAR(score.ceafe.precision(), 1.3 / 3, 1e-12);
}

TEST(Scoring, refusesWhatBelongsToAnotherText) {
    const std::vector<GoldText> gold = read("gold");
    std::vector<GoldText> found = read("found");
    found[0].text = Text::normalise("Another text.");
    EXPECT_THROW(scoreTexts(gold, found), Error);
    found[0].text = Text(); // predictions need not hold the text
    EXPECT_NO_THROW(scoreTexts(gold, found));
    found[0].mentions[0].span = {{100}, {1000}};
    try {
        scoreTexts(gold, found);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.where().file, "friends");
    }
    found[0].id = found[1].id;
    EXPECT_THROW(scoreTexts(gold, found), Error);
}

TEST(Scoring, intervalsLieBetweenTheWorstAndTheBestText) {
    const std::vector<TextScore> texts = scoreTexts(read("gold"), read("found"));
    const Intervals both = intervals(texts);
    const double one = texts[0].score.relaxed.all.f1();
    const double other = texts[1].score.relaxed.all.f1();
    // A quarter of all samples is each of the texts twice.
    EXPECT_DOUBLE_EQ(both.relaxed.low, std::min(one, other));
    EXPECT_DOUBLE_EQ(both.relaxed.high, std::max(one, other));
    EXPECT_EQ(intervals(texts).conll, both.conll);
    const Intervals alone = intervals({texts.data(), 1});
    EXPECT_DOUBLE_EQ(alone.conll.low, texts[0].score.conll());
    EXPECT_DOUBLE_EQ(alone.conll.high, texts[0].score.conll());
    EXPECT_EQ(intervals({}).exact, Interval{});
}

} // namespace
} // namespace kith::training
