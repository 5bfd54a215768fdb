// The claim ledger as a section of the report.
#pragma once

#include "report/evidence.h"

namespace kith::study {

// The ledger, and for each claim: what is claimed, how it was checked, what came of it, each person, every reading, the
// passages for and against it; words of sources that may not be quoted are withheld.
report::ReportSection claimsSection(const project::Project& project, const StudySnapshot& snapshot,
                                    const EvidenceByCoding& evidence, const std::string& language);

} // namespace kith::study
