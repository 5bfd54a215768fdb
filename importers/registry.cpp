// The formats that can be read: a new one is a folder and a line here.
#include "registry.h"

#include "csv/csv.h"
#include "docx/docx.h"
#include "md/md.h"
#include "ods/ods.h"
#include "odt/odt.h"
#include "srt/srt.h"
#include "txt/txt.h"
#include "vtt/vtt.h"
#include "xlsx/xlsx.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace kith::importers {
namespace {

const std::array<TextFormat, 6> texts{{
    {"docx", {".docx", ".docm"}, readDocx},
    {"md", {".md", ".markdown"}, readMd},
    {"odt", {".odt"}, readOdt},
    {"srt", {".srt"}, readSrt},
    {"txt", {".txt", ".text"}, readTxt},
    {"vtt", {".vtt"}, readVtt},
}};

const std::array<TableFormat, 3> tables{{
    {"csv", {".csv", ".tsv", ".tab"}, false, readCsv},
    {"ods", {".ods"}, true, readOds},
    {"xlsx", {".xlsx", ".xlsm"}, true, readXlsx},
}};

std::string extensionOf(const std::filesystem::path& file) {
    std::string extension = file.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return extension;
}

template<class Formats>
auto formatOf(const Formats& formats, const std::filesystem::path& file) -> decltype(formats.data()) {
    const std::string extension = extensionOf(file);
    for (const auto& format : formats)
        if (std::find(format.extensions.begin(), format.extensions.end(), extension) != format.extensions.end())
            return &format;
    return nullptr;
}

template<class Formats>
std::string extensionsOf(const Formats& formats) {
    std::string list;
    for (const auto& format : formats)
        list += (list.empty() ? "" : ", ") + std::string(format.extensions.front());
    return list;
}

} // namespace

std::span<const TextFormat> textFormats() {
    return texts;
}
std::span<const TableFormat> tableFormats() {
    return tables;
}

const TextFormat* textFormatOf(const std::filesystem::path& file) {
    return formatOf(texts, file);
}
const TableFormat* tableFormatOf(const std::filesystem::path& file) {
    return formatOf(tables, file);
}
std::string textExtensions() {
    return extensionsOf(texts);
}
std::string tableExtensions() {
    return extensionsOf(tables);
}

FileKind kindOf(const std::filesystem::path& file) {
    if (textFormatOf(file) != nullptr) return FileKind::Text;
    return tableFormatOf(file) != nullptr ? FileKind::Table : FileKind::Unknown;
}

} // namespace kith::importers
