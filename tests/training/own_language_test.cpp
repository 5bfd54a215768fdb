// A language that Kith does not ship: a folder of lists and some marked texts are all that it takes
// (docs/adding-a-language.md). A small German, invented and marked for this test.
#include "kith/training/scoring.h"
#include "kith/training/training.h"

#include "kith/model/error.h"
#include "kith/people/people.h"
#include "language.h"
#include "temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <set>

namespace kith::training {
namespace {

using test::TemporaryFolder;
using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

const std::filesystem::path german = std::filesystem::path(KITH_TEST_DATA) / "german";
const std::filesystem::path lists = german / "lists" / "de";

// Lists, model and what is found, made once for all tests.
struct German {
    people::Language language = people::readLanguage(lists);
    LearnOptions options;
    std::vector<GoldText> learntFrom;
    std::vector<GoldText> heldOut;
    std::string model;

    German() {
        options.own = &language;
        options.lines = 9;
        learntFrom = readGoldFolder(german / "train", "de", &language);
        heldOut = readGoldFolder(german / "held-out", "de", &language);
        model = learnModel(learntFrom, options);
    }
};

const German& learnt() {
    static const German made;
    return made;
}

// "name Frau Thiele", "nominal Tochter": kind and head of what was found in the text that was not learnt from.
std::set<std::string> headsFound() {
    std::set<std::string> heads;
    for (const GoldText& text : learnt().heldOut) {
        const GoldText found = predict(text, learnt().model, &learnt().language);
        for (const GoldMention& mention : found.mentions)
            heads.insert(std::string(toString(mention.kind)) + " " + found.text.quote(*mention.head));
    }
    return heads;
}

std::size_t howMany(const std::set<std::string>& found, const std::string& kind,
                    const std::vector<std::string>& heads) {
    std::size_t count = 0;
    for (const std::string& head : heads)
        count += found.count(kind + " " + head);
    return count;
}

template<class Does>
std::string errorOf(Does&& does) {
    try {
        does();
    } catch (const Error& error) {
        return error.what();
    }
    return "no error";
}

void write(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

TEST(OwnLanguage, findsMostNamesOfATextThatItDidNotLearnFrom) {
    const std::vector<std::string> names{"Hannah", "Frau Thiele",  "Gerd Wagner",   "Monika",
                                         "Gerd",   "Herrn Krause", "Yvonne Albers", "Jonas"};
    EXPECT_GE(howMany(headsFound(), "name", names), 7U) << testing::PrintToString(headsFound());
}

TEST(OwnLanguage, findsMostNounsForPeopleThere) {
    const std::vector<std::string> nouns{"Tochter", "Leiterin", "Nachbar", "Meister",   "Frau",    "Leute",
                                         "Kinder",  "Eltern",   "Klasse",  "Lehrerin",  "Mann",    "Mensch",
                                         "Bruder",  "Freundin", "Junge",   "Schwester", "Rentner", "Chefin"};
    EXPECT_GE(howMany(headsFound(), "nominal", nouns), 15U) << testing::PrintToString(headsFound());
}

TEST(OwnLanguage, findsFewThingsThere) {
    // With capitals, as all nouns of the language.
    const std::vector<std::string> things{"Bücherei", "Buch", "Schlüssel", "Regale",  "Fabrik",
                                          "Werkzeug", "Dorf", "Schule",    "Freitag", "Geld",
                                          "Heizung",  "Wort", "Computer",  "Kaffee"};
    EXPECT_LE(howMany(headsFound(), "nominal", things) + howMany(headsFound(), "name", things), 2U);
}

TEST(OwnLanguage, isMeasuredLikeAnyOther) {
    std::vector<GoldText> found;
    for (const GoldText& text : learnt().heldOut)
        found.push_back(predict(text, learnt().model, &learnt().language));
    const Score score = total(scoreTexts(learnt().heldOut, found));
    EXPECT_GT(score.relaxed.all.f1(), 0.8);
    const std::vector<GoldText> byFolds = predictByFolds(learnt().learntFrom, {}, 2, learnt().options);
    ASSERT_EQ(byFolds.size(), learnt().learntFrom.size());
    EXPECT_GT(total(scoreTexts(learnt().learntFrom, byFolds)).relaxed.all.f1(), 0.7);
}

TEST(OwnLanguage, isLearntTheSameTwice) {
    EXPECT_EQ(learnModel(learnt().learntFrom, learnt().options), learnt().model);
}

TEST(OwnLanguage, isReadWithItsModelFromItsFolder) {
    const TemporaryFolder folder;
    const std::filesystem::path de = folder.path() / "de";
    std::filesystem::copy(lists, de);
    write(de / "model.weights", learnt().model);
    const people::Language language = people::readLanguage(de);
    EXPECT_EQ(language.code, "de");
    const Text text = Text::normalise("Sabine: Mein Nachbar hat angerufen.\n");
    const std::vector<Mention> mentions = people::findMentions({text, {}, {}, "de", nullptr}, language);
    std::vector<std::string> words;
    for (const Mention& mention : mentions)
        words.push_back(text.quote(text.toCodePoints(mention.head)));
    EXPECT_THAT(words, AllOf(Contains("Nachbar"), Contains("Mein")));
}

TEST(OwnLanguage, findsNobodyWithoutAModel) {
    EXPECT_THAT(predict(learnt().heldOut.front(), "", &learnt().language).mentions, IsEmpty());
}

TEST(OwnLanguage, modelsThatAreNoneAreRefused) {
    const std::string& model = learnt().model;
    std::string other = model;
    other.replace(0, 12, "kith-tags 9\n");
    const TemporaryFolder folder;
    const std::filesystem::path de = folder.path() / "de";
    std::filesystem::copy(lists, de);
    const auto errorWith = [&](const std::string& bytes) {
        write(de / "model.weights", bytes);
        return errorOf([&] { (void)people::readLanguage(de); });
    };
    EXPECT_THAT(errorWith(other),
                AllOf(HasSubstr("another version"), HasSubstr("model.weights"), HasSubstr("kith-train learn")));
    for (const std::size_t length :
         {std::size_t{11}, std::size_t{100}, model.size() / 4, model.size() / 2, model.size() - 1})
        EXPECT_THAT(errorWith(model.substr(0, length)), AllOf(HasSubstr("cut off"), HasSubstr("model.weights")))
            << length;
    EXPECT_THAT(errorWith(model + "x"), HasSubstr("more follows"));
    EXPECT_THAT(errorWith("Some words.\n"), HasSubstr("no weights"));
    EXPECT_EQ(errorWith(model), "no error");
    EXPECT_THAT(errorOf([&] { (void)predict(learnt().heldOut.front(), other, &learnt().language); }),
                HasSubstr("another version"));
}

TEST(OwnLanguage, listsThatAreNoneAreRefused) {
    const TemporaryFolder folder;
    EXPECT_THAT(errorOf([&] { (void)people::readLanguage(folder.path()); }), HasSubstr("no lists of words"));
    EXPECT_THAT(errorOf([&] { (void)people::readLanguage(folder.path() / "missing"); }),
                HasSubstr("no lists of words"));
    write(folder.path() / "grammar.txt", "[pronoun frist]\nich\n");
    EXPECT_THAT(errorOf([&] { (void)people::readLanguage(folder.path()); }),
                AllOf(HasSubstr("frist"), HasSubstr("grammar.txt"), HasSubstr("adding-a-language.md")));
}

TEST(OwnLanguage, isUnknownWithoutItsLists) {
    EXPECT_THAT(errorOf([] { (void)readGoldFolder(german / "train", "de"); }), HasSubstr("\"de\""));
}

TEST(Learning, refusesWhatCannotBeLearntFrom) {
    EXPECT_THAT(errorOf([] { (void)learnModel({}); }), HasSubstr("no texts"));
    std::vector<GoldText> texts = learnt().learntFrom;
    texts.front().language = "nl";
    EXPECT_THAT(errorOf([&] { (void)learnModel(texts, learnt().options); }), HasSubstr("several languages"));
    LearnOptions large = learnt().options;
    large.lines = 30;
    EXPECT_THAT(errorOf([&] { (void)learnModel(learnt().learntFrom, large); }), HasSubstr("6 to 20"));
}

} // namespace
} // namespace kith::training
