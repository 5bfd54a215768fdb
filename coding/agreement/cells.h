// What the tables of this module share: cells of coefficients, intervals by interview, pairs of coders.
#pragma once

#include "kith/agreement/coefficient.h"
#include "kith/agreement/compared.h"
#include "kith/agreement/tally.h"
#include "kith/model/table.h"

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kith::agreement {

// A coefficient of a tally, as a cell needs it.
using Of = Coefficient (*)(const Tally&);

// Units of a table by interview (or respondent), and their sum.
struct ByInterview {
    std::vector<Tally> tallies;
    Tally sum;
    void add(const Tally& tally);                       // one more interview
    void add(std::size_t interview, const Tally& more); // to one that is there
    [[nodiscard]] std::int64_t units() const;           // with values of two coders at least
};

Cell cellOf(const Coefficient& coefficient); // undefined: a dash
Cell cellOf(const ByInterview& units, Of coefficient);
// With an interval that draws whole interviews.
Cell cellWithInterval(const ByInterview& units, Of coefficient);
// Agreeing pairs as a share, out of how many units.
Cell percentCell(const ByInterview& units);

// The share of units with the first category, over coders: how common it is.
Cell prevalenceCell(const ByInterview& units);
// How much more often the first coder gave the first category than the second, as a share of units. Two coders.
Cell biasCell(const ByInterview& units);

// Those that every row of two categories ends with: prevalence, bias, percent, kappa, AC1, alpha with its interval.
void addPresenceColumns(std::vector<Column>& columns, std::string_view language);
void addPresenceCells(std::vector<Cell>& row, const ByInterview& units);

Column textColumn(std::string id, std::string heading);
Column countColumn(std::string id, std::string heading, std::string unit);
Column numberColumn(std::string id, std::string heading);

std::vector<std::pair<std::size_t, std::size_t>> pairsOf(const Compared& compared);
// "anna, bram"
std::string namesOf(const Compared& compared, const std::vector<std::size_t>& coders);
std::string_view noteOnIntervals(std::string_view language);
std::string say(std::string_view language, std::string_view english, std::string_view dutch);

} // namespace kith::agreement
