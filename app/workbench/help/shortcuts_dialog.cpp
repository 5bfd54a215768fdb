#include "help/shortcuts_dialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace kith::workbench {

ShortcutsDialog::ShortcutsDialog(const QList<ShortcutGroup>& groups, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Keyboard shortcuts"));
    setObjectName(QStringLiteral("shortcuts"));
    auto* filter = new QLineEdit(this);
    filter->setPlaceholderText(tr("Filter: a word or a key"));
    filter->setAccessibleName(tr("Filter"));
    auto* tree = new QTreeWidget(this);
    tree->setAccessibleName(tr("Keyboard shortcuts"));
    tree->setHeaderLabels({tr("Command"), tr("Keys")});
    tree->setAlternatingRowColors(true);
    for (const ShortcutGroup& group : groups) {
        QTreeWidgetItem* top = nullptr;
        for (const QAction* action : group.actions) {
            QStringList keys;
            for (const QKeySequence& sequence : action->shortcuts())
                keys += sequence.toString(QKeySequence::NativeText);
            keys.removeAll(QString());
            if (keys.isEmpty() || action->text().isEmpty()) continue;
            if (!top) {
                top = new QTreeWidgetItem(tree, {QString(group.title).remove(QLatin1Char('&'))});
                top->setFlags(Qt::ItemIsEnabled);
                QFont strong = tree->font();
                strong.setWeight(QFont::DemiBold);
                top->setFont(0, strong);
                top->setFirstColumnSpanned(true);
            }
            new QTreeWidgetItem(top, {QString(action->text()).remove(QLatin1Char('&')).remove(QStringLiteral("…")),
                                      keys.join(QStringLiteral(", "))});
        }
    }
    tree->expandAll();
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setStretchLastSection(false);
    tree->setColumnWidth(1, 190);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(filter, &QLineEdit::textChanged, this, [tree](const QString& typed) {
        for (int i = 0; i < tree->topLevelItemCount(); ++i) {
            QTreeWidgetItem* top = tree->topLevelItem(i);
            bool any = false;
            for (int j = 0; j < top->childCount(); ++j) {
                QTreeWidgetItem* item = top->child(j);
                const bool fits = item->text(0).contains(typed, Qt::CaseInsensitive) ||
                                  item->text(1).contains(typed, Qt::CaseInsensitive);
                item->setHidden(!fits);
                any = any || fits;
            }
            top->setHidden(!any);
        }
    });
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(filter);
    layout->addWidget(tree, 1);
    layout->addWidget(buttons);
    resize(560, 620);
}

} // namespace kith::workbench
