// Pictures of a study, by name.
#pragma once

#include "kith/report/pictures.h"
#include "kith/study/results.h"

#include <optional>
#include <string>
#include <vector>

namespace kith::study {

struct PictureKind {
    std::string id;      // of a picture of one table the table's kind ("factors-by-stage"), else its own ("egograms")
    std::string summary; // one line
    bool ofCase = false; // shows one case, or all of them where none is named
};
// What `kith picture` can draw.
const std::vector<PictureKind>& pictureKinds();

// `ego` names a case where the kind is of one; `options` are those of the table that is drawn. Throws Error for an
// unknown kind or case, with what was probably meant; where a picture of one case lacks its name, and where one of all
// is given a name.
report::Picture makePicture(const StudySnapshot& snapshot, const std::string& kind, const std::string& ego,
                            const TableOptions& options);

// The picture that shows a table of this kind (one that makeTable gave); nothing where none does, or nothing is in it.
std::optional<report::Picture> pictureOfTable(const std::string& kind, const Table& table,
                                              const report::PictureWords& words);

// The same with what was read already, for all cases at once.
report::Picture egogramsPicture(const std::vector<EgoNetwork>& networks, const report::PictureWords& words);
report::Picture profilePicture(const Profile& profile, const EgoNetwork* network, const report::PictureWords& words);
report::Picture profilesPicture(const std::vector<Profile>& profiles, const report::PictureWords& words);
// The told changes of all contacts; nothing where none was told.
std::optional<report::Picture> tiesPicture(const std::vector<EgoNetwork>& networks, const report::PictureWords& words);
report::Picture layersPicture(const StudySnapshot& snapshot, const TableOptions& options);

} // namespace kith::study
