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

void storeText(project::Edit& edit, const project::Project& project, const ImportOptions& options,
               ImportedSource& source, ReadFile& read, std::set<std::string>& caseLabels);

// A survey's file with its digest; large ones are not kept in the project, for their rows are.
project::ImportedFile surveyFile(const std::filesystem::path& file);

// Reads the survey's rows, and stores them where `edit` is given. Fills in what the outcome tells of it. Throws Error.
void storeSurvey(project::Edit* edit, const project::Project& project, const ImportOptions& options,
                 ImportedSource& source, const project::ImportedFile& stored, const std::filesystem::path& file,
                 const Job& job);

// The protocol's mapping for a file of this name; nullptr where it has none.
const SurveyMapping* mappingForFile(const Protocol& protocol, const std::filesystem::path& file);
// Every column that a mapping names, in its order, each once.
std::vector<std::string> mappedColumns(const SurveyMapping& mapping);

std::set<std::string> titlesInUse(const project::Project& project);
std::set<std::string> caseLabels(const project::Project& project);

// At most `letters` code points, with "…" where more was there.
std::string shortened(const std::string& words, std::size_t letters);

} // namespace kith::study
