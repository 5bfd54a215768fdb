// kith withdraw: an interviewee takes back consent; everything of him or her is erased.
#include "commands.h"
#include "common.h"

#include "kith/study/sources.h"

#include <fmt/format.h>

#include <memory>

namespace kith::cli {

Command withdrawCommand() {
    struct Input {
        std::string project, what, coder;
        bool sure = false;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "withdraw";
    command.summary = "erase an interviewee or a source for good";
    command.description = "Erases text, file, codings, contacts, the bytes of the edits in the journal, the index and "
                          "the backups beside the project. A\n"
                          "tombstone without words stays, and the journal still verifies. This cannot be undone: --yes "
                          "says that you mean it.";
    command.arguments = {projectArgument(in->project),
                         {"SOURCE|CASE", &in->what, "title or number of a source, or a case", true},
                         {"--yes", &in->sure, "do it"},
                         coderOption(in->coder)};
    command.examples = {{"kith withdraw study.kith Henk --yes", "Henk has withdrawn his consent"}};
    command.run = [in](Screen& screen) {
        if (!in->sure)
            throw WrongUsage{"withdrawing cannot be undone. Say --yes to erase \"" + in->what + "\" for good."};
        auto project = toEdit(in->project);
        for (const std::string& line : study::withdraw(project, in->what, Screen::coder(in->coder)))
            screen.print(line);
    };
    return command;
}

} // namespace kith::cli
