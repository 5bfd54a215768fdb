// Networks as tables. Headings and notes are in the language asked for ("en", "nl"); ids of columns never change.
#pragma once

#include "kith/model/ego_network.h"
#include "kith/model/snapshot.h"
#include "kith/model/table.h"

#include <string_view>
#include <vector>

namespace kith::network {

// One row a contact: id "contacts". Every count carries the codings behind it.
Table contactsTable(const StudySnapshot& snapshot, const std::vector<EgoNetwork>& networks, std::string_view language);

// One row for each pair of contacts that an analyst judged: id "contact-ties". Passages are given by place, not in
// words.
Table contactTiesTable(const StudySnapshot& snapshot, const std::vector<EgoNetwork>& networks,
                       std::string_view language);

// One row for each change of a tie that was told: id "tie-changes".
Table tieChangesTable(const StudySnapshot& snapshot, const std::vector<EgoNetwork>& networks,
                      std::string_view language);

// One row a network with its measures: id "networks".
Table networksTable(const StudySnapshot& snapshot, const std::vector<EgoNetwork>& networks, std::string_view language);

} // namespace kith::network
