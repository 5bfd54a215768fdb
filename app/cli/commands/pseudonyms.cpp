// kith pseudonyms: the key that says who is called what.
#include "commands.h"
#include "common.h"

#include "kith/study/pseudonyms.h"

#include <fmt/format.h>

#include <memory>

namespace kith::cli {
namespace {

struct Input {
    std::string project, name, style = "neutral";
    std::vector<std::string> chosen;
    int seed = 1;
    bool json = false;
    study::PseudonymWish wish;
    study::NewPseudonym entry;
};
using Shared = std::shared_ptr<Input>;

Command suggestAction(const Shared& in) {
    Command command;
    command.name = "suggest";
    command.summary = "give a pseudonym to everybody with a name and none yet";
    command.description = "Cases become P1, P2 …, contacts C1 …, organisations O1 …, places L1 …, speakers S1 …; with "
                          "--style names people are called by\n"
                          "given names that women and men bear. What the key has stays. The key stands beside the "
                          "project (study.kith-key); edit it as you like.";
    command.arguments = {projectArgument(in->project),
                         {"--style", &in->style, "P1, C3 … or given names", false, {"neutral", "names"}},
                         {"--language", &in->wish.language, "of given names", false, {"en", "nl"}},
                         {"--seed", &in->seed, "another seed, another order of given names"}};
    command.examples = {{"kith pseudonyms suggest study.kith", "P1, C1, O1 …"},
                        {"kith pseudonyms suggest study.kith --style names --language nl", "Robin, Sam, Jip …"}};
    command.run = [in](Screen& screen) {
        if (in->seed < 0) throw WrongUsage{"--seed is a number from 0."};
        in->wish.givenNames = in->style == "names";
        in->wish.seed = static_cast<std::uint64_t>(in->seed);
        const auto made = study::suggestPseudonyms(toRead(in->project), in->wish);
        screen.notes(made.notes);
        screen.print(fmt::format("added {} pseudonyms to {}", made.added, study::keyFile(in->project).string()));
    };
    return command;
}

Command listAction(const Shared& in) {
    Command command;
    command.name = "list";
    command.summary = "show the key";
    command.arguments = {projectArgument(in->project), jsonOption(in->json)};
    command.examples = {{"kith pseudonyms list study.kith", "who is called what"}};
    command.run = [in](Screen& screen) { screen.table(study::pseudonymsTable(toRead(in->project)), in->json); };
    return command;
}

Command setAction(const Shared& in) {
    Command command;
    command.name = "set";
    command.summary = "change a pseudonym, or give one to a name that the key has not";
    command.arguments = {projectArgument(in->project),
                         {"NAME", &in->entry.name, "a name in the key, or a new one", true},
                         {"PSEUDONYM", &in->entry.pseudonym, "what it reads instead", true},
                         {"--kind",
                          &in->entry.kind,
                          "of a new name (default: other)",
                          false,
                          {"case", "contact", "organisation", "place", "speaker", "other"}},
                         {"--case", &in->entry.account, "in whose account, for a contact"},
                         {"--also", &in->entry.alsoCalled, "another name for the same; may be given several times"}};
    command.examples = {{"kith pseudonyms set study.kith \"Joris Haverkamp\" Robin --also Jorrie", "one contact"},
                        {"kith pseudonyms set study.kith Budhoma L1 --kind place", "a village that interviewees name"}};
    command.run = [in](Screen& screen) {
        study::setPseudonym(toRead(in->project), in->entry);
        screen.print(fmt::format("{} = {}", in->entry.name, in->entry.pseudonym));
    };
    return command;
}

Command keepAction(const Shared& in) {
    Command command;
    command.name = "keep";
    command.summary = "let a name stay as it is: a common word, a public figure";
    command.arguments = {projectArgument(in->project), {"NAME", &in->name, "the name", true}};
    command.examples = {{"kith pseudonyms keep study.kith Hoop", "the word, not the person"}};
    command.run = [in](Screen& screen) {
        study::keepName(toRead(in->project), in->name);
        screen.print("stays: " + in->name);
    };
    return command;
}

Command checkAction(const Shared& in) {
    Command command;
    command.name = "check";
    command.summary = "look whether a name would still be read; exit code 1 where one would";
    command.description = "Looks through everything that can go out under pseudonyms: texts, labels, memos, "
                          "attributes, titles, the codebook.\n"
                          "Notes tell names that are common words, too, and people whom role and organisation, or "
                          "attributes of the cases, single out.";
    command.arguments = {
        projectArgument(in->project),
        {"--attribute", &in->chosen, "whom these attributes together single out (default: each alone)"}};
    command.examples = {
        {"kith pseudonyms check study.kith --attribute sector --attribute country", "before anything goes out"}};
    command.run = [in](Screen& screen) {
        study::PseudonymCheck check = study::checkPseudonyms(toRead(in->project), in->chosen, screen.job());
        screen.notes(check.notes);
        if (!check.leaks.empty()) {
            std::string what = fmt::format("Names would still be read in {} {}.", check.leaks.size(),
                                           check.leaks.size() == 1 ? "place" : "places");
            throw Refused(std::move(what), std::move(check.leaks));
        }
        screen.print("no name of the study would be read");
    };
    return command;
}

} // namespace

Command pseudonymsCommand() {
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "pseudonyms";
    command.summary = "the key of the pseudonyms: make it, show it, change it, check it";
    command.description = "The key stands beside the project, in study.kith-key, and never in it: keep it apart from "
                          "all that others may see.\n"
                          "'kith export', 'report', 'table', 'network' and 'profile' use it with --pseudonymised.";
    command.arguments = {projectArgument(in->project), jsonOption(in->json)};
    command.examples = {{"kith pseudonyms study.kith", "who is called what"}};
    command.actions = {suggestAction(in), listAction(in), setAction(in), keepAction(in), checkAction(in)};
    command.run = command.actions[1].run;
    return command;
}

} // namespace kith::cli
