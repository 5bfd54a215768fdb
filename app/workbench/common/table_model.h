// A table of the core as an item model: every analysis is shown by this one.
#pragma once

#include "kith/model/table.h"

#include <QAbstractTableModel>

namespace kith::workbench {

class TableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit TableModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void setTable(Table table, std::string language);
    [[nodiscard]] const Table& table() const { return table_; }
    // The cell behind an index of this model; nullptr for an invalid one.
    [[nodiscard]] const Cell* cellAt(const QModelIndex& index) const;

    // For sorting: numbers as numbers, words by locale, what is missing last.
    static constexpr int SortRole = Qt::UserRole;
    static constexpr int EvidenceRole = Qt::UserRole + 1; // how many passages stand behind it
    static constexpr int ShareRole = Qt::UserRole + 2;    // 0 … 1 where the cell is a share
    static constexpr int LowRole = Qt::UserRole + 3;
    static constexpr int HighRole = Qt::UserRole + 4;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString words(const QModelIndex& index) const;

    Table table_;
    std::string language_ = "en";
};

} // namespace kith::workbench
