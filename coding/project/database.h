// The connection to SQLite: statements prepared once, values bound by their type, transactions that roll back by
// default.
#pragma once

#include "kith/model/error.h"
#include "kith/model/imported.h"
#include "kith/model/key.h"
#include "kith/project/digest.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <filesystem>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace kith::project {

// Bytes that are no text.
struct Bytes {
    std::string_view bytes;
};

class Database {
public:
    Database(const std::filesystem::path& file, int flags);

    // Runs one statement that gives no rows. It is prepared once and kept.
    template<class... Values>
    void run(std::string_view sql, const Values&... values);

    // The one number that a query gives, or nothing where it gives no row or NULL.
    template<class... Values>
    std::optional<std::int64_t> number(std::string_view sql, const Values&... values);

    // Runs several statements, for schemas and pragmas.
    void execute(const std::string& sql) { connection_.exec(sql); }

    [[nodiscard]] int changes() const { return connection_.getChanges(); }
    [[nodiscard]] sqlite3* handle() const { return connection_.getHandle(); }
    [[nodiscard]] bool inTransaction() const;
    // Statements kept so far are let go: needed before VACUUM and after the schema changed.
    void forgetStatements() { prepared_.clear(); }

private:
    friend class Query;
    struct Prepared {
        SQLite::Statement statement;
        bool inUse = false;
    };
    Prepared& prepare(std::string_view sql);

    SQLite::Database connection_;
    std::unordered_map<std::string_view, std::unique_ptr<Prepared>> prepared_; // the key is the statement's own text
};

// One use of a prepared statement; it is reset at the end, so that no read transaction stays open behind it.
class Query {
public:
    template<class... Values>
    Query(Database& database, std::string_view sql, const Values&... values) : Query(database, sql) {
        int index = 0;
        (bind(++index, values), ...);
    }
    Query(Database& database, std::string_view sql);
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    // Runs the statement with these values once more. They need to live only until it returns.
    template<class... Values>
    void run(const Values&... values) {
        int index = 0;
        (bindForNow(++index, values), ...);
        statement_->exec();
        statement_->reset();
    }
    // Starts the query anew with these values.
    template<class... Values>
    Query& with(const Values&... values) {
        statement_->reset();
        int index = 0;
        (bind(++index, values), ...);
        return *this;
    }

    bool next() { return statement_->executeStep(); }
    [[nodiscard]] std::int64_t integer(int column) const { return statement_->getColumn(column).getInt64(); }
    [[nodiscard]] int small(int column) const { return statement_->getColumn(column).getInt(); }
    [[nodiscard]] double real(int column) const { return statement_->getColumn(column).getDouble(); }
    [[nodiscard]] bool truth(int column) const { return small(column) != 0; }
    [[nodiscard]] std::string text(int column) const { return statement_->getColumn(column).getString(); }
    [[nodiscard]] std::string_view view(int column) const; // until the next step
    [[nodiscard]] bool isNull(int column) const { return statement_->getColumn(column).isNull(); }
    [[nodiscard]] int type(int column) const { return statement_->getColumn(column).getType(); }
    [[nodiscard]] Uuid uuid(int column) const; // zeros for NULL
    [[nodiscard]] Digest digest(int column) const;
    [[nodiscard]] AttributeValue attribute(int column) const;
    template<class AnyKey>
    [[nodiscard]] AnyKey key(int column) const {
        return AnyKey{uuid(column)};
    }
    template<class AnyKey>
    [[nodiscard]] std::optional<AnyKey> optionalKey(int column) const {
        if (isNull(column)) return std::nullopt;
        return AnyKey{uuid(column)};
    }
    [[nodiscard]] SQLite::Statement& statement() { return *statement_; }

private:
    void bind(int index, std::int64_t value) { statement_->bind(index, value); }
    void bind(int index, int value) { statement_->bind(index, value); }
    void bind(int index, bool value) { statement_->bind(index, value ? 1 : 0); }
    void bind(int index, double value) { statement_->bind(index, value); }
    void bind(int index, const std::string& value) { statement_->bind(index, value); }
    void bind(int index, std::string_view value) { statement_->bind(index, std::string(value)); }
    void bind(int index, const char* value) { statement_->bind(index, value); }
    void bind(int index, std::nullptr_t) { statement_->bind(index); }
    void bind(int index, const Bytes& value);
    void bind(int index, const Digest& value) { statement_->bind(index, value.data(), static_cast<int>(value.size())); }
    void bind(int index, const Uuid& value);           // NULL for none
    void bind(int index, const AttributeValue& value); // yes and no are the integers 1 and 0; numbers are always reals
    template<class Kind>
    void bind(int index, const Key<Kind>& value) {
        bind(index, value.uuid);
    }
    template<class Value>
    void bind(int index, const std::optional<Value>& value) {
        if (value)
            bind(index, *value);
        else
            statement_->bind(index);
    }

    template<class Value>
    void bindForNow(int index, const Value& value) {
        bind(index, value);
    }
    void bindForNow(int index, const std::string& value) { statement_->bindNoCopy(index, value); }
    void bindForNow(int index, const Bytes& value);

    std::unique_ptr<SQLite::Statement> own_; // where the kept one is in use further up
    Database::Prepared* kept_ = nullptr;
    SQLite::Statement* statement_ = nullptr;
};

template<class... Values>
void Database::run(std::string_view sql, const Values&... values) {
    Query(*this, sql).run(values...);
}

template<class... Values>
std::optional<std::int64_t> Database::number(std::string_view sql, const Values&... values) {
    Query query(*this, sql, values...);
    if (!query.next() || query.isNull(0)) return std::nullopt;
    return query.integer(0);
}

// "INSERT INTO table(columns) VALUES(?, …)" that replaces the row with the same key, which is the first `keys` columns.
std::string upsert(std::string_view table, std::initializer_list<std::string_view> columns, std::size_t keys);
std::string insertion(std::string_view table, std::initializer_list<std::string_view> columns);

// All or nothing: rolled back unless committed.
class Transaction {
public:
    enum class Kind { Read, Write };
    Transaction(Database& database, Kind kind);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Database& database_;
    bool open_ = false;
};

} // namespace kith::project
