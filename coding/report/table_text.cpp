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

constexpr int narrowest = 12;

// Takes from the widest columns of words what is over the width of the screen.
void narrow(std::vector<int>& widths, const std::vector<Column>& columns, int width) {
    int excess = 2 * (static_cast<int>(widths.size()) - 1) - width;
    for (const int each : widths)
        excess += each;
    while (excess > 0) {
        std::size_t widest = widths.size();
        int next = narrowest; // the width of the second widest, down to which the widest may be cut at once
        for (std::size_t i = 0; i < widths.size(); ++i) {
            if (columns[i].kind != ColumnKind::Text || widths[i] <= narrowest) continue;
            if (widest == widths.size() || widths[i] > widths[widest]) {
                if (widest != widths.size()) next = std::max(next, widths[widest]);
                widest = i;
            } else {
                next = std::max(next, widths[i]);
            }
        }
        if (widest == widths.size()) return;
        const int cut = std::min(excess, std::max(1, widths[widest] - next));
        widths[widest] -= cut;
        excess -= cut;
    }
}

std::string cutTo(const std::string& words, int width) {
    return columnsOf(words) <= width ? words : shortened(words, static_cast<std::size_t>(width));
}

} // namespace

std::string tableAsText(const Table& table, std::string_view language, int width) {
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
    if (width > 0) {
        narrow(widths, table.columns, width);
        for (std::vector<std::string>& line : lines)
            for (std::size_t i = 0; i < count; ++i)
                line[i] = cutTo(line[i], widths[i]);
    }
    std::vector<std::string>& rules = *lines.emplace(lines.begin() + 1);
    for (const int each : widths) {
        std::string& rule = rules.emplace_back();
        for (int i = 0; i < each; ++i)
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
