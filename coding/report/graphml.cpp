#include "kith/report/graphml.h"

#include "characters.h"

#include <fmt/format.h>

#include <array>
#include <map>

namespace kith::report {
namespace {

struct Attribute {
    std::string_view id, owner, name, type;
};

// Names are the field's terms; values are the words that the study's files use, in every language the same.
constexpr std::array attributes{
    Attribute{"n_case", "node", "case", "string"},
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
    Attribute{"n_no_tie_with", "node", "no_tie_with", "string"},
    Attribute{"n_degree", "node", "degree", "int"},
    Attribute{"n_betweenness", "node", "betweenness", "double"},
    Attribute{"n_dyadic_constraint", "node", "dyadic_constraint", "double"},
    Attribute{"n_dyadic_constraint_weighted", "node", "dyadic_constraint_weighted", "double"},
    Attribute{"n_component_sizes", "node", "component_sizes", "string"},
    Attribute{"e_relation", "edge", "relation", "string"},
    Attribute{"e_weight", "edge", "weight", "double"},
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

std::string number(double value) {
    return fmt::format("{}", value); // shortest, with a point in every locale
}

std::string datum(std::string_view key, const std::optional<double>& value) {
    return value ? datum(key, number(*value)) : std::string(); // undefined: no datum
}

// The attributes that cases have, by name, each with the one type that fits all its values.
using CaseAttributes = std::map<std::string, std::string_view, std::less<>>;

std::string_view typeOf(const AttributeValue& value) {
    if (std::holds_alternative<double>(value)) return "double";
    if (std::holds_alternative<bool>(value)) return "boolean";
    return "string";
}

CaseAttributes caseAttributes(const std::vector<EgoNetwork>& networks) {
    CaseAttributes all;
    for (const EgoNetwork& network : networks)
        for (const auto& [name, value] : network.attributes) {
            if (std::holds_alternative<std::monostate>(value)) continue;
            const auto [place, fresh] = all.emplace(name, typeOf(value));
            if (!fresh && place->second != typeOf(value)) place->second = "string";
        }
    return all;
}

std::string written(const AttributeValue& value, std::string_view type) {
    if (type == "boolean") return std::get<bool>(value) ? "true" : "false";
    return toString(value);
}

// Of the attributes "layer", "role", "organisation": "layer_blau" and so on.
template<class Use>
void forEachDiversity(const NetworkMeasures& measures, const Use& use) {
    for (const Composition& composition : measures.compositions)
        for (const NamedDiversity& diversity : namedDiversities())
            use(fmt::format("{}_{}", composition.attribute, diversity.id), diversity.of(composition));
}

std::string key(std::string_view id, std::string_view owner, std::string_view name, std::string_view type) {
    return fmt::format("  <key id=\"{}\" for=\"{}\" attr.name=\"{}\" attr.type=\"{}\"/>\n", escapeMarkup(id), owner,
                       escapeMarkup(name), type);
}

std::string keys(const std::vector<EgoNetwork>& networks, const CaseAttributes& ofCases) {
    std::string all;
    for (const Attribute& attribute : attributes)
        all += key(attribute.id, attribute.owner, attribute.name, attribute.type);
    for (const NamedMeasure& measure : namedMeasures())
        all += key(fmt::format("m_{}", measure.id), "node", measure.id, measure.whole ? "int" : "double");
    if (!networks.empty())
        forEachDiversity(networks.front().measures, [&](const std::string& id, const std::optional<double>&) {
            all += key("m_" + id, "node", id, "double");
        });
    for (const auto& [name, type] : ofCases)
        all += key("a_" + name, "node", "case_" + name, type);
    return all;
}

class Writer {
public:
    explicit Writer(const CaseAttributes& ofCases) : ofCases_(ofCases) {}
    void add(const EgoNetwork& network) {
        const std::size_t ego = vertices_++;
        xml_ += fmt::format("    <node id=\"n{}\">\n", ego) + datum("n_case", network.label) +
                datum("n_label", network.label) + datum("n_ego", "true") + aboutEgo(network) + "    </node>\n";
        for (std::size_t i = 0; i < network.alters.size(); ++i)
            vertex(network, i, ego + 1);
        for (std::size_t i = 0; i < network.alters.size(); ++i)
            edge(ego, ego + 1 + i, "ego-alter", weightOf(network.alters[i].strength));
        for (const AlterTie& tie : network.ties)
            if (tie.status == TieStatus::Tie && tie.a < network.alters.size() && tie.b < network.alters.size())
                edge(ego + 1 + tie.a, ego + 1 + tie.b, "alter-alter", {});
    }
    [[nodiscard]] const std::string& xml() const { return xml_; }

private:
    // The measures of the network stand with ego, for not every reader keeps what is said of a graph.
    [[nodiscard]] std::string aboutEgo(const EgoNetwork& network) const {
        std::string data;
        for (const auto& [name, type] : ofCases_)
            if (const auto value = network.attributes.find(name); value != network.attributes.end())
                if (!std::holds_alternative<std::monostate>(value->second))
                    data += datum("a_" + name, written(value->second, type));
        for (const NamedMeasure& measure : namedMeasures())
            data += datum(fmt::format("m_{}", measure.id), measure.of(network.measures));
        if (const auto& structure = network.measures.structure) {
            data += datum("n_degree", static_cast<double>(network.measures.size)) +
                    datum("n_betweenness", structure->egoBetweenness) +
                    datum("n_component_sizes", fmt::format("{}", fmt::join(structure->componentSizes, ";")));
        }
        forEachDiversity(network.measures, [&](const std::string& id, const std::optional<double>& value) {
            data += datum("m_" + id, value);
        });
        return data;
    }
    void vertex(const EgoNetwork& network, std::size_t i, std::size_t first) {
        const Alter& alter = network.alters[i];
        xml_ += fmt::format("    <node id=\"n{}\">\n", vertices_++) + datum("n_case", network.label) +
                datum("n_label", alter.label) + datum("n_ego", "false") + datum("n_kind", toString(alter.kind)) +
                datum("n_main_role", alter.mainRole) + datum("n_roles", written(alter.roles)) +
                datum("n_factors", written(alter.factors)) + datum("n_stages", written(alter.stages)) +
                datum("n_organisation", alter.organisation) + datum("n_strength", toString(alter.strength)) +
                datum("n_duration", toString(alter.duration)) + datum("n_intensity", toString(alter.intensity)) +
                datum("n_layer", alter.layerWord()) + datum("n_visibility", toString(alter.visibility)) +
                datum("n_individuated", alter.individuated ? "true" : "false") +
                datum("n_passages", fmt::format("{}", alter.evidence.size())) +
                datum("n_no_tie_with", noTieWith(network, i, first));
        if (const auto& structure = network.measures.structure) {
            xml_ += datum("n_degree", static_cast<double>(structure->degrees[i] + 1)) +
                    datum("n_betweenness", structure->betweenness[i]) +
                    datum("n_dyadic_constraint", structure->holes.dyadicConstraint[i]);
            if (const auto& weighted = structure->weightedHoles)
                xml_ += datum("n_dyadic_constraint_weighted", weighted->dyadicConstraint[i]);
        }
        xml_ += "    </node>\n";
    }
    // Pairs that were judged to have no tie are no edges, and yet not the same as pairs that nobody asked about.
    static std::string noTieWith(const EgoNetwork& network, std::size_t i, std::size_t first) {
        std::string list;
        for (const AlterTie& tie : network.ties)
            if (tie.status == TieStatus::NoTie && (tie.a == i || tie.b == i))
                list += fmt::format("{}n{}", list.empty() ? "" : ";", first + (tie.a == i ? tie.b : tie.a));
        return list;
    }
    void edge(std::size_t source, std::size_t target, std::string_view relation, const std::optional<double>& weight) {
        xml_ += fmt::format("    <edge id=\"e{}\" source=\"n{}\" target=\"n{}\">\n", edges_++, source, target) +
                datum("e_relation", relation) + datum("e_weight", weight) + "    </edge>\n";
    }

    const CaseAttributes& ofCases_;
    std::string xml_;
    std::size_t vertices_ = 0, edges_ = 0; // what ids are counted by
};

} // namespace

std::string networksAsGraphml(const std::vector<EgoNetwork>& networks) {
    std::string xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
        "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
        "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
        "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";
    const CaseAttributes ofCases = caseAttributes(networks);
    xml += keys(networks, ofCases);
    Writer writer(ofCases);
    for (const EgoNetwork& network : networks)
        writer.add(network);
    return xml + "  <graph id=\"networks\" edgedefault=\"undirected\">\n" + writer.xml() + "  </graph>\n</graphml>\n";
}

} // namespace kith::report
