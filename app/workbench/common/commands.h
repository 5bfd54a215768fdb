// Commands of a page or a dock: in the menu "Page", in the list of all commands, and by keys.
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QWidget>

#include <functional>
#include <initializer_list>
#include <type_traits>
#include <utility>

namespace kith::workbench {

// None, one or several.
class Shortcuts {
public:
    Shortcuts() = default;
    Shortcuts(const QKeySequence& keys);
    Shortcuts(Qt::Key key) : Shortcuts(QKeySequence(key)) {}
    Shortcuts(const QList<QKeySequence>& keys) : keys_(keys) {}
    Shortcuts(std::initializer_list<QKeySequence> keys) : keys_(keys) {}
    [[nodiscard]] const QList<QKeySequence>& keys() const { return keys_; }

private:
    QList<QKeySequence> keys_;
};

QAction* addCommandOf(QWidget* widget, const QString& text, const Shortcuts& shortcuts, std::function<void()> run);

// A command that holds while the keyboard is within the widget; its tool tip names its first shortcut. `run`: a member
// function of the widget, or what is called without arguments.
template<class Widget, class Run>
QAction* addCommand(Widget* widget, const QString& text, const Shortcuts& shortcuts, Run run) {
    if constexpr (std::is_member_function_pointer_v<Run>)
        return addCommandOf(widget, text, shortcuts, [widget, run] { (widget->*run)(); });
    else
        return addCommandOf(widget, text, shortcuts, std::move(run));
}

} // namespace kith::workbench
