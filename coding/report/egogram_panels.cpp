// All egograms side by side, with the same sectors and the same scale.
#include "egogram_marks.h"
#include "egogram_words.h"
#include "text_widths.h"

#include <fmt/format.h>

#include <algorithm>

namespace kith::report {
namespace {

constexpr double radius = 86, panelWidth = 2 * radius + 40, panelHeight = 2 * radius + 62;
constexpr std::size_t perRow = 5;

} // namespace

Picture drawEgograms(const std::vector<EgogramPanel>& panels, const PictureWords& words) {
    Canvas canvas(words.language);
    double rim = 1;
    Outside outside;
    for (const EgogramPanel& panel : panels) {
        rim = std::max(rim, rimOf(panel.network, panel.layout));
        const Outside here = outsideOf(panel.network);
        outside = {outside.unclassified + here.unclassified, outside.notRated + here.notRated};
    }
    std::string description;
    for (std::size_t i = 0; i < panels.size(); ++i) {
        const EgogramPanel& panel = panels[i];
        const double left = static_cast<double>(i % perRow) * panelWidth,
                     top = static_cast<double>(i / perRow) * panelHeight;
        const std::string contacts = fmt::format("n = {}", panel.network.alters.size());
        const double room = panelWidth - 24 - widthOfWords(contacts, type::small);
        const std::string name = fitted(panel.network.label, room, type::heading, true);
        canvas.words({left + 10, top + type::heading}, name, type::heading, Anchor::Start, inkColour, true);
        canvas.words({left + 18 + widthOfWords(name, type::heading, true), top + type::heading}, contacts, type::small,
                     Anchor::Start, quietColour);
        drawSmallEgogram(canvas, {panel.network, panel.layout, radius / rim, rim, 3.2}, words,
                         {left + panelWidth / 2, top + 34 + radius});
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
        canvas.paragraph(
            {10, y + 4},
            fmt::format("{}: {}, {}, {}{}. {}", canvas.in("Rings, from the middle", "Ringen, vanuit het midden"),
                        termWords(words, "layer", ringLayers[0]), termWords(words, "layer", ringLayers[1]),
                        termWords(words, "layer", ringLayers[2]),
                        rim > 1.001 ? canvas.in("; outside: no layer", "; erbuiten: geen laag") : std::string(),
                        canvas.in("Cases in their own order, which is no rank.",
                                  "Casussen in hun eigen volgorde; dat is geen rangorde.")),
            width - 10, type::small);
    }
    return canvas.finish(canvas.in("All personal networks", "Alle persoonlijke netwerken"), description);
}

} // namespace kith::report
