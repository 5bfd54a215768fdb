// Paints a cell of a survey: its words over several lines, how many codings it has, whether nobody asked.
#pragma once

#include <QStyledItemDelegate>

namespace kith::workbench {

class SurveyDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

} // namespace kith::workbench
