// kith picture: networks, profiles and tables as drawings.
#include "commands.h"
#include "common.h"
#include "table_options.h"

#include "kith/study/pictures.h"
#include "kith/study/writing.h"

#include <fmt/format.h>

#include <memory>

namespace kith::cli {

Command pictureCommand() {
    struct Input {
        std::string project, kind, ego, stage, output;
        bool pseudonymised = false;
        study::TableOptions options;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "picture";
    command.summary = "draw: networks, profiles, layers, frequencies, matrices";
    std::vector<std::string> kinds;
    command.description =
        "Writes one picture as .svg, .png or .pdf; the same study gives the same bytes. Without --output its text "
        "equivalent is\nprinted: all that is drawn, in words. Nothing is told by colour alone. Pictures:\n";
    for (const study::PictureKind& kind : study::pictureKinds()) {
        command.description += fmt::format("  {:<26} {}\n", kind.id, kind.summary);
        kinds.push_back(kind.id);
    }
    command.description += "Those named as a table are of that table, and take its options ('kith help table').";
    command.arguments = {projectArgument(in->project),
                         {"PICTURE", &in->kind, "which picture", true, kinds},
                         {"--case", &in->ego, "one case, for egogram, profile and ties"},
                         {"-o,--output", &in->output, "write to a file: .svg .png .pdf"},
                         languageOption(in->options.language),
                         pseudonymisedOption(in->pseudonymised)};
    addTableOptions(command.arguments, in->options, in->stage);
    command.examples = {{"kith picture study.kith factors-by-stage -o stages.pdf", "the matrix of factors and stages"},
                        {"kith picture study.kith profile --case Grace -o grace.pdf", "Grace's account on one sheet"},
                        {"kith picture study.kith egograms --language nl", "all networks in words, in Dutch"}};
    command.run = [in](Screen& screen) {
        chooseStage(in->options, in->stage);
        const study::StudyView view = toShow(in->project, in->pseudonymised, screen);
        const report::Picture picture =
            study::makePicture(view.project().snapshot(project::Quotes::Leave), in->kind, in->ego, in->options);
        if (in->output.empty()) {
            screen.print(picture.title + "\n" + picture.description);
            return;
        }
        study::writePicture(in->output, picture);
        screen.print(in->output);
    };
    return command;
}

} // namespace kith::cli
