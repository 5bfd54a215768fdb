// The same study again, on new material, by one command.
#pragma once

#include "kith/model/job.h"
#include "kith/model/study.h"
#include "kith/study/sources.h"

#include <filesystem>
#include <functional>
#include <string>

namespace kith::study {

struct Replication {
    std::string protocol;          // built in, or a file
    std::filesystem::path inputs;  // folder of material and tables of decisions (docs/replication.md)
    std::filesystem::path out;     // folder
    std::filesystem::path compare; // another study: its project, or the folder of its replication; empty: none
    std::string title;             // of the study; "": the protocol's
    Coder by = "replication";      // whom the journal names
    std::string language = "en";   // of the report
    std::string date;              // YYYY-MM-DD that the journal carries; "": 1970-01-01, as no clock is looked at
    BadRows badRows = BadRows::RefuseAll; // files and rows that cannot be taken: refused, or listed as departures
    std::string program;                  // "kith 0.1.0"
};

struct ReplicationOutcome {
    std::filesystem::path report;
    std::int64_t deviations = 0;
};

// Makes out/study.kith, out/report/, out/deviations.csv and .html, out/comparison.* where asked for, and
// out/manifest.json. The same files and options give the same bytes, also when it was killed on the way and run again:
// work that was finished is not done twice. An earlier replication in `out` is replaced, and what changed since is in
// the manifest and among the deviations. Throws Error where `out` holds anything else or was changed since, and
// Refused, with nothing made, where a file or row cannot be taken.
ReplicationOutcome replicate(const Replication& wanted, const Job& job,
                             const std::function<void(const std::string&)>& say);

// Makes the invented sample study as a replication of the built-in protocol: folder/study.kith, folder/report/ and what
// else replicate makes. `program` is "kith 0.1.0". Throws as replicate does, and Error where the raw files are not to
// be found.
ReplicationOutcome sampleStudy(const std::filesystem::path& folder, const std::string& program, const Job& job,
                               const std::function<void(const std::string&)>& say);
// Only its project, without a report. Throws Error where the file exists; nothing is made then, or when cancelled.
void makeSampleProject(const std::filesystem::path& file, const Job& job);

// Where the sample study's raw files are: KITH_SAMPLES, beside the installed program, or in the source tree.
std::filesystem::path sampleFolder();

} // namespace kith::study
