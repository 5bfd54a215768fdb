#include "kith/statistics/tests.h"

#include "data.h"
#include "kith/model/error.h"

namespace kith::statistics {
namespace {

TEST(CountTables, as_r_fisher_test_and_as_published) {
    int compared = 0;
    const auto data = numbers("count_tables");
    for (const auto& expected : data["cases"]) {
        const CountTable table = expected["table"];
        const std::string name = expected["name"];
        const auto agrees = [&](double p, const char* key, double tolerance = exactly) {
            if (!expected.contains(key)) return;
            EXPECT_NEAR(p, expected[key].get<double>(), tolerance) << name << ' ' << key;
            ++compared;
        };
        const auto p = freemanHalton(table);
        ASSERT_TRUE(p);
        agrees(p->value, "p");
        agrees(p->value, "p_two_sided");
        agrees(p->value, "published_p", 5e-5);
        if (table.size() != 2) continue;
        const auto fisher = [&table](Alternative alternative) {
            return fisherExact(table[0][0], table[0][1], table[1][0], table[1][1], alternative);
        };
        agrees(fisher(Alternative::TwoSided), "p_two_sided");
        agrees(fisher(Alternative::Greater), "p_greater");
        agrees(fisher(Alternative::Greater), "published_p_greater", 5e-5);
        agrees(fisher(Alternative::Less), "p_less");
        agrees(fisher(Alternative::Less), "published_p_less", 5e-8);
    }
    EXPECT_EQ(compared, 11);
}

TEST(CountTables, drawing_comes_to_the_same) {
    const CountTable small{{3, 0, 1}, {1, 4, 0}, {0, 2, 5}};
    const auto exact = freemanHalton(small), drawnOnes = freemanHaltonDrawn(small);
    EXPECT_EQ(exact->computation, Computation::Exact);
    EXPECT_EQ(exact->standardError, 0);
    EXPECT_EQ(drawnOnes->computation, Computation::Drawn);
    EXPECT_NEAR(drawnOnes->value, exact->value, 4 * drawnOnes->standardError);
}

// R 4.2.2, 100,000 draws each.
TEST(CountTables, large_ones_as_r_simulates_them) {
    const auto data = numbers("count_tables");
    for (const auto& expected : data["cases"]) {
        if (!expected.contains("p_ffh_simulated_B1e5")) continue;
        const CountTable table = expected["table"];
        const auto p = freemanHalton(table);
        EXPECT_NEAR(p->value, expected["p_ffh_simulated_B1e5"].get<double>(), 4 * 0.00095);
        EXPECT_NEAR(chiSquareDrawn(table)->value, expected["p_pearson_chisq_simulated_B1e5"].get<double>(), 4 * 0.0013);
    }
}

// Agresti (2002), Categorical Data Analysis, p. 80: chi-square of the table of job satisfaction is 5.97 with 9 degrees.
TEST(CountTables, chi_square_as_published) {
    const auto result = chiSquare({{1, 3, 10, 6}, {2, 3, 10, 7}, {1, 6, 14, 12}, {0, 1, 9, 11}});
    ASSERT_TRUE(result);
    EXPECT_NEAR(result->statistic, 5.97, 0.005);
    EXPECT_EQ(result->degreesOfFreedom, 9);
    EXPECT_NEAR(result->p, 0.743, 0.0005);
}

TEST(CountTables, huge_ones_are_drawn_and_not_walked) {
    CountTable huge(12, std::vector<std::int64_t>(12, 40));
    huge[0][0] = 80;
    const auto p = freemanHalton(huge, {.replicates = 200});
    EXPECT_EQ(p->computation, Computation::Drawn);
    const auto broad =
        freemanHalton({{30000, 20000, 10000}, {20000, 30000, 9000}, {1000, 900, 800}}, {.replicates = 10});
    EXPECT_EQ(broad->computation, Computation::Drawn);
    EXPECT_NEAR(broad->value, 1.0 / 11, 1e-12);
}

TEST(CountTables, empty_rows_tell_nothing_and_a_single_row_leaves_no_test) {
    EXPECT_EQ(freemanHalton({{3, 1}, {0, 0}, {1, 3}})->value, freemanHalton({{3, 1}, {1, 3}})->value);
    EXPECT_FALSE(freemanHalton({{3, 1}, {0, 0}}));
    EXPECT_FALSE(chiSquare({{3, 1}, {0, 0}}));
    EXPECT_FALSE(chiSquare({}));
    EXPECT_THROW((void)chiSquare({{1, 2}, {1}}), Error);
    EXPECT_THROW((void)freemanHalton({{1, -2}, {1, 2}}), Error);
}

} // namespace
} // namespace kith::statistics
