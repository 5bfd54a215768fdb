// Tables of decisions: read by column name, applied as one edit, every row that does not resolve listed with its
// number.
#pragma once

#include "kith/study/sources.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace kith::study {

// One row of a csv or spreadsheet, by column.
class DecisionRow {
public:
    DecisionRow(const std::map<std::string, std::size_t>& columns, std::vector<std::string> cells, std::int64_t number)
        : columns_(&columns), cells_(std::move(cells)), number_(number) {}
    // The cell, trimmed; "" where the table has no such column.
    [[nodiscard]] std::string operator[](const std::string& column) const;
    // The cell as it is, for quotes.
    [[nodiscard]] std::string exact(const std::string& column) const;
    // The cell as one of a closed list; throws Error naming the column and the words that may stand there.
    template<class Term>
    [[nodiscard]] Term term(const std::string& column, const char* choices) const {
        const auto value = parse<Term>((*this)[column]);
        if (!value) refuseTerm(column, choices);
        return *value;
    }
    // What a reader should know of this row; "" is nothing. Given in LoadOutcome::notes where the row is applied.
    void note(const std::string& words) const {
        if (!words.empty()) notes_.push_back(words);
    }
    [[nodiscard]] const std::vector<std::string>& notes() const { return notes_; }
    [[nodiscard]] std::int64_t number() const { return number_; } // as a spreadsheet counts; the header is usually 1

private:
    [[noreturn]] void refuseTerm(const std::string& column, const char* choices) const;
    const std::map<std::string, std::size_t>* columns_;
    std::vector<std::string> cells_;
    std::int64_t number_;
    mutable std::vector<std::string> notes_;
};

struct DecisionTable {
    std::string file;                 // its name, for messages
    std::vector<std::string> columns; // as written
    std::map<std::string, std::size_t> index;
    std::vector<DecisionRow> rows;
};

// Reads the whole table. Throws Error where a needed column is not there ("did you mean") or the file is no table.
// Not movable after reading: rows point into it.
std::unique_ptr<DecisionTable> readDecisions(const std::filesystem::path& file, const std::vector<std::string>& needed,
                                             const std::vector<std::string>& optional, bool otherColumns = false);

// Calls `apply` with each row inside one edit. A row's kith::Error is collected with its number; with any such row the
// edit is taken back and Refused thrown, unless bad rows are skipped.
LoadOutcome applyRows(project::Project& project, const DecisionTable& table, const std::string& label, BadRows badRows,
                      const Coder& by, const std::function<void(project::Edit&, const DecisionRow&)>& apply);

// The one place in the source (or in one part of it) where these words stand, for the columns source, quote and
// occurrence. Throws Error saying how often they stand there.
Passage passageOf(const project::Project& project, const std::string& source, const std::string& quote, int occurrence);

} // namespace kith::study
