#include "kith/report/pictures.h"

#include "cell_words.h"
#include "characters.h"
#include "picture_colours.h"
#include "text_widths.h"

#include "kith/model/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace kith::report {
namespace {

constexpr double margin = 16, rowHeight = 25, groupGap = 15, plotWidth = 380, wordsSize = 12, smallSize = 10.5;
constexpr std::size_t longestLabel = 40;

struct Row {
    std::string label;
    std::string group;
    const Cell* cell = nullptr;
};

std::optional<std::size_t> columnOf(const Table& table, std::string_view id) {
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (table.columns[i].id == id) return i;
    return std::nullopt;
}

class Frequencies {
public:
    Frequencies(const Table& table, std::string_view labelColumn, std::string_view valueColumn,
                const PictureWords& words)
        : table_(table), words_(words) {
        const auto label = columnOf(table, labelColumn), value = columnOf(table, valueColumn),
                   group = columnOf(table, "group");
        if (value) column_ = table.columns[*value];
        for (const std::vector<Cell>& cells : table.rows) {
            Row row;
            if (label && *label < cells.size())
                row.label = onOneLine(cellText(cells[*label], table.columns[*label], words.language));
            if (group && *group < cells.size())
                row.group = onOneLine(cellText(cells[*group], table.columns[*group], words.language));
            if (value && *value < cells.size()) row.cell = &cells[*value];
            rows_.push_back(std::move(row));
        }
    }

    Picture draw() {
        picture_.title = onOneLine(table_.title);
        picture_.description = description();
        for (const Row& row : rows_)
            labelWidth_ = std::max(labelWidth_, widthOfWords(shortened(row.label, longestLabel), wordsSize));
        for (const Row& row : rows_)
            labelWidth_ =
                std::max(labelWidth_, headingOf(row).empty() ? 0 : widthOfWords(headingOf(row), smallSize, true));
        left_ = margin + labelWidth_ + 16;
        double y = margin + smallSize + 14;
        const double top = y;
        std::vector<Primitive> rows;
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            if (i == 0 || rows_[i].group != rows_[i - 1].group) {
                if (i > 0) y += groupGap;
                if (const std::string heading = headingOf(rows_[i]); !heading.empty()) {
                    rows.push_back(Words{{margin, y + rowHeight / 2 + smallSize * 0.36},
                                         heading,
                                         smallSize,
                                         Anchor::Start,
                                         quietColour,
                                         true});
                    y += rowHeight - 3;
                }
            }
            drawRow(rows, rows_[i], y + rowHeight / 2);
            y += rowHeight;
        }
        axis(top, y);
        y += smallSize + 12;
        if (const std::string caption = intervalCaption(); !caption.empty()) {
            y += 8;
            rows.push_back(Words{{left_, y + smallSize}, caption, smallSize, Anchor::Start, quietColour, false});
            rightmost_ = std::max(rightmost_, left_ + widthOfWords(caption, smallSize));
            y += smallSize;
        }
        picture_.primitives.insert(picture_.primitives.end(), rows.begin(), rows.end());
        picture_.width = std::ceil(rightmost_ + margin);
        picture_.height = std::ceil(y + margin);
        picture_.primitives.insert(picture_.primitives.begin(),
                                   Rectangle{{0, 0}, picture_.width, picture_.height, paperColour, ""});
        return std::move(picture_);
    }

private:
    [[nodiscard]] std::string in(std::string_view english, std::string_view dutch) const {
        return std::string(inLanguage(words_.language, english, dutch));
    }
    [[nodiscard]] double at(double share) const { return left_ + std::clamp(share, 0.0, 1.0) * plotWidth; }

    // A group is headed where the study has words for it; else the space alone tells groups apart.
    [[nodiscard]] std::string headingOf(const Row& row) const {
        const auto found = words_.labels.find("group." + row.group);
        return row.group.empty() || found == words_.labels.end() ? std::string()
                                                                 : shortened(onOneLine(found->second), longestLabel);
    }

    void axis(double top, double bottom) {
        for (int percent = 0; percent <= 100; percent += 25) {
            const double x = at(percent / 100.0);
            picture_.primitives.push_back(Line{{x, top - 4},
                                               {x, bottom + 4},
                                               lineColour,
                                               percent == 0 ? 1.2 : 0.7,
                                               percent == 0 ? Dash::Solid : Dash::Dotted});
            picture_.primitives.push_back(Words{{x, bottom + smallSize + 8},
                                                fmt::format("{}%", percent),
                                                smallSize,
                                                Anchor::Middle,
                                                quietColour,
                                                false});
        }
        const std::string heading = headingWords(column_);
        picture_.primitives.push_back(
            Words{{left_, margin + smallSize}, onOneLine(heading), smallSize, Anchor::Start, quietColour, true});
        rightmost_ = std::max(rightmost_, left_ + widthOfWords(heading, smallSize, true));
        rightmost_ = std::max(rightmost_, left_ + plotWidth + 20);
    }

    void drawRow(std::vector<Primitive>& primitives, const Row& row, double y) {
        const double base = y + wordsSize * 0.36;
        primitives.push_back(
            Words{{margin, base}, shortened(row.label, longestLabel), wordsSize, Anchor::Start, inkColour, false});
        if (!row.cell) return;
        const std::optional<double> share = shareOf(*row.cell, column_);
        if (!share) {
            // Not asked or undefined: said in words where the dot would stand, so that nobody takes it for nought.
            primitives.push_back(Words{{at(0) + 8, base},
                                       shownWords(*row.cell, column_, words_.language),
                                       smallSize,
                                       Anchor::Start,
                                       quietColour,
                                       false,
                                       true});
            return;
        }
        if (row.cell->interval) {
            const double low = at(row.cell->interval->low), high = at(row.cell->interval->high);
            primitives.push_back(Line{{low, y}, {high, y}, markColour, 1.5, Dash::Solid});
            for (const double x : {low, high})
                primitives.push_back(Line{{x, y - 4}, {x, y + 4}, markColour, 1.5, Dash::Solid});
        }
        const std::string words = shareWords(*row.cell, *share);
        primitives.push_back(Shape{Marker::Circle,
                                   {at(*share), y},
                                   5,
                                   markColour,
                                   markColour,
                                   1,
                                   row.label + ": " + shownWords(*row.cell, column_, words_.language),
                                   ""});
        const double right = left_ + plotWidth + 18;
        primitives.push_back(Words{{right, base}, words, wordsSize, Anchor::Start, inkColour, false});
        rightmost_ = std::max(rightmost_, right + widthOfWords(words, wordsSize));
    }

    [[nodiscard]] static std::string shareWords(const Cell& cell, double share) {
        const auto* count = std::get_if<std::int64_t>(&cell.value);
        return count && cell.denominator ? fmt::format("{}/{}", *count, *cell.denominator)
                                         : fmt::format("{:.0f}%", share * 100);
    }

    // Level and method of the first interval; a table uses one method for a column.
    [[nodiscard]] std::string intervalCaption() const {
        for (const Row& row : rows_)
            if (row.cell && row.cell->interval)
                return fmt::format(
                    "{}: {:g}% {}{}", in("Whiskers", "Lijnen"), row.cell->interval->level * 100,
                    in("interval", "interval"),
                    row.cell->interval->method.empty() ? "" : " (" + onOneLine(row.cell->interval->method) + ")");
        return {};
    }

    [[nodiscard]] std::string description() const {
        std::string text;
        for (const Row& row : rows_)
            if (row.cell) text += row.label + ": " + shownWords(*row.cell, column_, words_.language) + ". ";
        if (text.ends_with(' ')) text.pop_back();
        return text;
    }

    const Table& table_;
    const PictureWords& words_;
    Column column_;
    std::vector<Row> rows_;
    double labelWidth_ = 0, left_ = 0, rightmost_ = 0;
    Picture picture_;
};

} // namespace

Picture drawFrequencies(const Table& table, std::string_view labelColumn, std::string_view valueColumn,
                        const PictureWords& words) {
    return Frequencies(table, labelColumn, valueColumn, words).draw();
}

} // namespace kith::report
