// Coders as people type them.
#pragma once

#include "kith/model/snapshot.h"

#include <vector>

namespace kith::study {

// The same coders, each once. Throws Error for one who has neither coded nor was assigned anything, with whom there is.
std::vector<Coder> knownCoders(const StudySnapshot& snapshot, const std::vector<Coder>& typed);
// Two of them; throws Error for another number.
std::vector<Coder> twoCoders(const StudySnapshot& snapshot, const std::vector<Coder>& typed);

} // namespace kith::study
