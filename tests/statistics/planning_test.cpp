#include "kith/statistics/intervals.h"
#include "kith/statistics/planning.h"

#include "data.h"
#include "kith/model/error.h"

#include <cmath>

namespace kith::statistics {
namespace {

TEST(Planning, half_width_of_a_share_that_all_or_none_have) {
    const auto interval = wilson(0, 20);
    EXPECT_NEAR(halfWidth(20, 0).mean, (interval->high - interval->low) / 2, 1e-12);
    EXPECT_NEAR(halfWidth(20, 0).standardError, 0, 1e-12);
}

// Two people, half of whom show it: 0, 1 or 2 with chances 1/4, 1/2, 1/4.
TEST(Planning, half_width_as_the_binomial_has_it) {
    const auto half = [](std::int64_t count) {
        const auto interval = wilson(count, 2);
        return (interval->high - interval->low) / 2;
    };
    const HalfWidth simulated = halfWidth(2, 0.5);
    EXPECT_NEAR(simulated.mean, half(0) / 4 + half(1) / 2 + half(2) / 4, 4 * simulated.standardError);
    EXPECT_GT(simulated.standardError, 0);
}

TEST(Planning, people_for_a_half_width_and_one_fewer) {
    const std::int64_t n = peopleForHalfWidth(0.1, 0.5);
    EXPECT_NEAR(static_cast<double>(n), 92, 2); // z² p q / d² - z² = 96.04 - 3.84
    EXPECT_LE(halfWidth(n, 0.5).mean, 0.1);
    EXPECT_GT(halfWidth(n - 1, 0.5).mean, 0.1);
    EXPECT_THROW((void)peopleForHalfWidth(10, 0.5), Error);
}

// Without any difference the exact test finds one in at most 5 % of studies.
TEST(Planning, an_exact_test_keeps_its_level) {
    const Power cochran = powerOfCochranQ({.n = 16}, {0.4, 0.4, 0.4});
    EXPECT_LE(cochran.value, 0.05 + 3 * cochran.standardError);
    EXPECT_GT(cochran.value, 0.01);
    const Power signs = powerOfSignFlip({.n = 16}, {4, 5, 0.4, 0.4});
    EXPECT_LE(signs.value, 0.05 + 3 * signs.standardError);
    EXPECT_GT(signs.value, 0.01);
}

// One item each, six people: two-sided p is at most 0.05 only where all who differ, six, do so alike. With 1 and 0 they
// always do; with 0.9 and 0 in 0.9^6 of studies.
TEST(Planning, power_as_counted_by_hand) {
    EXPECT_EQ(powerOfSignFlip({.n = 6}, {1, 1, 1, 0}).value, 1);
    const Power power = powerOfSignFlip({.n = 6}, {1, 1, 0.9, 0});
    EXPECT_NEAR(power.value, std::pow(0.9, 6), 4 * power.standardError);
    const Power q = powerOfCochranQ({.n = 6}, {0.9, 0});
    EXPECT_NEAR(q.value, std::pow(0.9, 6), 4 * q.standardError);
    EXPECT_EQ(powerOfSignFlip({.n = 5}, {1, 1, 1, 0}).value, 0); // 2 / 2^5 is above 0.05
}

TEST(Planning, power_grows_with_people_and_with_agreement_within_them) {
    const std::vector<double> probabilities{0.7, 0.3, 0.3};
    const double few = powerOfCochranQ({.n = 10}, probabilities).value,
                 more = powerOfCochranQ({.n = 30}, probabilities).value,
                 alike = powerOfCochranQ({.n = 10, .sameDraw = 0.9}, probabilities).value;
    EXPECT_LT(few, more);
    EXPECT_LT(few, alike);
}

TEST(Planning, the_smallest_difference_is_found_and_a_smaller_one_is_not) {
    const auto found = detectableByCochranQ({.n = 16}, 3, 0.3, 0.8);
    ASSERT_TRUE(found);
    EXPECT_GE(found->power.value, 0.8);
    EXPECT_LT(powerOfCochranQ({.n = 16}, {0.3 + found->difference - 0.01, 0.3, 0.3}).value, 0.8);
    EXPECT_FALSE(detectableByCochranQ({.n = 3}, 3, 0.3, 0.8)); // too few for any
    const auto signs = detectableBySignFlip({.n = 16}, {4, 5, 0, 0.3}, 0.8);
    ASSERT_TRUE(signs);
    EXPECT_LT(signs->difference, 0.4);
}

// Beyond 60 people the large-sample form decides: power goes on growing without a step.
TEST(Planning, many_people_are_judged_like_few) {
    const TwoSetsOfItems items{4, 5, 0.36, 0.3};
    const double exact = powerOfSignFlip({.n = 60}, items).value, large = powerOfSignFlip({.n = 61}, items).value;
    EXPECT_NEAR(exact, large, 0.06);
    const std::vector<double> probabilities{0.45, 0.3, 0.3};
    EXPECT_NEAR(powerOfCochranQ({.n = 60}, probabilities).value, powerOfCochranQ({.n = 61}, probabilities).value, 0.06);
}

TEST(Planning, the_same_seed_gives_the_same_power) {
    EXPECT_EQ(powerOfCochranQ({.n = 12}, {0.6, 0.3}).value, powerOfCochranQ({.n = 12}, {0.6, 0.3}).value);
    EXPECT_NE(powerOfCochranQ({.n = 12}, {0.6, 0.3}).value,
              powerOfCochranQ({.n = 12}, {0.6, 0.3}, 0.05, {.seed = 1}).value);
    EXPECT_THROW((void)powerOfCochranQ({.n = 12}, {0.6}), Error);
    EXPECT_THROW((void)powerOfCochranQ({.n = 0}, {0.6, 0.3}), Error);
    EXPECT_THROW((void)powerOfSignFlip({.n = 5}, {1, 1, 60, 0}), Error);
    EXPECT_THROW((void)powerOfSignFlip({.n = 20000}, {1, 1, 0.5, 0.5}), Error);
}

} // namespace
} // namespace kith::statistics
