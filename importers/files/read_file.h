// A file's bytes, or a clear error.
#pragma once

#include "kith/importers/files.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace kith::importers {

// No transcript, and no workbook of a survey, comes near this: a larger file is some other thing.
inline constexpr std::uintmax_t largestFile = 256U << 20;

// The name as shown in messages and kept in projects: without its folders.
std::string nameOf(const std::filesystem::path& file);

// The checks of readFile, without the reading and without a limit of size.
void requireFile(const std::filesystem::path& file);

} // namespace kith::importers
