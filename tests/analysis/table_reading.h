// Finding a cell of a table by what stands at the head of its row and column.
#pragma once

#include "kith/model/table.h"

#include <stdexcept>
#include <string>
#include <string_view>

namespace kith::made {

inline const Cell& cellOf(const Table& table, std::string_view row, std::string_view column) {
    for (const auto& cells : table.rows) {
        if (!std::holds_alternative<std::string>(cells.front().value) ||
            std::get<std::string>(cells.front().value) != row)
            continue;
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            if (table.columns[i].id == column) return cells.at(i);
    }
    throw std::out_of_range("no cell " + std::string(row) + " / " + std::string(column));
}

inline std::string textOf(const Table& table, std::string_view row, std::string_view column) {
    for (const Column& candidate : table.columns)
        if (candidate.id == column) return cellText(cellOf(table, row, column), candidate, "en");
    throw std::out_of_range("no column " + std::string(column));
}

// "2/5": value and denominator.
inline std::string countOf(const Table& table, std::string_view row, std::string_view column) {
    const Cell& cell = cellOf(table, row, column);
    return textOf(table, row, column) + (cell.denominator ? "/" + std::to_string(*cell.denominator) : "");
}

inline bool hasNote(const Table& table, std::string_view part) {
    for (const std::string& note : table.notes)
        if (note.find(part) != std::string::npos) return true;
    return false;
}

} // namespace kith::made
