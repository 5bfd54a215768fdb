#include "canvas.h"

#include "characters.h"
#include "egogram_ties.h"
#include "text_widths.h"

#include "kith/model/wording.h"

#include <algorithm>
#include <cmath>

namespace kith::report {
namespace {

Box boxOfPrimitive(const Primitive& primitive) {
    return std::visit(
        [](const auto& each) -> Box {
            using Kind = std::decay_t<decltype(each)>;
            if constexpr (std::is_same_v<Kind, Line>)
                return {std::min(each.from.x, each.to.x), std::min(each.from.y, each.to.y),
                        std::max(each.from.x, each.to.x), std::max(each.from.y, each.to.y)};
            else if constexpr (std::is_same_v<Kind, Curve>) {
                Box box{each.from.x, each.from.y, each.from.x, each.from.y};
                for (const Line& piece : piecesOf(each))
                    box = {std::min(box.left, piece.to.x), std::min(box.top, piece.to.y),
                           std::max(box.right, piece.to.x), std::max(box.bottom, piece.to.y)};
                return box;
            } else if constexpr (std::is_same_v<Kind, Words>)
                return boxOf(each);
            else if constexpr (std::is_same_v<Kind, Rectangle>)
                return {each.corner.x, each.corner.y, each.corner.x + each.width, each.corner.y + each.height};
            else if constexpr (std::is_same_v<Kind, Polygon>) {
                if (each.corners.empty()) return {};
                Box box{each.corners[0].x, each.corners[0].y, each.corners[0].x, each.corners[0].y};
                for (const Point& corner : each.corners)
                    box = {std::min(box.left, corner.x), std::min(box.top, corner.y), std::max(box.right, corner.x),
                           std::max(box.bottom, corner.y)};
                return box;
            } else {
                double radius = 0;
                if constexpr (std::is_same_v<Kind, Circle>)
                    radius = each.radius;
                else
                    radius = each.size * 1.4;
                return {each.centre.x - radius, each.centre.y - radius, each.centre.x + radius, each.centre.y + radius};
            }
        },
        primitive);
}

} // namespace

void moveBy(Primitive& primitive, double dx, double dy) {
    const auto shift = [&](Point& point) {
        point.x += dx;
        point.y += dy;
    };
    std::visit(
        [&](auto& each) {
            using Kind = std::decay_t<decltype(each)>;
            if constexpr (std::is_same_v<Kind, Line>) {
                shift(each.from);
                shift(each.to);
            } else if constexpr (std::is_same_v<Kind, Curve>) {
                shift(each.from);
                shift(each.control);
                shift(each.to);
            } else if constexpr (std::is_same_v<Kind, Words>)
                shift(each.at);
            else if constexpr (std::is_same_v<Kind, Rectangle>)
                shift(each.corner);
            else if constexpr (std::is_same_v<Kind, Polygon>)
                std::for_each(each.corners.begin(), each.corners.end(), shift);
            else
                shift(each.centre);
        },
        primitive);
}

std::string Canvas::in(std::string_view english, std::string_view dutch) const {
    return std::string(inLanguage(language_, english, dutch));
}

void Canvas::reach(const Box& box) {
    extent_ = empty_ ? box
                     : Box{std::min(extent_.left, box.left), std::min(extent_.top, box.top),
                           std::max(extent_.right, box.right), std::max(extent_.bottom, box.bottom)};
    empty_ = false;
}

void Canvas::add(Primitive primitive) {
    reach(boxOfPrimitive(primitive));
    primitives_.push_back(std::move(primitive));
}

void Canvas::line(Point from, Point to, const char* colour, double width, Dash dash) {
    add(Line{from, to, colour, width, dash});
}

void Canvas::words(Point at, std::string_view text, double size, Anchor anchor, const char* colour, bool bold) {
    if (!text.empty()) add(Words{at, onOneLine(text), size, anchor, colour, bold});
}

double Canvas::paragraph(Point topLeft, std::string_view text, double width, double size, const char* colour,
                         bool bold) {
    double y = topLeft.y;
    for (const std::string& line : broken(text, width, size, bold)) {
        words({topLeft.x, y + size}, line, size, Anchor::Start, colour, bold);
        y += std::ceil(size * 1.35);
    }
    return y;
}

void Canvas::hatched(const Box& box) {
    add(Rectangle{{box.left, box.top}, box.right - box.left, box.bottom - box.top, paperColour, lineColour});
    constexpr double step = 5;
    const double height = box.bottom - box.top, width = box.right - box.left;
    // Rising lines, each from where it enters the box to where it leaves it.
    for (double start = step; start < width + height; start += step) {
        const double fromX = std::max(0.0, start - height), toX = std::min(start, width);
        line({box.left + fromX, box.top + (start - fromX)}, {box.left + toX, box.top + (start - toX)}, lineColour, 0.7);
    }
}

void Canvas::shareDisc(Point centre, double radius, double share, const std::string& title) {
    add(Circle{centre, radius, lineColour, paperColour, 1, Dash::Solid});
    const double inner = radius * std::sqrt(std::clamp(share, 0.0, 1.0));
    add(Shape{Marker::Circle, centre, inner, "", markColour, 0, title, ""});
}

void Canvas::arrowHead(Point from, Point at, const char* colour, double size) {
    const double length = std::hypot(at.x - from.x, at.y - from.y);
    if (length == 0) return;
    const double dx = (at.x - from.x) / length * size, dy = (at.y - from.y) / length * size;
    add(Polygon{{at, {at.x - dx - dy * 0.45, at.y - dy + dx * 0.45}, {at.x - dx + dy * 0.45, at.y - dy - dx * 0.45}},
                colour,
                ""});
}

Picture Canvas::finish(std::string title, std::string description) {
    Picture picture;
    picture.title = std::move(title);
    picture.description = std::move(description);
    picture.width = std::ceil(extent_.right - extent_.left + 2 * pageMargin);
    picture.height = std::ceil(extent_.bottom - extent_.top + 2 * pageMargin);
    picture.primitives.emplace_back(Rectangle{{0, 0}, picture.width, picture.height, paperColour, ""});
    for (Primitive& primitive : primitives_) {
        moveBy(primitive, pageMargin - extent_.left, pageMargin - extent_.top);
        picture.primitives.push_back(std::move(primitive));
    }
    return picture;
}

std::string fitted(std::string_view text, double width, double size, bool bold) {
    const std::string line = onOneLine(text);
    if (widthOfWords(line, size, bold) <= width) return line;
    std::size_t least = 1, most = characters(line).size();
    while (least < most) {
        const std::size_t middle = (least + most + 1) / 2;
        if (widthOfWords(shortened(line, middle), size, bold) <= width)
            least = middle;
        else
            most = middle - 1;
    }
    return shortened(line, least);
}

std::vector<std::string> broken(std::string_view text, double width, double size, bool bold) {
    const std::string line = onOneLine(text);
    std::vector<std::string> lines;
    std::string current;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t blank = std::min(line.find(' ', at), line.size());
        const std::string word = line.substr(at, blank - at);
        at = blank + 1;
        if (word.empty()) continue;
        const std::string longer = current.empty() ? word : current + " " + word;
        if (!current.empty() && widthOfWords(longer, size, bold) > width) {
            lines.push_back(fitted(current, width, size, bold));
            current = word;
        } else
            current = longer;
    }
    if (!current.empty()) lines.push_back(fitted(current, width, size, bold));
    return lines;
}

std::vector<double> roundSteps(double most, int wanted) {
    if (!(most > 0)) return {0, 1};
    const double rough = most / wanted, power = std::pow(10, std::floor(std::log10(rough)));
    double step = power * 10;
    for (const double candidate : {1.0, 2.0, 5.0})
        if (candidate * power >= rough) {
            step = candidate * power;
            break;
        }
    std::vector<double> steps{0};
    while (steps.back() < most - step * 1e-9)
        steps.push_back(static_cast<double>(steps.size()) * step);
    return steps;
}

} // namespace kith::report
