// Surveys: a table and a mapping become respondents, one by one.
#pragma once

#include "kith/importers/tables.h"
#include "kith/model/imported.h"
#include "kith/model/job.h"
#include "kith/model/survey_mapping.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace kith::importers {

struct SurveyHeader {
    TableHead head;
    std::vector<std::vector<std::string>> examples; // the first rows, at most five
};

// The columns and the first rows of a survey, for making a mapping. Throws as readTable does.
SurveyHeader readSurveyHeader(const std::filesystem::path& file, const TableOptions& options = {});

// Calls `row` for each respondent, in the table's order and in constant memory (but for eight bytes a row). The
// respondent given is used again for the next row: copy what is kept. Values of attributes:
// - number: digits with a decimal point; a decimal comma too, unless commas separate the cells;
// - date: YYYY-MM-DD, or day first, D-M-YYYY and D/M/YYYY (a note says so); becomes YYYY-MM-DD;
// - yes-no: yes, no, y, n, true, false, 1, 0, ja, nee, j, waar, onwaar; choice: one of the choices; case does not
// matter. Throws as readTable does; kith::Error for a mapped column that is not there; and, after the last row,
// kith::Refused for values that do not fit their type, rows without an id, and ids that stand twice (the first twenty
// places; the count of all is in the message). So nothing that `row` was given may be kept when this throws.
SurveyReading readSurvey(const std::filesystem::path& file, const SurveyMapping& mapping, const TableOptions& options,
                         const std::function<void(const ImportedRespondent&)>& row, const Job& job = {});

} // namespace kith::importers
