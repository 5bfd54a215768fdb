// Codes by stage, case or attribute: a disc and its number in each cell.
#include "canvas.h"
#include "cell_words.h"
#include "characters.h"
#include "picture_tables.h"
#include "text_widths.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace kith::report {
namespace {

constexpr double rowHeight = 30, radius = 11, headingHeight = 24, labelWidth = 260, narrowest = 54, widest = 118;

class Matrix {
public:
    Matrix(const Table& table, const PictureWords& words) : table_(table), canvas_(words.language) {
        label_ = columnOf(table, "label");
        if (!label_) label_ = columnOf(table, "code");
        const auto group = columnOf(table, "group");
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            if (table.columns[i].kind == ColumnKind::Count)
                columns_.push_back(i); // differences are no parts of a whole
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            groups_.push_back(textAt(table, row, group, words.language));
            left_ = std::max({left_, std::min(widthOfWords(labelOf(row), type::words), labelWidth) + 18,
                              std::min(widthOfWords(groups_.back(), type::small, true), labelWidth) + 18});
            for (const std::size_t column : columns_)
                if (const Cell* cell = cellOf(row, column); cell && !shareOf(*cell, table.columns[column]))
                    most_ = std::max(most_, numberAt(table, row, column).value_or(0));
        }
        for (const std::size_t column : columns_) {
            double width = widthOfWords(table.columns[column].heading, type::small, true) + 14;
            for (std::size_t row = 0; row < table.rows.size(); ++row)
                if (const Cell* cell = cellOf(row, column))
                    width = std::max(width, 2 * radius + 26 + widthOfWords(said(*cell, column), type::words));
            widths_.push_back(std::clamp(width, narrowest, widest));
        }
    }

    Picture draw() {
        double x = left_, right = left_;
        std::size_t lines = 1;
        for (std::size_t i = 0; i < columns_.size(); ++i)
            lines = std::max(lines, headingLines(i).size());
        double y = static_cast<double>(lines) * 14 + 4;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const std::vector<std::string> heading = headingLines(i);
            double base = y - 10 - 14 * static_cast<double>(heading.size() - std::min<std::size_t>(1, heading.size()));
            for (const std::string& line : heading) {
                canvas_.words({x + widths_[i] / 2, base}, line, type::small, Anchor::Middle, quietColour, true);
                base += 14;
            }
            x += widths_[i];
        }
        right = x;
        for (std::size_t row = 0; row < table_.rows.size(); ++row) {
            if (beginsGroup(groups_, row) && !groups_[row].empty()) {
                canvas_.words({0, y + headingHeight - 7}, fitted(groups_[row], labelWidth, type::small, true),
                              type::small, Anchor::Start, quietColour, true);
                y += headingHeight;
            }
            canvas_.line({0, y}, {right, y}, lineColour, 0.5);
            drawRow(row, y + rowHeight / 2);
            y += rowHeight;
        }
        canvas_.line({0, y}, {right, y}, lineColour, 0.5);
        legend(y + 14, right);
        return canvas_.finish(onOneLine(table_.title), description());
    }

private:
    [[nodiscard]] std::string labelOf(std::size_t row) const { return textAt(table_, row, label_, canvas_.language()); }
    [[nodiscard]] const Cell* cellOf(std::size_t row, std::size_t column) const {
        return column < table_.rows[row].size() ? &table_.rows[row][column] : nullptr;
    }
    [[nodiscard]] std::vector<std::string> headingLines(std::size_t i) const {
        std::vector<std::string> lines =
            broken(table_.columns[columns_[i]].heading, widths_[i] - 10, type::small, true);
        if (lines.size() > 3) lines.resize(3);
        return lines;
    }
    // Beside the disc, or in its place.
    [[nodiscard]] std::string said(const Cell& cell, std::size_t column) const {
        const std::string brief = briefWords(cell, table_.columns[column]);
        return brief.empty() ? cellText(cell, table_.columns[column], canvas_.language()) : brief;
    }

    void drawRow(std::size_t row, double y) {
        const double base = y + type::words * halfHeight;
        canvas_.words({0, base}, fitted(labelOf(row), labelWidth, type::words), type::words);
        double x = left_;
        for (std::size_t i = 0; i < columns_.size(); x += widths_[i], ++i) {
            const Cell* cell = cellOf(row, columns_[i]);
            if (!cell) continue;
            const std::string words = said(*cell, columns_[i]);
            const double middle = x + widths_[i] / 2;
            const auto number = numberAt(table_, row, columns_[i]);
            if (!number) {
                if (cell->value == Cell(Missing::NotAsked).value)
                    notAsked(x + 4, x + widths_[i] - 4, y, words);
                else
                    canvas_.words({middle, base}, words, type::words, Anchor::Middle, quietColour);
                continue;
            }
            const auto share = shareOf(*cell, table_.columns[columns_[i]]);
            const Point centre{x + 8 + radius, y};
            const std::string title = labelOf(row) + ", " + table_.columns[columns_[i]].heading + ": " +
                                      shownWords(*cell, table_.columns[columns_[i]], canvas_.language());
            if (share)
                canvas_.shareDisc(centre, radius, *share, title);
            else if (*number > 0)
                canvas_.add(
                    Shape{Marker::Square, centre, radius * std::sqrt(*number / most_), "", markColour, 0, title, ""});
            canvas_.words({centre.x + radius + 8, base}, words, type::words);
        }
    }

    void notAsked(double left, double right, double y, const std::string& words) {
        canvas_.hatched({left, y - 10, right, y + 10});
        const double half = widthOfWords(words, type::small) / 2 + 4, middle = (left + right) / 2;
        canvas_.add(Rectangle{{middle - half, y - 7.5}, 2 * half, 15, paperColour, ""});
        canvas_.words({middle, y + type::small * halfHeight}, words, type::small, Anchor::Middle, quietColour);
    }

    void legend(double top, double right) {
        bool shares = false, counts = false, missing = false;
        for (std::size_t row = 0; row < table_.rows.size(); ++row)
            for (const std::size_t column : columns_)
                if (!numberAt(table_, row, column)) {
                    const Cell* cell = cellOf(row, column);
                    missing = missing || (cell && cell->value == Cell(Missing::NotAsked).value);
                } else {
                    const bool share = shareOf(table_.rows[row][column], table_.columns[column]).has_value();
                    shares = shares || share;
                    counts = counts || !share;
                }
        std::string text;
        if (shares)
            text += canvas_.in("Ring: all who were asked. Disc: those with it, by area. ",
                               "Ring: allen die gevraagd zijn. Schijf: wie het laat zien, naar oppervlakte. ");
        if (counts) text += canvas_.in("Square: a count, by area. ", "Vierkant: een aantal, naar oppervlakte. ");
        if (missing)
            text +=
                canvas_.in("Hatched: not asked, which is not nought.", "Gearceerd: niet gevraagd; dat is niet nul.");
        canvas_.paragraph({0, top}, text, std::max(right, 320.0), type::small);
    }

    [[nodiscard]] std::string description() const {
        std::string text;
        for (std::size_t row = 0; row < table_.rows.size(); ++row) {
            std::string cells;
            for (const std::size_t column : columns_)
                if (const Cell* cell = cellOf(row, column))
                    cells += (cells.empty() ? "" : "; ") + table_.columns[column].heading + " " +
                             shownWords(*cell, table_.columns[column], canvas_.language());
            text += (text.empty() ? "" : " ") + labelOf(row) + ": " + cells + ".";
        }
        return text;
    }

    const Table& table_;
    Canvas canvas_;
    std::optional<std::size_t> label_;
    std::vector<std::size_t> columns_;
    std::vector<double> widths_;
    std::vector<std::string> groups_;
    double left_ = 18, most_ = 0;
};

} // namespace

Picture drawMatrix(const Table& table, const PictureWords& words) {
    return Matrix(table, words).draw();
}

} // namespace kith::report
