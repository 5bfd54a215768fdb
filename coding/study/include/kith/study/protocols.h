// Protocols on their own: what is wrong or missing in one, what it says, how two differ, and freezing one.
#pragma once

#include "kith/model/error.h"
#include "kith/model/table.h"

#include <filesystem>
#include <string>
#include <vector>

namespace kith::study {

// Everywhere `protocol` is the name of a built-in one, a file, or a project (*.kith: its protocol, with the codebook
// and survey mappings as they are now). Each throws Error where there is none, and Refused with every mistake of a
// file.

struct CheckedProtocol {
    std::string id, version, hash;
    bool frozen = false;
    Table remarks; // what a study under it will miss, what matters most first: about, where, what, remedy
    std::int64_t ofPlan = 0, ofWords = 0; // of them
};
// Throws Refused also where a planned query cannot be understood.
CheckedProtocol checkProtocol(const std::string& protocol, const std::string& language = "en");

// The study, groups and codes with their definitions, the rules about the material, the guide, planned tables and
// pictures, claims: a table for each that is there.
std::vector<Table> showProtocol(const std::string& protocol, const std::string& language);

// What differs: what, before, after; no rows where nothing does.
Table protocolDifferences(const std::string& before, const std::string& after);

// Writes the frozen file and gives what was found. Throws what checkProtocol does, and Error where the file exists:
// what was frozen is never written over.
CheckedProtocol freezeProtocol(const std::string& protocol, const std::filesystem::path& to);

} // namespace kith::study
