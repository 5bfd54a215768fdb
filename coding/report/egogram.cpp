#include "characters.h"
#include "egogram_words.h"
#include "label_places.h"
#include "picture_colours.h"
#include "text_widths.h"

#include "kith/model/wording.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>

namespace kith::report {
namespace {

constexpr double margin = 14;
constexpr double roleSize = 12.5, ringSize = 10.5, egoSize = 13, legendSize = 11.5;
constexpr std::array<const char*, 3> ringFills{"#dfe8f0", "#ebf1f6", "#f6f9fb"};
constexpr std::array<const char*, 3> ringLayers{"communality", "sociality", "connectivity"};

// A mark: circle for one person, square for a group; hollow where hidden, full where individuated, full within a second
// outline where a resource, grey where nobody judged.
void appendMark(std::vector<Primitive>& primitives, Point at, double size, ContactKind kind, Visibility visibility,
                const std::string& title, const std::string& id) {
    const Marker marker = kind == ContactKind::Group ? Marker::Square : Marker::Circle;
    Shape mark{marker, at, size, markColour, paperColour, 1.6, title, id};
    switch (visibility) {
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
        primitives.push_back(Shape{marker, at, size + 3.2, markColour, paperColour, 1.4, "", ""});
        mark.fill = markColour;
        mark.size = size - 0.6;
        break;
    }
    primitives.push_back(mark);
}

// On two lines where a label is long, so that the picture stays narrow.
std::vector<std::string> twoLines(const std::string& label) {
    const std::string line = onOneLine(label);
    if (columnsOf(line) <= 15) return {line};
    std::size_t best = std::string::npos;
    for (std::size_t i = 1; i + 1 < line.size(); ++i)
        if (line[i] == ' ' && (best == std::string::npos ||
                               std::abs(static_cast<double>(i) - static_cast<double>(line.size()) / 2) <
                                   std::abs(static_cast<double>(best) - static_cast<double>(line.size()) / 2)))
            best = i;
    if (best == std::string::npos) return {shortened(line, 24)};
    return {shortened(line.substr(0, best), 24), shortened(line.substr(best + 1), 24)};
}

class Egogram {
public:
    Egogram(const EgoNetwork& network, const EgogramLayout& layout, const PictureWords& words)
        : network_(network), layout_(layout), words_(words) {
        unit_ = std::clamp(220 + 5.5 * static_cast<double>(network.alters.size()), 250.0, 420.0);
        const bool outside = std::any_of(network.alters.begin(), network.alters.end(),
                                         [](const Alter& alter) { return alter.layer == Layer::Unclassified; });
        const double outermost = layout.ringRadii.empty() ? 1 : layout.ringRadii.back();
        rim_ = outside && layout.outsideRadius > 0 ? 2 * layout.outsideRadius - outermost : outermost;
        markSize_ = network.alters.size() > 20 ? 5.5 : 6.5;
        points_ = places();
        labelSize_ = network.alters.size() > 20 ? 10.5 : 11.5;
    }

    Picture draw() {
        Picture picture;
        picture.title = egogramTitle(words_, network_);
        picture.description = egogramDescription(words_, network_);
        roles();
        // Everything was laid out around (0, 0); now the canvas is known.
        Box canvas{-rim_ * unit_, -rim_ * unit_, rim_ * unit_, rim_ * unit_};
        for (const Words& role : roleWords_) {
            const Box box = boxOf(role);
            canvas = {std::min(canvas.left, box.left), std::min(canvas.top, box.top), std::max(canvas.right, box.right),
                      std::max(canvas.bottom, box.bottom)};
        }
        rings();
        ties();
        ringLabels();
        ego();
        contacts(canvas);
        legend(canvas);
        canvas = canvas.grown(margin);
        picture.width = std::ceil(canvas.right - canvas.left);
        picture.height = std::ceil(canvas.bottom - canvas.top);
        picture.primitives.push_back(Rectangle{{0, 0}, picture.width, picture.height, paperColour, ""});
        for (Primitive& primitive : primitives_) {
            move(primitive, -canvas.left, -canvas.top);
            picture.primitives.push_back(std::move(primitive));
        }
        return picture;
    }

private:
    [[nodiscard]] Point onCircle(double degrees, double radius) const {
        const double radians = degrees * std::numbers::pi / 180;
        return {radius * unit_ * std::sin(radians), -radius * unit_ * std::cos(radians)};
    }

    static void move(Primitive& primitive, double dx, double dy) {
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
                } else if constexpr (std::is_same_v<Kind, Words>)
                    shift(each.at);
                else if constexpr (std::is_same_v<Kind, Rectangle>)
                    shift(each.corner);
                else
                    shift(each.centre);
            },
            primitive);
    }

    // The labels of the sectors, around the edge.
    void roles() {
        for (const EgogramSector& sector : layout_.sectors) {
            const double middle = (sector.beginAngle + sector.endAngle) / 2;
            const std::vector<std::string> lines = twoLines(roleWords(words_, sector.role));
            const bool whole = layout_.sectors.size() == 1;
            const Point at = onCircle(whole ? 180 : middle, rim_ + 11 / unit_);
            const double side = whole ? 0 : std::sin(middle * std::numbers::pi / 180);
            const Anchor anchor = side > 0.25 ? Anchor::Start : side < -0.25 ? Anchor::End : Anchor::Middle;
            const double lineHeight = roleSize * 1.15, height = lineHeight * static_cast<double>(lines.size());
            // Above the circle words stand on the point, below they hang from it, at the sides they are centred.
            const double vertical = std::cos((whole ? 180 : middle) * std::numbers::pi / 180);
            double y = at.y - height * (1 + vertical) / 2 + roleSize * 0.9;
            for (const std::string& line : lines) {
                roleWords_.push_back(Words{{at.x, y},
                                           line,
                                           roleSize,
                                           anchor,
                                           sector.role.empty() ? quietColour : inkColour,
                                           !sector.role.empty()});
                y += lineHeight;
            }
        }
        taken_.clear();
        for (const Words& role : roleWords_)
            taken_.push_back(boxOf(role));
    }

    void rings() {
        if (rim_ > 1.001) primitives_.push_back(Circle{{0, 0}, rim_ * unit_, lineColour, "", 1, Dash::Dashed});
        for (std::size_t i = std::min(layout_.ringRadii.size(), ringFills.size()); i-- > 0;)
            primitives_.push_back(Circle{
                {0, 0}, layout_.ringRadii[i] * unit_, lineColour, ringFills[i], i == 2 ? 1.4 : 1.0, Dash::Solid});
        if (layout_.sectors.size() > 1)
            for (const EgogramSector& sector : layout_.sectors)
                primitives_.push_back(Line{{0, 0}, onCircle(sector.beginAngle, rim_), lineColour, 0.8, Dash::Solid});
        for (const Words& role : roleWords_)
            primitives_.push_back(role);
    }

    void ties() {
        for (const AlterTie& tie : network_.ties)
            if (tie.status == TieStatus::Tie && tie.a < points_.size() && tie.b < points_.size())
                ties_.push_back(Line{points_[tie.a], points_[tie.b], tieColour, 0.9, Dash::Solid});
        for (const Line& tie : ties_)
            primitives_.push_back(tie);
    }

    void ringLabels() {
        for (std::size_t i = 0; i < std::min(layout_.ringRadii.size(), ringLayers.size()); ++i)
            ringLabel(termWords(words_, "layer", ringLayers[i]), layout_.ringRadii[i], ringFills[i]);
        if (rim_ > 1.001) ringLabel(termWords(words_, "layer", "unclassified"), rim_, paperColour);
    }

    // On the line at twelve o'clock, where no contact stands, just inside the ring.
    void ringLabel(const std::string& label, double radius, const char* fill) {
        const Words words{{0, -radius * unit_ + ringSize + 4}, label, ringSize, Anchor::Middle, quietColour, false};
        const Box box = boxOf(words).grown(1.5);
        primitives_.push_back(Rectangle{{box.left, box.top}, box.right - box.left, box.bottom - box.top, fill, ""});
        primitives_.push_back(words);
        taken_.push_back(box);
    }

    void ego() {
        const double room = layout_.ringRadii.empty() ? 0.25 : layout_.ringRadii[0] / 2;
        std::vector<std::string> lines = twoLines(network_.label);
        double widest = 0;
        for (std::string& line : lines) {
            line = shortened(line, 13);
            widest = std::max(widest, widthOfWords(line, egoSize, true));
        }
        const double height = egoSize * 1.2 * static_cast<double>(lines.size());
        const double radius = std::min(std::max(std::hypot(widest, height * 0.7) / 2 + 6, 20.0), room * unit_);
        primitives_.push_back(Circle{{0, 0}, radius, inkColour, inkColour, 1, Dash::Solid});
        double y = egoSize * 0.95 - height / 2;
        for (const std::string& line : lines) {
            primitives_.push_back(Words{{0, y}, line, egoSize, Anchor::Middle, paperColour, true});
            y += egoSize * 1.2;
        }
        taken_.push_back(Box{-radius, -radius, radius, radius}.grown(2));
    }

    // Contacts of one cell that would stand too close are set off within their ring, in turns.
    [[nodiscard]] std::vector<Point> places() const {
        std::vector<Point> points(network_.alters.size());
        std::map<std::pair<std::string, Layer>, std::vector<std::size_t>> cells;
        for (const EgogramPlace& place : layout_.places) {
            if (place.alter >= points.size()) continue;
            points[place.alter] = {place.x * unit_, -place.y * unit_};
            cells[{network_.alters[place.alter].mainRole, network_.alters[place.alter].layer}].push_back(place.alter);
        }
        for (const auto& [cell, alters] : cells) {
            if (alters.size() < 2) continue;
            const Point first = points[alters[0]], second = points[alters[1]];
            const double apart = std::hypot(first.x - second.x, first.y - second.y);
            const int steps = apart < 14 ? 4 : apart < 26 ? 3 : apart < 48 ? 2 : 1;
            constexpr double band = 0.155; // of the ring's width of 0.25, that marks may use
            for (std::size_t k = 0; k < alters.size(); ++k) {
                const double step =
                    steps == 1 ? 0 : static_cast<double>(k % static_cast<std::size_t>(steps)) / (steps - 1) - 0.5;
                Point& point = points[alters[k]];
                const double radius = std::hypot(point.x, point.y);
                if (radius == 0) continue;
                point = {point.x * (1 + step * band * unit_ / radius), point.y * (1 + step * band * unit_ / radius)};
            }
        }
        return points;
    }

    void contacts(const Box& canvas) {
        LabelSurroundings surroundings{
            canvas, taken_, ties_, {0, 0}, network_.alters.size() > 20 ? std::size_t{24} : std::size_t{36}};
        std::vector<LabelledMark> marks;
        for (std::size_t i = 0; i < points_.size(); ++i) {
            const Alter& alter = network_.alters[i];
            marks.push_back(
                {points_[i], markSize_ + (alter.visibility == Visibility::Resource ? 4 : 1), onOneLine(alter.label)});
        }
        const std::vector<PlacedLabel> labels = placeLabels(marks, surroundings, labelSize_);
        for (const PlacedLabel& label : labels)
            if (label.leader) primitives_.push_back(label.line);
        for (std::size_t i = 0; i < points_.size(); ++i) {
            const Alter& alter = network_.alters[i];
            appendMark(primitives_, points_[i], markSize_, alter.kind, alter.visibility, alterWords(words_, alter),
                       "contact-" + std::to_string(i + 1));
        }
        for (const PlacedLabel& label : labels)
            primitives_.push_back(label.words);
    }

    // Below the picture, one line for each thing that is shown.
    void legend(Box& canvas) {
        const auto in = [&](std::string_view english, std::string_view dutch) {
            return std::string(inLanguage(words_.language, english, dutch));
        };
        const double left = canvas.left + 4;
        double y = canvas.bottom + 34;
        primitives_.push_back(
            Line{{canvas.left, canvas.bottom + 14}, {canvas.right, canvas.bottom + 14}, lineColour, 0.8, Dash::Solid});
        const std::array headings{in("Shape", "Vorm"), in("Fill", "Vulling"), in("Line", "Lijn")};
        double column = 0;
        for (const std::string& heading : headings)
            column = std::max(column, widthOfWords(heading, legendSize, true));
        double x = 0;
        const auto begin = [&](const std::string& heading) {
            primitives_.push_back(Words{{left, y}, heading, legendSize, Anchor::Start, inkColour, true});
            x = left + column + 18;
        };
        const auto add = [&](const std::string& label) {
            primitives_.push_back(Words{{x + 14, y}, label, legendSize, Anchor::Start, inkColour, false});
            x += 14 + widthOfWords(label, legendSize) + 22;
            canvas.right = std::max(canvas.right, x - 22);
        };
        const auto mark = [&](ContactKind kind, Visibility visibility) {
            appendMark(primitives_, {x, y - legendSize * 0.36}, 5.5, kind, visibility, "", "");
        };
        begin(headings[0]);
        for (const ContactKind kind : {ContactKind::Individual, ContactKind::Group}) {
            mark(kind, Visibility::Individuated);
            add(termWords(words_, "kind", toString(kind)));
        }
        y += 22;
        begin(headings[1]);
        for (const Visibility visibility :
             {Visibility::Hidden, Visibility::Individuated, Visibility::Resource, Visibility::Unknown}) {
            mark(ContactKind::Individual, visibility);
            add(termWords(words_, "visibility", toString(visibility)));
        }
        y += 22;
        begin(headings[2]);
        const bool someTies = std::any_of(network_.ties.begin(), network_.ties.end(),
                                          [](const AlterTie& tie) { return tie.status != TieStatus::NotAsked; });
        if (someTies) {
            primitives_.push_back(
                Line{{x - 6, y - legendSize * 0.36}, {x + 12, y - legendSize * 0.36}, tieColour, 1, Dash::Solid});
            x += 6;
        } else
            x -= 20;
        add(tiesWords(words_, network_));
        canvas.bottom = y + legendSize * descent;
    }

    const EgoNetwork& network_;
    const EgogramLayout& layout_;
    const PictureWords& words_;
    double unit_ = 0; // pixels of the layout's 1
    double rim_ = 1;  // the outermost radius that is used
    double markSize_ = 6.5, labelSize_ = 11.5;
    std::vector<Point> points_; // of the contacts
    std::vector<Line> ties_;
    std::vector<Words> roleWords_;
    std::vector<Box> taken_;
    std::vector<Primitive> primitives_;
};

} // namespace

Picture drawEgogram(const EgoNetwork& network, const EgogramLayout& layout, const PictureWords& words) {
    return Egogram(network, layout, words).draw();
}

} // namespace kith::report
