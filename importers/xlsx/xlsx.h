// Excel workbooks.
#pragma once

#include "kith/importers/tables.h"

namespace kith::importers {

void readXlsx(const std::filesystem::path& file, const TableOptions& options, TableHead& head, const RawRowReader& row);

} // namespace kith::importers
