#include "kith/statistics/intervals.h"

#include "data.h"

namespace kith::statistics {
namespace {

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
