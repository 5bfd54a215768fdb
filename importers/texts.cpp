// Texts of every format.
#include "kith/importers/texts.h"

#include "files/read_file.h"
#include "files/what_it_is.h"
#include "registry.h"

namespace kith::importers {

ImportedText readText(std::string_view bytes, const std::string& fileName, const TextOptions& options) {
    if (bytes.empty()) throw Error("The file is empty.", {fileName, {}}, "Take it again from where it came from.");
    const TextFormat* format = textFormatOf(fileName);
    if (format == nullptr) refuseUnknown(bytes, fileName, textExtensions());
    if (options.charset.empty()) requireFormat(bytes, format->name, fileName);
    return format->read(bytes, fileName, options);
}

ImportedText readText(const std::filesystem::path& file, const TextOptions& options) {
    return readText(readFile(file), nameOf(file), options);
}

} // namespace kith::importers
