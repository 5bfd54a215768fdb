#include "kith/report/graphml.h"

#include "report/examples.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <pugixml.hpp>

#include <map>
#include <set>

namespace kith::report {
namespace {

using examples::network;

class Graphml : public testing::Test {
protected:
    void load(const std::vector<EgoNetwork>& networks) {
        const std::string xml = networksAsGraphml(networks);
        ASSERT_TRUE(document_.load_string(xml.c_str()));
        root_ = document_.child("graphml");
        for (const auto& key : root_.children("key"))
            names_[key.attribute("id").value()] = key.attribute("attr.name").value();
    }
    std::string value(const pugi::xml_node& of, const std::string& name) {
        for (const auto& datum : of.children("data"))
            if (names_[datum.attribute("key").value()] == name) return datum.child_value();
        return "(none)";
    }
    pugi::xml_document document_;
    pugi::xml_node root_;
    std::map<std::string, std::string> names_;
};

TEST_F(Graphml, declaresItsNamespaceAndTypesEveryAttribute) {
    load({network(5)});
    EXPECT_STREQ(root_.attribute("xmlns").value(), "http://graphml.graphdrawing.org/xmlns");
    std::map<std::string, std::string> owners;
    for (const auto& key : root_.children("key")) {
        owners[key.attribute("id").value()] = key.attribute("for").value();
        EXPECT_THAT((std::set<std::string>{"boolean", "int", "double", "string"}),
                    testing::Contains(key.attribute("attr.type").value()));
    }
    for (const auto& found : document_.select_nodes("//data")) {
        const auto owner = owners.find(found.node().attribute("key").value());
        ASSERT_NE(owner, owners.end());
        EXPECT_EQ(owner->second, found.node().parent().name());
    }
}

TEST_F(Graphml, hasAllNetworksInOneGraphToldApartByTheirCase) {
    EgoNetwork other = network(2);
    other.label = "P08";
    load({network(3), other});
    std::set<std::string> ids;
    for (const auto& id : document_.select_nodes("//graph/@id | //node/@id | //edge/@id"))
        EXPECT_TRUE(ids.insert(id.attribute().value()).second);
    EXPECT_EQ(document_.select_nodes("//graph").size(), 1U);
    std::map<std::string, int> sizes;
    std::map<std::string, std::string> caseOf;
    for (const auto& node : root_.child("graph").children("node")) {
        caseOf[node.attribute("id").value()] = value(node, "case");
        ++sizes[value(node, "case")];
    }
    EXPECT_EQ(sizes, (std::map<std::string, int>{{"P07", 4}, {"P08", 3}}));
    EXPECT_STREQ(root_.child("graph").child("node").attribute("id").value(), "n0");
    for (const auto& edge : document_.select_nodes("//edge"))
        EXPECT_EQ(caseOf.at(edge.node().attribute("source").value()),
                  caseOf.at(edge.node().attribute("target").value()))
            << "ends in its own network";
}

TEST_F(Graphml, saysWhatIsKnownOfAContactAndNothingElse) {
    EgoNetwork of = network(3);
    of.alters[1].organisation = "Bread & <Roses>";
    of.alters[1].strength = Strength::VeryWeak;
    of.alters[1].stages = {Stage::Build, Stage::Activate};
    load({of});
    const auto second = document_.select_node("//node[@id='n2']").node();
    EXPECT_EQ(value(second, "label"), "Farid Haddad");
    EXPECT_EQ(value(second, "ego"), "false");
    EXPECT_EQ(value(second, "main_role"), "role.mentor");
    EXPECT_EQ(value(second, "roles"), "role.mentor 2");
    EXPECT_EQ(value(second, "organisation"), "Bread & <Roses>");
    EXPECT_EQ(value(second, "strength"), "very-weak");
    EXPECT_EQ(value(second, "stages"), "build;activate");
    EXPECT_EQ(value(second, "layer"), "communality");
    EXPECT_EQ(value(second, "visibility"), "hidden");
    EXPECT_EQ(value(second, "passages"), "2");
    of.alters[1].layer = Layer::Unclassified;
    of.alters[1].intensity = Intensity::Slight; // and lasting: rated, fits none
    of.alters[2].layer = Layer::Unclassified;
    of.alters[2].duration = Duration::Unknown;
    load({of});
    EXPECT_EQ(value(document_.select_node("//node[@id='n2']").node(), "layer"), "unclassified");
    EXPECT_EQ(value(document_.select_node("//node[@id='n3']").node(), "layer"), "(none)") << "not rated is no datum";
    EXPECT_EQ(value(document_.select_node("//node[@id='n3']").node(), "duration"), "(none)");
}

TEST_F(Graphml, keepsTiesNoTiesAndTheUnaskedApart) {
    load({network(5)}); // 0-1 a tie, 0-3 no tie
    std::map<std::string, int> relations;
    for (const auto& edge : document_.select_nodes("//edge"))
        ++relations[value(edge.node(), "relation")];
    EXPECT_EQ(relations, (std::map<std::string, int>{{"ego-alter", 5}, {"alter-alter", 1}})) << "no tie is no edge";
    EXPECT_EQ(value(document_.select_node("//node[@id='n1']").node(), "no_tie_with"), "n4");
    EXPECT_EQ(value(document_.select_node("//node[@id='n4']").node(), "no_tie_with"), "n1");
    EXPECT_EQ(value(document_.select_node("//node[@id='n3']").node(), "no_tie_with"), "(none)") << "nobody asked";
}

TEST_F(Graphml, typesTheAttributesOfCases) {
    EgoNetwork one = network(2), other = network(2);
    one.attributes = {{"years", 12.5}, {"leads", true}, {"born", std::string("1970-01-02")}, {"mixed", 3.0}};
    other.attributes = {{"years", 3.0}, {"mixed", std::string("many")}};
    load({one, other});
    const auto ego = document_.select_node("//node[@id='n0']").node();
    EXPECT_EQ(value(ego, "case_years"), "12.5");
    EXPECT_EQ(value(ego, "case_leads"), "true");
    EXPECT_EQ(value(ego, "case_born"), "1970-01-02");
    std::map<std::string, std::string> types;
    for (const auto& key : root_.children("key"))
        types[key.attribute("attr.name").value()] = key.attribute("attr.type").value();
    EXPECT_EQ(types["case_years"], "double");
    EXPECT_EQ(types["case_leads"], "boolean");
    EXPECT_EQ(types["case_mixed"], "string");
    EXPECT_EQ(types["components"], "int");
    EXPECT_EQ(types["constraint"], "double");
}

TEST_F(Graphml, ofNoNetworksIsStillAFile) {
    load({});
    EXPECT_EQ(document_.select_nodes("//node").size(), 0U);
    EXPECT_EQ(networksAsGraphml({network(9)}), networksAsGraphml({network(9)}));
}

} // namespace
} // namespace kith::report
