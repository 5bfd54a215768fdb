#include "files/read_file.h"

#include "kith/model/error.h"

#include <cerrno>
#include <cstring>
#include <fstream>

namespace kith::importers {

std::string nameOf(const std::filesystem::path& file) {
    return file.filename().string();
}

void requireFile(const std::filesystem::path& file) {
    std::error_code failure;
    const auto status = std::filesystem::status(file, failure);
    if (!std::filesystem::exists(status))
        throw Error("There is no such file.", {file.string(), {}}, "Check its name and folder.");
    if (std::filesystem::is_directory(status))
        throw Error("This is a folder, not a file.", {file.string(), {}}, "Name the files in it.");
    if (!std::filesystem::is_regular_file(status)) throw Error("This is not an ordinary file.", {file.string(), {}});
    errno = 0;
    if (!std::ifstream(file, std::ios::binary)) {
        throw Error(std::string("The file cannot be opened: ") + std::strerror(errno) + ".", {nameOf(file), {}},
                    "Check whether you may read it.");
    }
    if (std::filesystem::file_size(file, failure) == 0) {
        throw Error("The file is empty.", {nameOf(file), {}}, "Take it again from where it came from.");
    }
}

std::string readFile(const std::filesystem::path& file) {
    requireFile(file);
    const auto size = std::filesystem::file_size(file);
    if (size > largestFile) {
        throw Error("The file is larger than " + std::to_string(largestFile >> 20U) +
                        " MB, more than any transcript or form.",
                    {nameOf(file), {}}, "Split it, or check whether it is the right file.");
    }
    std::ifstream in(file, std::ios::binary);
    std::string bytes(static_cast<std::size_t>(size), '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (in.gcount() != static_cast<std::streamsize>(bytes.size())) {
        throw Error("The file cannot be read to its end.", {nameOf(file), {}},
                    "Check the disk, or copy the file again.");
    }
    return bytes;
}

} // namespace kith::importers
