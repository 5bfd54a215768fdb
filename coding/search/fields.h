// What fields of a query ask of a unit and of its codings.
#pragma once

#include "kith/search/query.h"
#include "kith/search/unit.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kith::search {

// Only fields of codings, with AND or OR between them: one coding must answer all of it.
bool isAboutCodings(const Node& node);

// A field of the unit itself: speaker, case, source, language, who, attribute.
bool fits(const Node& field, const Unit& unit);
// A field of codings: code, contact, stage, coder.
bool fits(const Node& field, const UnitCoding& coding);

// What a unit says in a field, folded, as `fits` compares it: several ways where it may be named in several
// ("factor.learning" and "learning"). For attributes, the field's own.
std::vector<std::string> valuesIn(Field field, const Unit& unit);
std::vector<std::string> valuesIn(Field field, const UnitCoding& coding);
std::vector<std::string> valuesOf(const std::string& attribute, const Unit& unit);

// What is a number in values and ranges: digits, nothing around them; no "inf", no "nan".
std::optional<double> numberFrom(std::string_view typed);

// An attribute's name, as names are compared.
std::string foldAttribute(const std::string& name);

// Where the unit stands in its source's text.
CodePointSpan spanOf(const Unit& unit);

} // namespace kith::search
