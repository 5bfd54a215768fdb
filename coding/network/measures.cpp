#include "kith/network/measures.h"

#include "kith/model/terms.h"

#include <algorithm>
#include <array>

namespace kith::network {
namespace {

constexpr std::array layers{Layer::Communality, Layer::Sociality, Layer::Connectivity, Layer::Unclassified};

template<class Condition>
int countAlters(const EgoNetwork& network, Condition condition) {
    return static_cast<int>(std::count_if(network.alters.begin(), network.alters.end(), condition));
}

} // namespace

NetworkMeasures measure(const EgoNetwork& network, const Codebook& codebook) {
    NetworkMeasures measures;
    measures.size = static_cast<int>(network.alters.size());
    const auto isRated = [](const Alter& alter) {
        return alter.duration != Duration::Unknown && alter.intensity != Intensity::Unknown;
    };
    measures.rated = countAlters(network, isRated);
    for (const Layer layer : layers)
        measures.byLayer.push_back({std::string(toString(layer)), countAlters(network, [&](const Alter& alter) {
                                        return isRated(alter) && alter.layer == layer;
                                    })});
    const auto countRole = [&](const std::string& role) {
        if (const int count = countAlters(network, [&role](const Alter& alter) { return alter.mainRole == role; });
            count > 0)
            measures.byRole.push_back({role, count});
    };
    for (const Code& code : codebook.codes)
        if (code.layer == "role") countRole(code.name);
    countRole("");

    measures.pairs = measures.size * (measures.size - 1) / 2;
    measures.pairsAsked = static_cast<int>(network.ties.size());
    measures.ties = static_cast<int>(std::count_if(network.ties.begin(), network.ties.end(),
                                                   [](const AlterTie& tie) { return tie.status == TieStatus::Tie; }));
    if (measures.pairsAsked > 0) measures.densityOfAsked = static_cast<double>(measures.ties) / measures.pairsAsked;
    if (measures.pairs > 0 && measures.pairsAsked == measures.pairs) measures.density = measures.densityOfAsked;
    return measures;
}

} // namespace kith::network
