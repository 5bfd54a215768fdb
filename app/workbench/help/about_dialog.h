// What this program is, its version, its licence and those of what it is built from.
#pragma once

#include <QDialog>

namespace kith::workbench {

class AboutDialog : public QDialog {
    Q_OBJECT
public:
    explicit AboutDialog(QWidget* parent);
};

} // namespace kith::workbench
