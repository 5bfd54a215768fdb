#include "kith/model/error.h"
#include "kith/report/tables.h"

#include "report/examples.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <pugixml.hpp>
#include <zip.h>

#include <clocale>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <sstream>

namespace kith::report {
namespace {

using examples::reasons;
using testing::HasSubstr;

class Xlsx : public testing::Test {
protected:
    void SetUp() override {
        const testing::TestInfo* test = testing::UnitTest::GetInstance()->current_test_info();
        folder_ = std::filesystem::path(testing::TempDir()) / ("kith-xlsx-" + std::string(test->name()));
        std::filesystem::remove_all(folder_);
        std::filesystem::create_directories(folder_);
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }

    std::filesystem::path write(const std::vector<Table>& tables, const std::string& name = "t.xlsx") {
        writeXlsx(folder_ / name, tables, "en");
        return folder_ / name;
    }
    static std::string bytes(const std::filesystem::path& file) {
        std::ostringstream all;
        all << std::ifstream(file, std::ios::binary).rdbuf();
        return all.str();
    }
    static std::string part(const std::filesystem::path& file, const std::string& name) {
        const std::unique_ptr<zip_t, decltype(&zip_discard)> archive(zip_open(file.c_str(), ZIP_RDONLY, nullptr),
                                                                     &zip_discard);
        if (!archive) return {};
        zip_stat_t stat{};
        if (zip_stat(archive.get(), name.c_str(), 0, &stat) != 0) return {};
        std::string text(stat.size, '\0');
        zip_file_t* entry = zip_fopen(archive.get(), name.c_str(), 0);
        zip_fread(entry, text.data(), text.size());
        zip_fclose(entry);
        return text;
    }
    static std::string cell(const std::filesystem::path& file, const std::string& reference,
                            const std::string& sheet = "sheet1") {
        pugi::xml_document document, shared;
        document.load_string(part(file, "xl/worksheets/" + sheet + ".xml").c_str());
        shared.load_string(part(file, "xl/sharedStrings.xml").c_str());
        const auto found = document.select_node(("//c[@r='" + reference + "']").c_str()).node();
        const std::string value = found.child_value("v");
        if (std::string(found.attribute("t").value()) != "s") return value;
        auto string = shared.child("sst").first_child();
        for (int i = std::stoi(value); i > 0; --i)
            string = string.next_sibling();
        return string.child_value("t");
    }
    std::filesystem::path folder_;
};

TEST_F(Xlsx, hasValuesDenominatorsSharesAndIntervalsAsNumbers) {
    const auto file = write({reasons()});
    EXPECT_EQ(cell(file, "A1"), "Reason");
    EXPECT_EQ(cell(file, "A2"), "Learning");
    EXPECT_EQ(cell(file, "B2"), "7");
    EXPECT_EQ(cell(file, "C1"), "People, out of");
    EXPECT_EQ(cell(file, "C2"), "16");
    EXPECT_EQ(cell(file, "D2"), "0.4375");
    EXPECT_EQ(cell(file, "E2"), "0.231");
    EXPECT_EQ(cell(file, "F2"), "0.668");
    EXPECT_EQ(cell(file, "G2"), "1.25");
    EXPECT_EQ(cell(file, "B3"), "not asked");
    EXPECT_EQ(cell(file, "G3"), "–");
    EXPECT_EQ(cell(file, "A6"), "Reasons, by people");
    EXPECT_EQ(cell(file, "A7"), "People are the unit.");
}

TEST_F(Xlsx, hasTheSameBytesForTheSameTables) {
    EXPECT_EQ(bytes(write({reasons()}, "a.xlsx")), bytes(write({reasons()}, "b.xlsx")));
}

TEST_F(Xlsx, isDatedTheSameWhenever) {
    EXPECT_THAT(part(write({reasons()}), "docProps/core.xml"), HasSubstr("2000-01-01T00:00:00Z</dcterms:modified>"));
}

TEST_F(Xlsx, namesSheetsAfterTablesWithinTheRules) {
    Table first = reasons(), second = reasons(), third = reasons();
    first.id = "by [stage]: a/b, much longer than a name may be";
    second.id = "Factors";
    third.id = "factors";
    const auto file = write({first, second, third});
    pugi::xml_document workbook;
    workbook.load_string(part(file, "xl/workbook.xml").c_str());
    std::vector<std::string> names;
    for (const auto& sheet : workbook.select_nodes("//sheet"))
        names.emplace_back(sheet.node().attribute("name").value());
    EXPECT_THAT(names, testing::ElementsAre("by -stage-- a-b, much longer t…", "Factors", "factors-2"));
}

TEST_F(Xlsx, keepsWordsWords) {
    Table table = reasons();
    table.rows[0][0] = Cell("=1+1");
    table.rows[1][0] = Cell("http://example.org");
    table.rows[2][0] = Cell("a\x01 <b> \xff");
    const auto file = write({table});
    EXPECT_EQ(cell(file, "A2"), "=1+1");
    EXPECT_EQ(cell(file, "A3"), "http://example.org");
    EXPECT_EQ(cell(file, "A4"), "a <b> \xEF\xBF\xBD");
    EXPECT_THAT(part(file, "xl/worksheets/sheet1.xml"), testing::Not(HasSubstr("<f>")));
}

// Under this locale the C library writes 1,25; the locale is compiled here, for few systems have it.
TEST_F(Xlsx, writesPointsUnderADutchLocale) {
    const std::string made = "localedef -i nl_NL -f UTF-8 '" + (folder_ / "nl_NL.UTF-8").string() + "' 2>/dev/null";
    ASSERT_LE(std::system(made.c_str()), 256) << "localedef and its sources (package locales) are needed";
    setenv("LOCPATH", folder_.c_str(), 1);
    ASSERT_NE(std::setlocale(LC_ALL, "nl_NL.UTF-8"), nullptr);
    char sample[8];
    std::snprintf(sample, sizeof sample, "%.2f", 1.25);
    const auto file = write({reasons()});
    std::string after(8, '\0');
    after.resize(static_cast<std::size_t>(std::snprintf(after.data(), after.size(), "%.2f", 1.25)));
    std::setlocale(LC_ALL, "C");
    unsetenv("LOCPATH");
    EXPECT_STREQ(sample, "1,25") << "the test must run under a decimal comma";
    EXPECT_EQ(after, "1,25") << "the caller's locale must be left alone";
    EXPECT_EQ(cell(file, "G2"), "1.25");
}

TEST_F(Xlsx, saysWhyAFileCannotBeWritten) {
    try {
        writeXlsx(folder_ / "missing" / "t.xlsx", {reasons()}, "en");
        FAIL() << "no error";
    } catch (const Error& error) {
        EXPECT_THAT(error.message(), HasSubstr("could not be written"));
        EXPECT_THAT(error.where().file, HasSubstr("t.xlsx"));
        EXPECT_FALSE(error.remedy().empty());
    }
}

} // namespace
} // namespace kith::report
