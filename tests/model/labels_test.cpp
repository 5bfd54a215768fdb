#include "kith/model/labels.h"

#include "kith/model/codebook.h"
#include "kith/model/wording.h"

#include <gtest/gtest.h>

namespace kith {
namespace {

TEST(Labels, fallBackToEnglishThenToWhateverThereIs) {
    const Labels both{{{"en", "tie"}, {"nl", "band"}}};
    EXPECT_EQ(both.in("nl"), "band");
    EXPECT_EQ(both.in("en"), "tie");
    EXPECT_EQ(both.in("de"), "tie");
    const Labels other{{{"fr", "lien"}, {"nl", "band"}}};
    EXPECT_EQ(other.in("de"), "lien");
    EXPECT_EQ(Labels{}.in("en"), "");
    EXPECT_TRUE(Labels{}.empty());
    EXPECT_FALSE(both.empty());
}

TEST(LabelOfACode, fallsBackToItsName) {
    Code code;
    code.name = "role.mentor";
    EXPECT_EQ(code.label("en"), "role.mentor");
    code.texts["nl"].label = "Leermeester";
    EXPECT_EQ(code.label("en"), "Leermeester");
    code.texts["en"].label = "Mentor";
    EXPECT_EQ(code.label("de"), "Mentor");
    EXPECT_EQ(code.label("nl"), "Leermeester");
    code.texts["nl"].label = "";
    EXPECT_EQ(code.label("nl"), "Mentor");
}

TEST(WordingOfATerm, isTheProtocolsThenOurOwnThenTheTermItself) {
    Protocol protocol;
    EXPECT_EQ(wordingOf(protocol, "strength", "very-weak", "nl"), "heel zwak");
    EXPECT_EQ(wordingOf(protocol, "strength", "very-weak", "de"), "very weak");
    EXPECT_EQ(wordingOf(protocol, "group", "ii-b", "en"), "ii-b");
    protocol.terms = {{"strength", "very-weak", {{{"en", "faint"}}}, {}},
                      {"group", "ii-b", {{{"en", "Attachment"}}}, {}}};
    EXPECT_EQ(wordingOf(protocol, "strength", "very-weak", "nl"), "faint");
    EXPECT_EQ(wordingOf(protocol, "group", "ii-b", "en"), "Attachment");
    EXPECT_EQ(wordingOf(protocol, "layer", "very-weak", "en"), "very-weak");
}

} // namespace
} // namespace kith
