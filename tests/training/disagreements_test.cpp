// Sorting what was missed or found wrongly.
#include "kith/training/disagreements.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kith::training {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// One text marked twice: as it should be, and as it was found.
struct Texts {
    Texts(const std::string& language, const std::string& marked, const std::string& suggested) {
        gold.push_back(parseMarked("one", fmt::format("language: {}\n---\n{}", language, marked)));
        found.push_back(parseMarked("one", fmt::format("language: {}\n---\n{}", language, suggested)));
    }
    [[nodiscard]] Disagreements differences() const { return disagreements(gold, found); }
    [[nodiscard]] std::vector<std::string> lines(const std::vector<Disagreement>& all) const {
        std::vector<std::string> lines;
        for (const Disagreement& one : all)
            lines.push_back(fmt::format("{} [{}]", one.kind, gold[one.text].text.quote(one.head)));
        return lines;
    }
    [[nodiscard]] std::vector<std::string> missed() const { return lines(differences().missed); }
    [[nodiscard]] std::vector<std::string> falseAlarms() const { return lines(differences().falseAlarms); }

    std::vector<GoldText> gold;
    std::vector<GoldText> found;
};

TEST(Disagreements, thereAreNoneWhereAllAgree) {
    const Texts texts("en", "{=anna Anna} saw {b her *brother}.", "{=x Anna} saw {y her *brother}.");
    const Disagreements all = texts.differences();
    EXPECT_THAT(all.missed, IsEmpty());
    EXPECT_THAT(all.falseAlarms, IsEmpty());
    EXPECT_THAT(all.confused, IsEmpty());
    EXPECT_THAT(all.extents, IsEmpty());
}

TEST(Disagreements, pronounsThatCanMeanThings) {
    EXPECT_THAT(Texts("en", "Then {t they} left.", "Then they left.").missed(),
                ElementsAre("pronoun missed: they, them, their [they]"));
    EXPECT_THAT(Texts("en", "Then they broke.", "Then {t they} broke.").falseAlarms(),
                ElementsAre("pronoun found: they, them, their [they]"));
    EXPECT_THAT(Texts("nl", "Het boek die daar ligt.", "Het boek {b die} daar ligt.").falseAlarms(),
                ElementsAre("pronoun found: relative or demonstrative pronoun [die]"));
    EXPECT_THAT(Texts("en", "Then {s she} met {x someone}.", "Then she met someone.").missed(),
                ElementsAre("pronoun missed: he, she, his, her [she]", "pronoun missed: indefinite pronoun [someone]"));
}

TEST(Disagreements, namesByWhatTheListsSay) {
    EXPECT_THAT(
        Texts("en", "We saw {=x Qwertzuiop} there, and {=m mary}.", "We saw Qwertzuiop there, and mary.").missed(),
        ElementsAre("name missed: not in the lists [Qwertzuiop]", "name missed: written without a capital [mary]"));
    EXPECT_THAT(
        Texts("en", "We went to Paris in a Qwertzuiop.", "We went to {=p Paris} in a {=q Qwertzuiop}.").falseAlarms(),
        ElementsAre("name found: place or organisation [Paris]", "name found: in no list [Qwertzuiop]"));
}

TEST(Disagreements, nounsByHowTheyStand) {
    EXPECT_THAT(Texts("en", "That is {t the *table}, with {m *many of them}.", "That is the table, with many of them.")
                    .missed(),
                ElementsAre("nominal missed: noun unknown to the lists of people [table]",
                            "nominal missed: number or quantifier as head [many]"));
    EXPECT_THAT(Texts("en", "The student loans were a burden.", "{s The *student} loans were a burden.").falseAlarms(),
                ElementsAre("nominal found: noun qualifies another [student]"));
    EXPECT_THAT(
        Texts("en", "She became one, she is a teacher.", "She became one, she is {t a *teacher}.").falseAlarms(),
        ElementsAre("nominal found: noun in the lists, what somebody is said to be [teacher]"));
}

TEST(Disagreements, partsAndWholes) {
    const Texts texts("en", "Then {=a Anna Bos} came.", "Then {=a Anna} {=b Bos} came.");
    EXPECT_THAT(texts.falseAlarms(), ElementsAre("name found: part of another [Bos]"));
    EXPECT_THAT(texts.lines(texts.differences().extents), ElementsAre("name: ends too early [Anna Bos]"));
}

TEST(Disagreements, kindsThatAreConfused) {
    const Texts texts("en", "Then {m the *mayor} came.", "Then {=m the mayor} came.");
    EXPECT_THAT(texts.lines(texts.differences().confused), ElementsAre("nominal taken for a name [mayor]"));
    EXPECT_THAT(texts.missed(), IsEmpty());
}

TEST(Disagreements, theMostFrequentComeFirst) {
    const auto one = [](const char* kind, std::int64_t at) {
        return Disagreement{0, {{at}, {at + 1}}, {{at}, {at + 1}}, kind};
    };
    const std::vector<Disagreement> all{one("c", 1), one("b", 2), one("a", 3), one("b", 4), one("b", 5), one("b", 6)};
    const std::vector<KindOfDisagreement> kinds = byFrequency(all);
    ASSERT_EQ(kinds.size(), 3u);
    EXPECT_EQ(kinds[0].kind, "b");
    EXPECT_EQ(kinds[1].kind, "a");
    EXPECT_EQ(kinds[2].kind, "c");
    EXPECT_THAT(examples(kinds[0], 2), ElementsAre(&all[3], &all[5]));
    EXPECT_THAT(examples(kinds[1], 3), ElementsAre(&all[2]));
    EXPECT_THAT(examples(kinds[1], 0), IsEmpty());
}

TEST(Disagreements, areShownWithTheWordsAround) {
    const Text text = Text::normalise("Zo zei\nde man het.");
    EXPECT_EQ(inContext(text, {{7}, {13}}, 4), "zei [de man] het");
    EXPECT_EQ(inContext(text, {{0}, {2}}, 4), "[Zo] zei");
    EXPECT_EQ(inContext(text, {{14}, {18}}, 100), "Zo zei de man [het.]");
}

} // namespace
} // namespace kith::training
