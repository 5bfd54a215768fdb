#include "kith/study/report.h"

#include "parallel.h"
#include "report/contents.h"
#include "report/documents.h"
#include "report/material.h"

#include "kith/report/graphml.h"
#include "kith/study/results.h"
#include "kith/study/writing.h"

#include <exception>
#include <utility>

namespace kith::study {
namespace {

namespace fs = std::filesystem;

void countFiles(const report::ReportSection& section, std::int64_t& files, std::size_t formats) {
    files +=
        static_cast<std::int64_t>(section.tables.size() * formats + section.pictures.size() * pictureFormats().size());
    for (const report::ReportSection& below : section.sections)
        countFiles(below, files, formats);
}

fs::path pictureFile(const report::ReportSection& section, std::size_t index, const std::string& format) {
    const std::string& name = section.pictures[index].name;
    return fs::path("pictures") /
           ((name.empty() ? section.id + (index == 0 ? "" : "-" + std::to_string(index + 1)) : name) + "." + format);
}

// Tables of a section and of those below it, each to files of its own; then their pictures, all at once.
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
            for (const std::string& format : pictureFormats())
                pictures_.emplace_back(folder_ / pictureFile(section, i, format), &section.pictures[i]);
        }
        for (const report::ReportSection& below : section.sections)
            write(below);
    }

    // Rendering takes most of the time of a report: on all cores.
    void writePictures() {
        const auto write = [&](std::size_t i) -> std::exception_ptr {
            try {
                writePicture(pictures_[i].first, *pictures_[i].second);
                return nullptr;
            } catch (...) {
                return std::current_exception();
            }
        };
        inOrder(pictures_.size(), write, [&](std::size_t, const std::exception_ptr& failure) {
            if (failure) std::rethrow_exception(failure);
            step();
        });
    }

private:
    void step() {
        job_.report({"Writing the report", ++done_, total_});
        job_.check();
    }

    const fs::path& folder_;
    const ReportOptions& options_;
    const Job& job_;
    std::vector<std::pair<fs::path, const report::Picture*>> pictures_; // gathered from the sections
    std::int64_t done_ = 0;
    std::int64_t total_;
};

// Each in the language of the interview. Words are looked up once for each language.
void writeMemberChecks(const project::Project& project, const StudySnapshot& snapshot, const fs::path& folder,
                       const Job& job) {
    for (const std::string language : {"en", "nl"}) {
        std::vector<const Case*> egos;
        for (const Profile& profile : profiles(snapshot))
            for (const Case& ego : snapshot.cases)
                if (ego.key == profile.ego && !ego.survey && (ego.language == "nl" ? "nl" : "en") == language)
                    egos.push_back(&ego);
        if (egos.empty()) continue;
        const EvidenceByCoding evidence = evidenceOf(project, snapshot, language, job);
        const ReportMaterial material{project, job, snapshot, language, evidence};
        for (const Case* ego : egos) {
            job.check();
            writeFile(folder / fmt::format("{:02}.html", ego->position),
                      report::htmlReport(memberCheck(material, *ego)));
        }
    }
}

} // namespace

fs::path writeReport(const project::Project& project, const fs::path& folder, const ReportOptions& options,
                     const Job& job) {
    const StudySnapshot snapshot = project.snapshot(project::Quotes::Leave);
    const report::ReportContents contents = reportContents(project, snapshot, options, job);
    std::error_code failure;
    for (const char* inside : {"tables", "pictures", "member-checks"}) {
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
    writing.writePictures();
    writeFile(folder / "networks.graphml", report::networksAsGraphml(networks(snapshot)));
    writeMemberChecks(project, snapshot, folder / "member-checks", job);
    for (const std::string& format : options.documents)
        writeDocument(folder / ("report." + format), contents, folder,
                      [](const report::ReportSection& section, std::size_t index) {
                          return pictureFile(section, index, "png").string();
                      });
    const fs::path page = folder / "index.html";
    writeFile(page, report::htmlReport(contents));
    return page;
}

} // namespace kith::study
