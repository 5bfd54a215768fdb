#include "common/table_view.h"

#include "common/strings.h"
#include "common/table_model.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSortFilterProxyModel>

#include <algorithm>
#include <set>

namespace kith::workbench {

TableView::TableView(QWidget* parent)
    : QTableView(parent), model_(new TableModel(this)), sorted_(new QSortFilterProxyModel(this)) {
    sorted_->setSourceModel(model_);
    sorted_->setSortRole(TableModel::SortRole);
    sorted_->setSortLocaleAware(true);
    sorted_->setFilterKeyColumn(-1);
    sorted_->setFilterCaseSensitivity(Qt::CaseInsensitive);
    setModel(sorted_);
    setSortingEnabled(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->hide();
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setSelectionMode(ExtendedSelection);
    setTabKeyNavigation(false);
    connect(this, &QTableView::doubleClicked, this, &TableView::activate);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { Q_EMIT rowChanged(currentTableRow()); });
}

void TableView::setTable(Table table, const std::string& language) {
    const bool same = table.columns == model_->table().columns;
    const QModelIndex cursor = currentIndex();
    const int row = cursor.row(), column = cursor.column();
    setAccessibleName(toQString(table.title));
    model_->setTable(std::move(table), language);
    if (!same) sortByColumn(-1, Qt::AscendingOrder);
    fitColumns(!same);
    const QModelIndex again =
        sorted_->index(std::clamp(row, 0, std::max(0, sorted_->rowCount() - 1)), same ? std::max(column, 0) : 0);
    if (again.isValid()) setCurrentIndex(again);
}

// A column grows with what comes into it, but for one that somebody drew to a width of its own.
void TableView::fitColumns(bool all) {
    const int most = std::max(220, width() / 3);
    const std::vector<int> before = fitted_;
    fitted_.assign(static_cast<std::size_t>(model_->columnCount()), 0);
    for (int i = 0; i < model_->columnCount(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        const int had = columnWidth(i);
        if (!all && at < before.size() && before[at] != had) continue;
        resizeColumnToContents(i);
        // Shares need room for their bars; only words are cut off where they are long.
        const bool words = model_->table().columns[at].kind == ColumnKind::Text;
        const int wanted = words ? std::min(columnWidth(i) + 12, most) : columnWidth(i);
        setColumnWidth(i, all ? wanted : std::max(wanted, had));
        fitted_[at] = columnWidth(i);
    }
}

void TableView::goToNumber() {
    const auto opens = [this](const QModelIndex& index) {
        const Cell* cell = index.isValid() ? model_->cellAt(sorted_->mapToSource(index)) : nullptr;
        return cell && !cell->evidence.empty();
    };
    if (opens(currentIndex())) return;
    for (int row = 0; row < sorted_->rowCount(); ++row)
        for (int column = 0; column < sorted_->columnCount(); ++column)
            if (const QModelIndex index = sorted_->index(row, column); !isColumnHidden(column) && opens(index)) {
                setCurrentIndex(index);
                return;
            }
    if (!currentIndex().isValid()) setCurrentIndex(sorted_->index(0, 0));
}

const Table& TableView::table() const {
    return model_->table();
}

void TableView::setFilter(const QString& words) {
    sorted_->setFilterFixedString(words);
}

int TableView::currentTableRow() const {
    return currentIndex().isValid() ? sorted_->mapToSource(currentIndex()).row() : -1;
}

void TableView::setCurrentTableRow(int row) {
    const QModelIndex index = sorted_->mapFromSource(model_->index(row, 0));
    if (!index.isValid()) return;
    const int column = currentIndex().isValid() ? currentIndex().column() : 0;
    setCurrentIndex(index.siblingAtColumn(column));
}

void TableView::copy() const {
    std::set<int> rows, columns;
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    if (selected.size() > 1) {
        for (const QModelIndex& index : selected) {
            rows.insert(index.row());
            columns.insert(index.column());
        }
    } else {
        for (int row = 0; row < sorted_->rowCount(); ++row)
            rows.insert(row);
        for (int column = 0; column < sorted_->columnCount(); ++column)
            columns.insert(column);
    }
    QStringList lines, cells;
    for (const int column : columns)
        cells += sorted_->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    lines += cells.join(QLatin1Char('\t'));
    for (const int row : rows) {
        cells.clear();
        for (const int column : columns) {
            QString cell = sorted_->index(row, column).data().toString();
            cells += cell.replace(QLatin1Char('\n'), QLatin1Char(' ')).replace(QLatin1Char('\t'), QLatin1Char(' '));
        }
        lines += cells.join(QLatin1Char('\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')) + QLatin1Char('\n'));
}

void TableView::activate(const QModelIndex& index) {
    const QModelIndex inTable = sorted_->mapToSource(index);
    const Cell* cell = model_->cellAt(inTable);
    if (!cell) return;
    if (cell->evidence.empty()) {
        if (model_->table().columns[static_cast<std::size_t>(inTable.column())].kind != ColumnKind::Text)
            Q_EMIT nothingBehind();
        Q_EMIT rowActivated(inTable.row());
        return;
    }
    QStringList title(toQString(model_->table().title));
    for (int column = 0; column < inTable.column(); ++column)
        if (!isColumnHidden(column) &&
            model_->table().columns[static_cast<std::size_t>(column)].kind == ColumnKind::Text)
            title += inTable.siblingAtColumn(column).data(Qt::DisplayRole).toString();
    title.removeAll(QString());
    Q_EMIT evidenceWanted(title.join(QStringLiteral(" · ")) + QStringLiteral(": ") +
                              inTable.data(Qt::DisplayRole).toString(),
                          cell->evidence);
}

void TableView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        activate(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace kith::workbench
