// WebVTT captions.
#pragma once

#include "kith/importers/texts.h"

namespace kith::importers {

ImportedText readVtt(std::string_view bytes, const std::string& fileName, const TextOptions& options);

} // namespace kith::importers
