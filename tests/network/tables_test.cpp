#include "kith/network/tables.h"

#include "analysis/made_study.h"
#include "kith/network/ego_network.h"

#include <gtest/gtest.h>

namespace kith::network {
namespace {

std::string cell(const Table& table, std::size_t row, std::string_view column) {
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (table.columns[i].id == column) return cellText(table.rows.at(row).at(i), table.columns[i], "en");
    return "no such column";
}
const Cell& cellOf(const Table& table, std::size_t row, std::string_view column) {
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (table.columns[i].id == column) return table.rows.at(row).at(i);
    throw std::out_of_range(std::string(column));
}

class NetworkTables : public testing::Test {
protected:
    made::Study study;
    SourceKey interview = study.source("01-grace");
    CaseKey grace = study.interviewee("Grace", interview);
    ContactKey lena = study.contact(grace, "Lena", Visibility::Resource);
    ContactKey circle = study.contact(grace, "treasurers' circle");
    CodingKey mentoring =
        study.coding(grace, interview, "role.mentor", 0, 10, {.contact = lena, .stage = Stage::Build});
    CodingKey learning = study.coding(grace, interview, "factor.learning", 0, 10, {.contact = lena});

    void SetUp() override {
        study.rating(lena, Duration::Passing, Intensity::Intense, "anna", "1", Strength::VeryWeak);
        study.snapshot.contactTies = {
            {lena, circle, TieStatus::Tie, "anna", Passage{interview, 1, {{3}, {9}}, "words"}}};
        study.snapshot.changes = {
            {{study.nextUuid()}, lena, "anna", Layer::Sociality, Layer::Communality, Intention::Intended, "2019", {}}};
    }
};

TEST_F(NetworkTables, contacts) {
    const Table table = contactsTable(study.done(), egoNetworks(study.snapshot), "en");
    ASSERT_EQ(table.rows.size(), 2U);
    for (const auto& row : table.rows)
        EXPECT_EQ(row.size(), table.columns.size());
    EXPECT_EQ(cell(table, 0, "contact"), "Lena");
    EXPECT_EQ(cell(table, 0, "roles"), "role.mentor (1)");
    EXPECT_EQ(cell(table, 0, "strength"), "very weak");
    EXPECT_EQ(cell(table, 0, "layer"), "sociality");
    EXPECT_EQ(cell(table, 0, "stages"), "building");
    EXPECT_EQ(cell(table, 0, "changes"), "sociality → communality (intended, 2019)");
    EXPECT_EQ(cell(table, 0, "passages"), "1");
    EXPECT_EQ(cellOf(table, 0, "roles").evidence, std::vector<CodingKey>{mentoring});
    EXPECT_EQ(cellOf(table, 0, "factors").evidence, std::vector<CodingKey>{learning});
    EXPECT_EQ(cell(table, 1, "layer"), "not rated");
    EXPECT_EQ(cell(table, 1, "visibility"), "");
}

TEST_F(NetworkTables, unclassified_is_rated_and_fits_no_layer) {
    study.rating(circle, Duration::Lasting, Intensity::Slight);
    const Table table = contactsTable(study.done(), egoNetworks(study.snapshot), "en");
    EXPECT_EQ(cell(table, 1, "layer"), "unclassified");
}

TEST_F(NetworkTables, a_main_role_among_equals_names_the_others) {
    study.coding(grace, interview, "role.coach", 20, 30, {.contact = lena});
    const Table table = contactsTable(study.done(), egoNetworks(study.snapshot), "en");
    EXPECT_EQ(cell(table, 0, "main_role"), "role.coach; as often role.mentor");
    study.coding(grace, interview, "role.coach", 40, 50, {.contact = lena});
    EXPECT_EQ(cell(contactsTable(study.done(), egoNetworks(study.snapshot), "en"), 0, "main_role"), "role.coach");
}

TEST_F(NetworkTables, ties_by_place_and_never_in_words) {
    const Table table = contactTiesTable(study.done(), egoNetworks(study.snapshot), "en");
    ASSERT_EQ(table.rows.size(), 1U);
    EXPECT_EQ(cell(table, 0, "status"), "tie");
    EXPECT_EQ(cell(table, 0, "passage"), "01-grace 3-9");
    EXPECT_EQ(tieChangesTable(study.snapshot, egoNetworks(study.snapshot), "en").rows.size(), 1U);
}

TEST_F(NetworkTables, undefined_density_is_a_dash_and_never_zero) {
    EXPECT_EQ(cell(networksTable(study.done(), egoNetworks(study.snapshot), "en"), 0, "density"), "1.00");
    study.snapshot.contactTies.clear();
    const Table table = networksTable(study.snapshot, egoNetworks(study.snapshot), "en");
    EXPECT_EQ(cell(table, 0, "density"), "–");
    EXPECT_EQ(cell(table, 0, "ties"), "not asked");
    EXPECT_EQ(cell(table, 0, "layer_sociality"), "1");
    EXPECT_EQ(cellOf(table, 0, "layer_sociality").denominator, 1); // of the two contacts one was rated
    EXPECT_EQ(cell(table, 0, "rated"), "1");
    EXPECT_EQ(cellOf(table, 0, "rated").denominator, 2);
}

TEST_F(NetworkTables, in_dutch) {
    const Table table = contactsTable(study.done(), egoNetworks(study.snapshot), "nl");
    EXPECT_EQ(cell(table, 0, "strength"), "heel zwak");
    EXPECT_EQ(table.columns[3].heading, "Organisatie");
    EXPECT_EQ(table.columns[3].id, "organisation");
}

} // namespace
} // namespace kith::network
