// The published and made numbers that tests compare with: data/NAME.json, each with its source.
#pragma once

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <optional>
#include <string>
#include <vector>

namespace kith::statistics {

inline nlohmann::json numbers(const std::string& name) {
    std::ifstream file(std::string(KITH_TEST_DATA) + "/" + name + ".json");
    return nlohmann::json::parse(file);
}

inline constexpr double exactly = 1e-9; // what computed values must agree to

} // namespace kith::statistics
