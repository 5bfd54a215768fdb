// Tables: what every analysis gives and every writer takes. No number stands without its denominator and its evidence.
#pragma once

#include "kith/model/key.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kith {

// A value that is not there: undefined (shown as a dash, never as 0), not asked, or simply nothing to say.
enum class Missing { Nothing, Undefined, NotAsked };

struct Interval {
    double low = 0;
    double high = 0;
    double level = 0.95;
    std::string method; // "Wilson", "bootstrap by person"
    bool operator==(const Interval&) const = default;
};

struct Cell {
    std::variant<Missing, std::int64_t, double, std::string> value = Missing::Nothing;
    std::optional<std::int64_t> denominator; // for counts and shares: out of how many (people, contacts, passages)
    std::optional<Interval> interval;        // of value / denominator, or of the value where it is a number
    std::vector<CodingKey> evidence;         // the codings behind the value
    bool operator==(const Cell&) const = default;

    Cell() = default;
    Cell(std::string text) : value(std::move(text)) {}
    Cell(const char* text) : value(std::string(text)) {}
    Cell(std::int64_t count) : value(count) {}
    Cell(int count) : value(std::int64_t{count}) {}
    Cell(double number) : value(number) {}
    Cell(Missing missing) : value(missing) {}
};

enum class ColumnKind {
    Text,
    Count,  // whole numbers; with a denominator also a share
    Number, // with decimals
    Share,  // 0 … 1, shown in per cent
    PValue  // ".065", "< .001"; files for programs keep all decimals
};

struct Column {
    std::string id;      // stable, English, for files and --json: "people_with"
    std::string heading; // in the language of the table
    ColumnKind kind = ColumnKind::Text;
    int decimals = 2; // for Number
    std::string unit; // what is counted: "people", "contacts", "passages", "per 1,000 words"
    bool operator==(const Column&) const = default;
};

struct Table {
    std::string id; // "factors-by-people"; also the name of its files
    std::string title;
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows; // each as long as columns
    std::vector<std::string> notes;      // what a reader must know: units, caveats, who was not asked
    bool operator==(const Table&) const = default;
};

// A share in whole per cent, for small samples carry no more: "44%". "0%" and "100%" are exactly none and all; what
// would round to them is "<1%" and ">99%".
std::string percentText(double share);
// With three decimals, as a paper prints it: ".065", "< .001", "> .999"; exactly 1 is "1".
std::string pValueText(double p);

// "12", "0.42", "Mentor"; Undefined is "–", NotAsked "not asked" in the language given, Nothing "". Numbers never
// follow the locale.
std::string cellText(const Cell& cell, const Column& column, std::string_view language);

} // namespace kith
