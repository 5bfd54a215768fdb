// What pictures read of a table.
#pragma once

#include "kith/model/table.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kith::report {

// "3/16", "5", "44%": a cell beside its mark. Nothing asked, undefined or empty give "".
std::string briefWords(const Cell& cell, const Column& column);

// Which column has this id.
std::optional<std::size_t> columnOf(const Table& table, std::string_view id);
// What a cell of this column says on one line; "" where there is no such column.
std::string textAt(const Table& table, std::size_t row, std::optional<std::size_t> column, std::string_view language);
// The number of a cell, of any kind; nothing for words and for what is missing.
std::optional<double> numberAt(const Table& table, std::size_t row, std::optional<std::size_t> column);

// Rows of one group in a row get one heading; "" draws none.
inline bool beginsGroup(const std::vector<std::string>& groups, std::size_t row) {
    return row == 0 || groups[row] != groups[row - 1];
}

} // namespace kith::report
