// Draws a source in two lines with its progress as a thin bar; all that it draws is in words, too.
#pragma once

#include <QStyledItemDelegate>

namespace kith::workbench {

class SourceDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace kith::workbench
