#include "kith/pseudonym/replacing.h"
#include "kith/pseudonym/suggesting.h"
#include "kith/statistics/generator.h"

#include <gtest/gtest.h>

namespace kith::pseudonym {
namespace {

std::vector<Told> told() {
    return {{Kind::Case, "", "Marit", {"I"}, false, ""},
            {Kind::Case, "", "A01", {}, false, ""},
            {Kind::Contact, "Marit", "Joris Haverkamp", {"Joris", "gebiedsmanager"}, false, ""},
            {Kind::Contact, "Marit", "mijn collega", {}, false, ""},
            {Kind::Contact, "Marit", "professor Lindeboom", {"Wieke Lindeboom"}, false, "one"},
            {Kind::Contact, "Shanti", "Lindeboom", {}, false, "one"},
            {Kind::Contact, "Shanti", "Robin", {}, false, ""},
            {Kind::Organisation, "", "Stichting De Brug", {}, false, ""}};
}

std::string lines(const Key& key) {
    std::string all;
    for (const Entry& entry : key.entries)
        all += entry.names.front() + "=" + entry.pseudonym + " ";
    return all;
}

TEST(Suggesting, givesEverybodyWithANameOnePseudonym) {
    const Key key = suggest(told(), {}, WordCounts(), {});
    EXPECT_EQ(lines(key), "Marit=P1 Joris Haverkamp=C1 professor Lindeboom=C2 Lindeboom=C2 Robin=C3 "
                          "Stichting De Brug=O1 ");
    EXPECT_EQ(key.entries[1].names,
              (std::vector<std::string>{"Joris Haverkamp", "Joris", "J. Haverkamp", "Haverkamp"}));
}

TEST(Suggesting, leavesWhatTheKeyHas) {
    const Key before{{{Kind::Contact, "Marit", {"professor Lindeboom"}, "Mies"}}, {"Brug"}};
    const Key key = suggest(told(), before, WordCounts(), {});
    EXPECT_EQ(lines(key), "professor Lindeboom=Mies Marit=P1 Joris Haverkamp=C1 Lindeboom=Mies Robin=C2 "
                          "Stichting De Brug=O1 ");
    EXPECT_EQ(key.keep, before.keep);
    EXPECT_EQ(suggest(told(), key, WordCounts(), {}), key);
}

// What the labels read under the key that is suggested for them.
std::vector<std::string> labelsUnder(const std::vector<Told>& told, const Key& before = {}) {
    const Key key = suggest(told, before, WordCounts(), {});
    EXPECT_EQ(suggest(told, key, WordCounts(), {}), key); // nothing is left to give
    const Replacer replacer(key, WordCounts());
    std::vector<std::string> labels;
    for (const Told& one : told) {
        const Entry* entry = find(key, one.kind, one.account, one.label);
        labels.push_back(entry ? entry->pseudonym : replacer.replace(one.label, accountOf(one)));
    }
    return labels;
}

TEST(Suggesting, hidesNamesWithinDescriptions) {
    EXPECT_EQ(labelsUnder({{Kind::Case, "", "Sanne", {}, false, ""},
                           {Kind::Contact, "Sanne", "my wife Joan", {}, false, ""},
                           {Kind::Contact, "Sanne", "Mijn zoon Rik", {}, false, ""},
                           {Kind::Contact, "Sanne", "de moeder van Sanne", {}, false, ""},
                           {Kind::Contact, "Sanne", "Dr. Ali's nurse", {}, false, ""},
                           {Kind::Contact, "Sanne", "meneer Jansen van hierboven", {}, false, ""},
                           {Kind::Contact, "Sanne", "My wife", {}, false, ""},
                           {Kind::Organisation, "", "the Harbour Trust", {}, false, ""}}),
              (std::vector<std::string>{"P1", "my wife C1", "Mijn zoon C2", "de moeder van P1", "C3's nurse",
                                        "C4 van hierboven", "My wife", "the O1"}));
}

TEST(Suggesting, givesTheNameInADescriptionToTheOneDescribed) {
    const Key key = suggest({{Kind::Contact, "Nora", "Peter", {"my brother Piet", "Truus's son"}, false, "one"},
                             {Kind::Contact, "Nora", "Carol", {"my sister Carol"}, false, ""},
                             {Kind::Contact, "Wim", "mijn vriend Piet", {}, false, "one"},
                             {Kind::Contact, "Wim", "mijn zus Carol", {}, false, ""}},
                            {}, WordCounts(), {});
    EXPECT_EQ(lines(key), "Peter=C1 Carol=C2 Truus=C3 Piet=C1 Carol=C4 ");
    EXPECT_EQ(key.entries.front().names, (std::vector<std::string>{"Peter", "Piet"}));
    EXPECT_EQ(key.entries.back().account, "Wim");
}

TEST(Suggesting, addsToAKeyOfBefore) {
    const Key before{{{Kind::Contact, "Nora", {"Peter"}, "Kim"}}, {"Leeds"}};
    EXPECT_EQ(labelsUnder({{Kind::Contact, "Nora", "Peter", {"my brother Piet"}, false, ""},
                           {Kind::Contact, "Nora", "my friend Piet Smit from Leeds", {}, false, ""}},
                          before),
              (std::vector<std::string>{"Kim", "my friend C1 from Leeds"}));
}

TEST(Suggesting, addsToTheEntryOfADescription) {
    const Key before{{{Kind::Contact, "Nora", {"my wife Joan"}, "Kim"}}, {}};
    const Key key = suggest({{Kind::Contact, "Nora", "my wife Joan", {}, false, ""}}, before, WordCounts(), {});
    ASSERT_EQ(key.entries.size(), 1U);
    EXPECT_EQ(key.entries.front().names, (std::vector<std::string>{"my wife Joan", "Joan"}));
}

TEST(Suggesting, namesNobodyAsSomebodyInTheStudy) {
    statistics::Generator generator(3);
    SuggestionOptions options{Style::GivenNames, "nl", [&](std::size_t n) { return generator.below(n); }};
    std::vector<Told> many = told();
    for (int i = 0; i < 100; ++i)
        many.push_back(
            {Kind::Contact, "Marit", "Xaver" + std::string(static_cast<std::size_t>(i), 'x'), {}, false, ""});
    const Key key = suggest(many, {}, WordCounts(), options);
    std::vector<std::string> seen;
    for (const Entry& entry : key.entries) {
        EXPECT_FALSE(entry.pseudonym.starts_with("Robin")) << entry.pseudonym;
        if (entry.names.front() == "Lindeboom") continue;
        EXPECT_EQ(std::count(seen.begin(), seen.end(), entry.pseudonym), 0) << entry.pseudonym;
        seen.push_back(entry.pseudonym);
    }
    EXPECT_EQ(key.entries[5].pseudonym, "O1"); // not a name for an organisation
}

TEST(Suggesting, isNotTakenForAnIdOfAForm) {
    std::vector<Told> withForm = told();
    withForm.push_back({Kind::Case, "", "C01", {}, false, ""});
    EXPECT_EQ(suggest(withForm, {}, WordCounts(), {}).entries[1].pseudonym, "K1");
}

} // namespace
} // namespace kith::pseudonym
