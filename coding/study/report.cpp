#include "kith/study/report.h"

#include "report_contents.h"

#include "kith/report/graphml.h"
#include "kith/study/results.h"
#include "kith/study/writing.h"

namespace kith::study {
namespace {

namespace fs = std::filesystem;

void countFiles(const report::ReportSection& section, std::int64_t& files, std::size_t formats) {
    files += static_cast<std::int64_t>(section.tables.size() * formats + section.pictures.size() * 2);
    for (const report::ReportSection& below : section.sections)
        countFiles(below, files, formats);
}

// Tables and pictures of a section and of those below it, each to files of its own.
class Writing {
public:
    Writing(const fs::path& folder, const ReportOptions& options, const Job& job, std::int64_t total)
        : folder_(folder), options_(options), job_(job), total_(total) {}

    void write(const report::ReportSection& section) {
        for (const Table& table : section.tables)
            for (const std::string& format : options_.tableFormats) {
                step();
                writeTable(folder_ / "tables" / (table.id + "." + format), table, options_.language);
            }
        for (std::size_t i = 0; i < section.pictures.size(); ++i) {
            const std::string name = section.id + (i == 0 ? "" : "-" + std::to_string(i + 1));
            step();
            writePicture(folder_ / "pictures" / (name + ".svg"), section.pictures[i]);
            step();
            writePicture(folder_ / "pictures" / (name + ".png"), section.pictures[i]);
        }
        for (const report::ReportSection& below : section.sections)
            write(below);
    }

private:
    void step() {
        job_.report({"Writing the report", ++done_, total_});
        job_.check();
    }

    const fs::path& folder_;
    const ReportOptions& options_;
    const Job& job_;
    std::int64_t done_ = 0;
    std::int64_t total_;
};

} // namespace

fs::path writeReport(const project::Project& project, const fs::path& folder, const ReportOptions& options,
                     const Job& job) {
    const StudySnapshot snapshot = project.snapshot(project::Quotes::Leave);
    const report::ReportContents contents = reportContents(project, snapshot, options.language, job);
    std::error_code failure;
    for (const char* inside : {"tables", "pictures"}) {
        fs::create_directories(folder / inside, failure);
        if (failure)
            throw Error("The folder cannot be made: " + failure.message() + ".", {folder.string(), {}},
                        "Choose another one.");
    }
    std::int64_t files = 0;
    for (const report::ReportSection& section : contents.sections)
        countFiles(section, files, options.tableFormats.size());
    Writing writing(folder, options, job, files);
    for (const report::ReportSection& section : contents.sections)
        writing.write(section);
    writeFile(folder / "networks.graphml", report::networksAsGraphml(networks(snapshot)));
    const fs::path page = folder / "index.html";
    writeFile(page, report::htmlReport(contents));
    return page;
}

} // namespace kith::study
