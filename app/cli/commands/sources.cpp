// kith sources: list, describe, revise; the cases.
#include "commands.h"
#include "common.h"

#include "kith/study/sources.h"

#include <fmt/format.h>

#include <memory>

namespace kith::cli {
namespace {

Command casesAction() {
    struct Input {
        std::string project;
        bool json = false;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "cases";
    command.summary = "list the interviewees and respondents with their attributes";
    command.arguments = {projectArgument(in->project), jsonOption(in->json)};
    command.run = [in](Screen& screen) { screen.table(study::casesTable(toRead(in->project)), in->json); };
    return command;
}

Command describeAction() {
    struct Input {
        std::string project, source, title, language, wave, kind, translator, coder;
        std::string analyse, quote, archive, translate;
        std::vector<std::string> speakers;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "describe";
    command.summary = "set title, language, wave, speakers and consent of a source";
    const std::vector<std::string> permissions{"given", "refused"};
    command.arguments = {projectArgument(in->project),
                         {"SOURCE", &in->source, "title or number of the source", true},
                         {"--title", &in->title, "its title"},
                         {"--language", &in->language, "its language (nl, en, …)"},
                         {"--wave", &in->wave, "its wave"},
                         {"--kind", &in->kind, "what it is", false, {"interview", "literature", "field-note"}},
                         {"--translator", &in->translator, "who translated it"},
                         {"--speaker", &in->speakers, "LABEL=interviewer, LABEL=interviewee, LABEL=interviewee:CASE"},
                         {"--analyse", &in->analyse, "consent to be analysed", false, permissions},
                         {"--quote", &in->quote, "consent to be quoted", false, permissions},
                         {"--archive", &in->archive, "consent to be archived", false, permissions},
                         {"--translate", &in->translate, "consent to be translated", false, permissions},
                         coderOption(in->coder)};
    command.examples = {{"kith sources describe study.kith 03-henk --quote refused",
                         "keep Henk's words out of every report and export"},
                        {"kith sources describe study.kith 7 --speaker \"P=interviewee:Lieven\"", "say who P is"}};
    command.run = [in](Screen& screen) {
        if (in->title.empty() && in->language.empty() && in->wave.empty() && in->kind.empty() &&
            in->translator.empty() && in->analyse.empty() && in->quote.empty() && in->archive.empty() &&
            in->translate.empty() && in->speakers.empty())
            throw WrongUsage{
                "say what to change, such as --title or --quote; 'kith help sources describe' lists it all."};
        study::SourceDescription changes;
        const auto given = [](const std::string& typed) { return typed.empty() ? std::nullopt : std::optional(typed); };
        const auto permission = [](const std::string& typed, const char* option) {
            return typed.empty() ? std::nullopt : std::optional(wanted<Permission>(typed, option, "given, refused"));
        };
        changes.title = given(in->title);
        changes.language = given(in->language);
        changes.wave = given(in->wave);
        changes.translator = given(in->translator);
        if (!in->kind.empty())
            changes.kind = wanted<SourceKind>(in->kind, "--kind", "interview, literature, field-note");
        changes.analyse = permission(in->analyse, "--analyse");
        changes.quote = permission(in->quote, "--quote");
        changes.archive = permission(in->archive, "--archive");
        changes.translate = permission(in->translate, "--translate");
        changes.speakers = in->speakers;
        auto project = toEdit(in->project);
        study::describeSource(project, in->source, changes, Screen::coder(in->coder));
        screen.print(in->source + " described");
    };
    return command;
}

Command loadAction() {
    struct Input {
        std::string project, file, coder;
        bool skipBad = false;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "load";
    command.summary = "name the cases and set their attributes from a table";
    command.description =
        "Columns: case, source, and one for each attribute. The case of that source gets the name in the column case.";
    command.arguments = {projectArgument(in->project),
                         {"FILE", &in->file, "the table (csv, xlsx, ods)", true},
                         skipBadOption(in->skipBad),
                         coderOption(in->coder)};
    command.examples = {{"kith sources load study.kith cases.csv", "names and attributes of all interviewees"}};
    command.run = [in](Screen& screen) {
        auto project = toEdit(in->project);
        const auto outcome =
            study::loadCases(project, in->file, in->skipBad ? study::BadRows::Skip : study::BadRows::RefuseAll,
                             Screen::coder(in->coder));
        sayLoaded(screen, outcome, "cases");
    };
    return command;
}

Command reviseAction() {
    struct Input {
        std::string project, source, file, coder;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "revise";
    command.summary = "bring in a corrected version of a transcript; the codings follow";
    command.description = "Codings, ratings and decided mentions are found again by their words and what stands around "
                          "them. Those that find no\n"
                          "place are listed and stay with the version before.";
    command.arguments = {projectArgument(in->project),
                         {"SOURCE", &in->source, "title or number of the source", true},
                         {"FILE", &in->file, "the corrected file", true},
                         coderOption(in->coder)};
    command.examples = {{"kith sources revise study.kith 01-marit corrected/01-marit.docx", "mend misheard words"}};
    command.run = [in](Screen& screen) {
        auto project = toEdit(in->project);
        const study::Revision revision = study::reviseSource(project, in->source, in->file, Screen::coder(in->coder));
        screen.notes(revision.notes);
        for (const Refusal& left : revision.left)
            screen.note(fmt::format("{}: {} {}", left.where.toString(), left.what, left.remedy));
        screen.print(fmt::format("decisions moved to the corrected text: {}; left with the version before: {}",
                                 revision.moved, revision.left.size()));
    };
    return command;
}

} // namespace

Command sourcesCommand() {
    struct Input {
        std::string project;
        bool json = false;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "sources";
    command.summary = "list, describe and revise the sources and cases";
    command.arguments = {projectArgument(in->project), jsonOption(in->json)};
    command.examples = {{"kith sources study.kith", "every source with its language, case and consent"}};
    command.run = [in](Screen& screen) { screen.table(study::sourcesTable(toRead(in->project)), in->json); };
    command.actions = {casesAction(), describeAction(), loadAction(), reviseAction()};
    return command;
}

} // namespace kith::cli
