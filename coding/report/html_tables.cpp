#include "html_tables.h"

#include "cell_words.h"
#include "characters.h"

#include <fmt/format.h>

#include <algorithm>

namespace kith::report {
namespace {

std::string cellHtml(const Cell& cell, const Column& column, Passages& passages, std::string_view language) {
    std::string html = escapeMarkup(valueWords(cell, column, language));
    const std::string places = html.empty() || cell.evidence.empty() ? std::string() : passages.placesOf(cell.evidence);
    if (!places.empty()) html = fmt::format("<button type=\"button\" data-passages=\"{}\">{}</button>", places, html);
    const std::string interval = intervalWords(cell, column);
    if (!interval.empty())
        html += fmt::format(" <small title=\"{:g}% {}\">{}</small>", cell.interval->level * 100,
                            escapeMarkup(cell.interval->method), interval);
    return html;
}

// A value that is missing stands quieter than a number.
std::string classesOf(const Cell& cell, const Column& column) {
    std::string classes = standsRight(column) ? "number" : "";
    if (std::holds_alternative<Missing>(cell.value)) classes += classes.empty() ? "missing" : " missing";
    return classes.empty() ? classes : " class=\"" + classes + "\"";
}

// A column of words that nobody filled in is there to be written in.
bool isSpace(const Table& table, std::size_t column) {
    return !table.rows.empty() && table.columns[column].kind == ColumnKind::Text &&
           std::all_of(table.rows.begin(), table.rows.end(), [&](const std::vector<Cell>& row) {
               const auto* words = column < row.size() ? std::get_if<std::string>(&row[column].value) : nullptr;
               return words && words->empty() && row[column].evidence.empty();
           });
}

} // namespace

std::string PageIds::take(std::string_view wish) {
    std::string base;
    for (const char c : wish) {
        const bool plain =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
        if (plain)
            base += c;
        else if (!base.empty() && !base.ends_with('-'))
            base += '-';
    }
    if (base.ends_with('-')) base.pop_back();
    if (base.empty()) base = "part";
    for (int number = 1;; ++number) {
        const std::string id = number == 1 ? base : fmt::format("{}-{}", base, number);
        if (taken_.insert(id).second) return id;
    }
}

std::string htmlTable(const Table& table, PageIds& ids, Passages& passages, std::string_view language) {
    const std::string id = ids.take(table.id.empty() ? "table" : table.id);
    std::string html = fmt::format(
        "<figure class=\"table\" id=\"{0}\">\n<div class=\"scroll\" role=\"region\" aria-labelledby=\"{0}--caption\" "
        "tabindex=\"0\">\n<table>\n<caption id=\"{0}--caption\">{1}</caption>\n<thead><tr>",
        id, escapeMarkup(table.title));
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        html += fmt::format("<th scope=\"col\"{}>{}</th>",
                            standsRight(table.columns[i]) ? " class=\"number\""
                            : isSpace(table, i)           ? " class=\"space\""
                                                          : "",
                            escapeMarkup(headingWords(table.columns[i])));
    html += "</tr></thead>\n<tbody>\n";
    for (const std::vector<Cell>& row : table.rows) {
        html += "<tr>";
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const Column& column = table.columns[i];
            const Cell cell = i < row.size() ? row[i] : Cell();
            const std::string words = cellHtml(cell, column, passages, language);
            if (i == 0 && !standsRight(column))
                html += "<th scope=\"row\">" + words + "</th>";
            else
                html += "<td" + classesOf(cell, column) + ">" + words + "</td>";
        }
        html += "</tr>\n";
    }
    html += "</tbody>\n</table>\n</div>\n";
    if (!table.notes.empty()) {
        html += "<figcaption><ul>";
        for (const std::string& note : table.notes)
            html += "<li>" + escapeMarkup(note) + "</li>";
        html += "</ul></figcaption>\n";
    }
    return html + "</figure>\n";
}

} // namespace kith::report
