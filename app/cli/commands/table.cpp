// kith table: counts with denominators and intervals.
#include "commands.h"
#include "common.h"
#include "table_options.h"

#include "kith/study/results.h"
#include "kith/study/writing.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace kith::cli {

Command tableCommand() {
    struct Input {
        std::string project, kind, stage, output;
        bool json = false, pseudonymised = false;
        study::TableOptions options;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "table";
    command.summary = "count: factors, roles and other codes by people, contacts, passages, stage, case, attribute";
    std::vector<std::string> names;
    command.description =
        "Every share has its denominator and an interval; who was not asked is in no denominator. Tables:\n";
    for (const auto& kind : study::tableKinds()) {
        command.description += fmt::format("  {:<28} {}\n", kind.id, kind.summary);
        names.push_back(kind.id);
    }
    command.description += "Those called factors-… count other codes with --layer or --codes.";
    command.arguments = {
        projectArgument(in->project),
        {"TABLE", &in->kind, "which table", true, names},
        {"--naive", &in->options.naive, "also the tests that are wrong in factor-by-stage-test, and why"},
        {"-o,--output", &in->output, "write to a file: .csv .xlsx .html .json .tex"},
        languageOption(in->options.language),
        jsonOption(in->json),
        pseudonymisedOption(in->pseudonymised)};
    addTableOptions(command.arguments, in->options, in->stage);
    command.examples = {
        {"kith table study.kith factors-by-people", "how many people show each factor, with Wilson intervals"},
        {"kith table study.kith factors-by-people --layer role --sources interview", "roles in the interviews"},
        {"kith table study.kith factors-by-stage -o stages.xlsx", "as a workbook"}};
    command.run = [in](Screen& screen) {
        chooseStage(in->options, in->stage);
        const auto& kinds = study::tableKinds();
        const bool words = std::any_of(kinds.begin(), kinds.end(),
                                       [&](const study::TableKind& kind) { return kind.id == in->kind && kind.words; });
        const auto quotes = words ? project::Quotes::Read : project::Quotes::Leave;
        const study::StudyView view = toShow(in->project, in->pseudonymised, screen);
        const Table table = study::makeTable(view.project().snapshot(quotes), in->kind, in->options);
        if (in->output.empty()) {
            screen.table(table, in->json, in->options.language);
            return;
        }
        study::writeTable(in->output, table, in->options.language);
        screen.print(in->output);
    };
    return command;
}

} // namespace kith::cli
