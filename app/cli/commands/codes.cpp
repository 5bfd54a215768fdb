// kith codes: the codebook, and how it changes.
#include "commands.h"
#include "common.h"

#include "kith/study/codebook.h"
#include "kith/study/report.h"

#include <fmt/format.h>

#include <memory>

namespace kith::cli {
namespace {

Argument codeArgument(std::string& target) {
    return {"CODE", &target, "name of the code, or its last part: benevolence", true, {}};
}

// The fields of a code that can be typed.
struct CodeFields {
    study::CodeWish wish;

    std::vector<Argument> arguments() {
        return {{"--label", &wish.text.label, "what people read", false, {}},
                {"--brief", &wish.text.brief, "definition in short", false, {}},
                {"--full", &wish.text.full, "full definition", false, {}},
                {"--when", &wish.text.when, "when to use it", false, {}},
                {"--when-not", &wish.text.whenNot, "when not to use it", false, {}},
                {"--example", &wish.text.example, "an example", false, {}},
                {"--language", &wish.language, "language of these words (en)", false, {}},
                {"--layer", &wish.layer, "factor, role, attitude … (by default the name's first part)", false, {}},
                {"--parent", &wish.parent, "the code above it", false, {}},
                {"--group", &wish.group, "group that it is shown in", false, {}},
                {"--colour", &wish.colour, "#rrggbb", false, {}},
                {"--citation", &wish.citation, "the work that it goes back to", false, {}}};
    }
};

Command showAction() {
    struct Input {
        std::string project, code, language = "en";
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "show";
    command.summary = "show one code with its definition";
    command.arguments = {projectArgument(in->project), codeArgument(in->code), languageOption(in->language)};
    command.examples = {{"kith codes show study.kith factor.benevolence --language nl", "in Dutch"}};
    command.run = [in](Screen& screen) {
        screen.write(study::describeCode(toRead(in->project), in->code, in->language));
    };
    return command;
}

Command addAction() {
    struct Input {
        std::string project, coder;
        CodeFields fields;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "add";
    command.summary = "add a code; sources coded before are listed to be coded again";
    command.arguments = {projectArgument(in->project),
                         {"CODE", &in->fields.wish.name, "its name: factor.proximity", true, {}}};
    for (Argument& argument : in->fields.arguments())
        command.arguments.push_back(std::move(argument));
    command.arguments.push_back(coderOption(in->coder));
    command.examples = {{"kith codes add study.kith factor.proximity --label Proximity --brief \"Near enough to meet\"",
                         "a factor that emerged"}};
    command.run = [in](Screen& screen) {
        auto project = toEdit(in->project);
        study::addCode(project, in->fields.wish, Screen::coder(in->coder));
        std::size_t open = 0;
        for (const auto& row : study::recodingTable(project).rows)
            open += row[0] == Cell(in->fields.wish.name) ? 1 : 0;
        screen.print(fmt::format("{} added", in->fields.wish.name));
        if (open > 0)
            screen.note(fmt::format("sources to be coded again for it: {}; 'kith codes recode' lists them", open));
    };
    return command;
}

Command editAction() {
    struct Input {
        std::string project, code, coder;
        CodeFields fields;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "edit";
    command.summary = "change what a code says; what is not named stays";
    command.arguments = {projectArgument(in->project), codeArgument(in->code)};
    for (Argument& argument : in->fields.arguments())
        command.arguments.push_back(std::move(argument));
    command.arguments.push_back(coderOption(in->coder));
    command.examples = {{"kith codes edit study.kith factor.trends --when-not \"A change inside one organisation\"",
                         "sharpen a definition"}};
    command.run = [in](Screen& screen) {
        const study::CodeWish& wish = in->fields.wish;
        if (wish.text == CodeText{} && wish.layer.empty() && wish.parent.empty() && wish.group.empty() &&
            wish.colour.empty() && wish.citation.empty())
            throw WrongUsage{"say what to change, such as --label or --brief; 'kith help codes edit' lists it all."};
        auto project = toEdit(in->project);
        study::editCode(project, in->code, wish, Screen::coder(in->coder));
        screen.print(fmt::format("{} changed", in->code));
    };
    return command;
}

Command renameAction() {
    struct Input {
        std::string project, code, name, coder;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "rename";
    command.summary = "give a code another name; its codings follow";
    command.description = "The protocol's readings and questions go on naming codes as they were when the project was "
                          "made. Where only the words\n"
                          "for people are to change, edit the label.";
    command.arguments = {projectArgument(in->project),
                         codeArgument(in->code),
                         {"NAME", &in->name, "its new name", true, {}},
                         coderOption(in->coder)};
    command.run = [in](Screen& screen) {
        auto project = toEdit(in->project);
        study::renameCode(project, in->code, in->name, Screen::coder(in->coder));
        screen.print(fmt::format("{} is now {}", in->code, in->name));
    };
    return command;
}

Command moveAction() {
    struct Input {
        std::string project, code, parent, coder;
        int position = 0;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "move";
    command.summary = "put a code below another, or in another place";
    command.arguments = {
        projectArgument(in->project),
        codeArgument(in->code),
        {"--parent", &in->parent, "the code above it; none: the top", false, {}},
        {"--position", &in->position, "1 is the first beside its equals; by default the last", false, {}},
        coderOption(in->coder)};
    command.examples = {{"kith codes move study.kith factor.trends --position 1", "first of the factors"}};
    command.run = [in](Screen& screen) {
        auto project = toEdit(in->project);
        study::moveCode(project, in->code, in->parent, in->position, Screen::coder(in->coder));
        screen.print(fmt::format("{} moved", in->code));
    };
    return command;
}

Command mergeAction() {
    struct Input {
        std::string project, into, coder;
        std::vector<std::string> others;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "merge";
    command.summary = "merge codes into one; their codings follow and the others are retired";
    command.description =
        "Where a coder gave a passage several of the codes, one coding remains, with what was noted at each.";
    command.arguments = {projectArgument(in->project),
                         {"INTO", &in->into, "the code that remains", true, {}},
                         {"OTHER", &in->others, "the codes that become it", true, {}},
                         coderOption(in->coder)};
    command.examples = {{"kith codes merge study.kith role.coach role.mentor", "mentors count as coaches"}};
    command.run = [in](Screen& screen) {
        auto project = toEdit(in->project);
        study::mergeCodes(project, in->into, in->others, Screen::coder(in->coder));
        screen.print(fmt::format("{} merged into {}", fmt::join(in->others, ", "), in->into));
    };
    return command;
}

Command splitAction() {
    struct Input {
        std::string project, code, stage, coder;
        study::CodeSplit split;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "split";
    command.summary = "make a new code of some codings of another";
    command.arguments = {
        projectArgument(in->project),
        codeArgument(in->code),
        {"NAME", &in->split.name, "name of the new code", true, {}},
        {"--pattern", &in->split.pattern, "codings whose words match this regular expression", false, {}},
        {"--stage", &in->stage, "codings at this stage", false, {"build", "maintain", "activate"}},
        {"--case", &in->split.ego, "codings in this account", false, {}},
        coderOption(in->coder)};
    command.examples = {
        {"kith codes split study.kith factor.other factor.proximity --pattern \"(?i)round the corner|dichtbij\"",
         "a factor emerges"}};
    command.run = [in](Screen& screen) {
        in->split.stage = wanted<Stage>(in->stage, "--stage", "build, maintain, activate");
        auto project = toEdit(in->project);
        const std::int64_t moved = study::splitCode(project, in->code, in->split, Screen::coder(in->coder));
        screen.print(fmt::format("{} has {} of the codings", in->split.name, moved));
    };
    return command;
}

Command retireAction() {
    struct Input {
        std::string project, code, coder;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "retire";
    command.summary = "take a code out of use; its codings stay with it";
    command.arguments = {projectArgument(in->project), codeArgument(in->code), coderOption(in->coder)};
    command.run = [in](Screen& screen) {
        auto project = toEdit(in->project);
        study::retireCode(project, in->code, Screen::coder(in->coder));
        screen.print(fmt::format("{} retired", in->code));
    };
    return command;
}

Command importAction() {
    struct Input {
        std::string project, file, coder;
        bool replace = false;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "import";
    command.summary = "add the codes of a codebook or protocol file";
    command.arguments = {projectArgument(in->project),
                         {"FILE", &in->file, "a codebook or protocol (toml)", true, {}},
                         {"--replace", &in->replace, "codes that differ say what the file says", false, {}},
                         coderOption(in->coder)};
    command.examples = {{"kith codes import study.kith codebook.toml", "the codebook of another study"}};
    command.run = [in](Screen& screen) {
        auto project = toEdit(in->project);
        const study::CodebookImport outcome =
            study::importCodebook(project, in->file, in->replace, Screen::coder(in->coder));
        for (const std::string& name : outcome.added)
            screen.print("added " + name);
        for (const std::string& name : outcome.replaced)
            screen.print("replaced " + name);
        if (!in->replace)
            for (const std::string& name : outcome.different)
                screen.note(name + " is different in the file; --replace takes the file's");
        screen.print(fmt::format("{} added, {} replaced, {} different", outcome.added.size(), outcome.replaced.size(),
                                 outcome.different.size() - outcome.replaced.size()));
    };
    return command;
}

Command exportAction() {
    struct Input {
        std::string project, file;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "export";
    command.summary = "write the codebook as a file that can be imported";
    command.arguments = {projectArgument(in->project), {"FILE", &in->file, "where to (toml)", true, {}}};
    command.examples = {{"kith codes export study.kith codebook.toml", "the codebook in use"}};
    command.run = [in](Screen& screen) {
        for (const std::string& note : study::exportStudy(toRead(in->project), "codebook", in->file, "en"))
            screen.note(note);
        screen.print(in->file);
    };
    return command;
}

Command recodeAction() {
    struct Input {
        std::string project, code, coder;
        std::vector<std::string> sources;
        bool done = false, json = false;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "recode";
    command.summary = "list the sources that must be coded again for a later code; tick them off";
    command.arguments = {projectArgument(in->project),
                         {"CODE", &in->code, "with --done: which code", false, {}},
                         {"SOURCE", &in->sources, "with --done: the sources", false, {}},
                         {"--done", &in->done, "these sources have been coded again for this code", false, {}},
                         jsonOption(in->json),
                         coderOption(in->coder)};
    command.examples = {{"kith codes recode study.kith", "what is to be coded again"},
                        {"kith codes recode study.kith factor.proximity 01-marit --done", "tick one off"}};
    command.run = [in](Screen& screen) {
        if (!in->done) {
            if (!in->code.empty()) throw WrongUsage{"say --done where the source has been coded again."};
            screen.table(study::recodingTable(toRead(in->project)), in->json);
            return;
        }
        if (in->sources.empty()) throw WrongUsage{"--done needs a code and the sources that were coded again for it."};
        auto project = toEdit(in->project);
        for (const std::string& source : in->sources) {
            study::finishRecoding(project, in->code, source, Screen::coder(in->coder));
            screen.print(fmt::format("{} done for {}", source, in->code));
        }
    };
    return command;
}

} // namespace

Command codesCommand() {
    struct Input {
        std::string project, language = "en";
        bool json = false;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "codes";
    command.summary = "list and change the codebook";
    command.description = "Every change is one edit and one version of the codebook further; a coding remembers the "
                          "version that it was made under.";
    command.arguments = {projectArgument(in->project), jsonOption(in->json), languageOption(in->language)};
    command.examples = {{"kith codes study.kith --language nl", "every code in use, with Dutch labels"}};
    command.run = [in](Screen& screen) {
        screen.table(study::codesTable(toRead(in->project), in->language), in->json, in->language);
    };
    command.actions = {showAction(),  addAction(),    editAction(),   renameAction(), moveAction(),  mergeAction(),
                       splitAction(), retireAction(), importAction(), exportAction(), recodeAction()};
    return command;
}

} // namespace kith::cli
