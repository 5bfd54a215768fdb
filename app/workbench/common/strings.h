// Between the core's words (UTF-8) and Qt's.
#pragma once

#include "kith/text/position.h"

#include <QString>

#include <filesystem>
#include <string>
#include <string_view>

namespace kith::workbench {

inline QString toQString(std::string_view words) {
    return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}
inline std::string toStd(const QString& words) {
    return words.toStdString();
}
inline QString fromPath(const std::filesystem::path& path) {
    return toQString(path.native());
}
inline std::filesystem::path toPath(const QString& path) {
    return std::filesystem::path(path.toStdString());
}

} // namespace kith::workbench
