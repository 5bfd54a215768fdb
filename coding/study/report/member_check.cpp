#include "report/examples.h"
#include "report/material.h"

#include "kith/analysis/profiles.h"
#include "kith/study/results.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace kith::study {
namespace {

constexpr std::size_t passagesOfThing = 2; // that a sheet quotes for each contact and each code

// The words of these codings, in the order of the account, each once.
std::string quoted(const ReportMaterial& m, const std::vector<CodingKey>& codings) {
    std::string words;
    std::size_t said = 0;
    for (const CodingKey key : codings) {
        const auto evidence = m.evidence.find(key);
        if (said == passagesOfThing) break;
        if (evidence == m.evidence.end() || evidence->second.quote.empty()) continue;
        const std::string quote = inQuotes(evidence->second.quote);
        if (words.find(quote) != std::string::npos) continue;
        words += (words.empty() ? "" : " … ") + quote;
        ++said;
    }
    return words;
}

std::string withoutStop(std::string words) {
    if (words.ends_with('.')) words.pop_back();
    return words;
}

// What the study means by a code and by a layer, in its words for readers rather than in its terms.
std::string plainCode(const ReportMaterial& m, const Code& code) {
    const auto text = code.texts.find(m.language);
    return text == code.texts.end() || text->second.brief.empty() ? code.label(m.language)
                                                                  : withoutStop(text->second.brief);
}
std::string plainLayer(const ReportMaterial& m, Layer layer) {
    for (const TermLabel& term : m.snapshot.protocol.terms)
        if (term.list == "layer" && term.value == toString(layer) && !term.brief.empty())
            return withoutStop(term.brief.in(m.language));
    return wordingOf(m.snapshot.protocol, "layer", toString(layer), m.language);
}

// The study's own title; where it is the protocol's, in the language of the sheet.
std::string titleOf(const ReportMaterial& m) {
    const Labels& title = m.snapshot.protocol.title;
    return std::any_of(title.byLanguage.begin(), title.byLanguage.end(),
                       [&](const auto& words) { return words.second == m.snapshot.title; })
               ? title.in(m.language)
               : m.snapshot.title;
}

Column space(const ReportMaterial& m) {
    return {"objection", m.say("Is this right? What would you change?", "Klopt dit? Wat zou u veranderen?")};
}

report::ReportSection people(const ReportMaterial& m, const EgoNetwork& network) {
    Table table;
    table.id = "people";
    table.title = m.say("People you told about", "Mensen over wie u vertelde");
    table.columns = {{"contact", m.say("Who", "Wie")},
                     {"understood", m.say("What we understood", "Wat wij begrepen")},
                     {"words", m.say("Your words", "Uw woorden")},
                     space(m)};
    const SnapshotIndex index(m.snapshot);
    for (const Alter& alter : network.alters) {
        std::string understood;
        const auto add = [&](const std::string& part) {
            if (!part.empty()) understood += (understood.empty() ? "" : "; ") + part;
        };
        add(alter.organisation);
        for (const Count& role : alter.roles)
            if (const Code* code = index.code(role.name)) add(plainCode(m, *code));
        for (const Count& factor : alter.factors)
            if (const Code* code = index.code(factor.name))
                add(filled(m.say("why: {}", "waarom: {}"), plainCode(m, *code)));
        if (alter.layer != Layer::Unclassified) add(plainLayer(m, alter.layer));
        for (const TieChange& change : alter.changes)
            add(filled(m.say("it changed from “{}” to “{}”", "het veranderde van “{}” in “{}”"),
                       plainLayer(m, change.from), plainLayer(m, change.to)));
        table.rows.push_back({alter.label, understood, quoted(m, alter.evidence), ""});
    }
    report::ReportSection section;
    section.id = "people-told-about";
    section.title = table.title;
    section.tables.push_back(std::move(table));
    return section;
}

report::ReportSection attitude(const ReportMaterial& m, const Profile& profile) {
    Table table;
    table.id = "understood";
    table.title = m.say("What we read in your words", "Wat wij in uw woorden lazen");
    table.columns = {{"code", m.say("What", "Wat")},
                     {"meaning", m.say("What we mean by it", "Wat wij daarmee bedoelen")},
                     {"words", m.say("Your words", "Uw woorden")},
                     space(m)};
    const SnapshotIndex index(m.snapshot);
    for (const ProfileEntry& entry : profile.entries) {
        const Code* code = index.code(entry.code);
        if (!code || entry.passages == 0) continue;
        table.rows.push_back({code->label(m.language), plainCode(m, *code), quoted(m, entry.evidence), ""});
    }
    report::ReportSection section;
    section.id = "read-in-your-words";
    section.title = table.title;
    section.tables.push_back(std::move(table));
    return section;
}

} // namespace

report::ReportContents memberCheck(const ReportMaterial& m, const Case& ego) {
    report::ReportContents contents;
    contents.language = m.language;
    contents.title = fmt::format("{}: {}", titleOf(m), ego.label);
    contents.subtitle = m.say("What we understood of your interview", "Wat wij van uw interview begrepen");
    report::ReportSection letter;
    letter.id = "to-you";
    letter.title = m.say("To you", "Aan u");
    letter.paragraphs = {
        m.say(
            "This is what we took from what you told us, and the words on which we base it. We describe your account, "
            "not you. Please say what is wrong, what is missing, and what you would rather not see quoted.",
            "Dit is wat wij uit uw verhaal haalden, met de woorden waarop wij dat baseren. Wij beschrijven uw verhaal, "
            "niet u. Zegt u ons wat niet klopt, wat ontbreekt en wat u liever niet geciteerd ziet."),
        m.say("You may withdraw what you said, whole or in part, without giving a reason.",
              "U mag wat u zei geheel of gedeeltelijk terugtrekken, zonder een reden te geven.")};
    contents.sections.push_back(std::move(letter));
    const std::vector<EgoNetwork> network = networks(m.snapshot, ego.label);
    if (!network.front().alters.empty()) contents.sections.push_back(people(m, network.front()));
    contents.sections.push_back(attitude(m, analysis::profile(m.snapshot, ego.key)));
    report::ReportSection rest;
    rest.id = "anything-else";
    rest.title = m.say("Anything else", "Verder nog iets");
    Table lines;
    lines.id = "remarks";
    lines.title = m.say("Your remarks", "Uw opmerkingen");
    lines.columns = {{"remark", m.say("About", "Over")}, space(m)};
    lines.rows = {{m.say("What is missing", "Wat ontbreekt"), ""},
                  {m.say("What may not be quoted", "Wat niet geciteerd mag worden"), ""},
                  {m.say("Anything else", "Verder"), ""}};
    rest.tables.push_back(std::move(lines));
    contents.sections.push_back(std::move(rest));
    if (!network.front().alters.empty()) {
        report::ReportSection picture;
        picture.id = "as-a-picture";
        picture.title = m.say("The people as a picture", "De mensen als plaatje");
        picture.pictures.push_back(egogram(network.front(), m.snapshot, m.language));
        contents.sections.push_back(std::move(picture));
    }
    return contents;
}

} // namespace kith::study
