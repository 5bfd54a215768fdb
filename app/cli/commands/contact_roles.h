// The action "roles" of 'kith contacts'.
#pragma once

#include "command.h"

namespace kith::cli {

Command rolesAction();

} // namespace kith::cli
