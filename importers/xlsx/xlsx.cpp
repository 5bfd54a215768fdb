#include "xlsx/xlsx.h"

#include "files/read_file.h"
#include "files/what_it_is.h"
#include "files/xml.h"
#include "xlsx/workbook.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <optional>

namespace kith::importers {
namespace {

// The size of a sheet in every spreadsheet there is.
constexpr std::int64_t mostRows = 1048576;
constexpr std::size_t mostColumns = 16384;

// "AB12" -> 27; nothing where there are no letters or too many.
std::optional<std::size_t> columnOf(std::string_view reference) {
    std::size_t column = 0;
    std::size_t letters = 0;
    while (letters < reference.size() && reference[letters] >= 'A' && reference[letters] <= 'Z') {
        column = column * 26 + static_cast<std::size_t>(reference[letters++] - 'A') + 1;
        if (column > mostColumns) return {};
    }
    if (letters == 0) return {};
    return column - 1;
}

class SheetReader : public XmlReader {
public:
    SheetReader(const Workbook& book, Place where, const RawRowReader& give)
        : book_(book), where_(std::move(where)), give_(give) {}

    void start(std::string_view name, const Attributes& attributes) override {
        if (isDone_) return; // the rest of this piece
        if (name == "row") {
            beginRow(attributes["r"]);
        } else if (name == "c") {
            beginCell(attributes);
        } else if (name == "v" || name == "t") {
            inValue_ = true;
        } else if (name == "rPh") {
            isPhonetic_ = true;
        }
    }
    void end(std::string_view name) override {
        if (isDone_) return;
        if (name == "row") {
            if (!row_.cells.empty()) isDone_ = give_(row_) == Next::Stop;
        } else if (name == "c") {
            endCell();
        } else if (name == "v" || name == "t") {
            inValue_ = false;
        } else if (name == "rPh") {
            isPhonetic_ = false;
        }
    }
    void text(std::string_view words) override {
        if (inValue_ && !isPhonetic_) value_ += words;
    }
    [[nodiscard]] bool isDone() const override { return isDone_; }

private:
    void beginRow(std::string_view number) {
        std::int64_t given = 0;
        std::from_chars(number.data(), number.data() + number.size(), given);
        row_.number = given > row_.number ? given : row_.number + 1;
        if (row_.number > mostRows) refuse("A row beyond the last that a sheet can have.");
        row_.cells.clear();
        column_ = 0;
    }
    void beginCell(const Attributes& attributes) {
        const std::string_view reference = attributes["r"];
        if (const auto column = columnOf(reference)) {
            column_ = std::max(column_, *column);
        } else if (!reference.empty()) {
            refuse("A cell has no place in the sheet: “" + std::string(reference.substr(0, 20)) + "”.");
        }
        if (column_ >= mostColumns) refuse("A cell beyond the last column that a sheet can have.");
        type_ = attributes["t"];
        style_ = -1;
        const std::string_view style = attributes["s"];
        std::from_chars(style.data(), style.data() + style.size(), style_);
        value_.clear();
    }
    void endCell() {
        std::string words = value();
        if (!words.empty()) {
            if (row_.cells.size() <= column_) row_.cells.resize(column_ + 1);
            row_.cells[column_] = std::move(words);
        }
        ++column_;
    }
    std::string value() {
        if (value_.empty()) return {};
        if (type_ == "s") {
            std::size_t index = 0;
            const auto read = std::from_chars(value_.data(), value_.data() + value_.size(), index);
            if (read.ec != std::errc() || index >= book_.sharedStrings.size())
                refuse("A cell refers to words that are not in the file.");
            return book_.sharedStrings[index];
        }
        if (type_ == "b") return value_ == "1" || value_ == "true" ? "yes" : "no";
        if (type_ == "d") return value_.substr(0, value_.find('T'));
        if (type_ == "str" || type_ == "inlineStr" || type_ == "e") return std::move(value_);
        double number = 0;
        const auto read = std::from_chars(value_.data(), value_.data() + value_.size(), number);
        if (read.ec != std::errc() || read.ptr != value_.data() + value_.size()) return std::move(value_);
        const bool isDate = style_ >= 0 && static_cast<std::size_t>(style_) < book_.styleIsDate.size() &&
                            book_.styleIsDate[static_cast<std::size_t>(style_)];
        return isDate ? serialDate(number, book_.epoch) : shortest(number);
    }
    [[noreturn]] void refuse(const std::string& what) const {
        throw Error(what, {where_.file, where_.inside + ", row " + std::to_string(row_.number)},
                    "Open the workbook in its own program and save it anew.");
    }

    const Workbook& book_;
    Place where_;
    const RawRowReader& give_;
    TableRow row_;
    std::size_t column_ = 0; // of the cell at hand
    std::string type_;
    int style_ = -1;
    std::string value_;
    bool inValue_ = false;
    bool isPhonetic_ = false;
    bool isDone_ = false;
};

} // namespace

void readXlsx(const std::filesystem::path& file, const TableOptions& options, TableHead& head,
              const RawRowReader& give) {
    const std::string name = nameOf(file);
    const std::string bytes = readFile(file);
    requireFormat(bytes, "xlsx", name);
    const Container container(bytes, name);
    const Workbook book = readWorkbook(container);
    for (const Sheet& sheet : book.sheets)
        head.sheets.push_back(sheet.name);
    const std::size_t chosen = chooseSheet(head.sheets, options.sheet, name);
    head.sheet = head.sheets[chosen];
    SheetReader reader(book, {name, head.sheet}, give);
    readXml(container, book.sheets[chosen].part, reader);
}

} // namespace kith::importers
