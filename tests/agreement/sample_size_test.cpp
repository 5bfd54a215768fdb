#include "kith/agreement/sample_size.h"
#include "kith/agreement/two_coders.h"

#include <gtest/gtest.h>

namespace kith::agreement {
namespace {

// R's irr, ?N.cohen.kappa: N.cohen.kappa(0.5, 0.5, k1 = 0.7, k0 = 0.85) gives 96.
TEST(SampleSize, as_irr_has_cantor) {
    EXPECT_EQ(unitsToReject(0.85, 0.7, {0.5, 0.5}), 96);
}

// kappa 0 with even rates has variance 1 / n: (1.96 / 0.1)² = 384.1.
TEST(SampleSize, for_a_width) {
    EXPECT_EQ(unitsForWidth(0, 0.1, {0.5, 0.5}), 385);
}

// Cohen (1960, p. 45) has three categories; of two, a table of 100 units: 40 5 / 10 45.
TEST(SampleSize, the_variance_is_that_of_the_standard_error) {
    const Kappa kappa = cohenKappa(tallyOfTable({{40, 5}, {10, 45}}));
    const auto variance = kappaVariance(*kappa.kappa.value, {0.45, 0.5});
    ASSERT_TRUE(variance);
    EXPECT_NEAR(*variance, 100 * *kappa.error * *kappa.error, 1e-12);
}

TEST(SampleSize, undefined_for_what_cannot_be) {
    EXPECT_FALSE(unitsToReject(0.7, 0.7, {0.5, 0.5}));
    EXPECT_FALSE(unitsToReject(0.7, 0.9, {0.1, 0.9})); // coders with these rates cannot agree so
    EXPECT_FALSE(kappaVariance(0.5, {0, 0.5}));
    EXPECT_FALSE(unitsForWidth(0.5, 0, {0.5, 0.5}));
    EXPECT_FALSE(unitsToReject(0.6, 0.8, {0.5, 0.5}, 0.05, 1));
}

TEST(SampleSize, two_sides_need_more) {
    EXPECT_GT(*unitsToReject(0.6, 0.8, {0.3, 0.3}, 0.05, 0.8, Sides::Two), *unitsToReject(0.6, 0.8, {0.3, 0.3}));
}

} // namespace
} // namespace kith::agreement
