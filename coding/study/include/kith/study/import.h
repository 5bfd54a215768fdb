// Bringing files in: looked at first, then taken in as one edit.
#pragma once

#include "kith/model/imported.h"
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
    std::optional<SurveyMapping> survey; // of a survey, as a whole: comes before `mapping` and the columns above
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

// A file and what the user knows better about it. `badFiles` counts for this file, `by` of the first one for the edit.
struct FileToImport {
    std::filesystem::path file;
    ImportOptions options;
    bool leaveOut = false;
};

// A file that was read, and not stored yet.
struct PreparedFile {
    FileToImport from;
    ImportedSource source; // as it would come in
    ImportedText text;     // of texts: with all turns, their spans and labels
    SurveyMapping mapping; // of surveys: how the columns are understood

    // For takeIn.
    project::ImportedFile stored;
    std::vector<ImportedRespondent> rows; // of surveys of at most 8 MB; larger ones are read once more when stored
    SurveyReading reading;
    std::string unreadable; // why; "" where it could be read
};

// Files on their way in: plain values that may go from one thread to another.
struct PreparedImport {
    std::vector<PreparedFile> files;             // in the order given
    [[nodiscard]] ImportOutcome outcome() const; // of those that are not left out
};

// Reads the files and checks them against the project; changes nothing, and needs no more than a project opened for
// reading. Bad files are among them. Throws Error where options for one file are given to several, or no file is named.
PreparedImport prepareImport(const project::Project& project, const std::vector<FileToImport>& files, const Job& job);
// All of them with the same options.
PreparedImport prepareImport(const project::Project& project, const std::vector<std::filesystem::path>& files,
                             const ImportOptions& options, const Job& job);

// Takes a user's correction of one file: reads that file anew where the correction makes a difference to how it is
// read, and looks again at what all would be. `index` counts from 0.
void correct(const project::Project& project, PreparedImport& prepared, std::size_t index, const FileToImport& with,
             const Job& job);

// Stores what was read as one edit, without reading the files again (but for surveys of more than 8 MB, which must not
// have changed). Files imported before, also since they were read, are noted and left. Throws Refused naming every bad
// file that is not to be skipped, with nothing changed.
ImportOutcome takeIn(project::Project& project, PreparedImport prepared, const Job& job);

// Reads the files and says what would come in; changes nothing. Bad files are among the outcome.
ImportOutcome previewImport(const project::Project& project, const std::vector<std::filesystem::path>& files,
                            const ImportOptions& options, const Job& job);

// Prepares the files and takes them in. Throws Refused naming every bad file, with nothing changed, unless they are to
// be skipped.
ImportOutcome importFiles(project::Project& project, const std::vector<std::filesystem::path>& files,
                          const ImportOptions& options, const Job& job);

// What a column of a survey is to the study.
enum class ColumnMeaning { Nothing, Id, Language, Attribute, Contact, Organisation, Reason, OpenAnswer };

struct SurveyColumn {
    std::string name;
    std::vector<std::string> examples; // of the first rows, at most five
    ColumnMeaning meaning = ColumnMeaning::Nothing;
    AttributeType type = AttributeType::Text; // of attributes
    std::string attribute;                    // name of the variable; "": the column's own
    std::vector<std::string> choices;         // of attributes that are a choice
    int contact = 0;                          // contacts, organisations, reasons: which contact of the form, from 1
    Stage stage = Stage::NotAsked;            // reasons and open answers: what the question asks about
    Labels question;                          // as put to the respondent
    bool operator==(const SurveyColumn&) const = default;
};

// A survey's table as it would be understood: to be looked at, changed, and made a mapping of.
struct SurveyColumns {
    SurveyMapping basis;               // name, title, files and wave of the mapping; its columns are those below
    std::vector<SurveyColumn> columns; // in the table's order
    std::string sheet;                 // of a workbook: which one is read
    std::vector<std::string> sheets;   // all of them
    std::vector<std::string> missing;  // columns that the mapping names and the table has not
    bool proposed = false;             // guessed from names and examples, for the study has no mapping for this table
    std::vector<Note> notes;
};

// The columns of a survey, by the mapping that `options` or the protocol have for it; else guessed. Throws Error for a
// file that is no table or cannot be read, and for a mapping that the protocol has not.
SurveyColumns surveyColumns(const project::Project& project, const std::filesystem::path& file,
                            const ImportOptions& options = {});
// The mapping that these columns make, for ImportOptions::survey. Throws Error where two columns are the id, or a
// reason or an organisation belongs to a contact that no column names.
SurveyMapping mappingOf(const SurveyColumns& columns);

// The outcome as a table: file, state, title, kind, language, convention, speakers, turns, words, respondents.
Table importTable(const ImportOutcome& outcome);

} // namespace kith::study
