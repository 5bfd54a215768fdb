// Which format a file's name means.
#pragma once

#include "kith/importers/tables.h"
#include "kith/importers/texts.h"

#include <filesystem>
#include <string>

namespace kith::importers {

// By the extension, in any case; nullptr for none of ours.
const TextFormat* textFormatOf(const std::filesystem::path& file);
const TableFormat* tableFormatOf(const std::filesystem::path& file);

// ".docx, .md, …", for messages.
std::string textExtensions();
std::string tableExtensions();

} // namespace kith::importers
