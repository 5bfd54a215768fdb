#include "small_cells.h"

#include "notes.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace kith::analysis {
namespace {

bool isSmall(std::int64_t count, std::int64_t below) {
    return count > 0 && count < below;
}

bool isSmall(const Cell& cell, std::int64_t below) {
    const auto* count = std::get_if<std::int64_t>(&cell.value);
    return (count && isSmall(*count, below)) || (cell.denominator && isSmall(*cell.denominator, below));
}

void hide(Cell& cell, std::string shown, bool withDenominator) {
    cell.value = std::move(shown);
    cell.interval.reset();
    cell.evidence.clear();
    if (withDenominator) cell.denominator.reset();
}

// What is hidden among parts whose total is known.
struct Hidden {
    std::int64_t cells = 0, sum = 0;
    bool onlySmall = true; // each is known to be 1 … below - 1
    void add(std::int64_t count, std::int64_t below) {
        ++cells;
        sum += count;
        onlySmall = onlySmall && isSmall(count, below);
    }
    // One alone is the total less the others; several are known where each must be the least or the most that it can
    // be.
    [[nodiscard]] bool isGivenAway(std::int64_t below) const {
        return cells == 1 || (cells > 1 && onlySmall && (sum == cells || sum == cells * (below - 1)));
    }
};

// The part that is the smallest of those that are shown; 0 only where there is nothing else.
std::optional<std::size_t> nextSmallest(const std::vector<Cell>& row, const std::vector<std::size_t>& parts) {
    std::optional<std::size_t> smallest;
    std::int64_t least = 0;
    for (const std::size_t column : parts) {
        const auto* count = std::get_if<std::int64_t>(&row[column].value);
        if (!count || (smallest && (*count == 0 || (least != 0 && *count >= least)))) continue;
        smallest = column;
        least = *count;
    }
    return smallest;
}

} // namespace

void hideSmallCells(Table& table, std::int64_t below, std::size_t first, const std::vector<std::size_t>& parts,
                    std::string_view language) {
    if (below < 2) return;
    const std::string small = fmt::format("<{}", below);
    for (std::vector<Cell>& row : table.rows) {
        Hidden parted;
        bool hidden = false, smallGroup = false;
        for (std::size_t column = first; column < row.size(); ++column) {
            Cell& cell = row[column];
            if (table.columns[column].kind != ColumnKind::Count || !isSmall(cell, below)) continue;
            const bool ofFew = cell.denominator && isSmall(*cell.denominator, below);
            hidden = true;
            if (std::find(parts.begin(), parts.end(), column) != parts.end()) {
                parted.add(std::get<std::int64_t>(cell.value), below);
                smallGroup = smallGroup || ofFew;
            }
            hide(cell, small, ofFew);
        }
        if (parted.isGivenAway(below))
            if (const auto column = nextSmallest(row, parts))
                hide(row[*column], say(language, "hidden", "verborgen"), smallGroup);
        if (!hidden) continue;
        for (std::size_t column = first; column < row.size(); ++column)
            if (table.columns[column].kind != ColumnKind::Count) row[column] = Missing::Nothing;
    }
    table.notes.push_back(fmt::format(
        fmt::runtime(say(language,
                         "Counts of fewer than {0} people, but not 0, are shown as <{0}, and what would give them away "
                         "is left out with them. Another table of this study, or of part of it, may still do so: "
                         "compare before you hand out both.",
                         "Aantallen van minder dan {0} mensen, maar niet 0, staan er als <{0}; wat ze zou verraden is "
                         "ook weggelaten. Een andere tabel van dit onderzoek, of van een deel ervan, kan dat nog "
                         "steeds doen: vergelijk ze voor u ze allebei weggeeft.")),
        below));
}

std::string countInNote(std::int64_t count, std::int64_t below) {
    return below >= 2 && isSmall(count, below) ? fmt::format("<{}", below) : fmt::format("{}", count);
}

} // namespace kith::analysis
