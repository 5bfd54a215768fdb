#include "kith/report/html_report.h"

#include "characters.h"
#include "html_tables.h"
#include "passages.h"
#include "svg.h"

#include "kith/model/wording.h"

#include "report_embedded.h"

#include <fmt/format.h>

namespace kith::report {
namespace {

std::string_view embedded(std::string_view name) {
    for (const embedded::File& file : kith::embedded::report())
        if (file.name == name) return file.bytes;
    return {};
}

class Page {
public:
    explicit Page(const ReportContents& contents) : contents_(contents), passages_(contents.evidence) {}

    std::string write() {
        // The body comes first: it decides the order of the passages and the ids that the contents list points to.
        std::string body, list;
        for (const ReportSection& each : contents_.sections)
            section(each, 2, body, list);
        return head() + "<body>\n<a class=\"skip\" href=\"#content--\">" + in("To the content", "Naar de inhoud") +
               "</a>\n" + "<nav aria-label=\"" + in("Contents", "Inhoud") +
               "\">\n<details open id=\"contents--\">\n<summary>" + in("Contents", "Inhoud") + "</summary>\n<ol>\n" +
               list + "</ol>\n</details>\n</nav>\n" + "<main id=\"content--\" tabindex=\"-1\">\n<header>\n<h1>" +
               escapeMarkup(contents_.title) + "</h1>\n" + subtitle() + hint() + "</header>\n" + body + "</main>\n" +
               panel() + "<script type=\"application/json\" id=\"passages--json\">" +
               passages_.json(contents_.language) + "</script>\n<script>\n" + std::string(embedded("page/report.js")) +
               "</script>\n</body>\n</html>\n";
    }

private:
    [[nodiscard]] std::string in(std::string_view english, std::string_view dutch) const {
        return std::string(inLanguage(contents_.language, english, dutch));
    }

    [[nodiscard]] std::string head() const {
        return "<!DOCTYPE html>\n<html lang=\"" + escapeMarkup(contents_.language) +
               "\">\n<head>\n<meta charset=\"utf-8\">\n"
               "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
               "script-src "
               "'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">\n"
               "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" "
               "content=\"light dark\">\n"
               "<meta name=\"referrer\" content=\"no-referrer\">\n<link rel=\"icon\" href=\"data:,\">\n<title>" +
               escapeMarkup(contents_.title) + "</title>\n<style>\n" + std::string(embedded("page/report.css")) +
               "</style>\n</head>\n";
    }

    [[nodiscard]] std::string subtitle() const {
        return contents_.subtitle.empty() ? std::string()
                                          : "<p class=\"subtitle\">" + escapeMarkup(contents_.subtitle) + "</p>\n";
    }

    [[nodiscard]] std::string hint() const {
        if (contents_.evidence.empty()) return {};
        return "<p class=\"hint\">" +
               in("Underlined numbers open the passages behind them.",
                  "Onderstreepte getallen openen de passages waarop ze berusten.") +
               "</p>\n";
    }

    void section(const ReportSection& section, int level, std::string& body, std::string& list) {
        const std::string id = ids_.take(section.id.empty() ? section.title : section.id);
        body += fmt::format("<section id=\"{0}\" aria-labelledby=\"{0}--title\">\n<h{1} id=\"{0}--title\">{2}</h{1}>\n",
                            id, level, escapeMarkup(section.title));
        list += fmt::format("<li><a href=\"#{}\">{}</a>", id, escapeMarkup(section.title));
        for (const std::string& paragraph : section.paragraphs)
            body += "<p>" + escapeMarkup(paragraph) + "</p>\n";
        for (const Picture& each : section.pictures)
            picture(each, body);
        for (const Table& each : section.tables)
            body += htmlTable(each, ids_, passages_, contents_.language);
        if (!section.sections.empty()) {
            list += "\n<ol>\n";
            for (const ReportSection& below : section.sections)
                this->section(below, level < 6 ? level + 1 : 6, body, list);
            list += "</ol>\n";
        }
        list += "</li>\n";
        body += "</section>\n";
    }

    void picture(const Picture& picture, std::string& body) {
        const std::string prefix = fmt::format("picture--{}--", ++pictures_);
        body += "<figure class=\"picture\">\n" + svgOf(picture, prefix, SvgPlace::Page) + "\n<figcaption>" +
                escapeMarkup(picture.title);
        if (!picture.description.empty())
            body += "\n<details><summary>" + in("In words", "In woorden") + "</summary><p>" +
                    escapeMarkup(picture.description) + "</p></details>\n";
        body += "</figcaption>\n</figure>\n";
    }

    [[nodiscard]] std::string panel() const {
        const std::string close = in("Close", "Sluiten");
        return "<div id=\"passages--panel\" role=\"dialog\" aria-labelledby=\"passages--title\" "
               "aria-describedby=\"passages--count\" hidden>\n"
               "<div class=\"top\">\n<div>\n<h2 id=\"passages--title\" tabindex=\"-1\"></h2>\n<p "
               "id=\"passages--count\"></p>\n</div>\n"
               "<button type=\"button\" id=\"passages--close\" aria-label=\"" +
               close + "\" title=\"" + close +
               " (Esc)\">×</button>\n</div>\n<div id=\"passages--list\"></div>\n</div>\n";
    }

    const ReportContents& contents_;
    PageIds ids_;
    Passages passages_;
    int pictures_ = 0;
};

} // namespace

std::string htmlReport(const ReportContents& contents) {
    return Page(contents).write();
}

} // namespace kith::report
