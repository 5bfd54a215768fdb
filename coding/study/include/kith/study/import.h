// Bringing files in: looked at first, then taken in as one edit.
#pragma once

#include "kith/model/job.h"
#include "kith/model/table.h"
#include "kith/project/project.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kith::study {

enum class BadFiles { RefuseAll, Skip };
// Columns of a mapping that a survey's table has not: it is refused, or read without them (nobody was asked).
enum class MissingColumns { Refuse, LeaveOut };

struct ImportOptions {
    std::optional<SourceKind> kind; // by default a survey for tables, an interview for the rest
    std::string charset;            // overrides detection
    std::string language;           // overrides detection
    std::string wave;
    std::string title;                           // for one file; by default the file's stem
    std::string ego;                             // label of the case, for one transcript
    std::map<std::string, SpeakerRole> speakers; // label -> role, overrides what was recognised
    Consent consent;
    BadFiles badFiles = BadFiles::RefuseAll;
    // Surveys. A mapping of the protocol by name; or the columns; else the protocol's mapping for this file name.
    std::string mapping;
    std::string sheet;
    char delimiter = '\0';
    std::string idColumn;
    std::vector<std::string> attributes; // "column", "column:type" or "column:type=name"
    std::vector<std::string> contacts;   // "column" or "column+organisation column"
    MissingColumns missingColumns = MissingColumns::Refuse;
    std::vector<std::string> reasons; // "column", "column:stage"; in the order of the contacts, dealt out evenly
    // Translations.
    std::string translationOf;
    std::string translator;
    Coder by;
};

enum class ImportState { New, ImportedBefore, Bad };

// What would come in, or came in, from one file.
struct ImportedSource {
    std::filesystem::path file;
    ImportState state = ImportState::New;
    std::string title;
    SourceKind kind = SourceKind::Interview;
    std::string language;
    std::string convention; // how speakers were recognised
    std::int64_t turns = 0; // or answers
    std::int64_t words = 0; // of interviewees or respondents
    std::int64_t respondents = 0;
    std::map<std::string, SpeakerRole> speakers;
    std::vector<std::string> firstTurns; // "Name: words…", shortened; or the first respondent's row
    std::vector<Note> notes;
    std::string problem; // of a bad file
};

struct ImportOutcome {
    std::vector<ImportedSource> files;
    [[nodiscard]] std::int64_t imported() const;
};

// Reads the files and says what would come in; changes nothing. Bad files are among the outcome.
ImportOutcome previewImport(const project::Project& project, const std::vector<std::filesystem::path>& files,
                            const ImportOptions& options, const Job& job);

// Takes the files in, as one edit. Files imported before are noted and left. Throws Refused naming every bad file, with
// nothing changed, unless they are to be skipped.
ImportOutcome importFiles(project::Project& project, const std::vector<std::filesystem::path>& files,
                          const ImportOptions& options, const Job& job);

// The outcome as a table: file, state, title, kind, language, convention, speakers, turns, words, respondents.
Table importTable(const ImportOutcome& outcome);

} // namespace kith::study
