// The journal: every change of a project, in order, with who, when and what it was called.
#pragma once

#include "kith/model/study.h"
#include "kith/project/digest.h"

#include <cstdint>
#include <string>

namespace kith::project {

using EntryNumber = std::int64_t;

// When edits are said to be made: by the clock, or always at the one moment given (UTC, ISO 8601 with seconds), where
// the file must come out the same each time it is made.
struct JournalTime {
    std::string at;
};

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

// Where in the journal a project is.
struct JournalPlace {
    EntryNumber entry = 0; // its last one
    Digest hash{};         // of that entry
    bool operator==(const JournalPlace&) const = default;
};

// A text, or all texts of a source, of which the words, the speakers, the case with its attributes, or the codings may
// read differently than before.
struct ChangedText {
    SourceKey source;
    std::int64_t part = 0; // 0: every text of the source
    auto operator<=>(const ChangedText&) const = default;
};

} // namespace kith::project
