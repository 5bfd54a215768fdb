#include "cell_words.h"

#include "characters.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace kith::report {
namespace {

// Never "-0".
std::string rounded(double number, int decimals) {
    std::string text = fmt::format("{:.{}f}", number, decimals);
    if (text.starts_with('-') && text.find_first_not_of("-0.") == std::string::npos) text.erase(0, 1);
    return text;
}

} // namespace

std::optional<double> shareOf(const Cell& cell, const Column& column) {
    if (const auto* count = std::get_if<std::int64_t>(&cell.value)) {
        if (cell.denominator) {
            if (*cell.denominator == 0) return std::nullopt;
            return static_cast<double>(*count) / static_cast<double>(*cell.denominator);
        }
        if (column.kind == ColumnKind::Share) return static_cast<double>(*count);
    }
    if (const auto* number = std::get_if<double>(&cell.value); number && column.kind == ColumnKind::Share)
        return *number;
    return std::nullopt;
}

std::string intervalWords(const Cell& cell, const Column& column) {
    if (!cell.interval) return {};
    const bool share = shareOf(cell, column).has_value();
    const double factor = share ? 100 : 1;
    const int decimals = share ? 0 : column.decimals;
    return fmt::format("[{}, {}]", rounded(cell.interval->low * factor, decimals),
                       rounded(cell.interval->high * factor, decimals));
}

std::string valueWords(const Cell& cell, const Column& column, std::string_view language) {
    if (const auto* count = std::get_if<std::int64_t>(&cell.value); count && cell.denominator) {
        const std::optional<double> share = shareOf(cell, column);
        return fmt::format("{}/{} ({})", *count, *cell.denominator, share ? percentText(*share) : "–");
    }
    std::string words = cellText(cell, column, language);
    if (cell.denominator && std::holds_alternative<double>(cell.value))
        words += fmt::format(" (n = {})", *cell.denominator);
    return words;
}

std::string shownWords(const Cell& cell, const Column& column, std::string_view language) {
    const std::string interval = intervalWords(cell, column);
    return valueWords(cell, column, language) + (interval.empty() ? "" : " " + interval);
}

bool standsRight(const Column& column) {
    return column.kind != ColumnKind::Text;
}

std::string headingWords(const Column& column) {
    const bool needed = column.kind == ColumnKind::Number && !column.unit.empty() &&
                        column.heading.find(column.unit) == std::string::npos;
    return needed ? column.heading + " (" + column.unit + ")" : column.heading;
}

std::vector<Extent> extentsOf(const Table& table) {
    std::vector<Extent> extents(table.columns.size());
    for (const std::vector<Cell>& row : table.rows)
        for (std::size_t i = 0; i < std::min(row.size(), extents.size()); ++i) {
            extents[i].denominators = extents[i].denominators || row[i].denominator.has_value();
            extents[i].intervals = extents[i].intervals || row[i].interval.has_value();
        }
    return extents;
}

std::string exactNumber(double number) {
    return std::isfinite(number) ? fmt::format("{}", number) : std::string();
}

} // namespace kith::report
