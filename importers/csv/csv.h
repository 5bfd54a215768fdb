// Comma-separated values, in any of their dialects.
#pragma once

#include "kith/importers/tables.h"

namespace kith::importers {

void readCsv(const std::filesystem::path& file, const TableOptions& options, TableHead& head, const RawRowReader& row);

} // namespace kith::importers
