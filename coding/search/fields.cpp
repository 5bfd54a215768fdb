#include "fields.h"

#include "query_reader.h"
#include "tokens.h"

#include "kith/text/characters.h"
#include "kith/text/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace kith::search {
namespace {

// Numbers as numbers; dates (2010-11-24) and other words by their letters: what begins as the upper end does belongs
// to it, so that ..2010 holds all of 2010.
bool isWithin(const AttributeValue& value, const std::string& from, const std::string& to) {
    std::optional<double> number;
    if (const auto* held = std::get_if<double>(&value); held && std::isfinite(*held)) number = *held;
    if (const auto* written = std::get_if<std::string>(&value)) number = numberFrom(*written);
    const auto low = numberFrom(from), high = numberFrom(to);
    if (number && (from.empty() || low) && (to.empty() || high))
        return (from.empty() || *low <= *number) && (to.empty() || *number <= *high);
    const std::string words = foldWord(toString(value));
    if (words.empty()) return false;
    const std::string lowest = foldWord(from), highest = foldWord(to);
    return (lowest.empty() || lowest <= words) && (highest.empty() || words <= highest || words.starts_with(highest));
}

bool fitsOne(const std::vector<std::string>& values, const std::string& wanted) {
    return std::any_of(values.begin(), values.end(), [&](const std::string& value) {
        return hasWildcard(wanted) ? fitsPattern(value, wanted) : value == wanted;
    });
}

std::vector<std::string> allValuesIn(Field field, const Unit& unit) {
    switch (field) {
    case Field::Speaker:
        return {foldWord(unit.speaker)};
    case Field::Case:
        if (unit.kind != SourceKind::Survey || unit.ego.empty()) return {foldWord(unit.ego)};
        // Respondents of several surveys may have one name: tables set them apart by the survey's.
        return {foldWord(unit.ego), foldWord(unit.ego + " (" + unit.title + ")"),
                foldWord(unit.title + "/" + unit.ego)};
    case Field::Source:
        return {foldWord(unit.title), std::to_string(unit.place.source)};
    case Field::Language:
        return {foldWord(unit.language)};
    case Field::Who:
        return {std::string(toString(unit.role)), "everyone"};
    default:
        return {};
    }
}

std::vector<std::string> allValuesIn(Field field, const UnitCoding& coding) {
    switch (field) {
    case Field::Code: {
        std::vector<std::string> names{foldWord(coding.code)};
        if (const auto point = names.front().rfind('.'); point != std::string::npos)
            names.push_back(names.front().substr(point + 1));
        return names;
    }
    case Field::Contact:
        return {foldWord(coding.contact)};
    case Field::Stage:
        return {std::string(toString(coding.stage))};
    case Field::Coder:
        return {foldWord(coding.coder)};
    default:
        return {};
    }
}

// An empty value is none: `*` does not find it.
std::vector<std::string> known(std::vector<std::string> values) {
    std::erase(values, std::string());
    return values;
}

} // namespace

bool isAboutCodings(const Node& node) {
    if (node.kind == Node::Kind::Field) return isOfCodings(node.field);
    return (node.kind == Node::Kind::And || node.kind == Node::Kind::Or) &&
           std::all_of(node.below.begin(), node.below.end(), isAboutCodings);
}

std::optional<double> numberFrom(std::string_view typed) {
    double number = 0;
    const auto [end, failure] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
    if (failure != std::errc() || end != typed.data() + typed.size() || !std::isfinite(number)) return std::nullopt;
    return number;
}

std::string foldAttribute(const std::string& name) {
    std::string folded = foldWord(name);
    std::replace(folded.begin(), folded.end(), '_', ' ');
    return folded;
}

std::vector<std::string> valuesIn(Field field, const Unit& unit) {
    return known(allValuesIn(field, unit));
}

std::vector<std::string> valuesIn(Field field, const UnitCoding& coding) {
    return known(allValuesIn(field, coding));
}

std::vector<std::string> valuesOf(const std::string& attribute, const Unit& unit) {
    const std::string wanted = foldAttribute(attribute);
    std::vector<std::string> values;
    for (const auto& [name, value] : unit.attributesOfCase())
        if (foldAttribute(name) == wanted) values.push_back(foldWord(toString(value)));
    return known(std::move(values));
}

bool fits(const Node& field, const Unit& unit) {
    if (field.field != Field::Attribute) return fitsOne(valuesIn(field.field, unit), field.word);
    if (!field.range) return fitsOne(valuesOf(field.attribute, unit), field.word);
    const std::string wanted = foldAttribute(field.attribute);
    const Attributes& attributes = unit.attributesOfCase();
    return std::any_of(attributes.begin(), attributes.end(), [&](const auto& attribute) {
        return foldAttribute(attribute.first) == wanted && isWithin(attribute.second, field.from, field.to);
    });
}

bool fits(const Node& field, const UnitCoding& coding) {
    return fitsOne(valuesIn(field.field, coding), field.word);
}

CodePointSpan spanOf(const Unit& unit) {
    return {unit.begin, {unit.begin.value + countCharacters(unit.words)}};
}

} // namespace kith::search
