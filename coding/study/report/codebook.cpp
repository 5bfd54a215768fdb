#include "report/examples.h"
#include "report/material.h"

#include "kith/analysis/frequencies.h"

#include <fmt/format.h>

#include <map>
#include <set>

namespace kith::study {
namespace {

constexpr std::size_t examplesOfCode = 2;

// The cell of `column` in the row of each code.
std::map<std::string, Cell> cellsByCode(const Table& table, std::string_view column) {
    std::map<std::string, Cell> cells;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (table.columns[i].id == column)
            for (const std::vector<Cell>& row : table.rows)
                cells.emplace(std::get<std::string>(row.front().value), row[i]);
    return cells;
}

std::vector<std::string> layersOf(const Codebook& codebook) {
    std::vector<std::string> layers;
    for (const Code& code : codebook.codes)
        if (code.retired == 0 && std::find(layers.begin(), layers.end(), code.layer) == layers.end())
            layers.push_back(code.layer);
    return layers;
}

// The words of one code; those of another language where this one has none.
const CodeText& textOf(const Code& code, const std::string& language) {
    static const CodeText none;
    for (const std::string& wish : {language, std::string("en")})
        if (const auto text = code.texts.find(wish); text != code.texts.end()) return text->second;
    return code.texts.empty() ? none : code.texts.begin()->second;
}

Table codesTable(const ReportMaterial& m, const std::string& layer, const Examples& examples) {
    analysis::CodeChoice choice;
    choice.layer = layer;
    const auto people =
        cellsByCode(analysis::frequencies(m.snapshot, analysis::Measure::People, choice, {}, m.language), "people");
    const auto passages =
        cellsByCode(analysis::frequencies(m.snapshot, analysis::Measure::Passages, choice, {}, m.language), "passages");
    const auto counted = [](const std::map<std::string, Cell>& cells, const std::string& code) {
        const auto found = cells.find(code);
        return found == cells.end() ? Cell() : found->second;
    };
    Table table;
    table.id = "codebook-" + layer;
    table.title = m.say("Codebook: ", "Codeboek: ") + wordingOf(m.snapshot.protocol, "code-layer", layer, m.language);
    table.columns = {{"label", m.say("Code", "Code")},
                     {"code", m.say("Id", "Id")},
                     {"brief", m.say("In short", "Kort")},
                     {"definition", m.say("Full definition", "Volledige definitie")},
                     {"when", m.say("When to use", "Wanneer wel")},
                     {"when_not", m.say("When not to use", "Wanneer niet")},
                     {"example", m.say("Example of the codebook", "Voorbeeld uit het codeboek")},
                     {"passages", m.say("Passages", "Passages"), ColumnKind::Count, 0, m.say("passages", "passages")},
                     {"people", m.say("People", "Personen"), ColumnKind::Count, 0, m.say("people", "personen")},
                     {"here", m.say("In this material", "In dit materiaal")}};
    for (const Code& code : m.snapshot.codebook.codes) {
        if (code.layer != layer || code.retired != 0) continue;
        const CodeText& text = textOf(code, m.language);
        std::string words;
        Cell here;
        for (const Coding* coding : examples.of(code.key, examplesOfCode)) {
            words += fmt::format("{}{} ({})", words.empty() ? "" : " ", inQuotes(m.evidence.at(coding->key).quote),
                                 m.evidence.at(coding->key).ego);
            here.evidence.push_back(coding->key);
        }
        here.value = words;
        table.rows.push_back({code.label(m.language), code.name, text.brief, text.full, text.when, text.whenNot,
                              text.example, counted(passages, code.name), counted(people, code.name), here});
    }
    return table;
}

} // namespace

report::ReportSection codebookSection(const ReportMaterial& m) {
    const Codebook& codebook = m.snapshot.codebook;
    report::ReportSection section;
    section.id = "codebook";
    section.title = m.say("Codebook", "Codeboek");
    section.paragraphs = {fmt::format(
        fmt::runtime(m.say("Version {}. Counts are of one coder for each source, as everywhere in this report; "
                           "examples of this material are passages that may be quoted.",
                           "Versie {}. Geteld is per bron één codeur, zoals overal in dit verslag; voorbeelden uit dit "
                           "materiaal zijn passages die geciteerd mogen worden.")),
        codebook.version)};
    const Examples examples(m);
    for (const std::string& layer : layersOf(codebook)) {
        if (layer == "interview") continue; // what the interviewer did is in the table of what was asked
        report::ReportSection one;
        one.id = "codebook-of-" + layer;
        one.title = wordingOf(m.snapshot.protocol, "code-layer", layer, m.language);
        one.tables.push_back(codesTable(m, layer, examples));
        section.sections.push_back(std::move(one));
    }
    return section;
}

report::ReportSection quotationsSection(const ReportMaterial& m) {
    constexpr std::size_t quotationsOfCode = 5;
    report::ReportSection section;
    section.id = "quotations";
    section.title = m.say("Quotations", "Citaten");
    section.paragraphs = {
        m.say("Up to five passages of each code, of as many people as there are; all others open from "
              "the numbers above. A translation stands beside the original where there is one, and is "
              "that of the whole turn. Names are those of the project; 'kith report --pseudonymised' "
              "writes all of this under pseudonyms.",
              "Tot vijf passages per code, van zo veel mensen als er zijn; alle andere opent u vanaf "
              "de getallen hierboven. Een vertaling staat naast het origineel waar die er is, en is "
              "die van de hele beurt. De namen zijn die van het project; 'kith report --pseudonymised' schrijft dit "
              "alles onder pseudoniemen.")};
    const Examples examples(m);
    for (const std::string& layer : layersOf(m.snapshot.codebook)) {
        if (layer == "interview") continue;
        Table table;
        table.id = "quotations-" + layer;
        const std::string words = wordingOf(m.snapshot.protocol, "code-layer", layer, m.language);
        table.title = m.say("Quotations: ", "Citaten: ") + words;
        table.columns = {{"label", m.say("Code", "Code")},
                         {"case", m.say("Case", "Casus")},
                         {"place", m.say("Place", "Plaats")},
                         {"words", m.say("Words", "Woorden")},
                         {"translation", m.say("Translation", "Vertaling")}};
        for (const Code& code : m.snapshot.codebook.codes) {
            if (code.layer != layer || code.retired != 0) continue;
            for (const Coding* coding : examples.of(code.key, quotationsOfCode)) {
                const report::Evidence& said = m.evidence.at(coding->key);
                Cell quote(said.quote);
                quote.evidence = {coding->key};
                table.rows.push_back({code.label(m.language), said.ego, fmt::format("{}, {}", said.source, said.place),
                                      quote, said.translation});
            }
        }
        if (table.rows.empty()) continue;
        report::ReportSection one;
        one.id = "quotations-of-" + layer;
        one.title = words;
        one.tables.push_back(std::move(table));
        section.sections.push_back(std::move(one));
    }
    return section;
}

} // namespace kith::study
