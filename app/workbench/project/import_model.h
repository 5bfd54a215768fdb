// Files on their way into the project, one a row: what each would become.
#pragma once

#include "kith/study/import.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace kith::workbench {

class ImportModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    enum Column { File, State, Title, Kind, Language, Amount, ColumnCount };
    enum class RowState { New, Before, Bad, LeftOut };

    // What was read. The rows stay where the files are the same.
    void setPrepared(std::shared_ptr<const study::PreparedImport> prepared);
    [[nodiscard]] const study::PreparedImport& prepared() const { return *prepared_; }
    [[nodiscard]] std::shared_ptr<const study::PreparedImport> shared() const { return prepared_; }
    [[nodiscard]] const study::PreparedFile* fileAt(int row) const; // nullptr where there is none
    [[nodiscard]] RowState stateOf(int row) const;
    [[nodiscard]] int count(RowState state) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString words(int row, int column) const;

    std::shared_ptr<const study::PreparedImport> prepared_ = std::make_shared<study::PreparedImport>();
};

} // namespace kith::workbench
