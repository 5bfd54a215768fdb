// Which letter separates the cells of a csv.
#pragma once

#include <string_view>

namespace kith::importers {

// Among comma, semicolon, tab and bar, the one that gives the most rows of the sample the same number of cells (more
// than one), then the most cells; a comma where none does. `sample` is UTF-8 and may end inside a row.
char findDelimiter(std::string_view sample);

} // namespace kith::importers
