#include "assignment.h"

#include <functional>
#include <limits>
#include <queue>
#include <utility>

namespace kith::training {

namespace {

constexpr std::size_t nobody = static_cast<std::size_t>(-1);

// Costs are 1 - worth. Each row also has a column of its own where it earns nothing (cost 1), so that every row can be
// given one; these follow the real columns. Every step gives one more row a column by the cheapest chain of changes.
class Assignment {
public:
    Assignment(const std::vector<std::vector<Worth>>& rows, std::size_t columns)
        : rows_(rows), columns_(columns), rowOf_(columns + rows.size(), nobody), price_(columns + rows.size(), 0),
          held_(rows.size(), nobody), distance_(columns + rows.size(), far), from_(columns + rows.size(), nobody),
          done_(columns + rows.size()) {}

    double best() {
        for (std::size_t row = 0; row < rows_.size(); ++row)
            place(row);
        double sum = 0;
        for (std::size_t row = 0; row < rows_.size(); ++row)
            for (const Worth& worth : rows_[row])
                if (rowOf_[worth.column] == row) sum += worth.worth;
        return sum;
    }

private:
    static constexpr double far = std::numeric_limits<double>::infinity();

    // Dijkstra over columns: to a column from the row that would take it, and on from the row that has it now. With
    // the prices no step costs less than nothing.
    void place(std::size_t row) {
        touched_.clear();
        queue_ = {};
        relax(row, 0, 0);
        std::size_t last = nobody;
        double reached = 0;
        while (!queue_.empty()) {
            const auto [distance, column] = queue_.top();
            queue_.pop();
            if (done_[column]) continue;
            done_[column] = true;
            if (rowOf_[column] == nobody) {
                last = column;
                reached = distance;
                break;
            }
            const std::size_t holder = rowOf_[column];
            relax(holder, distance, costOf(holder, column) - price_[column]);
        }
        for (const std::size_t column : touched_) {
            if (done_[column] && column != last) price_[column] += distance_[column] - reached;
            distance_[column] = far;
            done_[column] = false;
        }
        // Along the chain each row gives its column to the one before it.
        for (std::size_t column = last;;) {
            const std::size_t taker = from_[column];
            const std::size_t given = held_[taker];
            rowOf_[column] = taker;
            held_[taker] = column;
            if (taker == row) break;
            column = given;
        }
    }

    // paid: what the row pays for the column that it has, beyond the price of that; 0 for a new row.
    void relax(std::size_t row, double distance, double paid) {
        const auto step = [&](std::size_t column, double cost) {
            const double length = distance + (cost - price_[column] - paid);
            if (done_[column] || length >= distance_[column]) return;
            if (distance_[column] == far) touched_.push_back(column);
            distance_[column] = length;
            from_[column] = row;
            queue_.emplace(length, column);
        };
        for (const Worth& worth : rows_[row])
            step(worth.column, 1 - worth.worth);
        step(columns_ + row, 1);
    }

    [[nodiscard]] double costOf(std::size_t row, std::size_t column) const {
        for (const Worth& worth : rows_[row])
            if (worth.column == column) return 1 - worth.worth;
        return 1;
    }

    const std::vector<std::vector<Worth>>& rows_;
    std::size_t columns_;
    std::vector<std::size_t> rowOf_; // of each column
    std::vector<double> price_;      // of each column, at most 0
    std::vector<std::size_t> held_;  // the column of each row
    std::vector<double> distance_;
    std::vector<std::size_t> from_; // the row from which a column was reached
    std::vector<bool> done_;
    std::vector<std::size_t> touched_;
    using Reached = std::pair<double, std::size_t>;
    std::priority_queue<Reached, std::vector<Reached>, std::greater<>> queue_;
};

} // namespace

double bestAssignment(const std::vector<std::vector<Worth>>& rows, std::size_t columns) {
    return Assignment(rows, columns).best();
}

} // namespace kith::training
