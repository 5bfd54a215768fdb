// Whether factors differ between the stages of a tie.
#pragma once

#include "kith/analysis/selection.h"
#include "kith/model/table.h"

#include <string_view>

namespace kith::analysis {

struct StageTestOptions {
    bool naive = false; // also the tests that treat mentions as independent, in a note that says why they are wrong
    double power = 0.8; // of the smallest detectable difference
};

// "factor-by-stage-test": for each code only people who were asked about all three stages what can show it. For each
// how many show it at each stage, Cochran's Q, its exact p (within-person permutation), Holm's adjustment over the
// codes, and the smallest difference of one stage from the two others that so many people would show with the power
// wanted. Q and p are undefined where nobody differs between stages, and p of a code that was added to the codebook
// while coding: it emerged from these data. Without anybody who was asked about all stages every cell is not asked (a
// dash where no account was coded), and a note says so. Throws Error as the tables of frequencies.h do, and where the
// selection is of one stage.
Table stageTest(const StudySnapshot& snapshot, const CodeChoice& choice, const Selection& selection,
                const StageTestOptions& options, std::string_view language);

} // namespace kith::analysis
