// Every row of the journalled tables as text, so that two states of a project can be compared.
#pragma once

#include "schema.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <filesystem>
#include <string>

namespace kith::project::example {

inline std::string dump(const std::filesystem::path& file) {
    SQLite::Database database(file.string(), SQLite::OPEN_READONLY, 5000);
    std::string text;
    for (const auto& table : journalledTables()) {
        std::string columns;
        SQLite::Statement names(database, "SELECT name FROM pragma_table_info('" + table + "')");
        while (names.executeStep())
            columns += (columns.empty() ? "quote(\"" : " || ',' || quote(\"") + names.getColumn(0).getString() + "\")";
        SQLite::Statement rows(database, "SELECT " + columns + " AS row FROM " + table + " ORDER BY row");
        while (rows.executeStep())
            text += table + ": " + rows.getColumn(0).getString() + "\n";
    }
    return text;
}

} // namespace kith::project::example
