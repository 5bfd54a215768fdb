// The closed lists that a plan chooses from: kinds of tables and pictures, coefficients of agreement.
#pragma once

#include <string>
#include <vector>

namespace kith::protocol {

inline const std::vector<std::string> tableKinds{"factors-by-people",
                                                 "factors-by-group",
                                                 "factors-by-stage",
                                                 "factor-by-stage-test",
                                                 "factors-by-case",
                                                 "factors-by-attribute",
                                                 "codes-by-people",
                                                 "codes-by-case",
                                                 "roles",
                                                 "co-occurrence",
                                                 "saturation",
                                                 "correspondence",
                                                 "ego-networks",
                                                 "changes",
                                                 "profiles",
                                                 "asked",
                                                 "agreement",
                                                 "agreement-contacts",
                                                 "agreement-ties",
                                                 "agreement-roles",
                                                 "agreement-stages",
                                                 "agreement-drift",
                                                 "passages",
                                                 "concordance"};
inline const std::vector<std::string> picturesOfCodes{"factors-by-people",
                                                      "factors-by-contacts",
                                                      "factors-by-group",
                                                      "factors-by-stage",
                                                      "factors-by-case",
                                                      "codes-by-people",
                                                      "codes-by-case",
                                                      "roles",
                                                      "saturation",
                                                      "correspondence",
                                                      "co-occurrence",
                                                      "co-occurrence-by-turn",
                                                      "co-occurrence-by-contact",
                                                      "co-occurrence-by-person"};
inline const std::vector<std::string> picturesOfAccounts{"egogram",  "egograms", "profile",
                                                         "profiles", "layers",   "ties"};
// Those that stand in the table of agreement.
inline const std::vector<std::string> coefficients{"percent",         "cohen-kappa", "gwet-ac1", "krippendorff-alpha",
                                                   "unitizing-alpha", "span-f1"};

inline std::vector<std::string> pictureKinds() {
    std::vector<std::string> all = picturesOfCodes;
    all.insert(all.end(), picturesOfAccounts.begin(), picturesOfAccounts.end());
    return all;
}

} // namespace kith::protocol
