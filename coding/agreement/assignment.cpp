#include "alignment.h"

#include <algorithm>
#include <limits>

namespace kith::agreement {

// Rows are added one after another; each time the shortest augmenting path by reduced cost is found.
double largestTotal(const std::vector<double>& gain, std::size_t rows, std::size_t columns) {
    if (rows > columns) {
        std::vector<double> turned(gain.size());
        for (std::size_t r = 0; r < rows; ++r)
            for (std::size_t c = 0; c < columns; ++c)
                turned[c * rows + r] = gain[r * columns + c];
        return largestTotal(turned, columns, rows);
    }
    // Row 0 and column 0 are nobody's.
    std::vector<double> ofRow(rows + 1), ofColumn(columns + 1);
    std::vector<std::size_t> rowOf(columns + 1), before(columns + 1);
    for (std::size_t row = 1; row <= rows; ++row) {
        std::vector<double> shortest(columns + 1, std::numeric_limits<double>::infinity());
        std::vector<bool> done(columns + 1);
        std::size_t column = 0;
        rowOf[0] = row;
        while (rowOf[column] != 0) {
            done[column] = true;
            const std::size_t here = rowOf[column];
            double step = std::numeric_limits<double>::infinity();
            std::size_t next = 0;
            for (std::size_t c = 1; c <= columns; ++c) {
                if (done[c]) continue;
                const double reduced = -gain[(here - 1) * columns + c - 1] - ofRow[here] - ofColumn[c];
                if (reduced < shortest[c]) {
                    shortest[c] = reduced;
                    before[c] = column;
                }
                if (shortest[c] < step) {
                    step = shortest[c];
                    next = c;
                }
            }
            for (std::size_t c = 0; c <= columns; ++c) {
                if (done[c]) {
                    ofRow[rowOf[c]] += step;
                    ofColumn[c] -= step;
                } else {
                    shortest[c] -= step;
                }
            }
            column = next;
        }
        while (column != 0) {
            rowOf[column] = rowOf[before[column]];
            column = before[column];
        }
    }
    double total = 0;
    for (std::size_t c = 1; c <= columns; ++c)
        if (rowOf[c] != 0) total += gain[(rowOf[c] - 1) * columns + c - 1];
    return total;
}

} // namespace kith::agreement
