// What a withdrawal erases, and whether a row or a value belongs to it.
#pragma once

#include "changeset.h"
#include "database.h"

#include <map>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

namespace kith::project {

class Erased {
public:
    explicit Erased(Database& database);
    ~Erased();
    Erased(const Erased&) = delete;
    Erased& operator=(const Erased&) = delete;

    void add(const Uuid& key) { keys_.insert(key); }
    void addContent(std::int64_t content) { contents_.insert(content); }
    // One row of a survey; `survey` is the source, which stays.
    void addPart(SourceKey survey, std::int64_t content, std::int64_t part);
    // A name or title, so that labels in the journal and saved queries that hold it are erased too.
    void addWords(const std::string& words);

    [[nodiscard]] bool holds(const Uuid& key) const;
    [[nodiscard]] bool holdsPart(const Uuid& source, std::int64_t part) const {
        return parts_.contains({source, part});
    }
    [[nodiscard]] const std::unordered_set<std::int64_t>& contents() const { return contents_; }
    [[nodiscard]] bool stands(std::string_view label) const; // whether any of the words stand in it

    // Adds what hangs on what is held, in the tables and in the journal's changesets, until nothing more is found.
    void addDependants();
    // Deletes the rows of the journalled tables that belong to it. Gives table -> number of rows.
    std::map<std::string, int> eraseRows();
    // Deletes the saved queries in whose name or words a name or title of it stands, whatever its case; after
    // eraseRows, before eraseHistory. Gives their names.
    std::vector<std::string> eraseQueries();
    // Takes them out of the journal's changesets and labels; the hashes stay. Gives the number of entries rewritten.
    int eraseHistory();

private:
    struct Table {
        std::string name;
        std::string condition; // in SQL: the row belongs to what is erased
        bool hasKey = false;   // its rows are referred to by their key
        int source = -1;       // columns, where there is a passage
        int part = -1;
        std::vector<int> words;      // columns with names of people and sources
        std::vector<int> references; // columns with keys
    };
    bool addFromTables();
    bool addFromJournal();
    void addFormerEgo(const ChangedRow& speaker);
    void addPerson(PersonKey person);
    [[nodiscard]] bool standsInQuery(std::string_view nameOrWords) const;
    bool belongs(const Table& table, const ChangedRow& row) const;
    bool belongs(const Table& table, const std::vector<ChangedValue>& values) const;
    const Table* tableOf(std::string_view name) const;

    Database& database_;
    std::vector<Table> tables_;
    std::unordered_set<Uuid> keys_;
    std::unordered_set<Uuid> persons_;
    std::unordered_set<std::int64_t> contents_;
    std::set<std::pair<std::int64_t, std::int64_t>> formRows_;
    std::set<std::pair<Uuid, std::int64_t>> parts_;
    std::unordered_set<std::string> rows_; // of changesets, by table and key
    std::set<std::string> words_;
    std::set<std::string> names_; // the same, folded, without the labels of speakers that say their role
};

} // namespace kith::project
