#include "kith/model/word_pattern.h"

#include "kith/model/error.h"

#include <gtest/gtest.h>

#include <sstream>

namespace kith {
namespace {

// Where the match that begins at the first word ends, of words parted by blanks; -1 for none.
int end(const std::string& pattern, const std::string& sentence) {
    std::istringstream words(sentence);
    std::vector<std::string> folded;
    for (std::string word; words >> word;)
        folded.push_back(word == WordPattern::contact ? word : foldWord(word));
    const auto found = WordPattern(pattern).matchAt(folded, 0);
    return found ? static_cast<int>(*found) : -1;
}

TEST(WordPattern, isWordsInTheirOrderWhateverCaseAndAccents) {
    EXPECT_EQ(end("stond klaar", "Stond klaar voor ons"), 2);
    EXPECT_EQ(end("stond klaar", "stond altijd klaar"), -1);
    EXPECT_EQ(end("geïntroduceerd", "GEINTRODUCEERD"), 1);
    EXPECT_EQ(end("go-between", "go between"), 2);
    EXPECT_EQ(end("devil's advocate", "devil’s advocate"), 2);
    EXPECT_EQ(end("advise", "advised"), -1);
}

TEST(WordPattern, aStarStandsForTheRestOfAWord) {
    EXPECT_EQ(end("advis*", "advised"), 1);
    EXPECT_EQ(end("*begeleider", "loopbaanbegeleider"), 1);
    EXPECT_EQ(end("*geleid*", "begeleidde"), 1);
    EXPECT_EQ(end("*begeleider", "begeleiders"), -1);
}

TEST(WordPattern, aSlashPartsWordsOfWhichOneStands) {
    EXPECT_EQ(end("told me/us", "told us everything"), 2);
    EXPECT_EQ(end("told me/us", "told them"), -1);
}

TEST(WordPattern, dotsSkipUpToSixWordsAndTheShortestMatchCounts) {
    EXPECT_EQ(end("stelde … voor", "stelde voor"), 2);
    EXPECT_EQ(end("stelde … voor", "stelde a b c d e f voor"), 8);
    EXPECT_EQ(end("stelde ... voor", "stelde a b c d e f g voor"), -1);
    EXPECT_EQ(end("a … b", "a x b y b"), 3);
}

TEST(WordPattern, theContactIsNoWord) {
    EXPECT_EQ(end("via CONTACT", "via CONTACT"), 2);
    EXPECT_EQ(end("via CONTACT", "via contact"), -1);
    EXPECT_EQ(end("via contact", "via CONTACT"), -1);
    EXPECT_EQ(end("via *t", "via CONTACT"), -1);
    EXPECT_EQ(WordPattern("CONTACT and I").contacts(), 1u);
    EXPECT_EQ(WordPattern("CONTACT and I").size(), 2u);
}

TEST(WordPattern, whatIsNoneIsRefused) {
    for (const char* wrong :
         {"", "  ", "*", "a * b", "a/", "…", "… a", "a …", "a … … b", "be*ver", "CONTACT", "a … b … c … d … e"})
        EXPECT_THROW(WordPattern{wrong}, Error) << wrong;
}

} // namespace
} // namespace kith
