// kith demo: the sample study, a replication of the built-in protocol on its raw files.
#include "commands.h"
#include "common.h"

#include "kith/study/replicate.h"

#include <memory>

namespace kith::cli {

Command demoCommand() {
    struct Input {
        std::string folder;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "demo";
    command.summary = "make the sample study from its raw files";
    command.description = "Ten invented interviews and two invented conference surveys become FOLDER/study.kith and "
                          "FOLDER/report/, as\n`kith replicate rajagopal-2012` makes them.";
    command.arguments = {{"FOLDER", &in->folder, "a new folder", true}};
    command.examples = {{"kith demo sample", "then open sample/report/index.html"}};
    command.run = [in](Screen& screen) {
        const auto made = study::sampleStudy(in->folder, "kith " KITH_VERSION, screen.job(),
                                             [&](const std::string& line) { screen.print(line); });
        screen.print("the report is in " + made.report.string());
    };
    return command;
}

} // namespace kith::cli
