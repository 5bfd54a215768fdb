#include "kith/report/tables.h"

#include "cell_words.h"
#include "characters.h"

namespace kith::report {
namespace {

// Few rules and no colours: word processors keep these.
constexpr std::string_view style =
    "table{border-collapse:collapse;font-family:sans-serif;font-size:10pt}"
    "caption{text-align:left;font-weight:bold;padding:4px 0}"
    "th,td{padding:3px 8px;text-align:left;vertical-align:top}"
    "th{font-weight:normal}thead th{border-top:1.5pt solid;border-bottom:.75pt solid;font-weight:bold}"
    "tbody tr:last-child>*{border-bottom:1.5pt solid}"
    ".number{text-align:right;font-variant-numeric:tabular-nums}";

std::string classOf(const Column& column) {
    return standsRight(column) ? " class=\"number\"" : "";
}

} // namespace

std::string tableAsHtml(const Table& table, std::string_view language) {
    std::string html = "<!DOCTYPE html>\n<html lang=\"" + escapeMarkup(language) +
                       "\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + escapeMarkup(table.title) +
                       "</title>\n<style>" + std::string(style) + "</style>\n</head>\n<body>\n<table>\n<caption>" +
                       escapeMarkup(table.title) + "</caption>\n<thead>\n<tr>";
    for (const Column& column : table.columns)
        html += "<th scope=\"col\"" + classOf(column) + ">" + escapeMarkup(headingWords(column)) + "</th>";
    html += "</tr>\n</thead>\n<tbody>\n";
    for (const std::vector<Cell>& row : table.rows) {
        html += "<tr>";
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const Column& column = table.columns[i];
            const std::string words =
                i < row.size() ? escapeMarkup(shownWords(row[i], column, language)) : std::string();
            const bool names = i == 0 && column.kind == ColumnKind::Text;
            html += names ? "<th scope=\"row\">" + words + "</th>" : "<td" + classOf(column) + ">" + words + "</td>";
        }
        html += "</tr>\n";
    }
    html += "</tbody>\n</table>\n";
    for (const std::string& note : table.notes)
        html += "<p><small>" + escapeMarkup(note) + "</small></p>\n";
    return html + "</body>\n</html>\n";
}

} // namespace kith::report
