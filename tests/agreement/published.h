// Published examples, as files: {"source", "form", "data", "expected": [{"coefficient", "computed", "published", …}]}.
#pragma once

#include "kith/agreement/tally.h"

#include <nlohmann/json.hpp>

#include <string>

namespace kith::agreement {

nlohmann::json published(const std::string& name);

// From "units_x_coders", "contingency_table" or "item_category_counts".
Tally tallyOf(const nlohmann::json& example);
ReliabilityData dataOf(const nlohmann::json& units, const nlohmann::json& categories = {});

// `computed` to 1e-9 (null: undefined), `published` within its tolerance.
void expectAsPublished(const std::optional<double>& ours, const nlohmann::json& expected);

} // namespace kith::agreement
