// Rating ties and saying how they changed, contact by contact; what a drag in an egogram means.
#pragma once

#include "kith/project/project.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kith::study {

// Each is one edit by this coder, none where nothing changes; each throws Error where a contact is not there or its
// account may not be analysed, and for a passage in somebody else's account.

struct TieWish {
    // What is not said stays as it was; Unknown takes that rating away.
    std::optional<Strength> strength;
    std::optional<Duration> duration;
    std::optional<Intensity> intensity;
    std::string wave;               // "" where the study has none
    std::optional<Passage> passage; // what speaks for it; none: the one that was there stays
};
// A rating of which nothing is left goes.
void rateTie(project::Project& project, ContactKey contact, const TieWish& wish, const Coder& by);

// The same for several contacts, of any accounts, as one edit. Without a wave each is rated in the latest one in which
// it was rated by anybody. Throws Error for a passage, which speaks for one tie alone.
void rateTies(project::Project& project, const std::vector<ContactKey>& contacts, const TieWish& wish, const Coder& by);

// Into another ring: the duration and the intensity that give this layer, leaving the strength. Outside the rings
// (Unclassified) both go. wave: none is the latest in which the contact was rated by anybody, which egograms show.
// Throws Error where both should go and only other coders have rated.
void placeInLayer(project::Project& project, ContactKey contact, Layer layer, const Coder& by,
                  const std::optional<std::string>& wave = std::nullopt);

// Whether two contacts of one account have a tie. NotAsked takes this coder's judgement away. passage: none leaves the
// one that speaks for the same judgement. Throws Error for contacts of two accounts and for one contact twice, and
// where a judgement should go that only other coders made.
void setContactTie(project::Project& project, ContactKey a, ContactKey b, TieStatus status,
                   const std::optional<Passage>& passage, const Coder& by);

struct ChangeWish {
    Layer from = Layer::Unclassified, to = Layer::Unclassified; // Unclassified: not told
    Intention intention = Intention::Unknown;
    std::string when; // as told: "after the move"
    std::optional<Passage> passage;
};
// Throws Error where both layers are the same one.
ChangeKey addTieChange(project::Project& project, ContactKey contact, const ChangeWish& change, const Coder& by);
// Throws Error for a change that is not there, or that another coder noted.
void removeTieChange(project::Project& project, ChangeKey change, const Coder& by);

// Into another sector. A role is a coding on a passage: the codings by this coder that give the contact its main role
// (as egograms have it: most passages, then by name) get the other one; where a passage has both already, one remains.
struct RoleMove {
    std::int64_t codings = 0; // that were recoded
    std::string from;         // name of the role before
    // As egograms show it now: another one where as many passages say that, or where another coder's codings count.
    std::string mainRole;
    [[nodiscard]] bool isShown(const std::string& role) const { return mainRole == role; }
};
// `role` is a code of the layer "role" as findCode reads it. Throws Error for another code, and where this coder coded
// no role of the contact: there is no passage that would say it.
RoleMove setMainRole(project::Project& project, ContactKey contact, const std::string& role, const Coder& by);

// Into another ring, another sector or both, as one edit; what is not given stays. Throws as placeInLayer and
// setMainRole, and then neither is changed.
RoleMove moveContact(project::Project& project, ContactKey contact, const std::optional<Layer>& layer,
                     const std::optional<std::string>& role, const Coder& by);

} // namespace kith::study
