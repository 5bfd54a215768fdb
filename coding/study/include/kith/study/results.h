// Tables, networks and profiles of a study, by name.
#pragma once

#include "kith/model/ego_network.h"
#include "kith/model/profile.h"
#include "kith/model/table.h"
#include "kith/project/project.h"
#include "kith/report/pictures.h"

#include <string>
#include <vector>

namespace kith::study {

struct TableKind {
    std::string id;      // "factors-by-people"
    std::string summary; // one line
};
// What `kith table` can make; the planned tables of a protocol name these.
const std::vector<TableKind>& tableKinds();

struct TableOptions {
    std::string language = "en";
    std::string layer = "factor";   // which codes: a layer, or …
    std::vector<std::string> codes; // … these
    std::string reading;            // of the factors: "A", "B"; "" counts the codes themselves
    std::vector<Coder> coders;
    std::string group; // codes of this group only
    Stage stage = Stage::NotAsked;
    std::string attribute; // by this attribute of the cases
    std::string where;     // "attribute=value": these cases only
    std::string sources;   // "interview", "survey", "" for both
};
// Throws Error for an unknown kind, code, attribute, with what was probably meant.
Table makeTable(const StudySnapshot& snapshot, const std::string& kind, const TableOptions& options);

// Networks of all cases that have contacts, or of one.
std::vector<EgoNetwork> networks(const StudySnapshot& snapshot, const std::string& ego = {});
Table networkTable(const std::vector<EgoNetwork>& networks, const StudySnapshot& snapshot, const std::string& language);
// Every contact of these networks with roles, ratings, layer, factors and stages.
Table contactTable(const std::vector<EgoNetwork>& networks, const StudySnapshot& snapshot, const std::string& language);
// Labels of codes, layers, visibility: all that a picture writes.
report::PictureWords pictureWords(const StudySnapshot& snapshot, const std::string& language);
report::Picture egogram(const EgoNetwork& network, const StudySnapshot& snapshot, const std::string& language);

std::vector<Profile> profiles(const StudySnapshot& snapshot, const std::string& ego = {});
// One account's profile (codes, contacts, qualities, conditions), or one table of all side by side where `ego` is
// empty.
std::vector<Table> profileTables(const StudySnapshot& snapshot, const std::string& ego, const std::string& language);

} // namespace kith::study
