#include "common/commands.h"

namespace kith::workbench {

Shortcuts::Shortcuts(const QKeySequence& keys) {
    if (!keys.isEmpty()) keys_.append(keys);
}

QAction* addCommandOf(QWidget* widget, const QString& text, const Shortcuts& shortcuts, std::function<void()> run) {
    auto* action = new QAction(text, widget);
    action->setShortcuts(shortcuts.keys());
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    if (!shortcuts.keys().isEmpty()) {
        const QString plain = QString(text).remove(QLatin1Char('&')).remove(QStringLiteral("…"));
        action->setToolTip(
            QStringLiteral("%1 (%2)").arg(plain, shortcuts.keys().front().toString(QKeySequence::NativeText)));
    }
    QObject::connect(action, &QAction::triggered, widget, std::move(run));
    widget->addAction(action);
    return action;
}

} // namespace kith::workbench
