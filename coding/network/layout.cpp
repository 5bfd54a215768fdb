#include "kith/network/layout.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <set>

namespace kith::network {
namespace {

constexpr int rings = 3;

int ringOf(Layer layer) {
    switch (layer) {
    case Layer::Communality:
        return 0;
    case Layer::Sociality:
        return 1;
    case Layer::Connectivity:
        return 2;
    case Layer::Unclassified:
        break;
    }
    return rings;
}

double centreOfRing(int ring) {
    return (ring + 1.5) / (rings + 1);
}
double outsideOfRing(int ring) {
    return (ring + 2.0) / (rings + 1);
}

std::vector<std::string> rolesInOrder(const EgoNetwork& network, const LayoutOptions& options) {
    std::set<std::string> roles(options.roles.begin(), options.roles.end());
    for (const Alter& alter : network.alters)
        roles.insert(alter.mainRole);
    const bool someWithout = roles.erase("") > 0;
    std::vector<std::string> order(roles.begin(), roles.end());
    if (someWithout) order.emplace_back();
    return order;
}

} // namespace

EgogramLayout layout(const EgoNetwork& network, const LayoutOptions& options) {
    EgogramLayout drawn;
    for (int ring = 0; ring < rings; ++ring)
        drawn.ringRadii.push_back(outsideOfRing(ring));
    drawn.outsideRadius = centreOfRing(rings);

    const std::vector<std::string> roles = rolesInOrder(network, options);
    const double width = roles.empty() ? 0 : 360.0 / static_cast<double>(roles.size());
    std::map<std::string, const EgogramSector*> sectorOf;
    for (std::size_t i = 0; i < roles.size(); ++i)
        drawn.sectors.push_back({roles[i], static_cast<double>(i) * width, static_cast<double>(i + 1) * width});
    for (const EgogramSector& sector : drawn.sectors)
        sectorOf[sector.role] = &sector;

    using Cell = std::pair<std::string, int>; // role and ring
    std::map<Cell, int> inCell, placed;
    for (const Alter& alter : network.alters)
        ++inCell[{alter.mainRole, ringOf(alter.layer)}];
    for (std::size_t i = 0; i < network.alters.size(); ++i) {
        const Alter& alter = network.alters[i];
        const int ring = ringOf(alter.layer);
        const Cell cell{alter.mainRole, ring};
        const double angle = sectorOf[alter.mainRole]->beginAngle + width * ++placed[cell] / (inCell[cell] + 1);
        const double radians = angle * std::numbers::pi / 180;
        drawn.places.push_back({i, centreOfRing(ring) * std::sin(radians), centreOfRing(ring) * std::cos(radians)});
    }
    return drawn;
}

} // namespace kith::network
