#include "results/network_exports.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <set>

namespace kith::study {
namespace {

Column column(const std::string& id, ColumnKind kind = ColumnKind::Text) {
    return {id, id, kind, 0, ""};
}

void addColumns(Table& table, std::initializer_list<const char*> ids) {
    for (const char* id : ids)
        table.columns.push_back(column(id));
}

std::set<std::string> attributeNames(const std::vector<EgoNetwork>& networks) {
    std::set<std::string> names;
    for (const EgoNetwork& network : networks)
        for (const auto& [name, value] : network.attributes)
            names.insert(name);
    return names;
}

// What is said of each ego after its ids; an attribute that is called like a column of ours becomes case_NAME.
void addEgos(Table& table, const std::vector<EgoNetwork>& networks,
             const std::function<std::vector<Cell>(std::size_t)>& ids) {
    addColumns(table, {"label", "pairs", "pairs_asked"});
    const std::set<std::string> names = attributeNames(networks);
    const auto ours = table.columns;
    for (const std::string& name : names)
        table.columns.push_back(column(
            std::any_of(ours.begin(), ours.end(), [&](const Column& own) { return own.id == name; }) ? "case_" + name
                                                                                                     : name));
    for (std::size_t i = 0; i < networks.size(); ++i) {
        std::vector<Cell> row = ids(i);
        row.insert(row.end(), {networks[i].label, networks[i].measures.pairs, networks[i].measures.pairsAsked});
        for (const std::string& name : names) {
            const auto value = networks[i].attributes.find(name);
            row.push_back(value == networks[i].attributes.end() ? Cell() : Cell(toString(value->second)));
        }
        table.rows.push_back(std::move(row));
    }
}

void addAlterColumns(Table& table) {
    addColumns(table, {"kind", "organisation", "main_role", "strength", "duration", "intensity", "layer", "visibility",
                       "individuated"});
}

void addAlter(std::vector<Cell>& row, const Alter& alter) {
    for (const std::string_view word :
         {toString(alter.kind), std::string_view(alter.organisation), std::string_view(alter.mainRole),
          toString(alter.strength), toString(alter.duration), toString(alter.intensity), alter.layerWord(),
          toString(alter.visibility), std::string_view(alter.individuated ? "yes" : "no")})
        row.emplace_back(std::string(word));
}

std::string numberedUuid(std::size_t kind, std::size_t number) {
    return fmt::format("{:08d}-0000-8000-8000-{:012d}", kind, number);
}

} // namespace

NamedTables egorFiles(const std::vector<EgoNetwork>& networks) {
    Table egos, alters, edges;
    addColumns(egos, {"egoID"});
    addEgos(egos, networks, [](std::size_t i) { return std::vector<Cell>{static_cast<std::int64_t>(i + 1)}; });
    addColumns(alters, {"egoID", "alterID", "label"});
    addAlterColumns(alters);
    addColumns(edges, {"egoID", "Source", "Target"});
    const auto number = [](std::size_t i) { return Cell(static_cast<std::int64_t>(i + 1)); };
    for (std::size_t i = 0; i < networks.size(); ++i) {
        for (std::size_t k = 0; k < networks[i].alters.size(); ++k) {
            std::vector<Cell> row{number(i), number(k), networks[i].alters[k].label};
            addAlter(row, networks[i].alters[k]);
            alters.rows.push_back(std::move(row));
        }
        for (const AlterTie& tie : networks[i].ties)
            if (tie.status == TieStatus::Tie) edges.rows.push_back({number(i), number(tie.a), number(tie.b)});
    }
    return {{"egos.csv", egos}, {"alters.csv", alters}, {"edges.csv", edges}};
}

NamedTables networkCanvasFiles(const std::vector<EgoNetwork>& networks) {
    enum Kind : std::size_t { Ego = 1, Node = 2, Edge = 3 };
    Table egos, nodes, edges;
    addColumns(egos, {"networkCanvasEgoUUID", "networkCanvasCaseID"});
    addEgos(egos, networks, [&](std::size_t i) {
        return std::vector<Cell>{numberedUuid(Ego, i + 1), networks[i].label};
    });
    addColumns(nodes, {"nodeID", "networkCanvasEgoUUID", "networkCanvasUUID", "name"});
    addAlterColumns(nodes);
    addColumns(edges, {"edgeID", "from", "to", "networkCanvasEgoUUID", "networkCanvasUUID", "networkCanvasSourceUUID",
                       "networkCanvasTargetUUID"});
    std::size_t nodesBefore = 0;
    for (std::size_t i = 0; i < networks.size(); ++i) {
        const Cell ego = numberedUuid(Ego, i + 1);
        const auto number = [&](std::size_t alter) { return Cell(static_cast<std::int64_t>(nodesBefore + alter + 1)); };
        const auto uuid = [&](std::size_t alter) { return Cell(numberedUuid(Node, nodesBefore + alter + 1)); };
        for (std::size_t k = 0; k < networks[i].alters.size(); ++k) {
            std::vector<Cell> row{number(k), ego, uuid(k), networks[i].alters[k].label};
            addAlter(row, networks[i].alters[k]);
            nodes.rows.push_back(std::move(row));
        }
        for (const AlterTie& tie : networks[i].ties) {
            if (tie.status != TieStatus::Tie) continue;
            const std::size_t edge = edges.rows.size() + 1;
            edges.rows.push_back({static_cast<std::int64_t>(edge), number(tie.a), number(tie.b), ego,
                                  numberedUuid(Edge, edge), uuid(tie.a), uuid(tie.b)});
        }
        nodesBefore += networks[i].alters.size();
    }
    return {{"ego.csv", egos}, {"attributeList_Person.csv", nodes}, {"edgeList_Knows.csv", edges}};
}

} // namespace kith::study
