// Asks for the label and the definition of a role that a pile becomes.
#pragma once

#include <QDialog>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace kith::workbench {

class RoleDialog : public QDialog {
    Q_OBJECT
public:
    RoleDialog(const QString& pile, QWidget* parent);

Q_SIGNALS:
    void wanted(const QString& label, const QString& definition);

private:
    QLineEdit* label_;
    QPlainTextEdit* definition_;
    QPushButton* make_;
};

} // namespace kith::workbench
