#include "results/table_tabs.h"

#include "common/strings.h"
#include "common/table_view.h"

#include <QTabBar>

namespace kith::workbench {

TableTabs::TableTabs(const PageContext& context, ResultPage& page, QWidget* parent)
    : QTabWidget(parent), context_(context), page_(page) {
    setDocumentMode(true);
    tabBar()->setElideMode(Qt::ElideRight);
    tabBar()->setAccessibleName(tr("Tables"));
}

void TableTabs::setTables(std::vector<Table> tables, const QStringList& names) {
    const int front = currentIndex();
    while (count() > static_cast<int>(tables.size())) {
        QWidget* last = widget(count() - 1);
        removeTab(count() - 1);
        last->deleteLater();
    }
    for (int i = 0; i < static_cast<int>(tables.size()); ++i) {
        Table& table = tables[static_cast<std::size_t>(i)];
        const QString title = toQString(table.title);
        const QString name = i < names.size() && !names[i].isEmpty() ? names[i] : title;
        if (i == count()) addTab(new TablePanel(context_, page_, this), name);
        setTabText(i, name);
        setTabToolTip(i, title);
        panel(i)->setTable(std::move(table));
    }
    if (front >= 0 && front < count()) setCurrentIndex(front);
}

void TableTabs::setMessage(const QString& words) {
    if (count() == 0) addTab(new TablePanel(context_, page_, this), tr("Table"));
    while (count() > 1) {
        QWidget* last = widget(count() - 1);
        removeTab(count() - 1);
        last->deleteLater();
    }
    panel(0)->setMessage(words);
}

TablePanel* TableTabs::panel(int index) const {
    return qobject_cast<TablePanel*>(widget(index));
}

} // namespace kith::workbench
