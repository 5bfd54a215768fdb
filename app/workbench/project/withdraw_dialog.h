// Erases a source or an interviewee for good, once the user has typed what is to go.
#pragma once

#include "workspace/workspace.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace kith::workbench {

class WithdrawDialog : public QDialog {
    Q_OBJECT
public:
    WithdrawDialog(Workspace& workspace, QWidget* parent);

private:
    void showState();
    void withdraw();

    Workspace& workspace_;
    QComboBox* what_;
    QLabel* gone_;
    QLineEdit* typed_;
    QPushButton* erase_;
};

} // namespace kith::workbench
