// The columns of a survey's table, one a row, with what each means to the study: all of it can be chosen.
#pragma once

#include "kith/study/import.h"

#include <QAbstractTableModel>

namespace kith::workbench {

class SurveyColumnsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    enum Column { Name, Meaning, Type, Contact, Asked, Examples, ColumnCount };

    void setColumns(study::SurveyColumns columns);
    [[nodiscard]] const study::SurveyColumns& columns() const { return columns_; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void corrected(); // by the user: `columns` says how it is now

private:
    [[nodiscard]] bool counts(const study::SurveyColumn& column, int section) const;
    [[nodiscard]] QStringList choices(int section) const;
    [[nodiscard]] int chosen(const study::SurveyColumn& column, int section) const;

    study::SurveyColumns columns_;
};

} // namespace kith::workbench
