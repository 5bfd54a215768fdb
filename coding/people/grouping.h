// Who is who: mentions of the same person or group get the same number.
#pragma once

#include "found.h"

#include "kith/people/people.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace kith::people {

// Somebody known before the text is read: a speaker, or a contact that an analyst confirmed.
struct KnownPerson {
    std::vector<std::string> names; // folded words of a name, parted by single spaces; one entry a name
    bool speaker = false;
    bool group = false;
};

struct Grouping {
    int entities = 0;           // those of the known persons come first, in their order
    std::vector<bool> speakers; // by entity: somebody who speaks, or who is spoken to
};

// Somebody whom a mention can mean.
struct Candidate {
    int entity = -1; // -1: somebody not spoken of before
    const char* reason = "";
    bool certain = false; // has exactly this name, of several words or with a number
    std::vector<std::uint64_t> features;
};

// Which of the candidates a mention means: an index into them. There is always one, and the first is somebody new.
using Choose = std::function<std::size_t(const Found&, std::span<const Candidate>)>;

// Gives every mention its entity and adds to its reason why. Mentions come in the order of `findAll`; those that have
// an entity already (that of a known person) keep it. speakerOfTurn: for each turn the index of the known person who
// speaks, -1: unknown. One pass; a mention is compared with the last few persons and with those of the same name or
// noun only.
Grouping group(const Reading& text, std::vector<Found>& mentions, std::span<const KnownPerson> known,
               std::span<const int> speakerOfTurn);
// The same with another judge than the language's model, for those who train one.
Grouping group(const Reading& text, std::vector<Found>& mentions, std::span<const KnownPerson> known,
               std::span<const int> speakerOfTurn, const Choose& choose);

} // namespace kith::people
