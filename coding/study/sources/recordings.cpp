#include "kith/study/recordings.h"

#include <fmt/format.h>

#include <set>
#include <system_error>

namespace kith::study {
namespace {

namespace fs = std::filesystem;

// Where paths begin that are not whole ones.
fs::path folderOf(const project::Project& project) {
    return fs::absolute(project.file()).lexically_normal().parent_path();
}

std::string pathFrom(const fs::path& folder, const fs::path& file) {
    const fs::path whole = fs::absolute(file).lexically_normal();
    const fs::path inFolder = whole.lexically_relative(folder);
    const bool outside = inFolder.empty() || *inFolder.begin() == "..";
    return (outside ? whole : inFolder).generic_string();
}

} // namespace

void setRecording(project::Project& project, SourceKey key, const fs::path& file, const Coder& by) {
    const std::optional<Source> source = project.source(key);
    if (!source) throw Error("The source is no longer in the project.");
    if (file.empty()) {
        project.edit(fmt::format("Took the recording off {}", source->title), by,
                     [&](project::Edit& edit) { edit.setRecording(key, ""); });
        return;
    }
    if (source->kind == SourceKind::Survey)
        throw Error(fmt::format("\"{}\" is a survey; it has no recording.", source->title));
    std::error_code failure;
    if (!fs::is_regular_file(file, failure))
        throw Error("There is no such recording.", {file.string(), ""}, "Check its name and its folder.");
    project.edit(fmt::format("Set the recording of {}", source->title), by,
                 [&](project::Edit& edit) { edit.setRecording(key, pathFrom(folderOf(project), file)); });
}

std::optional<fs::path> recordingOf(const project::Project& project, SourceKey key) {
    std::set<SourceKey> seen;
    while (key && seen.insert(key).second) {
        const std::string path = project.recording(key);
        if (!path.empty()) return (folderOf(project) / path).lexically_normal();
        const std::optional<Source> source = project.source(key);
        if (!source) break;
        key = source->original ? source->original : source->revises;
    }
    return std::nullopt;
}

} // namespace kith::study
