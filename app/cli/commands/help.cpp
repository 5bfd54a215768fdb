// kith help: what there is and how it is used; completion and the man page, made from the same words.
#include "command_line.h"
#include "commands.h"
#include "screen.h"

#include "kith/text/words.h"

#include <memory>

namespace kith::cli {
namespace {

Command wantedCommand(const std::string& name, const std::string& action) {
    std::vector<std::string> names;
    for (const CommandEntry& entry : commands()) {
        names.emplace_back(entry.name);
        if (entry.name != name) continue;
        Command command = entry.make();
        if (action.empty()) return command;
        std::vector<std::string> words{action};
        Command& chosen = chooseAction(command, words);
        if (!words.empty()) {
            std::vector<std::string> actions;
            for (const Command& each : command.actions)
                actions.push_back(each.name);
            const std::string near = nearest(action, actions);
            throw WrongUsage{"'kith " + name + "' has no action '" + action + "'." +
                             (near.empty() ? "" : " Did you mean '" + near + "'?")};
        }
        return chosen;
    }
    const std::string near = nearest(name, names);
    throw WrongUsage{"there is no command '" + name + "'." + (near.empty() ? "" : " Did you mean '" + near + "'?")};
}

} // namespace

Command helpCommand() {
    struct Input {
        std::string command, action, print;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "help";
    command.summary = "tell about a command, with examples";
    command.arguments = {{"COMMAND", &in->command, "which command"},
                         {"ACTION", &in->action, "which of its actions"},
                         {"--print", &in->print, "a completion script or the man page", false, {"bash", "zsh", "man"}}};
    command.examples = {{"kith help import", "every option of import"}, {"kith help contacts merge", "one action"}};
    command.run = [in](Screen& screen) {
        if (in->print == "bash")
            screen.write(bashCompletion());
        else if (in->print == "zsh")
            screen.write(zshCompletion());
        else if (in->print == "man")
            screen.write(manPage());
        else if (in->command.empty())
            screen.write(overview());
        else
            screen.write(helpText(wantedCommand(in->command, in->action)));
    };
    return command;
}

} // namespace kith::cli
