// All egograms side by side, with the same sectors and the same scale.
#include "egogram_marks.h"
#include "egogram_words.h"
#include "text_widths.h"

#include "kith/report/egogram.h"

#include <fmt/format.h>

#include <algorithm>

namespace kith::report {
namespace {

constexpr double radius = 86, panelWidth = 2 * radius + 40, panelHeight = 2 * radius + 62;
constexpr std::size_t perRow = 5;

double rimOfAll(const std::vector<EgogramPanel>& panels) {
    double rim = 1;
    for (const EgogramPanel& panel : panels)
        rim = std::max(rim, rimOf(panel.network, panel.layout));
    return rim;
}

Outside outsideOfAll(const std::vector<EgogramPanel>& panels) {
    Outside outside;
    for (const EgogramPanel& panel : panels) {
        const Outside here = outsideOf(panel.network);
        outside = {outside.unclassified + here.unclassified, outside.notRated + here.notRated};
    }
    return outside;
}

void drawPanel(Canvas& canvas, const EgogramPanel& panel, double rim, const PictureWords& words, Point corner) {
    const std::string contacts = fmt::format("n = {}", panel.network.alters.size());
    const double room = panelWidth - 24 - widthOfWords(contacts, type::small);
    const std::string name = fitted(panel.network.label, room, type::heading, true);
    const double base = corner.y + type::heading;
    canvas.words({corner.x + 10, base}, name, type::heading, Anchor::Start, inkColour, true);
    canvas.words({corner.x + 18 + widthOfWords(name, type::heading, true), base}, contacts, type::small, Anchor::Start,
                 quietColour);
    drawSmallEgogram(canvas, {panel.network, panel.layout, radius / rim, rim, 3.2}, words,
                     {corner.x + panelWidth / 2, corner.y + 34 + radius});
}

std::string ringsInWords(const Canvas& canvas, const PictureWords& words, double rim) {
    return fmt::format("{}: {}, {}, {}{}.", canvas.in("Rings, from the middle", "Ringen, vanuit het midden"),
                       termWords(words, "layer", ringLayers[0]), termWords(words, "layer", ringLayers[1]),
                       termWords(words, "layer", ringLayers[2]),
                       rim > 1.001 ? canvas.in("; outside: no layer", "; erbuiten: geen laag") : std::string());
}

} // namespace

Picture drawEgograms(const std::vector<EgogramPanel>& panels, const PictureWords& words) {
    Canvas canvas(words.language);
    const double rim = rimOfAll(panels);
    const Outside outside = outsideOfAll(panels);
    std::string description;
    for (std::size_t i = 0; i < panels.size(); ++i) {
        const EgogramPanel& panel = panels[i];
        drawPanel(canvas, panel, rim, words,
                  {static_cast<double>(i % perRow) * panelWidth, static_cast<double>(i / perRow) * panelHeight});
        description +=
            (description.empty() ? "" : " ") + panel.network.label + ": " + egogramDescription(words, panel.network);
    }
    const double width = static_cast<double>(std::clamp<std::size_t>(panels.size(), 2, perRow)) * panelWidth;
    double y = static_cast<double>((panels.size() + perRow - 1) / perRow) * panelHeight + 8;
    if (panels.empty())
        canvas.words({0, 0}, canvas.in("No networks", "Geen netwerken"), type::words, Anchor::Start, quietColour);
    else {
        canvas.line({10, y}, {width, y}, lineColour, 0.8);
        y = sectorLegend(canvas, panels.front().layout, words, {10, y + 12}, width - 10) + 4;
        y = markLegend(canvas, words, outside, {10, y + 4}, width - 10) + 4;
        canvas.paragraph({10, y + 4},
                         fmt::format("{} {}", ringsInWords(canvas, words, rim),
                                     canvas.in("Cases in their own order, which is no rank.",
                                               "Casussen in hun eigen volgorde; dat is geen rangorde.")),
                         width - 10, type::small);
    }
    return canvas.finish(canvas.in("All personal networks", "Alle persoonlijke netwerken"), description);
}

std::vector<Picture> drawEgogramPanels(const std::vector<EgogramPanel>& panels, const PictureWords& words) {
    const double rim = rimOfAll(panels);
    std::vector<Picture> pictures;
    for (const EgogramPanel& panel : panels) {
        Canvas canvas(words.language);
        canvas.reach({0, 0, panelWidth, panelHeight});
        drawPanel(canvas, panel, rim, words, {0, 0});
        pictures.push_back(canvas.finish(panel.network.label, egogramDescription(words, panel.network)));
    }
    return pictures;
}

Picture drawEgogramsLegend(const std::vector<EgogramPanel>& panels, const PictureWords& words, double width) {
    Canvas canvas(words.language);
    double y = 0;
    if (!panels.empty()) {
        y = sectorLegend(canvas, panels.front().layout, words, {0, 0}, width) + 4;
        y = markLegend(canvas, words, outsideOfAll(panels), {0, y}, width) + 4;
        canvas.paragraph({0, y}, ringsInWords(canvas, words, rimOfAll(panels)), width, type::small);
    }
    return canvas.finish(canvas.in("Legend", "Legenda"), ringsInWords(canvas, words, rimOfAll(panels)));
}

} // namespace kith::report
