// A mapping made ready for one table: which column is what.
#pragma once

#include "kith/importers/tables.h"
#include "kith/model/survey_mapping.h"
#include "kith/model/terms.h"

#include <optional>
#include <string>
#include <vector>

namespace kith::importers {

struct PlannedAnswer {
    std::size_t column = 0;
    Stage stage = Stage::NotAsked;
    int contact = 0; // number on the form; 0 for none
};

struct PlannedContact {
    int number = 0;
    std::size_t name = 0;
    std::optional<std::size_t> organisation;
};

struct SurveyPlan {
    std::optional<std::size_t> id;
    std::optional<std::size_t> language;
    std::vector<std::size_t> attributes; // as many as the mapping has
    std::vector<PlannedContact> contacts;
    std::vector<PlannedAnswer> answers; // in the order of the table's columns
};

// Throws kith::Error that names every mapped column which the table lacks, with the nearest that it has.
SurveyPlan planSurvey(const SurveyMapping& mapping, const TableHead& head, const std::string& fileName);

} // namespace kith::importers
