// Every command that can be given just now, found by typing a part of its name (Ctrl+Shift+P).
#pragma once

#include <QList>

class QAction;
class QWidget;

namespace kith::workbench {

class ChoicePalette;

// Of these actions those that are enabled and have words. The one that is chosen is run.
ChoicePalette* chooseCommand(const QList<QAction*>& actions, QWidget* parent);

} // namespace kith::workbench
