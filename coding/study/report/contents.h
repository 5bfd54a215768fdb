// What the report says, as values: sections, tables, pictures, and the words behind the numbers.
#pragma once

#include "kith/model/job.h"
#include "kith/project/project.h"
#include "kith/report/html_report.h"
#include "kith/study/report.h"

namespace kith::study {

// Everything in it is in the language asked for ("en", "nl"), but for the words of the sources. The options' departures
// stand before those that the project shows, their comparison at the end.
report::ReportContents reportContents(const project::Project& project, const StudySnapshot& snapshot,
                                      const ReportOptions& options, const Job& job);

} // namespace kith::study
