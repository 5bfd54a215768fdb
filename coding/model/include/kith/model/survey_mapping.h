// How the columns of a survey's table become cases, attributes, contacts and answers.
#pragma once

#include "kith/model/labels.h"
#include "kith/model/terms.h"

#include <string>
#include <vector>

namespace kith {

enum class AttributeType { Text, Number, Date, YesNo, Choice };
const char* toString(AttributeType type); // "text", "number", "date", "yes-no", "choice"
bool fromString(std::string_view text, AttributeType& type);

struct AttributeColumn {
    std::string column;
    std::string name; // of the variable; the column's own where empty
    AttributeType type = AttributeType::Text;
    std::vector<std::string> choices;
    bool operator==(const AttributeColumn&) const = default;
};

struct ReasonColumn {
    std::string column;
    Stage stage = Stage::NotAsked; // what the question asks about
    Labels question;               // as put to the respondent
    bool operator==(const ReasonColumn&) const = default;
};

struct ContactColumns {
    std::string contact;      // column with the name
    std::string organisation; // column, or ""
    std::vector<ReasonColumn> reasons;
    bool operator==(const ContactColumns&) const = default;
};

struct SurveyMapping {
    std::string name; // of the mapping: "conference-spring"
    Labels title;
    std::vector<std::string> files; // stems of file names that it is for; empty: whatever is asked
    std::string idColumn;           // empty: the row number
    std::string languageColumn;
    std::string wave;
    std::vector<AttributeColumn> attributes;
    std::vector<ContactColumns> contacts;
    std::vector<ReasonColumn> openAnswers; // open questions that belong to no contact
    bool operator==(const SurveyMapping&) const = default;
};

} // namespace kith
