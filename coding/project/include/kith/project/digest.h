// SHA-256, as the project's interface speaks of it.
#pragma once

#include "kith/model/digest.h"

namespace kith::project {

using kith::Digest;
using kith::sha256;
using kith::sha256File;
using kith::toHex;

} // namespace kith::project
