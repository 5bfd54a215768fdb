// Every key of the window and its open pages, made from the commands themselves.
#pragma once

#include <QDialog>
#include <QList>
#include <QString>

class QAction;

namespace kith::workbench {

struct ShortcutGroup {
    QString title; // of a menu, a page
    QList<QAction*> actions;
};

class ShortcutsDialog : public QDialog {
    Q_OBJECT
public:
    ShortcutsDialog(const QList<ShortcutGroup>& groups, QWidget* parent);
};

} // namespace kith::workbench
