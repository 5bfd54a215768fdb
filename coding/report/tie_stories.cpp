// How ties moved through the layers, as it was told: a drawing of steps for each contact.
#include "canvas.h"
#include "characters.h"
#include "egogram_words.h"
#include "text_widths.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace kith::report {
namespace {

constexpr double lane = 22, stepWidth = 100, gap = 40, between = 34, widest = 1180;
constexpr std::array lanes{Layer::Communality, Layer::Sociality, Layer::Connectivity, Layer::Unclassified};

Dash dashOf(Intention intention) {
    switch (intention) {
    case Intention::Intended:
        return Dash::Solid;
    case Intention::Circumstantial:
        return Dash::Dashed;
    case Intention::Unknown:
        break;
    }
    return Dash::Dotted;
}

class TieStories {
public:
    TieStories(const std::string& title, const std::vector<TieStory>& stories, const PictureWords& words)
        : title_(title), stories_(stories), words_(words), canvas_(words.language) {
        // The lane of what has no layer is drawn where a story goes there.
        const bool somewhereElse = std::any_of(stories.begin(), stories.end(), [](const TieStory& story) {
            return std::any_of(story.steps.begin(), story.steps.end(), [](const TieStep& step) {
                return step.from == Layer::Unclassified || step.to == Layer::Unclassified;
            });
        });
        count_ = somewhereElse ? lanes.size() : lanes.size() - 1;
        for (const Layer layer : lanes)
            left_ = std::max(left_, widthOfWords(termWords(words, "layer", toString(layer)), type::small) + 14);
        for (const TieStory& story : stories)
            longest_ = std::max(longest_, stopsOf(story).size());
    }

    Picture draw() {
        // As many beside one another as a page takes.
        const double width = left_ + static_cast<double>(std::max<std::size_t>(longest_, 2)) * stepWidth;
        const double height = 22 + static_cast<double>(count_) * lane + gap;
        const auto columns =
            static_cast<std::size_t>(std::clamp(std::floor((widest + between) / (width + between)), 1.0, 3.0));
        for (std::size_t i = 0; i < stories_.size(); ++i)
            drawStory(stories_[i],
                      {static_cast<double>(i % columns) * (width + between), static_cast<double>(i / columns) * height},
                      width);
        const double y = static_cast<double>((stories_.size() + columns - 1) / columns) * height;
        if (stories_.empty()) {
            canvas_.words({0, type::words}, canvas_.in("No changes were told.", "Er zijn geen veranderingen verteld."),
                          type::words, Anchor::Start, quietColour);
        } else
            legend(y + 6);
        return canvas_.finish(onOneLine(title_), description());
    }

private:
    // Where the path stands before and after each step; a step that begins elsewhere than the last one ended has a stop
    // of its own, and no line leads there.
    struct Stop {
        Layer layer = Layer::Unclassified;
        const TieStep* by = nullptr; // the step that leads here; none where the path begins (again)
    };
    [[nodiscard]] static std::vector<Stop> stopsOf(const TieStory& story) {
        std::vector<Stop> stops;
        for (const TieStep& step : story.steps) {
            if (stops.empty() || stops.back().layer != step.from) stops.push_back({step.from, nullptr});
            stops.push_back({step.to, &step});
        }
        return stops;
    }
    [[nodiscard]] static double middleOf(Layer layer) {
        const auto at = std::find(lanes.begin(), lanes.end(), layer) - lanes.begin();
        return (static_cast<double>(at) + 0.5) * lane;
    }

    void drawStory(const TieStory& story, Point corner, double width) {
        canvas_.words({corner.x, corner.y + type::words}, fitted(story.label, width, type::words, true), type::words,
                      Anchor::Start, inkColour, true);
        const double top = corner.y + 22, left = corner.x + left_;
        for (std::size_t i = 0; i < count_; ++i) {
            const double y = top + static_cast<double>(i) * lane;
            canvas_.add(Rectangle{{left, y}, width - left_, lane, i % 2 == 0 ? "#e9eef3" : "#f6f8fa", ""});
            canvas_.words({corner.x, y + lane / 2 + type::small * halfHeight},
                          termWords(words_, "layer", toString(lanes[i])), type::small, Anchor::Start, quietColour);
        }
        const std::vector<Stop> stops = stopsOf(story);
        const auto placeOf = [&](std::size_t i) {
            return Point{left + (static_cast<double>(i) + 0.5) * stepWidth, top + middleOf(stops[i].layer)};
        };
        for (std::size_t i = 0; i < stops.size(); ++i) {
            const Point at = placeOf(i);
            if (stops[i].by) {
                const Point from = placeOf(i - 1);
                const double length = std::hypot(at.x - from.x, at.y - from.y);
                const Point begin{from.x + (at.x - from.x) * 7 / length, from.y + (at.y - from.y) * 7 / length},
                    end{at.x - (at.x - from.x) * 8 / length, at.y - (at.y - from.y) * 8 / length};
                arrow(begin, end, stops[i].by->intention);
                // Below the lanes, under the middle of the step.
                whenWords(stops[i].by->when, {(from.x + at.x) / 2, top + static_cast<double>(count_) * lane});
            }
            canvas_.add(Shape{
                Marker::Circle, at, 5, markColour, stops[i].by ? markColour : paperColour, 1.6,
                stops[i].by ? stepWords(*stops[i].by) : termWords(words_, "layer", toString(stops[i].layer)), ""});
        }
    }

    // On two lines at most.
    void whenWords(const std::string& when, Point topMiddle) {
        std::vector<std::string> lines = broken(when, stepWidth - 6, type::tiny);
        if (lines.size() > 2) {
            std::string rest;
            for (std::size_t i = 1; i < lines.size(); ++i)
                rest += (i > 1 ? " " : "") + lines[i];
            lines = {lines[0], fitted(rest, stepWidth - 6, type::tiny)};
        }
        for (const std::string& line : lines) {
            topMiddle.y += type::tiny + 3;
            canvas_.words(topMiddle, line, type::tiny, Anchor::Middle, quietColour);
        }
    }

    void arrow(Point begin, Point end, Intention intention) {
        canvas_.line(begin, end, inkColour, intention == Intention::Intended ? 1.8 : 1.3, dashOf(intention));
        canvas_.arrowHead(begin, end, inkColour, 8);
    }

    [[nodiscard]] std::string intentionWords(Intention intention) const {
        return intention == Intention::Unknown ? canvas_.in("not known whether intended", "onbekend of het bedoeld was")
                                               : termWords(words_, "change", toString(intention));
    }
    [[nodiscard]] std::string stepWords(const TieStep& step) const {
        std::string words =
            fmt::format("{} {} {}, {}", termWords(words_, "layer", toString(step.from)), canvas_.in("to", "naar"),
                        termWords(words_, "layer", toString(step.to)), intentionWords(step.intention));
        if (!step.when.empty()) words += ", " + onOneLine(step.when);
        return words;
    }

    void legend(double y) {
        double x = 0;
        for (const Intention intention : {Intention::Intended, Intention::Circumstantial, Intention::Unknown}) {
            const std::string words = intentionWords(intention);
            arrow({x, y}, {x + 34, y}, intention);
            canvas_.words({x + 42, y + type::small * halfHeight}, words, type::small, Anchor::Start, quietColour);
            x += 42 + widthOfWords(words, type::small) + 20;
        }
    }

    [[nodiscard]] std::string description() const {
        std::string words;
        for (const TieStory& story : stories_) {
            std::string steps;
            for (const TieStep& step : story.steps)
                steps += (steps.empty() ? "" : "; ") + stepWords(step);
            words += (words.empty() ? "" : " ") + onOneLine(story.label) + ": " + steps + ".";
        }
        return words.empty() ? canvas_.in("No changes were told.", "Er zijn geen veranderingen verteld.") : words;
    }

    std::string title_;
    const std::vector<TieStory>& stories_;
    const PictureWords& words_;
    Canvas canvas_;
    std::size_t count_ = 3, longest_ = 0;
    double left_ = 0;
};

} // namespace

Picture drawTieStories(const std::string& title, const std::vector<TieStory>& stories, const PictureWords& words) {
    return TieStories(title, stories, words).draw();
}

} // namespace kith::report
