// Means and shares over people. Expected values by hand, with t from printed tables and sign patterns counted by a
// script.
#include "kith/statistics/dispersion.h"
#include "kith/statistics/generator.h"
#include "kith/statistics/mean_difference.h"
#include "kith/statistics/tests.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <vector>

namespace kith::statistics {
namespace {

// Two of 64 patterns (3 %) are as extreme as all signs alike; less 1 the first value is 0 and its sign is free: 6 %.
TEST(MeanInterval, is_what_sign_flips_do_not_refuse) {
    const std::vector<double> six{1, 2, 3, 4, 5, 6};
    const auto interval = meanInterval(six);
    ASSERT_TRUE(interval);
    EXPECT_NEAR(interval->low, 1.0, 1e-9);
    EXPECT_NEAR(interval->high, 6.0, 1e-9);
}

TEST(MeanInterval, is_not_there_where_no_mean_could_be_refused) {
    EXPECT_FALSE(meanInterval(std::vector<double>{1, 2, 3, 4, 5})); // 2 of 32 patterns are 6 %
    EXPECT_FALSE(meanInterval(std::vector<double>(8, 0.5)));
    EXPECT_FALSE(meanInterval({}));
}

// The numbers of standard deviations were simulated by another program (20,000 studies each, all sign patterns).
TEST(DetectableMean, is_what_the_sign_flip_test_finds_in_four_of_five_studies) {
    // Of six people only equal signs are refused: the normal distribution below d, to the sixth power, is 0.8 at
    // d = 1.793; s = 1.870829.
    EXPECT_NEAR(*detectableMean(std::vector<double>{1, 2, 3, 4, 5, 6}), 1.793 * 1.870829, 0.03 * 1.793 * 1.870829);
    EXPECT_NEAR(*detectableMean(std::vector<double>{1, 2, 3, 4, 5, 6, 7}), 1.344 * 2.160247, 0.03 * 1.344 * 2.160247);
    EXPECT_NEAR(*detectableMean(std::vector<double>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}), 1.008 * 3.027650,
                0.03 * 1.008 * 3.027650);
}

// Normal values after Box and Muller, another generator's seed than the figures were made with.
TEST(DetectableMean, is_found_in_four_of_five_simulated_studies) {
    for (const int people : {8, 12}) {
        std::vector<double> values;
        for (int i = 0; i < people; ++i)
            values.push_back(i % 2 == 0 ? 1 : -1);
        const double deviation = std::sqrt(people / (people - 1.0)); // of these values
        const double mean = *detectableMean(values) / deviation;
        Generator generator(2026);
        constexpr int studies = 2000;
        int found = 0;
        for (int study = 0; study < studies; ++study) {
            for (double& value : values)
                value = mean + std::sqrt(-2 * std::log(1 - generator.unit())) *
                                   std::cos(2 * std::numbers::pi * generator.unit());
            if (signFlipTest(values)->value <= 0.05) ++found;
        }
        EXPECT_NEAR(static_cast<double>(found) / studies, 0.8, 0.03) << people;
    }
}

TEST(DetectableMean, of_many_people_is_that_of_student) {
    // s = 3.894440, t(12; 0.975) = 2.178813, t(12; 0.8) = 0.872609; (sum) s / sqrt 13. Simulated: 0.852 s = 3.318.
    EXPECT_NEAR(*detectableMean(std::vector<double>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13}), 3.29590, 1e-4);
}

TEST(DetectableMean, is_not_there_where_nothing_can_be_found) {
    EXPECT_FALSE(detectableMean(std::vector<double>{1, 2, 3}));
    EXPECT_FALSE(detectableMean(std::vector<double>{1, 2, 3, 4, 5}));
    EXPECT_FALSE(detectableMean(std::vector<double>(8, 0.5)));
}

TEST(Dispersion, of_three_accounts_by_hand) {
    // Shares 0/10, 5/10, 10/10 around 15/30: chi-square 10 × (0.25 + 0 + 0.25) / 0.25 = 20, by 2 people 10.
    const std::vector<std::int64_t> counts{0, 5, 10}, totals{10, 10, 10};
    const auto found = dispersion(counts, totals);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->people, 3);
    EXPECT_EQ(found->lowest, 0);
    EXPECT_EQ(found->highest, 1);
    EXPECT_NEAR(found->deviation, 0.5, 1e-12);
    EXPECT_NEAR(found->ratio, 10, 1e-12);
    EXPECT_NEAR(found->byChance, std::sqrt(0.025 * 20 / 29), 1e-12);
    EXPECT_LT(found->p.value, 0.001);
}

TEST(Dispersion, of_accounts_that_are_alike_is_within_chance) {
    const std::vector<std::int64_t> counts(8, 3), totals(8, 10);
    const auto found = dispersion(counts, totals);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->ratio, 0);
    EXPECT_EQ(found->p.value, 1);
    EXPECT_GT(*detectableDeviation(counts, totals), 0.1);
    EXPECT_LT(*detectableDeviation(counts, totals), 0.46); // the largest that shares around 0.3 can have
    // Of four people that are all or nothing, all are nothing in 24 % of studies.
    EXPECT_FALSE(detectableDeviation(std::vector<std::int64_t>(4, 3), std::vector<std::int64_t>(4, 10)));
}

TEST(Dispersion, tells_the_smallest_chance_that_any_counts_could_have) {
    // One of three contacts of three people is told of: whichever, people differ as much.
    const std::vector<std::int64_t> one{1, 0, 0}, each{1, 1, 1};
    EXPECT_EQ(dispersion(one, each)->smallestChance, 1);
    // Two of four, of two people with two each: one of them has both in 2 of 6 cases.
    const std::vector<std::int64_t> mixed{1, 1}, two{2, 2};
    EXPECT_NEAR(dispersion(mixed, two)->smallestChance, 1.0 / 3, 0.04);
    // Ten of twenty: one of two people has all in 2 of 184756.
    EXPECT_LT(dispersion(std::vector<std::int64_t>{5, 5}, std::vector<std::int64_t>{10, 10})->smallestChance, 0.05);
}

TEST(Dispersion, is_undefined_where_nothing_can_differ) {
    const std::vector<std::int64_t> none{0, 0}, all{4, 5}, one{2}, totals{4, 5}, single{4}, empty{0};
    EXPECT_FALSE(dispersion(none, totals));
    EXPECT_FALSE(dispersion(all, totals));
    EXPECT_FALSE(dispersion(one, single));
    EXPECT_FALSE(dispersion(std::vector<std::int64_t>{0, 1}, std::vector<std::int64_t>{0, 3}));
    EXPECT_FALSE(detectableDeviation(none, totals));
}

} // namespace
} // namespace kith::statistics
