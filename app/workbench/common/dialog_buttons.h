// The buttons below a dialog that does one thing.
#pragma once

#include <QString>

class QDialog;
class QDialogButtonBox;
class QPushButton;

namespace kith::workbench {

// A button of these words, which Enter presses and which accepts the dialog, and Cancel.
[[nodiscard]] QDialogButtonBox* acceptOrCancel(QDialog* dialog, const QString& accept);
// The first of the two.
[[nodiscard]] QPushButton* acceptOf(const QDialogButtonBox* buttons);

} // namespace kith::workbench
