#include "cells.h"

#include "kith/agreement/alpha.h"
#include "kith/agreement/bootstrap.h"
#include "kith/agreement/coefficients.h"
#include "kith/agreement/two_coders.h"
#include "kith/model/wording.h"

#include <algorithm>
#include <iterator>

namespace kith::agreement {
namespace {

std::optional<Interval> intervalOf(const ByInterview& units, Of coefficient) {
    std::vector<Tally> interviews;
    std::copy_if(units.tallies.begin(), units.tallies.end(), std::back_inserter(interviews),
                 [](const Tally& tally) { return !tally.entries.empty(); });
    const std::vector<Measure> measures{[coefficient](const Tally& tally) { return coefficient(tally).value; }};
    return bootstrap(interviews, measures).front().interval;
}

} // namespace

void ByInterview::add(const Tally& tally) {
    tallies.emplace_back();
    add(tallies.size() - 1, tally);
}

void ByInterview::add(std::size_t interview, const Tally& more) {
    if (more.categories == 0) return;
    for (Tally* tally : {&tallies[interview], &sum}) {
        if (tally->categories == 0)
            *tally = more;
        else
            tally->add(more);
    }
}

std::int64_t ByInterview::units() const {
    std::int64_t all = 0;
    for (const Tally::Entry& entry : sum.entries)
        if (entry.key.of == Tally::Of::Units && entry.key.n > 1) all += entry.count;
    return all;
}

Cell cellOf(const Coefficient& coefficient) {
    return coefficient.value ? Cell(*coefficient.value) : Cell(Missing::Undefined);
}

Cell cellOf(const ByInterview& units, Of coefficient) {
    return cellOf(coefficient(units.sum));
}

Cell cellWithInterval(const ByInterview& units, Of coefficient) {
    Cell cell = cellOf(units, coefficient);
    if (std::holds_alternative<double>(cell.value)) cell.interval = intervalOf(units, coefficient);
    return cell;
}

Cell percentCell(const ByInterview& units) {
    Cell cell = cellOf(percentAgreement(units.sum));
    cell.denominator = units.units();
    return cell;
}

Cell prevalenceCell(const ByInterview& units) {
    std::int64_t first = 0, all = 0;
    for (const Tally::Entry& entry : units.sum.entries) {
        if (entry.key.of != Tally::Of::Values || entry.key.n < 2) continue;
        all += entry.count;
        if (entry.key.a == 0) first += entry.count;
    }
    if (all == 0) return Missing::Undefined;
    return static_cast<double>(first) / static_cast<double>(all);
}

Cell biasCell(const ByInterview& units) {
    return cellOf(biasIndex(units.sum));
}

void addPresenceColumns(std::vector<Column>& columns, std::string_view language) {
    columns.push_back({"prevalence", say(language, "Prevalence", "Prevalentie"), ColumnKind::Share});
    columns.push_back(numberColumn("bias", say(language, "Bias", "Scheefheid")));
    columns.push_back({"percent", say(language, "Agreement", "Overeenstemming"), ColumnKind::Share});
    columns.push_back(numberColumn("kappa", say(language, "Kappa", "Kappa")));
    columns.push_back(numberColumn("ac1", "AC1"));
    columns.push_back(numberColumn("alpha", say(language, "Alpha", "Alfa")));
}

void addPresenceCells(std::vector<Cell>& row, const ByInterview& units) {
    row.push_back(prevalenceCell(units));
    row.push_back(biasCell(units));
    row.push_back(percentCell(units));
    row.push_back(cellOf(units, [](const Tally& tally) { return congerKappa(tally); }));
    row.push_back(cellOf(units, [](const Tally& tally) { return gwetAc(tally); }));
    row.push_back(cellWithInterval(units, [](const Tally& tally) { return alpha(tally); }));
}

Column textColumn(std::string id, std::string heading) {
    return {std::move(id), std::move(heading), ColumnKind::Text};
}
Column countColumn(std::string id, std::string heading, std::string unit) {
    return {std::move(id), std::move(heading), ColumnKind::Count, 0, std::move(unit)};
}
Column numberColumn(std::string id, std::string heading) {
    return {std::move(id), std::move(heading), ColumnKind::Number, 2};
}

std::vector<std::pair<std::size_t, std::size_t>> pairsOf(const Compared& compared) {
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t a = 0; a < compared.coders.size(); ++a)
        for (std::size_t b = a + 1; b < compared.coders.size(); ++b)
            pairs.emplace_back(a, b);
    return pairs;
}

std::string namesOf(const Compared& compared, const std::vector<std::size_t>& coders) {
    std::string names;
    for (const std::size_t coder : coders)
        names += (names.empty() ? "" : ", ") + compared.coders[coder];
    return names;
}

std::string_view noteOnIntervals(std::string_view language) {
    return inLanguage(
        language,
        "Intervals draw whole interviews (or respondents) with all their units; with few of them they are "
        "too narrow.",
        "Intervallen trekken hele interviews (of respondenten) met al hun eenheden; bij weinig daarvan "
        "zijn ze te smal.");
}

std::string say(std::string_view language, std::string_view english, std::string_view dutch) {
    return std::string(inLanguage(language, english, dutch));
}

} // namespace kith::agreement
