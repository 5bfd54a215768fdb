// Codes and cases in the plane of a correspondence analysis.
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

constexpr double longest = 560; // pixels of the longer axis

struct Place {
    std::string label;
    bool code = false;
    double x = 0, y = 0;
};

class Correspondence {
public:
    Correspondence(const Table& table, const PictureWords& words) : table_(table), canvas_(words.language) {
        const auto label = columnOf(table, "label"), point = columnOf(table, "point"), kind = columnOf(table, "kind");
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            const auto x = numberAt(table, row, columnOf(table, "x")), y = numberAt(table, row, columnOf(table, "y"));
            if (!x || !y) {
                ++left_;
                continue;
            }
            std::string name = textAt(table, row, label, words.language);
            if (name.empty()) name = textAt(table, row, point, words.language);
            places_.push_back({name, textAt(table, row, kind, "en") == "code", *x, *y});
        }
        const auto axis = [&](const char* id) {
            const auto column = columnOf(table, id);
            return column ? headingWords(table.columns[*column]) : std::string(id);
        };
        axes_[0] = axis("x");
        axes_[1] = axis("y");
    }

    Picture draw() {
        double low[2]{0, 0}, high[2]{0, 0};
        for (const Place& place : places_) {
            low[0] = std::min(low[0], place.x);
            high[0] = std::max(high[0], place.x);
            low[1] = std::min(low[1], place.y);
            high[1] = std::max(high[1], place.y);
        }
        const double wide = std::max({high[0] - low[0], high[1] - low[1], 1e-9});
        unit_ = longest / wide; // one scale for both axes
        const double air = 46;
        Box frame{low[0] * unit_ - air, -high[1] * unit_ - air, high[0] * unit_ + air, -low[1] * unit_ + air};
        if (frame.right - frame.left < 360) frame = {frame.left - 90, frame.top, frame.right + 90, frame.bottom};
        canvas_.add(
            Rectangle{{frame.left, frame.top}, frame.right - frame.left, frame.bottom - frame.top, "", lineColour});
        grid(frame, wide);
        canvas_.line({frame.left, 0}, {frame.right, 0}, tieColour, 1);
        canvas_.line({0, frame.top}, {0, frame.bottom}, tieColour, 1);
        points(frame);
        canvas_.words({(frame.left + frame.right) / 2, frame.bottom + 34}, axes_[0], type::words, Anchor::Middle,
                      inkColour, true);
        canvas_.words({frame.left, frame.top - 10}, axes_[1], type::words, Anchor::Start, inkColour, true);
        legend(frame);
        return canvas_.finish(onOneLine(table_.title), description());
    }

private:
    void grid(const Box& frame, double wide) {
        const double step = places_.empty() ? 1 : roundSteps(wide, 6)[1];
        const auto each = [&](double from, double to, const auto& draw) {
            for (double k = std::ceil(from / (step * unit_)); k * step * unit_ <= to; ++k)
                draw(k == 0 ? 0.0 : k * step);
        };
        if (places_.empty()) return;
        each(frame.left, frame.right, [&](double value) {
            const double x = value * unit_;
            canvas_.line({x, frame.bottom}, {x, frame.bottom + 4}, lineColour, 0.8);
            canvas_.words({x, frame.bottom + 17}, fmt::format("{:g}", value), type::small, Anchor::Middle, quietColour);
        });
        each(-frame.bottom, -frame.top, [&](double value) {
            const double y = -value * unit_;
            canvas_.line({frame.left - 4, y}, {frame.left, y}, lineColour, 0.8);
            canvas_.words({frame.left - 8, y + type::small * halfHeight}, fmt::format("{:g}", value), type::small,
                          Anchor::End, quietColour);
        });
    }

    void points(const Box& frame) {
        std::vector<LabelledMark> marks;
        for (const Place& place : places_)
            marks.push_back({{place.x * unit_, -place.y * unit_}, 5, place.label});
        LabelSurroundings surroundings;
        surroundings.canvas = frame;
        surroundings.ties = {Line{{frame.left, 0}, {frame.right, 0}, lineColour, 1, Dash::Solid},
                             Line{{0, frame.top}, {0, frame.bottom}, lineColour, 1, Dash::Solid}};
        surroundings.longest = 34;
        const std::vector<PlacedLabel> labels = placeLabels(marks, surroundings, 11);
        for (const PlacedLabel& label : labels)
            if (label.leader) canvas_.add(label.line);
        for (std::size_t i = 0; i < places_.size(); ++i)
            mark(marks[i].centre, places_[i].code,
                 fmt::format("{} ({:.2f}, {:.2f})", places_[i].label, places_[i].x, places_[i].y));
        for (const PlacedLabel& label : labels)
            canvas_.add(label.words);
    }

    void mark(Point at, bool code, const std::string& title) {
        canvas_.add(code ? Shape{Marker::Circle, at, 4.5, markColour, markColour, 1, title, ""}
                         : Shape{Marker::Square, at, 4.5, markColour, paperColour, 1.5, title, ""});
    }

    void legend(const Box& frame) {
        const double y = frame.bottom + 56;
        double x = frame.left;
        for (const bool code : {true, false}) {
            const std::string words = code ? canvas_.in("code", "code") : canvas_.in("case", "casus");
            mark({x + 6, y}, code, "");
            canvas_.words({x + 18, y + type::small * halfHeight}, words, type::small, Anchor::Start, quietColour);
            x += 18 + widthOfWords(words, type::small) + 22;
        }
        if (left_ > 0)
            canvas_.words({x, y + type::small * halfHeight},
                          fmt::format("{}: {}", canvas_.in("without a place", "zonder plaats"), left_), type::small,
                          Anchor::Start, quietColour);
    }

    [[nodiscard]] std::string description() const {
        std::string words = fmt::format("{}: {}; {}.", canvas_.in("Axes", "Assen"), axes_[0], axes_[1]);
        for (const bool code : {true, false}) {
            std::string list;
            for (const Place& place : places_)
                if (place.code == code)
                    list +=
                        fmt::format("{}{} ({:.2f}, {:.2f})", list.empty() ? "" : "; ", place.label, place.x, place.y);
            if (!list.empty())
                words +=
                    " " + (code ? canvas_.in("Codes: ", "Codes: ") : canvas_.in("Cases: ", "Casussen: ")) + list + ".";
        }
        return words;
    }

    const Table& table_;
    Canvas canvas_;
    std::vector<Place> places_;
    std::string axes_[2];
    std::size_t left_ = 0; // points without a place
    double unit_ = 1;
};

} // namespace

Picture drawCorrespondence(const Table& table, const PictureWords& words) {
    return Correspondence(table, words).draw();
}

} // namespace kith::report
