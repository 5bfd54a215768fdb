// Colours of the window, light and dark. What a colour says is said by words or form as well.
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

namespace kith::workbench::theme {

// Whether the window is dark just now.
[[nodiscard]] bool isDark();
// Fusion in our palette; also the style sheet that all windows share.
void apply(bool dark, int interfacePoints);
[[nodiscard]] bool systemIsDark();

// Of a code ("#rrggbb"; another word gives grey), so that it can be seen on the window's background …
[[nodiscard]] QColor codeColour(const QString& colour);
// … and so that words can be read on it.
[[nodiscard]] QColor codeTint(const QString& colour);
[[nodiscard]] QColor codeTint(const std::string& colour);
[[nodiscard]] QColor codeColour(const std::string& colour);

[[nodiscard]] QColor quiet();  // words that matter less
[[nodiscard]] QColor line();   // hairlines between things
[[nodiscard]] QColor raised(); // cards, bars
[[nodiscard]] QColor accent();
[[nodiscard]] QColor warning(); // words of a warning
[[nodiscard]] QColor warningGround();
[[nodiscard]] QColor found(); // ground of what a search found

} // namespace kith::workbench::theme
