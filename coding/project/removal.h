// Removing what hangs on something: no table has an ON DELETE action, so an edit deletes the dependants itself.
#pragma once

#include "database.h"

namespace kith::project {

// With aliases, membership, ratings, changes, ties, memos and rejected suggestions. Codings and decided mentions stay,
// without the contact. A contact of a survey's form keeps a row that says that it was removed.
void removeContact(Database& database, ContactKey contact);
// With its contacts, attributes and memos.
void removeEgo(Database& database, CaseKey ego);
// Everything that an import stored; the source's row stays.
void removeContent(Database& database, std::int64_t content);
void removeMemosAbout(Database& database, const Uuid& key);
void removeRejectedSuggestionsAbout(Database& database, const Uuid& key); // a code or a contact

} // namespace kith::project
