// Which coding of one coder answers which coding of another.
#pragma once

#include "kith/agreement/compared.h"

#include <cstddef>
#include <vector>

namespace kith::agreement {

// Two codings with the same code on overlapping passages, or one that nothing answers (the other is nullptr).
struct CodingPair {
    const Coding* a = nullptr;
    const Coding* b = nullptr;
    bool sameBorders = false; // the same span; where whole turns are coded, the same turns
    [[nodiscard]] bool sameContact() const { return a && b && a->contact == b->contact; }
    [[nodiscard]] bool sameStage() const { return a && b && a->stage == b->stage; }
    [[nodiscard]] bool agreed() const { return sameBorders && sameContact() && sameStage(); }
    [[nodiscard]] const Coding& any() const { return a ? *a : *b; }
};

// Within each text that both did, and each code: one to one, first those with the same borders, among them with the
// same contact and stage, then by how far they overlap, earlier passages first where that is equal. Where a source is
// coded in whole turns, a coding stands for the turns that it touches. In the order of the snapshot's codings, by the
// one of `a` where there is one. Linear in codings but for passages with the same code that overlap.
std::vector<CodingPair> pairCodings(const StudySnapshot& snapshot, const Compared& compared, std::size_t a,
                                    std::size_t b);

} // namespace kith::agreement
