// What a replication was made from, with what, and what came out, by hash: no clock, and no place on a disk.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kith::study {

struct HashedFile {
    std::string name; // below its folder
    std::string hash; // SHA-256
    std::int64_t bytes = 0;
    bool operator==(const HashedFile&) const = default;
};
std::vector<HashedFile> hashedFiles(const std::filesystem::path& folder);

// Something that was otherwise in the run before: an input, the protocol, the program.
struct ChangedInput {
    std::string what;
    std::string before; // hash, "" where it was not there
    std::string after;
    bool operator==(const ChangedInput&) const = default;
};

struct Manifest {
    std::string program; // "kith 0.1.0"
    std::string protocolId, protocolVersion, protocolHash;
    bool protocolWasFrozen = false;
    std::vector<std::pair<std::string, std::string>> options;
    std::vector<HashedFile> inputs;
    std::optional<HashedFile> comparedWith;
    std::vector<ChangedInput> changes; // over all runs into this folder, oldest first
    std::vector<HashedFile> outputs;   // all but the manifest itself
};

std::string manifestAsJson(const Manifest& manifest);
// Nothing where there is no such file. Throws Error where it is no manifest.
std::optional<Manifest> readManifest(const std::filesystem::path& file);
// In the order: program, protocol, inputs by name.
std::vector<ChangedInput> changesBetween(const Manifest& before, const Manifest& after);

} // namespace kith::study
