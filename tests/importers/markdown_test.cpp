#include "importers/reading.h"
#include "kith/importers/texts.h"

#include <gmock/gmock.h>

namespace kith::importers {
namespace {

using kith::test::turnsOf;
using testing::ElementsAre;

ImportedText read(const std::string& words) {
    return readText(words, "interview.md", {});
}

TEST(Markdown, BoldNames) {
    const auto text =
        read("# Interview 4\n\n**Anna:** How *so*?\n\n**Bilal**: Because of "
             "[her](http://example.org).\n\nReally.\n\n**Anna:** Who?\n\n**Bilal:** My aunt &amp; uncle.\n");
    EXPECT_EQ(text.convention, "names in bold");
    EXPECT_EQ(
        text.text.utf8(),
        "Interview 4\n\nAnna: How so?\n\nBilal: Because of her.\n\nReally.\n\nAnna: Who?\n\nBilal: My aunt & uncle.\n");
    EXPECT_THAT(turnsOf(text), ElementsAre("Anna: How so?", "Bilal: Because of her.\n\nReally.", "Anna: Who?",
                                           "Bilal: My aunt & uncle."));
}

TEST(Markdown, SpeakersOnLinesOfOneParagraph) {
    const auto text = read("**I:** How so?\n**R:** Because\nof her.\n**I:** Who?\n**R:** My aunt.\n");
    EXPECT_THAT(turnsOf(text), ElementsAre("I: How so?", "R: Because\nof her.", "I: Who?", "R: My aunt."));
}

TEST(Markdown, FrontMatterIsLeftOut) {
    const auto text = read("---\ntitle: Interview 4\ndate: 2024-03-12\n---\nI: How so?\n\nR: Because.\n");
    EXPECT_THAT(turnsOf(text), ElementsAre("I: How so?", "R: Because."));
    EXPECT_EQ(text.text.utf8(), "I: How so?\n\nR: Because.\n");
    EXPECT_THAT(text.notes, testing::Contains(testing::Field(&Note::text, testing::HasSubstr("front matter"))));
}

TEST(Markdown, ListsTablesAndLettersKeepTheirWords) {
    const auto text = read("Notes\n=====\n\n- first\n- second\n\n7. seven\n8. eight\n\n| who | what |\n| --- | --- "
                           "|\n| Noor | helps |\n|  | asks |\n\n    indented < words\n\n`code` and 2 < 3\n");
    EXPECT_EQ(text.text.utf8(), "Notes\n\n- first\n- second\n\n7. seven\n8. "
                                "eight\n\nwho\twhat\nNoor\thelps\n\tasks\n\nindented < words\n\ncode and 2 < 3\n");
    EXPECT_EQ(text.convention, "none found");
}

} // namespace
} // namespace kith::importers
