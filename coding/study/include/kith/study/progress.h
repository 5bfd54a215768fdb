// The coding desk: who codes what, who may see whose codings, how far the coding is.
#pragma once

#include "kith/project/project.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace kith::study {

// Gives a source to a coder to code: blind to suggestions and to others' codings, or not. One that the coder has
// already keeps its state and round. One edit.
void assignSource(project::Project& project, SourceKey source, const Coder& coder, bool blind, const Coder& by);
// Says that the coder is done with a source, or takes it up again; a source that was not assigned becomes so, not
// blind. One edit.
void setSourceDone(project::Project& project, SourceKey source, const Coder& coder, bool done, const Coder& by);

// False while an assignment of that coder on that source is open and blind.
bool maySeeOthers(const project::Project& project, SourceKey source, const Coder& coder);
// The codings of a source that this coder may see now, in the order of Project::codingsIn.
std::vector<Coding> codingsShownTo(const project::Project& project, SourceKey source, const Coder& coder);

struct CodingProgress {
    SourceKey source;
    std::int64_t turns = 0;      // of everybody; for a survey: answers
    std::int64_t codedTurns = 0; // in which a coding begins
    std::int64_t codings = 0;
    std::vector<Coder> done, open; // who was given it, by name
};
// For all sources in use and superseded, by position. Reads no text and no coding, so that it can follow every edit.
// `only` counts the codings of one coder ("": all): what a coder who codes blind may see.
std::vector<CodingProgress> codingProgress(const project::Project& project, const Coder& only = {});
// The same as this coder may see it: of sources that he or she codes blind, only the coder's own codings count.
std::vector<CodingProgress> codingProgressFor(const project::Project& project, const Coder& coder);
// How many codings each code has, in the order of the codebook; the same numbers as in the table of codes. As quick.
std::vector<std::pair<CodeKey, std::int64_t>> codingCounts(const project::Project& project, const Coder& only = {});

} // namespace kith::study
