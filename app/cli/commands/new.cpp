// kith new: a project file from a protocol.
#include "commands.h"
#include "common.h"

#include "kith/study/create.h"

#include <fmt/format.h>

#include <memory>

namespace kith::cli {

Command newCommand() {
    struct Input {
        std::string file;
        study::NewProject wanted;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "new";
    command.summary = "make a new project from a protocol";
    command.description =
        "The protocol (codebook, interview guide, survey mappings, planned tables) is frozen into the project.\n"
        "Without --protocol it is rajagopal-2012: the factors, roles and attitudes of personal learning networks.";
    command.arguments = {
        projectArgument(in->file),
        {"--protocol", &in->wanted.protocol, "name of a built-in protocol, or a protocol file (.toml)"},
        {"--title", &in->wanted.title, "title of the study (default: the file's name)"},
        coderOption(in->wanted.by)};
    command.examples = {{"kith new study.kith", "a study under the protocol rajagopal-2012"},
                        {"kith new care.kith --protocol my-protocol.toml --title \"Who cares\"",
                         "a study under a protocol of your own"}};
    command.run = [in](Screen& screen) {
        in->wanted.by = Screen::coder(in->wanted.by);
        const project::Project made = study::createProject(in->file, in->wanted);
        screen.print(fmt::format("{}: a new project under the protocol {} with {} codes", in->file, made.protocol().id,
                                 made.codebook().codes.size()));
    };
    return command;
}

} // namespace kith::cli
