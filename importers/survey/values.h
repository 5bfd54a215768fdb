// The values of attributes: words that must fit a type.
#pragma once

#include "kith/model/imported.h"
#include "kith/model/survey_mapping.h"

#include <optional>
#include <string>
#include <string_view>

namespace kith::importers {

enum class DecimalComma { Accept, Refuse };

struct ReadValue {
    AttributeValue value;    // monostate for an empty cell
    bool isDayFirst = false; // a date that was not written as YYYY-MM-DD
};

// The value of a cell, or nothing where it does not fit the column's type (surveys.h says what fits).
std::optional<ReadValue> readValue(std::string_view cell, const AttributeColumn& column, DecimalComma comma);

// What would have fitted, for messages: "a number", "one of “daily”, “weekly”".
std::string whatFits(const AttributeColumn& column);

} // namespace kith::importers
