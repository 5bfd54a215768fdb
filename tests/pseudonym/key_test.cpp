#include "kith/pseudonym/key.h"

#include <gtest/gtest.h>

namespace kith::pseudonym {
namespace {

TEST(Key, isReadAsAResearcherWritesIt) {
    const Key key = readKey("# our key\nkith-key 1\n\n[cases]\nMarit; Marit de Boer = P1\n\n[contacts of Marit]\n"
                            "Joris Haverkamp ; Joris=C1\r\n[places]\nBudhoma = L1\n[keep]\nHoop\n",
                            "study.kith-key");
    EXPECT_EQ(key.entries, (std::vector<Entry>{{Kind::Case, "", {"Marit", "Marit de Boer"}, "P1"},
                                               {Kind::Contact, "Marit", {"Joris Haverkamp", "Joris"}, "C1"},
                                               {Kind::Place, "", {"Budhoma"}, "L1"}}));
    EXPECT_EQ(key.keep, std::vector<std::string>{"Hoop"});
    EXPECT_EQ(find(key, Kind::Contact, "Marit", "Joris")->pseudonym, "C1");
    EXPECT_EQ(find(key, Kind::Contact, "Henk", "Joris"), nullptr);
}

TEST(Key, comesBackAsItWasWritten) {
    const Key key{{{Kind::Case, "", {"#1 [A]; B = C\\", "[x]"}, "P = 1"},
                   {Kind::Contact, "Zoë [2]", {"Ünal"}, "C1"},
                   {Kind::Contact, "Henk", {"Ünal"}, "C1"},
                   {Kind::Organisation, "", {"Bank; Zn."}, "O1"},
                   {Kind::Other, "", {"Truus"}, "N1"}},
                  {"Will", "#no comment", "a;b=c"}};
    EXPECT_EQ(readKey(writeKey(key), "k"), key);
}

TEST(Key, listsEveryLineThatCannotBeUsed) {
    try {
        readKey("kith-key 1\nstray = X\n[cases]\nMarit\n = P1\nHenk =\nA = P1\nB = p1\nA = P2\n[friends]\nX = Y\n",
                "study.kith-key");
        FAIL();
    } catch (const Refused& refused) {
        std::string places;
        for (const Refusal& refusal : refused.refusals())
            places += refusal.where.toString() + "\n";
        EXPECT_EQ(places, "study.kith-key, line 2\nstudy.kith-key, line 4\nstudy.kith-key, line 5\n"
                          "study.kith-key, line 6\nstudy.kith-key, line 8\nstudy.kith-key, line 9\n"
                          "study.kith-key, line 10\n");
    }
    EXPECT_THROW(readKey("", "k"), Refused);
    EXPECT_THROW(readKey("SQLite format 3", "k"), Refused);
}

} // namespace
} // namespace kith::pseudonym
