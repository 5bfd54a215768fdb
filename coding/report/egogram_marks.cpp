#include "egogram_marks.h"

#include "egogram_ties.h"
#include "egogram_words.h"
#include "text_widths.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

namespace kith::report {
namespace {

// Words after one another, each with room for a mark before it, broken into lines.
class Row {
public:
    Row(Canvas& canvas, Point topLeft, double width)
        : canvas_(canvas), left_(topLeft.x), x_(topLeft.x), y_(topLeft.y + type::small), right_(topLeft.x + width) {}

    // Gives the middle of the mark's room.
    Point next(std::string_view text, double room) {
        const double width = room + widthOfWords(text, type::small);
        if (x_ > left_ && x_ + width > right_) {
            x_ = left_;
            y_ += 17;
        }
        const Point mark{x_ + room / 2 - 2, y_ - type::small * halfHeight};
        canvas_.words({x_ + room, y_}, fitted(text, right_ - x_ - room, type::small), type::small);
        x_ += width + 16;
        return mark;
    }
    [[nodiscard]] double end() const { return y_ + 6; }

private:
    Canvas& canvas_;
    double left_, x_, y_, right_;
};

// How far the second outline of a resource stands off.
double outlineOf(double size) {
    return size < 5 ? 2.2 : 3.2;
}

} // namespace

double reachOf(const MarkLook& look, double size) {
    double reach = size + (look.visibility == Visibility::Resource ? outlineOf(size) : 0);
    if (look.rated) return reach;
    if (look.kind == ContactKind::Group) reach *= 1.25; // the ring goes around the corners
    return reach + 3;
}

void appendMark(std::vector<Primitive>& primitives, Point at, double size, const MarkLook& look,
                const std::string& title, const std::string& id) {
    const Marker marker = look.kind == ContactKind::Group ? Marker::Square : Marker::Circle;
    if (!look.rated)
        primitives.push_back(Circle{at, reachOf(look, size), quietColour, "", size < 5 ? 0.9 : 1.4, Dash::Dotted});
    Shape mark{marker, at, size, markColour, paperColour, 1.6, title, id};
    switch (look.visibility) {
    case Visibility::Unknown:
        mark.fill = greyColour;
        mark.stroke = tieColour;
        mark.width = 1;
        break;
    case Visibility::Hidden:
        break;
    case Visibility::Individuated:
        mark.fill = markColour;
        break;
    case Visibility::Resource:
        primitives.push_back(Shape{marker, at, size + outlineOf(size), markColour, paperColour, 1.4, "", ""});
        mark.fill = markColour;
        mark.size = size - 0.6;
        break;
    }
    primitives.push_back(mark);
}

Outside outsideOf(const EgoNetwork& network) {
    Outside outside;
    for (const Alter& alter : network.alters)
        if (!alter.isRated())
            ++outside.notRated;
        else if (alter.layer == Layer::Unclassified)
            ++outside.unclassified;
    return outside;
}

double rimOf(const EgoNetwork& network, const EgogramLayout& layout) {
    const bool outside = std::any_of(network.alters.begin(), network.alters.end(),
                                     [](const Alter& alter) { return alter.layer == Layer::Unclassified; });
    if (outside) return rimOutside(layout);
    return layout.ringRadii.empty() ? 1 : layout.ringRadii.back();
}

double rimOutside(const EgogramLayout& layout) {
    const double outermost = layout.ringRadii.empty() ? 1 : layout.ringRadii.back();
    return layout.outsideRadius > 0 ? 2 * layout.outsideRadius - outermost : outermost;
}

std::vector<Point> spreadPlaces(const EgoNetwork& network, const EgogramLayout& layout, double unit, double scale) {
    std::vector<Point> points(network.alters.size());
    std::map<std::pair<std::string, Layer>, std::vector<std::size_t>> cells;
    for (const EgogramPlace& place : layout.places) {
        if (place.alter >= points.size()) continue;
        points[place.alter] = {place.x * unit, -place.y * unit};
        cells[{network.alters[place.alter].mainRole, network.alters[place.alter].layer}].push_back(place.alter);
    }
    for (const auto& [cell, alters] : cells) {
        if (alters.size() < 2) continue;
        const Point first = points[alters[0]], second = points[alters[1]];
        const double apart = std::hypot(first.x - second.x, first.y - second.y) / scale;
        const int steps = apart < 14 ? 4 : apart < 26 ? 3 : apart < 48 ? 2 : 1;
        constexpr double band = 0.155; // of the ring's width of 0.25, that marks may use
        for (std::size_t k = 0; k < alters.size(); ++k) {
            const double step =
                steps == 1 ? 0 : static_cast<double>(k % static_cast<std::size_t>(steps)) / (steps - 1) - 0.5;
            Point& point = points[alters[k]];
            const double radius = std::hypot(point.x, point.y);
            if (radius == 0) continue;
            point = {point.x * (1 + step * band * unit / radius), point.y * (1 + step * band * unit / radius)};
        }
    }
    return points;
}

void drawSmallEgogram(Canvas& canvas, const SmallEgogram& small, const PictureWords& words, Point centre) {
    const EgogramLayout& layout = small.layout;
    const auto onCircle = [&](double degrees, double radius) {
        const double radians = degrees * std::numbers::pi / 180;
        return Point{centre.x + radius * std::sin(radians), centre.y - radius * std::cos(radians)};
    };
    const double rim = small.rim * small.unit;
    if (small.rim > 1.001) canvas.add(Circle{centre, rim, lineColour, "", 0.8, Dash::Dashed});
    for (std::size_t i = std::min(layout.ringRadii.size(), ringFills.size()); i-- > 0;)
        canvas.add(Circle{centre, layout.ringRadii[i] * small.unit, lineColour, ringFills[i], i == 2 ? 1.1 : 0.8,
                          Dash::Solid});
    for (std::size_t i = 0; i < layout.sectors.size(); ++i) {
        const EgogramSector& sector = layout.sectors[i];
        if (layout.sectors.size() > 1) canvas.line(centre, onCircle(sector.beginAngle, rim), lineColour, 0.6);
        const Point at = onCircle((sector.beginAngle + sector.endAngle) / 2, rim + 9);
        canvas.words({at.x, at.y + type::tiny * halfHeight}, std::to_string(i + 1), type::tiny, Anchor::Middle,
                     quietColour);
    }
    const std::vector<Point> points = spreadPlaces(small.network, layout, small.unit, small.markSize / 6.5);
    const auto placeOf = [&](std::size_t i) { return Point{centre.x + points[i].x, centre.y + points[i].y}; };
    constexpr double egoRadius = 4;
    const TieSurroundings surroundings{points, small.markSize, egoRadius, rim};
    for (const AlterTie& tie : small.network.ties)
        if (tie.status == TieStatus::Tie && tie.a < points.size() && tie.b < points.size()) {
            Primitive curve = tieBetween(tie.a, tie.b, surroundings);
            moveBy(curve, centre.x, centre.y);
            canvas.add(std::move(curve));
        }
    canvas.add(Circle{centre, egoRadius, inkColour, inkColour, 1, Dash::Solid});
    std::vector<Primitive> marks;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const Alter& alter = small.network.alters[i];
        appendMark(marks, placeOf(i), small.markSize, lookOf(alter), alterWords(words, alter), "");
    }
    for (Primitive& mark : marks)
        canvas.add(std::move(mark));
}

double sectorLegend(Canvas& canvas, const EgogramLayout& layout, const PictureWords& words, Point topLeft,
                    double width) {
    Row row(canvas, topLeft, width);
    for (std::size_t i = 0; i < layout.sectors.size(); ++i) {
        const std::string name = roleWords(words, layout.sectors[i].role);
        const Point mark = row.next(name, 18);
        canvas.words({mark.x + 6, mark.y + type::small * halfHeight}, std::to_string(i + 1), type::small, Anchor::End,
                     quietColour, true);
    }
    return layout.sectors.empty() ? topLeft.y : row.end();
}

double markLegend(Canvas& canvas, const PictureWords& words, const Outside& outside, Point topLeft, double width) {
    Row row(canvas, topLeft, width);
    const auto mark = [&](const MarkLook& look, const std::string& text) {
        const Point at = row.next(text, 19);
        std::vector<Primitive> marks;
        appendMark(marks, at, 4.2, look, "", "");
        for (Primitive& each : marks)
            canvas.add(std::move(each));
    };
    for (const ContactKind kind : {ContactKind::Individual, ContactKind::Group})
        mark({kind, Visibility::Individuated}, termWords(words, "contact-kind", toString(kind)));
    for (const Visibility visibility :
         {Visibility::Hidden, Visibility::Individuated, Visibility::Resource, Visibility::Unknown})
        mark({ContactKind::Individual, visibility}, termWords(words, "visibility", toString(visibility)));
    for (const OutsideWords& each : outsideWords(words, outside))
        mark({ContactKind::Individual, Visibility::Individuated, each.rated}, each.text);
    return row.end();
}

} // namespace kith::report
