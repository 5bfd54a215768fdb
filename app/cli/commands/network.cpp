// kith network: each account's personal network, as a table, an egogram, or a file for other programs.
#include "commands.h"
#include "common.h"

#include "kith/report/graphml.h"
#include "kith/study/measure_networks.h"
#include "kith/study/results.h"
#include "kith/study/writing.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace kith::cli {
namespace {

struct Input {
    std::string project, ego, by, output, language = "en";
    bool all = false, alters = false, compare = false, json = false, pseudonymised = false;
    study::NetworkFiles files;
};

bool isPicture(const std::string& extension) {
    const auto& formats = study::pictureFormats();
    return std::any_of(formats.begin(), formats.end(), [&](const std::string& f) { return extension == "." + f; });
}

void checkTable(const std::string& output) {
    const std::string extension = std::filesystem::path(output).extension().string();
    const auto& formats = study::tableFormats();
    if (extension.empty() || std::find(formats.begin(), formats.end(), extension.substr(1)) == formats.end())
        throw Error(fmt::format("A network cannot be written as \"{}\".", extension), {output, {}},
                    fmt::format("The endings are: {}, graphml, {}.", fmt::join(study::pictureFormats(), ", "),
                                fmt::join(formats, ", ")));
}

// Printed, or written to the file that --output names.
void give(const std::vector<Table>& tables, const Input& in, Screen& screen) {
    if (in.output.empty()) {
        for (const Table& table : tables)
            screen.table(table, in.json, in.language);
        return;
    }
    checkTable(in.output);
    for (const Table& table : tables)
        for (const std::string& note : table.notes)
            screen.note(note);
    for (const auto& written : study::writeTables(in.output, tables, in.language))
        screen.print(written.string());
}

int wishes(const Input& in) {
    return (in.by.empty() ? 0 : 1) + (in.all ? 1 : 0) + (in.alters ? 1 : 0) + (in.compare ? 1 : 0);
}

void runFiles(const Input& in, Screen& screen) {
    study::NetworkFiles files = in.files;
    if (files.egos.empty() || files.alters.empty() || files.ties.empty())
        throw WrongUsage{"networks from other tools take --egos, --alters and --ties together."};
    if (!in.project.empty() || !in.ego.empty())
        throw WrongUsage{"--egos, --alters and --ties take the place of the project."};
    files.language = in.language;
    if (!in.by.empty()) {
        if (std::find(files.attributes.begin(), files.attributes.end(), in.by) == files.attributes.end())
            files.attributes.push_back(in.by);
        std::erase_if(files.attributes, [&](const std::string& attribute) { return attribute != in.by; });
        give(study::measureNetworks(files, study::NetworkTable::Composition), in, screen);
        return;
    }
    const auto which = in.alters    ? study::NetworkTable::Alters
                       : in.compare ? study::NetworkTable::Comparison
                                    : study::NetworkTable::Measures;
    give(study::measureNetworks(files, which), in, screen);
}

Table tableOf(const std::vector<EgoNetwork>& networks, const StudySnapshot& snapshot, const Input& in) {
    if (!in.by.empty()) return study::compositionTable(networks, snapshot, in.by, in.language);
    if (in.alters) return study::alterMeasuresTable(networks, in.language);
    if (in.compare) return study::comparisonTable(networks, in.language);
    return study::measuresTable(networks, in.language);
}

void runProject(const Input& in, Screen& screen) {
    if (in.project.empty()) throw WrongUsage{"name the project, or the files --egos, --alters and --ties."};
    if (!in.files.attributes.empty() || !in.files.weight.empty())
        throw WrongUsage{"--attribute and --weight are of --egos, --alters and --ties; for a project there is --by."};
    if (!in.by.empty() && in.by != "layer" && in.by != "role" && in.by != "organisation")
        throw WrongUsage{fmt::format("--by is one of layer, role, organisation, not \"{}\".", in.by)};
    const study::StudyView view = toShow(in.project, in.pseudonymised, screen);
    const StudySnapshot snapshot = view.project().snapshot(project::Quotes::Leave);
    const std::vector<EgoNetwork> networks = study::networks(snapshot, in.ego);
    if (wishes(in) > 0) {
        give({tableOf(networks, snapshot, in)}, in, screen);
        return;
    }
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
    } else if (isPicture(extension)) {
        if (networks.size() != 1) throw WrongUsage{"a picture is of one network: name the case with --case."};
        study::writePicture(in.output, study::egogram(networks.front(), snapshot, in.language));
    } else {
        checkTable(in.output);
        study::writeTable(in.output, study::contactTable(networks, snapshot, in.language), in.language);
    }
    screen.print(in.output);
}

void run(const Input& in, Screen& screen) {
    if (wishes(in) > 1)
        throw WrongUsage{"--all, --each-contact, --compare and --by are each a table of its own: choose one."};
    if (in.files.egos.empty() && in.files.alters.empty() && in.files.ties.empty())
        runProject(in, screen);
    else
        runFiles(in, screen);
}

} // namespace

Command networkCommand() {
    auto in = std::make_shared<Input>();
    struct Files {
        std::string egos, alters, ties;
    };
    auto files = std::make_shared<Files>();
    Command command;
    command.name = "network";
    command.summary = "personal networks: measures, contacts, egograms, GraphML";
    command.description =
        "Without --case: one line a network. With it: its contacts with roles, ratings, layer, factors and stages.\n"
        "With --output the ending decides: .svg, .png or .pdf draw the egogram of one case, .graphml holds all "
        "networks, "
        ".csv .xlsx\n"
        ".html .json .tex the contacts. Ties between contacts that nobody judged are not asked; density and all else "
        "that rests on\n"
        "them is a dash then.\n"
        "With --egos, --alters and --ties networks of other tools are measured, without a project: three tables with "
        "the "
        "columns of\n"
        "egor (egoID, alterID, Source, Target) or of Network Canvas (networkCanvasEgoUUID …). A pair that is not "
        "listed has "
        "no tie then.";
    Argument project = projectArgument(in->project);
    project.required = false;
    command.arguments = {
        project,
        {"--case", &in->ego, "one case"},
        {"--all", &in->all, "every measure of each network"},
        {"--each-contact", &in->alters, "degree, betweenness and constraint of each contact"},
        {"--compare", &in->compare, "each measure over all networks: median, range, mean"},
        {"--by", &in->by, "composition by layer, role or organisation, or by a column of --alters"},
        {"--egos", &files->egos, "table of egos from another tool"},
        {"--alters", &files->alters, "table of their alters"},
        {"--ties", &files->ties, "table of ties between alters"},
        {"--attribute", &in->files.attributes, "a column of --alters for composition; ego's own is that of --egos"},
        {"--weight", &in->files.weight, "the column of --alters and --ties that says how strong a tie is"},
        {"-o,--output", &in->output, "write to a file: .svg .png .pdf .graphml .csv .xlsx .html .json .tex"},
        languageOption(in->language),
        jsonOption(in->json),
        pseudonymisedOption(in->pseudonymised)};
    command.examples = {{"kith network study.kith", "size, layers, density of every network"},
                        {"kith network study.kith --case Marit -o marit.svg", "Marit's egogram"},
                        {"kith network study.kith --by role", "composition by role, diversity, E-I"},
                        {"kith network study.kith -o all.graphml", "for Gephi, igraph, visone"},
                        {"kith network --egos egos.csv --alters alters.csv --ties ties.csv --attribute role --json",
                         "networks from egor or Network Canvas"}};
    command.run = [in, files](Screen& screen) {
        in->files.egos = files->egos;
        in->files.alters = files->alters;
        in->files.ties = files->ties;
        run(*in, screen);
    };
    return command;
}

} // namespace kith::cli
