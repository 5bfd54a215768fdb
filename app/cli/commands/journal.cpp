// kith journal, undo, redo: what was done to a project, and taking it back.
#include "commands.h"
#include "common.h"

#include <fmt/format.h>

#include <memory>

namespace kith::cli {
namespace {

const char* wordFor(project::EntryKind kind) {
    switch (kind) {
    case project::EntryKind::Edit:
        return "edit";
    case project::EntryKind::Undo:
        return "undo";
    case project::EntryKind::Redo:
        return "redo";
    case project::EntryKind::Erasure:
        return "erasure";
    case project::EntryKind::Migration:
        return "migration";
    }
    return "";
}

Table journalTable(const std::vector<project::JournalEntry>& entries) {
    Table table;
    table.id = "journal";
    table.title = "Journal";
    table.columns = {
        {"entry", "No.", ColumnKind::Count}, {"at", "When (UTC)"}, {"by", "Who"},   {"kind", "Kind"}, {"label", "What"},
        {"rows", "Rows", ColumnKind::Count}, {"state", "State"},   {"hash", "Hash"}};
    for (const auto& entry : entries) {
        const bool edit = entry.kind == project::EntryKind::Edit;
        const char* state = entry.erased ? (edit && entry.inForce ? "in force, erased in part" : "erased")
                            : edit       ? (entry.inForce ? "in force" : "undone")
                                         : "";
        table.rows.push_back({entry.number, entry.at, entry.by, wordFor(entry.kind), entry.label, entry.rows, state,
                              project::toHex(entry.hash).substr(0, 12)});
    }
    return table;
}

Command backAndForth(const char* name, const char* summary,
                     std::optional<std::string> (project::Project::*step)(const Coder&), const char* done,
                     const char* nothing) {
    struct Input {
        std::string project, coder;
        int times = 1;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = name;
    command.summary = summary;
    command.arguments = {
        projectArgument(in->project), {"--times", &in->times, "how many edits"}, coderOption(in->coder)};
    command.examples = {{fmt::format("kith {} study.kith", name), "the last edit"}};
    command.run = [in, step, done, nothing](Screen& screen) {
        if (in->times < 1) throw WrongUsage{"--times counts from 1."};
        auto project = toEdit(in->project);
        for (int i = 0; i < in->times; ++i) {
            const auto label = (project.*step)(Screen::coder(in->coder));
            if (!label) {
                screen.note(nothing);
                return;
            }
            screen.print(fmt::format("{}: {}", done, *label));
        }
    };
    return command;
}

} // namespace

Command journalCommand() {
    struct Input {
        std::string project;
        bool json = false;
    };
    auto in = std::make_shared<Input>();
    Command command;
    command.name = "journal";
    command.summary = "list every edit: who, when, what";
    command.arguments = {projectArgument(in->project), jsonOption(in->json)};
    command.examples = {{"kith journal study.kith", "the history of the study"}};
    command.run = [in](Screen& screen) { screen.table(journalTable(toRead(in->project).journal()), in->json); };
    return command;
}

Command undoCommand() {
    return backAndForth("undo", "take the last edit back", &project::Project::undo, "undone",
                        "there is nothing left to undo");
}

Command redoCommand() {
    return backAndForth("redo", "put the last undone edit in force again", &project::Project::redo, "redone",
                        "there is nothing to redo");
}

} // namespace kith::cli
