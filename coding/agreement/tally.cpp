#include "kith/agreement/tally.h"

#include "kith/model/error.h"

#include <algorithm>

namespace kith::agreement {
namespace {

void requireCounts(const std::vector<std::int64_t>& row, std::size_t length) {
    if (row.size() != length) throw Error("The rows of the table have different lengths.");
    for (const std::int64_t count : row)
        if (count < 0) throw Error("A count is below zero.");
}

} // namespace

void Tally::count(const Key& key, std::int64_t times) {
    const auto at = std::lower_bound(entries.begin(), entries.end(), key,
                                     [](const Entry& entry, const Key& wanted) { return entry.key < wanted; });
    if (at != entries.end() && at->key == key)
        at->count += times;
    else
        entries.insert(at, {key, times});
}

void Tally::countPairs(std::uint32_t n, std::span<const std::int64_t> ofCategory, std::span<const std::uint32_t> chosen,
                       std::int64_t times) {
    count({Of::Units, n}, times);
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        const std::int64_t here = ofCategory[i];
        count({Of::Values, n, chosen[i]}, here * times);
        if (here > 1) count({Of::Pairs, n, chosen[i], chosen[i]}, here * (here - 1) / 2 * times);
        for (std::size_t j = i + 1; j < chosen.size(); ++j)
            count({Of::Pairs, n, chosen[i], chosen[j]}, here * ofCategory[j] * times);
    }
}

void Tally::add(std::span<const std::int32_t> values, std::int64_t times) {
    std::vector<std::uint32_t> chosen;
    std::vector<std::int64_t> ofCategory;
    std::uint32_t n = 0;
    for (std::size_t coder = 0; coder < values.size(); ++coder) {
        if (values[coder] == noValue) continue;
        const auto value = static_cast<std::uint32_t>(values[coder]);
        if (coders > 0) count({Of::Coder, static_cast<std::uint32_t>(coder), value}, times);
        const auto at = std::lower_bound(chosen.begin(), chosen.end(), value);
        const auto place = at - chosen.begin();
        if (at == chosen.end() || *at != value) {
            chosen.insert(at, value);
            ofCategory.insert(ofCategory.begin() + place, 0);
        }
        ++ofCategory[static_cast<std::size_t>(place)];
        ++n;
    }
    if (n == 0) return;
    countPairs(n, ofCategory, chosen, times);
    if (coders == 2 && n == 2)
        count({Of::Table, 0, static_cast<std::uint32_t>(values[0]), static_cast<std::uint32_t>(values[1])}, times);
}

void Tally::addCounts(std::span<const std::int64_t> counts) {
    std::vector<std::uint32_t> chosen;
    std::vector<std::int64_t> ofCategory;
    std::int64_t n = 0;
    for (std::size_t category = 0; category < counts.size(); ++category) {
        if (counts[category] == 0) continue;
        chosen.push_back(static_cast<std::uint32_t>(category));
        ofCategory.push_back(counts[category]);
        n += counts[category];
    }
    if (n > 0) countPairs(static_cast<std::uint32_t>(n), ofCategory, chosen, 1);
}

void Tally::add(const Tally& other) {
    for (const Entry& entry : other.entries)
        count(entry.key, entry.count);
}

Tally tallyOf(const ReliabilityData& data) {
    Tally tally{data.coders, data.categories.size(), {}};
    for (std::size_t i = 0; i < data.units(); ++i)
        tally.add(data.unit(i));
    return tally;
}

Tally tallyOfTable(const std::vector<std::vector<std::int64_t>>& table) {
    Tally tally{2, table.size(), {}};
    for (std::size_t a = 0; a < table.size(); ++a) {
        requireCounts(table[a], table.size());
        for (std::size_t b = 0; b < table.size(); ++b) {
            const std::int32_t values[]{static_cast<std::int32_t>(a), static_cast<std::int32_t>(b)};
            if (table[a][b] > 0) tally.add(values, table[a][b]);
        }
    }
    return tally;
}

Tally tallyOfCounts(const std::vector<std::vector<std::int64_t>>& counts) {
    Tally tally{0, counts.empty() ? 0 : counts.front().size(), {}};
    for (const auto& unit : counts) {
        requireCounts(unit, tally.categories);
        tally.addCounts(unit);
    }
    return tally;
}

} // namespace kith::agreement
