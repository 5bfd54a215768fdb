// The sheet that pictures are drawn on: one margin, one scale of type, one way to show a share, what nobody asked, and
// words that must fit.
#pragma once

#include "kith/report/pictures.h"

#include "label_places.h"
#include "picture_colours.h"

#include <string>
#include <string_view>
#include <vector>

namespace kith::report {

constexpr double pageMargin = 16;
namespace type {
constexpr double title = 15, heading = 12.5, words = 12, small = 10.5, tiny = 9;
}
// From the middle of a line of words down to their baseline, as a share of their size.
constexpr double halfHeight = 0.36;

// Everything is drawn around any origin; the sheet grows with it, and `finish` puts it into a picture with margins.
class Canvas {
public:
    explicit Canvas(std::string language) : language_(std::move(language)) {}

    [[nodiscard]] std::string in(std::string_view english, std::string_view dutch) const;
    [[nodiscard]] const std::string& language() const { return language_; }

    void add(Primitive primitive);
    void line(Point from, Point to, const char* colour, double width = 1, Dash dash = Dash::Solid);
    // On one line, from `at` on the baseline.
    void words(Point at, std::string_view text, double size, Anchor anchor = Anchor::Start,
               const char* colour = inkColour, bool bold = false);
    // Broken into lines no wider than `width`, the first baseline one size below `top`; gives where the last one ends.
    double paragraph(Point topLeft, std::string_view text, double width, double size, const char* colour = quietColour,
                     bool bold = false);
    // Slanted lines inside a thin frame: what nobody asked. `title` is its text for those who do not see it.
    void hatched(const Box& box);
    // A ring that stands for all, and within it a disc whose area is the share.
    void shareDisc(Point centre, double radius, double share, const std::string& title);
    // A head of an arrow, its point at `at`, pointing along `from` to `at`.
    void arrowHead(Point from, Point at, const char* colour, double size = 7);

    [[nodiscard]] const Box& extent() const { return extent_; }
    // Grows the sheet without drawing, where air is wanted.
    void reach(const Box& box);
    Picture finish(std::string title, std::string description);

private:
    std::string language_;
    std::vector<Primitive> primitives_;
    Box extent_{};
    bool empty_ = true;
};

void moveBy(Primitive& primitive, double dx, double dy);

// The words, cut with "…" where they are wider than `width`.
std::string fitted(std::string_view text, double width, double size, bool bold = false);
// Broken at blanks into lines no wider than `width`; a single longer word is cut.
std::vector<std::string> broken(std::string_view text, double width, double size, bool bold = false);

// Round numbers from 0 up to at least `most`, about `wanted` steps: 0, 5, 10, 15.
std::vector<double> roundSteps(double most, int wanted);

} // namespace kith::report
