// Word documents and OpenDocument texts.
#include "importers/reading.h"
#include "importers/zip_file.h"
#include "kith/importers/texts.h"

#include <gmock/gmock.h>

namespace kith::importers {
namespace {

using namespace kith::test;
using testing::Contains;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;

ImportedText docx(const std::string& body, const std::string& styles = {}) {
    return readText(docxOf(body, styles), "interview.docx", {});
}
ImportedText odt(const std::string& body, const std::string& styles = {}) {
    return readText(odtOf(body, styles), "interview.odt", {});
}

std::string p(const std::string& runs) {
    return "<w:p>" + runs + "</w:p>";
}
std::string r(const std::string& words) {
    return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
}
std::string b(const std::string& words) {
    return "<w:r><w:rPr><w:b/></w:rPr><w:t>" + words + "</w:t></w:r>";
}

TEST(Docx, BoldNames) {
    const auto text = docx(p(r("Interview")) + p(b("Anna") + r(": How so?")) +
                           p(b("Bilal:") + r(" Because ") + r("of her &amp; him.")) + p(r("Then:")) + p("") +
                           p(r("more.")) + p(b("An") + b("na:") + r(" Who?")) + p(b("Bilal:") + r(" My aunt.")));
    EXPECT_EQ(text.convention, "names in bold");
    EXPECT_EQ(text.extraction, "docx 1");
    EXPECT_EQ(text.text.utf8(),
              "Interview\nAnna: How so?\nBilal: Because of her & him.\nThen:\n\nmore.\nAnna: Who?\nBilal: My aunt.\n");
    EXPECT_THAT(turnsOf(text), ElementsAre("Anna: How so?", "Bilal: Because of her & him.\nThen:\n\nmore.",
                                           "Anna: Who?", "Bilal: My aunt."));
}

TEST(Docx, BoldNamesWithoutColonAndWithTime) {
    const auto text =
        docx(p(r("[00:01] ") + b("Anna") + r(" How so?")) + p(r("[00:05] ") + b("Bilal") + r(" Because.")) +
             p(r("[00:09] ") + b("Anna") + r(" Who?")) + p(r("[00:11] ") + b("Bilal") + r(" My aunt.")));
    EXPECT_THAT(turnsOf(text), ElementsAre("(1000) Anna: How so?", "(5000) Bilal: Because.", "(9000) Anna: Who?",
                                           "(11000) Bilal: My aunt."));
}

TEST(Docx, BoldMayBeTakenBack) {
    const std::string plain = "<w:r><w:rPr><w:b w:val=\"0\"/></w:rPr><w:t>Vraag</w:t></w:r>";
    EXPECT_EQ(docx(p(plain + r(" is dit."))).convention, "none found");
}

TEST(Docx, StylesThatNameSpeakers) {
    const std::string styles = R"(<w:style w:type="paragraph" w:styleId="a"><w:name w:val="Interviewer"/></w:style>)"
                               R"(<w:style w:type="paragraph" w:styleId="b"><w:name w:val="Respondent"/></w:style>)";
    const auto line = [](const std::string& style, const std::string& words) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + r(words) + "</w:p>";
    };
    const auto text =
        docx(line("a", "How so?") + line("b", "Because.") + line("b", "Really.") + line("a", "Who?"), styles);
    EXPECT_EQ(text.convention, "names by paragraph style");
    EXPECT_THAT(turnsOf(text),
                ElementsAre("Interviewer: How so?", "Respondent: Because.\nReally.", "Interviewer: Who?"));
}

TEST(Docx, ACharacterStyleForSpeakers) {
    const std::string styles =
        R"(<w:style w:type="character" w:styleId="x"><w:name w:val="Naam"/><w:basedOn w:val="y"/></w:style>)"
        R"(<w:style w:type="character" w:styleId="y"><w:name w:val="Zwaar"/><w:rPr><w:b/></w:rPr></w:style>)";
    const auto line = [](const std::string& name, const std::string& words) {
        return p("<w:r><w:rPr><w:rStyle w:val=\"x\"/></w:rPr><w:t>" + name + "</w:t></w:r>" + r(" " + words));
    };
    EXPECT_EQ(
        docx(line("Anna", "A?") + line("Bilal", "B.") + line("Anna", "C?") + line("Bilal", "D."), styles).convention,
        "names in bold");
}

TEST(Docx, TabsBreaksTablesAndHyphens) {
    const auto cell = [](const std::string& inside) { return "<w:tc>" + inside + "</w:tc>"; };
    const auto text = docx(p("<w:pPr><w:tabs><w:tab "
                             "w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</"
                             "w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>") +
                           "<w:tbl><w:tr>" + cell(p(r("I"))) + cell(p(r("How so?"))) + "</w:tr><w:tr>" +
                           cell(p(r("R"))) + cell(p(r("Because.")) + p(r("Yes."))) + "</w:tr></w:tbl>" + p(r("end")));
    EXPECT_EQ(text.text.utf8(), "a\tb\nc-d\nI\tHow so?\nR\tBecause.\nYes.\nend\n");
    EXPECT_EQ(text.convention, "names before a tab");
}

TEST(Docx, TrackedChangesFootnotesAndComments) {
    const auto text = docx(
        p(r("I: ") + "<w:ins><w:r><w:t>Why?</w:t></w:r></w:ins><w:del><w:r><w:delText>How?</w:delText></w:r></w:del>") +
        p(r("R: Because.") +
          "<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:commentReference w:id=\"1\"/></w:r>"));
    EXPECT_THAT(turnsOf(text), ElementsAre("I: Why?", "R: Because."));
    EXPECT_THAT(text.notes, Contains(Field(&Note::text, HasSubstr("deleted"))));
    EXPECT_THAT(text.notes, Contains(Field(&Note::text, HasSubstr("inserted"))));
    EXPECT_THAT(text.notes, Contains(Field(&Note::text, HasSubstr("Footnotes"))));
    EXPECT_THAT(text.notes, Contains(Field(&Note::text, HasSubstr("Comments"))));
}

TEST(Docx, EmptyParagraphsAtTheEnd) {
    const auto text = docx(p(r("I: Why?")) + p(r("R: Because.")) + p("") + p("") + p(""));
    EXPECT_EQ(text.text.utf8(), "I: Why?\nR: Because.\n");
    EXPECT_THAT(turnsOf(text), ElementsAre("I: Why?", "R: Because."));
}

TEST(Docx, AlternativesAreReadOnce) {
    const auto text = docx(p("<w:r><mc:AlternateContent><mc:Choice>" + p(r("boxed")) + "</mc:Choice><mc:Fallback>" +
                             p(r("boxed")) + "</mc:Fallback></mc:AlternateContent></w:r>"));
    EXPECT_EQ(text.text.utf8(), "boxed\n");
}

TEST(Odt, BoldNamesAndWhiteSpace) {
    const std::string styles =
        R"(<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>)";
    const auto line = [](const std::string& name, const std::string& words) {
        return "<text:p>\n   <text:span text:style-name=\"T1\">" + name + ":</text:span> " + words + "</text:p>";
    };
    const auto text = odt("<text:h>Interview</text:h>" + line("Anna", "How\n   so?") +
                              line("Bilal", "Because<text:s text:c=\"2\"/>of<text:tab/>her.<text:line-break/>Yes.") +
                              line("Anna", "Who?") + line("Bilal", "My aunt."),
                          styles);
    EXPECT_EQ(text.text.utf8(),
              "Interview\nAnna: How so?\nBilal: Because  of\ther.\nYes.\nAnna: Who?\nBilal: My aunt.\n");
    EXPECT_EQ(text.convention, "names in bold");
    EXPECT_THAT(turnsOf(text),
                ElementsAre("Anna: How so?", "Bilal: Because  of\ther.\nYes.", "Anna: Who?", "Bilal: My aunt."));
}

TEST(Odt, StylesThatNameSpeakers) {
    const std::string styles =
        R"(<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Interviewer"/>)";
    const auto text = odt(
        R"(<text:p text:style-name="P1">How so?</text:p><text:p text:style-name="Respondent">Because.</text:p><text:p text:style-name="P1">Who?</text:p>)",
        styles);
    EXPECT_THAT(turnsOf(text), ElementsAre("Interviewer: How so?", "Respondent: Because.", "Interviewer: Who?"));
}

TEST(Odt, TrackedDeletionsNotesAndAnnotations) {
    const auto text = odt("<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></"
                          "text:deletion></text:changed-region></text:tracked-changes>"
                          "<text:p>kept<text:note><text:note-body><text:p>note</text:p></text:note-body></"
                          "text:note><office:annotation><text:p>remark</text:p></office:annotation> words</text:p>");
    EXPECT_EQ(text.text.utf8(), "kept words\n");
    EXPECT_EQ(text.notes.size(), 4U) << "deletions, footnotes, comments, language";
}

TEST(Odt, DeepNestingDoesNoHarm) {
    std::string open;
    std::string close;
    for (int i = 0; i < 100000; ++i) {
        open += "<text:span>";
        close += "</text:span>";
    }
    EXPECT_EQ(odt("<text:p>" + open + "deep" + close + "</text:p>").text.utf8(), "deep\n");
}

} // namespace
} // namespace kith::importers
