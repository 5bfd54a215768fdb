// Networks for other programs.
#pragma once

#include "kith/model/ego_network.h"

#include <string>
#include <vector>

namespace kith::report {

// All networks beside each other in the one graph of a GraphML file (graphml.graphdrawing.org), for many readers see
// only the first graph of a file; `case` of a node names its network. Nodes: ego, with the attributes of the case
// (case_NAME) and every measure of the network; the contacts with what is known of them, degree (ego's tie counted),
// betweenness and dyadic constraint. Edges: ties only, each ego-alter or alter-alter, with a weight where its strength
// is known; pairs that were judged to have no tie stand in the node's no_tie_with, pairs not asked about nowhere. What
// is undefined or not known has no datum. Numbers with a point.
std::string networksAsGraphml(const std::vector<EgoNetwork>& networks);

} // namespace kith::report
