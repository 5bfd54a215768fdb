#include "kith/pseudonym/replacing.h"
#include "kith/statistics/generator.h"

#include <gtest/gtest.h>

namespace kith::pseudonym {
namespace {

Key key() {
    return {{{Kind::Case, "", {"Marit", "Marit de Boer"}, "P1"},
             {Kind::Contact, "Marit", {"Joris Haverkamp", "Joris", "J. Haverkamp", "Haverkamp"}, "C1"},
             {Kind::Contact, "Marit", {"mevrouw De Wit", "De Wit", "Corrie"}, "C2"},
             {Kind::Contact, "Henk", {"Joris Smit", "Joris"}, "C3"},
             {Kind::Contact, "Henk", {"Hoop"}, "C4"},
             {Kind::Contact, "Henk", {"Zoë"}, "C5"},
             {Kind::Organisation, "", {"Stichting De Brug"}, "O1"}},
            {"Brug"}};
}

std::string said(const std::string& words, const std::string& account = "Marit") {
    WordCounts counts;
    counts.add(Text::normalise("ik hoop dat Hoop komt"));
    return Replacer(key(), counts).replace(words, account);
}

TEST(Replacing, takesTheLongestNameAndTheAccountsOwn) {
    EXPECT_EQ(said("Joris Haverkamp en Joris, van Stichting De Brug."), "C1 en C1, van O1.");
    EXPECT_EQ(said("Joris en Joris Haverkamp", "Henk"), "C3 en C1");
    EXPECT_EQ(said("Marit de Boer, zei Marit."), "P1, zei P1.");
}

TEST(Replacing, seesThroughCaseAccentsEndingsAndSigns) {
    EXPECT_EQ(said("MARIT's, marits en Marit’s"), "P1's, P1s en P1’s");
    EXPECT_EQ(said("mevrouw de Wit, Mevrouw De Wit, de wit"), "C2, C2, C2");
    EXPECT_EQ(said("Zoe, ZOË, Zoe\xCC\x88 en Zoëtje"), "C5, C5, C5 en C5tje");
    EXPECT_EQ(said("J.Haverkamp, J. Haverkamp; 01-marit_x"), "C1, C1; 01-P1_x");
    EXPECT_EQ(said("Joris\nHaverkamp"), "C1");
}

TEST(Replacing, leavesOtherWordsAlone) {
    EXPECT_EQ(said("Maritiem, Jorisson en de brug"), "Maritiem, Jorisson en de brug");
    EXPECT_EQ(said("ik hoop dat Hoop komt"), "ik hoop dat C4 komt"); // a common word: with a capital only
}

TEST(Replacing, takesAddressesWhole) {
    EXPECT_EQ(said("Mail joris@haverkamp.nl, zie https://joris-haverkamp.nl/cv?x=1. Of @jorrie, of www.brug.nl!"),
              "Mail [e-mail], zie [web address]. Of [handle], of [web address]!");
    EXPECT_EQ(said("Bel 06-12345678 of +31 6 1234 5678, in 2024 om 09.30"),
              "Bel [telephone] of [telephone], in 2024 om 09.30");
}

// Of random texts: what stands outside names is where the map says, both ways, and passages keep their words.
TEST(Replacing, mapsEveryPassageThereAndBack) {
    const std::vector<std::string> pieces{"Marit", "Joris Haverkamp", "Joris", "de Wit", "Zoë",    " ",    ", ", "'s ",
                                          "ik",    "zag 👋",           "\n",    "ü",      "a@b.nl", "Hoop", "x"};
    const Replacer replacer(key(), WordCounts());
    statistics::Generator random(7);
    for (int round = 0; round < 400; ++round) {
        std::string words;
        for (std::size_t i = random.below(25); i > 0; --i)
            words += pieces[random.below(pieces.size())] + (random.below(3) == 0 ? "" : " ");
        const Text before = Text::normalise(words);
        const Replaced made = replacer.replace(before, round % 2 == 0 ? "Marit" : "Henk");
        std::int64_t done = 0, end = 0;
        for (const Replacement& one : made.map.replacements()) {
            ASSERT_LE(done, one.before.begin.value);
            ASSERT_EQ(before.quote({{done}, one.before.begin}), made.text.quote({{end}, one.after.begin})) << words;
            ASSERT_EQ(made.map.toNew(one.before), one.after);
            ASSERT_EQ(made.map.toOld(one.after), one.before);
            done = one.before.end.value;
            end = one.after.end.value;
        }
        ASSERT_EQ(before.quote({{done}, before.end()}), made.text.quote({{end}, made.text.end()}));
        for (int i = 0; i < 20 && before.end().value > 0; ++i) {
            const auto a = static_cast<std::int64_t>(random.below(static_cast<std::size_t>(before.end().value)));
            const auto b =
                a + 1 + static_cast<std::int64_t>(random.below(static_cast<std::size_t>(before.end().value - a)));
            const CodePointSpan old{{a}, {b}};
            const CodePointSpan now = made.map.toNew(old);
            ASSERT_FALSE(now.empty());
            ASSERT_LE(now.end, made.text.end());
            const CodePointSpan back = made.map.toOld(now);
            ASSERT_TRUE(back.contains(old)) << words; // wider only where it began or ended within a name
            ASSERT_EQ(made.map.toNew(back), now);
            // The words of the passage, pseudonymised alone, piece by piece: the same as the slice.
            std::string slice;
            std::int64_t at = back.begin.value;
            for (const Replacement& one : made.map.replacements()) {
                if (!back.contains(one.before)) continue;
                slice += before.quote({{at}, one.before.begin}) + made.text.quote(one.after);
                at = one.before.end.value;
            }
            ASSERT_EQ(made.text.quote(now), slice + before.quote({{at}, back.end})) << words;
        }
    }
}

} // namespace
} // namespace kith::pseudonym
