#include "kith/network/tables.h"

#include "kith/network/measure_tables.h"
#include "table_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <unordered_map>

namespace kith::network {
namespace {

// What the cells of all these tables need to look up.
class Writer : public TableWords {
public:
    Writer(const StudySnapshot& snapshot, std::string_view language)
        : TableWords(language), snapshot_(snapshot), index_(snapshot) {
        for (const Coding& coding : snapshot.codings)
            if (coding.contact) codings_.emplace(coding.key, &coding);
    }

    template<class Term>
    [[nodiscard]] std::string term(std::string_view list, Term value) const {
        return TableWords::term(snapshot_.protocol, list, value);
    }
    [[nodiscard]] std::string codeLabel(const std::string& name) const {
        const Code* code = index_.code(name);
        return code ? code->label(language()) : name;
    }
    [[nodiscard]] std::string place(const std::optional<Passage>& passage) const {
        if (!passage) return {};
        const Source* source = index_.source(passage->source);
        return fmt::format("{}{} {}-{}", source ? source->title : "",
                           source && source->parts > 1 ? fmt::format(" #{}", passage->part) : "",
                           passage->span.begin.value, passage->span.end.value);
    }
    [[nodiscard]] std::string change(const TieChange& change) const {
        std::string told = term("layer", change.from) + " → " + term("layer", change.to);
        std::vector<std::string> details;
        if (change.intention != Intention::Unknown) details.push_back(term("change", change.intention));
        if (!change.when.empty()) details.push_back(change.when);
        if (!details.empty()) told += fmt::format(" ({})", fmt::join(details, ", "));
        return told;
    }
    // "Mentor", or where other roles have as many passages "Mentor; as often Broker".
    [[nodiscard]] Cell mainRole(const Alter& alter) const {
        if (alter.mainRole.empty()) return {};
        std::vector<std::string> others;
        for (const std::string& role : alter.rolesAsOften())
            others.push_back(codeLabel(role));
        if (others.empty()) return codeLabel(alter.mainRole);
        return fmt::format("{}; {} {}", codeLabel(alter.mainRole), words("as often", "even vaak"),
                           fmt::join(others, ", "));
    }
    // The layer, or that the tie is not rated.
    [[nodiscard]] std::string layer(const Alter& alter) const {
        return wordingOf(snapshot_.protocol, "layer", alter.layerWord(), language());
    }
    // Codes with their passages: "mentor (2); broker (1)", the codings of that layer behind it.
    [[nodiscard]] Cell codes(const Alter& alter, const std::vector<Count>& counts, std::string_view layer) const {
        std::vector<std::string> parts;
        for (const Count& count : counts)
            parts.push_back(fmt::format("{} ({})", codeLabel(count.name), count.count));
        return withEvidence(fmt::format("{}", fmt::join(parts, "; ")), alter, [&](const Coding& coding) {
            const Code* code = index_.code(coding.code);
            return code && code->layer == layer;
        });
    }
    [[nodiscard]] Cell withEvidence(Cell cell, const Alter& alter,
                                    const std::function<bool(const Coding&)>& isBehind) const {
        for (const CodingKey key : alter.evidence)
            if (const auto coding = codings_.find(key); coding != codings_.end() && isBehind(*coding->second))
                cell.evidence.push_back(key);
        return cell;
    }
    [[nodiscard]] Cell passages(const Alter& alter) const {
        std::vector<const Passage*> passages;
        for (const CodingKey key : alter.evidence)
            if (const auto coding = codings_.find(key); coding != codings_.end())
                passages.push_back(&coding->second->passage);
        const auto same = [](const Passage* a, const Passage* b) { return *a == *b; };
        passages.erase(std::unique(passages.begin(), passages.end(), same), passages.end());
        Cell cell(static_cast<std::int64_t>(passages.size()));
        cell.evidence = alter.evidence;
        return cell;
    }
    [[nodiscard]] std::string yesOrNo(bool value) const { return value ? words("yes", "ja") : words("no", "nee"); }

private:
    const StudySnapshot& snapshot_;
    SnapshotIndex index_;
    std::unordered_map<CodingKey, const Coding*> codings_;
};

std::string stagesOf(const Alter& alter, const Writer& writer) {
    std::vector<std::string> stages;
    for (const Stage stage : alter.stages)
        stages.push_back(writer.term("stage", stage));
    return fmt::format("{}", fmt::join(stages, "; "));
}

} // namespace

Table contactsTable(const StudySnapshot& snapshot, const std::vector<EgoNetwork>& networks, std::string_view language) {
    const Writer writer(snapshot, language);
    Table table;
    table.id = "contacts";
    table.title = writer.words("Contacts in each account", "Contacten in elk verhaal");
    table.columns = {writer.text("case", "Case", "Casus"),
                     writer.text("contact", "Contact", "Contact"),
                     writer.text("kind", "Kind", "Soort"),
                     writer.text("organisation", "Organisation", "Organisatie"),
                     writer.text("roles", "Roles (passages)", "Rollen (passages)"),
                     writer.text("main_role", "Main role", "Hoofdrol"),
                     writer.text("strength", "Strength", "Sterkte"),
                     writer.text("duration", "Duration", "Duur"),
                     writer.text("intensity", "Intensity", "Intensiteit"),
                     writer.text("layer", "Layer", "Laag"),
                     writer.text("visibility", "Visibility", "Zichtbaarheid"),
                     writer.text("individuated", "Individuated", "Geïndividueerd"),
                     writer.text("stages", "Stages", "Fasen"),
                     writer.text("factors", "Factors (passages)", "Factoren (passages)"),
                     writer.text("changes", "Changes told", "Vertelde veranderingen"),
                     writer.count("passages", "Passages", "Passages", "passages", "passages")};
    for (const EgoNetwork& network : networks)
        for (const Alter& alter : network.alters) {
            std::vector<std::string> changes;
            for (const TieChange& change : alter.changes)
                changes.push_back(writer.change(change));
            table.rows.push_back(
                {network.label, alter.label, writer.term("contact-kind", alter.kind), alter.organisation,
                 writer.codes(alter, alter.roles, "role"), writer.mainRole(alter),
                 writer.term("strength", alter.strength), writer.term("duration", alter.duration),
                 writer.term("intensity", alter.intensity), writer.layer(alter),
                 writer.term("visibility", alter.visibility), writer.yesOrNo(alter.individuated),
                 writer.withEvidence(stagesOf(alter, writer), alter,
                                     [](const Coding& coding) { return coding.stage != Stage::NotAsked; }),
                 writer.codes(alter, alter.factors, "factor"), fmt::format("{}", fmt::join(changes, "; ")),
                 writer.passages(alter)});
        }
    table.notes = {
        writer.words("The layer follows from duration and intensity. Unclassified: the two fit no layer. Not "
                     "rated: nobody rated one of them, or both.",
                     "De laag volgt uit duur en intensiteit. Niet ingedeeld: de twee passen bij geen laag. "
                     "Band niet beoordeeld: een van beide is door niemand beoordeeld, of geen van beide."),
        writer.words("Individuated is computed: named, or a description that returns in a second passage. "
                     "Visibility is an analyst's judgement.",
                     "Geïndividueerd is berekend: bij naam genoemd, of een omschrijving die in een tweede "
                     "passage terugkomt. Zichtbaarheid "
                     "is het oordeel van een onderzoeker."),
        writer.words("The main role is the role of most passages; where several have as many, the first by "
                     "the name of the code, with the others behind it.",
                     "De hoofdrol is de rol met de meeste passages; hebben er meer evenveel, dan de eerste "
                     "naar de naam van de code, met de andere erachter.")};
    return table;
}

Table contactTiesTable(const StudySnapshot& snapshot, const std::vector<EgoNetwork>& networks,
                       std::string_view language) {
    const Writer writer(snapshot, language);
    Table table;
    table.id = "contact-ties";
    table.title = writer.words("Ties between contacts", "Banden tussen contacten");
    table.columns = {writer.text("case", "Case", "Casus"), writer.text("contact_a", "Contact", "Contact"),
                     writer.text("contact_b", "Other contact", "Ander contact"), writer.text("status", "Tie", "Band"),
                     writer.text("passage", "Passage", "Passage")};
    std::int64_t pairs = 0, asked = 0;
    for (const EgoNetwork& network : networks) {
        pairs += network.measures.pairs;
        asked += network.measures.pairsAsked;
        for (const AlterTie& tie : network.ties)
            table.rows.push_back({network.label, network.alters[tie.a].label, network.alters[tie.b].label,
                                  writer.term("alter-tie", tie.status), writer.place(tie.passage)});
    }
    table.notes = {
        fmt::format(fmt::runtime(writer.words("Of {} pairs of contacts {} were not asked about; they are left out, for "
                                              "not asked is not the same as no tie.",
                                              "Van {} paren contacten is bij {} niets gevraagd; die ontbreken hier, "
                                              "want niet gevraagd is iets anders dan geen band.")),
                    pairs, pairs - asked)};
    return table;
}

Table tieChangesTable(const StudySnapshot& snapshot, const std::vector<EgoNetwork>& networks,
                      std::string_view language) {
    const Writer writer(snapshot, language);
    Table table;
    table.id = "tie-changes";
    table.title = writer.words("Changes of ties that were told", "Vertelde veranderingen van banden");
    table.columns = {writer.text("case", "Case", "Casus"),
                     writer.text("contact", "Contact", "Contact"),
                     writer.text("from", "From", "Van"),
                     writer.text("to", "To", "Naar"),
                     writer.text("intention", "Intended", "Bedoeld"),
                     writer.text("when", "When", "Wanneer"),
                     writer.text("coder", "Coder", "Codeur"),
                     writer.text("passage", "Passage", "Passage")};
    for (const EgoNetwork& network : networks)
        for (const Alter& alter : network.alters)
            for (const TieChange& change : alter.changes)
                table.rows.push_back({network.label, alter.label, writer.term("layer", change.from),
                                      writer.term("layer", change.to), writer.term("change", change.intention),
                                      change.when, change.coder, writer.place(change.passage)});
    return table;
}

Table networksTable(const StudySnapshot& snapshot, const std::vector<EgoNetwork>& networks, std::string_view language) {
    const Writer writer(snapshot, language);
    Table table;
    table.id = "networks";
    table.title = writer.words("Personal networks", "Persoonlijke netwerken");
    table.columns = {writer.text("case", "Case", "Casus"),
                     writer.count("size", "Contacts", "Contacten", "contacts", "contacten")};
    table.columns.push_back(writer.count("rated", "Rated", "Beoordeeld", "contacts", "contacten"));
    for (const Layer layer : {Layer::Communality, Layer::Sociality, Layer::Connectivity, Layer::Unclassified}) {
        const std::string heading = writer.term("layer", layer);
        table.columns.push_back(
            writer.count("layer_" + std::string(toString(layer)), heading, heading, "contacts", "contacten"));
    }
    table.columns.push_back(writer.text("roles", "Main roles (contacts)", "Hoofdrollen (contacten)"));
    table.columns.push_back(writer.count("individuated", "Individuated", "Geïndividueerd", "contacts", "contacten"));
    table.columns.push_back(writer.count("pairs_asked", "Pairs asked about", "Gevraagde paren", "pairs", "paren"));
    table.columns.push_back(writer.count("ties", "Ties between contacts", "Banden tussen contacten", "pairs", "paren"));
    table.columns.push_back({"density", writer.words("Density", "Dichtheid"), ColumnKind::Number, 2, ""});
    table.columns.push_back({"density_of_asked", writer.words("Ties among pairs asked", "Banden onder gevraagde paren"),
                             ColumnKind::Number, 2, ""});

    // The rest of the measures stands in measuresTable.
    constexpr std::array<std::string_view, 5> structural{"components", "isolates", "effective_size", "constraint",
                                                         "ego_betweenness_normalised"};
    std::vector<const NamedMeasure*> shown;
    for (const NamedMeasure& measure : namedMeasures())
        if (std::find(structural.begin(), structural.end(), measure.id) != structural.end()) shown.push_back(&measure);
    for (const NamedMeasure* measure : shown)
        table.columns.push_back({std::string(measure->id), writer.words(measure->english, measure->dutch),
                                 measure->whole ? ColumnKind::Count : ColumnKind::Number, 2, ""});

    const auto outOf = [](std::int64_t value, std::int64_t denominator) {
        Cell cell(value);
        cell.denominator = denominator;
        return cell;
    };
    const auto orDash = [](const std::optional<double>& value) {
        return value ? Cell(*value) : Cell(Missing::Undefined);
    };
    for (const EgoNetwork& network : networks) {
        const NetworkMeasures& measures = network.measures;
        std::vector<Cell> row{network.label, measures.size};
        row.push_back(outOf(measures.rated, measures.size));
        for (const Count& layer : measures.byLayer)
            row.push_back(measures.rated > 0 ? outOf(layer.count, measures.rated) : Cell(Missing::NotAsked));
        std::vector<std::string> roles;
        for (const Count& role : measures.byRole)
            roles.push_back(fmt::format(
                "{} ({})", role.name.empty() ? writer.words("no role", "geen rol") : writer.codeLabel(role.name),
                role.count));
        row.emplace_back(fmt::format("{}", fmt::join(roles, "; ")));
        row.push_back(outOf(
            std::count_if(network.alters.begin(), network.alters.end(), [](const Alter& a) { return a.individuated; }),
            measures.size));
        row.push_back(outOf(measures.pairsAsked, measures.pairs));
        row.push_back(measures.pairsAsked > 0 || measures.pairs == 0 ? outOf(measures.ties, measures.pairsAsked)
                                                                     : Cell(Missing::NotAsked));
        row.push_back(orDash(measures.density));
        row.push_back(orDash(measures.densityOfAsked));
        for (const NamedMeasure* measure : shown)
            row.push_back(measureCell(*measure, measures));
        table.rows.push_back(std::move(row));
    }
    table.notes = {writer.words("Density is the share of pairs of contacts with a tie; it is undefined (–) below two "
                                "contacts and while any pair is not asked about.",
                                "Dichtheid is het deel van de paren contacten met een band; ze is niet bepaald (–) bij "
                                "minder dan twee contacten "
                                "en zolang naar een paar niet gevraagd is.")};
    table.notes.push_back(writer.words(
        "Layers are counted among the contacts that are rated; unclassified are those whose two ratings fit none.",
        "Lagen zijn geteld onder de contacten die beoordeeld zijn; niet ingedeeld zijn die waarvan de twee "
        "beoordelingen bij geen laag passen."));
    if (std::string note = noteOfUnasked(measured(networks), language); !note.empty())
        table.notes.push_back(std::move(note));
    return table;
}

} // namespace kith::network
