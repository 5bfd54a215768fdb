// Shows a table of the core: sorted by its headings, copied as text, and every number opens the passages behind it.
#pragma once

#include "kith/model/table.h"

#include <QTableView>

#include <string>
#include <vector>

class QSortFilterProxyModel;

namespace kith::workbench {

class TableModel;

class TableView : public QTableView {
    Q_OBJECT
public:
    explicit TableView(QWidget* parent = nullptr);

    // Keeps the place of the cursor and the sorting where the columns are the same as before.
    void setTable(Table table, const std::string& language);
    [[nodiscard]] const Table& table() const;
    // Rows with these words in any cell.
    void setFilter(const QString& words);
    // The selected cells (all where none is selected), with tabs and headings, on the clipboard.
    void copy() const;
    // The row of the table where the cursor is; -1 for none.
    [[nodiscard]] int currentTableRow() const;
    // Puts the cursor into this row of the table; nothing happens where the filter hides it.
    void setCurrentTableRow(int row);
    // Puts the cursor on the first number with passages behind it, unless it stands on one; where there is none, on the
    // first cell.
    void goToNumber();

Q_SIGNALS:
    // Enter or a double click on a number with passages behind it.
    void evidenceWanted(const QString& title, const std::vector<kith::CodingKey>& codings);
    void rowChanged(int tableRow);
    // Enter or a double click on anything else.
    void rowActivated(int tableRow);
    // Enter or a double click on a number that nothing stands behind.
    void nothingBehind();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void activate(const QModelIndex& index);
    void fitColumns(bool all);

    TableModel* model_;
    QSortFilterProxyModel* sorted_;
    std::vector<int> fitted_; // widths that columns were given here; somebody's own width stays
};

} // namespace kith::workbench
