// Labels that say less, or more, than others: by colour, and always by their words.
#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace kith::workbench {

// Its words in the colour of what matters less …
void makeQuiet(QWidget* widget);
// … or of a warning.
void makeWarning(QWidget* widget);
// A quiet label whose words go over several lines.
[[nodiscard]] QLabel* quietLabel(const QString& words, QWidget* parent = nullptr);

} // namespace kith::workbench
