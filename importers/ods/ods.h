// OpenDocument tables.
#pragma once

#include "kith/importers/tables.h"

namespace kith::importers {

void readOds(const std::filesystem::path& file, const TableOptions& options, TableHead& head, const RawRowReader& row);

} // namespace kith::importers
