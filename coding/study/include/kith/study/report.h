// The report, its folder of tables and pictures, exports, and the sample study.
#pragma once

#include "kith/model/job.h"
#include "kith/project/project.h"

#include <filesystem>
#include <string>
#include <vector>

namespace kith::study {

struct ReportOptions {
    std::string language = "en";
    std::vector<std::string> tableFormats{"csv", "xlsx", "html", "json", "tex"};
};
// Writes FOLDER/index.html, FOLDER/tables/*, FOLDER/pictures/*.svg and .png, FOLDER/networks.graphml and gives the path
// of index.html. Same project, same bytes. Files are written beside and moved into place. Words of sources whose
// consent forbids quoting are withheld.
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

// Makes the sample study in `folder` from its raw files, through the same steps that a user would take: study.kith and
// report/. `samples` is the folder of raw files. Gives the path of the report. Throws Error where folder/study.kith
// exists.
std::filesystem::path makeSampleStudy(const std::filesystem::path& samples, const std::filesystem::path& folder,
                                      const Job& job, const std::function<void(const std::string&)>& say);
// Where the sample study's raw files are: KITH_SAMPLES, beside the installed program, or in the source tree.
std::filesystem::path sampleFolder();

} // namespace kith::study
