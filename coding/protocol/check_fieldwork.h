#pragma once

#include "remarks.h"

namespace kith::protocol {

// What a study will miss in the rules about its material and in the planned pictures.
void checkFieldwork(const Protocol& protocol, Remarks& remarks);

} // namespace kith::protocol
