#include "changeset.h"

#include "schema.h"

#include <sqlite3.h>

#include <cstring>

namespace kith::project {
namespace {

void check(int result, sqlite3* handle = nullptr) {
    if (result == SQLITE_OK) return;
    if (handle) throw SQLite::Exception(handle, result);
    throw SQLite::Exception(sqlite3_errstr(result), result);
}

// Takes what SQLite allocated.
std::string taken(void* bytes, int size) {
    std::string copy(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
    sqlite3_free(bytes);
    return copy;
}

int length(std::string_view bytes) {
    return static_cast<int>(bytes.size());
}
// The session extension declares its input without const but leaves it alone.
void* pointer(std::string_view bytes) {
    return const_cast<char*>(bytes.data());
}

ChangedValue valueOf(sqlite3_value* value) {
    ChangedValue changed;
    if (!value) return changed;
    changed.type = sqlite3_value_type(value);
    switch (changed.type) {
    case SQLITE_INTEGER:
        changed.integer = sqlite3_value_int64(value);
        break;
    case SQLITE_FLOAT:
        changed.real = sqlite3_value_double(value);
        break;
    case SQLITE_TEXT:
        changed.bytes = {reinterpret_cast<const char*>(sqlite3_value_text(value)),
                         static_cast<std::size_t>(sqlite3_value_bytes(value))};
        break;
    case SQLITE_BLOB: {
        const auto* bytes = static_cast<const char*>(sqlite3_value_blob(value));
        changed.bytes = {bytes, bytes ? static_cast<std::size_t>(sqlite3_value_bytes(value)) : 0};
        break;
    }
    default:
        break;
    }
    return changed;
}

class Walk {
public:
    explicit Walk(std::string_view changeset) {
        check(sqlite3changeset_start(&iterator_, length(changeset), pointer(changeset)));
    }
    ~Walk() { sqlite3changeset_finalize(iterator_); }
    Walk(const Walk&) = delete;
    Walk& operator=(const Walk&) = delete;
    bool next() {
        const int result = sqlite3changeset_next(iterator_);
        if (result != SQLITE_ROW && result != SQLITE_DONE) check(result);
        return result == SQLITE_ROW;
    }
    void read(ChangedRow& row) {
        const char* table = nullptr;
        int columns = 0;
        int indirect = 0;
        check(sqlite3changeset_op(iterator_, &table, &columns, &row.operation, &indirect));
        row.table = table;
        row.indirect = indirect != 0;
        unsigned char* key = nullptr;
        check(sqlite3changeset_pk(iterator_, &key, nullptr));
        row.isKey.assign(key, key + columns);
        row.before.clear();
        row.after.clear();
        for (int column = 0; column < columns; ++column) {
            sqlite3_value* value = nullptr;
            if (row.operation != SQLITE_INSERT) {
                check(sqlite3changeset_old(iterator_, column, &value));
                row.before.push_back(valueOf(value));
            }
            value = nullptr;
            if (row.operation != SQLITE_DELETE) {
                check(sqlite3changeset_new(iterator_, column, &value));
                row.after.push_back(valueOf(value));
            }
        }
    }

private:
    sqlite3_changeset_iter* iterator_ = nullptr;
};

// The format of a changeset is documented in SQLite's ext/session/sqlite3session.c.
void writeVarint(std::string& out, std::size_t value) {
    std::string reversed(1, static_cast<char>(value & 0x7f));
    while (value >>= 7)
        reversed += static_cast<char>((value & 0x7f) | 0x80);
    out.append(reversed.rbegin(), reversed.rend());
}

void writeBigEndian(std::string& out, std::uint64_t value) {
    for (int shift = 56; shift >= 0; shift -= 8)
        out += static_cast<char>(value >> shift & 0xff);
}

void writeRecord(std::string& out, const std::vector<ChangedValue>& values) {
    for (const auto& value : values) {
        out += static_cast<char>(value.type);
        switch (value.type) {
        case SQLITE_INTEGER:
            writeBigEndian(out, static_cast<std::uint64_t>(value.integer));
            break;
        case SQLITE_FLOAT: {
            std::uint64_t bits = 0;
            std::memcpy(&bits, &value.real, sizeof bits);
            writeBigEndian(out, bits);
            break;
        }
        case SQLITE_TEXT:
        case SQLITE_BLOB:
            writeVarint(out, value.bytes.size());
            out += value.bytes;
            break;
        default:
            break;
        }
    }
}

} // namespace

Recording::Recording(Database& database) {
    check(sqlite3session_create(database.handle(), "main", &session_), database.handle());
    for (const auto& table : journalledTables())
        check(sqlite3session_attach(session_, table.c_str()));
}

Recording::~Recording() {
    sqlite3session_delete(session_);
}

std::string Recording::changeset() const {
    int size = 0;
    void* bytes = nullptr;
    check(sqlite3session_changeset(session_, &size, &bytes));
    return taken(bytes, size);
}

std::string inverse(std::string_view changeset) {
    int size = 0;
    void* bytes = nullptr;
    check(sqlite3changeset_invert(length(changeset), pointer(changeset), &size, &bytes));
    return taken(bytes, size);
}

Applied applyChangeset(Database& database, std::string_view changeset) {
    const auto abortAll = [](void*, int, sqlite3_changeset_iter*) -> int { return SQLITE_CHANGESET_ABORT; };
    const int result =
        sqlite3changeset_apply(database.handle(), length(changeset), pointer(changeset), nullptr, abortAll, nullptr);
    if (result == SQLITE_ABORT) return Applied::Conflict;
    check(result, database.handle());
    return Applied::All;
}

const ChangedValue& valueAt(const std::vector<ChangedValue>& values, int column) {
    static const ChangedValue none;
    const auto index = static_cast<std::size_t>(column);
    return index < values.size() ? values[index] : none;
}

Uuid uuidOf(std::string_view bytes) {
    Uuid uuid;
    if (bytes.size() == uuid.bytes.size()) std::memcpy(uuid.bytes.data(), bytes.data(), bytes.size());
    return uuid;
}

void forEachRow(std::string_view changeset, const std::function<void(const ChangedRow&)>& visit) {
    if (changeset.empty()) return;
    Walk walk(changeset);
    ChangedRow row;
    while (walk.next()) {
        walk.read(row);
        visit(row);
    }
}

std::int64_t countRows(std::string_view changeset) {
    if (changeset.empty()) return 0;
    Walk walk(changeset);
    std::int64_t rows = 0;
    while (walk.next())
        ++rows;
    return rows;
}

std::string without(std::string_view changeset, const std::function<bool(const ChangedRow&)>& drop) {
    std::string out;
    std::string table;
    forEachRow(changeset, [&](const ChangedRow& row) {
        if (drop(row)) return;
        if (row.table != table) {
            table = row.table;
            out += 'T';
            writeVarint(out, row.isKey.size());
            out.append(row.isKey.begin(), row.isKey.end());
            out += table;
            out += '\0';
        }
        out += static_cast<char>(row.operation);
        out += static_cast<char>(row.indirect ? 1 : 0);
        writeRecord(out, row.before);
        writeRecord(out, row.after);
    });
    return out;
}

} // namespace kith::project
