// What a cell says, in words for readers and in columns for programs.
#pragma once

#include "kith/model/table.h"

#include <string>
#include <string_view>
#include <vector>

namespace kith::report {

// value / denominator where the cell is a count out of something, the value where it is a share already; nothing where
// there is no share to give.
std::optional<double> shareOf(const Cell& cell, const Column& column);

// Everything in one: "7/16 (44%) [23, 67]", "0.42 [0.30, 0.55]", "–". An interval of a share stands in per cent.
std::string shownWords(const Cell& cell, const Column& column, std::string_view language);
// The same without the interval: "7/16 (44%)".
std::string valueWords(const Cell& cell, const Column& column, std::string_view language);
// "[23, 67]", or "" where the cell has no interval.
std::string intervalWords(const Cell& cell, const Column& column);

// Numbers stand at the right, words at the left.
bool standsRight(const Column& column);

// The heading; for numbers with their unit, where it does not say so itself: "Rate (per 1,000 words)". What counts are
// of stands in a table's title and notes.
std::string headingWords(const Column& column);

// What a column needs beside its values, over all rows.
struct Extent {
    bool denominators = false;
    bool intervals = false;
};
std::vector<Extent> extentsOf(const Table& table);

// The shortest decimal form that reads back as the same number, with a point; "" for what is no number.
std::string exactNumber(double number);

} // namespace kith::report
