// Tables in the forms that people and programs read.
#pragma once

#include "kith/model/table.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kith::report {

// In aligned columns for a terminal, headings underlined; widths are those of the characters as shown (wide ones count
// two). Shares stand as "7/16 (44%)", intervals as "[23, 67]". Notes are left to the caller. With a `width` (in columns
// of a terminal; 0: as wide as need be) the widest columns of words are cut, with "…", until a line fits or they are 12
// wide.
std::string tableAsText(const Table& table, std::string_view language, int width = 0);

// A JSON array with one object a row, by column id; a cell with a denominator or an interval is an object
// {"value", "of", "low", "high", "level", "method"} (those that it has); Undefined is null, NotAsked the string "not
// asked". Ends with a line feed.
std::string tableAsJson(const Table& table);

// RFC 4180 with LF, UTF-8 without BOM; after a column with denominators follows ID_of, after one with intervals ID_low,
// ID_high. A cell that a spreadsheet would take for a formula is preceded by an apostrophe. Undefined is empty,
// NotAsked "not asked".
std::string tableAsCsv(const Table& table);

// A whole small html page with this one table, for pasting into a word processor.
std::string tableAsHtml(const Table& table, std::string_view language);

// A LaTeX tabular with booktabs rules and a caption, special characters escaped.
std::string tableAsTex(const Table& table, std::string_view language);

// One sheet a table, shares as numbers with their denominators beside them; same tables, same bytes. Throws Error where
// the file cannot be written.
void writeXlsx(const std::filesystem::path& file, const std::vector<Table>& tables, std::string_view language);

} // namespace kith::report
