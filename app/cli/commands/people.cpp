// kith people: whom the accounts speak of, as the finder suggests it.
#include "commands.h"
#include "common.h"

#include "kith/study/people.h"

#include <memory>

namespace kith::cli {
namespace {

struct Input {
    std::string project;
    study::FindOptions options;
    std::string contacts;
    bool json = false;
};

std::vector<Argument> argumentsFor(Input& in) {
    return {projectArgument(in.project),
            {"--case", &in.options.ego, "this account only"},
            {"--language", &in.options.language, "sources in this language only", false, {"en", "nl"}},
            {"--min-confidence", &in.options.minConfidence, "leave out suggestions below this, 0 to 1"},
            {"--general", &in.options.withGeneral, "also people in general: \"people\", \"the others\""},
            {"--explain", &in.options.withReasons, "say why each was found and grouped so"},
            contactsOption(in.contacts),
            jsonOption(in.json)};
}

using Finder = Table (*)(const project::Project&, const study::FindOptions&, const Job&);

void show(Screen& screen, Input& in, Finder find) {
    if (in.options.minConfidence < 0 || in.options.minConfidence > 1)
        throw WrongUsage{"--min-confidence is between 0 and 1."};
    if (!in.contacts.empty()) in.options.contacts = study::readContactList(in.contacts);
    const auto project = toRead(in.project);
    screen.table(find(project, in.options, screen.job()), in.json);
}

Command findAction() {
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "find";
    command.summary = "list the contacts that each account suggests, the doubtful first";
    command.arguments = argumentsFor(*in);
    command.examples = {
        {"kith people find study.kith --case Marit --explain", "whom Marit speaks of, and how that is known"}};
    command.run = [in](Screen& screen) { show(screen, *in, study::suggestedContacts); };
    return command;
}

Command mentionsAction() {
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "mentions";
    command.summary = "list every mention with its place and what was decided about it";
    command.arguments = argumentsFor(*in);
    command.examples = {{"kith people mentions study.kith --case Marit", "every place where Marit speaks of somebody"}};
    command.run = [in](Screen& screen) { show(screen, *in, study::mentionsTable); };
    return command;
}

Command effortAction() {
    struct EffortInput {
        std::string project;
        study::EffortOptions options;
        bool json = false;
    };
    auto in = std::make_shared<EffortInput>();
    Command command;
    command.name = "effort";
    command.summary = "count the decisions that turn the suggestions into the contacts decided on";
    command.description =
        "For each interview whose contacts were decided on: how many suggestions were to confirm, reject, merge, split "
        "and rename, and how many\n"
        "contacts to add, had nothing been decided; and how many decisions the others take after the first ones were "
        "reviewed, for names and\n"
        "rejected words count in the whole project. Nothing is changed.";
    command.arguments = {projectArgument(in->project),
                         {"--language", &in->options.language, "sources in this language only", false, {"en", "nl"}},
                         {"--after", &in->options.teachers, "how many interviews are reviewed first (2)"},
                         jsonOption(in->json)};
    command.examples = {{"kith people effort study.kith", "what reviewing this study took"}};
    command.run = [in](Screen& screen) {
        if (in->options.teachers < 0) throw WrongUsage{"--after is a number of interviews, 0 or more."};
        screen.table(study::reviewEffort(toRead(in->project), in->options, screen.job()), in->json);
    };
    return command;
}

} // namespace

Command peopleCommand() {
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "people";
    command.summary = "find the people and groups that each account speaks of";
    command.description =
        "Names, descriptions (\"a colleague of mine\") and pronouns are found in the texts and grouped into suggested "
        "contacts. Nothing\n"
        "is changed: 'kith contacts' decides. What was decided is marked, and used at once for what is suggested, in "
        "all accounts: names of\n"
        "contacts are found everywhere, rejected words nowhere. In each account the most doubtful come first, those "
        "decided on last.";
    command.arguments = argumentsFor(*in);
    command.examples = {{"kith people study.kith", "every account's suggestions"},
                        {"kith people study.kith --case Marit --min-confidence 0.5", "the likely ones of one account"}};
    command.run = [in](Screen& screen) { show(screen, *in, study::suggestedContacts); };
    command.actions = {findAction(), mentionsAction(), effortAction()};
    return command;
}

} // namespace kith::cli
