// kith claims: what the protocol's claims come to in this material.
#include "commands.h"
#include "common.h"

#include "kith/study/results.h"

#include <memory>

namespace kith::cli {

Command claimsCommand() {
    struct Input {
        std::string project, claim, output, language = "en";
        bool json = false, pseudonymised = false;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "claims";
    command.summary = "check the protocol's claims: outcome, by person, and in how many readings each holds";
    command.description = "Each claim is checked as the protocol says, and again under every defensible reading: each "
                          "coder alone, each reading of the\n"
                          "factors, visible contacts broadly and narrowly, each language, interviews and surveys. "
                          "Without --claim: the ledger, one row a claim.";
    command.arguments = {projectArgument(in->project),
                         {"--claim", &in->claim, "one claim, by its number or id: each person, and every reading"},
                         {"-o,--output", &in->output, "write to a file: .csv .xlsx .html .json .tex"},
                         languageOption(in->language),
                         jsonOption(in->json),
                         pseudonymisedOption(in->pseudonymised)};
    command.examples = {{"kith claims study.kith", "the ledger"},
                        {"kith claims study.kith --claim 5a", "one claim, with its cases and readings"}};
    command.run = [in](Screen& screen) {
        const study::StudyView view = toShow(in->project, in->pseudonymised, screen);
        const StudySnapshot snapshot = view.project().snapshot(project::Quotes::Leave);
        const std::vector<Table> tables = study::claimTables(snapshot, in->claim, in->language);
        showTables(screen, tables, in->output, in->json, in->language);
    };
    return command;
}

} // namespace kith::cli
