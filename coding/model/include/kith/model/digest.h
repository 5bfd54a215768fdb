// SHA-256 of bytes.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace kith {

using Digest = std::array<std::uint8_t, 32>;

Digest sha256(std::string_view bytes);
// Of a whole file, read piece by piece. Throws kith::Error where it cannot be read.
Digest sha256File(const std::filesystem::path& file);
std::string toHex(const Digest& digest);

} // namespace kith
