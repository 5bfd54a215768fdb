// Accounts for the view of all: those of interviews, in their own order or by size.
#pragma once

#include "network/accounts_model.h"

#include <QSortFilterProxyModel>

namespace kith::workbench {

class AccountsOrder : public QSortFilterProxyModel {
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void orderBySize(bool bySize) {
        setSortRole(bySize ? AccountsModel::SizeRole : AccountsModel::PositionRole);
        sort(0, bySize ? Qt::DescendingOrder : Qt::AscendingOrder);
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        // Where nobody was interviewed, respondents are all there is. Interviews stand first.
        return !index.data(AccountsModel::RespondentRole).toBool() ||
               sourceModel()->index(0, 0, parent).data(AccountsModel::RespondentRole).toBool();
    }
};

} // namespace kith::workbench
