#include "kith/model/ego_network.h"

#include <algorithm>

namespace kith {

std::vector<std::string> Alter::rolesAsOften() const {
    const auto main =
        std::find_if(roles.begin(), roles.end(), [&](const Count& role) { return role.name == mainRole; });
    std::vector<std::string> others;
    for (const Count& role : roles)
        if (main != roles.end() && role.name != mainRole && role.count == main->count) others.push_back(role.name);
    return others;
}

} // namespace kith
