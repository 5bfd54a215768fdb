// Edits, undo and redo: all through changesets, all entries of the journal themselves.
#include "changeset.h"
#include "entries.h"
#include "errors.h"
#include "storage.h"

#include <sqlite3.h>

namespace kith::project {
namespace {

// One edit at a time, also where it throws; what was read during one that failed is forgotten with it.
class Editing {
public:
    explicit Editing(Project::Storage& storage) : storage_(storage) {
        storage_.mustBeWritable();
        storage_.editing = true;
    }
    ~Editing() {
        storage_.editing = false;
        if (!kept_) storage_.texts().forget();
    }
    Editing(const Editing&) = delete;
    Editing& operator=(const Editing&) = delete;
    void keep() { kept_ = true; }

private:
    Project::Storage& storage_;
    bool kept_ = false;
};

struct Step {
    EntryKind kind;
    EntryState from;
    EntryState to;
    const char* next; // finds the entry
};
constexpr Step undoing{EntryKind::Undo, EntryState::InForce, EntryState::Undone,
                       "SELECT max(number) FROM entry WHERE state = 1"};
constexpr Step redoing{EntryKind::Redo, EntryState::Undone, EntryState::InForce,
                       "SELECT min(number) FROM entry WHERE state = 2"};

std::optional<std::string> take(Project::Storage& storage, const Step& step, const Coder& by) {
    Editing editing(storage);
    auto& database = storage.database();
    Transaction transaction(database, Transaction::Kind::Write);
    const auto number = database.number(step.next);
    if (!number) return std::nullopt;
    NewEntry entry{step.kind, "", by, *number};
    entry.at = storage.time.at;
    {
        Query query(database, "SELECT label, rows FROM entry WHERE number = ?", *number);
        query.next();
        entry.label = query.text(0);
        entry.rows = query.integer(1);
    }
    const auto recorded = changesetOf(database, *number);
    const auto applied = applyChangeset(database, step.kind == EntryKind::Undo ? inverse(recorded) : recorded);
    if (applied == Applied::Conflict)
        throw Error("“" + entry.label + "” cannot be " + (step.kind == EntryKind::Undo ? "undone" : "redone") +
                        ": what it changed is not as it left it. Nothing was changed.",
                    {storage.file.filename().string(), ""}, "`kith check` tells whether the project is sound.");
    setState(database, *number, step.to);
    appendEntry(database, entry);
    transaction.commit();
    return entry.label;
}

} // namespace

std::optional<EntryNumber> Project::edit(const std::string& label, const Coder& by,
                                         const std::function<void(Edit&)>& change) {
    return inWords(storage_->file, [&]() -> std::optional<EntryNumber> {
        Editing editing(*storage_);
        auto& database = storage_->database();
        Transaction transaction(database, Transaction::Kind::Write);
        std::string changeset;
        Edit::Storage storage{database, storage_->texts()};
        {
            const Recording recording(database);
            Edit edit(storage);
            change(edit);
            changeset = recording.changeset();
        }
        if (changeset.empty() && !storage.contentChanged) return std::nullopt;
        database.run("UPDATE entry SET state = 3 WHERE state = 2");
        const auto number = appendEntry(
            database, {EntryKind::Edit, label, by, 0, countRows(changeset), changeset,
                       EntryState::InForce, storage_->time.at});
        transaction.commit();
        editing.keep();
        return number;
    });
}

std::optional<std::string> Project::undo(const Coder& by) {
    return inWords(storage_->file, [&] { return take(*storage_, undoing, by); });
}

std::optional<std::string> Project::redo(const Coder& by) {
    return inWords(storage_->file, [&] { return take(*storage_, redoing, by); });
}

std::vector<JournalEntry> Project::journal() const {
    return inWords(storage_->file, [&] { return readJournal(storage_->database()); });
}

std::vector<Tombstone> Project::tombstones() const {
    return inWords(storage_->file, [&] {
        std::vector<Tombstone> tombstones;
        Query query(storage_->database(), "SELECT kind, key, entry, at, by, reason FROM tombstone ORDER BY number");
        while (query.next())
            tombstones.push_back(
                {query.text(0), query.uuid(1), query.integer(2), query.text(3), query.text(4), query.text(5)});
        return tombstones;
    });
}

} // namespace kith::project
