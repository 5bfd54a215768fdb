// Moving a contact to another role: the passages that say so are recoded.
#include "coding/joined_codings.h"
#include "contacts/planned.h"

#include "kith/network/ego_network.h"
#include "kith/study/lookup.h"
#include "kith/study/ties.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace kith::study {
namespace {

using RoleCodings = std::map<std::string, std::vector<Coding>>; // by name of the role

// What one coder coded as roles of a contact. The interviewer's words are left out where they carry no codes.
RoleCodings rolesOf(const StudySnapshot& snapshot, const SnapshotIndex& index, ContactKey contact, const Coder& by) {
    RoleCodings roles;
    for (const Coding& coding : snapshot.codings) {
        const Code* code = index.code(coding.code);
        if (coding.contact != contact || coding.coder != by || !code || code->layer != "role") continue;
        const Source* source = index.source(coding.passage.source);
        const bool ofNobody = snapshot.protocol.fieldwork.units.ownWords && !coding.ego && source &&
                              source->kind == SourceKind::Interview;
        if (!ofNobody) roles[code->name].push_back(coding);
    }
    return roles;
}

// Most passages, then by name, as egograms have it.
std::string mostCoded(const RoleCodings& roles) {
    std::string main;
    std::size_t most = 0;
    for (const auto& [name, codings] : roles) {
        std::set<std::tuple<SourceKey, std::int64_t, CodePointSpan>> passages;
        for (const Coding& coding : codings)
            passages.insert({coding.passage.source, coding.passage.part, coding.passage.span});
        if (passages.size() <= most) continue;
        main = name;
        most = passages.size();
    }
    return main;
}

[[noreturn]] void refuse(const StudySnapshot& snapshot, const SnapshotIndex& index, const Contact& contact,
                         const Coder& by) {
    Coder other;
    for (const Coding& coding : snapshot.codings)
        if (const Code* code = index.code(coding.code);
            code && code->layer == "role" && coding.contact == contact.key && coding.coder != by)
            other = coding.coder;
    if (other.empty())
        throw Error(fmt::format("No passage says which role {} has.", contact.label), {},
                    "Code a passage about this contact with the role first.");
    throw Error(fmt::format("{} coded the role of {}; {} coded no passage of it.", other, contact.label, by), {},
                "Code a passage with the role under your own name first.");
}

} // namespace

std::string shownRole(const project::Project& project, ContactKey contact) {
    const StudySnapshot snapshot = project.snapshot(project::Quotes::Leave);
    const SnapshotIndex index(snapshot);
    const Contact* known = index.contact(contact);
    if (!known) return {};
    for (const Alter& alter : network::egoNetwork(snapshot, index, known->ego).alters)
        if (alter.contact == contact) return alter.mainRole;
    return {};
}

PlannedRole plannedRole(project::Project& project, ContactKey key, const std::string& role, const Coder& by) {
    const StudySnapshot snapshot = project.snapshot();
    const SnapshotIndex index(snapshot);
    const Contact* contact = index.contact(key);
    if (!contact)
        throw Error("This contact is not there any more, or its account may not be analysed.", {},
                    "Look at the account again.");
    if (role.empty())
        throw Error(fmt::format("{} is taken out of its role by its passages.", contact->label), {},
                    "Take the code of the role off the passages that have it.");
    const Code into = findCode(snapshot.codebook, role);
    if (into.layer != "role")
        throw Error(fmt::format("{} is no role.", into.name), {}, "Choose a code of the layer \"role\".");
    RoleCodings roles = rolesOf(snapshot, index, key, by);
    if (roles.empty()) refuse(snapshot, index, *contact, by);
    PlannedRole planned;
    RoleMove& move = planned.move;
    move.from = mostCoded(roles);
    if (move.from != into.name) {
        JoinedCodings joining;
        for (const Coding& coding : roles[into.name])
            joining.stays(coding);
        for (const Coding& coding : roles[move.from])
            joining.comes(coding, into.key, snapshot.codebook.version);
        move.codings = static_cast<std::int64_t>(roles[move.from].size());
        const Case* ego = index.caseOf(contact->ego);
        planned.edit = {
            fmt::format("Moved {} of {} from {} to {} ({} {})", contact->label, ego ? ego->label : "", move.from,
                        into.name, move.codings, move.codings == 1 ? "passage" : "passages"),
            [&project, joining = std::move(joining)](project::Edit& edit) mutable { joining.write(project, edit); }};
    }
    return planned;
}

RoleMove setMainRole(project::Project& project, ContactKey key, const std::string& role, const Coder& by) {
    return moveContact(project, key, std::nullopt, role, by);
}

RoleMove moveContact(project::Project& project, ContactKey key, const std::optional<Layer>& layer,
                     const std::optional<std::string>& role, const Coder& by) {
    PlannedRole into;
    PlannedEdit ring;
    if (role) into = plannedRole(project, key, *role, by);
    if (layer) ring = plannedLayer(project, key, *layer, by, std::nullopt);
    if (!into.edit.write || !ring.write) {
        carryOut(project, into.edit.write ? into.edit : ring, by);
    } else {
        carryOut(project,
                 {into.edit.label + "; " + ring.label,
                  [&](project::Edit& edit) {
                      into.edit.write(edit);
                      ring.write(edit);
                  }},
                 by);
    }
    if (role) into.move.mainRole = shownRole(project, key);
    return into.move;
}

} // namespace kith::study
