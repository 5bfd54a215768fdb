// The backups of a project, the newest first.
#pragma once

#include "kith/study/backups.h"

#include <QAbstractTableModel>
#include <QLocale>

#include <vector>

namespace kith::workbench {

class BackupsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    enum Column { Made, Size, Step, Where, ColumnCount };

    void setBackups(std::vector<study::Backup> backups);
    void setLocale(const QLocale& locale) { locale_ = locale; }
    [[nodiscard]] const study::Backup* backupAt(int row) const; // nullptr where there is none

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<study::Backup> backups_;
    QLocale locale_;
};

} // namespace kith::workbench
