// A new project from a protocol.
#pragma once

#include "kith/project/project.h"

#include <filesystem>
#include <string>

namespace kith::study {

struct NewProject {
    std::string title;                       // the file's stem where empty
    std::string protocol = "rajagopal-2012"; // a built-in one, or a file
    Coder by;
};

// Makes the project file with the protocol frozen into it. Throws Error where the file exists or the protocol is wrong.
project::Project createProject(const std::filesystem::path& file, const NewProject& wanted);

} // namespace kith::study
