#include "kith/statistics/intervals.h"

#include <gtest/gtest.h>

#include <vector>

namespace kith::statistics {
namespace {

struct Score {
    std::int64_t count, n;
    double low, high;
};

// R 4.2.2, prop.test(correct = FALSE), 95 %.
const std::vector<Score> scores{{0, 10, 0, 0.277532799862889},
                                {1, 10, 0.0178762130950729, 0.404150026795238},
                                {2, 10, 0.0566821514543753, 0.509837528463358},
                                {3, 10, 0.107791267406301, 0.603221852538855},
                                {4, 10, 0.168180329706236, 0.687326230266342},
                                {5, 10, 0.236593090512564, 0.763406909487436},
                                {6, 10, 0.312673769733658, 0.831819670293764},
                                {7, 10, 0.396778147461145, 0.892208732593699},
                                {8, 10, 0.490162471536642, 0.943317848545625},
                                {9, 10, 0.595849973204762, 0.982123786904927},
                                {10, 10, 0.722467200137111, 1},
                                {0, 12, 0, 0.242494006655241},
                                {1, 12, 0.0148650944049171, 0.353879911141117},
                                {2, 12, 0.0469651421838538, 0.448030862252973},
                                {3, 12, 0.0889416683940547, 0.532305334933566},
                                {4, 12, 0.138120091091213, 0.6093779111272},
                                {5, 12, 0.193260313658757, 0.68048868745045},
                                {6, 12, 0.253781597633706, 0.746218402366294},
                                {7, 12, 0.31951131254955, 0.806739686341243},
                                {8, 12, 0.3906220888728, 0.861879908908787},
                                {9, 12, 0.467694665066434, 0.911058331605945},
                                {10, 12, 0.551969137747027, 0.953034857816146},
                                {11, 12, 0.646120088858883, 0.985134905595083},
                                {12, 12, 0.757505993344759, 1},
                                {0, 16, 0, 0.193607680534436},
                                {1, 16, 0.0111193447646425, 0.283287375702989},
                                {2, 16, 0.0349774877432405, 0.360228272657587},
                                {3, 16, 0.0659159907142814, 0.430088809619741},
                                {4, 16, 0.10182067491213, 0.494983165355088},
                                {5, 16, 0.14164643854782, 0.555956441652593},
                                {6, 16, 0.184812325588636, 0.613589594544973},
                                {7, 16, 0.230986524054924, 0.668214436011881},
                                {8, 16, 0.27999563610326, 0.72000436389674},
                                {9, 16, 0.331785563988119, 0.769013475945076},
                                {10, 16, 0.386410405455027, 0.815187674411364},
                                {11, 16, 0.444043558347407, 0.85835356145218},
                                {12, 16, 0.505016834644912, 0.89817932508787},
                                {13, 16, 0.569911190380259, 0.934084009285719},
                                {14, 16, 0.639771727342413, 0.96502251225676},
                                {15, 16, 0.716712624297011, 0.988880655235358},
                                {16, 16, 0.806392319465564, 1}};

TEST(Wilson, as_r_has_it) {
    for (const Score& score : scores) {
        const auto interval = wilson(score.count, score.n);
        ASSERT_TRUE(interval);
        EXPECT_NEAR(interval->low, score.low, 1e-9) << score.count << " of " << score.n;
        EXPECT_NEAR(interval->high, score.high, 1e-9) << score.count << " of " << score.n;
    }
}

TEST(Wilson, undefined_without_people_and_exact_at_the_ends) {
    EXPECT_FALSE(wilson(0, 0));
    EXPECT_EQ(wilson(0, 10)->low, 0);
    EXPECT_EQ(wilson(10, 10)->high, 1);
}

std::vector<double> ones(std::size_t n) {
    return std::vector<double>(n, 1.0);
}

std::vector<double> people(std::size_t with, std::size_t n) {
    std::vector<double> values(n);
    for (std::size_t i = 0; i < with; ++i)
        values[i] = 1;
    return values;
}

// The bootstrap of a share of people is binomial: R 4.2.2, qbinom(c(0.025, 0.975), n, x / n) / n.
TEST(Bootstrap, a_share_of_people_as_the_binomial_has_it) {
    struct {
        std::size_t x, n;
        double low, high;
    } const exact[]{{7, 12, 4.0 / 12, 10.0 / 12}, {1, 10, 0, 0.3}, {3, 16, 0, 0.375}};
    for (const auto& e : exact) {
        const auto interval = bootstrapByPerson(people(e.x, e.n), ones(e.n), 20000);
        ASSERT_TRUE(interval);
        EXPECT_NEAR(interval->low, e.low, 1e-12) << e.x << " of " << e.n;
        EXPECT_NEAR(interval->high, e.high, 1e-12) << e.x << " of " << e.n;
    }
}

// All 5^5 = 3125 resamples enumerated: the 2.5 % and 97.5 % quantiles of the ratio are 1/6 and 4/9.
TEST(Bootstrap, a_ratio_of_sums_as_enumeration_has_it) {
    const std::vector<double> values{2, 0, 1, 3, 1}, denominators{5, 3, 4, 6, 4};
    for (const int replicates : {2000, 20000}) {
        const auto interval = bootstrapByPerson(values, denominators, replicates);
        ASSERT_TRUE(interval);
        EXPECT_NEAR(interval->low, 0.166666666666667, 0.01) << replicates;
        EXPECT_NEAR(interval->high, 0.444444444444444, 0.01) << replicates;
    }
}

TEST(Bootstrap, the_same_numbers_give_the_same_interval) {
    const std::vector<double> values{2, 0, 1, 3, 1, 7}, denominators{5, 3, 4, 6, 4, 9};
    EXPECT_EQ(bootstrapByPerson(values, denominators), bootstrapByPerson(values, denominators));
}

TEST(Bootstrap, no_interval_where_it_would_claim_certainty) {
    EXPECT_FALSE(bootstrapByPerson(people(10, 10), ones(10)));
    EXPECT_FALSE(bootstrapByPerson(people(0, 10), ones(10)));
    EXPECT_FALSE(bootstrapByPerson(people(1, 1), ones(1)));
    EXPECT_FALSE(bootstrapByPerson({}, {}));
    EXPECT_FALSE(bootstrapByPerson(std::vector<double>{0, 0}, std::vector<double>{0, 0})); // nobody has contacts
}

} // namespace
} // namespace kith::statistics
