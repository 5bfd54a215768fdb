#include "xlsx/workbook.h"

#include "files/xml.h"
#include "kith/text/words.h"

#include <charconv>
#include <map>

namespace kith::importers {
namespace {

int number(std::string_view digits) {
    int value = -1;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

struct SheetEntry {
    std::string name;
    std::string relation;
};

class WorkbookReader : public XmlReader {
public:
    void start(std::string_view name, const Attributes& attributes) override {
        if (name == "sheet") sheets.push_back({std::string(attributes["name"]), std::string(attributes["r:id"])});
        if (name == "workbookPr") {
            const std::string_view from1904 = attributes["date1904"];
            if (from1904 == "1" || from1904 == "true") epoch = Epoch::From1904;
        }
    }
    void end(std::string_view) override {}
    std::vector<SheetEntry> sheets;
    Epoch epoch = Epoch::From1900;
};

// Rich text comes in runs; phonetic readings (rPh) are no part of the words.
class StringsReader : public XmlReader {
public:
    void start(std::string_view name, const Attributes&) override {
        if (name == "si") strings.emplace_back();
        if (name == "rPh") isPhonetic_ = true;
        if (name == "t") inText_ = true;
    }
    void end(std::string_view name) override {
        if (name == "rPh") isPhonetic_ = false;
        if (name == "t") inText_ = false;
    }
    void text(std::string_view words) override {
        if (inText_ && !isPhonetic_ && !strings.empty()) strings.back() += words;
    }
    std::vector<std::string> strings;

private:
    bool inText_ = false;
    bool isPhonetic_ = false;
};

class StylesReader : public XmlReader {
public:
    void start(std::string_view name, const Attributes& attributes) override {
        if (name == "numFmt") codes_[number(attributes["numFmtId"])] = isDateFormat(attributes["formatCode"]);
        if (name == "cellXfs") inCells_ = true;
        if (name == "xf" && inCells_) {
            const int format = number(attributes["numFmtId"]);
            const auto own = codes_.find(format);
            isDate.push_back(own != codes_.end() ? own->second : isDateFormat(format));
        }
    }
    void end(std::string_view name) override {
        if (name == "cellXfs") inCells_ = false;
    }
    std::vector<bool> isDate;

private:
    std::map<int, bool> codes_;
    bool inCells_ = false;
};

} // namespace

Workbook readWorkbook(const Container& container) {
    std::string part = relatedPart(container, "_rels/.rels", "officeDocument");
    if (part.empty()) part = "xl/workbook.xml";
    WorkbookReader reader;
    readXml(container, part, reader);

    Workbook book;
    book.epoch = reader.epoch;
    const std::string folder = part.substr(0, part.rfind('/') + 1);
    const std::string relations = folder + "_rels/" + part.substr(folder.size()) + ".rels";
    for (const SheetEntry& entry : reader.sheets) {
        const std::string sheet = relatedPart(container, relations, "worksheet", entry.relation);
        if (!sheet.empty()) book.sheets.push_back({entry.name, sheet}); // charts on sheets of their own have no rows
    }
    if (const std::string strings = relatedPart(container, relations, "sharedStrings"); !strings.empty()) {
        StringsReader texts;
        readXml(container, strings, texts);
        book.sharedStrings = std::move(texts.strings);
    }
    if (const std::string styles = relatedPart(container, relations, "styles"); !styles.empty()) {
        StylesReader formats;
        readXml(container, styles, formats);
        book.styleIsDate = std::move(formats.isDate);
    }
    return book;
}

std::size_t chooseSheet(const std::vector<std::string>& sheets, const std::string& wanted,
                        const std::string& fileName) {
    if (sheets.empty())
        throw Error("The workbook has no sheet with cells.", {fileName, {}}, "Check whether it is the right file.");
    if (wanted.empty()) return 0;
    for (std::size_t i = 0; i < sheets.size(); ++i)
        if (sheets[i] == wanted) return i;
    std::string list;
    for (const std::string& sheet : sheets)
        list += (list.empty() ? "“" : ", “") + sheet + "”";
    const std::string near = nearest(wanted, sheets);
    throw Error("The workbook has no sheet “" + wanted + "”.", {fileName, {}},
                near.empty() ? "It has " + list + "." : "Did you mean “" + near + "”?");
}

} // namespace kith::importers
