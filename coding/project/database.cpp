#include "database.h"

#include <sqlite3.h>

#include <cstring>

namespace kith::project {
namespace {
constexpr int busyTimeoutMs = 5000;
}

Database::Database(const std::filesystem::path& file, int flags)
    : connection_(file.string(), flags | SQLITE_OPEN_NOMUTEX, busyTimeoutMs) {} // one thread at a time

bool Database::inTransaction() const {
    return sqlite3_get_autocommit(handle()) == 0;
}

Database::Prepared& Database::prepare(std::string_view sql) {
    const auto found = prepared_.find(sql);
    if (found != prepared_.end()) return *found->second;
    auto prepared = std::make_unique<Prepared>(Prepared{SQLite::Statement(connection_, std::string(sql))});
    auto& kept = *prepared;
    prepared_.emplace(kept.statement.getQuery(), std::move(prepared));
    return kept;
}

Query::Query(Database& database, std::string_view sql) {
    auto& prepared = database.prepare(sql);
    if (prepared.inUse) {
        own_ = std::make_unique<SQLite::Statement>(database.connection_, std::string(sql));
        statement_ = own_.get();
        return;
    }
    prepared.inUse = true;
    kept_ = &prepared;
    statement_ = &prepared.statement;
}

Query::~Query() {
    statement_->tryReset();
    if (kept_) kept_->inUse = false;
}

std::string_view Query::view(int column) const {
    const auto value = statement_->getColumn(column);
    const auto* bytes = static_cast<const char*>(value.getBlob());
    return {bytes, bytes ? static_cast<std::size_t>(value.getBytes()) : 0};
}

Uuid Query::uuid(int column) const {
    Uuid uuid;
    const auto bytes = view(column);
    if (bytes.size() == uuid.bytes.size()) std::memcpy(uuid.bytes.data(), bytes.data(), bytes.size());
    return uuid;
}

Digest Query::digest(int column) const {
    Digest digest{};
    const auto bytes = view(column);
    if (bytes.size() == digest.size()) std::memcpy(digest.data(), bytes.data(), bytes.size());
    return digest;
}

void Query::bind(int index, const Bytes& value) {
    statement_->bind(index, value.bytes.data(), static_cast<int>(value.bytes.size()));
}

void Query::bindForNow(int index, const Bytes& value) {
    statement_->bindNoCopy(index, value.bytes.data(), static_cast<int>(value.bytes.size()));
}

void Query::bind(int index, const Uuid& value) {
    if (value)
        statement_->bind(index, value.bytes.data(), static_cast<int>(value.bytes.size()));
    else
        statement_->bind(index);
}

void Query::bind(int index, const AttributeValue& value) {
    if (const auto* words = std::get_if<std::string>(&value))
        statement_->bind(index, *words);
    else if (const auto* number = std::get_if<double>(&value))
        statement_->bind(index, *number);
    else if (const auto* truth = std::get_if<bool>(&value))
        statement_->bind(index, *truth ? 1 : 0);
    else
        statement_->bind(index);
}

AttributeValue Query::attribute(int column) const {
    switch (type(column)) {
    case SQLITE_INTEGER:
        return truth(column);
    case SQLITE_FLOAT:
        return real(column);
    case SQLITE_TEXT:
        return text(column);
    default:
        return std::monostate{};
    }
}

std::string insertion(std::string_view table, std::initializer_list<std::string_view> columns) {
    std::string names;
    std::string places;
    for (const auto column : columns) {
        if (!names.empty()) {
            names += ", ";
            places += ",";
        }
        names += column;
        places += '?';
    }
    return "INSERT INTO " + std::string(table) + "(" + names + ") VALUES(" + places + ")";
}

std::string upsert(std::string_view table, std::initializer_list<std::string_view> columns, std::size_t keys) {
    std::string key;
    std::string changes;
    std::size_t index = 0;
    for (const auto column : columns) {
        auto& list = index++ < keys ? key : changes;
        if (!list.empty()) list += ", ";
        list += column;
        if (index > keys) list += " = excluded." + std::string(column);
    }
    return insertion(table, columns) + " ON CONFLICT(" + key + ") DO UPDATE SET " + changes;
}

Transaction::Transaction(Database& database, Kind kind) : database_(database) {
    if (database_.inTransaction()) return; // a reading inside an edit sees what the edit has done so far
    database_.execute(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN");
    open_ = true;
}

Transaction::~Transaction() {
    // SQLite has rolled back by itself where the disk was full.
    if (open_ && database_.inTransaction()) sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    if (!open_) return;
    database_.execute("COMMIT");
    open_ = false;
}

} // namespace kith::project
