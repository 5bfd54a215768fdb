// Where in each account something is said: a bar for each text, a tick at each place.
#include "kith/report/pictures.h"

#include "characters.h"
#include "picture_colours.h"
#include "text_widths.h"

#include "kith/model/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace kith::report {
namespace {

constexpr double margin = 16, rowHeight = 25, plotWidth = 520, barHeight = 9, tickHeight = 17, wordsSize = 12,
                 headingSize = 13, smallSize = 10.5;
constexpr double finest = 0.25; // pixels; ticks nearer to one another look like one
constexpr std::size_t longestLabel = 40, longestHeading = 80;

class Dispersion {
public:
    Dispersion(const std::string& title, const std::vector<DispersionRow>& rows, const PictureWords& words)
        : title_(onOneLine(title)), rows_(rows), words_(words) {
        for (const DispersionRow& row : rows) {
            labelWidth_ = std::max(labelWidth_, widthOfWords(labelOf(row), wordsSize));
            longest_ = std::max(longest_, row.length);
        }
        left_ = rows.empty() ? margin : margin + labelWidth_ + 16;
    }

    Picture draw() {
        picture_.title = title_;
        picture_.description = description();
        picture_.primitives.emplace_back(Rectangle{}); // the paper, as large as all the rest needs
        double y = margin + headingSize;
        write({margin, y}, shortened(title_, longestHeading), headingSize, inkColour, true);
        y += 12;
        for (const DispersionRow& row : rows_) {
            drawRow(row, y + rowHeight / 2);
            y += rowHeight;
        }
        for (const std::string& line : caption()) {
            y += smallSize + 7;
            write({left_, y}, line, smallSize, quietColour);
        }
        picture_.width = std::ceil(rightmost_ + margin);
        picture_.height = std::ceil(y + smallSize * descent + margin);
        picture_.primitives.front() = Rectangle{{0, 0}, picture_.width, picture_.height, paperColour, ""};
        return std::move(picture_);
    }

private:
    [[nodiscard]] std::string in(std::string_view english, std::string_view dutch) const {
        return std::string(inLanguage(words_.language, english, dutch));
    }
    [[nodiscard]] static std::string labelOf(const DispersionRow& row) {
        return shortened(onOneLine(row.label), longestLabel);
    }
    [[nodiscard]] double at(std::int64_t characters) const {
        if (longest_ <= 0) return left_;
        return left_ + static_cast<double>(characters) / static_cast<double>(longest_) * plotWidth;
    }

    void write(Point at, const std::string& text, double size, const char* colour, bool bold = false) {
        picture_.primitives.emplace_back(Words{at, text, size, Anchor::Start, colour, bold});
        rightmost_ = std::max(rightmost_, at.x + widthOfWords(text, size, bold));
    }

    void drawRow(const DispersionRow& row, double y) {
        const double base = y + wordsSize * 0.36;
        const std::int64_t length = std::max<std::int64_t>(row.length, 0);
        const double end = at(length);
        write({margin, base}, labelOf(row), wordsSize, inkColour);
        picture_.primitives.emplace_back(
            Rectangle{{left_, y - barHeight / 2}, end - left_, barHeight, paperColour, tieColour});
        double last = left_ - 1;
        for (const std::int64_t place : row.places) {
            const double x = at(std::clamp<std::int64_t>(place, 0, length));
            if (x - last < finest) continue;
            picture_.primitives.emplace_back(
                Line{{x, y - tickHeight / 2}, {x, y + tickHeight / 2}, inkColour, 1.3, Dash::Solid});
            last = x;
        }
        write({end + 10, base}, std::to_string(row.places.size()), wordsSize, inkColour, !row.places.empty());
    }

    [[nodiscard]] std::vector<std::string> caption() const {
        if (rows_.empty()) return {in("No sources", "Geen bronnen")};
        return {in("Bar: a text, from its beginning to its end. Tick: a place. Number: how many places.",
                   "Balk: een tekst, van begin tot eind. Streepje: een plaats. Getal: hoeveel plaatsen."),
                fmt::format("{}: {} {}", in("Longest text", "Langste tekst"), longest_,
                            longest_ == 1 ? in("character", "teken") : in("characters", "tekens"))};
    }

    // "16 places in 5 of 8 sources. Most in: Grace (9), P04 (4), P11 (2)."
    [[nodiscard]] std::string description() const {
        std::vector<const DispersionRow*> most;
        std::size_t total = 0;
        for (const DispersionRow& row : rows_) {
            total += row.places.size();
            if (!row.places.empty()) most.push_back(&row);
        }
        std::string text = fmt::format(
            "{} {} in {} {} {} {}.", total, total == 1 ? in("place", "plaats") : in("places", "plaatsen"), most.size(),
            in("of", "van"), rows_.size(), rows_.size() == 1 ? in("source", "bron") : in("sources", "bronnen"));
        if (most.empty()) return text;
        std::stable_sort(most.begin(), most.end(), [](const DispersionRow* a, const DispersionRow* b) {
            return a->places.size() > b->places.size();
        });
        constexpr std::size_t few = 3;
        text += in(" Most in: ", " De meeste in: ");
        for (std::size_t i = 0; i < std::min(few, most.size()); ++i)
            text += fmt::format("{}{} ({})", i == 0 ? "" : ", ", onOneLine(most[i]->label), most[i]->places.size());
        return text + ".";
    }

    std::string title_;
    const std::vector<DispersionRow>& rows_;
    const PictureWords& words_;
    std::int64_t longest_ = 0;
    double labelWidth_ = 0, left_ = 0, rightmost_ = 0;
    Picture picture_;
};

} // namespace

Picture drawDispersion(const std::string& title, const std::vector<DispersionRow>& rows, const PictureWords& words) {
    return Dispersion(title, rows, words).draw();
}

} // namespace kith::report
