// How many codes were seen after each interview, and how many of them were new.
#include "canvas.h"
#include "characters.h"
#include "picture_tables.h"
#include "text_widths.h"

#include <fmt/format.h>

#include <algorithm>

namespace kith::report {
namespace {

constexpr double plotHeight = 210, barsHeight = 70, between = 34;

class Saturation {
public:
    Saturation(const Table& table, const PictureWords& words) : table_(table), canvas_(words.language) {
        for (const char* id : {"seen", "seen_high"})
            for (std::size_t row = 0; row < table.rows.size(); ++row)
                most_ = std::max(most_, number(row, id).value_or(0));
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            mostNew_ = std::max(mostNew_, number(row, "new").value_or(0));
        step_ = std::clamp(560.0 / static_cast<double>(std::max<std::size_t>(table.rows.size(), 1)), 12.0, 60.0);
    }

    Picture draw() {
        const auto count = static_cast<double>(table_.rows.size());
        const double right = (count + 0.5) * step_;
        const std::vector<double> steps = roundSteps(most_, 5);
        top_ = steps.back();
        canvas_.words({-30, -14}, canvas_.in("Codes seen so far", "Codes gezien tot dan toe"), type::small,
                      Anchor::Start, quietColour, true);
        for (const double value : steps) {
            canvas_.line({0, y(value)}, {right, y(value)}, lineColour, value == 0 ? 1.2 : 0.6,
                         value == 0 ? Dash::Solid : Dash::Dotted);
            canvas_.words({-8, y(value) + type::small * halfHeight}, fmt::format("{:g}", value), type::small,
                          Anchor::End, quietColour);
        }
        band();
        curve();
        bars(right);
        legend(right);
        return canvas_.finish(onOneLine(table_.title), description());
    }

private:
    [[nodiscard]] std::optional<double> number(std::size_t row, const char* id) const {
        return numberAt(table_, row, columnOf(table_, id));
    }
    [[nodiscard]] std::string heading(const char* id) const {
        const auto column = columnOf(table_, id);
        return column ? table_.columns[*column].heading : std::string();
    }
    [[nodiscard]] std::string text(std::size_t row, const char* id) const {
        return textAt(table_, row, columnOf(table_, id), canvas_.language());
    }
    [[nodiscard]] double x(std::size_t row) const { return (static_cast<double>(row) + 0.75) * step_; }
    [[nodiscard]] double y(double value) const { return plotHeight * (1 - value / top_); }

    // What random orders of the interviews give.
    void band() {
        std::vector<Point> low, high;
        for (std::size_t row = 0; row < table_.rows.size(); ++row) {
            const auto least = number(row, "seen_low"), most = number(row, "seen_high");
            if (!least || !most) continue;
            low.push_back({x(row), y(*least)});
            high.push_back({x(row), y(*most)});
        }
        hasBand_ = !low.empty();
        if (low.size() > 1) {
            std::vector<Point> corners = high;
            corners.insert(corners.end(), low.rbegin(), low.rend());
            canvas_.add(Polygon{corners, "#e6ebef", ""});
            for (const std::vector<Point>* edge : {&low, &high})
                for (std::size_t i = 1; i < edge->size(); ++i)
                    canvas_.line((*edge)[i - 1], (*edge)[i], tieColour, 0.8);
        }
        std::optional<Point> last;
        for (std::size_t row = 0; row < table_.rows.size(); ++row) {
            const auto median = number(row, "seen_median");
            if (!median) continue;
            const Point at{x(row), y(*median)};
            if (last) canvas_.line(*last, at, quietColour, 1.1, Dash::Dashed);
            last = at;
        }
    }

    void curve() {
        std::optional<Point> last;
        std::vector<Shape> dots;
        for (std::size_t row = 0; row < table_.rows.size(); ++row) {
            const auto seen = number(row, "seen");
            if (!seen) continue;
            const Point at{x(row), y(*seen)};
            if (last) canvas_.line(*last, at, markColour, 1.8);
            last = at;
            dots.push_back(
                {Marker::Circle, at, 3.6, markColour, markColour, 1, fmt::format("{}: {:g}", caseOf(row), *seen), ""});
        }
        for (Shape& dot : dots)
            canvas_.add(std::move(dot));
    }

    // New ones as bars with their numbers, the cases written below them.
    void bars(double right) {
        const double base = plotHeight + between + barsHeight;
        canvas_.words({-30, plotHeight + between - 10}, canvas_.in("New codes", "Nieuwe codes"), type::small,
                      Anchor::Start, quietColour, true);
        canvas_.line({0, base}, {right, base}, lineColour, 1.2);
        // Names that do not fit side by side stand on two, three … lines in turns.
        double widest = 0;
        std::vector<Words> names;
        for (std::size_t row = 0; row < table_.rows.size(); ++row)
            widest = std::max(widest, widthOfWords(caseOf(row), type::small));
        const auto levels =
            static_cast<std::size_t>(std::clamp(std::ceil((std::min(widest, 90.0) + 8) / step_), 1.0, 8.0));
        for (std::size_t row = 0; row < table_.rows.size(); ++row) {
            const double fresh = number(row, "new").value_or(0);
            const double height = mostNew_ > 0 ? fresh / mostNew_ * (barsHeight - 20) : 0;
            const double half = std::min(step_ * 0.3, 12.0);
            if (fresh > 0) canvas_.add(Rectangle{{x(row) - half, base - height}, 2 * half, height, markColour, ""});
            canvas_.words({x(row), base - height - 5}, fmt::format("{:g}", fresh), type::small, Anchor::Middle,
                          inkColour);
            const double line = base + 4 + static_cast<double>(row % levels) * 14;
            canvas_.line({x(row), base}, {x(row), line}, lineColour, 0.6);
            names.push_back({{x(row), line + type::small + 1},
                             fitted(caseOf(row), static_cast<double>(levels) * step_ - 6, type::small),
                             type::small,
                             Anchor::Middle,
                             quietColour,
                             false,
                             true});
        }
        for (Words& name : names) // over the lines that lead to others
            canvas_.add(std::move(name));
        below_ = base + 4 + static_cast<double>(levels) * 14 + 12;
    }

    void legend(double right) {
        double at = 0;
        const auto entry = [&](const std::string& words, const auto& sample) {
            sample(Point{at, below_ + 6});
            canvas_.words({at + 30, below_ + 6 + type::small * halfHeight}, words, type::small, Anchor::Start,
                          quietColour);
            at += 30 + widthOfWords(words, type::small) + 20;
            if (at > std::max(right, 500.0) * 0.75) {
                at = 0;
                below_ += 18;
            }
        };
        entry(canvas_.in("in the order of the interviews", "in de volgorde van de interviews"), [&](Point from) {
            canvas_.line(from, {from.x + 24, from.y}, markColour, 1.8);
            canvas_.add(Shape{Marker::Circle, {from.x + 12, from.y}, 3.6, markColour, markColour, 1, "", ""});
        });
        if (!hasBand_) return;
        entry(heading("seen_median"), [&](Point from) {
            canvas_.line(from, {from.x + 24, from.y}, quietColour, 1.1, Dash::Dashed);
        });
        entry(heading("seen_low") + " – " + heading("seen_high"), [&](Point from) {
            canvas_.add(Rectangle{{from.x, from.y - 5}, 24, 10, "#e6ebef", tieColour});
        });
    }

    [[nodiscard]] std::string caseOf(std::size_t row) const {
        const std::string name = text(row, "case");
        return name.empty() ? text(row, "interview") : name;
    }

    [[nodiscard]] std::string description() const {
        std::string words;
        for (std::size_t row = 0; row < table_.rows.size(); ++row) {
            words += fmt::format("{}{} {}: {:g} {}, {:g} {}", words.empty() ? "" : " ", text(row, "interview"),
                                 text(row, "case"), number(row, "new").value_or(0), canvas_.in("new", "nieuw"),
                                 number(row, "seen").value_or(0), canvas_.in("seen so far", "tot dan toe gezien"));
            const auto low = number(row, "seen_low"), median = number(row, "seen_median"),
                       high = number(row, "seen_high");
            if (low && median && high)
                words += fmt::format(" ({} {:g}, {:g} {} {:g})",
                                     canvas_.in("over random orders: median", "over willekeurige volgordes: mediaan"),
                                     *median, *low, canvas_.in("to", "tot"), *high);
            words += ".";
        }
        return words;
    }

    const Table& table_;
    Canvas canvas_;
    double most_ = 0, mostNew_ = 0, step_ = 40, top_ = 1, below_ = 0;
    bool hasBand_ = false;
};

} // namespace

Picture drawSaturation(const Table& table, const PictureWords& words) {
    return Saturation(table, words).draw();
}

} // namespace kith::report
