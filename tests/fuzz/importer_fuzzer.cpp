// Feeds one importer, KITH_FORMAT, with damaged files. What is no zip container is taken for the main part of one, so
// that the reading of its XML is reached too.
#include "importers/zip_file.h"
#include "kith/importers/surveys.h"
#include "kith/importers/texts.h"

#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace {

using namespace kith;
using namespace kith::importers;

const std::string format = KITH_FORMAT;

std::string inContainer(const std::string& bytes) {
    if (bytes.starts_with("PK")) return bytes;
    const std::string names = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    const std::string type = "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    if (format == "docx")
        return test::zipOf({{"[Content_Types].xml", "wordprocessingml"}, {"word/document.xml", bytes}});
    if (format == "odt")
        return test::zipOf({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", bytes}});
    if (format == "ods")
        return test::zipOf({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", bytes}});
    if (format == "xlsx") {
        return test::zipOf(
            {{"[Content_Types].xml", "spreadsheetml"},
             {"xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                                 "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                                 "relationships\"><sheet name=\"A\" r:id=\"a\"/></workbook>"},
             {"xl/_rels/workbook.xml.rels", names + "<Relationship Id=\"a\" " + type +
                                                "worksheet\" Target=\"sheet.xml\"/><Relationship Id=\"b\" " + type +
                                                "sharedStrings\" Target=\"sheet.xml\"/></Relationships>"},
             {"xl/sheet.xml", bytes}});
    }
    return bytes;
}

void require(bool holds) {
    if (!holds) std::abort();
}

void readAsText(const std::string& bytes) {
    const ImportedText imported = readText(bytes, "fuzzed." + format, {});
    std::int64_t last = 0;
    for (const Turn& turn : imported.turns) {
        require(turn.words.begin.value >= last && turn.words.begin < turn.words.end);
        require(!imported.text.quote(turn.words).empty());
        require(turn.speaker.empty() || imported.speakers.contains(turn.speaker));
        last = turn.words.end.value;
    }
}

// Tables are read from files.
class File {
public:
    File()
        : path_(std::filesystem::temp_directory_path() / ("kith-fuzz-" + std::to_string(::getpid()) + "." + format)) {}
    ~File() {
        std::error_code ignored;
        std::filesystem::remove(path_, ignored);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    const std::filesystem::path& write(const std::string& bytes) const {
        std::ofstream(path_, std::ios::binary | std::ios::trunc) << bytes;
        return path_;
    }

private:
    std::filesystem::path path_;
};

void readAsTable(const std::string& bytes) {
    static const File file;
    const auto& path = file.write(bytes);
    readTable(path, {}, [](const TableHead& head, const TableRow& row) {
        require(row.cells.size() == head.columns.size());
        return row.number < 100000 ? Next::Row : Next::Stop;
    });
    const SurveyHeader header = readSurveyHeader(path);
    SurveyMapping mapping;
    for (const std::string& column : header.head.columns)
        mapping.attributes.push_back({column, {}, AttributeType::Date, {}});
    readSurvey(path, mapping, {}, [&](const ImportedRespondent& respondent) {
        require(respondent.attributes.size() == mapping.attributes.size());
    });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes = inContainer({reinterpret_cast<const char*>(data), size});
    try {
        if (isTable("fuzzed." + format))
            readAsTable(bytes);
        else
            readAsText(bytes);
    } catch (const Error&) {
        return 0; // a clear error is all that a damaged file may give
    }
    return 0;
}
