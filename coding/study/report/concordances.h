// The concordances that a protocol plans, as sections of the report.
#pragma once

#include "kith/model/protocol.h"
#include "kith/project/project.h"
#include "kith/report/html_report.h"

#include <string>

namespace kith::study {

// The query, what it found by case, where in each source, and the passages with the words around them; words of sources
// that may not be quoted are withheld. Throws Error for a query with a mistake.
report::ReportSection concordanceSection(const project::Project& project, const PlannedTable& planned,
                                         const std::string& language, const Job& job);

} // namespace kith::study
