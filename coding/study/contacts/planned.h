// What decisions about a contact would write, worked out before anything is written: several become one edit.
#pragma once

#include "kith/study/ties.h"

#include <functional>
#include <optional>
#include <string>

namespace kith::study {

struct PlannedEdit {
    std::string label;
    std::function<void(project::Edit&)> write; // none where nothing changes
};
void carryOut(project::Project& project, const PlannedEdit& planned, const Coder& by);

// Throws as placeInLayer.
PlannedEdit plannedLayer(const project::Project& project, ContactKey contact, Layer layer, const Coder& by,
                         const std::optional<std::string>& wave);

struct PlannedRole {
    PlannedEdit edit;
    RoleMove move; // without the main role that is shown afterwards
};
// Throws as setMainRole. The project must outlive it.
PlannedRole plannedRole(project::Project& project, ContactKey contact, const std::string& role, const Coder& by);
// The main role of a contact as egograms show it now.
std::string shownRole(const project::Project& project, ContactKey contact);

} // namespace kith::study
