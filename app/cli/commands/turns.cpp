// kith turns: the text of a source, turn by turn.
#include "commands.h"
#include "common.h"

#include "kith/study/sources.h"

#include <memory>

namespace kith::cli {

Command turnsCommand() {
    struct Input {
        std::string project, source, speaker;
        bool json = false;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "turns";
    command.summary = "read a source turn by turn, with speakers and positions";
    command.arguments = {projectArgument(in->project),
                         {"SOURCE", &in->source, "title or number; SURVEY/RESPONDENT for one respondent", true},
                         {"--speaker", &in->speaker, "this speaker's turns only"},
                         jsonOption(in->json)};
    command.examples = {{"kith turns study.kith 01-marit", "the whole interview"},
                        {"kith turns study.kith conference-spring/C07", "one respondent's answers"}};
    command.run = [in](Screen& screen) {
        screen.table(study::turnsTable(toRead(in->project), in->source, in->speaker), in->json);
    };
    return command;
}

} // namespace kith::cli
