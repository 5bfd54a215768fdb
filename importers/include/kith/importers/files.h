// A file's bytes, or a clear error.
#pragma once

#include <filesystem>
#include <string>

namespace kith::importers {

// All bytes. Throws kith::Error for a file that is not there, is no regular file, may not be read, is empty or too
// large.
std::string readFile(const std::filesystem::path& file);

} // namespace kith::importers
