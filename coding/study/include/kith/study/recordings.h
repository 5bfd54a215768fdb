// The recording of a source: the audio or video file whose words a transcript has.
#pragma once

#include "kith/project/project.h"

#include <filesystem>
#include <optional>

namespace kith::study {

// One edit. A file in the project's folder, or below it, is remembered by its place there, so that folder and recording
// can be moved together; any other by its whole path. "" takes the recording away from the source; the file itself is
// never touched. Throws Error where there is no such file, or the source is a survey.
void setRecording(project::Project& project, SourceKey source, const std::filesystem::path& file, const Coder& by);

// Where the recording is, whether or not the file is there now; nothing where the source has none. A later version of
// a transcript and its translation have that of the original.
std::optional<std::filesystem::path> recordingOf(const project::Project& project, SourceKey source);

} // namespace kith::study
