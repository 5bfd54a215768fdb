// Tables of every format: the heading row, and rows that fit it.
#include "kith/importers/tables.h"

#include "files/read_file.h"
#include "files/what_it_is.h"
#include "kith/text/words.h"
#include "registry.h"

#include <algorithm>

namespace kith::importers {
namespace {

// The blanks round column names mean nothing, and columns after the last name are empty ones that were formatted once.
std::vector<std::string> columnsOf(const TableRow& heading, const std::string& fileName) {
    const Place where{fileName, "row " + std::to_string(heading.number)};
    std::vector<std::string> columns;
    for (const std::string& cell : heading.cells)
        columns.emplace_back(trim(cell));
    while (!columns.empty() && columns.back().empty())
        columns.pop_back();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].empty()) {
            throw Error("Column " + std::to_string(i + 1) + " has no name.", where,
                        "Give every column a name in the first row.");
        }
        const auto same = std::find(columns.begin(), columns.begin() + static_cast<std::ptrdiff_t>(i), columns[i]);
        if (same != columns.begin() + static_cast<std::ptrdiff_t>(i)) {
            throw Error("Columns " + std::to_string(same - columns.begin() + 1) + " and " + std::to_string(i + 1) +
                            " have the same name, “" + columns[i] + "”.",
                        where, "Give one of them another name.");
        }
    }
    return columns;
}

std::string inWords(char delimiter) {
    switch (delimiter) {
    case ',':
        return "comma";
    case ';':
        return "semicolon";
    case '\t':
        return "tab";
    default:
        return std::string("“") + delimiter + "”";
    }
}

// As many cells as columns. Cells beyond the last column may be there if they are empty.
void fit(TableRow& row, const TableHead& head, const TableFormat& format, const std::string& fileName) {
    while (row.cells.size() > head.columns.size() && row.cells.back().empty())
        row.cells.pop_back();
    if (row.cells.size() == head.columns.size()) return;
    if (row.cells.size() < head.columns.size() && format.rowsMayEndEarly) {
        row.cells.resize(head.columns.size());
        return;
    }
    throw Error("This row has " + std::to_string(row.cells.size()) + " cells, but there are " +
                    std::to_string(head.columns.size()) + " columns.",
                {fileName, "row " + std::to_string(row.number)},
                format.rowsMayEndEarly ? "Give the extra cells' column a name, or empty them."
                                       : "Look for a missing or extra " + inWords(head.delimiter) +
                                             " or quotation mark in this row or just above.");
}

} // namespace

TableHead readTable(const std::filesystem::path& file, const TableOptions& options, const RowReader& row) {
    requireFile(file);
    const std::string name = nameOf(file);
    const TableFormat* format = tableFormatOf(file);
    if (format == nullptr) refuseUnknown(readFile(file), name, tableExtensions());
    TableHead head;
    head.format = format->name;
    format->read(file, options, head, [&](TableRow& raw) {
        if (head.columns.empty()) {
            head.columns = columnsOf(raw, name);
            return Next::Row;
        }
        fit(raw, head, *format, name);
        return row(head, raw);
    });
    if (head.columns.empty())
        throw Error("The table has no rows.", {name, head.sheet}, "Its first row must name the columns.");
    return head;
}

} // namespace kith::importers
