// What people type, found in the project; every miss says what is there and what was probably meant.
#pragma once

#include "kith/project/project.h"

#include <string>
#include <vector>

namespace kith::study {

// A source, and the part of it where one is named: "01-marit", "3" (its number), "conference-spring/C07" (a respondent,
// by the id on the form or the label of the case).
struct SourcePlace {
    Source source;
    std::optional<std::int64_t> part;
};
SourcePlace findSource(const project::Project& project, const std::string& typed);
// The same among sources read before, for who looks up many.
SourcePlace findSource(const project::Project& project, const std::vector<Source>& sources, const std::string& typed);

// A case by its label, or by the title of its only source.
Case findCase(const project::Project& project, const std::string& typed);

// A contact of the case by its label or one of its aliases.
Contact findContact(const project::Project& project, const Case& ego, const std::string& typed);

// A code in use by its name ("factor.learning"), or by the last part of it when that is one code's only ("learning").
Code findCode(const Codebook& codebook, const std::string& typed);

} // namespace kith::study
