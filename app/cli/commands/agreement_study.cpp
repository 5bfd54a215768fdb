#include "agreement_study.h"

#include "common.h"

#include "kith/study/writing.h"
#include "kith/text/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <set>

namespace kith::cli {
namespace {

struct Input {
    std::string project, coders, coder, output, language = "en", units = "passages";
    bool json = false, skipBad = false;
    // plan
    double share = 0.2;
    int seed = 1, round = 0;
    std::vector<std::string> strata;
    bool open = false, newCoders = false;
    // done
    std::vector<std::string> sources;
    bool reopen = false;
    // disagreements, adjudicate
    study::DisagreementWish wish;
    int number = 0;
    std::string table, finish;
    study::Decision decision;
};

Argument codersOption(std::string& target, const char* help) {
    return {"--coders", &target, help};
}

void show(Screen& screen, const Input& in, const Table& table) {
    if (in.output.empty()) {
        screen.table(table, in.json, in.language);
        return;
    }
    study::writeTable(in.output, table, in.language);
    screen.print(in.output);
}

// Of the same letters in another order: "bbo" for "bob".
std::string sameLetters(std::string typed, const std::set<std::string>& names) {
    std::sort(typed.begin(), typed.end());
    for (const std::string& name : names) {
        std::string letters = name;
        std::sort(letters.begin(), letters.end());
        if (letters == typed) return name;
    }
    return {};
}

// A slip in a name would give the work to nobody.
void mustNotBeSlips(const std::vector<std::string>& coders, const StudySnapshot& snapshot) {
    std::set<std::string> known;
    for (const Coding& coding : snapshot.codings)
        known.insert(coding.coder);
    for (const Assignment& one : snapshot.assignments)
        known.insert(one.coder);
    for (const std::string& coder : coders) {
        if (known.contains(coder)) continue;
        std::string near = sameLetters(coder, known);
        if (near.empty()) near = nearest(coder, {known.begin(), known.end()});
        if (!near.empty())
            throw Error(fmt::format("Nobody called \"{}\" has coded in this project.", coder), {},
                        fmt::format("Did you mean \"{}\"? If it is somebody new, say so with --new.", near));
    }
}

void plan(Screen& screen, const Input& in) {
    if (in.coders.empty()) {
        show(screen, in, study::doubleCodingTable(toRead(in.project), in.language));
        return;
    }
    study::PlanWish wish;
    wish.coders = namesFrom(in.coders);
    wish.share = in.share;
    if (in.seed < 0) throw WrongUsage{"--seed is 0 or above."};
    wish.seed = static_cast<std::uint64_t>(in.seed);
    wish.round = in.round;
    for (const std::string& stratum : in.strata) {
        if (stratum != "language" && stratum != "kind")
            throw WrongUsage{"--by is one of language, kind, not \"" + stratum + "\"."};
        (stratum == "language" ? wish.byLanguage : wish.byKind) = true;
    }
    wish.blind = !in.open;
    wish.units = wanted<PlannedUnits>(in.units, "--units", "turns, passages");
    wish.language = in.language;
    auto project = toEdit(in.project);
    if (!in.newCoders) mustNotBeSlips(wish.coders, project.snapshot(project::Quotes::Leave));
    show(screen, in, study::planDoubleCoding(project, wish, Screen::coder(in.coder)));
}

void done(Screen& screen, const Input& in) {
    auto project = toEdit(in.project);
    const std::string coder = Screen::coder(in.coder);
    study::setDone(project, in.sources, in.reopen ? AssignmentState::Open : AssignmentState::Done, coder, coder);
    screen.print(fmt::format("{}: {} sources {}", coder, in.sources.size(), in.reopen ? "not done" : "done"));
}

void disagreements(Screen& screen, const Input& in) {
    study::DisagreementWish wish = in.wish;
    wish.coders = namesFrom(in.coders);
    wish.language = in.language;
    show(screen, in, study::disagreementsTable(toRead(in.project), wish));
}

void adjudicate(Screen& screen, const Input& in) {
    if ((in.number != 0) + !in.table.empty() + !in.finish.empty() != 1)
        throw WrongUsage{"decide about one (--number), load a table (--table) or finish a source (--finish)."};
    if (in.table.empty() && in.coders.empty()) throw WrongUsage{"whose disagreements? --coders A,B."};
    if (in.number != 0 && in.decision.what.empty()) throw WrongUsage{"--number needs a --decision."};
    const std::string by = Screen::coder(in.coder);
    auto project = toEdit(in.project);
    if (!in.table.empty()) {
        sayLoaded(
            screen,
            study::loadDecisions(project, in.table, in.skipBad ? study::BadRows::Skip : study::BadRows::RefuseAll, by),
            "decisions");
    } else if (!in.finish.empty()) {
        const auto taken = study::finishAdjudication(project, namesFrom(in.coders), in.finish, by);
        screen.notes(taken.notes);
        screen.print(fmt::format("{}: finished; taken over as agreed: {}", in.finish, taken.codings));
    } else {
        screen.notes(study::adjudicate(project, namesFrom(in.coders), in.number, in.decision, by));
        screen.print(fmt::format("{}: {}", in.number, in.decision.what));
    }
}

Command planAction(const std::shared_ptr<Input>& in) {
    Command command;
    command.name = "plan";
    command.summary = "draw sources for double coding and assign them, as one edit; without --coders: list the plan";
    command.description =
        "Draws, with a seed, from the sources that are in no round yet. Each coder gets the same sources, "
        "blind: no suggestions are\nshown for them. 'kith agreement done' says that a coder is ready; "
        "from then on finding nothing counts as a judgement.";
    command.arguments = {projectArgument(in->project),
                         codersOption(in->coders, "two or more, with commas between them"),
                         {"--share", &in->share, "share of the sources, rounded up (default: 0.2)"},
                         {"--seed", &in->seed, "number that the draw begins with (default: 1)"},
                         {"--round", &in->round, "number of the round (default: the next)"},
                         {"--by", &in->strata, "the share from each apart", false, {"language", "kind"}},
                         {"--units", &in->units, "what is coded (default: passages)", false, {"turns", "passages"}},
                         {"--open", &in->open, "not blind"},
                         {"--new", &in->newCoders, "a coder may be new, though somebody's name is nearly the same"},
                         {"-o,--output", &in->output, "write to a file: .csv .xlsx .html .json .tex"},
                         coderOption(in->coder),
                         languageOption(in->language),
                         jsonOption(in->json)};
    command.examples = {{"kith agreement plan study.kith --coders anna,bram --share 0.3 --seed 1 --by language",
                         "three in ten of the sources of each language"},
                        {"kith agreement plan study.kith", "who is how far"}};
    command.run = [in](Screen& screen) { plan(screen, *in); };
    return command;
}

Command doneAction(const std::shared_ptr<Input>& in) {
    Command command;
    command.name = "done";
    command.summary = "say that a coder has done sources, as one edit";
    command.arguments = {projectArgument(in->project),
                         {"SOURCE", &in->sources, "titles or numbers", true},
                         {"--reopen", &in->reopen, "not done after all"},
                         coderOption(in->coder)};
    command.examples = {{"kith agreement done study.kith 01-marit 02-grace --coder anna", "both are coded by anna"}};
    command.run = [in](Screen& screen) { done(screen, *in); };
    return command;
}

Command disagreementsAction(const std::shared_ptr<Input>& in) {
    Command command;
    command.name = "disagreements";
    command.summary = "list where two coders differ, with both passages, to be decided";
    command.description =
        "Decided ones are left out. Write a, b, both, neither or edited into the column decision and give "
        "the table to\n'kith agreement adjudicate --table'. For an edited one, fill in what differs from "
        "a's coding (or b's): edited_code,\nedited_words, edited_contact, edited_stage; - for none.";
    command.arguments = {projectArgument(in->project),
                         codersOption(in->coders, "two, with a comma between them"),
                         {"--code", &in->wish.code, "this code only"},
                         {"--source", &in->wish.source, "in this source only"},
                         {"--decided", &in->wish.decided, "those that are decided, too"},
                         {"-o,--output", &in->output, "write to a file: .csv .xlsx .html .json .tex"},
                         languageOption(in->language),
                         jsonOption(in->json)};
    command.arguments[1].required = true;
    command.examples = {
        {"kith agreement disagreements study.kith --coders anna,bram -o work.csv", "a table to decide in"},
        {"kith agreement disagreements study.kith --coders anna,bram --code role.mentor", "one code"}};
    command.run = [in](Screen& screen) { disagreements(screen, *in); };
    return command;
}

Command adjudicateAction(const std::shared_ptr<Input>& in) {
    Command command;
    command.name = "adjudicate";
    command.summary = "decide about disagreements; the decided coding is a coder of its own";
    command.description =
        "What is decided gets the coder \"adjudication\", as one edit that can be undone. --finish takes over "
        "what both agreed on in\na source, once nothing there is undecided: from then on the adjudicated "
        "coding of that source counts in every table.";
    command.arguments = {
        projectArgument(in->project),
        codersOption(in->coders, "two, with a comma between them"),
        {"--number", &in->number, "number of the disagreement"},
        {"--decision", &in->decision.what, "whose coding stands", false, {"a", "b", "both", "neither", "edited"}},
        {"--code", &in->decision.code, "of an edited one: its code"},
        {"--words", &in->decision.words, "of an edited one: its exact words"},
        {"--contact", &in->decision.contact, "of an edited one: its contact; - for none"},
        {"--stage", &in->decision.stage, "of an edited one: its stage; - for none"},
        {"--memo", &in->decision.memo, "of an edited one: why"},
        {"--table", &in->table, "the table of disagreements with its column decision filled in"},
        {"--finish", &in->finish, "take over what both agreed on in this source, and close it"},
        skipBadOption(in->skipBad),
        coderOption(in->coder)};
    command.examples = {
        {"kith agreement adjudicate study.kith --coders anna,bram --number 3 --decision a", "anna's coding stands"},
        {"kith agreement adjudicate study.kith --table work.csv", "all decisions of a table"},
        {"kith agreement adjudicate study.kith --coders anna,bram --finish 02-grace", "the source is finished"}};
    command.run = [in](Screen& screen) { adjudicate(screen, *in); };
    return command;
}

} // namespace

std::vector<std::string> namesFrom(const std::string& typed) {
    std::vector<std::string> names;
    for (std::size_t at = 0; at < typed.size();) {
        const std::size_t comma = std::min(typed.find(',', at), typed.size());
        const auto first = typed.find_first_not_of(' ', at);
        const auto last = typed.find_last_not_of(' ', comma == 0 ? 0 : comma - 1);
        if (first < comma && last != std::string::npos && last >= first)
            names.push_back(typed.substr(first, last - first + 1));
        at = comma + 1;
    }
    return names;
}

void showAgreement(Screen& screen, const std::string& project, const study::AgreementWish& wish,
                   const std::string& kind, const std::string& output, bool json) {
    const StudySnapshot snapshot = toRead(project).snapshot(project::Quotes::Leave);
    const std::vector<Table> tables = kind.empty() ? study::agreementTables(snapshot, wish)
                                                   : std::vector<Table>{study::agreementTable(snapshot, kind, wish)};
    if (!output.empty()) {
        for (const auto& file : study::writeTables(output, tables, wish.language))
            screen.print(file.string());
        return;
    }
    std::set<std::string> said; // what the tables have in common is said once
    for (Table table : tables) {
        std::erase_if(table.notes, [&](const std::string& note) { return !said.insert(note).second; });
        // As JSON one table: one array, for other programs to read.
        if (table.id != tables.front().id) {
            if (json) break;
            screen.print("\n" + table.title);
        }
        screen.table(table, json, wish.language);
    }
}

std::vector<Command> agreementActions() {
    const auto in = std::make_shared<Input>();
    return {planAction(in), doneAction(in), disagreementsAction(in), adjudicateAction(in)};
}

} // namespace kith::cli
