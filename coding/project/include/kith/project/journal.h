// The journal: every change of a project, in order, with who, when and what it was called.
#pragma once

#include "kith/model/study.h"
#include "kith/project/digest.h"

#include <cstdint>
#include <string>

namespace kith::project {

using EntryNumber = std::int64_t;

enum class EntryKind { Edit, Undo, Redo, Erasure, Migration };

struct JournalEntry {
    EntryNumber number = 0;
    EntryKind kind = EntryKind::Edit;
    std::string label;
    Coder by;
    std::string at;        // UTC, ISO 8601 with seconds
    EntryNumber of = 0;    // the entry that an undo or redo is about
    bool inForce = true;   // edits: whether its changes hold now
    std::int64_t rows = 0; // rows that it changed
    bool erased = false;   // its changeset was erased: all of it or, while it is in force, a part; the hashes remain
    Digest hash{};         // over the entry before, the changeset's hash and the fields above
};

// What stays of something that was withdrawn: no words.
struct Tombstone {
    std::string kind; // "source", "case"
    Uuid key;
    EntryNumber entry = 0; // the erasure
    std::string at;
    Coder by;
    std::string reason;
};

// One row of one journalled table that changed.
struct Change {
    enum class What { Added, Changed, Removed };
    std::string table; // "coding", "contact", …
    Uuid key;          // first key column; all zeros where that is no key
    What what = What::Changed;
};

} // namespace kith::project
