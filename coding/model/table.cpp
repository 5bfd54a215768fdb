#include "kith/model/table.h"

#include <fmt/format.h>

namespace kith {

std::string cellText(const Cell& cell, const Column& column, std::string_view language) {
    if (const auto* missing = std::get_if<Missing>(&cell.value)) {
        switch (*missing) {
        case Missing::Nothing:
            return {};
        case Missing::Undefined:
            return "–";
        case Missing::NotAsked:
            return language == "nl" ? "niet gevraagd" : "not asked";
        }
    }
    if (const auto* text = std::get_if<std::string>(&cell.value)) return *text;
    if (const auto* count = std::get_if<std::int64_t>(&cell.value)) {
        if (column.kind == ColumnKind::Share) return fmt::format("{}%", *count * 100);
        return fmt::format("{}", *count);
    }
    const double number = std::get<double>(cell.value);
    // Fixed decimals as a paper prints them; a share in whole per cent, for small samples carry no more.
    return column.kind == ColumnKind::Share ? fmt::format("{:.0f}%", number * 100)
                                            : fmt::format("{:.{}f}", number, column.decimals);
}

} // namespace kith
