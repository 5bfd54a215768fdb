// What people mean by a query: the names in it, looked up in the study; its mistakes, told.
#pragma once

#include "kith/project/project.h"
#include "kith/search/query.h"

#include <string>
#include <vector>

namespace kith::study {

// Throws QueryError for a mistake.
search::Query queryFrom(const std::string& typed);

// "@name" and "@\"two words\"" become what they stand for, in brackets. Throws Error for a name that is nowhere, and
// for queries that stand for each other.
std::string withSavedQueries(const project::Project& project, const std::string& typed);

// Names of the study's closed lists (codes, sources, stages, languages, who): throws QueryError for one that is not
// there, with what was probably meant.
void mustMakeSense(const search::Query& query, const project::Project& project);

// Names that may be anything (cases, contacts, speakers, coders, attributes) and stand nowhere in the study: a line for
// each, with what was probably meant.
std::vector<std::string> namesUnknown(const search::Query& query, const project::Project& project);

} // namespace kith::study
