#include "json.h"
#include "kith/report/tables.h"

#include <nlohmann/json.hpp>

namespace kith::report {
namespace {

using Json = nlohmann::ordered_json;

Json valueOf(const Cell& cell) {
    if (const auto* missing = std::get_if<Missing>(&cell.value))
        return *missing == Missing::NotAsked ? Json("not asked") : Json(nullptr);
    if (const auto* words = std::get_if<std::string>(&cell.value)) return *words;
    if (const auto* count = std::get_if<std::int64_t>(&cell.value)) return *count;
    return std::get<double>(cell.value);
}

Json memberOf(const Cell& cell) {
    if (!cell.denominator && !cell.interval) return valueOf(cell);
    Json member{{"value", valueOf(cell)}};
    if (cell.denominator) member["of"] = *cell.denominator;
    if (cell.interval) {
        member["low"] = cell.interval->low;
        member["high"] = cell.interval->high;
        member["level"] = cell.interval->level;
        member["method"] = cell.interval->method;
    }
    return member;
}

} // namespace

std::string jsonString(std::string_view utf8) {
    return Json(utf8).dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string tableAsJson(const Table& table) {
    std::string json = "[";
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        Json row = Json::object();
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            row[table.columns[i].id] = i < table.rows[r].size() ? memberOf(table.rows[r][i]) : Json(nullptr);
        json += r == 0 ? "\n" : ",\n";
        json += row.dump(-1, ' ', false, Json::error_handler_t::replace);
    }
    return json + (table.rows.empty() ? "]\n" : "\n]\n");
}

} // namespace kith::report
