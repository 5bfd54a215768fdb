// kith profile: what an account shows of networking attitude, with the words.
#include "commands.h"
#include "common.h"

#include "kith/study/results.h"

#include <memory>

namespace kith::cli {

Command profileCommand() {
    struct Input {
        std::string project, ego, output, language = "en";
        bool json = false, pseudonymised = false;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "profile";
    command.summary = "describe accounts: attitude, intention, activity, skill, with passages";
    command.description = "A profile describes an account, not a person: for every code its passages, its contacts out "
                          "of all contacts, the rate per\n"
                          "1,000 of the interviewee's own words, and whether it was asked about. No ranks, no "
                          "cut-offs. Without --case: all side by side.";
    command.arguments = {projectArgument(in->project),
                         {"--case", &in->ego, "one case"},
                         {"-o,--output", &in->output, "write to a file: .csv .xlsx .html .json .tex"},
                         languageOption(in->language),
                         jsonOption(in->json),
                         pseudonymisedOption(in->pseudonymised)};
    command.examples = {{"kith profile study.kith --case Marit", "one account"},
                        {"kith profile study.kith -o profiles.xlsx", "all, as a workbook"}};
    command.run = [in](Screen& screen) {
        const study::StudyView view = toShow(in->project, in->pseudonymised, screen);
        const StudySnapshot snapshot = view.project().snapshot(project::Quotes::Leave);
        const std::vector<Table> tables = study::profileTables(snapshot, in->ego, in->language);
        showTables(screen, tables, in->output, in->json, in->language);
    };
    return command;
}

} // namespace kith::cli
