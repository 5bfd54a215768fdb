#include "results/share_delegate.h"

#include "common/table_model.h"
#include "common/theme.h"

#include <QPainter>

#include <algorithm>

namespace kith::workbench {
namespace {

constexpr int barWidth = 64;
constexpr int gap = 8;

} // namespace

QSize ShareDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (index.data(TableModel::ShareRole).isValid()) size.rwidth() += barWidth + 2 * gap;
    return size;
}

void ShareDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyledItemDelegate::paint(painter, option, index);
    const QVariant share = index.data(TableModel::ShareRole);
    if (!share.isValid()) return;
    const int words = option.fontMetrics.horizontalAdvance(index.data(Qt::DisplayRole).toString());
    if (option.rect.width() < words + barWidth + 3 * gap) return; // the words come first

    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QColor ink = selected ? option.palette.color(QPalette::HighlightedText) : theme::accent();
    const QRectF bar(option.rect.left() + gap, option.rect.center().y() - 4, barWidth, 9);
    const auto at = [&bar](double value) { return bar.left() + bar.width() * std::clamp(value, 0.0, 1.0); };

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    QColor ground = ink;
    ground.setAlphaF(0.14F);
    painter->fillRect(bar, ground);
    QColor filled = ink;
    filled.setAlphaF(0.5F);
    painter->fillRect(QRectF(bar.topLeft(), QPointF(at(share.toDouble()), bar.bottom())), filled);
    const QVariant low = index.data(TableModel::LowRole), high = index.data(TableModel::HighRole);
    if (low.isValid() && high.isValid()) {
        painter->setPen(QPen(selected ? ink : option.palette.color(QPalette::Text), 1.2));
        const double middle = bar.center().y();
        painter->drawLine(QPointF(at(low.toDouble()), middle), QPointF(at(high.toDouble()), middle));
        for (const double end : {at(low.toDouble()), at(high.toDouble())})
            painter->drawLine(QPointF(end, middle - 3), QPointF(end, middle + 3));
    }
    painter->restore();
}

} // namespace kith::workbench
