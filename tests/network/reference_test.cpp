// Every number of data/reference.json, where its sources stand.
#include "kith/network/measures.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>

namespace kith::network {
namespace {

using nlohmann::json;

const json& reference() {
    static const json data = json::parse(std::ifstream(KITH_TEST_DATA "/reference.json"));
    return data.at("networks");
}

// A made network of the reference: ego is vertex 0.
struct Made {
    std::vector<std::string> names;
    Graph ties, weighted;
    Pairs pairs;

    explicit Made(const json& input) {
        std::map<std::string, std::size_t> places;
        for (const json& alter : input.at("alters")) {
            places.emplace(alter.at("id"), names.size());
            names.push_back(alter.at("id"));
        }
        ties = Graph(names.size() + 1);
        weighted = ties;
        const auto weightIn = [&](const json& given) {
            return given.is_number() ? given.get<double>() : input.at("layer_weights").at(given).get<double>();
        };
        for (std::size_t i = 0; i < names.size(); ++i) {
            const json& alter = input.at("alters").at(i);
            ties.addTie(0, i + 1);
            weighted.addTie(0, i + 1, weightIn(alter.contains("weight") ? alter.at("weight") : alter.at("layer")));
        }
        for (const json& tie : input.at("alter_alter")) {
            const std::size_t a = places.at(tie.at(0)), b = places.at(tie.at(1));
            pairs.emplace_back(a, b);
            ties.addTie(a + 1, b + 1);
            weighted.addTie(a + 1, b + 1, weightIn(tie.at(2)));
        }
    }
};

void expect(const json& wanted, const std::optional<double>& value, const std::string& name) {
    if (wanted.is_null()) {
        EXPECT_FALSE(value) << name << " is undefined";
        return;
    }
    ASSERT_TRUE(value) << name;
    EXPECT_NEAR(*value, wanted.get<double>(), 1e-9) << name;
}

// Whatever the reference says of the measures; a key that this test does not know fails it.
void expectMeasures(const json& wanted, const NetworkMeasures& measures, const StructuralHoles& holes,
                    const std::vector<std::string>& names) {
    const NetworkStructure& structure = *measures.structure;
    const std::map<std::string, std::optional<double>> values{
        {"size", measures.size},
        {"alter_ties", measures.ties},
        {"density_without_ego", measures.density},
        {"density_with_ego", structure.densityWithEgo},
        {"mean_alter_degree_without_ego", structure.meanDegree},
        {"components_without_ego", structure.componentSizes.size()},
        {"isolates_without_ego", structure.isolates},
        {"fragmentation_without_ego", structure.fragmentation},
        {"transitivity_ego_local", structure.transitivityOfEgo},
        {"constraint", holes.constraint},
        {"effective_size", holes.effectiveSize},
        {"efficiency", holes.efficiency},
        {"effective_size_borgatti_n_minus_2t_over_n", structure.effectiveSizeFromTies},
        {"hierarchy", holes.hierarchy},
        {"ego_betweenness", structure.egoBetweenness},
        {"ego_betweenness_normalised", structure.egoBetweennessNormalised}};
    for (const auto& [key, value] : wanted.items()) {
        if (key == "component_sizes") {
            EXPECT_EQ(structure.componentSizes, value.get<std::vector<int>>());
        } else if (key == "dyadic_constraint") {
            ASSERT_EQ(holes.dyadicConstraint.size(), value.size());
            for (std::size_t i = 0; i < names.size(); ++i)
                EXPECT_NEAR(holes.dyadicConstraint[i], value.at(names[i]).get<double>(), 1e-9) << names[i];
        } else {
            ASSERT_TRUE(values.contains(key)) << key;
            expect(value, values.at(key), key);
        }
    }
}

void expectComposition(const json& wanted, const Composition& composition) {
    const Mixing& mixing = *composition.mixing;
    const std::map<std::string, std::optional<double>> values{{"n_valid", composition.known},
                                                              {"n_missing", composition.missing},
                                                              {"blau", composition.blau},
                                                              {"iqv_observed_categories", composition.iqv},
                                                              {"iqv_codebook_categories", composition.iqvOfCodebook},
                                                              {"shannon_nats", composition.shannon},
                                                              {"shannon_bits", *composition.shannon / std::log(2)},
                                                              {"richness", composition.counts.size()},
                                                              {"alter_alter_external", mixing.external},
                                                              {"alter_alter_internal", mixing.internal},
                                                              {"alter_alter_EI", mixing.ei},
                                                              {"alter_alter_EI_rescaled", mixing.eiRescaled},
                                                              {"possible_external", mixing.possibleExternal},
                                                              {"possible_internal", mixing.possibleInternal},
                                                              {"ego_alter_EI", composition.egoEi},
                                                              {"ego_alter_homophily_proportion", composition.alike}};
    for (const auto& [key, value] : wanted.items()) {
        if (key == "codebook_categories") continue;
        if (key == "counts" || key == "proportions") {
            ASSERT_EQ(value.size(), composition.counts.size());
            for (const Count& count : composition.counts)
                EXPECT_NEAR(key == "counts" ? count.count : static_cast<double>(count.count) / composition.known,
                            value.at(count.name).get<double>(), 1e-9)
                    << count.name;
            continue;
        }
        ASSERT_TRUE(values.contains(key)) << key;
        expect(value, values.at(key), composition.attribute + "." + key);
    }
    EXPECT_EQ(wanted.contains("ego_alter_EI"), composition.egoEi.has_value());
}

class Reference : public testing::TestWithParam<const char*> {};

TEST_P(Reference, measures_without_and_with_weights) {
    const json& wanted = reference().at(GetParam());
    const Made made(wanted.at("input"));
    const NetworkMeasures measures = measuresOf(made.ties, made.weighted);
    expectMeasures(wanted.at("unweighted"), measures, measures.structure->holes, made.names);
    expectMeasures(wanted.at("weighted"), measures, *measures.structure->weightedHoles, made.names);
}

TEST_P(Reference, composition_and_mixing) {
    const json& wanted = reference().at(GetParam());
    if (!wanted.contains("attributes")) return; // the first has none
    const Made made(wanted.at("input"));
    for (const auto& [attribute, values] : wanted.at("attributes").items()) {
        std::vector<std::string> categories;
        for (const json& alter : wanted.at("input").at("alters"))
            categories.push_back(alter.at(attribute).is_null() ? "" : alter.at(attribute).get<std::string>());
        expectComposition(values, composition(attribute, {categories.begin(), categories.end()},
                                              wanted.at("input").at("ego").value(attribute, ""), made.pairs,
                                              values.value("codebook_categories", 0)));
    }
}

INSTANTIATE_TEST_SUITE_P(Made, Reference, testing::Values("ego_a_borgatti", "ego_b_interview", "ego_c_sparse"),
                         [](const auto& name) { return std::string(name.param); });

TEST(DegenerateReference, undefined_is_nothing) {
    const std::map<std::string, Pairs> ties{
        {"no_alters", {}}, {"one_alter", {}}, {"two_alters_untied", {}}, {"two_alters_tied", {{0, 1}}}};
    for (const auto& [name, wanted] : reference().at("degenerate").items()) {
        SCOPED_TRACE(name);
        const std::size_t n = wanted.at("size");
        Graph graph(n + 1);
        std::vector<std::string> names;
        for (std::size_t i = 0; i < n; ++i) {
            graph.addTie(0, i + 1);
            names.push_back("d" + std::to_string(i));
        }
        for (const auto& [a, b] : ties.at(name))
            graph.addTie(a + 1, b + 1);
        const NetworkMeasures measures = measuresOf(graph, {});
        expectMeasures(wanted, measures, measures.structure->holes, names);
        EXPECT_FALSE(measures.structure->weightedHoles);
    }
}

// Borgatti's (1997) other nodes, with the tolerance of their printed digits.
TEST(PublishedReference, other_nodes_of_borgatti_1997) {
    const json& borgatti = reference().at("ego_a_borgatti");
    const Made made(borgatti.at("input"));
    const auto vertex = [&](const std::string& name) {
        return static_cast<std::size_t>(std::find(made.names.begin(), made.names.end(), name) - made.names.begin()) + 1;
    };
    const json& published = borgatti.at("published");
    for (const Weights weights : {Weights::Ignore, Weights::Use}) {
        const std::string suffix = weights == Weights::Use ? "_weighted" : "_unweighted";
        const auto holesOf = [&](std::size_t of) { return structuralHoles(made.weighted, of, weights); };
        EXPECT_NEAR(*holesOf(0).constraint, published.at("constraint" + suffix + "_G").get<double>(), 5e-4);
        EXPECT_NEAR(holesOf(0).effectiveSize, published.at("effective_size" + suffix + "_G").get<double>(), 5e-3);
        for (const auto& [name, value] : published.at("other_nodes").at("constraint" + suffix).items())
            EXPECT_NEAR(*holesOf(vertex(name)).constraint, value.get<double>(), 5e-4) << name << suffix;
        for (const auto& [name, value] : published.at("other_nodes").at("effective_size" + suffix).items())
            EXPECT_NEAR(holesOf(vertex(name)).effectiveSize, value.get<double>(), 5e-3) << name << suffix;
    }
}

TEST(PublishedReference, directed_and_weighted) {
    const json& example = reference().at("ego_a_borgatti").at("published").at("directed_example");
    Graph graph(3);
    for (const json& arc : example.at("edges"))
        graph.addArc(arc.at(0), arc.at(1), arc.at(2));
    for (const Weights weights : {Weights::Ignore, Weights::Use}) {
        const std::string suffix = weights == Weights::Use ? "_weighted" : "";
        for (std::size_t vertex = 0; vertex < 3; ++vertex) {
            const StructuralHoles holes = structuralHoles(graph, vertex, weights);
            EXPECT_NEAR(*holes.constraint, example.at("constraint" + suffix).at(vertex).get<double>(), 5e-4);
            EXPECT_NEAR(holes.effectiveSize, example.at("effective_size" + suffix).at(vertex).get<double>(), 5e-4);
        }
    }
}

} // namespace
} // namespace kith::network
