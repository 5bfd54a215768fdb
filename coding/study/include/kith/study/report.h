// The report, its folder of tables and pictures, and exports.
#pragma once

#include "kith/model/job.h"
#include "kith/project/project.h"
#include "kith/study/deviations.h"

#include <filesystem>
#include <string>
#include <vector>

namespace kith::study {

struct ReportOptions {
    std::string language = "en";
    std::vector<std::string> tableFormats{"csv", "xlsx", "html", "json", "tex"};
    std::vector<std::string> documents; // for word processors too: "docx", "odt"
    std::vector<Deviation> deviations; // beyond those that the project shows
    std::vector<Table> comparison;     // with another study
};
// Writes FOLDER/index.html, FOLDER/tables/*, FOLDER/pictures/* (each picture as svg, png and pdf),
// FOLDER/networks.graphml, a sheet for each interviewee in FOLDER/member-checks, FOLDER/report.docx and .odt where
// asked for, and gives the path of index.html. Same project, same bytes. Files are written beside and moved into place.
// Words of sources whose consent forbids quoting are withheld.
std::filesystem::path writeReport(const project::Project& project, const std::filesystem::path& folder,
                                  const ReportOptions& options, const Job& job);

// What `kith export` can write.
struct ExportKind {
    std::string id; // "codings", "contacts", "ties", "cases", "codebook", "protocol", "graphml", "alters", "texts", …
    std::string summary;
    std::string extension;
};
const std::vector<ExportKind>& exportKinds();
// Writes one kind to a file (the format by its extension) or, for texts, to a folder. Every export obeys consent:
// sources that refuse `quote` keep their words out, texts need `archive`. Gives what a reader should know (what was
// left out).
std::vector<std::string> exportStudy(const project::Project& project, const std::string& kind,
                                     const std::filesystem::path& to, const std::string& language);

} // namespace kith::study
