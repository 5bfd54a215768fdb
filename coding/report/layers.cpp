// The layers of networking as one study saw them: what people want, what they do, what they can, and with which tools.
#include "canvas.h"
#include "cell_words.h"
#include "characters.h"
#include "egogram_words.h"
#include "picture_tables.h"
#include "text_widths.h"

#include <fmt/format.h>

#include <algorithm>

namespace kith::report {
namespace {

constexpr double cardWidth = 190, cardHeight = 50, gap = 10, inner = 16, step = 26, headHeight = 26;
constexpr std::size_t perRow = 4;

class Layers {
public:
    Layers(const std::vector<LayerEvidence>& layers, const PictureWords& words)
        : layers_(layers), words_(words), canvas_(words.language) {}

    // Frames within one another: each layer lies inside the one that carries it, the first outermost. Technology and
    // orchestration stand below them all, within a dashed frame: they serve every layer.
    Picture draw() {
        std::vector<const LayerEvidence*> core, tools;
        for (const LayerEvidence& layer : layers_)
            (isTool(layer.layer) ? tools : core).push_back(&layer);
        std::size_t columns = 1;
        for (const LayerEvidence& layer : layers_)
            columns = std::max(columns, std::min(layer.people.rows.size(), perRow));
        const double cards = static_cast<double>(columns) * (cardWidth + gap) - gap;
        const double widest =
            cards + 2 * inner + 2 * step * (static_cast<double>(std::max<std::size_t>(core.size(), 1)) - 1);

        // Heights first, for the frames are painted from the outside inwards.
        double height = 0;
        for (const LayerEvidence* layer : core)
            height += headHeight + cardsHeight(layer->people.rows.size(), columns);
        double top = 0, bottom = height + inner * (static_cast<double>(std::max<std::size_t>(core.size(), 1)) - 1);
        const double end = bottom;
        for (std::size_t i = 0; i < core.size(); ++i) {
            const double inset = step * static_cast<double>(i);
            canvas_.add(Rectangle{
                {inset, top}, widest - 2 * inset, bottom - top, fills[std::min<std::size_t>(i, 3)], quietColour});
            top = layer(*core[i], {inset + inner, top}, step * static_cast<double>(core.size() - 1) + inner, columns);
            bottom -= inner;
        }
        double y = core.empty() ? 0 : end + gap * 1.5;
        for (const LayerEvidence* tool : tools) {
            const double toolHeight = headHeight + cardsHeight(tool->people.rows.size(), columns);
            dashedFrame({0, y, widest, y + toolHeight});
            layer(*tool, {inner, y}, step * static_cast<double>(std::max<std::size_t>(core.size(), 1) - 1) + inner,
                  columns);
            y += toolHeight + gap;
        }
        if (layers_.empty())
            canvas_.words({0, type::words}, canvas_.in("No layers", "Geen lagen"), type::words, Anchor::Start,
                          quietColour);
        else
            canvas_.paragraph(
                {0, y + 4},
                canvas_.in("Ring and disc: people who show it among those who could, by area. Below them "
                           "the passages. A dashed frame: tools, which serve every layer. Dotted ring: not asked.",
                           "Ring en schijf: mensen die het laten zien, van wie dat konden, naar oppervlakte. "
                           "Daaronder de passages. Gestreept kader: hulpmiddelen, die elke laag dienen. Gestippelde "
                           "ring: niet gevraagd."),
                widest, type::small);
        return canvas_.finish(
            canvas_.in("The layers of networking in this study", "De lagen van het netwerken in deze studie"),
            description());
    }

private:
    static constexpr const char* fills[]{"#ffffff", "#f4f6f8", "#e9edf1", "#dfe5ea"};

    [[nodiscard]] static bool isTool(const std::string& layer) {
        return layer == "technology" || layer == "orchestration";
    }
    [[nodiscard]] static double cardsHeight(std::size_t cards, std::size_t columns) {
        const auto rows = static_cast<double>((cards + columns - 1) / columns);
        return rows * (cardHeight + gap);
    }

    // Gives the top of the frame inside it.
    double layer(const LayerEvidence& layer, Point corner, double left, std::size_t columns) {
        canvas_.words({corner.x, corner.y + 18}, termWords(words_, "code-layer", layer.layer), type::heading,
                      Anchor::Start, inkColour, true);
        const double top = corner.y + headHeight;
        for (std::size_t row = 0; row < layer.people.rows.size(); ++row)
            card(layer, row,
                 {left + static_cast<double>(row % columns) * (cardWidth + gap),
                  top + static_cast<double>(row / columns) * (cardHeight + gap)});
        return top + cardsHeight(layer.people.rows.size(), columns);
    }

    void card(const LayerEvidence& layer, std::size_t row, Point corner) {
        const Cell* people = cellAt(layer.people, row, "people");
        canvas_.add(Rectangle{corner, cardWidth, cardHeight, paperColour, lineColour});
        const Point ring{corner.x + 20, corner.y + cardHeight / 2};
        const double x = corner.x + 40, room = cardWidth - 46;
        const std::string label = labelOf(layer, row);
        std::vector<std::string> lines = broken(label, room, type::small);
        if (lines.size() > 2) lines = {lines[0], fitted(lines[1] + " " + lines[2], room, type::small)};
        double y = corner.y + (lines.size() > 1 ? 15.0 : 21.0);
        for (const std::string& line : lines) {
            canvas_.words({x, y}, line, type::small);
            y += 13;
        }
        canvas_.words({x, y + 1}, fitted(cardWords(layer, row), room, type::tiny), type::tiny, Anchor::Start,
                      quietColour);
        const auto share =
            people ? shareOf(*people, layer.people.columns[*columnOf(layer.people, "people")]) : std::nullopt;
        if (share)
            canvas_.shareDisc(ring, 12, *share, label + ": " + cardWords(layer, row));
        else
            canvas_.add(Circle{ring, 12, quietColour, paperColour, 1.2, Dash::Dotted});
    }

    // The svg's rectangles have no dashes; four lines do.
    void dashedFrame(const Box& box) {
        canvas_.line({box.left, box.top}, {box.right, box.top}, quietColour, 1, Dash::Dashed);
        canvas_.line({box.right, box.top}, {box.right, box.bottom}, quietColour, 1, Dash::Dashed);
        canvas_.line({box.right, box.bottom}, {box.left, box.bottom}, quietColour, 1, Dash::Dashed);
        canvas_.line({box.left, box.bottom}, {box.left, box.top}, quietColour, 1, Dash::Dashed);
    }

    [[nodiscard]] static const Cell* cellAt(const Table& table, std::size_t row, const char* id) {
        const auto column = columnOf(table, id);
        return column && row < table.rows.size() && *column < table.rows[row].size() ? &table.rows[row][*column]
                                                                                     : nullptr;
    }
    [[nodiscard]] std::string labelOf(const LayerEvidence& layer, std::size_t row) const {
        const std::string label = textAt(layer.people, row, columnOf(layer.people, "label"), canvas_.language());
        return label.empty() ? textAt(layer.people, row, columnOf(layer.people, "code"), canvas_.language()) : label;
    }

    // "7/10 people, 12 passages"; the passages are those of the same code in the other table.
    [[nodiscard]] std::string cardWords(const LayerEvidence& layer, std::size_t row) const {
        std::string words;
        if (const Cell* people = cellAt(layer.people, row, "people")) {
            const std::string brief = briefWords(*people, layer.people.columns[*columnOf(layer.people, "people")]);
            words =
                brief.empty() ? cellText(*people, {}, canvas_.language()) : brief + canvas_.in(" people", " mensen");
        }
        const std::string code = textAt(layer.people, row, columnOf(layer.people, "code"), "en");
        for (std::size_t other = 0; other < layer.passages.rows.size(); ++other)
            if (textAt(layer.passages, other, columnOf(layer.passages, "code"), "en") == code)
                if (const auto count = numberAt(layer.passages, other, columnOf(layer.passages, "passages")))
                    words += fmt::format(", {:g} {}", *count,
                                         *count == 1 ? canvas_.in("passage", "passage")
                                                     : canvas_.in("passages", "passages"));
        return words;
    }

    [[nodiscard]] std::string description() const {
        std::string text;
        for (const LayerEvidence& layer : layers_) {
            std::string codes;
            for (std::size_t row = 0; row < layer.people.rows.size(); ++row)
                codes += (codes.empty() ? "" : "; ") + labelOf(layer, row) + ": " + cardWords(layer, row);
            text += (text.empty() ? "" : " ") + termWords(words_, "code-layer", layer.layer) + ": " + codes + ".";
        }
        return text;
    }

    const std::vector<LayerEvidence>& layers_;
    const PictureWords& words_;
    Canvas canvas_;
};

} // namespace

Picture drawLayers(const std::vector<LayerEvidence>& layers, const PictureWords& words) {
    return Layers(layers, words).draw();
}

} // namespace kith::report
