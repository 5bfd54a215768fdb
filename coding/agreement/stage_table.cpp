// Agreement on what codings on the same passage say.
#include "kith/agreement/tables.h"

#include "cells.h"

#include "kith/agreement/alpha.h"
#include "kith/agreement/pairing.h"
#include "kith/agreement/two_coders.h"
#include "kith/model/wording.h"

#include <algorithm>
#include <map>

namespace kith::agreement {
namespace {

Coefficient kappaOf(const Tally& tally) {
    return cohenKappa(tally).kappa;
}
Coefficient alphaOf(const Tally& tally) {
    return alpha(tally);
}

// Stages of pairs of codings, one layer of codes at a time; by text.
struct PairsOfLayer {
    std::string layer;
    std::int64_t pairs = 0, borders = 0, contacts = 0, bothStages = 0, oneStage = 0;
    ByInterview stages;
};

// The layers of the codebook in its order, with the pairs of each.
std::vector<PairsOfLayer> pairsByLayer(const StudySnapshot& snapshot, const Compared& compared,
                                       const std::vector<CodingPair>& pairs, const TableWish& wish) {
    std::map<CodeKey, std::size_t> layerOfCode;
    std::vector<PairsOfLayer> layers;
    for (const Code& code : snapshot.codebook.codes) {
        if (!wish.codes.empty() && std::find(wish.codes.begin(), wish.codes.end(), code.key) == wish.codes.end())
            continue;
        auto layer = std::find_if(layers.begin(), layers.end(),
                                  [&](const PairsOfLayer& each) { return each.layer == code.layer; });
        if (layer == layers.end()) {
            layer = layers.insert(layers.end(), PairsOfLayer{code.layer});
            layer->stages.tallies.resize(compared.texts.size());
        }
        layerOfCode[code.key] = static_cast<std::size_t>(layer - layers.begin());
    }
    for (const CodingPair& pair : pairs) {
        const auto place = layerOfCode.find(pair.any().code);
        if (!pair.a || !pair.b || place == layerOfCode.end()) continue;
        PairsOfLayer& layer = layers[place->second];
        ++layer.pairs;
        layer.borders += pair.sameBorders ? 1 : 0;
        layer.contacts += pair.sameContact() ? 1 : 0;
        const bool stageOfA = pair.a->stage != Stage::NotAsked, stageOfB = pair.b->stage != Stage::NotAsked;
        layer.oneStage += stageOfA != stageOfB ? 1 : 0;
        if (!stageOfA || !stageOfB) continue;
        ++layer.bothStages;
        Tally one;
        one.coders = 2;
        one.categories = 3;
        one.add(std::vector<std::int32_t>{static_cast<std::int32_t>(pair.a->stage) - 1,
                                          static_cast<std::int32_t>(pair.b->stage) - 1});
        layer.stages.add(static_cast<std::size_t>(compared.textOf(pair.a->passage) - compared.texts.data()), one);
    }
    std::erase_if(layers, [](const PairsOfLayer& layer) { return layer.pairs == 0; });
    return layers;
}

} // namespace

Table stagesAgreement(const StudySnapshot& snapshot, const Compared& compared, const TableWish& wish) {
    const auto say = [&](std::string_view english, std::string_view dutch) {
        return agreement::say(wish.language, english, dutch);
    };
    const std::string unit = say("pairs of codings", "paren coderingen");
    Table table;
    table.id = "agreement-stages";
    table.title = say("Agreement between coders: what codings on the same passage say",
                      "Overeenstemming tussen codeurs: wat coderingen op dezelfde passage zeggen");
    table.columns = {
        textColumn("coders", say("Coders", "Codeurs")),
        textColumn("layer", say("Layer", "Laag")),
        countColumn("pairs", say("Same code, overlapping words", "Zelfde code, overlappende woorden"), unit),
        countColumn("same_borders", say("Same borders", "Zelfde grenzen"), unit),
        countColumn("same_contact", say("Same contact", "Zelfde contact"), unit),
        countColumn("stage_by_both", say("Stage by both", "Fase door beiden"), unit),
        countColumn("stage_by_one", say("Stage by one only", "Fase door één"), unit),
        {"stage_percent", say("Same stage", "Zelfde fase"), ColumnKind::Share},
        numberColumn("stage_kappa", say("Kappa of stages", "Kappa van fasen")),
        numberColumn("stage_alpha", say("Alpha of stages", "Alfa van fasen"))};
    for (const auto& [a, b] : pairsOf(compared)) {
        const std::vector<CodingPair> pairs = pairCodings(snapshot, compared, a, b);
        for (const PairsOfLayer& layer : pairsByLayer(snapshot, compared, pairs, wish)) {
            Cell borders(layer.borders), contacts(layer.contacts);
            borders.denominator = contacts.denominator = layer.pairs;
            table.rows.push_back({namesOf(compared, {a, b}),
                                  wordingOf(snapshot.protocol, "code-layer", layer.layer, wish.language), layer.pairs,
                                  borders, contacts, layer.bothStages, layer.oneStage, percentCell(layer.stages),
                                  cellOf(layer.stages, kappaOf), cellWithInterval(layer.stages, alphaOf)});
        }
    }
    table.notes = notesOn(compared, wish.language);
    table.notes.push_back(
        say("Codings pair one to one: same code, overlapping words, the same borders first. Where both named a stage, "
            "the stages are compared; a coding without a stage says that nobody asked, and is no value.",
            "Coderingen vormen paren, één op één: zelfde code, overlappende woorden, eerst die met dezelfde grenzen. "
            "Waar beiden een fase noemden, zijn de fasen vergeleken; een codering zonder fase zegt dat niemand ernaar "
            "vroeg, en is geen waarde."));
    table.notes.emplace_back(noteOnIntervals(wish.language));
    return table;
}

} // namespace kith::agreement
