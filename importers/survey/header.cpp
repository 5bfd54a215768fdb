// The columns of a survey and its first rows.
#include "kith/importers/surveys.h"

namespace kith::importers {

SurveyHeader readSurveyHeader(const std::filesystem::path& file, const TableOptions& options) {
    constexpr std::size_t shown = 5;
    SurveyHeader header;
    header.head = readTable(file, options, [&header](const TableHead&, const TableRow& row) {
        header.examples.push_back(row.cells);
        return header.examples.size() == shown ? Next::Stop : Next::Row;
    });
    return header;
}

} // namespace kith::importers
