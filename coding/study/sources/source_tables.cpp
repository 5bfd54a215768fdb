// Tables of decisions about sources: consent and what else is known of them, and who codes what.
#include "consent.h"
#include "sources/loading.h"

#include "kith/study/lookup.h"
#include "kith/study/sources.h"
#include "kith/study/writing.h"

#include <fmt/format.h>

namespace kith::study {

std::vector<ConsentProblem> consentProblems(const Source& source) {
    std::vector<ConsentProblem> problems;
    const Consent& consent = source.consent;
    if (consent.analyse == Permission::Refused) problems.push_back(ConsentProblem::NoAnalysis);
    if (consent.quote == Permission::Refused) problems.push_back(ConsentProblem::NoQuoting);
    if (consent.translate == Permission::Refused) problems.push_back(ConsentProblem::NoTranslating);
    if (consent.archive == Permission::Refused) problems.push_back(ConsentProblem::NoArchiving);
    const bool peoplesWords = source.kind == SourceKind::Interview || source.kind == SourceKind::Survey;
    if (peoplesWords && (consent.analyse == Permission::NotRecorded || consent.quote == Permission::NotRecorded) &&
        problems.empty())
        problems.push_back(ConsentProblem::NotRecorded);
    return problems;
}

void exportTurns(const project::Project& project, const std::string& typed, const std::filesystem::path& file,
                 const std::string& language) {
    const std::vector<Source> sources = project.sources();
    const Source source = findSource(project, sources, typed).source;
    if (!mayArchive(source, sources) || !mayQuote(source))
        throw Error(
            fmt::format("\"{}\" has no consent to archive and to quote, so its text does not go out.", source.title),
            {}, "Where that consent was given, record it with the source first.");
    writeTable(file, turnsTable(project, typed), language);
}

LoadOutcome loadSources(project::Project& project, const std::filesystem::path& file, BadRows badRows,
                        const Coder& by) {
    const auto table =
        readDecisions(file, {"source"}, {"language", "wave", "translator", "analyse", "quote", "archive", "translate"});
    return applyRows(project, *table, fmt::format("Described the sources of {}", table->file), badRows, by,
                     [&](project::Edit& edit, const DecisionRow& row) {
                         Source source = findSource(project, row["source"]).source;
                         const auto words = [&](const char* column, std::string& field) {
                             if (!row[column].empty()) field = row[column];
                         };
                         words("language", source.language);
                         words("wave", source.wave);
                         words("translator", source.translator);
                         const auto consent = [&](const char* column, Permission& field) {
                             if (!row[column].empty()) field = row.term<Permission>(column, "given, refused");
                         };
                         consent("analyse", source.consent.analyse);
                         consent("quote", source.consent.quote);
                         consent("archive", source.consent.archive);
                         consent("translate", source.consent.translate);
                         edit.put(source);
                     });
}

LoadOutcome loadAssignments(project::Project& project, const std::filesystem::path& file, BadRows badRows,
                            const Coder& by) {
    const auto table = readDecisions(file, {"coder", "source", "state"}, {"blind"});
    return applyRows(project, *table, fmt::format("Assigned the sources of {}", table->file), badRows, by,
                     [&](project::Edit& edit, const DecisionRow& row) {
                         Assignment assignment;
                         assignment.coder = row["coder"];
                         if (assignment.coder.empty()) throw Error("It is not said who codes.");
                         assignment.source = findSource(project, row["source"]).source.key;
                         const std::string state = row["state"];
                         if (state != "open" && state != "done")
                             throw Error(fmt::format("\"{}\" is no state.", state), {}, "It is one of: open, done.");
                         assignment.state = state == "done" ? AssignmentState::Done : AssignmentState::Open;
                         assignment.blind = row["blind"] == "yes";
                         edit.put(assignment);
                     });
}

} // namespace kith::study
