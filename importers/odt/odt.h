// OpenDocument texts.
#pragma once

#include "kith/importers/texts.h"

namespace kith::importers {

ImportedText readOdt(std::string_view bytes, const std::string& fileName, const TextOptions& options);

} // namespace kith::importers
