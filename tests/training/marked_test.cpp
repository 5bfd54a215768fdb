// The inline mark-up of texts with mentions (corpus-samples/mentions/README.md).
#include "kith/training/gold.h"

#include "kith/model/error.h"
#include "temporary_folder.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace kith::training {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

GoldText parse(const std::string& language, const std::string& body) {
    return parseMarked("sample", fmt::format("language: {}\ngenre: interview\n---\n{}", language, body));
}

// "mijn buurvrouw|buurvrouw|nominal|anna": words, head, kind, entity.
std::vector<std::string> mentionsOf(const GoldText& gold) {
    std::vector<std::string> lines;
    for (const GoldMention& mention : gold.mentions)
        lines.push_back(fmt::format("{}|{}|{}|{}", gold.text.quote(mention.span),
                                    mention.head ? gold.text.quote(*mention.head) : "", toString(mention.kind),
                                    mention.entity));
    return lines;
}

std::vector<std::string> mentions(const std::string& language, const std::string& body) {
    return mentionsOf(parse(language, body));
}

TEST(Marked, readsTheHeadOfTheFile) {
    const GoldText gold =
        parseMarked("one", "language: en\ngenre: diary\nregister: spoken\nlicense: GPL-3.0-or-later\n---\nWords.\n");
    EXPECT_EQ(gold.id, "one");
    EXPECT_EQ(gold.language, "en");
    EXPECT_EQ(gold.genre, "diary");
    EXPECT_EQ(gold.license, "GPL-3.0-or-later");
    EXPECT_EQ(gold.text.utf8(), "Words.\n");
    EXPECT_THAT(gold.mentions, IsEmpty());
}

TEST(Marked, theMarksAreNoPartOfTheText) {
    EXPECT_EQ(parse("nl", "Toen kwam {anna mijn *buurvrouw van boven} langs, {=anna Anna}.\n").text.utf8(),
              "Toen kwam mijn buurvrouw van boven langs, Anna.\n");
}

TEST(Marked, aStarStandsBeforeTheHead) {
    EXPECT_THAT(mentions("nl", "{anna de *buurvrouw van boven} en {b buurman} en {c een *collega}."),
                ElementsAre("de buurvrouw van boven|buurvrouw|nominal|anna", "buurman|buurman|nominal|b",
                            "een collega|collega|nominal|c"));
}

TEST(Marked, marksOfPunctuationAreNoPartOfAHead) {
    EXPECT_THAT(mentions("en", "{a the *boy, who works there}"), ElementsAre("the boy, who works there|boy|nominal|a"));
}

TEST(Marked, aNameIsItsOwnHead) {
    EXPECT_THAT(mentions("nl", "{=wit mevrouw De Wit} en {=anna de zus *Anna de Vries}"),
                ElementsAre("mevrouw De Wit|mevrouw De Wit|name|wit", "de zus Anna de Vries|Anna de Vries|name|anna"));
}

TEST(Marked, mentionsStandInsideMentions) {
    EXPECT_THAT(mentions("nl", "{oom de *broer van {ma {piet zijn} *moeder}}"),
                ElementsAre("de broer van zijn moeder|broer|nominal|oom", "zijn moeder|moeder|nominal|ma",
                            "zijn|zijn|pronoun|piet"));
}

TEST(Marked, pronounsAreKnownByTheirWord) {
    EXPECT_THAT(
        mentions("nl", "{anna Ze} kwam, toen ging{piet -ie}, met {d degene} en {=hij Hij}."),
        ElementsAre("Ze|Ze|pronoun|anna", "-ie|-ie|pronoun|piet", "degene|degene|nominal|d", "Hij|Hij|name|hij"));
}

TEST(Marked, whoSpeaksNeedsNoMark) {
    EXPECT_THAT(mentions("en", "Lotte: I know {anna her}.\nJan: Do you? We do.\nLotte: My {a *aunt}.\n"),
                ElementsAre("I|I|pronoun|lotte", "her|her|pronoun|anna", "you|you|pronoun|lotte",
                            "We|We|pronoun|jan and others", "My|My|pronoun|lotte", "aunt|aunt|nominal|a"));
}

TEST(Marked, aMarkedIIsNotMarkedTwice) {
    const GoldText gold = parse("en", "Lotte: She said {anna I} do. I do not.\n");
    EXPECT_THAT(mentionsOf(gold), ElementsAre("I|I|pronoun|anna", "I|I|pronoun|lotte"));
    EXPECT_EQ(gold.mentions[1].person, "1");
}

TEST(Marked, linesWithALabelBeginTurns) {
    const GoldText gold = parse("en", "Lotte: One.\nTwo.\n\nAn Mei: Three.\n");
    ASSERT_EQ(gold.turns.size(), 2u);
    EXPECT_EQ(gold.turns[0].speaker, "Lotte");
    EXPECT_EQ(gold.text.quote(gold.turns[0].words), "One.\nTwo.");
    EXPECT_EQ(gold.turns[1].speaker, "An Mei");
    EXPECT_EQ(gold.text.quote(gold.turns[1].words), "Three.");
}

TEST(Marked, aBackslashWritesTheSignItself) {
    const GoldText gold = parse("en", "\\{x\\} 2\\*3 a\\b \\\\ {a the *man\\*}");
    EXPECT_EQ(gold.text.utf8(), "{x} 2*3 a\\b \\ the man*");
    EXPECT_THAT(mentionsOf(gold), ElementsAre("the man*|man*|nominal|a"));
}

TEST(Marked, aStarOutsideMentionsIsAStar) {
    EXPECT_EQ(parse("en", "Five * stars").text.utf8(), "Five * stars");
}

TEST(Marked, positionsAreCodePoints) {
    const GoldText gold = parse("nl", "👋 {=zoe Zoë} 👋 {=bo Bo}");
    EXPECT_EQ(gold.mentions[0].span, (CodePointSpan{{2}, {5}}));
    EXPECT_EQ(gold.mentions[1].span, (CodePointSpan{{8}, {10}}));
}

TEST(Marked, takesFilesOfOtherSystemsAndDamagedBytes) {
    const GoldText gold = parseMarked("sample", "\xEF\xBB\xBFlanguage: en\r\n---\r\n{=an\xA0 An\xFFna}\r\nleft.");
    EXPECT_EQ(gold.text.utf8(), "An\uFFFDna\nleft.");
    EXPECT_THAT(mentionsOf(gold), ElementsAre("An\uFFFDna|An\uFFFDna|name|an\uFFFD"));
    EXPECT_FALSE(writeGoldJson(gold).empty());
}

struct Mistake {
    const char* source;
    const char* place;
    const char* what;
};

TEST(Marked, mistakesNameTheirLine) {
    for (const Mistake& mistake : {
             Mistake{"language: en\nno pair\n---\n", "line 2", "key: value"},
             Mistake{"language: en\n\n---\n", "line 2", "key: value"},
             Mistake{"language: en\ngenre: diary\n", "line 3", "does not end"},
             Mistake{"language: en\n---\nOne\n{a two\nthree\n", "line 4", "\"a\" is not closed"},
             Mistake{"language: en\n---\nOne} two", "line 3", "closes nothing"},
             Mistake{"language: en\n---\n\n{ two}", "line 4", "identifier"},
             Mistake{"language: en\n---\n\n{Anna two}", "line 4", "identifier"},
             Mistake{"language: en\n---\n\n{=anna}", "line 4", "identifier"},
             Mistake{"language: en\n---\n\n{anna", "line 4", "identifier"},
             Mistake{"language: en\n---\n\n\n{anna }", "line 5", "no words"},
             Mistake{"language: en\n---\n{anna\nthe *}", "line 4", "before no word"},
             Mistake{"language: en\n---\n{anna * man}", "line 3", "before no word"},
         }) {
        try {
            parseMarked("sample", mistake.source);
            ADD_FAILURE() << mistake.source;
        } catch (const Error& error) {
            EXPECT_EQ(error.where().inside, mistake.place) << mistake.source;
            EXPECT_THAT(error.message(), HasSubstr(mistake.what)) << mistake.source;
            EXPECT_FALSE(error.remedy().empty());
        }
    }
}

TEST(Marked, mistakesNameTheirFile) {
    const test::TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "bad.txt";
    std::ofstream(file) << "language: en\n---\n}";
    try {
        readMarked(file);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.where().file, file.string());
        EXPECT_EQ(error.where().inside, "line 3");
    }
    EXPECT_THROW(readMarked(folder.path() / "none.txt"), Error);
}

TEST(Marked, goesThroughJsonUnchanged) {
    const test::TemporaryFolder folder;
    const GoldText gold = parse("nl", "Lotte: ik zag {anna {bram zijn} *zus}, {=anna Zoë}.\n");
    std::ofstream(folder.path() / "sample.json") << writeGoldJson(gold);
    const GoldText read = readGoldJson(folder.path() / "sample.json");
    EXPECT_EQ(mentionsOf(read), mentionsOf(gold));
    EXPECT_EQ(read.turns.size(), 1u);
}

} // namespace
} // namespace kith::training
