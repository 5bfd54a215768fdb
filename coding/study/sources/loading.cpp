#include "sources/loading.h"

#include "kith/importers/tables.h"
#include "kith/text/words.h"

#include <fmt/format.h>

#include <algorithm>

namespace kith::study {

std::string DecisionRow::exact(const std::string& column) const {
    const auto found = columns_->find(column);
    return found == columns_->end() || found->second >= cells_.size() ? std::string() : cells_[found->second];
}

std::string DecisionRow::operator[](const std::string& column) const {
    return std::string(trim(exact(column)));
}

void DecisionRow::refuseTerm(const std::string& column, const char* choices) const {
    throw Error(fmt::format("\"{}\" is no {}.", (*this)[column], column), {},
                fmt::format("It is one of: {}.", choices));
}

std::unique_ptr<DecisionTable> readDecisions(const std::filesystem::path& file, const std::vector<std::string>& needed,
                                             const std::vector<std::string>& optional, bool otherColumns) {
    auto table = std::make_unique<DecisionTable>();
    table->file = file.filename().string();
    const importers::TableHead head =
        importers::readTable(file, {}, [&](const importers::TableHead& columns, const importers::TableRow& row) {
            if (table->rows.empty())
                for (std::size_t i = 0; i < columns.columns.size(); ++i)
                    table->index.emplace(columns.columns[i], i);
            table->rows.emplace_back(table->index, row.cells, row.number);
            return importers::Next::Row;
        });
    table->columns = head.columns;
    for (std::size_t i = 0; i < head.columns.size(); ++i)
        table->index.emplace(head.columns[i], i);
    for (const std::string& column : needed) {
        if (table->index.contains(column)) continue;
        const std::string near = nearest(column, table->columns);
        throw Error(fmt::format("The column \"{}\" is not there.", column), {table->file, "row 1"},
                    near.empty() ? "" : fmt::format("Is it the one called \"{}\"?", near));
    }
    if (otherColumns) return table;
    std::vector<std::string> known = needed;
    known.insert(known.end(), optional.begin(), optional.end());
    for (const auto& [column, index] : table->index) {
        if (column.empty() || std::find(known.begin(), known.end(), column) != known.end()) continue;
        const std::string near = nearest(column, known);
        throw Error(fmt::format("The column \"{}\" means nothing in this table.", column), {table->file, "row 1"},
                    near.empty() ? "Take it out." : fmt::format("Did you mean \"{}\"?", near));
    }
    return table;
}

LoadOutcome applyRows(project::Project& project, const DecisionTable& table, const std::string& label, BadRows badRows,
                      const Coder& by, const std::function<void(project::Edit&, const DecisionRow&)>& apply) {
    LoadOutcome outcome;
    project.edit(label, by, [&](project::Edit& edit) {
        for (const DecisionRow& row : table.rows) {
            try {
                apply(edit, row);
                ++outcome.applied;
                for (const std::string& note : row.notes())
                    outcome.notes.push_back({note, {table.file, fmt::format("row {}", row.number())}});
            } catch (const Error& error) {
                outcome.refused.push_back(
                    {{table.file, fmt::format("row {}", row.number())}, error.message(), error.remedy()});
            }
        }
        if (!outcome.refused.empty() && badRows == BadRows::RefuseAll)
            throw Refused(
                outcome.refused.size() == 1 ? "One row cannot be applied:"
                                            : fmt::format("{} rows cannot be applied:", outcome.refused.size()),
                outcome.refused, "Nothing of the file was applied. Mend the rows, or leave them out with --skip-bad.");
    });
    return outcome;
}

} // namespace kith::study
