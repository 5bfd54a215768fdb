#include "picture_tables.h"

#include "cell_words.h"
#include "characters.h"

#include <fmt/format.h>

#include <cmath>

namespace kith::report {

std::string briefWords(const Cell& cell, const Column& column) {
    if (const auto* count = std::get_if<std::int64_t>(&cell.value))
        return cell.denominator ? fmt::format("{}/{}", *count, *cell.denominator) : std::to_string(*count);
    const std::optional<double> share = shareOf(cell, column);
    if (share) return percentText(*share);
    return std::holds_alternative<double>(cell.value) ? cellText(cell, column, "en") : std::string();
}

std::optional<std::size_t> columnOf(const Table& table, std::string_view id) {
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (table.columns[i].id == id) return i;
    return std::nullopt;
}

std::string textAt(const Table& table, std::size_t row, std::optional<std::size_t> column, std::string_view language) {
    if (!column || *column >= table.rows[row].size()) return {};
    return onOneLine(cellText(table.rows[row][*column], table.columns[*column], language));
}

std::optional<double> numberAt(const Table& table, std::size_t row, std::optional<std::size_t> column) {
    if (!column || *column >= table.rows[row].size()) return std::nullopt;
    const auto& value = table.rows[row][*column].value;
    if (const auto* count = std::get_if<std::int64_t>(&value)) return static_cast<double>(*count);
    if (const auto* number = std::get_if<double>(&value); number && std::isfinite(*number)) return *number;
    return std::nullopt;
}

} // namespace kith::report
