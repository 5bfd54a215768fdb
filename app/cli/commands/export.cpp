// kith export: the study's parts for other programs.
#include "commands.h"
#include "common.h"

#include "kith/study/report.h"

#include <fmt/format.h>

#include <memory>

namespace kith::cli {

Command exportCommand() {
    struct Input {
        std::string project, kind, to, language = "en";
        bool pseudonymised = false;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "export";
    command.summary = "write codings, contacts, networks, codebook, texts for other programs";
    command.description = "What there is:\n";
    std::vector<std::string> kinds;
    for (const auto& kind : study::exportKinds()) {
        command.description += fmt::format("  {:<14} {} ({})\n", kind.id, kind.summary, kind.extension);
        kinds.push_back(kind.id);
    }
    command.description +=
        "Every export obeys consent: words of sources that may not be quoted stay out, and texts "
        "need consent to archive. With --pseudonymised nothing is written while a name would still be "
        "read, and the places are listed.";
    command.arguments = {projectArgument(in->project),
                         {"WHAT", &in->kind, "what to export", true, kinds},
                         {"FILE", &in->to, "where to; the ending says the format", true},
                         languageOption(in->language),
                         pseudonymisedOption(in->pseudonymised)};
    command.examples = {{"kith export study.kith codings codings.csv", "all codings, as a table that comes in again"},
                        {"kith export study.kith graphml networks.graphml", "all networks for Gephi, igraph, visone"},
                        {"kith export study.kith texts texts --pseudonymised", "transcripts for an archive"}};
    command.run = [in](Screen& screen) {
        const study::StudyView view = toShow(in->project, in->pseudonymised, screen);
        for (const std::string& note : study::exportStudy(view.project(), in->kind, in->to, in->language))
            screen.note(note);
        screen.print(in->to);
    };
    return command;
}

} // namespace kith::cli
