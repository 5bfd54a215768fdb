#include "kith/network/measure_tables.h"

#include "kith/network/measures.h"

#include <gtest/gtest.h>

namespace kith::network {
namespace {

// Two contacts of one network: tied, not tied, or nobody asked.
EgoNetwork pairOf(const char* label, TieStatus status) {
    EgoNetwork network;
    network.label = label;
    network.alters.resize(2);
    network.alters[0].strength = Strength::Strong;
    network.alters[1].strength = Strength::VeryWeak;
    if (status != TieStatus::NotAsked) network.ties = {{0, 1, status, {}}};
    network.measures = measure(network, {});
    return network;
}

const Cell& cellOf(const Table& table, std::size_t row, std::string_view column) {
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (table.columns[i].id == column) return table.rows.at(row).at(i);
    throw std::out_of_range(std::string(column));
}

std::size_t rowOf(const Table& table, const std::string& id) {
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        if (table.rows[i].front() == Cell(id)) return i;
    throw std::out_of_range(id);
}

TEST(MeasureTables, an_unasked_pair_leaves_a_dash_and_a_note) {
    const Table table =
        measuresTable(measured({pairOf("a", TieStatus::NoTie), pairOf("b", TieStatus::NotAsked)}), "en");
    EXPECT_EQ(cellOf(table, 0, "constraint"), Cell(0.5));
    EXPECT_EQ(cellOf(table, 0, "component_sizes"), Cell("1; 1"));
    for (const char* id : {"density", "constraint", "components", "isolates", "effective_size", "ego_betweenness",
                           "component_sizes", "layer_ei", "ties"})
        EXPECT_EQ(cellOf(table, 1, id), Cell(Missing::Undefined)) << id;
    EXPECT_EQ(cellOf(table, 1, "size"), Cell(2));
    ASSERT_EQ(table.notes.size(), 1U);
    EXPECT_EQ(table.notes[0].rfind("In 1 of 2 networks", 0), 0U);
    EXPECT_EQ(cellOf(alterMeasuresTable(measured({pairOf("b", TieStatus::NotAsked)}), "en"), 0, "degree"),
              Cell(Missing::Undefined));
}

// Ego's ties weigh 3 and 1; with no tie between the two, p is 3/4 and 1/4. A tie between them has no known strength.
TEST(MeasureTables, weights_are_used_where_all_are_known) {
    const Table table = measuresTable(measured({pairOf("a", TieStatus::NoTie), pairOf("b", TieStatus::Tie)}), "en");
    EXPECT_EQ(cellOf(table, 0, "constraint_weighted"), Cell(0.5625 + 0.0625));
    EXPECT_EQ(cellOf(table, 1, "constraint_weighted"), Cell(Missing::Undefined));
    EXPECT_EQ(cellOf(table, 1, "constraint"), Cell(1.125));
}

TEST(MeasureTables, an_interval_stands_only_where_every_network_has_a_value) {
    const std::vector<EgoNetwork> asked{pairOf("a", TieStatus::NoTie), pairOf("b", TieStatus::Tie),
                                        pairOf("c", TieStatus::Tie)};
    Table table = comparisonTable(measured(asked), "en");
    const std::size_t density = rowOf(table, "density");
    EXPECT_EQ(cellOf(table, density, "median"), Cell(1.0));
    EXPECT_EQ(cellOf(table, density, "lowest"), Cell(0.0));
    EXPECT_EQ(cellOf(table, density, "highest"), Cell(1.0));
    EXPECT_TRUE(cellOf(table, density, "mean").interval);
    EXPECT_FALSE(cellOf(table, rowOf(table, "size"), "mean").interval) << "all have two: no width";

    std::vector<EgoNetwork> some = asked;
    some.push_back(pairOf("d", TieStatus::NotAsked));
    table = comparisonTable(measured(some), "en");
    EXPECT_EQ(cellOf(table, density, "networks").denominator, 4);
    EXPECT_FALSE(cellOf(table, density, "mean").interval);
    EXPECT_EQ(cellOf(table, rowOf(table, "fragmentation"), "median"), Cell(0.0));
}

TEST(MeasureTables, of_no_networks) {
    EXPECT_TRUE(measuresTable({}, "en").rows.empty());
    EXPECT_EQ(cellOf(comparisonTable({}, "nl"), 0, "median"), Cell(Missing::Undefined));
}

// Krackhardt & Stern's index and its parts where alters are unknown, all alike, or ego's own category is missing.
TEST(Compositions, undefined_is_nothing) {
    const Composition none = composition("sector", {"", ""}, "arts", Pairs{{0, 1}});
    EXPECT_EQ(none.missing, 2);
    EXPECT_FALSE(none.blau || none.iqv || none.shannon || none.alike || none.mixing->ei);
    const Composition alike = composition("sector", {"arts", "arts"}, "", Pairs{{0, 1}}, 3);
    EXPECT_EQ(alike.blau, 0.0);
    EXPECT_EQ(alike.iqvOfCodebook, 0.0);
    EXPECT_FALSE(alike.iqv) << "one category cannot vary";
    EXPECT_EQ(alike.mixing->ei, -1.0);
    EXPECT_FALSE(alike.mixing->eiRescaled) << "no tie could cross";
    EXPECT_FALSE(alike.egoEi);
    EXPECT_FALSE(composition("sector", {"arts", "care"}, "care", {}).mixing) << "not asked";
}

} // namespace
} // namespace kith::network
