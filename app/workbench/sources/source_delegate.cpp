#include "sources/source_delegate.h"

#include "common/theme.h"
#include "sources/source_tree_model.h"

#include <QApplication>
#include <QPainter>

namespace kith::workbench {
namespace {

constexpr int margin = 4;
constexpr int barHeight = 3;

bool isGroup(const QModelIndex& index) {
    return index.data(SourceTreeModel::KindRole).toInt() == static_cast<int>(TreeItem::Kind::Group);
}

QFont smaller(const QFont& font) {
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.88);
    return small;
}

} // namespace

QSize SourceDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int line = QFontMetrics(option.font).height();
    if (isGroup(index)) return {80, line + 2 * margin};
    const bool warned = !index.data(SourceTreeModel::WarningRole).toString().isEmpty();
    const int small = QFontMetrics(smaller(option.font)).height();
    return {80, line + small * (warned ? 2 : 1) + 2 * margin + barHeight + 2};
}

void SourceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const {
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    option.text.clear();
    const QWidget* view = option.widget;
    QStyle* style = view ? view->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, view);

    painter->save();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QColor ink = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor soft = selected ? ink : theme::quiet();
    QRect room = option.rect.adjusted(2, margin, -6, -margin);
    const auto line = [&](const QString& words, const QFont& font, const QColor& colour, const QRect& at,
                          Qt::Alignment side = Qt::AlignLeft) {
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(at, static_cast<int>(side | Qt::AlignVCenter),
                          QFontMetrics(font).elidedText(words, Qt::ElideRight, at.width()));
    };
    const int height = QFontMetrics(option.font).height();
    if (isGroup(index)) {
        QFont font = option.font;
        font.setWeight(QFont::DemiBold);
        line(index.data().toString(), font, soft, room);
        painter->restore();
        return;
    }
    const bool former = index.data(SourceTreeModel::FormerRole).toBool();
    const QString language = index.data(SourceTreeModel::LanguageRole).toString();
    const QFont small = smaller(option.font);
    const QFontMetrics smallMetrics(small);
    QRect first(room.left(), room.top(), room.width(), height);
    if (!language.isEmpty()) {
        const int width = smallMetrics.horizontalAdvance(language) + 2;
        line(language, small, soft, QRect(first.right() - width, first.top(), width, height), Qt::AlignRight);
        first.setRight(first.right() - width - 6);
    }
    line(index.data().toString(), option.font, former ? soft : ink, first);
    QRect next(room.left(), first.bottom() + 1, room.width(), smallMetrics.height());
    line(index.data(SourceTreeModel::DetailRole).toString(), small, soft, next);
    if (const QString warning = index.data(SourceTreeModel::WarningRole).toString(); !warning.isEmpty()) {
        next.translate(0, smallMetrics.height());
        line(warning, small, selected ? ink : theme::warning(), next);
    }
    if (const double share = index.data(SourceTreeModel::ProgressRole).toDouble(); share >= 0) {
        QRect bar(room.left(), next.bottom() + 2, room.width(), barHeight);
        painter->fillRect(bar, theme::line());
        bar.setWidth(static_cast<int>(bar.width() * share + 0.5));
        painter->fillRect(bar, selected ? ink : theme::accent());
    }
    painter->restore();
}

} // namespace kith::workbench
