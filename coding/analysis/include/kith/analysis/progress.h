// How far the coding is, who is eligible, what was asked.
#pragma once

#include "kith/model/snapshot.h"
#include "kith/model/table.h"

#include <string_view>
#include <vector>

namespace kith::analysis {

// One row a source, for each coder the number of codings and how the assignment stands: "coding-progress". A coder who
// was assigned and coded nothing has 0; one who was never assigned and coded nothing has nothing.
Table codingProgress(const StudySnapshot& snapshot, std::string_view language);

// The cases whose account nobody who counts has coded yet, in their order, pointing into the snapshot: interviews that
// nobody coded, and respondents without a coding on a form of which the coding is not said to be done. They are in no
// denominator.
std::vector<const Case*> notCodedYet(const StudySnapshot& snapshot);

// Sources that must be looked at again because a code came later: "recodings".
Table openRecodings(const StudySnapshot& snapshot, std::string_view language);

// For each interviewee or respondent whom a rule of the protocol is for, and each rule: yes, no, not known, or nothing
// where the rule is not for that person; and the verdict of all: "eligibility". A note says how many no rule is for.
// Numbers compare as numbers, words without regard to case; a value that is not there or cannot be compared is not
// known.
Table eligibility(const StudySnapshot& snapshot, std::string_view language);

// For each interviewee and each topic of the guide: asked, asked further, not asked: "asked".
Table askedTable(const StudySnapshot& snapshot, std::string_view language);

} // namespace kith::analysis
