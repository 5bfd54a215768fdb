// Agreement on codes: on turns, and on passages as they were delimited.
#include "kith/agreement/tables.h"

#include "cells.h"

#include "kith/agreement/code_units.h"
#include "kith/agreement/spans.h"
#include "kith/model/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>

namespace kith::agreement {
namespace {

class CodeTable {
public:
    CodeTable(const StudySnapshot& snapshot, const Compared& compared, const TableWish& wish)
        : snapshot_(snapshot), compared_(compared), wish_(wish) {}

    Table make() {
        table_.id = "agreement";
        table_.title = say("Agreement between coders: codes", "Overeenstemming tussen codeurs: codes");
        table_.columns = {textColumn("coders", say("Coders", "Codeurs")), textColumn("code", say("Code", "Code")),
                          textColumn("label", say("Label", "Naam")), textColumn("layer", say("Layer", "Laag")),
                          countColumn("turns", say("Turns", "Beurten"), say("turns", "beurten"))};
        for (const Coder& coder : compared_.coders)
            table_.columns.push_back(countColumn(coder + "_passages", coder, say("passages", "passages")));
        addPresenceColumns(table_.columns, wish_.language);
        table_.columns.push_back(numberColumn("u_alpha", say("u-alpha", "u-alfa")));
        table_.columns.push_back(numberColumn("span_f1", say("F1 of passages", "F1 van passages")));

        std::vector<std::size_t> everybody(compared_.coders.size());
        std::iota(everybody.begin(), everybody.end(), std::size_t{0});
        if (!compared_.texts.empty()) {
            addRows(everybody);
            if (wish_.pairs && compared_.coders.size() > 2)
                for (const auto& [a, b] : pairsOf(compared_))
                    addRows({a, b});
        }
        addNotes();
        return std::move(table_);
    }

private:
    [[nodiscard]] std::string say(std::string_view english, std::string_view dutch) const {
        return agreement::say(wish_.language, english, dutch);
    }

    // One row a code, then one a layer.
    void addRows(const std::vector<std::size_t>& coders) {
        std::vector<CodeUnits> all = codeUnits(snapshot_, compared_, coders);
        std::erase_if(all, [&](const CodeUnits& units) {
            return !wish_.codes.empty() &&
                   std::find(wish_.codes.begin(), wish_.codes.end(), units.code->key) == wish_.codes.end();
        });
        for (const CodeUnits& units : all) {
            std::vector<Cell> row{namesOf(compared_, coders), units.code->name,
                                  units.code->label(std::string(wish_.language)), layerName(units.code->layer)};
            fill(row, coders, {&units});
            table_.rows.push_back(std::move(row));
            elsewhere_ += units.elsewhere;
        }
        std::vector<std::string> layers;
        for (const CodeUnits& units : all)
            if (std::find(layers.begin(), layers.end(), units.code->layer) == layers.end())
                layers.push_back(units.code->layer);
        for (const std::string& layer : layers) {
            std::vector<const CodeUnits*> ofLayer;
            for (const CodeUnits& units : all)
                if (units.code->layer == layer) ofLayer.push_back(&units);
            if (ofLayer.size() < 2) continue;
            std::vector<Cell> row{namesOf(compared_, coders), "", say("All of this layer", "Hele laag"),
                                  layerName(layer)};
            fill(row, coders, ofLayer);
            table_.rows.push_back(std::move(row));
        }
    }

    void fill(std::vector<Cell>& row, const std::vector<std::size_t>& coders,
              const std::vector<const CodeUnits*>& units) const {
        ByInterview byText;
        byText.tallies.resize(compared_.texts.size());
        for (const CodeUnits* each : units)
            for (std::size_t i = 0; i < each->byText.size(); ++i)
                byText.add(i, each->byText[i]);
        row.emplace_back(byText.units());
        for (std::size_t coder = 0; coder < compared_.coders.size(); ++coder) {
            if (std::find(coders.begin(), coders.end(), coder) == coders.end()) {
                row.emplace_back();
                continue;
            }
            Cell passages(std::int64_t{0});
            for (const CodeUnits* each : units)
                for (const Coding* coding : each->codings[coder])
                    passages.evidence.push_back(coding->key);
            passages.value = static_cast<std::int64_t>(passages.evidence.size());
            row.push_back(std::move(passages));
        }
        addPresenceCells(row, byText);
        Coincidences marked;
        for (const CodeUnits* each : units)
            for (const Coincidences& ofText : each->marked) {
                if (marked.categories == 0)
                    marked = ofText;
                else if (ofText.categories > 0)
                    marked.add(ofText);
            }
        row.push_back(marked.categories == 0 ? Cell(Missing::Undefined) : cellOf(uAlpha(marked)));
        row.push_back(coders.size() == 2 ? spanF1(coders[0], coders[1], units) : Cell());
    }

    // Passages of two coders that overlap under the same code, text by text.
    Cell spanF1(std::size_t a, std::size_t b, const std::vector<const CodeUnits*>& units) const {
        using Sides = std::array<std::vector<Marked>, 2>;
        std::vector<Sides> marked(compared_.texts.size());
        for (std::size_t category = 0; category < units.size(); ++category)
            for (const std::size_t side : {0U, 1U})
                for (const Coding* coding : units[category]->codings[side == 0 ? a : b]) {
                    const ComparedText* text = compared_.textOf(coding->passage);
                    if (!text->by[a] || !text->by[b]) continue;
                    marked[static_cast<std::size_t>(text - compared_.texts.data())][side].push_back(
                        {static_cast<double>(coding->passage.span.begin.value),
                         static_cast<double>(coding->passage.span.end.value), static_cast<std::int32_t>(category)});
                }
        std::vector<std::vector<Shared>> byText;
        Shared all;
        for (const auto& [first, second] : marked) {
            if (first.empty() && second.empty()) continue;
            byText.push_back({overlappingPassages(first, second, Codes::Same)});
            all += byText.back().front();
        }
        const std::optional<double> f1 = all.f1();
        if (!f1) return Missing::Undefined;
        Cell cell(*f1);
        cell.interval = bootstrapF1(byText).front().interval;
        return cell;
    }

    [[nodiscard]] std::string layerName(const std::string& layer) const {
        return wordingOf(snapshot_.protocol, "code-layer", layer, wish_.language);
    }

    void addNotes() {
        table_.notes = notesOn(compared_, wish_.language);
        table_.notes.push_back(
            say("The unit is a turn: the interviewer's for codes on the interview, everybody else's for all other "
                "codes. A code is there where a passage touches the turn. Rows of a layer take turn × code as unit. "
                "Codes that nobody used are left out.",
                "De eenheid is een beurt: die van de interviewer voor codes over het interview, die van alle anderen "
                "voor de overige codes. Een code is er waar een passage de beurt raakt. Rijen van een laag nemen "
                "beurt × code als eenheid. Codes die niemand gebruikte staan er niet bij."));
        table_.notes.push_back(
            compared_.coders.size() == 2
                ? say("Bias is above 0 where the first coder used the code more often. Kappa is Cohen's.",
                      "Scheefheid is groter dan 0 waar de eerste codeur de code vaker gebruikte. Kappa is die van "
                      "Cohen.")
                : say("Kappa is Conger's, for several coders; bias is between two coders only.",
                      "Kappa is die van Conger, voor meer codeurs; scheefheid bestaat alleen tussen twee."));
        table_.notes.push_back(say(
            "u-alpha and F1 are of passages as they were delimited, on the same turns put end to end. F1 = 2 × pairs / "
            "passages of both; a pair: same code, overlapping words, as many pairs as possible.",
            "u-alfa en F1 gaan over passages zoals ze zijn afgebakend, op dezelfde beurten achter elkaar. F1 = 2 × "
            "paren / passages van beiden; een paar: zelfde code, overlappende woorden, zo veel paren als kan."));
        table_.notes.emplace_back(noteOnIntervals(wish_.language));
        if (elsewhere_ > 0)
            table_.notes.push_back(fmt::format(
                fmt::runtime(say("Codings that touch no such turn, and so are not on turns: {}.",
                                 "Coderingen die zo'n beurt niet raken, en dus niet bij de beurten tellen: {}.")),
                elsewhere_));
    }

    const StudySnapshot& snapshot_;
    const Compared& compared_;
    const TableWish& wish_;
    Table table_;
    std::int64_t elsewhere_ = 0;
};

} // namespace

Table agreementTable(const StudySnapshot& snapshot, const Compared& compared, const TableWish& wish) {
    return CodeTable(snapshot, compared, wish).make();
}

} // namespace kith::agreement
