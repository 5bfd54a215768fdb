#include "kith/report/html_report.h"

#include "report/examples.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <regex>
#include <set>

namespace kith::report {
namespace {

using examples::coding;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

Evidence said(const std::string& quote) {
    Evidence evidence;
    evidence.source = "Interview with Anna";
    evidence.ego = "Anna";
    evidence.place = "turn 14";
    evidence.before = "and then";
    evidence.quote = quote;
    evidence.after = "of course";
    evidence.code = "Learning";
    evidence.coder = "MB";
    return evidence;
}

ReportContents contents() {
    ReportContents report;
    report.title = "A study";
    report.sections = {{"factors", "Factors", {"One paragraph."}, {examples::reasons()}, {}, {}}};
    for (int i = 1; i <= 3; ++i)
        report.evidence[coding(i)] = said("quote " + std::to_string(i));
    return report;
}

std::string between(const std::string& page, const std::string& begin, const std::string& end) {
    const std::size_t from = page.find(begin);
    if (from == std::string::npos) return {};
    return page.substr(from + begin.size(), page.find(end, from + begin.size()) - from - begin.size());
}
nlohmann::json passagesOf(const std::string& page) {
    return nlohmann::json::parse(
        between(page, "<script type=\"application/json\" id=\"passages--json\">", "</script>"));
}
std::string fieldOf(const nlohmann::json& passages, std::size_t passage, std::size_t field) {
    return passages["texts"][passages["passages"][passage][field].get<std::size_t>()];
}
std::vector<std::string> all(const std::string& page, const std::string& pattern) {
    const std::regex expression(pattern);
    std::vector<std::string> found;
    for (std::sregex_iterator each(page.begin(), page.end(), expression), end; each != end; ++each)
        found.push_back((*each)[1]);
    return found;
}
std::size_t count(const std::string& page, const std::string& words) {
    std::size_t number = 0;
    for (std::size_t at = page.find(words); at != std::string::npos; at = page.find(words, at + 1))
        ++number;
    return number;
}

TEST(HtmlReport, makesNumbersWithPassagesButtonsThatNameThem) {
    const std::string page = htmlReport(contents());
    EXPECT_THAT(page, HasSubstr("<button type=\"button\" data-passages=\"0-2\">7/16 (44%)</button> <small title=\"95% "
                                "Wilson\">[23, 67]</small>"));
    EXPECT_EQ(count(page, "data-passages=\""), 1U);
    const nlohmann::json passages = passagesOf(page);
    ASSERT_EQ(passages["passages"].size(), 3U);
    EXPECT_EQ(fieldOf(passages, 0, 0), "Interview with Anna");
    EXPECT_EQ(fieldOf(passages, 1, 2), "turn 14");
    EXPECT_EQ(fieldOf(passages, 2, 4), "quote 3");
    EXPECT_EQ(fieldOf(passages, 2, 10), "") << "no memo";
}

TEST(HtmlReport, storesEachPassageOnceAndWritesRunsShort) {
    ReportContents report = contents();
    report.evidence.clear();
    for (int i = 0; i < 50; ++i)
        report.evidence[coding(i)] = said("quote " + std::to_string(i));
    Table table{"t", "T", {{"n", "n", ColumnKind::Count, 2, ""}}, {}, {}};
    Cell many(21), few(3), unknown(1);
    for (int i = 0; i <= 20; ++i)
        many.evidence.push_back(coding(i));
    few.evidence = {coding(40), coding(7), coding(40), coding(5), coding(999)};
    unknown.evidence = {coding(998)};
    table.rows = {{many}, {few}, {unknown}};
    report.sections[0].tables = {table};
    const std::string page = htmlReport(report);
    EXPECT_THAT(all(page, "data-passages=\"([^\"]*)\">"), ElementsAre("0-20", "5,7,21"));
    EXPECT_EQ(passagesOf(page)["passages"].size(), 22U) << "only those that a number stands on";
}

TEST(HtmlReport, keepsWithheldWordsOutOfThePage) {
    ReportContents report = contents();
    Evidence withheld = said("SECRET quote");
    withheld.before = "SECRET before";
    withheld.after = "SECRET after";
    withheld.translation = "SECRET translation";
    withheld.withheld = true;
    report.evidence[coding(2)] = withheld;
    const std::string page = htmlReport(report);
    EXPECT_THAT(page, Not(HasSubstr("SECRET")));
    EXPECT_EQ(passagesOf(page)["passages"][1][12], 1);
    EXPECT_EQ(passagesOf(page)["passages"][0][12], 0);
}

TEST(HtmlReport, survivesHostileWords) {
    const std::string hostile = "</script><script>alert(1)</script><!-- <script> \"'&\x01\xff";
    ReportContents report = contents();
    report.title = report.subtitle = report.sections[0].title = report.sections[0].id = hostile;
    report.language = "en\"><script>alert(1)</script>";
    report.sections[0].paragraphs = {hostile};
    report.sections[0].tables[0].id = report.sections[0].tables[0].title = hostile;
    report.sections[0].tables[0].notes = {hostile};
    report.sections[0].tables[0].columns[0].heading = hostile;
    report.sections[0].tables[0].rows[0][0] = Cell(hostile);
    report.sections[0].tables[0].rows[0][1].interval->method = hostile;
    EgoNetwork network = examples::network(3);
    network.label = network.alters[0].label = hostile;
    report.sections[0].pictures = {drawEgogram(network, examples::layoutOf(network), {})};
    for (int i = 1; i <= 3; ++i)
        report.evidence[coding(i)] = said(hostile);
    const std::string page = htmlReport(report);
    EXPECT_EQ(count(page, "<script"), 2U) << "the passages and the page's own script";
    EXPECT_EQ(count(page, "</script"), 2U);
    EXPECT_EQ(count(page, "<!--"), 0U);
    EXPECT_EQ(fieldOf(passagesOf(page), 0, 4), "</script><script>alert(1)</script><!-- <script> \"'&\x01\xEF\xBF\xBD");
}

TEST(HtmlReport, givesEveryIdOnceAndLeadsEveryLinkSomewhere) {
    ReportContents report = contents();
    const EgoNetwork network = examples::network(5);
    const Picture picture = drawEgogram(network, examples::layoutOf(network), {});
    ReportSection networks{"factors",          "Networks", {}, {examples::reasons(), examples::reasons()},
                           {picture, picture}, {}};
    networks.sections = {
        {"", "", {}, {}, {picture}, {}}, {"content--", "x", {}, {}, {}, {}}, {"passages--panel", "y", {}, {}, {}, {}}};
    report.sections.push_back(networks);
    const std::string page = htmlReport(report);
    const std::vector<std::string> ids = all(page, "\\sid=\"([^\"]*)\"");
    const std::set<std::string> unique(ids.begin(), ids.end());
    EXPECT_EQ(ids.size(), unique.size());
    for (const std::string& link : all(page, "href=\"#([^\"]*)\""))
        EXPECT_TRUE(unique.contains(link)) << link;
    for (const std::string& label : all(page, "aria-(?:labelledby|describedby)=\"([^\"]*)\""))
        EXPECT_TRUE(unique.contains(label)) << label;
}

TEST(HtmlReport, asksNothingOfTheNetwork) {
    ReportContents report = contents();
    const EgoNetwork network = examples::network(5);
    report.sections[0].pictures = {drawEgogram(network, examples::layoutOf(network), {})};
    const std::string page = htmlReport(report);
    EXPECT_THAT(page, HasSubstr("Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
                                "script-src 'unsafe-inline'; img-src data:;"));
    EXPECT_THAT(page, Not(HasSubstr("http:")));
    EXPECT_THAT(page, Not(HasSubstr("https:")));
    EXPECT_THAT(page, Not(HasSubstr("src=")));
    EXPECT_THAT(page, Not(HasSubstr("@import")));
}

TEST(HtmlReport, speaksDutch) {
    ReportContents report = contents();
    report.language = "nl";
    const std::string page = htmlReport(report);
    EXPECT_THAT(page, HasSubstr("<html lang=\"nl\">"));
    EXPECT_THAT(page, HasSubstr("<summary>Inhoud</summary>"));
    EXPECT_THAT(page, HasSubstr("niet gevraagd"));
    EXPECT_EQ(passagesOf(page)["words"]["translation"], "Vertaling");
}

TEST(HtmlReport, isTheSameTwiceHoweverTheEvidenceIsKept) {
    ReportContents again = contents();
    again.evidence.rehash(1024);
    EXPECT_EQ(htmlReport(contents()), htmlReport(again));
}

TEST(HtmlReport, staysSmallWithTwoThousandCodings) {
    ReportContents report = contents();
    for (int i = 0; i < 2000; ++i)
        report.evidence[coding(i)] = said(std::string(200, 'x') + std::to_string(i));
    Table table{"t", "T", {{"n", "n", ColumnKind::Count, 2, ""}}, {}, {}};
    for (int part = 0; part < 20; ++part) {
        Cell cell(100);
        for (int i = 0; i < 100; ++i)
            cell.evidence.push_back(coding(i * 20 + part));
        table.rows.push_back({cell});
    }
    report.sections[0].tables.assign(15, table);
    EXPECT_LT(htmlReport(report).size(), 1'500'000U);
}

TEST(HtmlReport, ofNothingIsStillAPage) {
    const std::string page = htmlReport({});
    EXPECT_TRUE(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
    EXPECT_TRUE(page.ends_with("</body>\n</html>\n"));
    EXPECT_EQ(passagesOf(page)["passages"].size(), 0U);
}

} // namespace
} // namespace kith::report
