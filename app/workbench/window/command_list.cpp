#include "window/command_list.h"

#include "common/choice_palette.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QPointer>

#include <algorithm>

namespace kith::workbench {
namespace {

QString wordsOf(const QAction* action) {
    return QString(action->text()).remove(QLatin1Char('&')).remove(QStringLiteral("…"));
}

} // namespace

ChoicePalette* chooseCommand(const QList<QAction*>& actions, QWidget* parent) {
    QList<QPointer<QAction>> offered;
    for (QAction* action : actions)
        if (action->isEnabled() && !action->isSeparator() && !action->menu() && !action->text().isEmpty() &&
            !offered.contains(action))
            offered.append(action);
    std::sort(offered.begin(), offered.end(), [](const QAction* a, const QAction* b) {
        return QString::localeAwareCompare(wordsOf(a), wordsOf(b)) < 0;
    });
    std::vector<Choice> choices;
    for (qsizetype i = 0; i < offered.size(); ++i) {
        Choice choice;
        choice.id = QString::number(i);
        choice.name = wordsOf(offered[i]);
        choice.note = offered[i]->shortcut().toString(QKeySequence::NativeText);
        choice.icon = offered[i]->icon();
        choices.push_back(std::move(choice));
    }
    auto* palette = new ChoicePalette(QCoreApplication::translate("commands", "Commands"),
                                      QCoreApplication::translate("commands", "Type a part of a command's name"),
                                      ChoicePalette::among(std::move(choices)), parent);
    QObject::connect(palette, &ChoicePalette::chosen, parent, [offered](const QString& id) {
        if (QAction* action = offered[id.toInt()]) action->trigger();
    });
    palette->open();
    return palette;
}

} // namespace kith::workbench
