// A large study made by rule: 1,000 interviews of 6,000 words with 100,000 codings. The same every time.
#pragma once

#include "kith/project/project.h"
#include "kith/study/import.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace kith::bench {

// A folder that goes when this goes.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

inline constexpr int interviews = 1000;
inline constexpr int codings = 100'000;
// Stands 16 times in every generated interview.
inline const std::string phrase = "people that I can always ask";

// Writes interviews/0001.txt … (about 33 KB each, "Interviewer:" and a name) and gives their paths.
std::vector<std::filesystem::path> writeInterviews(const std::filesystem::path& folder, int count = interviews);
// Writes a survey of so many rows: id, years, country, contact_1, reason_1, contact_2, reason_2.
std::filesystem::path writeSurvey(const std::filesystem::path& folder, std::int64_t rows);

// How that survey is to be read.
study::ImportOptions surveyOptions();

// A project with all interviews imported, three contacts a case and 100,000 codings; made once for a run of the
// program.
const std::filesystem::path& largeProject();
// A copy of it that may be changed.
std::filesystem::path copyOfLargeProject(const std::filesystem::path& folder);
// Imports one more interview, of 300,000 characters, and gives it 5,000 codings that overlap. Gives its key.
SourceKey addLongTranscript(project::Project& project, const std::filesystem::path& folder);
// The large project with that transcript in it, as folder/large.kith, which must not be there yet.
std::filesystem::path makeLargeStudy(const std::filesystem::path& folder);

} // namespace kith::bench
