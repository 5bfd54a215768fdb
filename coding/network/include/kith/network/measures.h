// What is counted about a network.
#pragma once

#include "kith/model/codebook.h"
#include "kith/model/ego_network.h"

namespace kith::network {

// Size, composition by layer and main role, ties asked, density. The ego is left out of pairs and ties (Wasserman &
// Faust 1994, p. 101: density = ties / (n (n - 1) / 2)); it is undefined below two contacts and while any pair is not
// asked.
NetworkMeasures measure(const EgoNetwork& network, const Codebook& codebook);

} // namespace kith::network
