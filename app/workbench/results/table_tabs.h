// Several tables behind tabs, one for each; the one in front stays in front when they are made anew.
#pragma once

#include "results/table_panel.h"

#include <QTabWidget>

#include <vector>

namespace kith::workbench {

class TableTabs : public QTabWidget {
    Q_OBJECT
public:
    TableTabs(const PageContext& context, ResultPage& page, QWidget* parent = nullptr);

    // Names stand on the tabs, in the order of the tables; where one is missing, the table's title does.
    void setTables(std::vector<Table> tables, const QStringList& names);
    void setMessage(const QString& words);
    [[nodiscard]] TablePanel* panel(int index) const;

private:
    PageContext context_;
    ResultPage& page_;
};

} // namespace kith::workbench
