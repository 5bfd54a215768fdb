// Which codes go together: half a square, with a disc and a number for each pair.
#include "canvas.h"
#include "characters.h"
#include "picture_tables.h"
#include "text_widths.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace kith::report {
namespace {

constexpr double cell = 46, radius = 13, labelWidth = 260;

class CoOccurrence {
public:
    CoOccurrence(const Table& table, const PictureWords& words) : table_(table), canvas_(words.language) {
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            const std::size_t a = codeAt(row, "code_a", "label_a", "n_a"), b = codeAt(row, "code_b", "label_b", "n_b");
            pairs_[{a, b}] = row;
        }
        order();
    }

    Picture draw() {
        for (const std::size_t code : order_)
            left_ = std::max(left_, widthOfWords(fitted(labelOf(code), labelWidth, type::words), type::words) + 16);
        for (std::size_t i = 0; i < order_.size(); ++i)
            drawRow(i);
        const double bottom = static_cast<double>(order_.size()) * cell;
        const double width = std::max(left_ + bottom, 380.0);
        double below = type::words + 12;
        if (order_.empty())
            canvas_.words({0, type::words}, canvas_.in("No codes occur together.", "Geen codes komen samen voor."),
                          type::words, Anchor::Start, quietColour);
        else
            below = canvas_.paragraph(
                {0, bottom + 12},
                fmt::format("{}: {}. {}", canvas_.in("Number", "Getal"), numberWords(),
                            canvas_.in("Disc within its ring: Jaccard's share of both among either, by "
                                       "area. A point: never together.",
                                       "Schijf in de ring: Jaccards aandeel van beide op minstens één, "
                                       "naar oppervlakte. Een punt: nooit samen.")),
                width, type::small);
        for (const std::string& note : table_.notes)
            below = canvas_.paragraph({0, below + 3}, note, width, type::small);
        return canvas_.finish(onOneLine(table_.title), description());
    }

private:
    struct Code {
        std::string name, label;
        std::optional<double> count;
    };

    [[nodiscard]] std::string text(std::size_t row, const char* id) const {
        return textAt(table_, row, columnOf(table_, id), canvas_.language());
    }
    [[nodiscard]] std::optional<double> number(std::size_t row, const char* id) const {
        return numberAt(table_, row, columnOf(table_, id));
    }

    // "with both, of people".
    [[nodiscard]] std::string numberWords() const {
        const auto column = columnOf(table_, "both");
        if (!column) return canvas_.in("both", "beide");
        const Column& both = table_.columns[*column];
        return both.unit.empty() ? both.heading : both.heading + " (" + both.unit + ")";
    }

    std::size_t codeAt(std::size_t row, const char* name, const char* label, const char* count) {
        const std::string code = text(row, name);
        for (std::size_t i = 0; i < codes_.size(); ++i)
            if (codes_[i].name == code) return i;
        const std::string words = text(row, label);
        codes_.push_back({code, words.empty() ? code : words, number(row, count)});
        return codes_.size() - 1;
    }

    // The order that all pairs agree on, as the first one that appears has it; in a circle the first that is left.
    void order() {
        std::vector<bool> placed(codes_.size(), false);
        while (order_.size() < codes_.size()) {
            std::size_t chosen = codes_.size();
            for (std::size_t code = 0; code < codes_.size() && chosen == codes_.size(); ++code) {
                const bool waits = std::any_of(pairs_.begin(), pairs_.end(), [&](const auto& pair) {
                    return pair.first.second == code && !placed[pair.first.first];
                });
                if (!placed[code] && !waits) chosen = code;
            }
            if (chosen == codes_.size())
                chosen = static_cast<std::size_t>(std::find(placed.begin(), placed.end(), false) - placed.begin());
            placed[chosen] = true;
            order_.push_back(chosen);
        }
    }

    [[nodiscard]] std::string labelOf(std::size_t code) const { return codes_[code].label; }

    // A row's name stands at the left, and again (with its own count) on the step where its row ends and its column
    // begins.
    void drawRow(std::size_t i) {
        const double middle = (static_cast<double>(i) + 0.5) * cell;
        const Code& code = codes_[order_[i]];
        canvas_.words({0, middle + type::words * halfHeight}, fitted(code.label, labelWidth, type::words), type::words);
        for (std::size_t k = 0; k < i; ++k) {
            const double x = left_ + static_cast<double>(k) * cell;
            canvas_.add(Rectangle{{x, middle - cell / 2}, cell, cell, "", "#d5dce2"});
            drawPair(order_[k], order_[i], {x + cell / 2, middle});
        }
        const double step = left_ + static_cast<double>(i) * cell;
        std::string words = code.label;
        if (code.count) words += fmt::format(" ({:g})", *code.count);
        canvas_.add(Rectangle{{step, middle - cell / 2}, cell, cell, "#eef1f4", "#d5dce2"});
        canvas_.words({step + 8, middle + type::small * halfHeight}, words, type::small, Anchor::Start, inkColour,
                      true);
    }

    void drawPair(std::size_t a, std::size_t b, Point centre) {
        auto found = pairs_.find({a, b});
        if (found == pairs_.end()) found = pairs_.find({b, a});
        if (found == pairs_.end()) {
            canvas_.add(Circle{centre, 1, "", tieColour, 0, Dash::Solid});
            return;
        }
        const std::size_t row = found->second;
        const double jaccard = number(row, "jaccard").value_or(0), both = number(row, "both").value_or(0);
        canvas_.shareDisc({centre.x, centre.y - 5}, radius, jaccard,
                          fmt::format("{} + {}: {:g}", labelOf(a), labelOf(b), both));
        canvas_.words({centre.x, centre.y + 20}, fmt::format("{:g}", both), type::small, Anchor::Middle);
    }

    [[nodiscard]] std::string description() const {
        std::string words;
        for (std::size_t row = 0; row < table_.rows.size(); ++row) {
            words += fmt::format("{}{} + {}: {:g}", words.empty() ? "" : " ", text(row, "label_a"),
                                 text(row, "label_b"), number(row, "both").value_or(0));
            if (const auto a = number(row, "n_a"), b = number(row, "n_b"); a && b)
                words += fmt::format(" ({:g} {} {:g})", *a, canvas_.in("and", "en"), *b);
            if (const auto jaccard = number(row, "jaccard")) words += fmt::format(", Jaccard {:.2f}", *jaccard);
            words += ".";
        }
        if (words.empty()) words = canvas_.in("No codes occur together.", "Geen codes komen samen voor.");
        for (const std::string& note : table_.notes)
            words += " " + onOneLine(note);
        return words;
    }

    const Table& table_;
    Canvas canvas_;
    std::vector<Code> codes_;
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> pairs_; // the row of a pair
    std::vector<std::size_t> order_;
    double left_ = 16;
};

} // namespace

Picture drawCoOccurrence(const Table& table, const PictureWords& words) {
    return CoOccurrence(table, words).draw();
}

} // namespace kith::report
