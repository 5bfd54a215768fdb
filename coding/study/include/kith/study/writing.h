// Files on their way out: written beside and moved into place, so that a reader never sees half a file.
#pragma once

#include "kith/model/table.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kith::study {

// Throws Error naming the file where it cannot be written.
void writeFile(const std::filesystem::path& file, std::string_view bytes);

// The formats that a table can be written in: csv, xlsx, html, json, tex.
const std::vector<std::string>& tableFormats();
// By the extension of the file's name. Throws Error for another one.
void writeTable(const std::filesystem::path& file, const Table& table, std::string_view language);

} // namespace kith::study
