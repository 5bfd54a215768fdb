// The lists: how they are read, and that those of the languages are sound.
#include "lexicon.h"

#include "language.h"

#include "kith/people/people.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace kith::people {
namespace {

namespace p = property;

TEST(Lexicon, AWordHasThePropertiesOfAllItsSections) {
    Lexicon lexicon;
    lexicon.add(
        "# names\n[given female]\nrose anna\n[word noun]\nrose\n\n[ending]\ns ing\n[setting]\nspaced-compounds\n");
    EXPECT_EQ(lexicon.of("rose"), p::Given | p::Female | p::Word | p::Noun);
    EXPECT_EQ(lexicon.of("anna"), p::Given | p::Female);
    EXPECT_EQ(lexicon.of("ann"), 0U);
    EXPECT_EQ(lexicon.of(""), 0U);
    EXPECT_EQ(lexicon.endings, (std::vector<std::string_view>{"ing", "s"}));
    EXPECT_TRUE(lexicon.spacedCompounds);
}

TEST(Lexicon, AnEmptyOneKnowsNothing) {
    EXPECT_EQ(Lexicon().of("anna"), 0U);
}

TEST(Lexicon, APropertyThatThereIsNotIsAMistakeOfTheList) {
    Lexicon lexicon;
    EXPECT_THROW(lexicon.add("[gvien]\nanna\n"), std::logic_error);
}

TEST(Lexicon, GrowsBeyondItsFirstSize) {
    std::string list = "[surname]\n";
    for (int i = 0; i < 300000; ++i)
        list.append("w").append(std::to_string(i)).append("\n");
    Lexicon lexicon;
    lexicon.add(list);
    EXPECT_EQ(lexicon.of("w0"), p::Surname);
    EXPECT_EQ(lexicon.of("w299999"), p::Surname);
    EXPECT_EQ(lexicon.of("w300000"), 0U);
}

TEST(Languages, KnowTheirCommonWords) {
    const Lexicon& english = language("en").lexicon;
    EXPECT_TRUE(english.of("colleague") & p::Person);
    EXPECT_TRUE(english.of("colleagues") & p::Plural);
    EXPECT_TRUE(english.of("she") & p::Pronoun);
    EXPECT_TRUE(english.of("fatima") & p::Given);
    const Lexicon& dutch = language("nl").lexicon;
    EXPECT_TRUE(dutch.of("leidinggevende") & p::Person);
    EXPECT_TRUE(dutch.of("collega's") & p::Plural);
    EXPECT_TRUE(dutch.of("hij") & p::Pronoun);
    EXPECT_TRUE(dutch.of("wouter") & p::Given);
}

} // namespace
} // namespace kith::people
