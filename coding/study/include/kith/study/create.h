// A new project from a protocol.
#pragma once

#include "kith/project/project.h"

#include <filesystem>
#include <string>
#include <vector>

namespace kith::study {

struct NewProject {
    std::string title;                       // the file's stem where empty
    std::string protocol = "rajagopal-2012"; // a built-in one, or a file
    Coder by;
};

// A protocol to choose: a built-in one or a file.
struct ProtocolOffer {
    std::string protocol; // for NewProject
    std::string title, question;
    std::string version;
    std::size_t codes = 0;
};
// Those that come with Kith, by name.
std::vector<ProtocolOffer> builtInProtocols(const std::string& language);
// Throws Error where there is none, and Refused with every mistake of a file.
ProtocolOffer protocolOffer(const std::string& protocol, const std::string& language);

// Makes the project file with the protocol frozen into it. Throws Error where the file exists or the protocol is wrong.
project::Project createProject(const std::filesystem::path& file, const NewProject& wanted);

} // namespace kith::study
