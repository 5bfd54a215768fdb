// Where two coders differ, and what has been decided about it.
#pragma once

#include "kith/agreement/pairing.h"

#include <vector>

namespace kith::agreement {

// One coding that the other coder did not give, or two that differ in contact, stage or borders.
struct Disagreement {
    int number = 0; // 1, 2, … over all, decided ones too: it stays while what is compared does
    CodingPair pair;
    bool contactDiffers = false, stageDiffers = false, bordersDiffer = false;
    // Where one coder gave nothing: the other codes that this coder put on overlapping words, by position.
    std::vector<CodeKey> instead;
    // What the adjudicator decided: codings here with this code and one of the two contacts (or one that neither gave),
    // or that the code does not stand here.
    std::vector<const Coding*> decisions;
    std::vector<const RejectedSuggestion*> refusals;
    [[nodiscard]] bool isDecided() const { return !decisions.empty() || !refusals.empty(); }
};

struct PairedCodings {
    std::vector<CodingPair> agreed;
    std::vector<Disagreement> disagreements;
};

// Both in the order of pairCodings. `a` and `b` are two of the coders compared.
PairedCodings disagreements(const StudySnapshot& snapshot, const Compared& compared, std::size_t a, std::size_t b);

} // namespace kith::agreement
