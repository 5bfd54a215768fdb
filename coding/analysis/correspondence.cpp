#include "kith/analysis/correspondence.h"

#include "kith/statistics/correspondence.h"
#include "notes.h"
#include "tallies.h"

#include <fmt/format.h>

#include <algorithm>

namespace kith::analysis {
namespace {

statistics::CountTable passagesOf(const Material& material, const std::vector<UnitTallies>& tallies) {
    statistics::CountTable counts(tallies.size(), std::vector<std::int64_t>(material.accounts().size(), 0));
    for (std::size_t unit = 0; unit < tallies.size(); ++unit)
        for (const Tally& tally : tallies[unit])
            counts[unit][tally.account] = tally.passages;
    return counts;
}

Cell onAxis(const std::vector<double>& values, std::size_t axis) {
    return axis < values.size() ? Cell(values[axis]) : Cell(Missing::Undefined);
}

// Adds the point; false where it has no passages and is nowhere.
bool addPoint(Table& table, const std::string& name, const char* kind, const statistics::CorrespondencePoint& point) {
    if (point.mass == 0) return false;
    const double quality = point.squaredCosines[0] + (point.squaredCosines.size() > 1 ? point.squaredCosines[1] : 0);
    table.rows.push_back({name, kind, onAxis(point.coordinates, 0), onAxis(point.coordinates, 1), point.mass,
                          onAxis(point.contributions, 0), onAxis(point.contributions, 1), quality});
    return true;
}

// "First axis (48.2 % of inertia)".
void nameAxes(Table& table, const statistics::Correspondence& result, std::string_view language) {
    const std::string names[]{say(language, "First axis", "Eerste as"), say(language, "Second axis", "Tweede as")};
    for (std::size_t axis = 0; axis < std::min<std::size_t>(2, result.inertias.size()); ++axis)
        table.columns[2 + axis].heading =
            fmt::format("{} ({:.1f} % {})", names[axis], 100 * result.inertias[axis] / result.totalInertia,
                        say(language, "of inertia", "van de inertie"));
}

std::string noteOnInertias(const statistics::Correspondence& result, std::string_view language) {
    std::vector<std::string> shares;
    for (const double inertia : result.inertias)
        shares.push_back(fmt::format("{:.1f} %", 100 * inertia / result.totalInertia));
    return fmt::format(fmt::runtime(say(language,
                                        "Inertia {:.4f}, by axis: {}. Quality: how much of a point the first two axes "
                                        "show. Which way an axis points says nothing.",
                                        "Inertie {:.4f}, per as: {}. Kwaliteit: hoeveel van een punt de eerste twee "
                                        "assen laten zien. Welke kant een as op wijst, zegt niets.")),
                       result.totalInertia, fmt::join(shares, ", "));
}

} // namespace

Table correspondenceTable(const StudySnapshot& snapshot, const CodeChoice& choice, const Selection& selection,
                          std::string_view language) {
    const Material material(snapshot, selection);
    const std::vector<CodeUnit> units = codeUnits(snapshot, choice, language);
    const auto result = statistics::correspondence(passagesOf(material, tally(material, units, selection.stage)));
    Table table;
    table.id = "correspondence";
    table.title = fmt::format("{}: {}", nameOfChoice(choice, snapshot.protocol, language),
                              say(language, "correspondence with cases", "correspondentie met casussen"));
    table.columns = {{"point", say(language, "Point", "Punt"), ColumnKind::Text, 0, ""},
                     {"kind", say(language, "Kind", "Soort"), ColumnKind::Text, 0, ""},
                     {"x", "x", ColumnKind::Number, 3, ""},
                     {"y", "y", ColumnKind::Number, 3, ""},
                     {"mass", say(language, "Mass", "Massa"), ColumnKind::Share, 0, ""},
                     {"contribution_x", say(language, "Contribution to x", "Bijdrage aan x"), ColumnKind::Share, 0, ""},
                     {"contribution_y", say(language, "Contribution to y", "Bijdrage aan y"), ColumnKind::Share, 0, ""},
                     {"quality", say(language, "Quality", "Kwaliteit"), ColumnKind::Share, 0, ""}};
    if (!result || result->totalInertia < 1e-12) {
        table.notes.push_back(say(language,
                                  "Correspondence needs passages of at least two codes and two cases that differ.",
                                  "Correspondentie vraagt passages van minstens twee codes en twee casussen die "
                                  "verschillen."));
    } else {
        std::size_t nowhere = 0;
        for (std::size_t unit = 0; unit < units.size(); ++unit)
            if (!addPoint(table, units[unit].label, "code", result->rows[unit])) ++nowhere;
        for (std::size_t account = 0; account < material.accounts().size(); ++account)
            if (!addPoint(table, material.accounts()[account].ego->label, "case", result->columns[account])) ++nowhere;
        nameAxes(table, *result, language);
        table.notes.push_back(noteOnInertias(*result, language));
        table.notes.push_back(
            say(language,
                "It describes passages, of which one person gives many; points that lie near the centre, or that few "
                "passages stand behind, say little.",
                "Het beschrijft passages, waarvan één persoon er vele geeft; punten dicht bij het midden, of waar "
                "weinig passages achter staan, zeggen weinig."));
        if (nowhere > 0)
            table.notes.push_back(
                fmt::format(fmt::runtime(say(language, "Codes and cases without passages, which are nowhere: {}.",
                                             "Codes en casussen zonder passages, die nergens staan: {}.")),
                            nowhere));
    }
    for (std::string& note : notesOnMaterial(material, language))
        table.notes.push_back(std::move(note));
    return table;
}

} // namespace kith::analysis
