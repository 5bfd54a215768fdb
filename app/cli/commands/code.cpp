// kith code: put codes on passages, take them off, load and list codings.
#include "commands.h"
#include "common.h"

#include "kith/study/coding.h"
#include "kith/study/lookup.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <memory>

namespace kith::cli {
namespace {

// What names passages, for putting codes on and taking them off.
struct PassageInput {
    std::vector<std::string> sources;
    std::vector<std::string> chosen;
    std::string passage, quote, exact, pattern, query, who = "everyone";
    int occurrence = 0;
    bool foldCase = false, wholeTurn = false;

    std::vector<Argument> arguments() {
        return {
            {"-s,--source",
             &sources,
             "title or number of the source, or SURVEY/RESPONDENT; may be given several times; without it all",
             false,
             {}},
            {"--passage", &passage, "characters from-to of one source, end exclusive: 120-164", false, {}},
            {"--quote", &quote, "these exact words in one source", false, {}},
            {"--occurrence", &occurrence, "which one, where the quote stands there more than once", false, {}},
            {"--exact", &exact, "every place where these words stand", false, {}},
            {"--pattern", &pattern, "every match of a regular expression, within a turn", false, {}},
            {"--query", &query, "every passage that answers a query; 'kith help search' tells the language", false, {}},
            {"--choose",
             &chosen,
             "of a query's passages only these, by their numbers in the preview: 1,4-6",
             false,
             {}},
            {"--fold-case", &foldCase, "capitals do not matter (for --exact and --pattern)", false, {}},
            {"--whole-turn", &wholeTurn, "the whole turn around each", false, {}},
            {"--who", &who, "whose words", false, {"interviewee", "interviewer", "everyone"}}};
    }

    study::PassageChoice choice() const {
        const std::map<std::string, study::WhoseWords> whose{{"interviewee", study::WhoseWords::Interviewee},
                                                             {"interviewer", study::WhoseWords::Interviewer},
                                                             {"everyone", study::WhoseWords::Everyone}};
        if (passage.empty() && quote.empty() && exact.empty() && pattern.empty() && query.empty())
            throw WrongUsage{"say which passages: --passage, --quote, --exact, --pattern or --query."};
        if (!chosen.empty() && query.empty()) throw WrongUsage{"--choose chooses among the passages of a --query."};
        if (occurrence < 0) throw WrongUsage{"--occurrence counts from 1."};
        return {sources,  passage,   quote,        occurrence, exact, pattern, query, numbersFrom(chosen, "--choose"),
                foldCase, wholeTurn, whose.at(who)};
    }
};

std::vector<Argument> joined(std::vector<Argument> first, const std::vector<Argument>& rest) {
    first.insert(first.end(), rest.begin(), rest.end());
    return first;
}

Argument stageOption(std::string& target) {
    return {
        "--stage", &target, "the stage of the tie that the words are about", false, {"build", "maintain", "activate"}};
}

std::string passages(std::int64_t count) {
    return count == 1 ? "1 passage" : fmt::format("{} passages", count);
}

Command loadAction() {
    struct Input {
        std::string project, file, coder;
        bool skipBad = false;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "load";
    command.summary = "apply a table of codings, as one edit";
    command.description =
        "Columns: source, quote, occurrence, code, contact, stage, quality, coder, memo; source, quote and code must "
        "be there.\n"
        "A source is a title, or SURVEY/RESPONDENT. A quote is the exact words within one turn; occurrence says which, "
        "1 where\n"
        "it is empty. A contact must be one of the case that the words belong to. On an answer of a survey, leave "
        "stage\n"
        "and contact empty: the form says what it asked about. Where coder is empty, it is you.\n"
        "Every row that cannot be applied is listed, and nothing is applied then unless --skip-bad is given.";
    command.arguments = {projectArgument(in->project),
                         {"FILE", &in->file, "the table (csv, xlsx, ods)", true, {}},
                         skipBadOption(in->skipBad),
                         coderOption(in->coder)};
    command.examples = {{"kith code load study.kith codings-anna.csv", "all of Anna's codings"}};
    command.run = [in](Screen& screen) {
        auto project = toEdit(in->project);
        const auto outcome =
            study::loadCodings(project, in->file, in->skipBad ? study::BadRows::Skip : study::BadRows::RefuseAll,
                               Screen::coder(in->coder), screen.job());
        sayLoaded(screen, outcome, "codings");
    };
    return command;
}

Command removeAction() {
    struct Input {
        std::string project, code, contact, stage, coder;
        PassageInput passages;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "remove";
    command.summary = "take your codings off passages";
    command.arguments = joined(
        {projectArgument(in->project), {"CODE", &in->code, "which code; all of them where none is named", false, {}}},
        in->passages.arguments());
    command.arguments.push_back({"--contact", &in->contact, "only codings with this contact", false, {}});
    command.arguments.push_back(stageOption(in->stage));
    command.arguments.push_back(coderOption(in->coder));
    command.examples = {
        {"kith code remove study.kith factor.learning --source 01-marit --quote \"dat leerde ik daar\"", "one coding"}};
    command.run = [in](Screen& screen) {
        const study::PassageChoice choice = in->passages.choice();
        study::CodingWish wish;
        wish.code = in->code;
        wish.contact = in->contact;
        wish.stage = wanted<Stage>(in->stage, "--stage", "build, maintain, activate");
        wish.coder = Screen::coder(in->coder);
        auto project = toEdit(in->project);
        const std::int64_t removed =
            study::removeCodings(project, study::choosePassages(project, choice, screen.job()), wish);
        screen.print(removed == 1 ? "1 coding removed" : fmt::format("{} codings removed", removed));
    };
    return command;
}

// The rows whose cell in this column `wanted` takes.
void keepRows(Table& table, std::string_view column, const std::function<bool(const std::string&)>& wanted) {
    const auto place =
        std::find_if(table.columns.begin(), table.columns.end(), [&](const Column& one) { return one.id == column; }) -
        table.columns.begin();
    std::erase_if(table.rows, [&](const std::vector<Cell>& row) {
        return !wanted(std::get<std::string>(row[static_cast<std::size_t>(place)].value));
    });
}

Command listAction() {
    struct Input {
        std::string project, code, ego, source, coder;
        bool json = false;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "list";
    command.summary = "list the codings with their words";
    command.arguments = {projectArgument(in->project),
                         {"--code", &in->code, "codings with this code only", false, {}},
                         {"--case", &in->ego, "codings in this account only", false, {}},
                         {"-s,--source", &in->source, "codings in this source only: its title or number", false, {}},
                         {"--coder", &in->coder, "this coder's codings only", false, {}},
                         jsonOption(in->json)};
    command.examples = {{"kith code list study.kith --code factor.learning", "what was coded as learning"},
                        {"kith export study.kith codings codings.csv", "the same as a table that comes in again"}};
    command.run = [in](Screen& screen) {
        const auto project = toRead(in->project);
        Table table = study::codingsTable(project, in->code, in->ego);
        if (!in->source.empty()) {
            const study::SourcePlace place = study::findSource(project, in->source);
            keepRows(table, "source", [&](const std::string& name) {
                // A survey's passages are named with their respondent: SURVEY/RESPONDENT.
                return name == in->source ||
                       (!place.part && (name == place.source.title || name.starts_with(place.source.title + "/")));
            });
        }
        if (!in->coder.empty()) keepRows(table, "coder", [&](const std::string& name) { return name == in->coder; });
        screen.table(table, in->json);
    };
    return command;
}

} // namespace

Command codeCommand() {
    struct Input {
        std::string project, code, contact, stage, quality, memo, coder;
        bool preview = false, json = false;
        PassageInput passages;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "code";
    command.summary = "put a code on passages, by position, quote, words or pattern";
    command.description =
        "One edit, however many passages. What you have coded so already is left as it is. With --preview nothing is\n"
        "changed. On an answer of a survey, leave --stage and --contact out: the form says what it asked about.";
    command.arguments = joined({projectArgument(in->project),
                                {"CODE", &in->code, "name of the code, or its last part: benevolence", true, {}}},
                               in->passages.arguments());
    for (Argument argument :
         std::vector<Argument>{{"--contact", &in->contact, "the contact that the words are about", false, {}},
                               stageOption(in->stage),
                               {"--quality", &in->quality, "the contact's quality, in a short phrase", false, {}},
                               {"--memo", &in->memo, "why", false, {}},
                               {"--preview", &in->preview, "show the passages and change nothing", false, {}},
                               jsonOption(in->json),
                               coderOption(in->coder)})
        command.arguments.push_back(std::move(argument));
    command.examples = {
        {"kith code study.kith factor.learning -s 01-marit --quote \"van haar heb ik leren vragen\" --contact Hatice "
         "--stage build",
         "one passage"},
        {"kith code study.kith technology.gap --pattern \"\\bwhats ?app\\b\" --fold-case --who interviewee --preview",
         "see every place where interviewees speak of WhatsApp"},
        {"kith code study.kith technology.gap --query 'whatsapp NEAR/8 (not OR niet) who:interviewee' --preview",
         "the passages of a query, with numbers; then --choose 1,4-6, or all of them"},
        {"kith code study.kith asked.people --exact \"Who helped you\" --who interviewer --whole-turn",
         "where the guide's question was put"}};
    command.run = [in](Screen& screen) {
        const study::PassageChoice choice = in->passages.choice();
        study::CodingWish wish;
        wish.code = in->code;
        wish.contact = in->contact;
        wish.stage = wanted<Stage>(in->stage, "--stage", "build, maintain, activate");
        wish.quality = in->quality;
        wish.memo = in->memo;
        wish.coder = Screen::coder(in->coder);
        if (in->preview) {
            const auto project = toRead(in->project);
            study::findCode(project.codebook(),
                            wish.code); // a slip in the code's name is told now, not after the preview
            const std::vector<Passage> found = study::choosePassages(project, choice, screen.job());
            screen.table(study::previewPassages(project, found), in->json);
            screen.note(passages(static_cast<std::int64_t>(found.size())) + " would be coded");
            return;
        }
        auto project = toEdit(in->project);
        const std::vector<Passage> found = study::choosePassages(project, choice, screen.job());
        const study::Coded coded = study::applyCode(project, found, wish);
        const std::int64_t before = static_cast<std::int64_t>(found.size()) - coded.codings;
        screen.notes(coded.notes);
        screen.print(passages(coded.codings) + " coded" +
                     (before > 0 ? fmt::format(", {} had been before", before) : std::string()));
    };
    command.actions = {loadAction(), removeAction(), listAction()};
    return command;
}

} // namespace kith::cli
