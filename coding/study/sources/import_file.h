// One file on its way in: read without touching the project, then stored inside an edit.
#pragma once

#include "kith/study/import.h"
#include "kith/text/words.h"

#include <set>
#include <string>

namespace kith::study {

// A text file, read and taken apart; or the reason why it cannot be.
struct ReadFile {
    project::ImportedFile file;
    ImportedText imported;
    bool refused = false;
    std::string problem;
};

SourceKind kindOf(const std::filesystem::path& file, const ImportOptions& options);
ReadFile readFile(const std::filesystem::path& file, const ImportOptions& options); // does not throw

void storeText(project::Edit& edit, const project::Project& project, PreparedFile& file,
               std::set<std::string>& caseLabels);

// A survey's file with its digest; large ones are not kept in the project, for their rows are.
project::ImportedFile surveyFile(const std::filesystem::path& file);

// Reads the survey to its end and fills in what is told of it. Throws Error and Refused.
void readSurveyRows(const project::Project& project, PreparedFile& file, const Job& job);
// Throws Error where a file that is read once more is no longer what it was.
void storeSurvey(project::Edit& edit, const project::Project& project, PreparedFile& file, const Job& job);

// The protocol's mapping for a file of this name; nullptr where it has none.
const SurveyMapping* mappingForFile(const Protocol& protocol, const std::filesystem::path& file);
// How the survey's columns are understood, by what is said of the file or by the protocol. Throws Error where nobody
// says.
SurveyMapping mappingFor(const project::Project& project, const std::filesystem::path& file,
                         const ImportOptions& options);
// Whether the options say themselves what the columns are.
bool namesColumns(const ImportOptions& options);
// Every column that a mapping names, in its order, each once.
std::vector<std::string> mappedColumns(const SurveyMapping& mapping);

std::set<std::string> titlesInUse(const project::Project& project);
std::set<std::string> caseLabels(const project::Project& project);

// At most `letters` code points, with "…" where more was there.
std::string shortened(const std::string& words, std::size_t letters);

} // namespace kith::study
