// kith contacts: decide on contacts, one by one or from tables.
#include "commands.h"
#include "common.h"
#include "contact_roles.h"

#include "kith/study/people.h"

#include <fmt/format.h>

#include <iterator>
#include <map>
#include <memory>

namespace kith::cli {
namespace {

// What every decision on a contact takes.
struct Input {
    std::string project, ego, contact, coder;
    std::string label, organisation, visibility, person;
    std::vector<std::string> others, aliases, members;
    bool group = false, noPerson = false;
};

std::vector<Argument> argumentsFor(Input& in, std::vector<Argument> more,
                                   const char* contact = "the contact, or the label of a suggestion") {
    std::vector<Argument> arguments{projectArgument(in.project),
                                    {"CASE", &in.ego, "whose account: the case or its source", true},
                                    {"CONTACT", &in.contact, contact, true}};
    arguments.insert(arguments.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    arguments.push_back(coderOption(in.coder));
    return arguments;
}

using Decide = void (*)(project::Project&, const Input&, const Coder&);

// `done` is said at the end; {contact} and {label} stand for what was typed.
Command decision(const std::shared_ptr<Input>& in, const char* name, const char* summary,
                 std::vector<Argument> arguments, Decide decide, const char* done) {
    Command command;
    command.name = name;
    command.summary = summary;
    command.arguments = std::move(arguments);
    command.run = [in, decide, done](Screen& screen) {
        auto project = toEdit(in->project);
        decide(project, *in, Screen::coder(in->coder));
        screen.print(fmt::format(fmt::runtime(done), fmt::arg("contact", in->contact), fmt::arg("label", in->label)));
    };
    return command;
}

Command confirmAction() {
    auto in = std::make_shared<Input>();
    Command command = decision(
        in, "confirm", "make a suggestion a contact, and confirm its mentions", argumentsFor(*in, {}),
        [](project::Project& project, const Input& i, const Coder& by) {
            study::confirmContact(project, i.ego, i.contact, by);
        },
        "{contact} confirmed");
    command.examples = {
        {"kith contacts confirm study.kith Marit \"Joris Haverkamp\"", "yes, this is somebody whom Marit knows"}};
    return command;
}

Command addAction() {
    auto in = std::make_shared<Input>();
    return decision(
        in, "add", "add a contact that was not suggested",
        argumentsFor(
            *in,
            {{"--alias", &in->aliases, "another name or phrase for it in the text; may be given several times"},
             {"--group", &in->group, "it is a group"}},
            "its name or a description"),
        [](project::Project& project, const Input& i, const Coder& by) {
            study::addContact(project, i.ego, i.contact, i.aliases,
                              i.group ? ContactKind::Group : ContactKind::Individual, by);
        },
        "{contact} added");
}

Command renameAction() {
    auto in = std::make_shared<Input>();
    return decision(
        in, "rename", "give a contact another name; the one before stays as an alias",
        argumentsFor(*in, {{"NAME", &in->label, "its new name", true}}),
        [](project::Project& project, const Input& i, const Coder& by) {
            study::renameContact(project, i.ego, i.contact, i.label, by);
        },
        "{contact} is now {label}");
}

Command mergeAction() {
    auto in = std::make_shared<Input>();
    Command command = decision(
        in, "merge", "make several contacts one; what was decided about the others follows",
        argumentsFor(*in, {{"OTHER", &in->others, "those that become part of it", true}}, "the contact that stays"),
        [](project::Project& project, const Input& i, const Coder& by) {
            study::mergeContacts(project, i.ego, i.contact, i.others, by);
        },
        "the others are part of {contact} now");
    command.description = "Codings, ratings, changes, ties, mentions and members move; labels become aliases. Where "
                          "both were rated by the same coder\n"
                          "in the same wave, the rating of the one that stays holds.";
    command.examples = {
        {"kith contacts merge study.kith Marit \"Joris Haverkamp\" \"gebiedsmanager\"", "they are the same man"}};
    return command;
}

Command splitAction() {
    auto in = std::make_shared<Input>();
    Command command = decision(
        in, "split", "make some names of a contact a contact of their own",
        argumentsFor(*in, {{"--alias", &in->aliases, "a name that goes; may be given several times"},
                           {"--as", &in->label, "what the new contact is called (default: the first --alias)"}}),
        [](project::Project& project, const Input& i, const Coder& by) {
            if (i.aliases.empty())
                throw WrongUsage{"'kith contacts split' needs --alias: the names that become a contact of their own."};
            study::splitContact(project, i.ego, i.contact, i.aliases, i.label.empty() ? i.aliases.front() : i.label,
                                by);
        },
        "{contact} is split");
    command.description = "Codings and confirmed mentions whose words say one of these names, and none of those that "
                          "stay, go along. Ratings and ties stay.";
    command.examples = {
        {"kith contacts split study.kith Marit \"the Jans\" --alias \"Jan Smit\"", "two men of the same name"}};
    return command;
}

Command rejectAction() {
    auto in = std::make_shared<Input>();
    return decision(
        in, "reject", "say that this is no contact", argumentsFor(*in, {}),
        [](project::Project& project, const Input& i, const Coder& by) {
            study::rejectContact(project, i.ego, i.contact, by);
        },
        "{contact} rejected");
}

template<ContactKind Kind>
Command kindAction(const char* name, const char* summary, const char* done) {
    auto in = std::make_shared<Input>();
    return decision(
        in, name, summary, argumentsFor(*in, {}),
        [](project::Project& project, const Input& i, const Coder& by) {
            study::ContactDescription changes;
            changes.kind = Kind;
            study::describeContact(project, i.ego, i.contact, changes, by);
        },
        done);
}

Command describeAction() {
    auto in = std::make_shared<Input>();
    Command command = decision(
        in, "describe", "say where a contact works, how visible it is, who it is, and by what names",
        argumentsFor(
            *in,
            {{"--organisation", &in->organisation, "where it works"},
             {"--visibility", &in->visibility, "an analyst's judgement", false, {"hidden", "individuated", "resource"}},
             {"--person", &in->person, "the human whom several accounts speak of"},
             {"--no-person", &in->noPerson, "it is not known to be that person"},
             {"--alias", &in->aliases, "one more name or phrase; may be given several times"},
             {"--member", &in->members, "a contact that is a member of this group; all of them, one --member each"}}),
        [](project::Project& project, const Input& i, const Coder& by) {
            if (i.organisation.empty() && i.visibility.empty() && i.person.empty() && !i.noPerson &&
                i.aliases.empty() && i.members.empty())
                throw WrongUsage{
                    "say what to change, such as --visibility; 'kith help contacts describe' lists it all."};
            study::ContactDescription changes;
            const auto given = [](const std::string& typed) {
                return typed.empty() ? std::nullopt : std::optional(typed);
            };
            changes.organisation = given(i.organisation);
            changes.person = i.noPerson ? std::optional(std::string()) : given(i.person);
            if (!i.visibility.empty())
                changes.visibility = wanted<Visibility>(i.visibility, "--visibility", "hidden, individuated, resource");
            changes.addAliases = i.aliases;
            changes.members = i.members;
            study::describeContact(project, i.ego, i.contact, changes, by);
        },
        "{contact} described");
    command.examples = {{"kith contacts describe study.kith Marit \"Hatice Yıldız\" --visibility individuated",
                         "an analyst's judgement"}};
    return command;
}

Command variantsAction() {
    struct Wanted {
        std::string project, ego, contact;
        bool json = false;
    };
    auto in = std::make_shared<Wanted>();
    Command command;
    command.name = "variants";
    command.summary = "other ways in which the account may write a contact's name";
    command.description = "Initials, accents, misspelt names: each with how often it stands there. Nothing is changed.";
    command.arguments = {projectArgument(in->project),
                         {"CASE", &in->ego, "whose contact", true, {}},
                         {"CONTACT", &in->contact, "its label or an alias", true, {}},
                         jsonOption(in->json)};
    command.examples = {{"kith contacts variants study.kith Marit \"Joris Haverkamp\"",
                         "then: kith contacts describe study.kith Marit \"Joris Haverkamp\" --alias Jorris"}};
    command.run = [in](Screen& screen) {
        screen.table(study::nameVariants(toRead(in->project), in->ego, in->contact), in->json);
    };
    return command;
}

Command loadAction() {
    struct Loading {
        std::string project, what, coder;
        std::vector<std::string> files;
        bool skipBad = false;
    };
    auto in = std::make_shared<Loading>();
    Command command;
    command.name = "load";
    command.summary = "apply tables of contacts, ratings, changes and ties";
    command.description =
        "Columns of each table:\n"
        "  contacts   case, contact, kind, aliases (separated by ;), organisation, visibility, person, memo\n"
        "  ties       case, contact, coder, wave, strength, duration, intensity, source, quote\n"
        "  changes    case, contact, coder, from, to, intention, when, source, quote\n"
        "  alter-ties case, contact_a, contact_b, status (tie or no-tie), coder, source, quote\n"
        "Which one a file is shows in its columns. Each file is one edit; every row that does not resolve is listed "
        "with its number,\n"
        "and nothing of that file is applied then, unless --skip-bad.";
    command.arguments = {projectArgument(in->project),
                         {"FILE", &in->files, "the tables (csv, xlsx, ods)", true},
                         {"--what",
                          &in->what,
                          "what the tables hold, instead of finding out",
                          false,
                          {"contacts", "ties", "changes", "alter-ties"}},
                         skipBadOption(in->skipBad),
                         coderOption(in->coder)};
    command.examples = {
        {"kith contacts load study.kith contacts.csv ties.csv", "first the contacts, then what was rated about them"}};
    command.run = [in](Screen& screen) {
        struct Kind {
            const char* name;
            const char* rows;
            study::LoadOutcome (*load)(project::Project&, const std::filesystem::path&, study::BadRows, const Coder&);
        };
        static const std::map<study::ContactTable, Kind> kinds{
            {study::ContactTable::Contacts, {"contacts", "contacts", study::loadContacts}},
            {study::ContactTable::Ties, {"ties", "ratings of ties", study::loadTies}},
            {study::ContactTable::Changes, {"changes", "changes of ties", study::loadTieChanges}},
            {study::ContactTable::AlterTies, {"alter-ties", "ties between contacts", study::loadContactTies}}};
        auto project = toEdit(in->project);
        for (const std::string& file : in->files) {
            const Kind* kind = nullptr;
            for (const auto& [table, each] : kinds)
                if (in->what == each.name) kind = &each;
            if (!kind) kind = &kinds.at(study::contactTableIn(file));
            sayLoaded(screen,
                      kind->load(project, file, in->skipBad ? study::BadRows::Skip : study::BadRows::RefuseAll,
                                 Screen::coder(in->coder)),
                      kind->rows);
        }
    };
    return command;
}

} // namespace

Command contactsCommand() {
    struct Listing {
        std::string project, ego;
        bool json = false;
    };
    auto in = std::make_shared<Listing>();
    Command command;
    command.name = "contacts";
    command.summary = "list contacts and decide on them: confirm, rename, merge, split, describe";
    command.description = "Every decision is one edit, and undone by 'kith undo'. A contact that is only suggested so "
                          "far ('kith people') is confirmed by\n"
                          "renaming, merging or describing it.";
    command.arguments = {projectArgument(in->project), {"--case", &in->ego, "this account only"}, jsonOption(in->json)};
    command.examples = {{"kith contacts study.kith --case Marit", "Marit's contacts with ratings and counts"}};
    command.run = [in](Screen& screen) { screen.table(study::contactsTable(toRead(in->project), in->ego), in->json); };
    command.actions = {variantsAction(),
                       confirmAction(),
                       addAction(),
                       renameAction(),
                       mergeAction(),
                       splitAction(),
                       rejectAction(),
                       kindAction<ContactKind::Group>("group", "say that a contact is a group", "{contact} is a group"),
                       kindAction<ContactKind::Individual>("individual", "say that a contact is one person",
                                                           "{contact} is one person"),
                       describeAction(),
                       rolesAction(),
                       loadAction()};
    return command;
}

} // namespace kith::cli
