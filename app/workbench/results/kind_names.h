// What tables and pictures are called in the window, before they are made.
#pragma once

#include <QString>

#include <string>

namespace kith::workbench {

// The id itself for a kind that has no name here.
[[nodiscard]] QString tableName(const std::string& kind);
[[nodiscard]] QString pictureName(const std::string& kind);

} // namespace kith::workbench
