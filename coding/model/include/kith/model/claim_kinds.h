// The kinds of checks of claims, as protocols name them (docs/protocols.md).
#pragma once

#include <string>
#include <vector>

namespace kith::claims {

inline const std::string codesAgainstRest = "codes-against-rest";
inline const std::string varies = "varies";
inline const std::string goesWith = "goes-with";
inline const std::string byLayer = "by-layer";
inline const std::string byStage = "by-stage";
inline const std::vector<std::string> kinds{codesAgainstRest, varies, goesWith, byLayer, byStage};

} // namespace kith::claims
