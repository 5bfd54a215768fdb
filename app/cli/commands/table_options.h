// What people choose of a table or of the picture of one.
#pragma once

#include "command.h"

#include "kith/study/results.h"

#include <string>
#include <vector>

namespace kith::cli {

// --layer, --codes … ; the stage is typed as a word, and read by chooseStage when the command runs.
void addTableOptions(std::vector<Argument>& arguments, study::TableOptions& options, std::string& stage);
// Throws WrongUsage naming the stages.
void chooseStage(study::TableOptions& options, const std::string& stage);

} // namespace kith::cli
