#include "kith/report/tables.h"

#include "cell_words.h"

namespace kith::report {
namespace {

void appendField(std::string& csv, std::string_view field) {
    if (field.find_first_of(",\"\n\r") == std::string_view::npos) {
        csv += field;
        return;
    }
    csv += '"';
    for (const char c : field) {
        if (c == '"') csv += '"';
        csv += c;
    }
    csv += '"';
}

// A spreadsheet runs what begins with these; words are only ever words.
std::string harmless(const std::string& words) {
    const bool formula = !words.empty() && std::string_view("=+-@\t\r").find(words.front()) != std::string_view::npos;
    return formula ? "'" + words : words;
}

std::string plainValue(const Cell& cell) {
    if (const auto* missing = std::get_if<Missing>(&cell.value))
        return *missing == Missing::NotAsked ? "not asked" : "";
    if (const auto* words = std::get_if<std::string>(&cell.value)) return harmless(*words);
    if (const auto* count = std::get_if<std::int64_t>(&cell.value)) return std::to_string(*count);
    return exactNumber(std::get<double>(cell.value));
}

class Line {
public:
    explicit Line(std::string& csv) : csv_(csv) {}
    void field(std::string_view words) {
        if (!first_) csv_ += ',';
        first_ = false;
        appendField(csv_, words);
    }
    void end() { csv_ += '\n'; }

private:
    std::string& csv_;
    bool first_ = true;
};

} // namespace

std::string tableAsCsv(const Table& table) {
    const std::vector<Extent> extents = extentsOf(table);
    std::string csv;
    Line headings(csv);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const std::string& id = table.columns[i].id;
        headings.field(id);
        if (extents[i].denominators) headings.field(id + "_of");
        if (extents[i].intervals) {
            headings.field(id + "_low");
            headings.field(id + "_high");
        }
    }
    headings.end();
    for (const std::vector<Cell>& row : table.rows) {
        Line line(csv);
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const Cell cell = i < row.size() ? row[i] : Cell();
            line.field(plainValue(cell));
            if (extents[i].denominators) line.field(cell.denominator ? std::to_string(*cell.denominator) : "");
            if (extents[i].intervals) {
                line.field(cell.interval ? exactNumber(cell.interval->low) : "");
                line.field(cell.interval ? exactNumber(cell.interval->high) : "");
            }
        }
        line.end();
    }
    return csv;
}

} // namespace kith::report
