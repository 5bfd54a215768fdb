// The report as a file of a word processor.
#pragma once

#include "kith/report/document.h"

#include <filesystem>
#include <string>

namespace kith::study {

// The formats there are: docx, odt.
const std::vector<std::string>& documentFormats();

// Writes FILE (its ending is the format) from contents whose pictures stand in `folder` under the names that
// `pictureFile` gives. Made by pandoc, which has to be installed: throws Error where it is not, or where it fails. Same
// contents, same bytes.
void writeDocument(const std::filesystem::path& file, const report::ReportContents& contents,
                   const std::filesystem::path& folder, const report::PictureFile& pictureFile);

} // namespace kith::study
