#include "kith/study/egogram.h"

#include "wording.h"

#include "kith/model/wording.h"
#include "kith/network/layout.h"
#include "kith/study/results.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <numbers>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace kith::study {
namespace {

constexpr std::array ringLayers{Layer::Communality, Layer::Sociality, Layer::Connectivity};

std::string wordFor(const report::PictureWords& words, const std::string& name) {
    const auto found = words.labels.find(name);
    return found == words.labels.end() ? name : found->second;
}

std::string roleIn(const report::PictureWords& words, const std::string& role) {
    return role.empty() ? std::string(inLanguage(words.language, "no role", "geen rol")) : wordFor(words, role);
}

// Of Alter::layerWord.
std::string layerIn(const report::PictureWords& words, std::string_view layer) {
    if (layer.empty()) return std::string(inLanguage(words.language, "not rated", "niet beoordeeld"));
    return wordFor(words, fmt::format("layer.{}", layer));
}

std::vector<std::string> tiedTo(const EgoNetwork& network, std::size_t alter, TieStatus status) {
    std::vector<std::string> others;
    for (const AlterTie& tie : network.ties)
        if (tie.status == status && (tie.a == alter || tie.b == alter))
            others.push_back(oneLine(network.alters[tie.a == alter ? tie.b : tie.a].label));
    return others;
}

std::string wordsOf(const project::Project& project, const Passage& passage) {
    return passage.quote.empty() ? project.text(passage.source, passage.part).quote(passage.span) : passage.quote;
}

} // namespace

std::vector<std::size_t> passagesOfContacts(const EgoNetwork& network, const StudySnapshot& snapshot) {
    std::unordered_map<CodingKey, const Coding*> codings;
    for (const Coding& coding : snapshot.codings)
        codings.emplace(coding.key, &coding);
    std::vector<std::size_t> counts;
    for (const Alter& alter : network.alters) {
        std::set<std::tuple<SourceKey, std::int64_t, CodePointSpan>> passages;
        for (const CodingKey key : alter.evidence)
            if (const auto coding = codings.find(key); coding != codings.end()) {
                const Passage& passage = coding->second->passage;
                passages.insert({passage.source, passage.part, passage.span});
            }
        counts.push_back(passages.size());
    }
    return counts;
}

Egogram makeEgogram(const EgoNetwork& network, const report::PictureWords& words,
                    const std::vector<std::size_t>& passages, const Room& room) {
    Egogram egogram{network, network::layout(network), words, passages, {}};
    egogram.passages.resize(network.alters.size());
    egogram.parts = report::egogramParts(egogram.network, egogram.layout, words);
    constexpr double smallest = 100, largest = 600;
    // What is not scaled, the words around the rim, takes the rest; they break otherwise with each size.
    for (int i = 0; i < 3 && room.width > 0 && room.height > 0; ++i) {
        const report::EgogramParts& parts = egogram.parts;
        const double across = 2 * parts.rim;
        const double unit = std::clamp(
            std::min((room.width - parts.width) / across, (room.height - parts.height) / across) + parts.unit, smallest,
            largest);
        if (std::abs(unit - parts.unit) < 1) break;
        egogram.parts = report::egogramParts(egogram.network, egogram.layout, words, unit);
    }
    return egogram;
}

std::optional<EgogramCell> cellAt(const Egogram& egogram, report::Point place) {
    const report::EgogramParts& parts = egogram.parts;
    if (parts.unit <= 0) return std::nullopt;
    const double x = place.x - parts.centre.x, y = parts.centre.y - place.y, distance = std::hypot(x, y);
    if (distance <= parts.egoRadius || distance > 1.3 * parts.rim * parts.unit) return std::nullopt;
    EgogramCell cell;
    for (std::size_t i = std::min(ringLayers.size(), egogram.layout.ringRadii.size()); i-- > 0;)
        if (distance <= egogram.layout.ringRadii[i] * parts.unit) cell.layer = ringLayers[i];
    double degrees = std::atan2(x, y) * 180 / std::numbers::pi;
    if (degrees < 0) degrees += 360;
    for (const EgogramSector& sector : egogram.layout.sectors)
        if (degrees >= sector.beginAngle && degrees < sector.endAngle) cell.role = sector.role;
    return cell;
}

ContactMove moveInto(const Alter& alter, const EgogramCell& cell) {
    ContactMove move;
    if (cell.layer != alter.layer) move.layer = cell.layer;
    if (cell.role != alter.mainRole) move.role = cell.role;
    return move;
}

std::string moveInWords(const Egogram& egogram, std::size_t alter, const ContactMove& move) {
    const std::string name = oneLine(egogram.network.alters.at(alter).label);
    std::vector<std::string> into;
    if (move.layer)
        into.push_back(*move.layer == Layer::Unclassified
                           ? std::string(inLanguage(egogram.words.language, "no layer", "geen laag"))
                           : layerIn(egogram.words, toString(*move.layer)));
    if (move.role) into.push_back(roleIn(egogram.words, *move.role));
    return into.empty() ? name : fmt::format("{} → {}", name, fmt::join(into, ", "));
}

bool fits(const Alter& alter, const ContactFilter& filter) {
    const auto has = [](const std::vector<Count>& counts, const std::string& name) {
        return std::any_of(counts.begin(), counts.end(), [&](const Count& count) { return count.name == name; });
    };
    if (filter.role && (filter.role->empty() ? !alter.roles.empty() : !has(alter.roles, *filter.role))) return false;
    if (filter.layer && alter.layerWord() != *filter.layer) return false;
    if (!filter.factor.empty() && !has(alter.factors, filter.factor)) return false;
    return filter.stage == Stage::NotAsked ||
           std::find(alter.stages.begin(), alter.stages.end(), filter.stage) != alter.stages.end();
}

FilterChoices filterChoices(const EgoNetwork& network, const StudySnapshot& snapshot, const std::string& language) {
    const report::PictureWords words = pictureWords(snapshot, language);
    std::set<std::string> roles, factors;
    std::set<std::string, std::less<>> layers;
    std::set<Stage> stages;
    for (const Alter& alter : network.alters) {
        if (alter.roles.empty()) roles.insert("");
        for (const Count& role : alter.roles)
            roles.insert(role.name);
        for (const Count& factor : alter.factors)
            factors.insert(factor.name);
        layers.emplace(alter.layerWord());
        stages.insert(alter.stages.begin(), alter.stages.end());
    }
    FilterChoices choices;
    for (const Code& code : snapshot.codebook.codes) {
        if (roles.contains(code.name)) choices.roles.emplace_back(code.name, code.label(language));
        if (factors.contains(code.name)) choices.factors.emplace_back(code.name, code.label(language));
    }
    if (roles.contains("")) choices.roles.emplace_back("", roleIn(words, ""));
    for (const std::string_view layer :
         {toString(Layer::Communality), toString(Layer::Sociality), toString(Layer::Connectivity),
          toString(Layer::Unclassified), std::string_view()})
        if (layers.contains(layer)) choices.layers.emplace_back(layer, layerIn(words, layer));
    for (const Stage stage : {Stage::Build, Stage::Maintain, Stage::Activate})
        if (stages.contains(stage))
            choices.stages.emplace_back(toString(stage),
                                        wordingOf(snapshot.protocol, "stage", toString(stage), language));
    return choices;
}

std::string contactInWords(const Egogram& egogram, std::size_t alter) {
    const EgoNetwork& network = egogram.network;
    const report::PictureWords& words = egogram.words;
    const Alter& contact = network.alters.at(alter);
    const Saying say{words.language};
    std::vector<std::string> parts{oneLine(contact.label), roleIn(words, contact.mainRole),
                                   layerIn(words, contact.layerWord())};
    if (contact.kind == ContactKind::Group) parts.push_back(wordFor(words, "contact-kind.group"));
    const std::size_t passages = alter < egogram.passages.size() ? egogram.passages[alter] : 0;
    parts.push_back(fmt::format("{} {}", passages, passages == 1 ? "passage" : "passages"));
    if (const auto ties = tiedTo(network, alter, TieStatus::Tie); !ties.empty())
        parts.push_back(fmt::format("{} {}", say("tied to", "band met"), fmt::join(ties, say(" and ", " en "))));
    return fmt::format("{}", fmt::join(parts, ", "));
}

TieStatus tieBetween(const EgoNetwork& network, std::size_t a, std::size_t b) {
    for (const AlterTie& tie : network.ties)
        if (std::minmax(tie.a, tie.b) == std::minmax(a, b)) return tie.status;
    return TieStatus::NotAsked;
}

Table egogramTable(const EgoNetwork& network, const StudySnapshot& snapshot, const std::string& language) {
    // The cells that the table of contacts has, and what the lines of the picture say.
    const Table all = contactTable({network}, snapshot, language);
    const Saying say{language};
    Table table;
    table.id = "egogram";
    table.title = fmt::format("{} {}", say("Contacts of", "Contacten van"), network.label);
    std::vector<std::size_t> taken;
    for (const char* id :
         {"contact", "main_role", "layer", "passages", "kind", "visibility", "organisation", "stages", "factors"})
        for (std::size_t i = 0; i < all.columns.size(); ++i)
            if (all.columns[i].id == id) {
                taken.push_back(i);
                table.columns.push_back(all.columns[i]);
            }
    const auto ties = table.columns.begin() + std::min<std::ptrdiff_t>(4, static_cast<std::ptrdiff_t>(taken.size()));
    const auto at = table.columns.insert(ties, {"ties", say("Ties with", "Banden met"), ColumnKind::Text, 0, ""});
    table.columns.insert(at + 1, {"no_ties", say("No tie with", "Geen band met"), ColumnKind::Text, 0, ""});
    for (std::size_t row = 0; row < all.rows.size(); ++row) {
        std::vector<Cell> cells;
        for (std::size_t k = 0; k < taken.size(); ++k) {
            if (k == 4)
                for (const TieStatus status : {TieStatus::Tie, TieStatus::NoTie})
                    cells.emplace_back(fmt::format("{}", fmt::join(tiedTo(network, row, status), "; ")));
            cells.push_back(all.rows[row][taken[k]]);
        }
        table.rows.push_back(std::move(cells));
    }
    table.notes = all.notes;
    table.notes.push_back(say("A pair of contacts that stands in neither column of ties was not asked about.",
                              "Naar een paar contacten dat in geen van beide kolommen staat, is niet gevraagd."));
    return table;
}

Table networkSheet(const EgoNetwork& network, const StudySnapshot& snapshot, const std::string& language) {
    const Saying say{language};
    Table sheet;
    sheet.id = "network-sheet";
    sheet.title = fmt::format("{} {}", say("Measures of the network of", "Maten van het netwerk van"), network.label);
    sheet.columns = {{"measure", say("Measure", "Maat"), ColumnKind::Text, 0, ""},
                     {"value", say("Value", "Waarde"), ColumnKind::Text, 0, ""}};
    const auto add = [&](const Table& table, const std::string& before) {
        if (table.rows.empty()) return;
        for (std::size_t i = 1; i < table.columns.size(); ++i) {
            const Cell& cell = table.rows.front()[i];
            std::string value = cellText(cell, table.columns[i], language);
            if (cell.denominator && std::holds_alternative<std::int64_t>(cell.value))
                value += fmt::format("/{}", *cell.denominator);
            sheet.rows.push_back({before + table.columns[i].heading, value});
        }
        for (const std::string& note : table.notes)
            if (std::find(sheet.notes.begin(), sheet.notes.end(), note) == sheet.notes.end())
                sheet.notes.push_back(note);
    };
    // Compositions stand by themselves below.
    EgoNetwork alone = network;
    alone.measures.compositions.clear();
    add(measuresTable({alone}, language), "");
    for (const auto& [attribute, heading] : {std::pair{"layer", say("Layers", "Lagen")},
                                             {"role", say("Roles", "Rollen")},
                                             {"organisation", say("Organisations", "Organisaties")}})
        add(compositionTable({network}, snapshot, attribute, language), heading + ": ");
    return sheet;
}

std::vector<ToldChange> toldChanges(const project::Project& project, const StudySnapshot& snapshot, const Alter& alter,
                                    const std::string& language) {
    std::vector<ToldChange> told;
    for (const TieChange& change : alter.changes) {
        ToldChange shown{change, {}, {}, {}};
        const auto layer = [&](Layer which) {
            return which == Layer::Unclassified ? std::string(inLanguage(language, "not told", "niet verteld"))
                                                : wordingOf(snapshot.protocol, "layer", toString(which), language);
        };
        shown.from = layer(change.from);
        shown.to = layer(change.to);
        shown.intention = change.intention == Intention::Unknown
                              ? std::string(inLanguage(language, "intention not told", "bedoeling niet verteld"))
                              : wordingOf(snapshot.protocol, "change", toString(change.intention), language);
        if (shown.change.passage) shown.change.passage->quote = wordsOf(project, *change.passage);
        told.push_back(std::move(shown));
    }
    return told;
}

std::vector<Passage> passagesAbout(const project::Project& project, const StudySnapshot& snapshot, const Alter& alter) {
    const std::set<CodingKey> about(alter.evidence.begin(), alter.evidence.end());
    std::vector<Passage> passages;
    for (const Coding& coding : snapshot.codings) {
        if (!about.contains(coding.key)) continue;
        Passage passage = coding.passage;
        passage.quote = wordsOf(project, passage);
        if (std::find(passages.begin(), passages.end(), passage) == passages.end())
            passages.push_back(std::move(passage));
    }
    return passages;
}

EgogramPanels makePanels(const std::vector<EgoNetwork>& networks, const report::PictureWords& words,
                         double legendWidth) {
    std::set<std::string> roles;
    for (const EgoNetwork& network : networks)
        for (const Alter& alter : network.alters)
            roles.insert(alter.mainRole);
    std::vector<report::EgogramPanel> panels;
    for (const EgoNetwork& network : networks)
        panels.push_back({network, network::layout(network, {{roles.begin(), roles.end()}})});
    return {report::drawEgogramPanels(panels, words), report::drawEgogramsLegend(panels, words, legendWidth)};
}

} // namespace kith::study
