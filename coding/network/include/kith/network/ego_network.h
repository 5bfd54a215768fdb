// From what analysts decided to the personal network that each account tells.
#pragma once

#include "kith/model/ego_network.h"
#include "kith/model/snapshot.h"

#include <string>
#include <vector>

namespace kith::network {

// Whose ratings, changes, alter ties and codings count where several coders gave them, and of which wave.
//  - coders: in order of preference, nobody else counts; empty: everybody, in the ranking of CountingCoders
//  (adjudication
//    first, then who did most, then by name).
//  - Codings: for each source those of the first coder who coded it. Ratings and changes: for each contact those of the
//  first
//    coder who gave any, whole and never mixed. Alter ties: for each pair the first coder's.
//  - wave: of the ratings; empty: each contact's last one by name (shorter names come first, so that 10 follows 9).
struct RatingRule {
    std::vector<Coder> coders = {};
    std::string wave = {};
};

// The network of one case. All its contacts are alters, also those that nothing was coded about. Throws Error for a key
// that is no case of the study. Reads the whole snapshot: for many cases take egoNetworks.
EgoNetwork egoNetwork(const StudySnapshot& snapshot, const SnapshotIndex& index, CaseKey ego,
                      const RatingRule& rule = {});

// Of every case that has contacts, in the order of the cases. Time grows with the snapshot, not with cases times
// codings.
std::vector<EgoNetwork> egoNetworks(const StudySnapshot& snapshot, const RatingRule& rule = {});

} // namespace kith::network
