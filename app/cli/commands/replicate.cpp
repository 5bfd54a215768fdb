// kith replicate: the same study again, on new material.
#include "commands.h"
#include "common.h"

#include "kith/study/replicate.h"

#include <fmt/format.h>

#include <memory>

namespace kith::cli {

Command replicateCommand() {
    struct Input {
        std::string inputs, out, compare;
        bool skipBad = false;
        study::Replication wanted;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "replicate";
    command.summary = "make the same study again from a protocol and a folder of new material";
    command.description =
        "INPUTS holds interviews/, surveys/, translations/ and the analysts' tables in decisions/. Into the folder of "
        "--out come\nstudy.kith, report/, deviations.csv and .html (every departure from the protocol), and "
        "manifest.json (the hashes of all\nthat went in and came out). The same inputs give the same bytes. Killed on "
        "the way and run again, it goes on where it was.\nWhat nobody has decided is reported as such, never guessed.";
    command.arguments = {
        {"PROTOCOL", &in->wanted.protocol, "name of a built-in protocol, or a protocol file (.toml)", true},
        {"INPUTS", &in->inputs, "folder of material and decisions", true},
        {"-o,--out", &in->out, "folder to make, or to make again", true},
        {"--compare", &in->compare, "another study, side by side: a project or a replication's folder"},
        {"--title", &in->wanted.title, "title of the study (default: the protocol's)"},
        {"--by", &in->wanted.by, "whom the journal names (default: replication)"},
        {"--date", &in->wanted.date, "day that the journal carries, 2024-05-01 (default: 1970-01-01)"},
        languageOption(in->wanted.language),
        skipBadOption(in->skipBad)};
    command.examples = {
        {"kith replicate rajagopal-2012 material --out again", "then open again/report/index.html"},
        {"kith replicate frozen.toml wave-2 --out two --compare one", "the second wave beside the first"}};
    command.run = [in](Screen& screen) {
        in->wanted.inputs = in->inputs;
        in->wanted.out = in->out;
        in->wanted.compare = in->compare;
        in->wanted.badRows = in->skipBad ? study::BadRows::Skip : study::BadRows::RefuseAll;
        in->wanted.program = "kith " KITH_VERSION;
        const auto made =
            study::replicate(in->wanted, screen.job(), [&](const std::string& line) { screen.print(line); });
        screen.print(fmt::format("{} departures from the protocol are listed in {}", made.deviations,
                                 (made.report.parent_path().parent_path() / "deviations.csv").string()));
        screen.print("the report is in " + made.report.string());
    };
    return command;
}

} // namespace kith::cli
