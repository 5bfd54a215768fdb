// What the values of the study's terms are called in the window. In the order of the values.
#pragma once

#include <QString>
#include <QStringList>

namespace kith::workbench {

[[nodiscard]] QStringList speakerRoleWords();            // of SpeakerRole
[[nodiscard]] QStringList sourceKindWords();             // of SourceKind
[[nodiscard]] QStringList permissionWords();             // of Permission
[[nodiscard]] QString languageWord(const QString& code); // "English" for "en"; "" for ""

} // namespace kith::workbench
