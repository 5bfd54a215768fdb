// kith contacts roles: what the words of an account suggest, where an analyst asked for suggestions.
#include "contact_roles.h"

#include "common.h"

#include "kith/study/roles.h"

#include <memory>

namespace kith::cli {
namespace {

struct Input {
    std::string project, coder;
    study::RolesWish wish;
    int most = 3;
    bool on = false, off = false, commands = false, json = false;
};

void turn(Screen& screen, const Input& in) {
    if (in.on && in.off) throw WrongUsage{"--on or --off, not both."};
    auto project = toEdit(in.project);
    study::suggestRoles(project, in.on, Screen::coder(in.coder));
    screen.print(in.on ? "role suggestions are on" : "role suggestions are off");
}

void show(Screen& screen, const Input& in) {
    if (in.most < 0) throw WrongUsage{"--most counts roles: 1, 2, … or 0 for all."};
    study::RolesWish wish = in.wish;
    wish.coder = Screen::coder(in.coder);
    const auto suggested = study::roleSuggestions(toRead(in.project), wish, screen.job());
    if (in.commands)
        for (const std::string& line : study::codingCommands(suggested, in.most, in.project))
            screen.print(line);
    else
        screen.table(study::rolesTable(suggested, in.most), in.json);
}

} // namespace

Command rolesAction() {
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "roles";
    command.summary = "suggest roles for contacts, with the passages that speak for them; off until turned on";
    command.description =
        "By the rules of the protocol ([[role_rule]]): what a contact is called, what it does in a clause, words "
        "around "
        "it. Only the\n"
        "interviewee's own words count. Nothing is stored: a role is decided by 'kith code'. They are off in a new "
        "project, and\n"
        "nobody sees them for a source that he or she codes blind.";
    command.arguments = {projectArgument(in->project),
                         {"--on", &in->on, "turn suggestions on in this project (one step of the journal)"},
                         {"--off", &in->off, "turn them off again"},
                         {"--case", &in->wish.ego, "this account only"},
                         {"--contact", &in->wish.contact, "this contact only, by its label or an alias"},
                         {"--most", &in->most, "roles for each contact, the best first; 0: all (default: 3)"},
                         {"--commands", &in->commands, "print the commands that would code so, instead of the table"},
                         coderOption(in->coder),
                         jsonOption(in->json)};
    command.examples = {{"kith contacts roles study.kith --on", "the first round of clustering is done"},
                        {"kith contacts roles study.kith --case Marit", "what Marit's words suggest"},
                        {"kith contacts roles study.kith --case Marit --contact \"Hatice Yıldız\" --commands",
                         "lines to choose from, for accepting some"}};
    command.run = [in](Screen& screen) {
        if (in->on || in->off)
            turn(screen, *in);
        else
            show(screen, *in);
    };
    return command;
}

} // namespace kith::cli
