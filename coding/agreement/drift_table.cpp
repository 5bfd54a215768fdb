// Agreement round by round of double coding.
#include "kith/agreement/tables.h"

#include "cells.h"

#include "kith/agreement/code_units.h"
#include "kith/model/wording.h"

#include <algorithm>
#include <numeric>

namespace kith::agreement {

Table driftTable(const StudySnapshot& snapshot, const std::vector<Coder>& coders, const TableWish& wish) {
    const auto say = [&](std::string_view english, std::string_view dutch) {
        return agreement::say(wish.language, english, dutch);
    };
    Table table;
    table.id = "agreement-drift";
    table.title = say("Agreement between coders, round by round", "Overeenstemming tussen codeurs, ronde voor ronde");
    table.columns = {textColumn("round", say("Round", "Ronde")),
                     countColumn("sources", say("Sources", "Bronnen"), say("sources", "bronnen")),
                     countColumn("blind", say("Blind", "Blind"), say("sources", "bronnen")),
                     countColumn("open", say("Not done yet", "Nog niet klaar"), say("sources", "bronnen")),
                     textColumn("layer", say("Layer", "Laag")),
                     countColumn("turns", say("Turn × code", "Beurt × code"), say("units", "eenheden"))};
    addPresenceColumns(table.columns, wish.language);
    std::vector<int> rounds{0};
    for (const int round : roundsOf(snapshot))
        rounds.push_back(round);
    for (const int round : rounds) {
        const Compared taken = compared(snapshot, {coders, {}, round});
        const std::int64_t sources = taken.assignedSources + taken.unassignedSources;
        if (sources + taken.openSources == 0) continue;
        const std::string name = round == 0 ? say("in no round", "in geen ronde") : std::to_string(round);
        std::vector<std::size_t> everybody(taken.coders.size());
        std::iota(everybody.begin(), everybody.end(), std::size_t{0});
        std::vector<std::pair<std::string, ByInterview>> layers;
        for (const CodeUnits& units : codeUnits(snapshot, taken, everybody)) {
            if (!wish.codes.empty() &&
                std::find(wish.codes.begin(), wish.codes.end(), units.code->key) == wish.codes.end())
                continue;
            auto layer = std::find_if(layers.begin(), layers.end(),
                                      [&](const auto& each) { return each.first == units.code->layer; });
            if (layer == layers.end()) {
                layer = layers.insert(layers.end(), {units.code->layer, {}});
                layer->second.tallies.resize(taken.texts.size());
            }
            for (std::size_t i = 0; i < units.byText.size(); ++i)
                layer->second.add(i, units.byText[i]);
        }
        const auto begin = [&] { return std::vector<Cell>{name, sources, taken.blindSources, taken.openSources}; };
        if (layers.empty()) {
            table.rows.push_back(begin());
            table.rows.back().resize(table.columns.size());
        }
        for (const auto& [layer, units] : layers) {
            std::vector<Cell> row = begin();
            row.emplace_back(wordingOf(snapshot.protocol, "code-layer", layer, wish.language));
            row.emplace_back(units.units());
            addPresenceCells(row, units);
            table.rows.push_back(std::move(row));
        }
    }
    table.notes.push_back(say(
        "A round is a draw of sources for double coding (kith agreement plan). A change from round to round within "
        "the intervals is no drift that these sources show.",
        "Een ronde is een trekking van bronnen om dubbel te coderen (kith agreement plan). Een verandering van ronde "
        "tot ronde binnen de intervallen is geen verloop dat deze bronnen aantonen."));
    table.notes.emplace_back(noteOnIntervals(wish.language));
    return table;
}

} // namespace kith::agreement
