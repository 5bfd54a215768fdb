// Draws an item in two lines: its words, and below them quieter what DetailRole of its model says.
#pragma once

#include <QStyledItemDelegate>

namespace kith::workbench {

class TwoLines : public QStyledItemDelegate {
    Q_OBJECT
public:
    TwoLines(int detailRole, QObject* parent) : QStyledItemDelegate(parent), detailRole_(detailRole) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    int detailRole_;
};

} // namespace kith::workbench
