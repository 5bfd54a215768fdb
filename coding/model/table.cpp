#include "kith/model/table.h"

#include <fmt/format.h>

namespace kith {

std::string percentText(double share) {
    constexpr double same = 1e-9; // sums of decimals miss none and all by as little
    const std::string percent = fmt::format("{:.0f}%", share * 100);
    if (percent == "0%" && share > same) return "<1%";
    if (percent == "100%" && share < 1 - same) return ">99%";
    return percent == "-0%" ? "0%" : percent;
}

std::string pValueText(double p) {
    if (p < 0.001) return "< .001";
    if (p >= 1) return "1";
    const std::string text = fmt::format("{:.3f}", p);
    return text.starts_with('0') ? text.substr(1) : "> .999";
}

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
    if (column.kind == ColumnKind::Share) return percentText(number);
    if (column.kind == ColumnKind::PValue) return pValueText(number);
    return fmt::format("{:.{}f}", number, column.decimals); // fixed, as a paper prints them
}

} // namespace kith
