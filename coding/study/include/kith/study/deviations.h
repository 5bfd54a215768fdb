// Where data or analysts departed from the protocol.
#pragma once

#include "kith/model/job.h"
#include "kith/model/table.h"
#include "kith/project/project.h"

#include <string>
#include <string_view>
#include <vector>

namespace kith::study {

// Nothing is left out of a study because of one: it is listed.
struct Deviation {
    std::string kind;   // "question-not-asked"; deviationKinds() has them all
    std::string place;  // a source, a case, a file, a code
    std::string what;   // in words
    std::string clause; // of the protocol: "guide: building"
    bool operator==(const Deviation&) const = default;
};

struct DeviationKind {
    std::string_view id;
    std::string_view english, dutch;
};
// In the order in which they are listed.
const std::vector<DeviationKind>& deviationKinds();

// Those that show in a project: questions that were not asked, people who are not eligible, codes that changed, sources
// that nobody coded, contacts that nobody confirmed or rated, planned tables that cannot be made, … In the order of the
// kinds, then of cases, sources, codes. Words in the language given ("en", "nl").
std::vector<Deviation> deviationsIn(const project::Project& project, const StudySnapshot& snapshot,
                                    const std::string& language, const Job& job);

// kind, place, what, clause: "deviations". The list is put in the order of the kinds.
Table deviationTable(std::vector<Deviation> deviations, const std::string& language);

} // namespace kith::study
