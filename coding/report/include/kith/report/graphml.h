// Networks for other programs.
#pragma once

#include "kith/model/ego_network.h"

#include <string>
#include <vector>

namespace kith::report {

// One graph per ego in one GraphML file (graphml.graphdrawing.org): nodes with label, kind, roles, organisation,
// strength, duration, intensity, layer, visibility, individuated; edges ego-alter and alter-alter with status. Numbers
// with a point.
std::string networksAsGraphml(const std::vector<EgoNetwork>& networks);

} // namespace kith::report
