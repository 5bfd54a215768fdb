// The report for word processors: words, tables and pictures one after the other, nothing to press.
#pragma once

#include "kith/report/html_report.h"

#include <filesystem>
#include <functional>
#include <string>

namespace kith::report {

// Where the picture number `index` of a section is, as the document names it: "pictures/roles.png".
using PictureFile = std::function<std::string(const ReportSection& section, std::size_t index)>;

// A plain html page that converters read: headings, paragraphs, tables with their notes, pictures as files with their
// words. No style, no script, no passages but those that stand in tables.
std::string documentHtml(const ReportContents& contents, const PictureFile& pictureFile);

// Gives every part of a zip container (docx, odt) the same date, so that the same parts are the same bytes. Throws Error
// where the file is no container or cannot be written.
void pinDates(const std::filesystem::path& container);

// Turns a converter's example of its styles (docx or odt) into ours: A4 on its side and small letters in tables, which
// are wide. What the example words otherwise than expected stays as it is. Throws Error as pinDates does.
void restyle(const std::filesystem::path& example);

} // namespace kith::report
