// Where protocols come from: built in, or a file.
#include "kith/protocol/protocol.h"

#include "protocol_embedded.h"
#include "protocol_file.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace kith::protocol {
namespace {

constexpr std::string_view ending = ".toml";

// "data/rajagopal-2012.toml" -> "rajagopal-2012"
std::string nameOf(std::string_view path) {
    path.remove_prefix(path.rfind('/') + 1);
    if (path.ends_with(ending)) path.remove_suffix(ending.size());
    return std::string(path);
}

std::string bytesOf(const std::filesystem::path& file) {
    std::error_code problem;
    if (!std::filesystem::is_regular_file(file, problem))
        throw Error("This is not a file.", {file.string(), {}}, "Give the protocol's .toml file.");
    if (std::filesystem::file_size(file, problem) > mostBytes || problem)
        throw Error("This is too large for a protocol.", {file.string(), {}},
                    "A protocol is a text file of less than 4 MB.");
    std::ifstream in(file, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    if (!in)
        throw Error("The file could not be read.", {file.string(), {}},
                    "May you open it, and is the disk still there?");
    return bytes;
}

} // namespace

std::vector<std::string> builtIn() {
    std::vector<std::string> names;
    for (const embedded::File& file : embedded::protocol())
        names.push_back(nameOf(file.name));
    std::sort(names.begin(), names.end());
    return names;
}

Protocol load(const std::string& nameOrFile) {
    for (const embedded::File& file : embedded::protocol())
        if (nameOf(file.name) == nameOrFile) return read(file.bytes, nameOrFile + std::string(ending));
    const std::filesystem::path path(nameOrFile);
    std::error_code problem;
    if (std::filesystem::exists(path, problem)) return read(bytesOf(path), path.filename().string());
    throw Error("There is no protocol “" + nameOrFile + "”, and no file of that name.", {},
                didYouMean(nameOrFile, builtIn()));
}

} // namespace kith::protocol
