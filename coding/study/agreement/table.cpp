#include "agreement/rows.h"

#include "kith/agreement/measures.h"
#include "wording.h"

#include <fmt/format.h>

#include <algorithm>

namespace kith::study {
namespace {

Cell cellOf(const std::optional<double>& value) {
    return value ? Cell(*value) : Cell(Missing::Undefined);
}

Cell orNothing(const std::optional<double>& value) {
    return value ? Cell(*value) : Cell(Missing::Nothing);
}

template<class Has>
bool any(const std::vector<AgreementLine>& lines, Has has) {
    return std::any_of(lines.begin(), lines.end(), has);
}

} // namespace

Table agreementTable(const std::vector<AgreementLine>& lines, const AgreementDataOptions& options) {
    const Saying say{options.language};
    const bool texts = any(lines, [](const AgreementLine& line) { return !line.text.empty(); });
    const bool coverage = any(lines, [](const AgreementLine& line) { return line.coverage.has_value(); });
    Table table;
    table.id = "agreement";
    table.title = say("Agreement between coders", "Overeenstemming tussen codeurs");
    table.columns = {{"coefficient", say("Coefficient", "Coëfficiënt")},
                     {"name", say("Name", "Naam")},
                     {"category", say("Category", "Categorie")}};
    if (texts) table.columns.push_back({"text", say("Text", "Tekst")});
    const auto number = [&](const char* id, std::string heading) {
        table.columns.push_back({id, std::move(heading), ColumnKind::Number, 4});
    };
    number("value", say("Value", "Waarde"));
    number("error", say("Standard error", "Standaardfout"));
    number("observed", say("Observed", "Waargenomen"));
    number("expected", say("By chance", "Bij toeval"));
    if (coverage) number("coverage", say("Coverage", "Dekking"));
    table.columns.push_back({"undefined", say("Undefined because", "Ongedefinieerd omdat")});
    int lost = 0;
    for (const AgreementLine& line : lines) {
        std::vector<Cell> row{line.id, agreement::nameOfMeasure(line.id, options.language), line.category};
        if (texts) row.emplace_back(line.text);
        row.push_back(cellOf(line.coefficient.value));
        if (line.coefficient.value) row.back().interval = line.resampled.interval;
        row.push_back(orNothing(line.error));
        row.push_back(orNothing(line.coefficient.observed));
        row.push_back(orNothing(line.coefficient.expected));
        if (coverage) row.push_back(orNothing(line.coverage));
        row.emplace_back(line.coefficient.why ? agreement::reasonOf(*line.coefficient.why, options.language)
                                              : std::string());
        table.rows.push_back(std::move(row));
        if (line.coefficient.value) lost = std::max(lost, line.resampled.undefined);
    }
    if (lost > 0)
        table.notes.push_back(fmt::format(
            fmt::runtime(say("In up to {} of {} draws a coefficient was undefined; its interval leaves them out.",
                             "In hoogstens {} van {} trekkingen was een coëfficiënt ongedefinieerd; het interval laat "
                             "ze weg.")),
            lost, options.bootstrap));
    return table;
}

} // namespace kith::study
