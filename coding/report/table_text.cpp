#include "kith/report/tables.h"

#include "cell_words.h"
#include "characters.h"

#include <algorithm>

namespace kith::report {
namespace {

void appendPadded(std::string& line, const std::string& words, int width, bool right) {
    const auto missing = static_cast<std::size_t>(std::max(0, width - columnsOf(words)));
    if (right) line.append(missing, ' ');
    line += words;
    if (!right) line.append(missing, ' ');
}

} // namespace

std::string tableAsText(const Table& table, std::string_view language) {
    const std::size_t count = table.columns.size();
    std::vector<std::vector<std::string>> lines;
    std::vector<std::string>& headings = lines.emplace_back();
    for (const Column& column : table.columns)
        headings.push_back(onOneLine(headingWords(column)));
    for (const std::vector<Cell>& row : table.rows) {
        std::vector<std::string>& line = lines.emplace_back();
        for (std::size_t i = 0; i < count; ++i)
            line.push_back(i < row.size() ? onOneLine(shownWords(row[i], table.columns[i], language)) : std::string());
    }
    std::vector<int> widths(count, 0);
    for (const std::vector<std::string>& line : lines)
        for (std::size_t i = 0; i < count; ++i)
            widths[i] = std::max(widths[i], columnsOf(line[i]));
    std::vector<std::string>& rules = *lines.emplace(lines.begin() + 1);
    for (const int width : widths) {
        std::string& rule = rules.emplace_back();
        for (int i = 0; i < width; ++i)
            rule += "─";
    }

    std::string text;
    for (const std::vector<std::string>& line : lines) {
        std::string written;
        for (std::size_t i = 0; i < count; ++i) {
            if (i > 0) written += "  ";
            appendPadded(written, line[i], widths[i], standsRight(table.columns[i]));
        }
        while (written.ends_with(' '))
            written.pop_back();
        text += written + "\n";
    }
    return text;
}

} // namespace kith::report
