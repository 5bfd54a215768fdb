#include "csv/delimiter.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace kith::importers {
namespace {

constexpr std::size_t rowsLookedAt = 50;

// How many cells each of the first rows would have. Line feeds between quotation marks end no row; the last row of the
// sample may be cut, so it counts only when it is the first.
std::vector<std::size_t> cellsPerRow(std::string_view sample, char delimiter) {
    enum class At { CellBegin, Cell, Quoted, QuoteEnd };
    std::vector<std::size_t> rows;
    std::size_t cells = 1;
    bool isBlank = true; // the row so far
    At at = At::CellBegin;
    for (const char c : sample) {
        if (at == At::Quoted) {
            if (c == '"') at = At::QuoteEnd;
        } else if (c == '"' && at != At::Cell) { // opens, or doubles the one before
            at = At::Quoted;
            isBlank = false;
        } else if (c == delimiter) {
            ++cells;
            isBlank = false;
            at = At::CellBegin;
        } else if (c == '\n' || c == '\r') {
            if (!isBlank) rows.push_back(cells);
            if (rows.size() == rowsLookedAt) return rows;
            cells = 1;
            isBlank = true;
            at = At::CellBegin;
        } else if (c != ' ') {
            isBlank = false;
            at = At::Cell;
        }
    }
    if (rows.empty() && !isBlank) rows.push_back(cells);
    return rows;
}

} // namespace

char findDelimiter(std::string_view sample) {
    char best = ',';
    std::size_t bestShare = 0; // of rows like the first, in thousandths
    std::size_t bestCells = 1;
    for (const char delimiter : {',', ';', '\t', '|'}) {
        const std::vector<std::size_t> rows = cellsPerRow(sample, delimiter);
        if (rows.empty() || rows.front() < 2) continue;
        const auto alike = static_cast<std::size_t>(std::count(rows.begin(), rows.end(), rows.front()));
        const std::size_t share = alike * 1000 / rows.size();
        if (share > bestShare || (share == bestShare && rows.front() > bestCells)) {
            best = delimiter;
            bestShare = share;
            bestCells = rows.front();
        }
    }
    return best;
}

} // namespace kith::importers
