// kith report: tables, pictures, networks and one html page, in a folder.
#include "commands.h"
#include "common.h"

#include "kith/study/report.h"

#include <memory>

namespace kith::cli {

Command reportCommand() {
    struct Input {
        std::string project, folder;
        bool pseudonymised = false;
        study::ReportOptions options;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "report";
    command.summary = "write the report: one html page, tables, pictures, networks";
    command.description = "FOLDER/index.html is self-contained: every number in it opens the passages behind it. "
                          "FOLDER/tables holds the tables\n"
                          "as csv, xlsx, html, json and tex, FOLDER/pictures the pictures as svg, png and pdf,\n"
                          "FOLDER/member-checks a sheet for each interviewee. Same project, same bytes.";
    command.arguments = {projectArgument(in->project),
                         {"FOLDER", &in->folder, "where to (default: report beside the project)"},
                         {"--document",
                          &in->options.documents,
                          "for a word processor too: docx, odt (needs pandoc)",
                          false,
                          {"docx", "odt"}},
                         languageOption(in->options.language),
                         pseudonymisedOption(in->pseudonymised)};
    command.examples = {{"kith report study.kith", "writes report/ beside the project"},
                        {"kith report study.kith verslag --language nl", "the report in Dutch"}};
    command.run = [in](Screen& screen) {
        const std::filesystem::path folder = in->folder.empty()
                                                 ? std::filesystem::absolute(in->project).parent_path() / "report"
                                                 : std::filesystem::path(in->folder);
        const study::StudyView view = toShow(in->project, in->pseudonymised, screen);
        screen.print(study::writeReport(view.project(), folder, in->options, screen.job()).string());
    };
    return command;
}

} // namespace kith::cli
