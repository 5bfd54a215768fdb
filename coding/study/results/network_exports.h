// Networks in the files of other tools: plain tables, by file name.
#pragma once

#include "kith/model/ego_network.h"
#include "kith/model/table.h"

#include <utility>
#include <vector>

namespace kith::study {

// File name and table. Only ties are listed, as these tools have it; how many pairs were asked about stands with ego.
using NamedTables = std::vector<std::pair<std::string, Table>>;

// egos.csv, alters.csv and edges.csv with the columns of egor's three-file form: egoID, alterID, Source, Target.
NamedTables egorFiles(const std::vector<EgoNetwork>& networks);

// ego.csv, attributeList_Person.csv and edgeList_Knows.csv with the columns of Network Canvas. Its ids are of the form
// of a UUID (version 8, RFC 9562) and count from 1, so that the same study gives the same bytes.
NamedTables networkCanvasFiles(const std::vector<EgoNetwork>& networks);

} // namespace kith::study
