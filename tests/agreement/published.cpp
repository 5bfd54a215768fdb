#include "published.h"

#include <gtest/gtest.h>

#include <fstream>

namespace kith::agreement {
namespace {

using nlohmann::json;

Value valueOf(const json& value) {
    if (value.is_null()) return std::nullopt;
    return value.is_string() ? value.get<std::string>() : value.dump();
}

} // namespace

json published(const std::string& name) {
    std::ifstream in(KITH_TEST_DATA "/" + name + ".json");
    return json::parse(in);
}

ReliabilityData dataOf(const json& units, const json& categories) {
    std::vector<std::vector<Value>> values;
    for (const json& unit : units) {
        values.emplace_back();
        for (const json& value : unit)
            values.back().push_back(valueOf(value));
    }
    std::vector<std::string> names;
    for (const json& name : categories)
        names.push_back(*valueOf(name));
    return reliabilityData(values, names);
}

Tally tallyOf(const json& example) {
    const json& data = example["data"];
    if (example["form"] == "contingency_table") return tallyOfTable(data["table_rows_coder1"]);
    if (example["form"] == "item_category_counts") return tallyOfCounts(data["counts"]);
    return tallyOf(dataOf(data["units"], data.value("categories", json::array())));
}

void expectAsPublished(const std::optional<double>& ours, const json& expected) {
    SCOPED_TRACE(expected.dump());
    const auto number = [&](const char* name) {
        return expected.contains(name) && !expected[name].is_null() ? expected[name].get<double>() : NAN;
    };
    if (expected.contains("computed") && expected["computed"].is_null()) {
        EXPECT_FALSE(ours) << *ours;
        return;
    }
    ASSERT_TRUE(ours);
    if (expected.contains("computed")) {
        EXPECT_NEAR(*ours, number("computed"), 1e-9);
    }
    if (expected.contains("published")) {
        EXPECT_NEAR(*ours, number("published"), number("published_tolerance"));
    }
}

} // namespace kith::agreement
