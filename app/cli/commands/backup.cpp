// kith backup: a copy of the project, as it is now, and no more of them than are wanted.
#include "commands.h"
#include "common.h"

#include "kith/study/backups.h"

#include <fmt/format.h>

#include <memory>

namespace kith::cli {

Command backupCommand() {
    struct Input {
        std::string project, to;
        int keep = 10;
        bool list = false, json = false;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "backup";
    command.summary = "copy the project aside, also while it is being worked on";
    command.description =
        "The copy stands beside the project, or in the folder of --to, which the project then knows: `kith withdraw` "
        "erases the\nbackups in both. It is a project like any other: to go back to it, copy it over the project, or "
        "open it.";
    command.arguments = {projectArgument(in->project),
                         {"--to", &in->to, "a folder to keep backups in (default: beside the project)"},
                         {"--keep", &in->keep, "how many to keep there, the new one among them (default: 10)"},
                         {"--list", &in->list, "list the backups there are, and make none"},
                         jsonOption(in->json)};
    command.examples = {{"kith backup study.kith --keep 5", "one more; the oldest of more than five goes"},
                        {"kith backup study.kith --to /media/stick", "on another disk"},
                        {"kith backup study.kith --list", "what there is"}};
    command.run = [in](Screen& screen) {
        if (in->list) {
            screen.table(study::backupsTable(study::backupsOf(toRead(in->project))), in->json);
            return;
        }
        if (in->keep < 1) throw WrongUsage{"--keep counts from 1."};
        // A folder that is new to the project has to be written into it; all else goes beside a writer.
        auto project = in->to.empty() ? toRead(in->project) : toEdit(in->project);
        const auto kept = study::keepBackup(project, {in->to, in->keep}, screen.job());
        screen.notes(kept.notes);
        screen.print(fmt::format("backup: {}", kept.made.file.string()));
        for (const auto& file : kept.removed)
            screen.print(fmt::format("removed: {}", file.filename().string()));
    };
    return command;
}

} // namespace kith::cli
