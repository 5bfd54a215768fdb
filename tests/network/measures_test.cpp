#include "kith/network/measures.h"

#include <gtest/gtest.h>

namespace kith::network {
namespace {

using Ties = std::vector<std::pair<std::size_t, std::size_t>>;

// A network of n contacts in which every pair was asked about.
EgoNetwork fullyAsked(std::size_t n, const Ties& tied) {
    EgoNetwork network;
    network.alters.resize(n);
    for (std::size_t a = 0; a < n; ++a)
        for (std::size_t b = a + 1; b < n; ++b) {
            const bool tie = std::find(tied.begin(), tied.end(), std::pair(a, b)) != tied.end();
            network.ties.push_back({a, b, tie ? TieStatus::Tie : TieStatus::NoTie, {}});
        }
    return network;
}

// Borgatti (1997), Connections 20(1), p. 35-38: ego G with A … F; 4 ties of 15 pairs, density without ego 0.2667.
TEST(Measures, density_as_in_borgatti_1997) {
    const auto measures = measure(fullyAsked(6, {{0, 1}, {0, 5}, {0, 4}, {1, 3}}), {});
    EXPECT_EQ(measures.size, 6);
    EXPECT_EQ(measures.pairs, 15);
    EXPECT_EQ(measures.ties, 4);
    ASSERT_TRUE(measures.density);
    EXPECT_NEAR(*measures.density, 0.26666666666666666, 1e-12);
}

// Two made networks, values by exact rational arithmetic and by igraph's edge_density (R igraph 1.3.5).
TEST(Measures, density_as_igraph_has_it) {
    const Ties nine{{0, 2}, {0, 4}, {2, 3}, {1, 2}, {1, 3}, {7, 8}, {2, 4}};
    EXPECT_NEAR(*measure(fullyAsked(9, nine), {}).density, 0.19444444444444445, 1e-12);
    EXPECT_NEAR(*measure(fullyAsked(6, {{0, 3}}), {}).density, 0.06666666666666667, 1e-12);
}

TEST(Measures, density_is_undefined_below_two_contacts) {
    EXPECT_FALSE(measure(fullyAsked(0, {}), {}).density);
    EXPECT_FALSE(measure(fullyAsked(1, {}), {}).density);
    EXPECT_EQ(measure(fullyAsked(2, {}), {}).density, 0.0);
    EXPECT_EQ(measure(fullyAsked(2, {{0, 1}}), {}).density, 1.0);
}

TEST(Measures, density_is_undefined_while_a_pair_is_not_asked) {
    EgoNetwork network = fullyAsked(3, {{0, 1}});
    network.ties.pop_back();
    const auto measures = measure(network, {});
    EXPECT_FALSE(measures.density);
    EXPECT_EQ(measures.pairsAsked, 2);
    EXPECT_EQ(measures.densityOfAsked, 0.5);
    network.ties.clear();
    EXPECT_FALSE(measure(network, {}).densityOfAsked);
}

TEST(Measures, composition_by_layer_and_main_role) {
    Codebook codebook;
    for (const char* name : {"role.mentor", "role.broker"}) {
        Code code;
        code.name = name;
        code.layer = "role";
        codebook.codes.push_back(code);
    }
    EgoNetwork network;
    network.alters.resize(4);
    network.alters[0].mainRole = "role.broker";
    network.alters[1].mainRole = "role.mentor";
    network.alters[2].mainRole = "role.broker";
    for (const std::size_t rated : {0U, 3U}) {
        network.alters[rated].duration = Duration::Passing;
        network.alters[rated].intensity = Intensity::Intense;
        network.alters[rated].layer = Layer::Sociality;
    }
    const auto measures = measure(network, codebook);
    EXPECT_EQ(measures.byRole, (std::vector<Count>{{"role.mentor", 1}, {"role.broker", 2}, {"", 1}}));
    EXPECT_EQ(measures.byLayer,
              (std::vector<Count>{{"communality", 0}, {"sociality", 2}, {"connectivity", 0}, {"unclassified", 0}}));
    EXPECT_EQ(measures.rated, 2); // the other two have no layer because nobody rated them
}

} // namespace
} // namespace kith::network
