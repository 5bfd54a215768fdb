// kith check: is everything in the project as it was written?
#include "commands.h"
#include "common.h"

#include <fmt/format.h>

#include <memory>

namespace kith::cli {

Command checkCommand() {
    struct Input {
        std::string project;
        bool json = false;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "check";
    command.summary = "verify the file, every quoted passage and the journal";
    command.arguments = {projectArgument(in->project), jsonOption(in->json)};
    command.examples = {{"kith check study.kith", "before a copy is archived or sent"}};
    command.run = [in](Screen& screen) {
        const auto project = toRead(in->project);
        const project::CheckReport report = project.check(screen.job());
        Table table;
        table.id = "check";
        table.columns = {{"place", "Where"}, {"problem", "Problem"}};
        for (const Refusal& problem : report.problems)
            table.rows.push_back({problem.where.toString(), problem.what});
        if (in->json || !report.problems.empty()) screen.table(table, in->json);
        if (!report.problems.empty())
            throw Error(report.problems.size() == 1 ? "One problem was found."
                                                    : fmt::format("{} problems were found.", report.problems.size()),
                        {in->project, {}}, "Go back to a backup, or ask for help.");
        if (!in->json)
            screen.print(fmt::format("{} is sound: {} sources, {} passages say what their texts say, {} journal "
                                     "entries in an unbroken chain",
                                     in->project, report.sources, report.passages, report.journalEntries));
    };
    return command;
}

} // namespace kith::cli
