#include "kith/report/graphml.h"

#include "characters.h"

#include <fmt/format.h>

#include <array>

namespace kith::report {
namespace {

struct Attribute {
    std::string_view id, owner, name, type;
};

// Names are the field's terms; values are the words that the study's files use, in every language the same.
constexpr std::array attributes{
    Attribute{"g_label", "graph", "label", "string"},
    Attribute{"n_label", "node", "label", "string"},
    Attribute{"n_ego", "node", "ego", "boolean"},
    Attribute{"n_kind", "node", "kind", "string"},
    Attribute{"n_main_role", "node", "main_role", "string"},
    Attribute{"n_roles", "node", "roles", "string"},
    Attribute{"n_factors", "node", "factors", "string"},
    Attribute{"n_stages", "node", "stages", "string"},
    Attribute{"n_organisation", "node", "organisation", "string"},
    Attribute{"n_strength", "node", "strength", "string"},
    Attribute{"n_duration", "node", "duration", "string"},
    Attribute{"n_intensity", "node", "intensity", "string"},
    Attribute{"n_layer", "node", "layer", "string"},
    Attribute{"n_visibility", "node", "visibility", "string"},
    Attribute{"n_individuated", "node", "individuated", "boolean"},
    Attribute{"n_passages", "node", "passages", "int"},
    Attribute{"e_relation", "edge", "relation", "string"},
    Attribute{"e_status", "edge", "status", "string"},
};

std::string datum(std::string_view key, std::string_view value) {
    if (value.empty()) return {}; // not known: no datum
    return fmt::format("      <data key=\"{}\">{}</data>\n", key, escapeMarkup(value));
}

// "role.mentor 3;role.coach 1": names with their passages.
std::string written(const std::vector<Count>& counts) {
    std::string list;
    for (const Count& count : counts)
        list += fmt::format("{}{} {}", list.empty() ? "" : ";", count.name, count.count);
    return list;
}

std::string written(const std::vector<Stage>& stages) {
    std::string list;
    for (const Stage stage : stages)
        if (stage != Stage::NotAsked) list += (list.empty() ? "" : ";") + std::string(toString(stage));
    return list;
}

class Writer {
public:
    void graph(const EgoNetwork& network, std::size_t number) {
        xml_ += fmt::format("  <graph id=\"g{}\" edgedefault=\"undirected\">\n", number);
        xml_ += datum("g_label", network.label);
        const std::size_t ego = vertices_++;
        xml_ += fmt::format("    <node id=\"n{}\">\n", ego) + datum("n_label", network.label) + datum("n_ego", "true") +
                "    </node>\n";
        for (const Alter& alter : network.alters)
            vertex(alter);
        for (std::size_t i = 0; i < network.alters.size(); ++i)
            edge(ego, ego + 1 + i, "ego-alter", TieStatus::Tie);
        for (const AlterTie& tie : network.ties)
            if (tie.a < network.alters.size() && tie.b < network.alters.size())
                edge(ego + 1 + tie.a, ego + 1 + tie.b, "alter-alter", tie.status);
        xml_ += "  </graph>\n";
    }
    [[nodiscard]] const std::string& xml() const { return xml_; }

private:
    void vertex(const Alter& alter) {
        xml_ += fmt::format("    <node id=\"n{}\">\n", vertices_++) + datum("n_label", alter.label) +
                datum("n_ego", "false") + datum("n_kind", toString(alter.kind)) + datum("n_main_role", alter.mainRole) +
                datum("n_roles", written(alter.roles)) + datum("n_factors", written(alter.factors)) +
                datum("n_stages", written(alter.stages)) + datum("n_organisation", alter.organisation) +
                datum("n_strength", toString(alter.strength)) + datum("n_duration", toString(alter.duration)) +
                datum("n_intensity", toString(alter.intensity)) + datum("n_layer", toString(alter.layer)) +
                datum("n_visibility", toString(alter.visibility)) +
                datum("n_individuated", alter.individuated ? "true" : "false") +
                datum("n_passages", fmt::format("{}", alter.evidence.size())) + "    </node>\n";
    }
    void edge(std::size_t source, std::size_t target, std::string_view relation, TieStatus status) {
        xml_ += fmt::format("    <edge id=\"e{}\" source=\"n{}\" target=\"n{}\">\n", edges_++, source, target) +
                datum("e_relation", relation) + datum("e_status", toString(status)) + "    </edge>\n";
    }

    std::string xml_;
    std::size_t vertices_ = 0, edges_ = 0; // ids are unique in the whole file
};

} // namespace

std::string networksAsGraphml(const std::vector<EgoNetwork>& networks) {
    std::string xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
        "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
        "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
        "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";
    for (const Attribute& attribute : attributes)
        xml += fmt::format("  <key id=\"{}\" for=\"{}\" attr.name=\"{}\" attr.type=\"{}\"/>\n", attribute.id,
                           attribute.owner, attribute.name, attribute.type);
    Writer writer;
    for (std::size_t i = 0; i < networks.size(); ++i)
        writer.graph(networks[i], i);
    return xml + writer.xml() + "</graphml>\n";
}

} // namespace kith::report
