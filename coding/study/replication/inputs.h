// The folder of new material: which file is what (docs/replication.md).
#pragma once

#include "replication/manifest.h"

#include "kith/model/protocol.h"
#include "kith/study/deviations.h"

#include <filesystem>
#include <string>
#include <vector>

namespace kith::study {

// A file by what it is in a replication.
enum class InputKind {
    Interview,
    Literature,
    FieldNote,
    Survey,
    Translation,
    Sources,
    Cases,
    Contacts,
    Ties,
    Changes,
    AlterTies,
    Codings,
    Assignments,
    None
};

struct InputFile : HashedFile {
    std::filesystem::path path;
    InputKind kind = InputKind::None;
};

// Every file below the folder, by name. Throws Error where there is no such folder, or nothing in it to import.
std::vector<InputFile> inputsIn(const std::filesystem::path& folder);

// What somebody should know before anything is made: folders that are none of the known ones, codings by another coder
// than their file's name says.
std::vector<std::string> notesOn(const std::vector<InputFile>& inputs);

// Files that nothing takes, and columns of forms that the protocol does not know or that are missing.
std::vector<Deviation> deviationsOf(const std::vector<InputFile>& inputs, const Protocol& protocol,
                                    const std::string& language);

} // namespace kith::study
