// Tables (csv, xlsx, ods) row by row: for surveys, and for tables of decisions.
#pragma once

#include "kith/model/error.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kith::importers {

struct TableOptions {
    std::string charset;   // csv: IANA name, "" to find out
    char delimiter = '\0'; // csv: '\0' to find out among , ; tab |
    std::string sheet;     // workbooks: name of the sheet, "" for the first
};

// What a table says before its first row. Column names are trimmed, not empty, and each stands once.
struct TableHead {
    std::vector<std::string> columns;
    std::string format;              // "csv"
    std::string charset;             // csv
    char delimiter = '\0';           // csv
    std::string sheet;               // workbooks: the sheet that is read
    std::vector<std::string> sheets; // workbooks: all of them
    std::vector<Note> notes;
};

// All cells are words: numbers shortest with a decimal point, dates YYYY-MM-DD (with time: YYYY-MM-DD HH:MM:SS),
// booleans "yes" and "no". Blanks round an unquoted csv cell are dropped.
struct TableRow {
    std::int64_t number = 0;        // as a spreadsheet counts: the heading row is usually 1
    std::vector<std::string> cells; // as many as columns
};

enum class Next { Row, Stop };
using RowReader = std::function<Next(const TableHead& head, const TableRow& row)>;

// Calls `row` for each row below the heading that is not blank. A csv is read piece by piece in constant memory. Throws
// kith::Error for a file that is no table or cannot be read, columns without a name or with the same one, a row with
// too many or (csv) too few cells, a quotation mark that is never closed, letters that are not of the file's charset.
TableHead readTable(const std::filesystem::path& file, const TableOptions& options, const RowReader& row);

// Formats, by name. `read` gives every row that is not blank, the heading too; cells may be fewer than columns.
using RawRowReader = std::function<Next(TableRow& row)>;
struct TableFormat {
    std::string_view name;
    std::vector<std::string_view> extensions;
    bool rowsMayEndEarly = false; // workbooks do not store empty cells
    void (*read)(const std::filesystem::path& file, const TableOptions& options, TableHead& head,
                 const RawRowReader& row);
};
std::span<const TableFormat> tableFormats();

// What a file is by the extension of its name; its bytes are not looked at.
enum class FileKind { Text, Table, Unknown };
FileKind kindOf(const std::filesystem::path& file);
inline bool isTable(const std::filesystem::path& file) {
    return kindOf(file) == FileKind::Table;
}

} // namespace kith::importers
