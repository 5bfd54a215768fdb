// What OpenDocument texts and tables have in common.
#pragma once

#include "files/container.h"

#include <string>

namespace kith::importers {

// Throws kith::Error for a document that a password locks (its manifest says so).
void requireUnlocked(const Container& container, const std::string& fileName);

} // namespace kith::importers
