#include "ods/ods.h"

#include "files/open_document.h"
#include "files/read_file.h"
#include "files/what_it_is.h"
#include "files/xml.h"
#include "xlsx/workbook.h"

#include <algorithm>
#include <charconv>

namespace kith::importers {
namespace {

// The size of a sheet; what claims more repetitions is filling up to it.
constexpr std::int64_t mostRows = 1048576;
constexpr std::int64_t mostColumns = 16384;

std::int64_t repeated(std::string_view count, std::int64_t most) {
    std::int64_t times = 1;
    std::from_chars(count.data(), count.data() + count.size(), times);
    return std::clamp<std::int64_t>(times, 1, std::max<std::int64_t>(most, 1));
}

// First the names of all tables, then (second reading) the rows of one.
class NamesReader : public XmlReader {
public:
    void start(std::string_view name, const Attributes& attributes) override {
        if (name != "table:table") return;
        if (depth_++ == 0) names.emplace_back(attributes["table:name"]);
    }
    void end(std::string_view name) override {
        if (name == "table:table") --depth_;
    }
    std::vector<std::string> names;

private:
    int depth_ = 0; // tables can stand in cells
};

class TableReader : public XmlReader {
public:
    TableReader(std::size_t wanted, const RawRowReader& give) : wanted_(wanted), give_(give) {}

    void start(std::string_view name, const Attributes& attributes) override {
        if (name == "table:table") {
            if (depth_++ == 0) ++table_;
            return;
        }
        if (!isInTable()) return;
        if (name == "office:annotation") {
            ++annotations_;
        } else if (name == "table:table-row") {
            rowTimes_ = repeated(attributes["table:number-rows-repeated"], mostRows - number_);
            row_.cells.clear();
            empties_ = 0;
        } else if (name == "table:table-cell" || name == "table:covered-table-cell") {
            beginCell(attributes);
        } else if (annotations_ == 0 && name == "text:p") {
            if (paragraphs_++ > 0) words_ += '\n';
            inParagraph_ = true;
        } else if (inParagraph_ && annotations_ == 0) {
            if (name == "text:s") words_.append(static_cast<std::size_t>(repeated(attributes["text:c"], 1000)), ' ');
            if (name == "text:tab") words_ += '\t';
            if (name == "text:line-break") words_ += '\n';
        }
    }
    void end(std::string_view name) override {
        if (name == "table:table") {
            if (--depth_ == 0 && table_ == wanted_ + 1) isDone_ = true;
            return;
        }
        if (!isInTable()) return;
        if (name == "office:annotation") {
            --annotations_;
        } else if (name == "table:table-row") {
            endRow();
        } else if (name == "table:table-cell" || name == "table:covered-table-cell") {
            endCell();
        } else if (name == "text:p" && annotations_ == 0) {
            inParagraph_ = false;
        }
    }
    void text(std::string_view words) override {
        if (inParagraph_ && annotations_ == 0) words_ += words;
    }
    [[nodiscard]] bool isDone() const override { return isDone_; }

private:
    [[nodiscard]] bool isInTable() const { return depth_ == 1 && table_ == wanted_ + 1 && !isDone_; }

    void beginCell(const Attributes& attributes) {
        cellTimes_ = repeated(attributes["table:number-columns-repeated"], mostColumns);
        words_.clear();
        paragraphs_ = 0;
        value_.clear();
        const std::string_view type = attributes["office:value-type"];
        if (type == "float" || type == "percentage" || type == "currency") {
            const std::string_view given = attributes["office:value"];
            double number = 0;
            const auto read = std::from_chars(given.data(), given.data() + given.size(), number);
            value_ = read.ec == std::errc() ? shortest(number) : std::string(given);
        } else if (type == "boolean") {
            value_ = attributes["office:boolean-value"] == "true" ? "yes" : "no";
        } else if (type == "date") {
            value_ = attributes["office:date-value"];
            if (const auto clock = value_.find('T'); clock != std::string::npos) {
                if (value_.substr(clock, 9) == "T00:00:00")
                    value_.erase(clock);
                else
                    value_[clock] = ' ';
            }
        }
    }
    // Empty cells are kept back until words follow: sheets are filled with them to their last column.
    void endCell() {
        const std::string& words = value_.empty() ? words_ : value_;
        if (words.empty()) {
            empties_ += static_cast<std::size_t>(cellTimes_);
            return;
        }
        const std::size_t most = static_cast<std::size_t>(mostColumns);
        row_.cells.resize(std::min(most, row_.cells.size() + empties_));
        empties_ = 0;
        for (std::int64_t i = 0; i < cellTimes_ && row_.cells.size() < most; ++i)
            row_.cells.push_back(words);
    }
    void endRow() {
        if (row_.cells.empty()) {
            number_ += rowTimes_;
            return;
        }
        for (std::int64_t i = 0; i < rowTimes_ && !isDone_; ++i) {
            TableRow copy{++number_, row_.cells};
            isDone_ = give_(copy) == Next::Stop;
        }
    }

    std::size_t wanted_;
    const RawRowReader& give_;
    TableRow row_;
    std::size_t table_ = 0; // how many have begun
    int depth_ = 0;         // of tables
    int annotations_ = 0;
    std::int64_t number_ = 0;
    std::int64_t rowTimes_ = 1;
    std::int64_t cellTimes_ = 1;
    std::size_t empties_ = 0;
    std::string words_;
    std::string value_;
    int paragraphs_ = 0;
    bool inParagraph_ = false;
    bool isDone_ = false;
};

} // namespace

void readOds(const std::filesystem::path& file, const TableOptions& options, TableHead& head,
             const RawRowReader& give) {
    const std::string name = nameOf(file);
    const std::string bytes = readFile(file);
    requireFormat(bytes, "ods", name);
    const Container container(bytes, name);
    requireUnlocked(container, name);
    NamesReader names;
    readXml(container, "content.xml", names);
    head.sheets = std::move(names.names);
    const std::size_t chosen = chooseSheet(head.sheets, options.sheet, name);
    head.sheet = head.sheets[chosen];
    TableReader reader(chosen, give);
    readXml(container, "content.xml", reader);
}

} // namespace kith::importers
