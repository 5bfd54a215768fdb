// What stands in the trees of sources and cases, from what the study says.
#pragma once

#include "sources/source_tree_model.h"
#include "workspace/workspace.h"

#include "kith/study/progress.h"

namespace kith::workbench {

// Translations and versions before stand below the version in use.
std::vector<TreeItem> sourceItems(const std::vector<Source>& sources,
                                  const std::vector<study::CodingProgress>& progress, const Coder& coder);
// Interviewees first, then the respondents of each survey.
std::vector<TreeItem> caseItems(const Outline& outline, const StudySnapshot* snapshot);

} // namespace kith::workbench
