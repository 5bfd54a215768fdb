#include "agreement/below_planned.h"

#include "wording.h"

#include "kith/agreement/compared.h"
#include "kith/study/agreement.h"

#include <algorithm>
#include <map>
#include <optional>

namespace kith::study {
namespace {

std::optional<std::size_t> placeOf(const Table& table, std::string_view id) {
    const auto found =
        std::find_if(table.columns.begin(), table.columns.end(), [&](const Column& one) { return one.id == id; });
    if (found == table.columns.end()) return std::nullopt;
    return static_cast<std::size_t>(found - table.columns.begin());
}

const std::string& textAt(const Table& table, const std::vector<Cell>& row, std::string_view id) {
    return std::get<std::string>(row[placeOf(table, id).value()].value);
}

// The value, where it is there and below.
std::optional<double> below(const std::vector<Cell>& row, std::size_t place, double least) {
    const auto* value = std::get_if<double>(&row[place].value);
    return value && *value < least ? std::optional(*value) : std::nullopt;
}

void addCodes(const Table& table, std::size_t place, AgreementBelow& found) {
    for (const std::vector<Cell>& row : table.rows)
        if (const auto value = below(row, place, found.least))
            found.rows.push_back(
                {textAt(table, row, "code"), textAt(table, row, "label"), textAt(table, row, "layer"), *value});
}

void addTies(const Table& table, std::size_t place, const std::string& group, AgreementBelow& found) {
    const auto first = static_cast<std::ptrdiff_t>(found.rows.size());
    for (const std::vector<Cell>& row : table.rows) {
        const auto value = below(row, place, found.least);
        if (!value) continue;
        const std::string& id = textAt(table, row, "what");
        const auto same = std::find_if(found.rows.begin() + first, found.rows.end(),
                                       [&](const BelowPlanned& one) { return one.id == id; });
        if (same == found.rows.end())
            found.rows.push_back({id, textAt(table, row, "label"), group, *value});
        else
            same->agreement = std::min(same->agreement, *value);
    }
}

} // namespace

AgreementBelow agreementBelowPlanned(const StudySnapshot& snapshot, const std::string& language) {
    static const std::map<std::string, std::string> columns{
        {"percent", "percent"},          {"cohen-kappa", "kappa"},       {"gwet-ac1", "ac1"},
        {"krippendorff-alpha", "alpha"}, {"unitizing-alpha", "u_alpha"}, {"span-f1", "span_f1"}};
    const DoubleCoding& planned = snapshot.protocol.fieldwork.doubleCoding;
    const auto column = columns.find(planned.coefficient);
    if (column == columns.end() || planned.least == 0 || agreement::codersOf(snapshot).size() < 2) return {};
    AgreementWish wish;
    wish.language = language;
    const Table codes = agreementTable(snapshot, "agreement", wish);
    const std::size_t place = placeOf(codes, column->second).value();
    AgreementBelow found{codes.columns[place].heading, planned.least, {}};
    addCodes(codes, place, found);
    const Table ties = agreementTable(snapshot, "agreement-ties", wish);
    if (const auto there = placeOf(ties, column->second))
        addTies(ties, *there, Saying{language}("ties", "banden"), found);
    return found;
}

} // namespace kith::study
