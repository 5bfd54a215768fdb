// Excel workbooks and OpenDocument tables.
#include "importers/reading.h"
#include "importers/zip_file.h"
#include "kith/importers/surveys.h"

#include <gmock/gmock.h>

namespace kith::importers {
namespace {

using namespace kith::test;
using testing::ElementsAre;
using testing::HasSubstr;

struct Read {
    TableHead head;
    std::vector<std::vector<std::string>> rows;
    std::vector<std::int64_t> numbers;
};

Read readAll(const std::string& name, const std::string& bytes, const TableOptions& options = {}) {
    const TemporaryFile file(name, bytes);
    Read read;
    read.head = readTable(file.path(), options, [&read](const TableHead&, const TableRow& row) {
        read.rows.push_back(row.cells);
        read.numbers.push_back(row.number);
        return Next::Row;
    });
    return read;
}

TEST(Xlsx, EveryKindOfCell) {
    const auto read = readAll(
        "a.xlsx",
        xlsxOf(
            R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>when </t></is></c><c r="C1" t="str"><v>ok</v></c><c r="D1" t="s"><v>1</v></c></row>)"
            R"(<row r="3"><c r="A3"><v>12</v></c><c r="B3" s="1"><v>45575</v></c><c r="C3" t="b"><v>1</v></c><c r="D3" t="s"><v>2</v></c></row>)"
            R"(<row r="4"><c r="B4" s="2"><v>45575.5</v></c><c r="D4"><v>0.10000000000000001</v></c></row>)"
            R"(<row><c><v>-3</v></c><c/><c t="b"><v>0</v></c></row>)",
            R"(<si><t>id</t></si><si><r><t>wo</t></r><r><t>rds</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t xml:space="preserve">a &lt; b</t></si>)"));
    EXPECT_THAT(read.head.columns, ElementsAre("id", "when", "ok", "words"));
    EXPECT_EQ(read.head.sheet, "Answers");
    EXPECT_THAT(read.rows,
                ElementsAre(ElementsAre("12", "2024-10-10", "yes", "a < b"),
                            ElementsAre("", "2024-10-10 12:00:00", "", "0.1"), ElementsAre("-3", "", "no", "")));
    EXPECT_THAT(read.numbers, ElementsAre(3, 4, 5));
}

TEST(Xlsx, ASheetThatIsNotThere) {
    TableOptions options;
    options.sheet = "Answer";
    EXPECT_THAT(errorOf([&] { readAll("a.xlsx", xlsxOf("<row><c><v>1</v></c></row>"), options); }),
                HasSubstr("Did you mean “Answers”?"));
}

TEST(Xlsx, ACellBeyondTheColumns) {
    EXPECT_THAT(
        errorOf([] {
            readAll(
                "a.xlsx",
                xlsxOf(
                    R"(<row r="1"><c r="A1" t="str"><v>id</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="C2"><v>2</v></c></row>)"));
        }),
        HasSubstr("row 2: This row has 3 cells, but there are 1 columns."));
}

TEST(Xlsx, BrokenReferences) {
    EXPECT_THAT(errorOf([] { readAll("a.xlsx", xlsxOf(R"(<row r="1"><c r="A1" t="s"><v>7</v></c></row>)")); }),
                HasSubstr("row 1: A cell refers to words that are not in the file"));
    EXPECT_THAT(errorOf([] { readAll("a.xlsx", xlsxOf(R"(<row r="1"><c r="ZZZZ1"><v>7</v></c></row>)")); }),
                HasSubstr("no place in the sheet"));
    EXPECT_THAT(errorOf([] { readAll("a.xlsx", xlsxOf(R"(<row r="99999999"><c><v>7</v></c></row>)")); }),
                HasSubstr("beyond the last"));
}

TEST(Xlsx, AnEmptySheet) {
    EXPECT_THAT(errorOf([] { readAll("a.xlsx", xlsxOf("")); }), HasSubstr("no rows"));
}

std::string cell(const std::string& words, const std::string& attributes = {}) {
    return "<table:table-cell office:value-type=\"string\" " + attributes + "><text:p>" + words +
           "</text:p></table:table-cell>";
}

TEST(Ods, EveryKindOfCell) {
    const std::string filling = R"(<table:table-cell table:number-columns-repeated="16380"/>)";
    const auto read = readAll(
        "a.ods",
        odsOf(
            R"(<table:table table:name="Answers"><table:table-row>)" + cell("id") + cell("when") + cell("ok") +
            cell("words") + filling + "</table:table-row>" +
            R"(<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>)"
            R"(<table:table-row><table:table-cell office:value-type="float" office:value="12.50"><text:p>12,5</text:p></table:table-cell>)"
            R"(<table:table-cell office:value-type="date" office:date-value="2024-10-10"><text:p>10-10-24</text:p></table:table-cell>)"
            R"(<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>WAAR</text:p></table:table-cell>)"
            R"(<table:table-cell office:value-type="string"><office:annotation><text:p>remark</text:p></office:annotation><text:p>one<text:s text:c="2"/>two</text:p><text:p>three</text:p></table:table-cell></table:table-row>)"
            R"(<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"/>)" +
            cell("x", R"(table:number-columns-repeated="2")") + "</table:table-row>" +
            R"(<table:table-row table:number-rows-repeated="1048570">)" + filling +
            "</table:table-row></table:table><table:table table:name=\"Other\"/>"));
    EXPECT_THAT(read.head.columns, ElementsAre("id", "when", "ok", "words"));
    EXPECT_THAT(read.head.sheets, ElementsAre("Answers", "Other"));
    EXPECT_THAT(read.rows, ElementsAre(ElementsAre("12.5", "2024-10-10", "yes", "one  two\nthree"),
                                       ElementsAre("", "", "x", "x"), ElementsAre("", "", "x", "x")));
    EXPECT_THAT(read.numbers, ElementsAre(4, 5, 6));
}

TEST(Ods, ASheetByName) {
    TableOptions options;
    options.sheet = "Second";
    const auto read = readAll("a.ods",
                              odsOf("<table:table table:name=\"First\"><table:table-row>" + cell("a") +
                                    "</table:table-row></table:table>"
                                    "<table:table table:name=\"Second\"><table:table-row>" +
                                    cell("b") + "</table:table-row><table:table-row>" + cell("1") +
                                    "</table:table-row></table:table>"),
                              options);
    EXPECT_THAT(read.head.columns, ElementsAre("b"));
    EXPECT_THAT(read.rows, ElementsAre(ElementsAre("1")));
}

} // namespace
} // namespace kith::importers
