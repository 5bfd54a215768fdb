// The rows of the journal and the chain of hashes over them.
#pragma once

#include "database.h"
#include "kith/project/journal.h"

#include <string>
#include <string_view>
#include <vector>

namespace kith::project {

// Whether an entry can be undone or redone; follows from the entries, see schema.cpp.
enum class EntryState { Fixed = 0, InForce = 1, Undone = 2, UndoneForGood = 3 };

struct NewEntry {
    EntryKind kind = EntryKind::Edit;
    std::string label;
    Coder by;
    EntryNumber of = 0;
    std::int64_t rows = 0;
    std::string_view changeset = {};
    EntryState state = EntryState::Fixed;
    std::string at = {}; // when; "": now
};

// What is hashed of an entry. Label and changeset go in by their own hashes, so that the chain still verifies after
// their words were erased.
struct HashedEntry {
    EntryNumber number = 0;
    std::string kind;
    Digest labelDigest{};
    std::string by;
    std::string at;
    EntryNumber of = 0;
    std::int64_t rows = 0;
    Digest changesetDigest{};
    Digest previous{};
};

Digest hashOf(const HashedEntry& entry);
// Of a label; the entry's number goes in, so that equal labels do not show as equal hashes.
Digest hashOfLabel(EntryNumber number, std::string_view label);

EntryNumber appendEntry(Database& database, const NewEntry& entry);
void setState(Database& database, EntryNumber entry, EntryState state);
std::string changesetOf(Database& database, EntryNumber entry);
std::vector<JournalEntry> readJournal(Database& database);

const char* toString(EntryKind kind);

} // namespace kith::project
