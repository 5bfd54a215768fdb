// Told changes of one contact's tie, each with its words.
#pragma once

#include "kith/study/egogram.h"

#include <QAbstractListModel>

#include <vector>

namespace kith::workbench {

class ChangesModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setChanges(std::vector<study::ToldChange> changes);
    // nullptr where the index is none of this model.
    [[nodiscard]] const study::ToldChange* changeAt(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<study::ToldChange> changes_;
};

} // namespace kith::workbench
