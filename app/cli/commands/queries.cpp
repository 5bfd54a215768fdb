// kith queries: saved queries.
#include "commands.h"
#include "common.h"

#include "kith/study/search.h"

#include <fmt/format.h>

#include <memory>

namespace kith::cli {

Command queriesCommand() {
    struct Saved {
        std::string project, name, query, coder, language = "en";
        bool json = false;
    };
    auto in = std::make_shared<Saved>();
    Command command;
    command.name = "queries";
    command.summary = "list, keep and remove saved queries";
    command.arguments = {projectArgument(in->project), languageOption(in->language), jsonOption(in->json)};
    command.examples = {{"kith queries study.kith", "the protocol's and those that were kept"},
                        {"kith search study.kith @learning-from-others", "run one"}};
    command.run = [in](Screen& screen) {
        screen.table(study::queriesTable(toRead(in->project), in->language), in->json, in->language);
    };
    Command add;
    add.name = "add";
    add.summary = "keep a query under a name, as one edit";
    add.arguments = {projectArgument(in->project),
                     {"NAME", &in->name, "name of the query", true, {}},
                     {"QUERY", &in->query, "the query", true, {}},
                     coderOption(in->coder)};
    add.examples = {{"kith queries add study.kith tide '\"against the tide\"'", "then: kith search study.kith @tide"}};
    add.run = [in](Screen& screen) {
        auto project = toEdit(in->project);
        const std::string before = study::saveQuery(project, in->name, in->query, Screen::coder(in->coder));
        if (!before.empty()) screen.note(fmt::format("it takes the place of: {}", before));
        screen.print("saved: @" + in->name);
    };
    Command remove;
    remove.name = "remove";
    remove.summary = "remove a saved query, as one edit";
    remove.arguments = {
        projectArgument(in->project), {"NAME", &in->name, "name of the query", true, {}}, coderOption(in->coder)};
    remove.examples = {{"kith queries remove study.kith tide", "it can be undone"}};
    remove.run = [in](Screen& screen) {
        auto project = toEdit(in->project);
        study::removeQuery(project, in->name, Screen::coder(in->coder));
        screen.print("removed: " + in->name);
    };
    command.actions = {std::move(add), std::move(remove)};
    return command;
}

} // namespace kith::cli
