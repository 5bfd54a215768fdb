// What coders said of fixed units: each code, on each turn, there or not.
#pragma once

#include "kith/agreement/compared.h"
#include "kith/agreement/tally.h"
#include "kith/agreement/unitizing.h"

#include <vector>

namespace kith::agreement {

// The two categories of such tallies.
enum class Presence : std::int32_t { There = 0, NotThere = 1 };

// A unit is a turn (a paragraph, an answer) of a compared text: the interviewer's turns for codes of the layer
// "interview", everybody else's for all other codes; every turn where nobody's part is known. A code is there where a
// coding of the coder touches the turn.
struct CodeUnits {
    const Code* code = nullptr;
    std::vector<Tally> byText; // as Compared::texts; of the coders asked for, no value for who did not do it
    std::vector<std::vector<const Coding*>> codings; // as Compared::coders, in the snapshot's order
    std::vector<Coincidences> marked; // as Compared::texts: what was marked on these turns, put end to end
    std::int64_t elsewhere = 0;       // codings that touch no unit
};
// Of every code that one of these coders (places in Compared::coders) used in a compared text, in the order of the
// codebook. Texts that fewer than two of them did have tallies and
// coincidences without entries. Linear in codings, and in codes × texts.
std::vector<CodeUnits> codeUnits(const StudySnapshot& snapshot, const Compared& compared,
                                 const std::vector<std::size_t>& coders);

} // namespace kith::agreement
