#include "entries.h"

#include <chrono>
#include <ctime>

namespace kith::project {
namespace {

std::string now() {
    const std::time_t seconds = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    char text[sizeof "YYYY-MM-DDThh:mm:ssZ"];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text;
}

EntryKind kindOf(std::string_view word) {
    for (const auto kind : {EntryKind::Undo, EntryKind::Redo, EntryKind::Erasure, EntryKind::Migration})
        if (word == toString(kind)) return kind;
    return EntryKind::Edit;
}

void add(std::string& bytes, std::string_view part) {
    bytes += std::to_string(part.size());
    bytes += ':';
    bytes += part;
}

void add(std::string& bytes, const Digest& digest) {
    bytes.append(reinterpret_cast<const char*>(digest.data()), digest.size());
}

} // namespace

const char* toString(EntryKind kind) {
    switch (kind) {
    case EntryKind::Edit:
        return "edit";
    case EntryKind::Undo:
        return "undo";
    case EntryKind::Redo:
        return "redo";
    case EntryKind::Erasure:
        return "erasure";
    case EntryKind::Migration:
        return "migration";
    }
    return "";
}

Digest hashOf(const HashedEntry& entry) {
    std::string bytes = "kith journal 1\n";
    add(bytes, entry.previous);
    add(bytes, std::to_string(entry.number));
    add(bytes, entry.kind);
    add(bytes, entry.labelDigest);
    add(bytes, entry.by);
    add(bytes, entry.at);
    add(bytes, std::to_string(entry.of));
    add(bytes, std::to_string(entry.rows));
    add(bytes, entry.changesetDigest);
    return sha256(bytes);
}

Digest hashOfLabel(EntryNumber number, std::string_view label) {
    std::string bytes;
    add(bytes, std::to_string(number));
    add(bytes, label);
    return sha256(bytes);
}

EntryNumber appendEntry(Database& database, const NewEntry& entry) {
    HashedEntry hashed;
    {
        Query last(database, "SELECT number, digest FROM entry ORDER BY number DESC LIMIT 1");
        if (last.next()) {
            hashed.number = last.integer(0);
            hashed.previous = last.digest(1);
        }
    }
    ++hashed.number;
    hashed.kind = toString(entry.kind);
    hashed.labelDigest = hashOfLabel(hashed.number, entry.label);
    hashed.by = entry.by;
    hashed.at = entry.at.empty() ? now() : entry.at;
    hashed.of = entry.of;
    hashed.rows = entry.rows;
    hashed.changesetDigest = sha256(entry.changeset);
    database.run(
        "INSERT INTO entry(number, kind, label, label_digest, by, at, of, rows, state, rewritten, changeset_digest, "
        "previous_digest, digest, changeset) VALUES(?,?,?,?,?,?,?,?,?,0,?,?,?,?)",
        hashed.number, hashed.kind, entry.label, hashed.labelDigest, hashed.by, hashed.at, hashed.of, hashed.rows,
        static_cast<int>(entry.state), hashed.changesetDigest, hashed.previous, hashOf(hashed),
        entry.changeset.empty() ? std::optional<Bytes>() : Bytes{entry.changeset});
    return hashed.number;
}

void setState(Database& database, EntryNumber entry, EntryState state) {
    database.run("UPDATE entry SET state = ? WHERE number = ?", static_cast<int>(state), entry);
}

std::string changesetOf(Database& database, EntryNumber entry) {
    Query query(database, "SELECT changeset FROM entry WHERE number = ?", entry);
    return query.next() ? std::string(query.view(0)) : std::string();
}

std::vector<JournalEntry> readJournal(Database& database) {
    std::vector<JournalEntry> entries;
    Query query(database,
                "SELECT number, kind, label, by, at, of, rows, state, rewritten, digest FROM entry ORDER BY number");
    while (query.next()) {
        JournalEntry entry;
        entry.number = query.integer(0);
        entry.kind = kindOf(query.view(1));
        entry.label = query.text(2);
        entry.by = query.text(3);
        entry.at = query.text(4);
        entry.of = query.integer(5);
        entry.rows = query.integer(6);
        const auto state = static_cast<EntryState>(query.small(7));
        entry.erased = query.truth(8);
        // An edit of which an erasure left nothing is fixed, too, and holds no more.
        entry.inForce = state == EntryState::InForce || (state == EntryState::Fixed && !entry.erased);
        entry.hash = query.digest(9);
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace kith::project
