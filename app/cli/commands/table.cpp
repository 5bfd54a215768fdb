// kith table: counts with denominators and intervals.
#include "commands.h"
#include "common.h"

#include "kith/study/results.h"
#include "kith/study/writing.h"

#include <fmt/format.h>

#include <memory>

namespace kith::cli {

Command tableCommand() {
    struct Input {
        std::string project, kind, stage, output;
        bool json = false;
        study::TableOptions options;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "table";
    command.summary = "count: factors, roles and other codes by people, contacts, passages, stage, case, attribute";
    std::vector<std::string> kinds;
    command.description =
        "Every share has its denominator and an interval; who was not asked is in no denominator. Tables:\n";
    for (const auto& kind : study::tableKinds()) {
        command.description += fmt::format("  {:<26} {}\n", kind.id, kind.summary);
        kinds.push_back(kind.id);
    }
    command.description += "Those called factors-… count other codes with --layer or --codes.";
    command.arguments = {
        projectArgument(in->project),
        {"TABLE", &in->kind, "which table", true, kinds},
        {"--layer", &in->options.layer,
         "codes of this layer: factor, role, attitude, intention, activity, skill, technology, orchestration"},
        {"--codes", &in->options.codes, "these codes; role.* is every code whose name begins so"},
        {"--group", &in->options.group, "codes of this group"},
        {"--reading", &in->options.reading, "reading of the factors: A or B"},
        {"--stage", &in->stage, "codings of this stage", false, {"build", "maintain", "activate"}},
        {"--attribute", &in->options.attribute, "attribute of the cases for factors-by-attribute"},
        {"--where", &in->options.where, "ATTRIBUTE=VALUE: these cases only"},
        {"--sources",
         &in->options.sources,
         "interviews or surveys only",
         false,
         {"interview", "survey", "field-note", "all"}},
        {"--by-coder", &in->options.coders, "codings of these coders (default: one coder for each source)"},
        {"-o,--output", &in->output, "write to a file: .csv .xlsx .html .json .tex"},
        languageOption(in->options.language),
        jsonOption(in->json)};
    command.examples = {
        {"kith table study.kith factors-by-people", "how many people show each factor, with Wilson intervals"},
        {"kith table study.kith factors-by-people --layer role --sources interview", "roles in the interviews"},
        {"kith table study.kith factors-by-stage -o stages.xlsx", "as a workbook"}};
    command.run = [in](Screen& screen) {
        if (!in->stage.empty()) in->options.stage = wanted<Stage>(in->stage, "--stage", "build, maintain, activate");
        const Table table =
            study::makeTable(toRead(in->project).snapshot(project::Quotes::Leave), in->kind, in->options);
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
