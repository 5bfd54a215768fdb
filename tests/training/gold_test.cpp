// The JSON form of texts with marked mentions.
#include "kith/training/gold.h"

#include "kith/model/error.h"
#include "temporary_folder.h"

#include <gtest/gtest.h>

#include <fstream>

namespace kith::training {
namespace {

GoldText sample() {
    GoldText gold;
    gold.id = "sample";
    gold.language = "nl";
    gold.genre = "interview";
    gold.license = "GPL-3.0-or-later";
    gold.text = Text::normalise("Zoë: \"👋\" zei\nmijn zus.");
    gold.turns = {{{{5}, {22}}, "Zoë"}};
    GoldMention sister{{{13}, {21}}, CodePointSpan{{18}, {21}}, MentionKind::Nominal, "zus", "", 0.5};
    GoldMention mine{{{13}, {17}}, std::nullopt, MentionKind::Pronoun, "zoe", "1", 1};
    gold.mentions = {sister, mine};
    return gold;
}

std::filesystem::path put(const test::TemporaryFolder& folder, const std::string& name, const std::string& bytes) {
    std::ofstream(folder.path() / name, std::ios::binary) << bytes;
    return folder.path() / name;
}

TEST(GoldJson, isReadAsItWasWritten) {
    const test::TemporaryFolder folder;
    const GoldText gold = sample();
    const GoldText read = readGoldJson(put(folder, "sample.json", writeGoldJson(gold)));
    EXPECT_EQ(read.id, "sample");
    EXPECT_EQ(read.language, gold.language);
    EXPECT_EQ(read.genre, gold.genre);
    EXPECT_EQ(read.license, gold.license);
    EXPECT_EQ(read.text, gold.text);
    ASSERT_EQ(read.turns.size(), 1u);
    EXPECT_EQ(read.turns[0].words, gold.turns[0].words);
    EXPECT_EQ(read.turns[0].speaker, "Zoë");
    ASSERT_EQ(read.mentions.size(), 2u);
    EXPECT_EQ(read.text.quote(read.mentions[0].span), "mijn zus");
    EXPECT_EQ(read.mentions[0].head, gold.mentions[0].head);
    EXPECT_EQ(read.mentions[0].entity, "zus");
    EXPECT_EQ(read.mentions[0].confidence, 0.5);
    EXPECT_EQ(read.mentions[1].head, std::nullopt);
    EXPECT_EQ(read.mentions[1].kind, MentionKind::Pronoun);
    EXPECT_EQ(read.mentions[1].person, "1");
    EXPECT_EQ(writeGoldJson(read), writeGoldJson(gold));
}

TEST(GoldJson, takesNumbersAsEntities) {
    const test::TemporaryFolder folder;
    const GoldText read = readGoldJson(put(folder, "a.json", R"({"mentions": [
        {"start": 0, "end": 2, "kind": "name", "entity": 7}, {"start": 0, "end": 1, "kind": "name", "entity": null}]})"));
    EXPECT_EQ(read.mentions[0].entity, "7");
    EXPECT_EQ(read.mentions[1].entity, "");
}

TEST(GoldJson, namesTheFileThatIsNone) {
    const test::TemporaryFolder folder;
    for (
        const char* bytes :
        {"", "{", "[]", "{}", R"({"mentions": 3})", R"({"mentions": [{"start": 0, "end": 1}]})",
         R"({"text": "Anna", "mentions": [{"start": 0, "end": 5, "kind": "name"}]})",
         R"({"text": "Anna", "mentions": [{"start": 2, "end": 2, "kind": "name"}]})",
         R"({"text": "Anna", "mentions": [{"start": -1, "end": 2, "kind": "name"}]})",
         R"({"text": "Anna", "mentions": [{"start": 0, "end": 4, "kind": "person"}]})",
         R"({"text": "Anna", "mentions": [{"start": 0, "end": 4, "kind": "name", "head_start": 3, "head_end": 9}]})"}) {
        const std::filesystem::path file = put(folder, "bad.json", bytes);
        try {
            readGoldJson(file);
            FAIL() << bytes;
        } catch (const Error& error) {
            EXPECT_EQ(error.where().file, file.string()) << bytes;
            EXPECT_FALSE(error.message().empty());
        }
    }
    EXPECT_THROW(readGoldJson(folder.path() / "none.json"), Error);
}

TEST(GoldFolder, readsBothFormsAndNothingElse) {
    const test::TemporaryFolder folder;
    std::filesystem::create_directories(folder.path() / "deep");
    put(folder, "b.json", writeGoldJson(sample()));
    put(folder, "deep/a.txt", "language: en\n---\n{=anna Anna} left.\n");
    put(folder, "README.txt", "What these texts are.\n");
    put(folder, "notes.md", "language: en\n");
    const std::vector<GoldText> all = readGoldFolder(folder.path(), "");
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0].id, "b"); // by path, and named after the file
    EXPECT_EQ(all[1].id, "a");
    ASSERT_EQ(readGoldFolder(folder.path(), "en").size(), 1u);
    EXPECT_EQ(readGoldFolder(folder.path(), "en")[0].mentions.size(), 1u);
    EXPECT_THROW(readGoldFolder(folder.path(), "fr"), Error);
    EXPECT_THROW(readGoldFolder(folder.path() / "nowhere", ""), Error);
}

} // namespace
} // namespace kith::training
