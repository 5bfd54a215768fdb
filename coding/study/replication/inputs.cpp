#include "replication/inputs.h"

#include "sources/import_file.h"
#include "sources/loading.h"
#include "wording.h"

#include "kith/importers/surveys.h"
#include "kith/text/words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

namespace kith::study {
namespace {

namespace fs = std::filesystem;
using importers::FileKind;

// By the folder that it stands in; a table of decisions by how its name begins.
InputKind kindOf(const std::string& name, const fs::path& path) {
    const auto slash = name.find('/');
    if (slash == std::string::npos || name.find('/', slash + 1) != std::string::npos) return InputKind::None;
    const std::string folder = name.substr(0, slash), file = name.substr(slash + 1);
    const FileKind form = importers::kindOf(path);
    if (form == FileKind::Text) {
        if (folder == "interviews") return InputKind::Interview;
        if (folder == "literature") return InputKind::Literature;
        if (folder == "field-notes") return InputKind::FieldNote;
        if (folder == "translations") return InputKind::Translation;
    }
    if (form != FileKind::Table) return InputKind::None;
    if (folder == "surveys") return InputKind::Survey;
    if (folder != "decisions") return InputKind::None;
    static const std::pair<std::string_view, InputKind> tables[] = {
        {"sources.", InputKind::Sources},   {"cases.", InputKind::Cases},
        {"contacts.", InputKind::Contacts}, {"ties.", InputKind::Ties},
        {"changes.", InputKind::Changes},   {"alter-ties.", InputKind::AlterTies},
        {"codings-", InputKind::Codings},   {"assignments.", InputKind::Assignments}};
    for (const auto& [beginning, kind] : tables)
        if (file.starts_with(beginning)) return kind;
    return InputKind::None;
}

bool holdsWords(InputKind kind) {
    return kind == InputKind::Interview || kind == InputKind::Literature || kind == InputKind::FieldNote ||
           kind == InputKind::Survey;
}

const std::vector<std::string> folders{"interviews",   "literature", "field-notes",
                                       "translations", "surveys",    "decisions"};

// "" for files beside the folders.
std::string folderOf(const InputFile& file) {
    const auto slash = file.name.find('/');
    return slash == std::string::npos ? std::string() : file.name.substr(0, slash);
}

// The known folder that was probably meant; "" for none.
std::string meantBy(const std::string& folder) {
    const std::string near = nearest(foldCase(folder), folders);
    if (!near.empty()) return near;
    const auto same = std::find(folders.begin(), folders.end(), foldCase(folder));
    return same == folders.end() ? std::string() : *same;
}

bool isKnown(const std::string& folder) {
    return folder.empty() || std::find(folders.begin(), folders.end(), folder) != folders.end();
}

std::string aboutFolder(const std::string& folder, const Saying& say) {
    const std::string meant = meantBy(folder);
    return fmt::format(fmt::runtime(say("the folder {}/ is none of {}/", "de map {}/ is geen van {}/")), folder,
                       fmt::join(folders, "/, ")) +
           (meant.empty() ? "" : fmt::format(fmt::runtime(say(". Did you mean {}/?", ". Bedoelde u {}/?")), meant));
}

// Coders in the rows of "codings-CODER.…" that are not CODER, in their order.
std::vector<std::string> otherCodersIn(const InputFile& file, std::string& named) {
    static constexpr std::string_view beginning = "codings-";
    named = file.path.filename().string().substr(beginning.size());
    named.resize(std::min(named.find('.'), named.size()));
    std::vector<std::string> others;
    std::unique_ptr<DecisionTable> table;
    try {
        table = readDecisions(file.path, {}, {}, true);
    } catch (const Error&) {
        return others; // its own step says so
    }
    for (const DecisionRow& row : table->rows)
        if (const std::string coder = row["coder"];
            !coder.empty() && coder != named && std::find(others.begin(), others.end(), coder) == others.end())
            others.push_back(coder);
    return others;
}

} // namespace

std::vector<std::string> notesOn(const std::vector<InputFile>& inputs) {
    const Saying say{"en"};
    std::vector<std::string> notes;
    for (const InputFile& input : inputs) {
        if (const std::string folder = folderOf(input); !isKnown(folder)) {
            const std::string note = aboutFolder(folder, say);
            if (std::find(notes.begin(), notes.end(), note) == notes.end()) notes.push_back(note);
        }
        if (input.kind != InputKind::Codings) continue;
        std::string named;
        for (const std::string& coder : otherCodersIn(input, named))
            notes.push_back(
                fmt::format("{}: the coder in its rows is \"{}\", its name says \"{}\"", input.name, coder, named));
    }
    return notes;
}

std::vector<InputFile> inputsIn(const fs::path& folder) {
    if (!fs::is_directory(folder))
        throw Error("There is no such folder.", {folder.string(), {}}, "Give the folder of interviews and surveys.");
    std::vector<InputFile> inputs;
    for (HashedFile& file : hashedFiles(folder)) {
        InputFile input;
        static_cast<HashedFile&>(input) = std::move(file);
        input.path = folder / input.name;
        input.kind = kindOf(input.name, input.path);
        inputs.push_back(std::move(input));
    }
    if (std::none_of(inputs.begin(), inputs.end(), [](const InputFile& file) { return holdsWords(file.kind); })) {
        for (const InputFile& file : inputs)
            if (const std::string name = folderOf(file); !isKnown(name) && !meantBy(name).empty())
                throw Error("There is nothing to study in this folder.", {folder.string(), {}},
                            "Among others, " + aboutFolder(name, Saying{"en"}));
        throw Error("There is nothing to study in this folder.", {folder.string(), {}},
                    "Put interviews into its folder interviews/, surveys into surveys/ (docs/replication.md).");
    }
    return inputs;
}

std::vector<Deviation> deviationsOf(const std::vector<InputFile>& inputs, const Protocol& protocol,
                                    const std::string& language) {
    const Saying say{language};
    std::vector<Deviation> found;
    for (const InputFile& input : inputs) {
        if (input.kind == InputKind::None && !input.name.starts_with("README"))
            found.push_back(
                {"file-not-taken", input.name,
                 !isKnown(folderOf(input))
                     ? aboutFolder(folderOf(input), say)
                     : say("it stands in no folder, or under no name, that the protocol's formats give a meaning",
                           "de plaats of naam heeft in de vormen van het protocol geen betekenis"),
                 "formats"});
        if (input.kind == InputKind::Codings) {
            std::string named;
            for (const std::string& coder : otherCodersIn(input, named))
                found.push_back({"coder-not-as-named", input.name,
                                 fmt::format(fmt::runtime(say("the coder in its rows is {}, its name says {}",
                                                              "de codeur in de rijen is {}, de naam zegt {}")),
                                             coder, named),
                                 "decisions"});
        }
        if (input.kind != InputKind::Survey) continue;
        const SurveyMapping* mapping = mappingForFile(protocol, input.path);
        if (!mapping) continue; // the import says so
        const std::vector<std::string> there = importers::readSurveyHeader(input.path).head.columns;
        const std::vector<std::string> known = mappedColumns(*mapping);
        const std::string clause = "survey: " + mapping->name;
        const auto note = [&](const char* kind, const std::string& column, std::string what) {
            found.push_back({kind, fmt::format("{}, {}", input.name, column), std::move(what), clause});
        };
        for (const std::string& column : known)
            if (std::find(there.begin(), there.end(), column) == there.end())
                note("survey-column-missing", column,
                     say("not on this form: nobody was asked", "niet op dit formulier: niemand is dit gevraagd"));
        for (const std::string& column : there)
            if (std::find(known.begin(), known.end(), column) == known.end())
                note("survey-column-extra", column, say("not imported", "niet ingelezen"));
    }
    return found;
}

} // namespace kith::study
