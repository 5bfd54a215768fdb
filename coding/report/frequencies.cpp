// Dots and whiskers: a share of people or contacts for each row, with its interval.
#include "canvas.h"
#include "cell_words.h"
#include "characters.h"
#include "picture_tables.h"
#include "text_widths.h"

#include <fmt/format.h>

#include <algorithm>

namespace kith::report {
namespace {

constexpr double rowHeight = 25, groupGap = 8, headingHeight = 22, plotWidth = 380, labelWidth = 280;

class Frequencies {
public:
    Frequencies(const Table& table, std::string_view labelColumn, std::string_view valueColumn,
                const PictureWords& words)
        : table_(table), canvas_(words.language), label_(columnOf(table, labelColumn)),
          value_(columnOf(table, valueColumn)) {
        const auto group = columnOf(table, "group");
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            groups_.push_back(textAt(table, row, group, words.language));
            if (const Cell* cell = cellOf(row)) largest_ = std::max(largest_, upperEndOf(*cell));
            left_ = std::max({left_, std::min(widthOfWords(labelOf(row), type::words), labelWidth) + 16,
                              std::min(widthOfWords(groups_.back(), type::small, true), labelWidth) + 16});
        }
        ticks_ = ticksUpTo(largest_);
    }

    Picture draw() {
        const double top = 0;
        double y = top + 8;
        // The lines of the axis lie below everything else, so the rows are placed first.
        std::vector<std::pair<std::size_t, double>> middles;
        std::vector<std::pair<std::string, double>> headings;
        for (std::size_t row = 0; row < table_.rows.size(); ++row) {
            if (beginsGroup(groups_, row)) {
                if (row > 0) y += groupGap;
                if (!groups_[row].empty()) {
                    headings.emplace_back(groups_[row], y + headingHeight - 7);
                    y += headingHeight;
                }
            }
            middles.emplace_back(row, y + rowHeight / 2);
            y += rowHeight;
        }
        axis(top, y + 4);
        for (const auto& [heading, base] : headings)
            canvas_.words({0, base}, fitted(heading, labelWidth, type::small, true), type::small, Anchor::Start,
                          quietColour, true);
        for (const auto& [row, middle] : middles)
            drawRow(row, middle);
        double below = y + type::small + 24;
        for (const std::string& caption : {axisCaption(), intervalCaption()})
            if (!caption.empty()) {
                canvas_.words({left_, below + type::small}, caption, type::small, Anchor::Start, quietColour);
                below += type::small + 5;
            }
        return canvas_.finish(onOneLine(table_.title), description());
    }

private:
    [[nodiscard]] double at(double share) const {
        return left_ + std::clamp(share / ticks_.back() * 100, 0.0, 1.0) * plotWidth;
    }
    // Of the dot and its whiskers.
    [[nodiscard]] double upperEndOf(const Cell& cell) const {
        const double share = shareOf(cell, table_.columns[*value_]).value_or(0);
        return cell.interval ? std::max(share, cell.interval->high) : share;
    }
    // Per cent. Where all of it would stand in the left half, the axis ends at a round number above the largest end.
    [[nodiscard]] static std::vector<double> ticksUpTo(double largest) {
        if (largest <= 0 || largest >= 0.5) return {0, 25, 50, 75, 100};
        return roundSteps(largest * 100, 4);
    }
    [[nodiscard]] bool isShortened() const { return ticks_.back() < 100; }
    [[nodiscard]] double right() const { return left_ + plotWidth + 22; }
    [[nodiscard]] std::string labelOf(std::size_t row) const { return textAt(table_, row, label_, canvas_.language()); }
    [[nodiscard]] const Cell* cellOf(std::size_t row) const {
        return value_ && *value_ < table_.rows[row].size() ? &table_.rows[row][*value_] : nullptr;
    }
    [[nodiscard]] std::string shown(const Cell& cell) const {
        return shownWords(cell, table_.columns[*value_], canvas_.language());
    }

    void axis(double top, double bottom) {
        for (const double percent : ticks_) {
            const double x = at(percent / 100);
            canvas_.line({x, top}, {x, bottom}, lineColour, percent == 0 ? 1.2 : 0.7,
                         percent == 0 ? Dash::Solid : Dash::Dotted);
            canvas_.words({x, bottom + type::small + 4}, fmt::format("{:g}%", percent), type::small, Anchor::Middle,
                          quietColour);
        }
        if (!value_) return;
        const std::string heading = headingWords(table_.columns[*value_]);
        canvas_.words({left_, top - 7}, heading, type::small, Anchor::Start, quietColour, true);
        const bool counts = std::any_of(table_.rows.begin(), table_.rows.end(), [&](const std::vector<Cell>& row) {
            return *value_ < row.size() && row[*value_].denominator;
        });
        if (counts) canvas_.words({right(), top - 7}, countedWords(), type::small, Anchor::Start, quietColour, true);
    }

    // People can be asked; nobody is asked contact by contact.
    [[nodiscard]] std::string countedWords() const {
        return table_.columns[*value_].id == "contacts" ? canvas_.in("with / contacts", "met / contacten")
                                                        : canvas_.in("with / asked", "met / gevraagd");
    }

    void drawRow(std::size_t row, double y) {
        const double base = y + type::words * halfHeight;
        const std::string label = labelOf(row);
        canvas_.words({0, base}, fitted(label, labelWidth, type::words), type::words);
        const Cell* cell = cellOf(row);
        if (!cell) return;
        const std::optional<double> share = shareOf(*cell, table_.columns[*value_]);
        if (!share) {
            // Hatched and said in words, so that nobody takes it for nought.
            if (cell->value == Cell(Missing::NotAsked).value) canvas_.hatched({at(0) + 1, y - 6, at(1), y + 6});
            canvas_.words({right(), base}, shown(*cell), type::words, Anchor::Start, quietColour);
            return;
        }
        if (cell->interval) {
            const double low = at(cell->interval->low), high = at(cell->interval->high);
            canvas_.line({low, y}, {high, y}, markColour, 1.5);
            for (const double x : {low, high})
                canvas_.line({x, y - 4}, {x, y + 4}, markColour, 1.5);
        }
        canvas_.add(
            Shape{Marker::Circle, {at(*share), y}, 5, markColour, markColour, 1, label + ": " + shown(*cell), ""});
        canvas_.words({right(), base}, briefWords(*cell, table_.columns[*value_]), type::words);
    }

    [[nodiscard]] std::string axisCaption() const {
        if (!isShortened()) return {};
        return fmt::format(
            fmt::runtime(canvas_.in("The axis ends at {:g}%, not at 100%.", "De as eindigt bij {:g}%, niet bij 100%.")),
            ticks_.back());
    }

    // Level and method of the first interval; a table uses one method for a column.
    [[nodiscard]] std::string intervalCaption() const {
        for (std::size_t row = 0; row < table_.rows.size(); ++row)
            if (const Cell* cell = cellOf(row); cell && cell->interval)
                return fmt::format("{}: {:g}% {}{}", canvas_.in("Whiskers", "Lijnen"), cell->interval->level * 100,
                                   canvas_.in("interval", "interval"),
                                   cell->interval->method.empty() ? "" : " (" + cell->interval->method + ")");
        return {};
    }

    [[nodiscard]] std::string description() const {
        std::string text;
        for (std::size_t row = 0; row < table_.rows.size(); ++row)
            if (const Cell* cell = cellOf(row))
                text += (text.empty() ? "" : " ") + labelOf(row) + ": " + shown(*cell) + ".";
        return text;
    }

    const Table& table_;
    Canvas canvas_;
    std::optional<std::size_t> label_, value_;
    std::vector<std::string> groups_;
    double left_ = 16, largest_ = 0;
    std::vector<double> ticks_{0, 25, 50, 75, 100}; // of the axis, in per cent
};

} // namespace

Picture drawFrequencies(const Table& table, std::string_view labelColumn, std::string_view valueColumn,
                        const PictureWords& words) {
    return Frequencies(table, labelColumn, valueColumn, words).draw();
}

} // namespace kith::report
