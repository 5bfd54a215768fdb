#include "kith/pseudonym/names.h"
#include "kith/pseudonym/unknown.h"

#include <gtest/gtest.h>

namespace kith::pseudonym {
namespace {

TEST(Names, areToldFromDescriptions) {
    for (const char* name :
         {"Joris", "Joris Haverkamp", "mevrouw De Wit", "Bert van den Berg", "professor Lindeboom", "Zuster Godelieve",
          "Nurse Okafor", "Bas de Man", "Peter Friend", "Tadhg Ó Braonáin-Fay", "Mama Rose", "Hari-ji", "Dr Kulshetra"})
        EXPECT_TRUE(isName(name)) << name;
    for (const char* words : {"my supervisor",
                              "Die deurwaarder",
                              "de gemeente",
                              "vader van Marit",
                              "The Budhoma women",
                              "Mijn zusje Floor",
                              "tolk 431",
                              "A01",
                              "R",
                              "I",
                              "Interviewer",
                              "mevrouw",
                              "",
                              "een man uit Eritrea",
                              "Iemand van de andere locatie",
                              "Dad",
                              "Oma",
                              "Oma Truus",
                              "She",
                              "mevrouw De Wits zuster",
                              "tante van Marit",
                              "Father of Joan",
                              "Dr. Ali's nurse"})
        EXPECT_FALSE(isName(words)) << words;
}

TEST(Names, haveTheirParts) {
    using Parts = std::vector<std::string>;
    EXPECT_EQ(partsOf("Joris Haverkamp"), (Parts{"J. Haverkamp", "Haverkamp", "Joris"}));
    EXPECT_EQ(partsOf("mevrouw De Wit"), (Parts{"De Wit", "Wit"}));
    EXPECT_EQ(partsOf("Bert van den Berg"), (Parts{"B. van den Berg", "van den Berg", "Bert", "Berg"}));
    EXPECT_EQ(partsOf("Naima"), Parts{});
    EXPECT_EQ(partsOf("Hari-ji"), Parts{"Hari"});
    EXPECT_EQ(partsOf("dokter"), Parts{});
}

TEST(Names, ofPlacesFollowPrepositions) {
    EXPECT_EQ(placesIn("man uit Eritrea"), std::vector<std::string>{"Eritrea"});
    EXPECT_EQ(placesIn("the women in Budhoma"), std::vector<std::string>{"Budhoma"});
    EXPECT_TRUE(placesIn("the Budhoma women").empty());
    EXPECT_TRUE(placesIn("the mother of Joan").empty());
    EXPECT_TRUE(placesIn("somebody I met in March").empty());
    EXPECT_EQ(placesIn("the women of Budhoma"), std::vector<std::string>{"Budhoma"});
}

// The names within, each marked with a star where it is another's.
std::string within(const std::string& description, const WordCounts& counts = {}) {
    std::string all;
    for (const NameWithin& name : namesWithin(Text::normalise(description), counts))
        all += (all.empty() ? "" : "; ") + name.name + (name.another ? "*" : "");
    return all;
}

TEST(Names, standWithinDescriptions) {
    EXPECT_EQ(within("my wife Joan"), "Joan");
    EXPECT_EQ(within("My Wife Joan"), "Joan");
    EXPECT_EQ(within("Mijn zoon Rik"), "Rik");
    EXPECT_EQ(within("MIJN ZOON RIK"), "RIK");
    EXPECT_EQ(within("my sister Carol"), "Carol");
    EXPECT_EQ(within("my friend Joan from the church"), "Joan");
    EXPECT_EQ(within("Joan from the church"), "Joan");
    EXPECT_EQ(within("meneer Jansen van hierboven"), "meneer Jansen");
    EXPECT_EQ(within("mijn collega Henk de Boer"), "Henk de Boer");
    EXPECT_EQ(within("mijn baas, mevrouw Van den Berg"), "mevrouw Van den Berg");
    EXPECT_EQ(within("Oma Truus"), "Truus");
    EXPECT_EQ(within("my friends Joan and Peter"), "Joan; Peter*");
    EXPECT_EQ(within("mijn vriend Bas de Man"), "Bas de Man");
    EXPECT_EQ(within("my friend JP"), "JP");
    EXPECT_EQ(within("my wife (Joan)"), "Joan");
    EXPECT_EQ(within("mijn vriendin Zoë-Anne uit Gent"), "Zoë-Anne; Gent*");
}

TEST(Names, withinDescriptionsMayBeAnothers) {
    EXPECT_EQ(within("de moeder van Sanne"), "Sanne*");
    EXPECT_EQ(within("Vader van Marit"), "Marit*");
    EXPECT_EQ(within("Dr. Ali's nurse"), "Dr. Ali*");
    EXPECT_EQ(within("Dr Ali’s nurse Femke"), "Dr Ali*; nurse Femke");
    EXPECT_EQ(within("mother of Joan"), "Joan*");
    EXPECT_EQ(within("mijn zus Anke en haar man Kees"), "Anke; Kees*");
    EXPECT_EQ(within("mevrouw De Wits zuster"), "mevrouw De Wits*");
}

TEST(Names, areNotEveryCapitalOfADescription) {
    for (const char* words : {"My wife", "Mijn zoon", "my Dutch teacher", "mijn Poolse buurvrouw", "someone I know",
                              "a man I met on Monday", "the GP", "de vrouw van het OCMW", "mijn Buurvrouw",
                              "The neighbour", "De huisarts", "wie ik in maart sprak"})
        EXPECT_EQ(within(words), "") << words;
    EXPECT_EQ(within("Mr English from upstairs"), "Mr English");
}

TEST(Names, atTheBeginningAreNoCommonWords) {
    WordCounts counts;
    counts.add(Text::normalise("a helper here, a helper there"));
    EXPECT_EQ(within("Helper from the church", counts), "");
    EXPECT_EQ(within("my friend Helper", counts), "Helper");
}

TEST(Names, areCommonWordsWhereTextsWriteThemWithoutACapital) {
    WordCounts counts;
    counts.add(Text::normalise("Hoop zei: ik hoop het. Joris, joris, Joris, Joris, Joris en Joris."));
    EXPECT_TRUE(counts.isCommon(u"hoop"));
    EXPECT_FALSE(counts.isCommon(u"joris")); // one slip in six
    EXPECT_FALSE(counts.isCommon(u"marit"));
    EXPECT_EQ(counts.of("JÓRIS").lower, 1);
}

TEST(Names, thatNoKeyHasAreListed) {
    const Text text =
        Text::normalise("Ik ben dus P1 Wolters, uit Den Haag. Waarom? Omdat Wolters, Wil en wie wil er wel.");
    WordCounts counts;
    counts.add(text);
    UnknownNames names(counts);
    names.add(text);
    ASSERT_EQ(names.found().size(), 2U);
    EXPECT_EQ(names.found()[0].words, "Wolters");
    EXPECT_EQ(names.found()[0].times, 2);
    EXPECT_EQ(names.found()[1].words, "Den Haag");
}

} // namespace
} // namespace kith::pseudonym
