#include "kith/network/layout.h"

#include <gtest/gtest.h>

#include <cmath>

namespace kith::network {
namespace {

Alter alter(const char* role, Layer layer) {
    Alter alter;
    alter.mainRole = role;
    alter.layer = layer;
    return alter;
}

// The reference positions of a made network of nine contacts, computed apart from this program by the same convention
// (three rings, six sectors in alphabetical order); strong, weak and very weak stand for the three layers.
TEST(Layout, reference_positions) {
    EgoNetwork network;
    network.alters = {alter("mentor", Layer::Communality),    alter("client", Layer::Sociality),
                      alter("colleague", Layer::Communality), alter("colleague", Layer::Sociality),
                      alter("friend", Layer::Communality),    alter("broker", Layer::Connectivity),
                      alter("client", Layer::Connectivity),   alter("peer", Layer::Sociality),
                      alter("peer", Layer::Connectivity)};
    const std::vector<std::pair<double, double>> expected{{-0.375, -6.888638245203862e-17},
                                                          {0.625, 3.827021247335479e-17},
                                                          {0.18749999999999997, -0.3247595264191645},
                                                          {0.31249999999999994, -0.5412658773652742},
                                                          {-0.18750000000000006, -0.3247595264191645},
                                                          {0.43749999999999994, 0.7577722283113839},
                                                          {0.875, 5.35782974626967e-17},
                                                          {-0.3125000000000003, 0.541265877365274},
                                                          {-0.4375000000000004, 0.7577722283113836}};
    const EgogramLayout drawn = layout(network);
    ASSERT_EQ(drawn.sectors.size(), 6U);
    EXPECT_EQ(drawn.sectors.front(), (EgogramSector{"broker", 0, 60}));
    EXPECT_EQ(drawn.sectors.back(), (EgogramSector{"peer", 300, 360}));
    ASSERT_EQ(drawn.places.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_NEAR(drawn.places[i].x, expected[i].first, 1e-12) << i;
        EXPECT_NEAR(drawn.places[i].y, expected[i].second, 1e-12) << i;
    }
}

TEST(Layout, contacts_of_one_cell_share_the_width_of_their_sector) {
    EgoNetwork network;
    network.alters = {alter("", Layer::Communality), alter("", Layer::Communality), alter("", Layer::Communality)};
    const EgogramLayout drawn = layout(network);
    const double radius = 1.5 / 4;
    EXPECT_NEAR(drawn.places[0].x, radius, 1e-12);  // 90 degrees from twelve
    EXPECT_NEAR(drawn.places[1].y, -radius, 1e-12); // 180
    EXPECT_NEAR(drawn.places[2].x, -radius, 1e-12); // 270
}

TEST(Layout, unclassified_contacts_stand_outside_the_rings) {
    EgoNetwork network;
    network.alters = {alter("role.mentor", Layer::Unclassified)};
    const EgogramLayout drawn = layout(network);
    EXPECT_EQ(drawn.ringRadii, (std::vector<double>{0.5, 0.75, 1.0}));
    EXPECT_NEAR(std::hypot(drawn.places[0].x, drawn.places[0].y), drawn.outsideRadius, 1e-12);
    EXPECT_GT(drawn.outsideRadius, 1.0);
}

TEST(Layout, asked_for_roles_have_sectors_and_no_role_stands_last) {
    EgoNetwork network;
    network.alters = {alter("", Layer::Sociality), alter("role.mentor", Layer::Sociality)};
    const EgogramLayout drawn = layout(network, {{"role.broker"}});
    ASSERT_EQ(drawn.sectors.size(), 3U);
    EXPECT_EQ(drawn.sectors[0].role, "role.broker");
    EXPECT_EQ(drawn.sectors[1].role, "role.mentor");
    EXPECT_EQ(drawn.sectors[2].role, "");
    EXPECT_TRUE(layout(EgoNetwork{}).sectors.empty());
}

} // namespace
} // namespace kith::network
