// A study's protocol: everything that was fixed before the material came in.
#pragma once

#include "kith/model/codebook.h"
#include "kith/model/survey_mapping.h"

#include <string>
#include <vector>

namespace kith {

struct GuideQuestion {
    std::string topic;              // "building"
    Labels text;
    std::vector<std::string> codes; // names of the codes that an answer can show
    bool operator==(const GuideQuestion&) const = default;
};

// A way of counting the factors: which codes count together, as one unit, under this reading.
struct ReadingUnit {
    std::string name;
    Labels label;
    std::string group;
    std::vector<std::string> codes;
    bool operator==(const ReadingUnit&) const = default;
};
struct Reading {
    std::string id; // "A"
    Labels label;
    std::vector<ReadingUnit> units;
    bool operator==(const Reading&) const = default;
};

enum class Comparison { AtLeast, AtMost, Equals, OneOf };
struct EligibilityRule {
    std::string attribute;
    Comparison comparison = Comparison::Equals;
    std::vector<std::string> values; // one, but for OneOf
    Labels text;
    bool operator==(const EligibilityRule&) const = default;
};

struct PlannedTable {
    std::string id;
    std::string kind; // "factors-by-people", …
    Labels title;
    bool operator==(const PlannedTable&) const = default;
};

struct Claim {
    std::string id;
    Labels text;
    bool operator==(const Claim&) const = default;
};

// Labels of the closed lists, as this study words them: list ("stage", "strength", "layer", …), value ("build"), words.
struct TermLabel {
    std::string list;
    std::string value;
    Labels label;
    bool operator==(const TermLabel&) const = default;
};

struct Protocol {
    std::string id; // "rajagopal-2012"
    std::string version;
    Labels title;
    Labels question;
    std::string citation;
    Codebook codebook;
    std::vector<Reading> readings;
    std::vector<GuideQuestion> guide;
    std::vector<EligibilityRule> eligibility;
    std::vector<SurveyMapping> surveys;
    std::vector<PlannedTable> tables;
    std::vector<Claim> claims;
    std::vector<TermLabel> terms;
    bool operator==(const Protocol&) const = default;
};

} // namespace kith
