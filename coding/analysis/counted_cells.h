// The cells of tables of frequencies: a count, its denominator, its interval and its codings.
#pragma once

#include "kith/model/table.h"
#include "tallies.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kith::analysis {

using People = std::vector<std::size_t>; // numbers of accounts, ascending

std::string_view suffixOf(Measure measure); // "people", "contacts", "passages": in ids
std::string thingsOf(Measure measure, std::string_view language);

// What the cells of one table are made from.
struct CountedCells {
    const Material& material;
    const std::vector<CodeUnit>& units;
    Measure measure;
    std::string_view language;

    // Who could show the unit, of those who belong to the column.
    [[nodiscard]] People askedAbout(std::size_t unit, std::optional<Stage> stage,
                                    const std::function<bool(std::size_t)>& belongs = {}) const;
    // The count among these people, with denominator and interval. Not asked without people; a dash where no account of
    // the selection was coded, for then nobody knows.
    [[nodiscard]] Cell counted(std::size_t unit, const UnitTallies& tallies, const People& people) const;
    // Passages a person, with the bootstrap interval of the mean.
    [[nodiscard]] Cell meanPassages(std::size_t unit, const UnitTallies& tallies, const People& people) const;
    // "Grace 3; Henk 0".
    [[nodiscard]] std::string eachValue(const UnitTallies& tallies, const People& people) const;
    // How many told of it though nobody had asked them.
    [[nodiscard]] Cell unasked(const UnitTallies& tallies, const People& asked) const;

    // The frame of the table around them: code, name and group of each row, a column of counts, id and title, notes.
    [[nodiscard]] std::vector<Cell> head(std::size_t unit) const;
    [[nodiscard]] Column countColumn(std::string id, std::string heading) const;
    [[nodiscard]] Table begin(const CodeChoice& choice, std::string_view id, std::string_view by) const;
    void end(Table& table) const;
};

} // namespace kith::analysis
