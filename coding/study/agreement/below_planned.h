// What coders agree on less than the protocol plans.
#pragma once

#include "kith/model/snapshot.h"

#include <string>
#include <vector>

namespace kith::study {

struct BelowPlanned {
    std::string id;    // a code's name; of ties "strength", "duration", "intensity", "layer", "alter-ties"; "": a layer
    std::string label; // in the language of the reader
    std::string group; // the code's layer, or ties, in words
    double agreement = 0; // by the planned coefficient, over what was coded by two
};

struct AgreementBelow {
    std::string coefficient; // as tables head it
    double least = 0;
    std::vector<BelowPlanned> rows; // codes, layers of codes, ties
};

// Each code, layer of codes and rating of ties whose planned coefficient is below the protocol's least; those for which
// it is undefined are not named. With several coders a rating of ties stands for the two who agree least. No rows where
// the protocol plans no coefficient, or fewer than two coded. Ties have no AC1 and nothing of passages.
AgreementBelow agreementBelowPlanned(const StudySnapshot& snapshot, const std::string& language);

} // namespace kith::study
