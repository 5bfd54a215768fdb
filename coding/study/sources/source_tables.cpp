// Tables of decisions about sources: consent and what else is known of them, and who codes what.
#include "sources/loading.h"

#include "kith/study/lookup.h"
#include "kith/study/sources.h"

#include <fmt/format.h>

namespace kith::study {

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
