// Where an egogram draws the contacts: by rule alone, so that the same network always looks the same.
#pragma once

#include "kith/model/ego_network.h"

#include <string>
#include <vector>

namespace kith::network {

struct LayoutOptions {
    // Roles that get a sector even where no contact has them, so that several egograms can be compared.
    std::vector<std::string> roles;
};

// Ego at (0, 0), y up, outer circle radius 1. Three rings: communality, sociality, connectivity; ring i = 0, 1, 2 of n
// = 3 has its centre at radius (i + 1.5) / (n + 1); contacts without a layer (unclassified, not rated) stand where a
// fourth ring would, outside. Sectors of equal width, by name of the role code, contacts without a role last; the first
// begins at twelve o'clock, then clockwise. The k-th of the m contacts of a cell stands at the angle begin + width k /
// (m + 1). A network without contacts has no sectors but those asked for.
EgogramLayout layout(const EgoNetwork& network, const LayoutOptions& options = {});

} // namespace kith::network
