// Counts and places against another way of finding them: ICU's regular expressions over the raw text, which know
// nothing of our words, stems or matching. Forms and accents are spelled out; NEAR is every pair of places.
#include "made_units.h"

#include "kith/text/words.h"
#include "text/random_text.h"

#include <gtest/gtest.h>
#include <unicode/regex.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <functional>
#include <map>
#include <memory>

namespace kith::search {
namespace {

// A word with forms that a stemmer is known to join, as alternatives of a regular expression.
const std::string learn = "learn|learns|learned|learning";
const std::string network = "network|networks|networking|networked";
const std::string trust = "trust|trusts|trusted|trusting";
const std::string zoe = "zo(?:e|ë|é|e\u0308|e\u0301)";
const std::string leren = "leer|leren|leerde|geleerd";
const std::string vriend = "vriend|vrienden";
const std::string een = "(?:e|é|e\u0301){2}n";

const std::string genitive = "['’]s";
const std::string between = "[^\\p{Alphabetic}\\p{N}]*"; // no word

// A word, but for its genitive's ending.
std::string wordOf(const std::string& forms) {
    return "\\b(?:" + forms + ")(?=\\b|" + genitive + "\\b)";
}
std::string phraseOf(const std::vector<std::string>& words) {
    std::string pattern;
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
        pattern += "\\b(?:" + words[i] + ")(?:" + genitive + ")?\\b" + between;
    return pattern + wordOf(words.back());
}

struct Place {
    std::int32_t begin = 0; // UTF-16
    std::int32_t end = 0;
    auto operator<=>(const Place&) const = default;
};

// A stretch of words, by their numbers.
struct Stretch {
    std::size_t first = 0, last = 0;
    Place place;
};

class RawText {
public:
    explicit RawText(const std::string& utf8) : text_(icu::UnicodeString::fromUTF8(utf8)) {
        // A word is what stands between two boundaries and has a letter or a digit.
        std::vector<std::int32_t> boundaries;
        for (const Place& boundary : find("\\b"))
            boundaries.push_back(boundary.begin);
        for (std::size_t i = 0; i + 1 < boundaries.size(); ++i) {
            bool isWord = false;
            for (std::int32_t at = boundaries[i]; at < boundaries[i + 1]; at = text_.moveIndex32(at, 1)) {
                const UChar32 letter = text_.char32At(at);
                isWord = isWord || u_isUAlphabetic(letter) || (U_GET_GC_MASK(letter) & U_GC_N_MASK) != 0;
            }
            if (isWord) words_.push_back({boundaries[i], boundaries[i + 1]});
        }
    }

    // Also those that overlap.
    [[nodiscard]] std::vector<Place> find(const std::string& pattern) const {
        UErrorCode status = U_ZERO_ERROR;
        static std::map<std::string, std::unique_ptr<icu::RegexMatcher>> matchers;
        auto& matcher = matchers[pattern];
        if (!matcher)
            matcher = std::make_unique<icu::RegexMatcher>(icu::UnicodeString::fromUTF8("(?=(" + pattern + "))"),
                                                          UREGEX_UWORD | UREGEX_CASE_INSENSITIVE, status);
        matcher->reset(text_);
        std::vector<Place> found;
        while (matcher->find(status) && U_SUCCESS(status))
            found.push_back({matcher->start(1, status), matcher->end(1, status)});
        if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status) + (": " + pattern));
        return found;
    }

    // Every choice of one place of each pattern, each next one within `distance` words of the one before it, in this
    // order or in any; without those that hold a smaller one.
    [[nodiscard]] std::vector<Place> near(const std::vector<std::string>& patterns, std::size_t distance,
                                          bool ordered) const {
        std::vector<std::vector<Stretch>> lists;
        for (const std::string& pattern : patterns) {
            lists.emplace_back();
            for (const Place& place : find(pattern))
                lists.back().push_back({wordAt(place.begin), wordAt(place.end - 1), place});
        }
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < lists.size(); ++i)
            order.push_back(i);
        std::vector<Stretch> all;
        do {
            const std::function<void(std::size_t, const Stretch&)> goOn = [&](std::size_t done, const Stretch& chain) {
                if (done == order.size()) {
                    all.push_back(chain);
                    return;
                }
                for (const Stretch& next : lists[order[done]])
                    if (next.first > chain.last && next.first - chain.last <= distance)
                        goOn(done + 1, {chain.first, next.last, {chain.place.begin, next.place.end}});
            };
            for (const Stretch& first : lists[order.front()])
                goOn(1, first);
        } while (!ordered && std::next_permutation(order.begin(), order.end()));

        std::vector<Place> shortest;
        for (const Stretch& one : all) {
            const bool holdsSmaller = std::any_of(all.begin(), all.end(), [&one](const Stretch& other) {
                return one.first <= other.first && other.last <= one.last &&
                       (one.first != other.first || other.last != one.last);
            });
            if (!holdsSmaller) shortest.push_back(one.place);
        }
        std::sort(shortest.begin(), shortest.end());
        shortest.erase(std::unique(shortest.begin(), shortest.end()), shortest.end());
        return shortest;
    }

    [[nodiscard]] std::int64_t codePointsBefore(std::int32_t unit) const { return text_.countChar32(0, unit); }

private:
    [[nodiscard]] std::size_t wordAt(std::int32_t unit) const {
        const auto word = std::find_if(words_.begin(), words_.end(),
                                       [unit](const Place& one) { return one.begin <= unit && unit < one.end; });
        return static_cast<std::size_t>(word - words_.begin());
    }
    icu::UnicodeString text_;
    std::vector<Place> words_;
};

struct Asked {
    std::string query;
    std::function<std::vector<Place>(const RawText&)> answer;
};

Asked places(const std::string& query, const std::string& pattern) {
    return {query, [pattern](const RawText& text) { return text.find(pattern); }};
}
Asked near(const std::string& query, const std::vector<std::string>& patterns, std::size_t distance) {
    return {query, [=](const RawText& text) { return text.near(patterns, distance, false); }};
}
Asked adjacent(const std::string& query, const std::vector<std::string>& patterns, std::size_t distance) {
    return {query, [=](const RawText& text) { return text.near(patterns, distance, true); }};
}

struct Language {
    std::string code;
    std::vector<std::string> lookedFor; // pieces of the texts
    std::vector<std::string> others;
    std::vector<Asked> asked;
};

const Language& english() {
    static const Language language{
        "en",
        {"learn",   "learns",     "Learned", "LEARNING",   "network", "networks", "networking", "trust",
         "Trusted", "my",         "My",      "boss",       "Zoë",     "zoe",      "ZOE\u0308",  "Zoë's",
         "boss’s",  "learning's", "café",    "cafe\u0301", "3.50",    "2010"},
        {"the", "and", "walked", "house", "1,000", "can't", "it", "unlearned", "netting", "bossy", "mine"},
        {places("learn", wordOf(learn)),
         places("learning", wordOf(learn)),
         places("networks", wordOf(network)),
         places("=trusted", wordOf("trusted")),
         places("=LEARN", wordOf("learn")),
         places("zoe", wordOf(zoe)),
         places("Zoé's", wordOf(zoe)),
         places("=zoë", wordOf(zoe)),
         places("cafe", wordOf("caf(?:e|é|e\u0301)")),
         places("3.50", wordOf("3\\.50")),
         places("2010", wordOf("2010")),
         places("\"my boss\"", phraseOf({"my", "boss"})),
         places("\"Zoe learned\"", phraseOf({zoe, "learned"})),
         places("\"my my\"", phraseOf({"my", "my"})),
         places("\"boss my zoe\"", phraseOf({"boss", "my", zoe})),
         near("learn NEAR/3 network", {wordOf(learn), wordOf(network)}, 3),
         near("trusted NEAR/1 boss", {wordOf(trust), wordOf("boss")}, 1),
         near("my NEAR/4 my", {wordOf("my"), wordOf("my")}, 4),
         near("zoe NEAR boss", {wordOf(zoe), wordOf("boss")}, 10),
         near("learn NEAR/4 boss NEAR/4 my", {wordOf(learn), wordOf("boss"), wordOf("my")}, 4),
         near("\"my boss\" NEAR/5 zoe", {phraseOf({"my", "boss"}), wordOf(zoe)}, 5),
         near("(trust OR learn) NEAR/2 network", {wordOf(trust + "|" + learn), wordOf(network)}, 2),
         adjacent("learn ADJ/3 network", {wordOf(learn), wordOf(network)}, 3),
         adjacent("my ADJ boss", {wordOf("my"), wordOf("boss")}, 10),
         adjacent("my ADJ/3 trust ADJ/3 my", {wordOf("my"), wordOf(trust), wordOf("my")}, 3)}};
    return language;
}

const Language& dutch() {
    static const Language language{
        "nl",
        {"leren", "leerde", "Geleerd", "LEER", "vriend", "vrienden", "Vriend's", "één", "een", "E\u0301e\u0301n",
         "mijn", "Mijn", "baas", "Zoë", "ZOË’s", "zoe", "2010", "3,50"},
        {"het", "huis", "liep", "foto's", "zzp'er", "van", "eend", "mijnwerker", "leerling"},
        {places("leren", wordOf(leren)), places("geleerd", wordOf(leren)), places("vrienden", wordOf(vriend)),
         places("=leerde", wordOf("leerde")), places("een", wordOf(een)), places("=ÉÉN", wordOf(een)),
         places("zoe", wordOf(zoe)), places("3,50", wordOf("3,50")),
         places("\"mijn baas\"", phraseOf({"mijn", "baas"})), places("\"één vriend\"", phraseOf({een, "vriend"})),
         places("\"mijn mijn\"", phraseOf({"mijn", "mijn"})),
         near("leren NEAR/3 vriend", {wordOf(leren), wordOf(vriend)}, 3),
         near("baas NEAR/1 leerde", {wordOf("baas"), wordOf(leren)}, 1),
         near("mijn NEAR/4 mijn", {wordOf("mijn"), wordOf("mijn")}, 4),
         near("een NEAR vriend", {wordOf(een), wordOf(vriend)}, 10),
         near("leren NEAR/4 baas NEAR/4 mijn", {wordOf(leren), wordOf("baas"), wordOf("mijn")}, 4),
         adjacent("leren ADJ/3 vriend", {wordOf(leren), wordOf(vriend)}, 3),
         adjacent("\"mijn baas\" ADJ/5 zoe", {phraseOf({"mijn", "baas"}), wordOf(zoe)}, 5)}};
    return language;
}

// Words that are looked for and others, with signs, line ends and any Unicode between them.
std::string randomText(const Language& language, kith::test::RandomText& random) {
    static const std::vector<std::string> gaps{" ",  " ",    " ",   " ",    " ",   " ",   ", ",        ". ",
                                               "\n", " – ",  " (",  ") ",   "? “", "” ",  "... ",      "\u00A0",
                                               "—",  " \t ", " @ ", " __ ", " 😀 ", ";\n", "\u2003 \n", ": "};
    std::string text;
    const std::size_t pieces = random.below(40);
    for (std::size_t i = 0; i < pieces; ++i) {
        const std::size_t kind = random.below(10);
        if (kind < 6)
            text += language.lookedFor[random.below(language.lookedFor.size())];
        else if (kind < 8)
            text += language.others[random.below(language.others.size())];
        else
            text += " " + random.wellFormed(1 + random.below(3)) + " ";
        text += gaps[random.below(gaps.size())];
    }
    return text;
}

std::vector<Unit> randomUnits(const Language& language, std::uint32_t seed) {
    kith::test::RandomText random(seed);
    std::vector<Unit> units;
    for (int i = 0; i < 160; ++i) {
        units.push_back(
            test::unitOf(randomText(language, random), language.code, {1 + i / 40, 1 + i % 40 / 8, 1 + i % 8}));
        units.back().begin.value = static_cast<std::int64_t>(random.below(2)) * 1'000 * i;
    }
    return units;
}

std::string byOracle(const std::vector<Unit>& units, const std::vector<RawText>& texts, const Asked& asked) {
    std::vector<FoundUnit> found;
    for (std::size_t i = 0; i < units.size(); ++i) {
        FoundUnit one;
        one.unit.place = units[i].place;
        for (const Place& place : asked.answer(texts[i]))
            one.matches.push_back({{{units[i].begin.value + texts[i].codePointsBefore(place.begin)},
                                    {units[i].begin.value + texts[i].codePointsBefore(place.end)}}});
        if (!one.matches.empty()) found.push_back(std::move(one));
    }
    return test::inLines(found);
}

class Oracle : public testing::TestWithParam<std::tuple<const Language*, std::uint32_t>> {};

TEST_P(Oracle, AgreesOnCountsAndPlaces) {
    const auto& [language, seed] = GetParam();
    const std::vector<Unit> units = randomUnits(*language, seed);
    std::vector<RawText> texts;
    for (const Unit& unit : units)
        texts.emplace_back(unit.words);
    const test::TemporaryFolder one, three;
    test::makeIndex(one.path(), units, 1);
    test::makeIndex(three.path(), units, 3);
    auto ofOne = Index::open(one.path());
    auto ofThree = Index::open(three.path());
    ASSERT_TRUE(ofOne && ofThree);
    EXPECT_EQ(ofOne->shards(), 1U);
    EXPECT_EQ(ofThree->shards(), 3U);
    int nothing = 0; // to compare
    for (const Asked& asked : language->asked) {
        SCOPED_TRACE(asked.query);
        const std::string expected = byOracle(units, texts, asked);
        if (expected.empty()) ++nothing;
        EXPECT_EQ(test::inLines(test::scan(units, asked.query)), expected);
        EXPECT_EQ(test::inLines(ofOne->find(parseQuery(asked.query), {})), expected);
        EXPECT_EQ(test::inLines(ofThree->find(parseQuery(asked.query), {})), expected);
    }
    EXPECT_LE(nothing, 1);
}

INSTANTIATE_TEST_SUITE_P(Texts, Oracle,
                         testing::Combine(testing::Values(&english(), &dutch()), testing::Values(1U, 2U, 3U)),
                         [](const auto& tested) {
                             return std::get<0>(tested.param)->code + std::to_string(std::get<1>(tested.param));
                         });

} // namespace
} // namespace kith::search
