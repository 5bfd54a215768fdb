#include "canvas.h"
#include "characters.h"
#include "egogram_marks.h"
#include "egogram_ties.h"
#include "egogram_words.h"
#include "label_places.h"
#include "picture_colours.h"
#include "text_widths.h"

#include "kith/model/wording.h"
#include "kith/report/egogram.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>
#include <utility>

namespace kith::report {
namespace {

constexpr double margin = 14;
constexpr double roleSize = 12.5, ringSize = 10.5, egoSize = 13, legendSize = 11.5;
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
    Egogram(const EgoNetwork& network, const EgogramLayout& layout, const PictureWords& words, double rim,
            double unit = 0)
        : network_(network), layout_(layout), words_(words), unit_(unit), rim_(rim) {
        if (unit_ <= 0) unit_ = std::clamp(220 + 5.5 * static_cast<double>(network.alters.size()), 250.0, 420.0);
        markSize_ = network.alters.size() > 20 ? 5.5 : 6.5;
        points_ = spreadPlaces(network_, layout_, unit_, 1);
        labelSize_ = network.alters.size() > 20 ? 10.5 : 11.5;
        nameEgo();
    }

    Picture draw() {
        Picture picture;
        picture.title = egogramTitle(words_, network_);
        picture.description = egogramDescription(words_, network_);
        roles();
        // Everything was laid out around (0, 0); now the canvas is known.
        Box canvas = extent();
        rings();
        ties();
        ringLabels();
        ego();
        contacts(canvas);
        std::move(ringWords_.begin(), ringWords_.end(), std::back_inserter(primitives_));
        std::move(ego_.begin(), ego_.end(), std::back_inserter(primitives_));
        for (DrawnContact& contact : contacts_)
            if (contact.name.size() > 1) primitives_.push_back(contact.name.front()); // its leader
        for (DrawnContact& contact : contacts_)
            std::move(contact.mark.begin(), contact.mark.end(), std::back_inserter(primitives_));
        for (DrawnContact& contact : contacts_)
            if (!contact.name.empty()) primitives_.push_back(contact.name.back());
        legend(canvas);
        canvas = canvas.grown(margin);
        picture.width = std::ceil(canvas.right - canvas.left);
        picture.height = std::ceil(canvas.bottom - canvas.top);
        picture.primitives.push_back(Rectangle{{0, 0}, picture.width, picture.height, paperColour, ""});
        for (Primitive& primitive : primitives_) {
            moveBy(primitive, -canvas.left, -canvas.top);
            picture.primitives.push_back(std::move(primitive));
        }
        return picture;
    }

    EgogramParts takeApart() {
        roles();
        const Box canvas = extent();
        rings();
        EgogramParts parts;
        parts.ground = std::exchange(primitives_, {});
        ties();
        ringLabels();
        ego();
        contacts(canvas);
        parts.ringWords = std::move(ringWords_);
        parts.ego = std::move(ego_);
        parts.ties = std::move(drawnTies_);
        parts.contacts = std::move(contacts_);
        parts.unit = unit_;
        parts.rim = rim_;
        parts.egoRadius = egoRadius_;
        const Box sheet = canvas.grown(margin);
        parts.width = std::ceil(sheet.right - sheet.left);
        parts.height = std::ceil(sheet.bottom - sheet.top);
        parts.centre = {-sheet.left, -sheet.top};
        shift(parts);
        parts.title = egogramTitle(words_, network_);
        parts.description = egogramDescription(words_, network_);
        return parts;
    }

private:
    [[nodiscard]] Box extent() const {
        Box canvas{-rim_ * unit_, -rim_ * unit_, rim_ * unit_, rim_ * unit_};
        for (const Words& role : roleWords_) {
            const Box box = boxOf(role);
            canvas = {std::min(canvas.left, box.left), std::min(canvas.top, box.top), std::max(canvas.right, box.right),
                      std::max(canvas.bottom, box.bottom)};
        }
        return canvas;
    }

    static void shift(EgogramParts& parts) {
        const auto all = [&](std::vector<Primitive>& primitives) {
            for (Primitive& primitive : primitives)
                moveBy(primitive, parts.centre.x, parts.centre.y);
        };
        all(parts.ground);
        all(parts.ringWords);
        all(parts.ego);
        for (DrawnTie& tie : parts.ties) {
            Primitive moved = tie.curve;
            moveBy(moved, parts.centre.x, parts.centre.y);
            tie.curve = std::get<Curve>(moved);
        }
        for (DrawnContact& contact : parts.contacts) {
            all(contact.mark);
            all(contact.name);
            contact.at = {contact.at.x + parts.centre.x, contact.at.y + parts.centre.y};
        }
    }

    [[nodiscard]] Point onCircle(double degrees, double radius) const {
        const double radians = degrees * std::numbers::pi / 180;
        return {radius * unit_ * std::sin(radians), -radius * unit_ * std::cos(radians)};
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
        const TieSurroundings surroundings{points_, markSize_ + 4, egoRadius_, rim_ * unit_};
        for (std::size_t i = 0; i < network_.ties.size(); ++i) {
            const AlterTie& tie = network_.ties[i];
            if (tie.status != TieStatus::Tie || tie.a >= points_.size() || tie.b >= points_.size()) continue;
            const Curve curve = tieBetween(tie.a, tie.b, surroundings);
            for (Line& piece : piecesOf(curve))
                ties_.push_back(std::move(piece));
            primitives_.push_back(curve);
            drawnTies_.push_back({i, curve});
        }
    }

    void ringLabels() {
        for (std::size_t i = 0; i < std::min(layout_.ringRadii.size(), ringLayers.size()); ++i)
            ringLabel(termWords(words_, "layer", ringLayers[i]), layout_.ringRadii[i], ringFills[i]);
        if (rim_ > 1.001) ringLabel(noLayer(), rim_, paperColour);
    }

    // On the line at twelve o'clock, where no contact stands, just inside the ring.
    void ringLabel(const std::string& label, double radius, const char* fill) {
        const Words words{{0, -radius * unit_ + ringSize + 4}, label, ringSize, Anchor::Middle, quietColour, false};
        const Box box = boxOf(words).grown(1.5);
        ringWords_.push_back(Rectangle{{box.left, box.top}, box.right - box.left, box.bottom - box.top, fill, ""});
        ringWords_.push_back(words);
        taken_.push_back(box);
    }

    [[nodiscard]] std::string noLayer() const {
        return std::string(inLanguage(words_.language, "No layer", "Geen laag"));
    }

    void nameEgo() {
        const double room = layout_.ringRadii.empty() ? 0.25 : layout_.ringRadii[0] / 2;
        egoLines_ = twoLines(network_.label);
        double widest = 0;
        for (std::string& line : egoLines_) {
            line = shortened(line, 13);
            widest = std::max(widest, widthOfWords(line, egoSize, true));
        }
        const double height = egoHeight();
        egoRadius_ = std::min(std::max(std::hypot(widest, height * 0.7) / 2 + 6, 20.0), room * unit_);
    }

    [[nodiscard]] double egoHeight() const { return egoSize * 1.2 * static_cast<double>(egoLines_.size()); }

    void ego() {
        const double radius = egoRadius_;
        ego_.push_back(Circle{{0, 0}, radius, inkColour, inkColour, 1, Dash::Solid});
        double y = egoSize * 0.95 - egoHeight() / 2;
        for (const std::string& line : egoLines_) {
            ego_.push_back(Words{{0, y}, line, egoSize, Anchor::Middle, paperColour, true});
            y += egoSize * 1.2;
        }
        taken_.push_back(Box{-radius, -radius, radius, radius}.grown(2));
    }

    void contacts(const Box& canvas) {
        LabelSurroundings surroundings{
            canvas, taken_, ties_, {0, 0}, network_.alters.size() > 20 ? std::size_t{24} : std::size_t{36}};
        std::vector<LabelledMark> marks;
        for (std::size_t i = 0; i < points_.size(); ++i) {
            const Alter& alter = network_.alters[i];
            marks.push_back({points_[i], reachOf(lookOf(alter), markSize_) + 1, onOneLine(alter.label)});
        }
        const std::vector<PlacedLabel> labels = placeLabels(marks, surroundings, labelSize_);
        for (std::size_t i = 0; i < points_.size(); ++i) {
            const Alter& alter = network_.alters[i];
            DrawnContact contact{points_[i], marks[i].radius, {}, {}};
            appendMark(contact.mark, points_[i], markSize_, lookOf(alter), alterWords(words_, alter),
                       "contact-" + std::to_string(i + 1));
            if (labels[i].leader) contact.name.emplace_back(labels[i].line);
            contact.name.emplace_back(labels[i].words);
            contacts_.push_back(std::move(contact));
        }
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
        const std::vector<OutsideWords> outside = outsideWords(words_, outsideOf(network_));
        std::vector<std::string> headings{in("Shape", "Vorm"), in("Fill", "Vulling"), in("Line", "Lijn")};
        if (!outside.empty()) headings.push_back(noLayer());
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
        const auto mark = [&](const MarkLook& look) {
            appendMark(primitives_, {x, y - legendSize * 0.36}, 5.5, look, "", "");
        };
        begin(headings[0]);
        for (const ContactKind kind : {ContactKind::Individual, ContactKind::Group}) {
            mark({kind, Visibility::Individuated});
            add(termWords(words_, "contact-kind", toString(kind)));
        }
        y += 22;
        begin(headings[1]);
        for (const Visibility visibility :
             {Visibility::Hidden, Visibility::Individuated, Visibility::Resource, Visibility::Unknown}) {
            mark({ContactKind::Individual, visibility});
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
        if (!outside.empty()) {
            y += 22;
            begin(headings.back());
            for (const OutsideWords& each : outside) {
                mark({ContactKind::Individual, Visibility::Individuated, each.rated});
                add(each.rated ? each.text + in(" (rated, fits no layer)", " (beoordeeld, past bij geen laag)")
                               : each.text);
            }
        }
        canvas.bottom = y + legendSize * descent;
    }

    const EgoNetwork& network_;
    const EgogramLayout& layout_;
    const PictureWords& words_;
    double unit_ = 0; // pixels of the layout's 1
    double rim_ = 1;  // the outermost radius that is used
    double markSize_ = 6.5, labelSize_ = 11.5;
    std::vector<Point> points_; // of the contacts
    std::vector<Line> ties_;    // in straight pieces, for the labels to keep off
    std::vector<std::string> egoLines_;
    double egoRadius_ = 0;
    std::vector<Words> roleWords_;
    std::vector<Box> taken_;
    std::vector<Primitive> primitives_, ringWords_, ego_;
    std::vector<DrawnTie> drawnTies_;
    std::vector<DrawnContact> contacts_;
};

} // namespace

Picture drawEgogram(const EgoNetwork& network, const EgogramLayout& layout, const PictureWords& words) {
    return Egogram(network, layout, words, rimOf(network, layout)).draw();
}

EgogramParts egogramParts(const EgoNetwork& network, const EgogramLayout& layout, const PictureWords& words,
                          double unit) {
    return Egogram(network, layout, words, rimOutside(layout), unit).takeApart();
}

Picture drawEgogramLegend(const EgoNetwork& network, const PictureWords& words, double width) {
    Canvas canvas(words.language);
    double y = markLegend(canvas, words, outsideOf(network), {0, 0}, width) + 4;
    const std::string ties = tiesWords(words, network);
    canvas.line({0, y + 6}, {18, y + 6}, tieColour, 1);
    y = canvas.paragraph({24, y}, ties, width - 24, type::small, inkColour);
    return canvas.finish(std::string(inLanguage(words.language, "Legend", "Legenda")), ties);
}

} // namespace kith::report
