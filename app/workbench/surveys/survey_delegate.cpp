#include "surveys/survey_delegate.h"

#include "common/theme.h"
#include "surveys/survey_model.h"

#include <QPainter>

namespace kith::workbench {

void SurveyDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    option->displayAlignment = Qt::AlignLeft | Qt::AlignTop;
    option->features |= QStyleOptionViewItem::WrapText;
    option->textElideMode = Qt::ElideRight;
    if (static_cast<study::CellState>(index.data(SurveyModel::StateRole).toInt()) == study::CellState::NotAsked) {
        option->font.setItalic(true);
        option->palette.setColor(QPalette::Text, theme::quiet());
    }
}

void SurveyDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const qlonglong codings = index.data(SurveyModel::CodingsRole).toLongLong();
    QStyleOptionViewItem inner = option;
    QStyledItemDelegate::paint(painter, inner, index);
    if (codings == 0) return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QString count = QStringLiteral("✓ %1").arg(codings);
    QFont small = option.font;
    small.setPointSizeF(small.pointSizeF() * 0.85);
    painter->setFont(small);
    const QFontMetrics metrics(small);
    const QRectF place(option.rect.right() - metrics.horizontalAdvance(count) - 12,
                       option.rect.bottom() - metrics.height() - 3, metrics.horizontalAdvance(count) + 9,
                       metrics.height() + 1);
    painter->setPen(theme::line());
    painter->setBrush(theme::raised());
    painter->drawRoundedRect(place, 4, 4);
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(place, Qt::AlignCenter, count);
    painter->restore();
}

} // namespace kith::workbench
