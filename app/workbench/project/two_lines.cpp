#include "project/two_lines.h"

#include "common/theme.h"

#include <QApplication>
#include <QPainter>

namespace kith::workbench {
namespace {

constexpr int margin = 8;

} // namespace

void TwoLines::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const {
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QString words = option.text;
    option.text.clear();
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRect inside = option.rect.adjusted(margin, margin / 2, -margin, -margin / 2);
    painter->save();
    QFont strong = option.font;
    strong.setWeight(QFont::DemiBold);
    painter->setFont(strong);
    painter->setPen(selected ? option.palette.color(QPalette::HighlightedText) : option.palette.color(QPalette::Text));
    const QFontMetrics upper(strong), lower(option.font);
    painter->drawText(QRect(inside.left(), inside.top(), inside.width(), upper.height()),
                      Qt::AlignLeft | Qt::AlignVCenter, upper.elidedText(words, Qt::ElideRight, inside.width()));
    painter->setFont(option.font);
    if (!selected) painter->setPen(theme::quiet());
    painter->drawText(QRect(inside.left(), inside.top() + upper.height() + 1, inside.width(), lower.height()),
                      Qt::AlignLeft | Qt::AlignVCenter,
                      lower.elidedText(index.data(detailRole_).toString(), Qt::ElideMiddle, inside.width()));
    painter->restore();
}

QSize TwoLines::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QFont strong = option.font;
    strong.setWeight(QFont::DemiBold);
    return {QStyledItemDelegate::sizeHint(option, index).width(),
            QFontMetrics(strong).height() + QFontMetrics(option.font).height() + margin + 2};
}

} // namespace kith::workbench
