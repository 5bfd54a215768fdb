// Codings as they stand in the table.
#pragma once

#include "database.h"

#include "kith/model/study.h"
#include "kith/project/project.h"

#include <string>

namespace kith::project {

// "SELECT … FROM coding", with the quoted words only where they are wanted.
std::string selectCodings(Quotes quotes);
// The row that the query stands on; `ego` is left empty.
Coding codingOf(Query& query, Quotes quotes);

} // namespace kith::project
