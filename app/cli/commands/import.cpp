// kith import: interviews, notes, literature, translations and surveys come in.
#include "commands.h"
#include "common.h"

#include "kith/study/import.h"

#include <fmt/format.h>

#include <memory>

namespace kith::cli {
namespace {

struct Input {
    std::string project, kind, delimiter, coder;
    std::vector<std::string> files, speakers, consent;
    bool dryRun = false, skipBad = false, json = false;
    study::ImportOptions options;
};

void readSpeakers(Input& in) {
    for (const std::string& written : in.speakers) {
        const auto equals = written.rfind('=');
        if (equals == std::string::npos)
            throw WrongUsage{"--speaker is LABEL=interviewer, LABEL=interviewee or LABEL=other."};
        in.options.speakers[written.substr(0, equals)] =
            wanted<SpeakerRole>(written.substr(equals + 1), "The role in --speaker", "interviewer, interviewee, other");
    }
}

void readConsent(Input& in) {
    for (const std::string& written : in.consent) {
        const auto equals = written.find('=');
        const std::string purpose = written.substr(0, equals);
        const Permission permission =
            equals == std::string::npos
                ? Permission::Given
                : wanted<Permission>(written.substr(equals + 1), "The answer in --consent", "given, refused");
        if (purpose == "analyse")
            in.options.consent.analyse = permission;
        else if (purpose == "quote")
            in.options.consent.quote = permission;
        else if (purpose == "archive")
            in.options.consent.archive = permission;
        else if (purpose == "translate")
            in.options.consent.translate = permission;
        else
            throw WrongUsage{"--consent is for analyse, quote, archive or translate, not \"" + purpose + "\"."};
    }
}

void readOptions(Input& in) {
    readSpeakers(in);
    readConsent(in);
    if (!in.kind.empty())
        in.options.kind = wanted<SourceKind>(in.kind, "--kind", "interview, survey, literature, field-note");
    if (in.delimiter == "tab" || in.delimiter == "\\t")
        in.options.delimiter = '\t';
    else if (in.delimiter.size() == 1)
        in.options.delimiter = in.delimiter[0];
    else if (!in.delimiter.empty())
        throw WrongUsage{"--delimiter is one character, or tab."};
    in.options.badFiles = in.skipBad ? study::BadFiles::Skip : study::BadFiles::RefuseAll;
    in.options.by = Screen::coder(in.coder);
}

// The first turns of each file, so that what was recognised can be judged before it is trusted.
void showBeginnings(Screen& screen, const study::ImportOutcome& outcome) {
    for (const study::ImportedSource& source : outcome.files) {
        if (source.state != study::ImportState::New) continue;
        screen.print("");
        screen.print(source.file.filename().string());
        for (const std::string& line : source.firstTurns)
            screen.print("  " + line);
    }
}

void run(Input& in, Screen& screen) {
    readOptions(in);
    const std::vector<std::filesystem::path> files(in.files.begin(), in.files.end());
    study::ImportOutcome outcome;
    if (in.dryRun) {
        const auto project = toRead(in.project);
        outcome = study::previewImport(project, files, in.options, screen.job());
    } else {
        auto project = toEdit(in.project);
        outcome = study::importFiles(project, files, in.options, screen.job());
    }
    screen.table(study::importTable(outcome), in.json);
    for (const auto& source : outcome.files) {
        if (in.json && source.state == study::ImportState::Bad) screen.note(source.problem);
        screen.notes(source.notes);
    }
    if (in.dryRun && !in.json) {
        showBeginnings(screen, outcome);
        screen.print("\nNothing was imported: this was a dry run.");
    } else if (!in.json && outcome.imported() == 0) {
        screen.print("\nNothing new: the project is as it was.");
    }
    for (const auto& source : outcome.files)
        if (in.dryRun && source.state == study::ImportState::Bad && !in.skipBad)
            throw Error("Some files cannot be imported as they are.", {}, "The notes above tell why.");
}

} // namespace

Command importCommand() {
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "import";
    command.summary = "bring in interviews, notes, literature, translations and surveys";
    command.description = "Transcripts: .txt .md .docx .odt .vtt .srt. Surveys: .csv .xlsx .ods. One import is one "
                          "edit: a bad file among many refuses\n"
                          "all and lists the bad ones, unless --skip-bad. A file that was imported before is noted and "
                          "left. Look first with --dry-run.\n"
                          "A survey needs a mapping that says what its columns are: the protocol's one for this file "
                          "name, --mapping, or the columns by\n"
                          "--id, --attribute, --contact and --reason.";
    command.arguments = {
        projectArgument(in->project),
        {"FILE", &in->files, "the files", true},
        {"-n,--dry-run", &in->dryRun, "show what would come in; change nothing"},
        skipBadOption(in->skipBad),
        {"--kind", &in->kind, "what the files are", false, {"interview", "survey", "literature", "field-note"}},
        {"--language", &in->options.language, "language of the texts (nl, en, …), instead of detecting it"},
        {"--charset", &in->options.charset, "charset of the files, instead of detecting it"},
        {"--speaker", &in->speakers, "LABEL=interviewer, LABEL=interviewee or LABEL=other"},
        {"--case", &in->options.ego, "whose account this is (one transcript)"},
        {"--title", &in->options.title, "title of the source (one file; default: the file's name)"},
        {"--wave", &in->options.wave, "wave of the study, when people are interviewed more than once"},
        {"--consent", &in->consent, "analyse, quote, archive, translate; PURPOSE=refused for a refusal"},
        {"--translation-of", &in->options.translationOf, "the source that this file translates"},
        {"--translator", &in->options.translator, "who translated it"},
        {"--mapping", &in->options.mapping, "surveys: a mapping of the protocol"},
        {"--id", &in->options.idColumn, "surveys: column with the respondent's id"},
        {"--attribute", &in->options.attributes,
         "surveys: COLUMN, COLUMN:number, COLUMN:date, COLUMN:yes-no, COLUMN:text=NAME"},
        {"--contact", &in->options.contacts, "surveys: column with a contact's name; COLUMN+ORGANISATION COLUMN"},
        {"--reason", &in->options.reasons,
         "surveys: column with a reason, in the order of the contacts; COLUMN:build, :maintain, :activate"},
        {"--sheet", &in->options.sheet, "workbooks: which sheet"},
        {"--delimiter", &in->delimiter, "csv: what separates the cells, instead of detecting it"},
        jsonOption(in->json),
        coderOption(in->coder)};
    command.examples = {
        {"kith import study.kith interviews/*.docx --dry-run", "what would come in: turns, speakers, language"},
        {"kith import study.kith interviews/*.docx --consent analyse --consent quote", "take the interviews in"},
        {"kith import study.kith form.csv --id nr --contact name_1 --reason why_1:maintain", "a survey by its columns"},
        {"kith import study.kith 03-henk.en.txt --translation-of 03-henk", "attach a translation"}};
    command.run = [in](Screen& screen) { run(*in, screen); };
    return command;
}

} // namespace kith::cli
