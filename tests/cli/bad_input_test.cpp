// Input that cannot be taken: exit code 1, a sentence that names the file and the place, and the project as it was.
#include "cli/own_study.h"
#include "importers/zip_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <zip.h>

#include <fstream>

namespace kith::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

const std::string paragraph = "<w:p><w:r><w:t>Interviewer: What do you do, and with whom?</w:t></w:r></w:p>";

// Every refusal leaves the project as it was; compared once, at the end of a test.
class BadInput : public testing::Test {
protected:
    void TearDown() override { EXPECT_EQ(study.state(), before_); }

    void expectRefused(const std::vector<std::string>& words, const std::string& file, const std::string& said) const {
        const Outcome outcome = study.kith(words);
        EXPECT_EQ(outcome.code, 1) << file;
        EXPECT_THAT(outcome.out, IsEmpty()) << file;
        EXPECT_THAT(outcome.err, AllOf(StartsWith("kith: "), HasSubstr(file), HasSubstr(said))) << file;
    }
    void expectNotImported(const std::string& file, const std::string& said,
                           std::vector<std::string> options = {}) const {
        options.insert(options.begin(), {"import", "study.kith"});
        options.push_back(file);
        expectRefused(options, "\n  " + file, said);
    }

    OwnStudy study;

private:
    const std::string before_ = study.state();
};

// A Word document whose text is 200 million zeros: some 200 KB that inflate a thousandfold.
void writeBomb(const std::filesystem::path& file) {
    static const std::string zeros(200'000'000, '\0');
    std::ofstream(file, std::ios::binary) << docxOf(paragraph);
    int failure = 0;
    zip_t* zip = zip_open(file.c_str(), 0, &failure);
    ASSERT_NE(zip, nullptr);
    const zip_int64_t at =
        zip_file_add(zip, "word/document.xml", zip_source_buffer(zip, zeros.data(), zeros.size(), 0), ZIP_FL_OVERWRITE);
    ASSERT_GE(at, 0);
    zip_set_file_compression(zip, static_cast<zip_uint64_t>(at), ZIP_CM_DEFLATE, 1);
    ASSERT_EQ(zip_close(zip), 0);
}

TEST_F(BadInput, filesThatAreNotWhatTheirNameSays) {
    expectNotImported("nowhere.txt", "There is no such file.");
    expectNotImported(study.file("empty.txt", ""), "The file is empty.");
    expectNotImported(study.file("blank.txt", " \n\n \n"), "");
    expectNotImported(
        study.file("photo.txt", std::string("\xFF\xD8\xFF\xE0\0\x10JFIF\0\1", 12) + std::string(2000, '\x9C')),
        "this is a JPEG picture");
    expectNotImported(study.file("words.docx", "Interviewer: Hello?\nMaud: Hello.\n"), "this is plain text");
    expectNotImported(study.file("named.odt", docxOf(paragraph)), "Word document");
    expectNotImported(study.file("named.xlsx", docxOf(paragraph)), "Word document");
    expectNotImported(study.file("talk.pdf", "%PDF-1.4\n"), ".pdf");
    std::filesystem::create_directory(study / "folder.txt");
    expectNotImported("folder.txt", "folder");
}

TEST_F(BadInput, documentsThatAreCutOffOrLocked) {
    const std::string whole = docxOf(paragraph);
    expectNotImported(study.file("cut.docx", whole.substr(0, whole.size() / 2)), "damaged or cut off");
    // Office keeps a document with a password inside the container of its older formats, in a stream of this name.
    std::string locked = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(1016, '\0');
    for (const char letter : std::string("EncryptedPackage"))
        locked += {letter, '\0'};
    expectNotImported(study.file("locked.docx", locked + std::string(1000, '\0')), "password");
}

TEST_F(BadInput, documentsThatWouldFillTheMemory) {
    writeBomb(study / "bomb.docx");
    EXPECT_LT(std::filesystem::file_size(study / "bomb.docx"), 2'000'000U);
    expectNotImported("bomb.docx", "word/document.xml");
}

TEST_F(BadInput, xmlWithEntitiesOfItsOwn) {
    std::string xml = "<?xml version=\"1.0\"?>\n<!DOCTYPE w [<!ENTITY a \"ha\">";
    for (char name = 'b'; name <= 'z'; ++name) {
        xml += std::string("<!ENTITY ") + name + " \"";
        for (int i = 0; i < 10; ++i)
            xml += std::string("&") + static_cast<char>(name - 1) + ";";
        xml += "\">";
    }
    xml += "]>\n<w:document "
           "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&z;</w:t></"
           "w:r></w:p>"
           "</w:body></w:document>";
    std::ofstream(study / "entities.docx", std::ios::binary) << docxOf(paragraph);
    int failure = 0;
    zip_t* zip = zip_open((study / "entities.docx").c_str(), 0, &failure);
    ASSERT_NE(zip, nullptr);
    zip_file_add(zip, "word/document.xml", zip_source_buffer(zip, xml.data(), xml.size(), 0), ZIP_FL_OVERWRITE);
    ASSERT_EQ(zip_close(zip), 0);
    expectNotImported("entities.docx", "word/document.xml");
}

TEST_F(BadInput, surveysThatDoNotFitTheirColumns) {
    study.file("ragged.csv", "nr;wie;waarom\nR1;Jan;aardig\nR2;Piet;slim;snel;ver\n");
    expectNotImported("ragged.csv", "row 3: This row has 5 cells, but there are 3 columns.",
                      {"--id", "nr", "--contact", "wie", "--reason", "waarom"});
    study.file("small.csv", "nr;wie;waarom\nR1;Jan;aardig\n");
    expectNotImported("small.csv", "no column", {"--id", "nr", "--contact", "wie", "--reason", "waarom_2"});
    expectNotImported("small.csv", "\"nope\"", {"--mapping", "nope"});
    study.file("twice.csv", "nr;wie;waarom\nR1;Jan;aardig\nR1;Piet;slim\n");
    expectNotImported("twice.csv", "R1", {"--id", "nr", "--contact", "wie", "--reason", "waarom"});
    study.file("open.csv", "nr;wie;waarom\nR1;Jan;\"aardig\nR2;Piet;slim\n");
    expectNotImported("open.csv", "row ", {"--id", "nr", "--contact", "wie", "--reason", "waarom"});
}

TEST_F(BadInput, textInAnotherCharsetThanWasSaid) {
    study.file("latin.txt", "Interviewer: D\xE9j\xE0 vu?\n\nZo\xEB: Ja.\n");
    expectNotImported("latin.txt", "line 1: Not all letters can be read as UTF-8.", {"--charset", "utf-8"});
    expectNotImported("latin.txt", "klingon", {"--charset", "klingon"});
}

TEST_F(BadInput, tablesOfDecisions) {
    const auto codings = [&](const std::string& file, const std::string& bytes, const std::string& said) {
        study.file(file, bytes);
        expectRefused({"code", "load", "study.kith", file}, file, said);
    };
    codings("columns.csv", "source,words,code\nsanne,wat hoor je?,factor.learning\n",
            "The column \"quote\" is not there.");
    codings("strange.csv", "source,quote,code,colour\nsanne,wat hoor je?,factor.learning,red\n", "\"colour\"");
    codings("row.csv", "source,quote,code\nsanne,wat hoor je?,factor.learning\nsanne,nergens gezegd,factor.learning\n",
            "row 3");
    codings("binary.csv", std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16), "");
    codings("nothing.csv", "", "empty");
    expectRefused({"codes", "import", "study.kith", study.file("broken.toml", "[codebook\nname = 3\n")}, "broken.toml",
                  "line 1");
    expectRefused({"sources", "revise", "study.kith", "sanne", study.file("gone.txt", "")}, "gone.txt", "empty");
}

TEST_F(BadInput, projectsThatAreNone) {
    study.file("words.kith", "just words\n");
    study.file("empty.kith", "");
    study.file("half.kith", study.read("study.kith").substr(0, 20000));
    // Bytes 60 to 63 of an SQLite file are its user_version, by which a newer Kith would say so.
    std::string newer = study.read("study.kith");
    newer[62] = '\x7F';
    study.file("newer.kith", newer);
    // Bytes 68 to 71 are the application that the database belongs to.
    std::string foreign = study.read("study.kith");
    foreign.replace(68, 4, "ABCD");
    study.file("foreign.kith", foreign);
    const std::vector<std::pair<std::string, std::string>> files{{"words.kith", "This is no Kith project"},
                                                                 {"empty.kith", "the file is empty"},
                                                                 {"half.kith", "damaged or incomplete"},
                                                                 {"newer.kith", "made by a newer Kith"},
                                                                 {"foreign.kith", "another program's database"}};
    for (const auto& [file, said] : files) {
        const std::string before = study.read(file);
        for (const char* command : {"sources", "undo", "check", "journal"}) {
            const Outcome outcome = study.kith({command, file});
            EXPECT_EQ(outcome.code, 1) << command << " " << file;
            EXPECT_THAT(outcome.err, AllOf(StartsWith("kith: " + file), HasSubstr(said))) << command;
        }
        EXPECT_TRUE(study.read(file) == before) << file;
    }
    EXPECT_THAT(study.kith({"sources", "."}).err, HasSubstr("a folder"));
    for (const auto& entry : std::filesystem::directory_iterator(study.path()))
        EXPECT_THAT(entry.path().filename().string(), Not(HasSubstr(".lock")));
}

} // namespace
} // namespace kith::test
