// kith index: the index of a study, made now, looked at, or made for other machines.
#include "commands.h"
#include "common.h"

#include "kith/study/search.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <filesystem>
#include <memory>

namespace kith::cli {
namespace {

void sayState(Screen& screen, const project::Project& project) {
    const study::IndexState state = study::indexState(project);
    if (!state.usable) {
        screen.print("no index that can be used; searching reads the texts themselves");
        return;
    }
    screen.print(fmt::format("{} turns and answers in {} {}, {:.1f} MB", state.units, state.shards,
                             state.shards == 1 ? "shard" : "shards", static_cast<double>(state.bytes) / 1e6));
    if (state.missing > 0)
        screen.print(fmt::format("{} {} not indexed as it reads now", state.missing,
                                 state.missing == 1 ? "stretch of texts is" : "stretches of texts are"));
}

} // namespace

Command indexCommand() {
    struct Input {
        std::string project, out;
        int shards = 0;
        bool status = false, anew = false;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "index";
    command.summary = "bring the search index up to date, or write one for other machines";
    command.description =
        "Searching does this by itself. The index is a folder beside the project, PROJECT.index; everything in it "
        "comes "
        "from\nthe project, and it can be deleted at any time. Ctrl-C keeps what is done so far.\n"
        "With --out the index is written to another folder, each of its shards a folder that xapian-tcpsrv can serve.";
    command.arguments = {
        projectArgument(in->project),
        {"--status", &in->status, "say what there is, and change nothing", false, {}},
        {"--anew", &in->anew, "begin again from nothing", false, {}},
        {"--shards",
         &in->shards,
         "a new index in so many parts, written side by side (default: one for a small study, else one a core)",
         false,
         {}},
        {"--out", &in->out, "write it to this folder", false, {}}};
    command.examples = {
        {"kith index study.kith", "now, rather than with the next search"},
        {"kith index archive.kith --shards 4 --out shards", "four shards, for four machines"},
        {"xapian-tcpsrv --interface 127.0.0.1 --port 7801 shards/shard-1-compact", "serve one of them"}};
    command.run = [in](Screen& screen) {
        if (in->shards < 0 || in->shards > 64) throw WrongUsage{"--shards is a number from 1 to 64."};
        const auto project = toRead(in->project);
        if (!in->out.empty()) {
            const auto leftOut = study::writeShards(project, in->out, std::max(1, in->shards), screen.job());
            if (!leftOut.empty())
                screen.note(
                    fmt::format("left out, for no consent to archive is recorded: {}", fmt::join(leftOut, ", ")));
            screen.print(in->out);
            return;
        }
        if (!in->status) {
            if (in->anew) study::removeIndex(project);
            const auto outcome = study::updateIndex(project, {in->shards, true}, screen.job());
            if (outcome == study::IndexOutcome::Busy) screen.note("another program is writing the index");
            if (outcome == study::IndexOutcome::Forbidden)
                throw Error("The index cannot be written here.", {study::indexFolder(in->project).string(), {}},
                            "Searching works without it, only slower. It needs a folder that may be written to.");
        }
        sayState(screen, project);
    };
    return command;
}

} // namespace kith::cli
