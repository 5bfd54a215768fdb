// Files on their way out: written beside and moved into place, so that a reader never sees half a file.
#pragma once

#include "kith/model/table.h"
#include "kith/report/pictures.h"

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
// Several tables: sheets of one workbook; in the other formats FILE, then FILE with what each id adds to the first
// one's
// ("marit.csv", "marit-contacts.csv"). Gives the files written.
std::vector<std::filesystem::path> writeTables(const std::filesystem::path& file, const std::vector<Table>& tables,
                                               std::string_view language);

// The formats that a picture can be written in: svg, png, pdf.
const std::vector<std::string>& pictureFormats();
// By the extension of the file's name. Throws Error for another one.
void writePicture(const std::filesystem::path& file, const report::Picture& picture);

} // namespace kith::study
