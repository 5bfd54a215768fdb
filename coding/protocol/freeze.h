#pragma once

#include "kith/model/protocol.h"
#include "section.h"

#include <string_view>

namespace kith::protocol {

// The hash that the file was frozen with; a mistake, which names the parts that differ, where the file
// was changed since. Call it when the rest has been read.
void readFrozen(Section& root, std::string_view bytes, Protocol& protocol);

} // namespace kith::protocol
