// The best assignment, compared with trying all of them.
#include "assignment.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <random>

namespace kith::training {
namespace {

// Rows and columns in every order; at most 7 of each.
double triedAll(const std::vector<std::vector<Worth>>& rows, std::size_t columns) {
    std::vector<std::vector<double>> worth(rows.size(), std::vector<double>(std::max(columns, rows.size()), 0));
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (const Worth& one : rows[row])
            worth[row][one.column] = one.worth;
    std::vector<std::size_t> order(std::max(columns, rows.size()));
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    double best = 0;
    do {
        double sum = 0;
        for (std::size_t row = 0; row < rows.size(); ++row)
            sum += worth[row][order[row]];
        best = std::max(best, sum);
    } while (std::next_permutation(order.begin(), order.end()));
    return best;
}

std::vector<std::vector<Worth>> drawn(std::mt19937& random, std::size_t rows, std::size_t columns,
                                      std::size_t percent) {
    std::vector<std::vector<Worth>> worth(rows);
    for (auto& row : worth)
        for (std::size_t column = 0; column < columns; ++column)
            if (random() % 100 < percent) row.push_back({column, static_cast<double>(random() % 21) / 20});
    return worth;
}

TEST(Assignment, nothingIsWorthNothing) {
    EXPECT_EQ(bestAssignment({}, 0), 0);
    EXPECT_EQ(bestAssignment({{}, {}}, 0), 0);
    EXPECT_EQ(bestAssignment({{}, {}}, 3), 0);
}

TEST(Assignment, givesUpTheBestOfARowWhereTheSumGains) {
    // Greedy takes 0.9 and is left with 0.1.
    EXPECT_DOUBLE_EQ(bestAssignment({{{0, 0.9}, {1, 0.8}}, {{0, 0.7}, {1, 0.1}}}, 2), 1.5);
}

TEST(Assignment, leavesRowsWithoutAColumn) {
    EXPECT_DOUBLE_EQ(bestAssignment({{{0, 0.4}}, {{0, 0.6}}, {{0, 0.5}}}, 1), 0.6);
}

TEST(Assignment, isAsGoodAsTryingAll) {
    std::mt19937 random(1);
    for (int round = 0; round < 300; ++round) {
        const std::size_t rows = 1 + random() % 7;
        const std::size_t columns = 1 + random() % 7;
        const auto worth = drawn(random, rows, columns, 20 + random() % 81);
        EXPECT_NEAR(bestAssignment(worth, columns), triedAll(worth, columns), 1e-9);
    }
}

TEST(Assignment, isQuickForAsManyGroupsAsANovelHas) {
    std::mt19937 random(2);
    const auto worth = drawn(random, 1500, 1500, 2);
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_GT(bestAssignment(worth, 1500), 1400);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));
}

} // namespace
} // namespace kith::training
