// What follows from a code: its key and its words.
#pragma once

#include "kith/model/codebook.h"

#include <string>

namespace kith::protocol {

// The same for the same protocol id and name, wherever it is computed.
CodeKey keyOfCode(const std::string& id, const Code& code);

// The labels of the code in use, in every language; none where there is no such code.
Labels labelOfCode(const Codebook& codebook, const std::string& name);

} // namespace kith::protocol
