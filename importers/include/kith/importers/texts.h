// Transcripts, notes and literature: from a file to words, turns and speakers.
#pragma once

#include "kith/model/imported.h"

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kith::importers {

// What the user knows better than the importer. Empty parts are found out.
struct TextOptions {
    std::string charset;  // IANA name
    std::string language; // ISO 639-1
    std::map<std::string, SpeakerRole>
        roles; // by label; case does not matter. Also tells that these labels are speakers.
};

struct TextFormat {
    std::string_view name;                    // "docx"
    std::vector<std::string_view> extensions; // ".docx", in lower case
    ImportedText (*read)(std::string_view bytes, const std::string& fileName, const TextOptions& options);
};

// Every text format, by name.
std::span<const TextFormat> textFormats();

// Reads one text, by the extension of its name. A turn's words leave out the label and the timestamps round it. Where
// nobody is named, every paragraph is a turn with the speaker "". Throws kith::Error for a file that cannot be read, is
// of no known format or of another than its name says, holds no words, is locked with a password, damaged, or larger
// than the limits.
ImportedText readText(const std::filesystem::path& file, const TextOptions& options = {});
ImportedText readText(std::string_view bytes, const std::string& fileName, const TextOptions& options = {});

} // namespace kith::importers
