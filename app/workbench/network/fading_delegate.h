// Rows that a filter does not mean are greyed, as they are in the picture.
#pragma once

#include "common/theme.h"

#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>

#include <vector>

namespace kith::workbench {

class FadingDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    // By row of the table.
    void setFitting(std::vector<bool> fitting) { fitting_ = std::move(fitting); }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto* sorted = qobject_cast<const QSortFilterProxyModel*>(index.model());
        const int row = sorted ? sorted->mapToSource(index).row() : index.row();
        if (row < 0 || static_cast<std::size_t>(row) >= fitting_.size() || fitting_[static_cast<std::size_t>(row)])
            return;
        QColor quiet = theme::quiet();
        quiet.setAlphaF(0.5f);
        option->palette.setColor(QPalette::Text, quiet);
        option->font.setItalic(true);
    }

private:
    std::vector<bool> fitting_;
};

} // namespace kith::workbench
