#include "survey/values.h"

#include "kith/text/words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace kith::importers {
namespace {

std::optional<double> readNumber(std::string_view words, DecimalComma comma) {
    std::string digits(words);
    if (comma == DecimalComma::Accept && digits.find('.') == std::string::npos)
        if (const auto at = digits.find(','); at != std::string::npos) digits[at] = '.';
    if (digits.starts_with('+')) digits.erase(0, 1);
    double number = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (read.ec != std::errc() || read.ptr != digits.data() + digits.size() || !std::isfinite(number)) return {};
    return number;
}

struct Digits {
    int value = 0;
    std::size_t length = 0;
};

std::optional<Digits> takeDigits(std::string_view& words) {
    Digits digits;
    while (digits.length < words.size() && digits.length < 5 && words[digits.length] >= '0' &&
           words[digits.length] <= '9')
        digits.value = digits.value * 10 + (words[digits.length++] - '0');
    if (digits.length == 0) return {};
    words.remove_prefix(digits.length);
    return digits;
}

// YYYY-MM-DD, D-M-YYYY or D/M/YYYY; a time after a blank or T is left out.
std::optional<ReadValue> readDate(std::string_view words) {
    words = words.substr(0, words.find_first_of(" T"));
    const auto first = takeDigits(words);
    if (!first || words.empty() || (words[0] != '-' && words[0] != '/')) return {};
    const char separator = words[0];
    words.remove_prefix(1);
    const auto second = takeDigits(words);
    if (!second || words.empty() || words[0] != separator) return {};
    words.remove_prefix(1);
    const auto third = takeDigits(words);
    if (!third || !words.empty() || second->length > 2) return {};

    const bool isIso = first->length == 4 && third->length <= 2 && separator == '-';
    const bool isDayFirst = first->length <= 2 && third->length == 4;
    if (!isIso && !isDayFirst) return {};
    const std::chrono::year_month_day date(
        std::chrono::year(isIso ? first->value : third->value),
        std::chrono::month(static_cast<unsigned>(second->value)),
        std::chrono::day(static_cast<unsigned>(isIso ? third->value : first->value)));
    if (!date.ok()) return {};
    std::array<char, 32> buffer;
    std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return ReadValue{std::string(buffer.data()), isDayFirst};
}

std::optional<bool> readYesNo(std::string_view words) {
    const std::string word = foldCase(words);
    for (const std::string_view yes : {"yes", "y", "true", "1", "ja", "j", "waar"})
        if (word == yes) return true;
    for (const std::string_view no : {"no", "n", "false", "0", "nee", "onwaar"})
        if (word == no) return false;
    return {};
}

std::optional<std::string> readChoice(std::string_view words, const std::vector<std::string>& choices) {
    if (choices.empty()) return std::string(words);
    const std::string word = foldCase(words);
    const auto choice =
        std::find_if(choices.begin(), choices.end(), [&](const std::string& c) { return foldCase(c) == word; });
    if (choice == choices.end()) return {};
    return *choice;
}

template<class Value>
std::optional<ReadValue> given(std::optional<Value> value) {
    if (!value) return {};
    return ReadValue{std::move(*value), false};
}

} // namespace

std::optional<ReadValue> readValue(std::string_view cell, const AttributeColumn& column, DecimalComma comma) {
    const std::string_view words = trim(cell);
    if (words.empty()) return ReadValue{};
    switch (column.type) {
    case AttributeType::Text:
        return ReadValue{std::string(words), false};
    case AttributeType::Number:
        return given(readNumber(words, comma));
    case AttributeType::Date:
        return readDate(words);
    case AttributeType::YesNo:
        return given(readYesNo(words));
    case AttributeType::Choice:
        return given(readChoice(words, column.choices));
    }
    return {};
}

std::string whatFits(const AttributeColumn& column) {
    switch (column.type) {
    case AttributeType::Number:
        return "a number";
    case AttributeType::Date:
        return "a date (YYYY-MM-DD or D-M-YYYY)";
    case AttributeType::YesNo:
        return "yes or no";
    case AttributeType::Choice:
        break;
    case AttributeType::Text:
        return "words";
    }
    std::string list;
    for (const std::string& choice : column.choices)
        list += (list.empty() ? "one of “" : ", “") + choice + "”";
    return list;
}

} // namespace kith::importers
