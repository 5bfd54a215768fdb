// Files that are not what they should be: a clear error that names the file and says what to do; never a crash, never
// silence.
#include "importers/reading.h"
#include "importers/zip_file.h"
#include "kith/importers/surveys.h"
#include "kith/importers/texts.h"

#include <gmock/gmock.h>

namespace kith::importers {
namespace {

using namespace kith::test;
using namespace std::string_literals;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

std::string textError(const std::string& name, const std::string& bytes, const TextOptions& options = {}) {
    return errorOf([&] { readText(bytes, name, options); });
}
std::string tableError(const std::string& name, const std::string& bytes) {
    const TemporaryFile file(name, bytes);
    return errorOf([&] { readTable(file.path(), {}, [](const TableHead&, const TableRow&) { return Next::Row; }); });
}

const std::string paragraph = "<w:p><w:r><w:t>Words.</w:t></w:r></w:p>";

TEST(BadInput, EmptyFiles) {
    for (const std::string name : {"a.txt", "a.md", "a.docx", "a.odt", "a.vtt", "a.srt"})
        EXPECT_THAT(textError(name, ""), AllOf(HasSubstr(name), HasSubstr("empty")));
    for (const std::string name : {"a.csv", "a.xlsx", "a.ods"})
        EXPECT_THAT(tableError(name, ""), AllOf(HasSubstr(name), HasSubstr("empty")));
    EXPECT_THAT(textError("a.txt", " \n\n\t"), HasSubstr("no words"));
    EXPECT_THAT(textError("a.docx", docxOf("<w:p/>")), HasSubstr("no words"));
    EXPECT_THAT(tableError("a.csv", "\n\n"), HasSubstr("no rows"));
}

TEST(BadInput, MissingFilesAndFolders) {
    EXPECT_THAT(errorOf([] { readText(std::filesystem::path("no/such/file.txt")); }), HasSubstr("no such file"));
    EXPECT_THAT(errorOf([] { readText(std::filesystem::path(testing::TempDir())); }), HasSubstr("folder"));
}

TEST(BadInput, BinaryFiles) {
    const std::string binary = "\x01\x02\0\x03\x04\x80\xFF\0\0\x05"s + std::string(200, '\x07');
    EXPECT_THAT(textError("a.txt", binary), AllOf(HasSubstr("a.txt"), HasSubstr("not letters")));
    EXPECT_THAT(tableError("a.csv", binary), HasSubstr("not letters"));
}

TEST(BadInput, FilesWithTheNameOfAnotherFormat) {
    EXPECT_THAT(textError("a.txt", docxOf(paragraph)),
                AllOf(HasSubstr("a.txt"), HasSubstr("Word document"), HasSubstr("ending .docx")));
    EXPECT_THAT(textError("a.docx", odtOf("<text:p>a</text:p>")),
                AllOf(HasSubstr("OpenDocument text"), HasSubstr(".odt")));
    EXPECT_THAT(textError("a.docx", "\xFF\xD8\xFF\xE0 picture"), AllOf(HasSubstr("JPEG"), HasSubstr("a.docx")));
    EXPECT_THAT(textError("a.docx", "I: plain\nR: words\n"), AllOf(HasSubstr("plain text"), HasSubstr(".txt")));
    EXPECT_THAT(textError("a.docx", "%PDF-1.7 …"), AllOf(HasSubstr("a PDF"), HasSubstr(".docx")));
    EXPECT_THAT(textError("a.docx", "{\\rtf1 words}"), AllOf(HasSubstr("RTF"), HasSubstr("save it as .docx")));
    EXPECT_THAT(textError("a.txt", "<!DOCTYPE html><p>words"), HasSubstr("web page"));
    EXPECT_THAT(textError("a.txt", "WEBVTT\n\n00:01.000 --> 00:02.000\nYes.\n"), HasSubstr("ending .vtt"));
    EXPECT_THAT(tableError("a.csv", xlsxOf("<row><c><v>1</v></c></row>")),
                AllOf(HasSubstr("Excel workbook"), HasSubstr("ending .xlsx")));
    EXPECT_THAT(tableError("a.xlsx", "a,b\n1,2\n"), AllOf(HasSubstr("plain text"), HasSubstr(".csv")));
    EXPECT_THAT(textError("a.docx", zipOf({{"holiday.jpg", "x"}})), HasSubstr("zip archive that holds no document"));
}

TEST(BadInput, FormatsThatAreNotRead) {
    EXPECT_THAT(textError("a.rtf", "{\\rtf1 words}"), AllOf(HasSubstr("RTF"), HasSubstr("save it as .docx")));
    EXPECT_THAT(textError("a.pdf", "%PDF-1.7"), HasSubstr("a PDF"));
    EXPECT_THAT(textError("a.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"s),
                AllOf(HasSubstr(".doc"), HasSubstr("save it as .docx")));
    EXPECT_THAT(textError("a.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 W\0o\0r\0k\0b\0o\0o\0k\0"s), HasSubstr(".xlsx"));
    EXPECT_THAT(textError("a.mp3", "ID3\x03 la la"), HasSubstr("sound"));
    EXPECT_THAT(textError("notes", "plain"), AllOf(HasSubstr("no ending"), HasSubstr(".txt")));
    EXPECT_EQ(kindOf("a.DOCX"), FileKind::Text);
    EXPECT_EQ(kindOf("a.Csv"), FileKind::Table);
    EXPECT_EQ(kindOf("a.pdf"), FileKind::Unknown);
}

TEST(BadInput, LockedFiles) {
    const std::string wrapped =
        "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 "s + "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"s;
    EXPECT_THAT(textError("a.docx", wrapped), AllOf(HasSubstr("a.docx"), HasSubstr("password")));
    EXPECT_THAT(tableError("a.xlsx", wrapped), HasSubstr("password"));
    EXPECT_THAT(
        textError("a.docx",
                  lockedZipOf({{"[Content_Types].xml", "wordprocessingml"}, {"word/document.xml", "<x/>"}}, "secret")),
        HasSubstr("password"));
    const std::string manifest =
        R"(<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>)";
    EXPECT_THAT(textError("a.odt", zipOf({{"mimetype", "application/vnd.oasis.opendocument.text"},
                                          {"META-INF/manifest.xml", manifest},
                                          {"content.xml", "scrambled"}})),
                HasSubstr("password"));
}

TEST(BadInput, CutAndDamagedFiles) {
    for (const auto& [name, whole] : std::vector<std::pair<std::string, std::string>>{
             {"a.docx", docxOf(paragraph)}, {"a.odt", odtOf("<text:p>a</text:p>")}}) {
        for (std::size_t size = 5; size < whole.size(); size += 37)
            EXPECT_NE(textError(name, whole.substr(0, size)), "") << size;
        EXPECT_THAT(textError(name, whole.substr(0, whole.size() / 2)), AllOf(HasSubstr(name), HasSubstr("damaged")));
    }
    EXPECT_THAT(tableError("a.xlsx", xlsxOf("<row/>").substr(0, 300)), HasSubstr("damaged"));
    EXPECT_THAT(textError("a.docx", docxOf("<w:p>")),
                AllOf(HasSubstr("word/document.xml, line 1"), HasSubstr("not well-formed")));
    EXPECT_THAT(textError("a.docx", zipOf({{"[Content_Types].xml", "wordprocessingml"}})),
                AllOf(HasSubstr("word/document.xml"), HasSubstr("missing")));
}

TEST(BadInput, AContainerThatInflatesWithoutEnd) {
    const std::string bomb = docxOf(paragraph + "<!--" + std::string(40U << 20, ' ') + "-->");
    EXPECT_LT(bomb.size(), 100000U);
    EXPECT_THAT(textError("a.docx", bomb), AllOf(HasSubstr("word/document.xml"), HasSubstr("far more")));
    Entries many{{"[Content_Types].xml", "wordprocessingml"}};
    for (int i = 0; i < 1001; ++i)
        many.emplace_back("word/" + std::to_string(i), "x");
    EXPECT_NE(textError("a.docx", zipOf(many)), "");
}

TEST(BadInput, EntitiesAreRefused) {
    const std::string declared =
        R"(<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/hostname">]>)";
    const std::string document =
        declared +
        R"(<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;&x;</w:t></w:r></w:p></w:body></w:document>)";
    EXPECT_THAT(
        textError("a.docx", zipOf({{"[Content_Types].xml", "wordprocessingml"}, {"word/document.xml", document}})),
        HasSubstr("declares entities"));
}

TEST(BadInput, WronglyEncodedText) {
    EXPECT_THAT(
        textError(
            "a.txt",
            "I: Caf\xC3\xA9 of \xC3\xA9\xC3\xA9n, en nog \xC3\xA9\xC3\xA9n?\nR: Zo\xE9 zei ja, \xC3\xA9\xC3\xA9n.\n"),
        AllOf(HasSubstr("a.txt, line 2"), HasSubstr("UTF-8")));
    TextOptions options;
    options.charset = "UTF-8";
    EXPECT_THAT(textError("a.txt", "I: Caf\xE9?\nR: Ja.\n", options), HasSubstr("line 1"));
    options.charset = "no-such";
    EXPECT_THAT(textError("a.txt", "I: A?\nR: B.\n", options), HasSubstr("no charset “no-such”"));

    const ImportedText latin = readText("I: Caf\xE9?\nR: Zo\xEB zei van wel, en Ren\xE9 ook.\n"s, "a.txt", {});
    EXPECT_EQ(latin.charset, "windows-1252");
    EXPECT_THAT(latin.text.utf8(), HasSubstr("Café"));
    EXPECT_THAT(latin.notes, testing::Contains(testing::Field(&Note::text, HasSubstr("windows-1252"))));
}

} // namespace
} // namespace kith::importers
