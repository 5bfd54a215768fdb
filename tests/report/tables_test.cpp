#include "kith/report/tables.h"

#include "report/examples.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace kith::report {
namespace {

using examples::reasons;
using testing::HasSubstr;
using testing::Not;

Table oneCell(const Cell& cell, const Column& column = {"words", "Words", ColumnKind::Text, 2, ""}) {
    return {"one", "One", {column}, {{cell}}, {}};
}

TEST(TableAsText, alignsWordsLeftAndNumbersRight) {
    EXPECT_EQ(tableAsText(reasons(), "en"), "Reason                   People  Rate (per 1,000 words)\n"
                                            "──────────  ───────────────────  ──────────────────────\n"
                                            "Learning    7/16 (44%) [23, 67]          1.2 [0.5, 2.0]\n"
                                            "Trends                not asked                       –\n"
                                            "Reputation                    0\n");
}

TEST(TableAsText, speaksTheLanguageAsked) {
    EXPECT_THAT(tableAsText(reasons(), "nl"), HasSubstr("niet gevraagd"));
}

TEST(TableAsText, countsWideAndCombiningCharactersAsShown) {
    Table table{"t", "T", {{"a", "Name", ColumnKind::Text, 2, ""}, {"b", "n", ColumnKind::Count, 2, ""}}, {}, {}};
    table.rows = {{"田中さん", 1}, {"Zoe\u0308", 2}, {"Anna", 3}};
    EXPECT_EQ(tableAsText(table, "en"), "Name      n\n"
                                        "────────  ─\n"
                                        "田中さん  1\n"
                                        "Zoe\u0308       2\n"
                                        "Anna      3\n");
}

TEST(TableAsText, keepsARowOnOneLineAndSendsNoControlsToTheTerminal) {
    EXPECT_EQ(tableAsText(oneCell("a\nb\tc\x1b[31m"), "en"), "Words\n─────────\na b c[31m\n");
}

TEST(TableAsText, aShareOfNobodyIsADash) {
    Cell none(0);
    none.denominator = 0;
    EXPECT_THAT(tableAsText(oneCell(none, {"n", "n", ColumnKind::Count, 2, ""}), "en"), HasSubstr("0/0 (–)"));
}

TEST(TableAsText, allAndNoneAreExactlyThat) {
    const auto said = [](int count, int of) {
        Cell cell(count);
        cell.denominator = of;
        const Column column{"n", "n", ColumnKind::Count, 2, ""};
        EXPECT_EQ(nlohmann::json::parse(tableAsJson(oneCell(cell, column)))[0]["n"]["value"], count);
        return tableAsText(oneCell(cell, column), "en");
    };
    EXPECT_THAT(said(1023, 1026), HasSubstr("1023/1026 (>99%)"));
    EXPECT_THAT(said(1026, 1026), HasSubstr("(100%)"));
    EXPECT_THAT(said(1, 300), HasSubstr("1/300 (<1%)"));
    EXPECT_THAT(said(0, 300), HasSubstr("(0%)"));
    EXPECT_THAT(said(2, 300), HasSubstr("(1%)"));
}

TEST(TableAsText, printsPValuesAsPapersDoAndKeepsThemWholeInFiles) {
    const Column column{"p", "p", ColumnKind::PValue, 3, ""};
    EXPECT_THAT(tableAsText(oneCell(0.06543, column), "en"), HasSubstr("\n.065\n"));
    EXPECT_THAT(tableAsText(oneCell(0.00042, column), "en"), HasSubstr("< .001"));
    EXPECT_THAT(tableAsJson(oneCell(0.06543, column)), HasSubstr("0.06543"));
    EXPECT_THAT(tableAsCsv(oneCell(0.00042, column)), HasSubstr("0.00042"));
}

TEST(TableAsText, anEmptyTableHasItsHeadings) {
    Table table = reasons();
    table.rows.clear();
    EXPECT_EQ(tableAsText(table, "en"), "Reason  People  Rate (per 1,000 words)\n"
                                        "──────  ──────  ──────────────────────\n");
}

TEST(TableAsJson, givesOneObjectARowInTheOrderOfTheColumns) {
    EXPECT_EQ(tableAsJson(reasons()),
              R"([
{"code":"Learning","people_with":{"value":7,"of":16,"low":0.231,"high":0.668,"level":0.95,"method":"Wilson"},"rate":{"value":1.25,"low":0.5,"high":2.04,"level":0.95,"method":"bootstrap by person"}},
{"code":"Trends","people_with":"not asked","rate":null},
{"code":"Reputation","people_with":0,"rate":null}
]
)");
    Table empty = reasons();
    empty.rows.clear();
    EXPECT_EQ(tableAsJson(empty), "[]\n");
}

TEST(TableAsJson, readsBackWhateverTheWords) {
    const std::string words = "\"quoted\" \\ \n \x01 é 😀";
    EXPECT_EQ(nlohmann::json::parse(tableAsJson(oneCell(words)))[0]["words"], words);
    EXPECT_EQ(nlohmann::json::parse(tableAsJson(oneCell("bad \xff")))[0]["words"], "bad \xEF\xBF\xBD");
}

TEST(TableAsCsv, putsDenominatorsAndIntervalsInColumnsOfTheirOwn) {
    EXPECT_EQ(tableAsCsv(reasons()),
              "code,people_with,people_with_of,people_with_low,people_with_high,rate,rate_low,rate_high\n"
              "Learning,7,16,0.231,0.668,1.25,0.5,2.04\n"
              "Trends,not asked,,,,,,\n"
              "Reputation,0,,,,,,\n");
}

TEST(TableAsCsv, quotesWhatMustBeQuoted) {
    EXPECT_EQ(tableAsCsv(oneCell("said \"no\", and left\nat once")), "words\n\"said \"\"no\"\", and left\nat once\"\n");
}

TEST(TableAsCsv, neverHandsASpreadsheetAFormula) {
    EXPECT_EQ(tableAsCsv(oneCell("=HYPERLINK(A1)")), "words\n'=HYPERLINK(A1)\n");
    EXPECT_EQ(tableAsCsv(oneCell("+31 6")), "words\n'+31 6\n");
    EXPECT_EQ(tableAsCsv(oneCell("@all")), "words\n'@all\n");
    EXPECT_EQ(tableAsCsv(oneCell("-")), "words\n'-\n");
    EXPECT_EQ(tableAsCsv(oneCell(-0.5, {"x", "x", ColumnKind::Number, 2, ""})), "x\n-0.5\n");
}

TEST(TableAsHtml, isAWholePageAndEscapes) {
    Table table = reasons();
    table.title = "<script>alert(1)</script> & more";
    table.rows[0][0] = Cell("\"><img src=x onerror=1>");
    const std::string html = tableAsHtml(table, "nl");
    EXPECT_TRUE(html.starts_with("<!DOCTYPE html>\n<html lang=\"nl\">"));
    EXPECT_TRUE(html.ends_with("</html>\n"));
    EXPECT_THAT(html, HasSubstr("&lt;script&gt;alert(1)&lt;/script&gt; &amp; more"));
    EXPECT_THAT(html, Not(HasSubstr("<script")));
    EXPECT_THAT(html, Not(HasSubstr("<img")));
    EXPECT_THAT(html, HasSubstr(">7/16 (44%) [23, 67]</td>"));
    EXPECT_THAT(html, HasSubstr("People are the unit."));
}

TEST(TableAsTex, escapesWhatTexWouldRead) {
    const std::string tex = tableAsTex(oneCell("50% & #1 $x_y {z} ~a^b \\input <x>"), "en");
    EXPECT_THAT(
        tex, HasSubstr("50\\% \\& \\#1 \\$x\\_y \\{z\\} \\textasciitilde{}a\\textasciicircum{}b \\textbackslash{}input "
                       "\\textless{}x\\textgreater{} \\\\"));
}

TEST(TableAsTex, hasTheRulesOfBooktabs) {
    const std::string tex = tableAsTex(reasons(), "en");
    EXPECT_THAT(tex,
                HasSubstr("\\begin{tabular}{lrr}\n\\toprule\nReason & People & Rate (per 1,000 words) \\\\\n\\midrule\n"
                          "Learning & 7/16 (44\\%) [23, 67] & 1.2 [0.5, 2.0] \\\\\n"));
    EXPECT_THAT(tex, HasSubstr("\\bottomrule\n\\end{tabular}"));
    EXPECT_THAT(tex, HasSubstr("\\caption{Reasons, by people}"));
    // After a row's end TeX would take "[…]" for a length.
    EXPECT_THAT(tableAsTex(oneCell("[sic]"), "en"), HasSubstr("\n{}[sic] \\\\"));
}

TEST(TableWriters, giveTheSameBytesTwice) {
    EXPECT_EQ(tableAsText(reasons(), "en"), tableAsText(reasons(), "en"));
    EXPECT_EQ(tableAsJson(reasons()), tableAsJson(reasons()));
    EXPECT_EQ(tableAsHtml(reasons(), "en"), tableAsHtml(reasons(), "en"));
}

TEST(TableWriters, takeRowsThatAreTooShort) {
    Table table = reasons();
    table.rows[0].resize(1);
    EXPECT_THAT(tableAsCsv(table), HasSubstr("\nLearning,,\n"));
    EXPECT_THAT(tableAsJson(table), HasSubstr("{\"code\":\"Learning\",\"people_with\":null,\"rate\":null}"));
    EXPECT_THAT(tableAsText(table, "en"), HasSubstr("\nLearning\n"));
    EXPECT_THAT(tableAsTex(table, "en"), HasSubstr("\nLearning &  &  \\\\\n"));
}

} // namespace
} // namespace kith::report
