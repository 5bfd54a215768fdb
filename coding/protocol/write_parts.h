// The parts of a protocol's file, written.
#pragma once

#include "kith/model/protocol.h"
#include "toml_text.h"

#include <string>
#include <vector>

namespace kith::protocol {

void writeCodes(TomlText& file, const Codebook& codebook);
// The names as a file lists them, with all codes of one beginning as "factor.*".
std::vector<std::string> shortened(const std::vector<std::string>& names, const Codebook& codebook);

void writeFieldwork(TomlText& file, const Fieldwork& fieldwork);
void writePictures(TomlText& file, const Protocol& protocol);

// The whole file, in parts that stand below one another with an empty line between them.
struct WrittenPart {
    std::string name; // "Interview guide"
    std::string bytes;
};
std::vector<WrittenPart> writtenParts(const Protocol& protocol);

} // namespace kith::protocol
