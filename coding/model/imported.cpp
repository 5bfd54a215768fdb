#include "kith/model/imported.h"

#include "words_of.h"

#include <fmt/format.h>

namespace kith {
namespace {

constexpr WordsOf<AttributeType, 5> typeWords{{{AttributeType::Text, "text"},
                                               {AttributeType::Number, "number"},
                                               {AttributeType::Date, "date"},
                                               {AttributeType::YesNo, "yes-no"},
                                               {AttributeType::Choice, "choice"}}};

} // namespace

const char* toString(AttributeType type) {
    return wordFor(typeWords, type).data();
}
bool fromString(std::string_view text, AttributeType& type) {
    return assignFrom(typeWords, text, type);
}

std::string toString(const AttributeValue& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* number = std::get_if<double>(&value)) return fmt::format("{}", *number);
    if (const auto* yes = std::get_if<bool>(&value)) return *yes ? "yes" : "no";
    return {};
}

} // namespace kith
