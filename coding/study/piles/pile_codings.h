// What snapshots leave out: piles and what lies on them.
#pragma once

#include "kith/model/piles.h"
#include "kith/project/project.h"

#include <vector>

namespace kith::study {

// Codings with the code of a pile, in sources that the snapshot holds decisions of, by pile.
std::vector<Coding> pileCodings(const project::Project& project, const StudySnapshot& snapshot);

// For an edit that moves codings: those of piles must follow. The snapshot is then none for analysing.
void addPiles(const project::Project& project, StudySnapshot& snapshot);

// The codebook as others may have it.
Codebook withoutPiles(Codebook codebook);

} // namespace kith::study
