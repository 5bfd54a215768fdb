// What answers a query: texts with the passages in square brackets.
#include "kith/search/matcher.h"

#include "made_units.h"

#include "kith/text/text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <source_location>

namespace kith::search {
namespace {

using test::unitOf;
using testing::ElementsAre;
using testing::IsEmpty;

std::string withoutBrackets(std::string marked) {
    std::erase_if(marked, [](char c) { return c == '[' || c == ']'; });
    return marked;
}

std::vector<CodePointSpan> spansIn(const std::string& query, const Unit& unit) {
    Matcher matcher(parseQuery(query));
    std::vector<CodePointSpan> spans;
    for (const Match& match : matcher.matchesIn(unit).value_or(std::vector<Match>()))
        spans.push_back(match.span);
    return spans;
}

// The words of the unit with each passage in brackets.
std::string markedIn(const std::string& query, const Unit& unit) {
    const std::vector<CodePointSpan> spans = spansIn(query, unit);
    const Text text = Text::normalise(unit.words);
    std::string marked;
    for (CodePointPos at; at <= text.end(); ++at.value) {
        const CodePointPos inText{at.value + unit.begin.value};
        for (const CodePointSpan& span : spans)
            if (span.end == inText) marked += ']';
        for (const CodePointSpan& span : spans)
            if (span.begin == inText) marked += '[';
        if (at < text.end()) marked += text.quote({at, {at.value + 1}});
    }
    return marked;
}

// In an English unit with these words the query finds what stands in brackets. Without any: nothing.
void finds(const std::string& query, const std::string& marked, const std::string& language = "en",
           std::source_location here = std::source_location::current()) {
    const testing::ScopedTrace trace(here.file_name(), static_cast<int>(here.line()), query);
    EXPECT_EQ(markedIn(query, unitOf(withoutBrackets(marked), language)), marked);
}

void findsInDutch(const std::string& query, const std::string& marked,
                  std::source_location here = std::source_location::current()) {
    finds(query, marked, "nl", here);
}

bool answers(const std::string& query, const Unit& unit) {
    return Matcher(parseQuery(query)).matchesIn(unit).has_value();
}

TEST(Matcher, FindsWordsInAllTheirForms) {
    finds("network", "My [network], two [networks]; I was [networking] and [Networked].");
    finds("networking", "My [network], two [networks]; I was [networking] and [Networked].");
    finds("learn", "[Learn], [learns], [learned], [learning], learner");
    finds("network", "net work, netwerk, fishnetwork");
    findsInDutch("leren", "Zij [leerde] en ik heb [geleerd] te [leren].");
    findsInDutch("geleerd", "Zij [leerde] en ik heb [geleerd] te [leren].");
    findsInDutch("collega", "een [collega], twee [collega]'s, de [collega]’s");
    findsInDutch("vriend", "mijn [vriend] en mijn [vrienden]");
}

TEST(Matcher, UsesTheLanguageThatWasSpoken) {
    finds("leren", "leerde, geleerd, [leren]", "en");
    finds("learned", "learn, [learned]", "nl");
    finds("networking", "network, [networking]", ""); // of which nobody knows the language
    finds("networking", "network, [networking]", "xx");
    finds("lernen", "[lernen], ich [lerne]", "de");
}

TEST(Matcher, FindsWordsAsTheyAreWritten) {
    finds("=trusted", "I trust, [trusted], [TRUSTED], trusting");
    finds("=zoë", "[Zoë], [ZOE], [zoë], [Zoe\u0308], Zo");
    finds("zoe", "[Zoë] and [ZOË]");
    finds("ÉÉN", "[één], [een]");
    finds("strasse", "[Straße], [STRASSE]");
    finds("İstanbul", "[İstanbul] and [istanbul]");
}

TEST(Matcher, FindsPhrases) {
    finds("\"my boss\"", "I like [my boss]; [My, boss]! my big boss; boss my");
    finds("\"my boss\"", "of [my\nboss] and [my – “boss]”");
    finds("\"my bosses\"", "my boss, [my bosses]"); // as written
    finds("\"so so\"", "[so [so] so] and so");
    finds("\"my netw*\"", "[my network], [my networks], a network");
    finds("\"a b a\"", "[a b [a] b a] b");
    finds("\"a b\" \"b c\"", "[a [b] c]");
    // A query is asked of one unit at a time.
    const auto found = test::scan({unitOf("I like my"), unitOf("boss", "en", {1, 1, 2})}, "\"my boss\"");
    EXPECT_THAT(found, IsEmpty());
}

TEST(Matcher, FindsWordsNearEachOther) {
    finds("trust NEAR/3 boss", "I [trust my new boss].");
    finds("trust NEAR/3 boss", "My [boss has my trust].");
    finds("trust NEAR/3 boss", "I trust my very new boss.");
    finds("trust NEAR/1 boss", "[trust boss] x trust x boss");
    finds("trust ADJ/3 boss", "The boss has trust. I [trust the boss].");
    finds("trusting NEAR bosses", "[trust one two three four five six seven eight nine boss]");
    finds("trusting NEAR bosses", "trust one two three four five six seven eight nine ten boss");
}

TEST(Matcher, FindsTheShortestStretchesOnly) {
    finds("a NEAR/5 b", "a a [a b] b b");
    finds("a NEAR/5 b", "[a x [b] x a]");
    finds("a NEAR/9 b", "[a [b] [a] b]");
    finds("a ADJ/5 b", "a [a x b] b x [a b]");
    finds("a NEAR/2 a", "a");
    finds("a NEAR/2 a", "[a x a] x x [a [a] a]");
    finds("a NEAR/3 b NEAR/3 c", "[a x b x c], [c b a], [b a c]");
    finds("a NEAR/3 b NEAR/3 c", "a x x b x x x c"); // from c it is four to b
    finds("a ADJ/3 b ADJ/3 c", "c b a [a x b c] c");
    finds("a NEAR/2 b NEAR/2 c NEAR/2 d", "[d x b x a c] a b");
    finds("(a OR b) NEAR/2 c", "[a c] x x [b x c] x x a");
    finds("\"a b\" NEAR/3 c", "[a b x c] a x b x c");
    finds("\"a b\" ADJ/1 \"c d\"", "[a b c d] x a b x c d");
    finds("(a ADJ/1 b) NEAR/3 c", "[c x a b] x x a c b");
    finds("netw* NEAR/2 Hanneke~", "[Janneke's network]");
}

// Minutes, where every stretch is compared with every other one.
TEST(Matcher, FindsManyWordsNearEachOtherInALongUnit) {
    std::string words;
    while (words.size() < 1'000'000)
        words += "a1 b2 c3 ";
    const std::size_t count = (words.size() + 8) / 9 * 3;
    const Unit unit = unitOf(words);
    Matcher near(parseQuery("a* NEAR/1000 b* NEAR/1000 c*"));
    const auto found = near.matchesIn(unit).value_or(std::vector<Match>());
    EXPECT_EQ(found.size(), count - 2); // from every word to the second behind it
    EXPECT_EQ(bestOf(found).span, (CodePointSpan{{0}, {8}}));
    Matcher rare(parseQuery("a* z"));
    const auto apart = rare.matchesIn(unitOf(words + "z")).value_or(std::vector<Match>());
    EXPECT_EQ(apart.size(), count / 3 + 1);
    const auto end = static_cast<std::int64_t>(words.size());
    EXPECT_EQ(bestOf(apart).span, (CodePointSpan{{end - 9}, {end + 1}}));
}

// Against every choice of stretches, in units where words, and words that are joined, stand close.
TEST(Matcher, FindsNearWordsAsEveryChoiceWould) {
    std::mt19937 random(11);
    const auto below = [&random](std::size_t count) { return random() % count; };
    for (int round = 0; round < 2000; ++round) {
        std::string words;
        for (std::size_t i = 1 + below(14); i > 0; --i) {
            words += "abcx"[below(4)];
            words += ' ';
        }
        const std::size_t distance = 1 + below(4);
        const bool ordered = below(2) == 0;
        std::vector<std::size_t> order{0, 1, 2};
        std::vector<CodePointSpan> all;
        const auto is = [&](std::size_t word, std::size_t which) { return words[2 * word] == "abc"[which]; };
        const std::size_t count = words.size() / 2;
        do {
            for (std::size_t i = 0; i < count; ++i)
                for (std::size_t j = i + 1; j < count && j - i <= distance; ++j)
                    for (std::size_t k = j + 1; k < count && k - j <= distance; ++k)
                        if (is(i, order[0]) && is(j, order[1]) && is(k, order[2]))
                            all.push_back({{static_cast<std::int64_t>(2 * i)}, {static_cast<std::int64_t>(2 * k + 1)}});
        } while (!ordered && std::next_permutation(order.begin(), order.end()));
        std::vector<CodePointSpan> shortest;
        for (const CodePointSpan& one : all)
            if (std::none_of(all.begin(), all.end(), [&](const CodePointSpan& other) {
                    return other != one && one.begin <= other.begin && other.end <= one.end;
                }))
                shortest.push_back(one);
        std::sort(shortest.begin(), shortest.end());
        shortest.erase(std::unique(shortest.begin(), shortest.end()), shortest.end());
        const std::string to = (ordered ? " ADJ/" : " NEAR/") + std::to_string(distance) + " ";
        ASSERT_EQ(spansIn("a" + to + "b" + to + "c", unitOf(words)), shortest) << words << to;
    }
}

TEST(Matcher, FindsPatterns) {
    finds("netw*", "[network], [NETWERK], [netw], net, anetwork");
    finds("*werk", "[netwerk], [Werk], werken");
    finds("w?rd", "[word], [wërd], wrd, woord");
    finds("?ord", "[word], [𝒜ord], ord, sword"); // one letter, however many bytes
    finds("*e*k*", "[netwerken], [ek], ke");
    finds("n*t*k", "[network], [netwrtk], networks");
    finds("a**b", "[ab], [axb]");
    finds("20*", "in [2010] or [20], 1020");
    finds("Zoë*", "[Zoe], [ZOËTJE]");
    finds("anna*", "[Anna]'s, [Annabel]'s"); // the shortest reading
    finds("anna's*", "[Anna’s]");
    finds("co*", "[co]-worker, [coworker]");
    finds("cow*", "[co-worker], [coworker]");
    finds("co-work*", "[co-workers], [coworkers], [co workers], [co-work], worker");
    finds("c?-worker", "[co-worker], [coworker], [co worker], co-workers, coworkers, c-worker");
    finds("*o-work*-floor", "[co-workers-floor], [coworkersfloor], co-floor");
}

TEST(Matcher, FindsWordsThatDifferInOneLetter) {
    finds("Hanneke~", "[Hanneke], [HANNEKE], [Janneke], [Hannek], [Hannekes], [Haneke], Jannekes, Hanne");
    finds("zoé~", "[zoë], [zoo], [zo], [zon]'s, zones");
    finds("noordholand~", "[Noord-Holland]");
    finds("anna~", "[Anna]'s, [Hanna]'s");
}

TEST(Matcher, ReadsHyphensBothWays) {
    for (const char* query : {"co-worker", "co-workers"})
        finds(query, "[co-worker], [coworkers], [co worker], [co\u2011worker], [co, worker], co x worker");
    finds("coworker", "[co-worker], [coworkers], co worker");
    finds("worker", "co-[worker], coworker");
    finds("=co-worker", "[co-worker], [coworker], co-workers");
    findsInDutch("Noord-Holland", "[Noord-Holland], [noordholland], Holland-Noord");
    finds("uptodate", "[up-to-date], [up\u2010to\u2010date], [uptodate], up to date");
    finds("up-to-date", "[up-to-date], [uptodate], [up to date]");
    finds("todate", "up-to-date"); // not a part of it
    finds("fourwordswithhyphens", "[four-words-with-hyphens]");
    finds("nowfivewordswithhyphens", "now-five-words-with-hyphens");
    finds("20102011", "2010-2011");
    finds("2010-2011", "in [2010-2011], [2010, 2011]");
    finds("covid19", "[covid-19]");
    finds("coworker", "co--worker, co- worker, co—worker");
    finds("coworker NEAR/1 boss", "[co-worker boss], [boss co-worker]");
    finds("\"my coworker said\"", "[my co-worker said]");
    finds("a ADJ/2 b", "[a x-b], a-x-x-b");
}

TEST(Matcher, ReadsApostrophes) {
    finds("Anna", "[Anna]'s boss, [Anna]’s, [Anna]ʼs, [ANNA]'S");
    finds("=Anna", "[Anna]'s boss");
    finds("=Anna's", "[Anna’s] and [Anna's], Anna");
    finds("Anna's", "[Anna]’s and [Anna]"); // of a genitive any form
    findsInDutch("Anna's", "[Anna]’s");
    findsInDutch("zzp’er", "een [zzp'er], [zzp’er], zzp");
    findsInDutch("zzp", "een zzp'er");
    findsInDutch("Hondt", "D'[Hondt], D’[Hondt]");
    findsInDutch("D'Hondt", "[D’Hondt], Hondt");
    finds("can't", "I [can't], I [can’t]");
    finds("\"Anna boss\"", "[Anna's boss]");
    finds("'trust'", "‘[trust]’ and '[trust]'");
}

TEST(Matcher, DropsMarksThatNobodySees) {
    finds("network", "my [net\u00ADwork]");
    finds("net\u00ADwork", "my [network]");
    finds("=network", "my [net\u00ADwork]");
    finds("می‌خواهم", "[می‌خواهم], [میخواهم]"); // with a non-joiner and without
}

TEST(Matcher, FindsNumbersAsTheyAreWritten) {
    finds("3.50", "It was [3.50] euro, 350, 3 50");
    finds("3", "[3] and 3.50");
    finds("1,000", "[1,000], 1000, 1.000");
    finds("2010", "In [2010], [2010]; 20100");
}

TEST(Matcher, CountsInCharactersOfTheText) {
    finds("trust", "😀 👩‍👩‍👧 𝒜𝒷 é [trust] 😀 [trusted]");
    finds("\"𝒜 b\" OR 中", "😀[𝒜 b]😀");
    Unit unit = unitOf("😀 é I trust her");
    unit.begin = {1'000};
    EXPECT_THAT(spansIn("trust", unit), ElementsAre(CodePointSpan{{1'006}, {1'011}}));
    EXPECT_THAT(spansIn("NOT boss", unit), ElementsAre(CodePointSpan{{1'000}, {1'015}}));
    unit = unitOf("I trust her");
    unit.begin = {1'000};
    EXPECT_THAT(spansIn("trust", unit), ElementsAre(CodePointSpan{{1'002}, {1'007}}));
}

TEST(Matcher, JoinsByAndOrNot) {
    finds("trust her", "I [trust] [her]");
    finds("trust him", "I trust her");
    finds("trust OR him", "I [trust] her");
    finds("trust OR her", "I [trust] [her]");
    finds("trust NOT her", "I trust her");
    finds("trust NOT him", "I [trust] her");
    finds("NOT him", "[I trust her]");
    finds("NOT (trust him)", "[I trust her]");
    finds("NOT (trust OR him)", "I trust her");
    finds("NOT NOT trust", "[I trust her]");
    finds("(trust him) OR her", "I trust [her]"); // a way that does not hold shows nothing
    finds("trust OR trusted OR =trust", "I [trust] her");
    finds("\"I trust\" OR trust", "[I [trust]] her");
    finds("trust", "");
    EXPECT_THAT(spansIn("NOT trust", unitOf("")), ElementsAre(CodePointSpan{{0}, {0}}));
}

TEST(Matcher, TellsWhichWordsStandThere) {
    Matcher matcher(parseQuery("a (b OR \"c d\") NOT x (e OR (f g)) OR g"));
    const auto found = matcher.matchesIn(unitOf("g c d e a"));
    ASSERT_TRUE(found);
    std::vector<std::pair<std::int64_t, int>> which;
    for (const Match& match : *found)
        which.emplace_back(match.span.begin.value, match.which);
    EXPECT_THAT(which, ElementsAre(std::pair{0, 6}, std::pair{2, 2}, std::pair{6, 3}, std::pair{8, 0}));
}

TEST(Matcher, MayBeAskedOfOneUnitAfterTheOther) {
    Matcher matcher(parseQuery("leren OR learn"));
    const auto count = [&](const Unit& unit) {
        const auto found = matcher.matchesIn(unit);
        return found ? found->size() : 0;
    };
    EXPECT_EQ(count(unitOf("leerde learned", "nl")), 1U);
    EXPECT_EQ(count(unitOf("leerde learned learns", "en")), 2U);
    EXPECT_EQ(count(unitOf("nothing", "en")), 0U);
    EXPECT_EQ(count(unitOf("leerde geleerd", "nl")), 2U);
}

Unit told() {
    Unit unit = unitOf("My boss Anna told me how to write.");
    unit.title = "Marit, spring";
    unit.place = {3, 1, 7};
    unit.speaker = "Marit Haverkamp";
    unit.role = SpeakerRole::Interviewee;
    unit.ego = "Marit";
    unit.begin = {100};
    unit.attributes = std::make_shared<Attributes>(Attributes{{"age", 35.0},
                                                              {"Started", "2010-11-24"},
                                                              {"Home_town", "Den Haag"},
                                                              {"team", std::string("7")},
                                                              {"manager", true},
                                                              {"nickname", std::monostate()},
                                                              {"given name", std::string("Nan")}});
    // "My boss Anna" from before the unit on; "told me"; "how to write" and more.
    unit.codings = {{"role.mentor", "Anna", Stage::Build, "ada", {{90}, {112}}},
                    {"factor.learning", "", Stage::NotAsked, "ada", {{113}, {120}}},
                    {"factor.trust", "Anna", Stage::Maintain, "bram", {{121}, {200}}}};
    return unit;
}

TEST(Matcher, AsksForFieldsOfTheUnit) {
    const Unit unit = told();
    for (const char* query : {"speaker:\"marit haverkamp\"", "speaker:marit*", "case:Marit", "case:(Henk OR Marit)",
                              "source:\"Marit, Spring\"", "source:3", "source:mar*", "language:en", "language:e?",
                              "who:interviewee", "who:everyone", "NOT who:interviewer", "NOT case:Henk"})
        EXPECT_TRUE(answers(query, unit)) << query;
    for (const char* query : {"speaker:marit", "case:Mari", "case:Henk", "source:13", "source:1", "language:nl",
                              "who:interviewer", "NOT case:Marit", "case:Marit case:Henk"})
        EXPECT_FALSE(answers(query, unit)) << query;
}

TEST(Matcher, FindsNothingThatIsEmpty) {
    const Unit empty = unitOf("nobody known", "");
    for (const char* query : {"speaker:*", "case:*", "language:*", "code:*", "contact:*", "stage:*"})
        EXPECT_FALSE(answers(query, empty)) << query;
    Unit coded = empty;
    coded.codings = {{"factor.learning", "", Stage::NotAsked, "ada", {{0}, {6}}}};
    for (const char* query : {"contact:*", "stage:*"})
        EXPECT_FALSE(answers(query, coded)) << query;
    EXPECT_TRUE(answers("code:* NOT contact:*", coded));
    for (const char* query : {"speaker:*", "case:*", "source:mar*", "language:*", "contact:*", "stage:*"})
        EXPECT_TRUE(answers(query, told())) << query;
    EXPECT_FALSE(answers("code:learning contact:*", told())); // that coding has none
}

TEST(Matcher, AsksForAttributes) {
    const Unit unit = told();
    for (const char* query : {"attribute.age:35",
                              "attribute.AGE:3?",
                              "attribute.started:2010-11-24",
                              "attribute.home_town:\"den haag\"",
                              "attribute.Home_Town:Den*",
                              "attribute.manager:yes",
                              "attribute.team:7",
                              "attribute.age:30..40",
                              "attribute.age:35..35",
                              "attribute.age:..35",
                              "attribute.age:34.9..",
                              "attribute.age:4..100",
                              "attribute.started:..2010",
                              "attribute.started:2010..",
                              "attribute.started:2010..2010",
                              "attribute.started:2010-11..2010-12",
                              "attribute.started:2010-11-24..2010-11-24",
                              "attribute.team:3..10",
                              "attribute.home_town:d..e",
                              "attribute.home_town:..den",
                              "attribute.given_name:n..o",
                              "attribute.age:*"})
        EXPECT_TRUE(answers(query, unit)) << query;
    for (const char* query :
         {"attribute.age:3", "attribute.age:36..", "attribute.age:..34.99", "attribute.age:100..200",
          "attribute.started:..2009", "attribute.started:2011..", "attribute.started:2010-12..",
          "attribute.started:..2010-10", "attribute.team:8..10", "attribute.home_town:e..", "attribute.home_town:..dea",
          "attribute.shoe:1", "attribute.shoe:*", "attribute.shoe:1..", "attribute.nickname:*",
          "attribute.nickname:a..", "attribute.nickname:..z", "attribute.given_name:1..2"})
        EXPECT_FALSE(answers(query, unit)) << query;
    EXPECT_FALSE(answers("attribute.age:35", unitOf("no case")));
}

TEST(Matcher, AsksOneAndTheSameCodingWhatStandsSideBySide) {
    const Unit unit = told();
    for (const char* query :
         {"code:role.mentor", "code:mentor", "role:mentor", "code:factor.*", "code:l*", "contact:anna", "stage:build",
          "coder:bram", "role:mentor stage:build contact:Anna coder:ada", "code:trust coder:bram",
          "code:(learning OR trust) coder:bram", "code:learning OR stage:activate", "code:mentor NOT coder:carla",
          "code:learning boss", "NOT (code:trust coder:ada)", "code:learning NOT (code:learning contact:anna)",
          // Brackets with words in them are a question of their own.
          "code:learning (boss contact:anna)"})
        EXPECT_TRUE(answers(query, unit)) << query;
    for (const char* query : {"code:ment", "code:factor", "role:learning", "role:role.mentor", "contact:ann",
                              "code:trust coder:ada", "code:learning contact:anna", "stage:build stage:maintain",
                              "code:mentor code:trust", "code:learning AND (contact:anna OR coder:bram)",
                              "NOT code:learning", "code:learning NOT contact:anna", "NOT (code:trust coder:bram)"})
        EXPECT_FALSE(answers(query, unit)) << query;
}

TEST(Matcher, ShowsCodedPassagesWhereNoWordsAreAskedFor) {
    const Unit unit = told();
    const auto marked = [&](const char* query) { return markedIn(query, unit); };
    EXPECT_EQ(marked("role:mentor"), "[My boss Anna] told me how to write.");
    EXPECT_EQ(marked("contact:anna"), "[My boss Anna] told me [how to write.]");
    EXPECT_EQ(marked("coder:ada OR stage:maintain"), "[My boss Anna] [told me] [how to write.]");
    EXPECT_EQ(marked("coder:ada case:Marit"), "[My boss Anna] [told me] how to write.");
    EXPECT_EQ(marked("code:learning NOT code:vision"), "My boss Anna [told me] how to write.");
    EXPECT_EQ(marked("code:learning boss"), "My [boss] Anna told me how to write.");
    EXPECT_EQ(marked("case:Marit who:interviewee"), "[My boss Anna told me how to write.]");
    EXPECT_EQ(marked("NOT code:vision"), "[My boss Anna told me how to write.]");
    EXPECT_EQ(marked("case:Henk"), "My boss Anna told me how to write.");

    Unit twice = unit; // two coders, one passage
    twice.codings.push_back(twice.codings[1]);
    twice.codings.back().coder = "bram";
    EXPECT_EQ(markedIn("code:learning", twice), "My boss Anna [told me] how to write.");
}

TEST(BestOf, IsTheShortestStretchWithEachWord) {
    const auto best = [](const std::string& query, const std::string& words) {
        Matcher matcher(parseQuery(query));
        const auto found = matcher.matchesIn(unitOf(words));
        const Text text = Text::normalise(words);
        return found ? text.quote(bestOf(*found).span) : "";
    };
    EXPECT_EQ(best("a b", "a x x b x a b x x a"), "a b");
    EXPECT_EQ(best("a b c", "a b x x c a x b"), "c a x b");
    EXPECT_EQ(best("a OR b", "x a x a"), "a");  // the words that are there
    EXPECT_EQ(best("a b", "a b x b a"), "a b"); // the first of equals
    EXPECT_EQ(best("a NEAR/3 b c", "a x x b c"), "a x x b c");
    EXPECT_EQ(best("NOT z", "a b"), "a b");
    EXPECT_EQ(bestOf({{{{3}, {9}}, 1}, {{{4}, {5}}, 0}}).span, (CodePointSpan{{3}, {9}}));
}

} // namespace
} // namespace kith::search
