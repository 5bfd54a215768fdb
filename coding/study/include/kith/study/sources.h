// The sources and cases of a study: list them, describe them, revise them, withdraw them.
#pragma once

#include "kith/model/job.h"
#include "kith/model/table.h"
#include "kith/project/project.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kith::study {

Table sourcesTable(const project::Project& project);
Table casesTable(const project::Project& project);
// Turns of one source: number, speaker, role, time, words, and for a translation what the original says; or answers:
// respondent, question, contact, words.
Table turnsTable(const project::Project& project, const std::string& source, const std::string& speaker = {});

// What whoever works with a source must know of its consent, gravest first.
enum class ConsentProblem { NoAnalysis, NoQuoting, NoTranslating, NoArchiving, NotRecorded };
// Of people's own words (interviews, surveys) it matters, too, that nothing was recorded on analysing or on quoting.
std::vector<ConsentProblem> consentProblems(const Source& source);

// Writes the turns of a source to a file (csv, xlsx, html, json, tex by its extension). Throws Error where its consent
// does not give the text leave to go out.
void exportTurns(const project::Project& project, const std::string& source, const std::filesystem::path& file,
                 const std::string& language);

struct SourceDescription {
    std::optional<std::string> title, language, wave, translator;
    std::optional<SourceKind> kind;
    std::optional<Permission> analyse, quote, archive, translate;
    std::vector<std::string> speakers; // "label=interviewer", "label=interviewee:Case label"
};
void describeSource(project::Project& project, const std::string& source, const SourceDescription& changes,
                    const Coder& by);

// A table of cases: `case, source`, and a column for each attribute. Gives a case its label (the one that the source
// has now) and its attributes. Every row that does not resolve is listed with its number; nothing is applied then,
// unless bad rows are skipped.
struct LoadOutcome {
    std::int64_t applied = 0;
    std::vector<Refusal> refused;
    std::vector<Note> notes; // on rows that were applied
};
enum class BadRows { RefuseAll, Skip };
LoadOutcome loadCases(project::Project& project, const std::filesystem::path& file, BadRows badRows, const Coder& by);

// A table of sources: `source` and any of language, wave, translator, analyse, quote, archive, translate (given or
// refused); an empty cell leaves what was there.
LoadOutcome loadSources(project::Project& project, const std::filesystem::path& file, BadRows badRows, const Coder& by);
// Who codes what: coder, source, state (open or done), blind (yes or no).
LoadOutcome loadAssignments(project::Project& project, const std::filesystem::path& file, BadRows badRows,
                            const Coder& by);

// A corrected version of a transcript. Codings, ratings, changes, mention decisions and rejected suggestions are
// re-anchored by quote and context; those that find no place are listed and stay with the version before.
struct Revision {
    std::int64_t moved = 0;
    std::vector<Refusal> left;
    std::vector<Note> notes;
};
Revision reviseSource(project::Project& project, const std::string& source, const std::filesystem::path& corrected,
                      const Coder& by);

// Erases an interviewee for good (Project::withdraw): a source, or a case with all its sources. One line for each thing
// erased.
std::vector<std::string> withdraw(project::Project& project, const std::string& sourceOrCase, const Coder& by);

} // namespace kith::study
