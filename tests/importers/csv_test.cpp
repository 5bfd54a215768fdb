// Comma-separated values in their dialects.
#include "importers/reading.h"
#include "kith/importers/tables.h"
#include "kith/text/words.h"

#include <gmock/gmock.h>

namespace kith::importers {
namespace {

using namespace kith::test;
using namespace std::string_literals;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct Read {
    TableHead head;
    std::vector<std::vector<std::string>> rows;
    std::vector<std::int64_t> numbers;
};

Read readAll(const std::string& bytes, const TableOptions& options = {}) {
    const TemporaryFile file("answers.csv", bytes);
    Read read;
    read.head = readTable(file.path(), options, [&read](const TableHead&, const TableRow& row) {
        read.rows.push_back(row.cells);
        read.numbers.push_back(row.number);
        return Next::Row;
    });
    return read;
}

TEST(Csv, QuotedCells) {
    const auto read = readAll("id,words\n1,\"a, \"\"b\"\"\nc\"\n2,  d  \n\n3,\"\"\n");
    EXPECT_THAT(read.head.columns, ElementsAre("id", "words"));
    EXPECT_THAT(read.rows, ElementsAre(ElementsAre("1", "a, \"b\"\nc"), ElementsAre("2", "d"), ElementsAre("3", "")));
    EXPECT_THAT(read.numbers, ElementsAre(2, 3, 5)) << "a blank row counts, as in a spreadsheet";
}

TEST(Csv, LineEnds) {
    for (const std::string end : {"\n", "\r\n", "\r"}) {
        const auto read = readAll("a,b" + end + "1,2" + end + "3,4");
        EXPECT_THAT(read.rows, ElementsAre(ElementsAre("1", "2"), ElementsAre("3", "4")));
        EXPECT_THAT(read.numbers, ElementsAre(2, 3));
    }
}

TEST(Csv, DelimitersAreFound) {
    EXPECT_EQ(readAll("a;b\n\"1;2\";x, y, z\n3;4,5\n").head.delimiter, ';');
    EXPECT_EQ(readAll("a\tb\n1, 2\t3\n").head.delimiter, '\t');
    EXPECT_EQ(readAll("a|b|c\n1|2,3|4\n").head.delimiter, '|');
    EXPECT_EQ(readAll("a,b\n1,\"x;y;z\"\n").head.delimiter, ',');
    EXPECT_EQ(readAll("alone\n1\n").rows.size(), 1U);
    TableOptions options;
    options.delimiter = '/';
    EXPECT_THAT(readAll("a/b\n1,2/3\n", options).rows, ElementsAre(ElementsAre("1,2", "3")));
}

TEST(Csv, Charsets) {
    EXPECT_THAT(readAll("\xEF\xBB\xBFid,naam\n1,Zo\xC3\xAB\n").rows, ElementsAre(ElementsAre("1", "Zoë")));
    const auto latin = readAll("id;naam\n1;Zo\xEB\n2;Ren\xE9\n");
    EXPECT_EQ(latin.head.charset, "windows-1252");
    EXPECT_THAT(latin.rows, ElementsAre(ElementsAre("1", "Zoë"), ElementsAre("2", "René")));
    EXPECT_EQ(latin.head.notes.size(), 1U);
    std::string wide = "\xFF\xFE"s;
    for (const char16_t c : toUtf16("id,naam\n1,Zoë\n")) {
        wide += static_cast<char>(c & 0xFF);
        wide += static_cast<char>(c >> 8);
    }
    EXPECT_THAT(readAll(wide).rows, ElementsAre(ElementsAre("1", "Zoë")));
}

// The letters beyond ASCII stand far behind the part that is looked at first.
TEST(Csv, CharsetOfALongTable) {
    std::string table = "id,naam\n";
    for (int i = 0; i < 60000; ++i)
        table += std::to_string(i) + ",plain\n";
    const auto latin = readAll(table + "x,Zo\xEB\n");
    EXPECT_EQ(latin.rows.back().back(), "Zoë");
    const auto utf8 = readAll(table + "x,Zo\xC3\xAB\n");
    EXPECT_EQ(utf8.rows.back().back(), "Zoë");
    EXPECT_EQ(utf8.head.charset, "UTF-8");
}

TEST(Csv, LettersOfAnotherCharsetAreAnError) {
    TableOptions options;
    options.charset = "UTF-8";
    EXPECT_THAT(errorOf([&] { readAll("id,naam\n1,Zo\xEB\n", options); }), HasSubstr("UTF-8"));
    options.charset = "klingon";
    EXPECT_THAT(errorOf([&] { readAll("id,naam\n1,a\n", options); }), HasSubstr("no charset “klingon”"));
    EXPECT_THAT(readAll("id,naam\n1,\xEF\xBF\xBD\n").rows, ElementsAre(ElementsAre("1", "\xEF\xBF\xBD")))
        << "the file's own";
}

TEST(Csv, RaggedRowsAreNamed) {
    EXPECT_THAT(errorOf([] { readAll("a,b,c\n1,2,3\n4,5\n"); }),
                HasSubstr("answers.csv, row 3: This row has 2 cells, but there are 3 columns."));
    EXPECT_THAT(errorOf([] { readAll("a,b\n1,\"2\n2\"\n4,5,6\n"); }),
                HasSubstr("row 3: This row has 3 cells, but there are 2 columns."));
    EXPECT_THAT(readAll("a,b,\n1,2,\n3,4\n5,6,,\n").rows.size(), 3U) << "empty cells at the end do no harm";
}

TEST(Csv, AQuotationMarkThatIsNeverClosed) {
    EXPECT_THAT(errorOf([] { readAll("a,b\n1,2\n3,\"four\n5,6\n"); }),
                HasSubstr("row 3: A quotation mark opens in this row and is never closed."));
}

TEST(Csv, AQuotationMarkInPlainWords) {
    EXPECT_THAT(readAll("a,b\n5\" pipe,2\n").rows, ElementsAre(ElementsAre("5\" pipe", "2")));
}

TEST(Csv, ColumnNames) {
    EXPECT_THAT(errorOf([] { readAll("a,b,a\n1,2,3\n"); }), HasSubstr("Columns 1 and 3 have the same name, “a”"));
    EXPECT_THAT(errorOf([] { readAll("a,,c\n1,2,3\n"); }), HasSubstr("Column 2 has no name"));
    EXPECT_THAT(readAll("a,b\n").rows, IsEmpty());
}

TEST(Csv, StopsWhenAsked) {
    const TemporaryFile file("answers.csv", "a\n1\n2\n3\n");
    int rows = 0;
    readTable(file.path(), {},
              [&rows](const TableHead&, const TableRow&) { return ++rows == 2 ? Next::Stop : Next::Row; });
    EXPECT_EQ(rows, 2);
}

} // namespace
} // namespace kith::importers
