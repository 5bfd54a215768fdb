// kith network: each account's personal network, as a table, an egogram, or a file for other programs.
#include "commands.h"
#include "common.h"

#include "kith/report/graphml.h"
#include "kith/study/results.h"
#include "kith/study/writing.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace kith::cli {
namespace {

struct Input {
    std::string project, ego, output, language = "en";
    bool json = false;
};

void run(const Input& in, Screen& screen) {
    const StudySnapshot snapshot = toRead(in.project).snapshot(project::Quotes::Leave);
    const std::vector<EgoNetwork> networks = study::networks(snapshot, in.ego);
    const std::string extension = std::filesystem::path(in.output).extension().string();
    if (in.output.empty()) {
        if (in.ego.empty())
            screen.table(study::networkTable(networks, snapshot, in.language), in.json, in.language);
        else
            screen.table(study::contactTable(networks, snapshot, in.language), in.json, in.language);
        return;
    }
    if (extension == ".graphml") {
        study::writeFile(in.output, report::networksAsGraphml(networks));
    } else if (extension == ".svg" || extension == ".png") {
        if (networks.size() != 1) throw WrongUsage{"a picture is of one network: name the case with --case."};
        study::writePicture(in.output, study::egogram(networks.front(), snapshot, in.language));
    } else {
        const auto& formats = study::tableFormats();
        if (extension.empty() || std::find(formats.begin(), formats.end(), extension.substr(1)) == formats.end())
            throw Error(fmt::format("A network cannot be written as \"{}\".", extension), {in.output, {}},
                        fmt::format("The endings are: svg, png, graphml, {}.", fmt::join(formats, ", ")));
        study::writeTable(in.output, study::contactTable(networks, snapshot, in.language), in.language);
    }
    screen.print(in.output);
}

} // namespace

Command networkCommand() {
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "network";
    command.summary = "personal networks: measures, contacts, egograms, GraphML";
    command.description =
        "Without --case: one line a network. With it: its contacts with roles, ratings, layer, factors and stages.\n"
        "With --output the ending decides: .svg or .png draw the egogram of one case, .graphml holds all networks, "
        ".csv .xlsx\n"
        ".html .json .tex the contacts. Ties between contacts that nobody judged are not asked, and density is a dash "
        "then.";
    command.arguments = {
        projectArgument(in->project),
        {"--case", &in->ego, "one case"},
        {"-o,--output", &in->output, "write to a file: .svg .png .graphml .csv .xlsx .html .json .tex"},
        languageOption(in->language),
        jsonOption(in->json)};
    command.examples = {{"kith network study.kith", "size, layers, density of every network"},
                        {"kith network study.kith --case Marit -o marit.svg", "Marit's egogram"},
                        {"kith network study.kith -o all.graphml", "for Gephi, igraph, visone"}};
    command.run = [in](Screen& screen) { run(*in, screen); };
    return command;
}

} // namespace kith::cli
