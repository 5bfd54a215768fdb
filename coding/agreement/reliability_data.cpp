#include "kith/agreement/reliability_data.h"

#include "kith/model/error.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

namespace kith::agreement {
namespace {

struct Categories {
    std::vector<std::string> names;
    std::vector<double> numbers;
};

Categories inOrder(const std::vector<std::string>& names) {
    std::map<double, std::string> byNumber; // "1" and "1.0" fall together
    for (const std::string& name : names) {
        const auto number = numberOf(name);
        if (!number) return {names, {}};
        byNumber.emplace(*number, name);
    }
    Categories found;
    for (const auto& [number, name] : byNumber) {
        found.names.push_back(name);
        found.numbers.push_back(number);
    }
    return found;
}

Categories occurring(const std::vector<std::vector<Value>>& units) {
    std::vector<std::string> names;
    for (const auto& unit : units)
        for (const Value& value : unit)
            if (value) names.push_back(*value);
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return inOrder(names);
}

Categories given(std::vector<std::string> names) {
    Categories found;
    for (const std::string& name : names)
        if (const auto number = numberOf(name)) found.numbers.push_back(*number);
    if (found.numbers.size() != names.size()) found.numbers.clear();
    found.names = std::move(names);
    return found;
}

ReliabilityData empty(std::vector<std::string> categories, std::size_t coders) {
    Categories known = given(std::move(categories));
    return {coders, std::move(known.names), std::move(known.numbers), {}};
}

void requireCounts(const std::vector<std::int64_t>& row, std::size_t length) {
    if (row.size() != length) throw Error("A row is not as long as there are categories.");
    for (const std::int64_t count : row)
        if (count < 0) throw Error("A count is below zero.");
}

} // namespace

ReliabilityData dataOfTable(const std::vector<std::vector<std::int64_t>>& table, std::vector<std::string> categories) {
    ReliabilityData data = empty(std::move(categories), 2);
    if (table.size() != data.categories.size()) throw Error("The table is not square.");
    for (std::size_t a = 0; a < table.size(); ++a) {
        requireCounts(table[a], table.size());
        for (std::size_t b = 0; b < table.size(); ++b)
            for (std::int64_t i = 0; i < table[a][b]; ++i) {
                data.values.push_back(static_cast<std::int32_t>(a));
                data.values.push_back(static_cast<std::int32_t>(b));
            }
    }
    return data;
}

ReliabilityData dataOfCounts(const std::vector<std::vector<std::int64_t>>& counts,
                             std::vector<std::string> categories) {
    std::size_t most = 0;
    for (const auto& row : counts) {
        requireCounts(row, categories.size());
        std::size_t values = 0;
        for (const std::int64_t count : row)
            values += static_cast<std::size_t>(count);
        most = std::max(most, values);
    }
    ReliabilityData data = empty(std::move(categories), most);
    for (const auto& row : counts) {
        const std::size_t full = data.values.size() + most;
        for (std::size_t category = 0; category < row.size(); ++category)
            data.values.insert(data.values.end(), static_cast<std::size_t>(row[category]),
                               static_cast<std::int32_t>(category));
        data.values.resize(full, noValue);
    }
    return data;
}

std::optional<double> numberOf(std::string_view words) {
    double number = 0;
    const auto [end, failure] = std::from_chars(words.data(), words.data() + words.size(), number);
    if (failure != std::errc() || end != words.data() + words.size() || !std::isfinite(number)) return std::nullopt;
    return number == 0 ? 0 : number; // no negative zero
}

ReliabilityData reliabilityData(const std::vector<std::vector<Value>>& units, std::vector<std::string> categories) {
    Categories known = categories.empty() ? occurring(units) : given(std::move(categories));
    std::map<std::string, std::int32_t, std::less<>> byName;
    std::map<double, std::int32_t> byNumber;
    for (std::size_t i = 0; i < known.names.size(); ++i) {
        byName.emplace(known.names[i], static_cast<std::int32_t>(i));
        if (!known.numbers.empty()) byNumber.emplace(known.numbers[i], static_cast<std::int32_t>(i));
    }
    const auto placeOf = [&](const std::string& name) {
        if (const auto at = byName.find(name); at != byName.end()) return at->second;
        if (const auto number = numberOf(name))
            if (const auto at = byNumber.find(*number); at != byNumber.end()) return at->second;
        throw Error("The value “" + name + "” is not among the categories.", {},
                    "Add it to the categories, or correct it.");
    };
    ReliabilityData data;
    data.coders = units.empty() ? 0 : units.front().size();
    data.values.reserve(units.size() * data.coders);
    for (const auto& unit : units) {
        if (unit.size() != data.coders) throw Error("Units have different numbers of coders.");
        for (const Value& value : unit)
            data.values.push_back(value ? placeOf(*value) : noValue);
    }
    data.categories = std::move(known.names);
    data.numbers = std::move(known.numbers);
    return data;
}

} // namespace kith::agreement
