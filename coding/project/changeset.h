// Changesets of SQLite's session extension: what one edit did to the journalled tables, row by row.
#pragma once

#include "database.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3_session;

namespace kith::project {

// Records every change to the journalled tables from its making on.
class Recording {
public:
    explicit Recording(Database& database);
    ~Recording();
    Recording(const Recording&) = delete;
    Recording& operator=(const Recording&) = delete;
    // Empty where nothing has changed in the end.
    [[nodiscard]] std::string changeset() const;

private:
    sqlite3_session* session_ = nullptr;
};

std::string inverse(std::string_view changeset);

enum class Applied { All, Conflict };
// Applies a whole changeset to the open transaction. After a conflict that transaction must be rolled back.
Applied applyChangeset(Database& database, std::string_view changeset);

// A value of a row that changed, as the changeset holds it.
struct ChangedValue {
    int type = 0; // of SQLite; 0: this column is not in the record
    std::int64_t integer = 0;
    double real = 0;
    std::string_view bytes; // of texts and blobs
};

// One row of a changeset. The views live until the next row.
struct ChangedRow {
    std::string_view table;
    int operation = 0; // SQLITE_INSERT, SQLITE_UPDATE or SQLITE_DELETE
    bool indirect = false;
    std::vector<unsigned char> isKey; // by column
    std::vector<ChangedValue> before; // by column; empty for INSERT
    std::vector<ChangedValue> after;  // by column; empty for DELETE
};

// Nothing (type 0) where the row lacks the column: older changesets know none that a migration added at the end.
const ChangedValue& valueAt(const std::vector<ChangedValue>& values, int column);
Uuid uuidOf(std::string_view bytes); // zeros where these are not the bytes of a key

void forEachRow(std::string_view changeset, const std::function<void(const ChangedRow&)>& visit);
std::int64_t countRows(std::string_view changeset);

// The changeset without the rows that `drop` names.
std::string without(std::string_view changeset, const std::function<bool(const ChangedRow&)>& drop);

} // namespace kith::project
