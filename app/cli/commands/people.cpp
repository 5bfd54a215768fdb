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
    bool json = false;
};

std::vector<Argument> argumentsFor(Input& in) {
    return {projectArgument(in.project),
            {"--case", &in.options.ego, "this account only"},
            {"--language", &in.options.language, "sources in this language only", false, {"en", "nl"}},
            {"--min-confidence", &in.options.minConfidence, "leave out suggestions below this, 0 to 1"},
            {"--reasons", &in.options.withReasons, "say why each was found and grouped so"},
            jsonOption(in.json)};
}

using Finder = Table (*)(const project::Project&, const study::FindOptions&, const Job&);

void show(Screen& screen, const Input& in, Finder find) {
    if (in.options.minConfidence < 0 || in.options.minConfidence > 1)
        throw WrongUsage{"--min-confidence is between 0 and 1."};
    const auto project = toRead(in.project);
    screen.table(find(project, in.options, screen.job()), in.json);
}

Command findAction() {
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "find";
    command.summary = "list the contacts that each account suggests";
    command.arguments = argumentsFor(*in);
    command.examples = {
        {"kith people find study.kith --case Marit --reasons", "whom Marit speaks of, and how that is known"}};
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

} // namespace

Command peopleCommand() {
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "people";
    command.summary = "find the people and groups that each account speaks of";
    command.description =
        "Names, descriptions (\"a colleague of mine\") and pronouns are found in the texts and grouped into suggested "
        "contacts. Nothing\n"
        "is changed: 'kith contacts' decides. What was decided is marked, and used at once for what is suggested.";
    command.arguments = argumentsFor(*in);
    command.examples = {{"kith people study.kith", "every account's suggestions"},
                        {"kith people study.kith --case Marit --min-confidence 0.5", "the likely ones of one account"}};
    command.run = [in](Screen& screen) { show(screen, *in, study::suggestedContacts); };
    command.actions = {findAction(), mentionsAction()};
    return command;
}

} // namespace kith::cli
