// The words behind codings: the passage, what stands around it, where it is, as far as consent allows.
#pragma once

#include "kith/model/job.h"
#include "kith/model/table.h"
#include "kith/project/project.h"
#include "kith/report/html_report.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace kith::study {

using EvidenceByCoding = std::unordered_map<CodingKey, report::Evidence>;

// Of every coding of the snapshot. Texts are read source by source.
EvidenceByCoding evidenceOf(const project::Project& project, const StudySnapshot& snapshot, const std::string& language,
                            const Job& job);

// The passages of these codes ("factor.other", "role.*") as a table: case, source, place, words, contact, stage, coder,
// memo.
Table passagesTable(const StudySnapshot& snapshot, const EvidenceByCoding& evidence,
                    const std::vector<std::string>& codes, const std::string& language);

} // namespace kith::study
