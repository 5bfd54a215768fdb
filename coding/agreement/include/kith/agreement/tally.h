// What the coefficients need to know of units: whole numbers that add up over units and over interviews. Counting is
// one pass over the units; a coefficient of a tally, and of a sum of tallies, costs nothing more.
#pragma once

#include "kith/agreement/reliability_data.h"

#include <compare>
#include <cstdint>
#include <span>
#include <vector>

namespace kith::agreement {

struct Tally {
    enum class Of : std::uint8_t {
        Units,  // units with n values
        Values, // value a, in units with n values
        Pairs,  // pairs of two coders' values a ≤ b, in units with n values; each pair once
        Coder,  // value a of coder n
        Table   // value a of the first coder with b of the second; for two coders
    };
    struct Key {
        Of of = Of::Units;
        std::uint32_t n = 0, a = 0, b = 0;
        auto operator<=>(const Key&) const = default;
    };
    struct Entry {
        Key key;
        std::int64_t count = 0;
        bool operator==(const Entry&) const = default;
    };

    std::size_t coders = 0; // 0: nobody knows who gave which value
    std::size_t categories = 0;
    std::vector<Entry> entries; // by key; each key once
    bool operator==(const Tally&) const = default;

    // One unit, or several that are alike (the characters of a stretch, say): a value of each coder, or noValue.
    void add(std::span<const std::int32_t> values, std::int64_t times = 1);
    // One unit of which only is known how many coders gave each category.
    void addCounts(std::span<const std::int64_t> counts);
    // Another tally, of the same coders and categories.
    void add(const Tally& other);

private:
    void count(const Key& key, std::int64_t times);
    void countPairs(std::uint32_t n, std::span<const std::int64_t> ofCategory, std::span<const std::uint32_t> chosen,
                    std::int64_t times);
};

Tally tallyOf(const ReliabilityData& data);
// Rows are the first coder's values, columns the second's. Throws kith::Error where it is not square or has a negative
// number.
Tally tallyOfTable(const std::vector<std::vector<std::int64_t>>& table);
// One row a unit: how many coders chose each category. Throws kith::Error for rows of different length and negative
// numbers.
Tally tallyOfCounts(const std::vector<std::vector<std::int64_t>>& counts);

} // namespace kith::agreement
