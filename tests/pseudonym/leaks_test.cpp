#include "kith/pseudonym/leaks.h"

#include <gtest/gtest.h>

namespace kith::pseudonym {
namespace {

using Found = std::vector<std::string>;

LeakFinder finder() {
    WordCounts counts;
    counts.add(Text::normalise("de wit, een witte muur, wit"));
    return LeakFinder({{"Joris Haverkamp", true}, {"mevrouw De Wit", true}, {"Bo", true}, {"Bank van Noord", false}},
                      {"Noord"}, counts);
}

TEST(Leaks, areFoundWhateverTheirFormAndInParts) {
    EXPECT_EQ(finder().find("dat zei JORIS"), Found{"Joris"});
    EXPECT_EQ(finder().find("Haverkamps huis, mail: info@haverkamp.nl"), Found{"Haverkamp"});
    EXPECT_EQ(finder().find("mevrouw De Wit"), (Found{"mevrouw De Wit", "De Wit", "Wit"}));
    EXPECT_EQ(finder().find("Bo"), Found{"Bo"});
}

TEST(Leaks, areNoCommonWordsAndNoPartsOfOtherThings) {
    EXPECT_EQ(finder().find("een wit huis bij de bank in Noord"), Found{});
    EXPECT_EQ(finder().find("de Bank van Noord"), Found{"Bank van Noord"});
    EXPECT_EQ(finder().find("Jorissen, Haverkampioen"), Found{});
}

TEST(Leaks, hideInTitlesWithinLongerWords) {
    EXPECT_EQ(finder().find("JorisInterview2", Within::Title), Found{"Joris"});
    EXPECT_EQ(finder().find("Bodem", Within::Title), Found{});
}

} // namespace
} // namespace kith::pseudonym
