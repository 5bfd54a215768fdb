// Counts of so few people that they would point at somebody.
#pragma once

#include "kith/model/table.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace kith::analysis {

// In the columns from `first` on: counts of 1 to below - 1 people become "<below", without interval and codings, and a
// denominator that is so small goes as well. Where the columns in `parts` (numbers of columns) add up to a total that
// is known from elsewhere, and subtraction would give what is hidden in a row away, the smallest of the others is
// hidden with it. Numbers that are computed from hidden ones go, too. Adds a note. Nothing for below less than 2.
void hideSmallCells(Table& table, std::int64_t below, std::size_t first, const std::vector<std::size_t>& parts,
                    std::string_view language);

// "<3", or the number itself.
std::string countInNote(std::int64_t count, std::int64_t below);

} // namespace kith::analysis
