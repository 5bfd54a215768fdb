// The codings that a code on some passages would make.
#pragma once

#include "kith/project/project.h"
#include "kith/study/coding.h"

#include <vector>

namespace kith::study {

struct NewCodings {
    std::vector<Coding> codings;
    std::vector<Note> notes; // on what was taken from forms
};

// One coding a passage, but for passages that the coder has coded so already. `codebook` is the one that holds then,
// and the code is in it. Throws Error as applyCode does.
NewCodings newCodings(const project::Project& project, const Codebook& codebook, const Code& code,
                      const std::vector<Passage>& passages, const CodingWish& wish);

} // namespace kith::study
