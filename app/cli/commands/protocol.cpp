// kith protocol: check, show, compare and freeze protocols.
#include "commands.h"
#include "common.h"

#include "kith/model/wording.h"
#include "kith/study/protocols.h"

#include <fmt/format.h>

#include <memory>

namespace kith::cli {
namespace {

constexpr const char* whichOne = "name of a built-in protocol, a protocol file (.toml), or a project (.kith)";

const std::string& wordsIn(const Cell& cell) {
    return std::get<std::string>(cell.value);
}

// What matters most first, a line each.
void printRemarks(Screen& screen, const Table& remarks) {
    for (const std::vector<Cell>& row : remarks.rows)
        screen.print(fmt::format("{}: {}{}{}", wordsIn(row[1]), wordsIn(row[2]), wordsIn(row[3]).empty() ? "" : " ",
                                 wordsIn(row[3])));
}

Command checkAction() {
    struct Input {
        std::string protocol, language = "en";
        bool json = false;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "check";
    command.summary = "list every mistake of a protocol, and what a study under it will miss";
    command.description = "What cannot be made or told later stands first, then words that are not there. A query that "
                          "cannot be understood is a\nmistake.";
    command.arguments = {
        {"PROTOCOL", &in->protocol, whichOne, true}, languageOption(in->language), jsonOption(in->json)};
    command.examples = {{"kith protocol check support.toml", "changes nothing"}};
    command.run = [in](Screen& screen) {
        const study::CheckedProtocol checked = study::checkProtocol(in->protocol, in->language);
        if (in->json) {
            screen.table(checked.remarks, true, in->language);
            return;
        }
        printRemarks(screen, checked.remarks);
        const auto say = [&](std::string_view english, std::string_view dutch) {
            return inLanguage(in->language, english, dutch);
        };
        screen.print(fmt::format(
            fmt::runtime(
                say("{}, version {}: no mistakes; to think of: {} about the plan, {} about words; {} {}",
                    "{}, versie {}: geen fouten; om over na te denken: {} over het plan, {} over woorden; {} {}")),
            checked.id, checked.version, checked.ofPlan, checked.ofWords,
            checked.frozen ? say("frozen as", "bevroren als")
                           : say("not frozen; it would be", "niet bevroren; het zou zijn:"),
            checked.hash));
    };
    return command;
}

Command showAction() {
    struct Input {
        std::string protocol, language = "en";
        bool json = false;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "show";
    command.summary = "show what a protocol says: codes, rules, guide, plans";
    command.arguments = {
        {"PROTOCOL", &in->protocol, whichOne, true}, languageOption(in->language), jsonOption(in->json)};
    command.examples = {{"kith protocol show study.kith", "the protocol of a project, with its codebook as it is now"}};
    command.run = [in](Screen& screen) {
        for (const Table& table : study::showProtocol(in->protocol, in->language)) {
            if (!in->json) screen.print("\n" + table.title);
            screen.table(table, in->json, in->language);
        }
    };
    return command;
}

std::string orNothing(const Cell& cell) {
    return wordsIn(cell).empty() ? "(nothing)" : wordsIn(cell);
}

Command diffAction() {
    struct Input {
        std::string before, after;
        bool json = false;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "diff";
    command.summary = "show what differs between two protocols";
    command.description = "Each thing that differs, with what stood before (-) and what stands now (+) below it.";
    command.arguments = {
        {"BEFORE", &in->before, whichOne, true}, {"AFTER", &in->after, whichOne, true}, jsonOption(in->json)};
    command.examples = {{"kith protocol diff rajagopal-2012 study.kith", "what became of the codebook"}};
    command.run = [in](Screen& screen) {
        const Table table = study::protocolDifferences(in->before, in->after);
        if (table.rows.empty() && !in->json)
            screen.print("nothing differs");
        else if (in->json)
            screen.table(table, true);
        else
            for (const std::vector<Cell>& row : table.rows)
                screen.print(fmt::format("{}\n  - {}\n  + {}", wordsIn(row[0]), orNothing(row[1]), orNothing(row[2])));
    };
    return command;
}

Command freezeAction() {
    struct Input {
        std::string protocol, out;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "freeze";
    command.summary = "write a protocol with its own hash in it, so that any later change shows";
    command.description =
        "What 'kith protocol check' has to say is said here, too. What was frozen is never written over.";
    command.arguments = {{"PROTOCOL", &in->protocol, whichOne, true},
                         {"-o,--out", &in->out, "the frozen file to write", true}};
    command.examples = {{"kith protocol freeze support.toml --out support-1.toml", "before the material comes in"}};
    command.run = [in](Screen& screen) {
        const study::CheckedProtocol frozen = study::freezeProtocol(in->protocol, in->out);
        printRemarks(screen, frozen.remarks);
        screen.print(fmt::format("{}: frozen as {}; to think of: {} about the plan, {} about words", in->out,
                                 frozen.hash, frozen.ofPlan, frozen.ofWords));
    };
    return command;
}

} // namespace

Command protocolCommand() {
    Command command;
    command.name = "protocol";
    command.summary = "check, show, compare and freeze protocols";
    command.examples = {{"kith protocol check support.toml", "before the material comes in"},
                        {"kith protocol show rajagopal-2012 --language nl", "the built-in one, in Dutch"}};
    command.description = "A protocol says before the material comes in what a study asks, codes and counts.";
    command.actions = {checkAction(), showAction(), diffAction(), freezeAction()};
    return command;
}

} // namespace kith::cli
