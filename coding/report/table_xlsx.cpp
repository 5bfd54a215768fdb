#include "kith/report/tables.h"

#include "cell_words.h"
#include "characters.h"
#include "numeric_locale.h"

#include "kith/model/error.h"
#include "kith/model/wording.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <set>

namespace kith::report {
namespace {

constexpr std::size_t longestText = 32767; // characters of a cell, by Excel's limits
constexpr std::size_t longestName = 31;    // characters of the name of a sheet

struct Formats {
    lxw_format* heading = nullptr;
    lxw_format* text = nullptr;
    lxw_format* title = nullptr;
    lxw_format* note = nullptr;
    lxw_format* share = nullptr;
};

Formats makeFormats(lxw_workbook* workbook) {
    Formats formats;
    formats.heading = workbook_add_format(workbook);
    format_set_bold(formats.heading);
    format_set_text_wrap(formats.heading);
    format_set_align(formats.heading, LXW_ALIGN_VERTICAL_TOP);
    format_set_bottom(formats.heading, LXW_BORDER_THIN);
    formats.text = workbook_add_format(workbook);
    format_set_align(formats.text, LXW_ALIGN_VERTICAL_TOP);
    formats.title = workbook_add_format(workbook);
    format_set_bold(formats.title);
    formats.note = workbook_add_format(workbook);
    format_set_italic(formats.note);
    formats.share = workbook_add_format(workbook);
    format_set_num_format(formats.share, "0%");
    format_set_align(formats.share, LXW_ALIGN_VERTICAL_TOP);
    return formats;
}

// Characters a sheet's name may not have become hyphens; case does not tell two names apart.
std::string sheetName(const Table& table, std::set<std::string>& taken) {
    std::string base = onOneLine(table.id.empty() ? table.title : table.id);
    for (char& c : base)
        if (std::string_view("[]:*?/\\'").find(c) != std::string_view::npos) c = '-';
    if (base.empty()) base = "table";
    for (int number = 1;; ++number) {
        const std::string suffix = number == 1 ? "" : "-" + std::to_string(number);
        const std::string name = shortened(base, longestName - suffix.size()) + suffix;
        std::string folded = name;
        for (char& c : folded)
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (folded != "history" && taken.insert(folded).second) return name;
    }
}

class Sheet {
public:
    Sheet(lxw_workbook* workbook, lxw_worksheet* sheet, const Formats& formats, std::string_view language)
        : workbook_(workbook), sheet_(sheet), formats_(formats), language_(language) {}

    void write(const Table& table) {
        const std::vector<Extent> extents = extentsOf(table);
        headings(table, extents);
        lxw_row_t row = 1;
        for (const std::vector<Cell>& cells : table.rows) {
            lxw_col_t at = 0;
            for (std::size_t i = 0; i < table.columns.size(); ++i)
                at = cell(row, at, i < cells.size() ? cells[i] : Cell(), table.columns[i], extents[i]);
            ++row;
        }
        ++row;
        words(row++, 0, table.title, formats_.title);
        for (const std::string& note : table.notes)
            words(row++, 0, note, formats_.note);
        worksheet_freeze_panes(sheet_, 1, 0);
    }

private:
    void headings(const Table& table, const std::vector<Extent>& extents) {
        lxw_col_t at = 0;
        const auto add = [&](const std::string& heading, double width) {
            worksheet_set_column(sheet_, at, at, width, nullptr);
            words(0, at++, heading, formats_.heading);
        };
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const std::string heading = headingWords(table.columns[i]);
            add(heading, widthOf(table, i));
            const std::string prefix = table.columns[i].heading + ", ";
            if (extents[i].denominators) {
                add(prefix + std::string(inLanguage(language_, "out of", "van de")), 9);
                add(prefix + "%", 9);
            }
            if (extents[i].intervals) {
                add(prefix + std::string(inLanguage(language_, "low", "laag")), 9);
                add(prefix + std::string(inLanguage(language_, "high", "hoog")), 9);
            }
        }
    }

    double widthOf(const Table& table, std::size_t column) const {
        int widest = std::min(columnsOf(headingWords(table.columns[column])), 16);
        for (const std::vector<Cell>& row : table.rows)
            if (column < row.size())
                widest = std::max(widest, columnsOf(cellText(row[column], table.columns[column], language_)));
        return std::clamp(widest + 2, 9, 60);
    }

    lxw_col_t cell(lxw_row_t row, lxw_col_t at, const Cell& cell, const Column& column, const Extent& extent) {
        const std::optional<double> share = shareOf(cell, column);
        if (const auto* count = std::get_if<std::int64_t>(&cell.value);
            count && (cell.denominator || column.kind != ColumnKind::Share))
            number(row, at, static_cast<double>(*count), formats_.text);
        else if (const auto* value = std::get_if<double>(&cell.value); value && !share)
            number(row, at, *value, decimalFormat(column.decimals));
        else if (share)
            number(row, at, *share, formats_.share);
        else
            words(row, at, cellText(cell, column, language_), formats_.text);
        ++at;
        if (extent.denominators) {
            if (cell.denominator) number(row, at, static_cast<double>(*cell.denominator), formats_.text);
            if (cell.denominator && share) number(row, static_cast<lxw_col_t>(at + 1), *share, formats_.share);
            at = static_cast<lxw_col_t>(at + 2);
        }
        if (extent.intervals) {
            if (cell.interval) {
                lxw_format* format = share ? formats_.share : decimalFormat(column.decimals);
                number(row, at, cell.interval->low, format);
                number(row, static_cast<lxw_col_t>(at + 1), cell.interval->high, format);
            }
            at = static_cast<lxw_col_t>(at + 2);
        }
        return at;
    }

    void number(lxw_row_t row, lxw_col_t at, double value, lxw_format* format) {
        if (std::isfinite(value)) worksheet_write_number(sheet_, row, at, value, format);
    }

    // As a string always, never as a formula or a link.
    void words(lxw_row_t row, lxw_col_t at, const std::string& text, lxw_format* format) {
        if (text.empty()) return;
        std::string clean;
        for (const char32_t character : characters(text))
            if (character >= 0x20 || character == '\n' || character == '\t') appendCharacter(clean, character);
        worksheet_write_string(sheet_, row, at, shortened(clean, longestText).c_str(), format);
    }

    lxw_format* decimalFormat(int decimals) {
        const auto place = static_cast<std::size_t>(std::clamp(decimals, 0, 8));
        if (decimals_.size() <= place) decimals_.resize(place + 1, nullptr);
        if (!decimals_[place]) {
            decimals_[place] = workbook_add_format(workbook_);
            format_set_num_format(decimals_[place], place == 0 ? "0" : ("0." + std::string(place, '0')).c_str());
            format_set_align(decimals_[place], LXW_ALIGN_VERTICAL_TOP);
        }
        return decimals_[place];
    }

    lxw_workbook* workbook_;
    lxw_worksheet* sheet_;
    const Formats& formats_;
    std::string language_;
    std::vector<lxw_format*> decimals_;
};

} // namespace

void writeXlsx(const std::filesystem::path& file, const std::vector<Table>& tables, std::string_view language) {
    const NumericLocale decimalPoint;
    lxw_workbook* workbook = workbook_new(file.c_str());
    const auto failed = [&](const std::string& why) {
        return Error(
            "The workbook could not be written: " + why, {file.string(), {}},
            "Check that the folder exists, that it may be written to, and that no other program has the file open.");
    };
    if (!workbook) throw failed("there is not enough memory");
    lxw_doc_properties properties{};
    properties.created = 946'684'800; // 1 January 2000, so that the same tables give the same bytes
    workbook_set_properties(workbook, &properties);
    const Formats formats = makeFormats(workbook);
    std::set<std::string> taken;
    for (const Table& table : tables) {
        lxw_worksheet* sheet = workbook_add_worksheet(workbook, sheetName(table, taken).c_str());
        if (!sheet) {
            lxw_workbook_free(workbook);
            throw failed("a sheet for \"" + table.title + "\" was refused");
        }
        Sheet(workbook, sheet, formats, language).write(table);
    }
    if (const lxw_error error = workbook_close(workbook); error != LXW_NO_ERROR) throw failed(lxw_strerror(error));
}

} // namespace kith::report
