// What coders said of units: the input of every coefficient.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kith::agreement {

// What the values are, after Stevens 1946: names, an order, distances, distances from a zero.
enum class Level { Nominal, Ordinal, Interval, Ratio };

inline constexpr std::int32_t noValue = -1;

// Units × coders. A value is a place in `categories`.
struct ReliabilityData {
    std::size_t coders = 0;
    std::vector<std::string> categories; // in their order; also those that nobody chose, where they are known
    std::vector<double> numbers;         // what each category is worth; empty where some category is no number
    std::vector<std::int32_t> values;    // unit after unit, one for each coder; noValue where none was given
    bool operator==(const ReliabilityData&) const = default;

    [[nodiscard]] std::size_t units() const { return coders == 0 ? 0 : values.size() / coders; }
    [[nodiscard]] std::span<const std::int32_t> unit(std::size_t i) const {
        return std::span(values).subspan(i * coders, coders);
    }
};

using Value = std::optional<std::string>;

// From words. Categories: those given, in that order; else all that occur, as numbers from low to high where all are
// numbers, else by their bytes. "1", "1.0" and "1.00" are one number. Throws kith::Error for units of different
// length, and for a value that is not among the categories given.
ReliabilityData reliabilityData(const std::vector<std::vector<Value>>& units, std::vector<std::string> categories = {});

// The units of a table of two coders, rows the first's values; and of counts, a row for each unit: as many values as
// were given, of coders nobody knows. Throw kith::Error for negative numbers, and rows that are not as long as the
// categories.
ReliabilityData dataOfTable(const std::vector<std::vector<std::int64_t>>& table, std::vector<std::string> categories);
ReliabilityData dataOfCounts(const std::vector<std::vector<std::int64_t>>& counts, std::vector<std::string> categories);

// A decimal number with a point ("2", "-0.5", "1e3"), finite; else nothing.
std::optional<double> numberOf(std::string_view words);

} // namespace kith::agreement
