// The parts of a protocol's file, written.
#pragma once

#include "kith/model/protocol.h"
#include "toml_text.h"

namespace kith::protocol {

void writeCodes(TomlText& file, const Codebook& codebook);
// The names as a file lists them, with all codes of one beginning as "factor.*".
std::vector<std::string> shortened(const std::vector<std::string>& names, const Codebook& codebook);

} // namespace kith::protocol
