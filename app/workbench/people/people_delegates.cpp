#include "people/people_delegates.h"

#include "common/theme.h"
#include "people/mentions_model.h"
#include "people/people_model.h"

#include <QAbstractItemView>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace kith::workbench {
namespace {

constexpr int margin = 8, gap = 4, box = 14;

QRect boxIn(const QRect& row) {
    return {row.left() + margin, row.top() + margin, box, box};
}

bool isSelected(const QStyleOptionViewItem& option) {
    return option.state.testFlag(QStyle::State_Selected);
}

QFont smaller(const QFont& font) {
    QFont small = font;
    small.setPointSizeF(std::max(7.0, font.pointSizeF() * 0.9));
    return small;
}

// The row's ground, its tick box, and a frame where the keyboard is.
void paintGround(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
    const bool active = option.state.testFlag(QStyle::State_Active) && option.state.testFlag(QStyle::State_HasFocus);
    if (isSelected(option)) {
        QColor ground = option.palette.color(QPalette::Highlight);
        ground.setAlphaF(active ? 0.22F : 0.12F);
        painter->fillRect(option.rect, ground);
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
                          active ? option.palette.color(QPalette::Highlight) : theme::quiet());
    }
    const QVariant checked = index.data(Qt::CheckStateRole);
    if (checked.isValid()) {
        const QRect tick = boxIn(option.rect);
        const bool on = checked.toInt() == Qt::Checked;
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(on ? option.palette.color(QPalette::Highlight) : theme::quiet());
        painter->setBrush(on ? option.palette.brush(QPalette::Highlight) : option.palette.brush(QPalette::Base));
        painter->drawRoundedRect(QRectF(tick).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
        if (on) {
            painter->setPen(QPen(option.palette.color(QPalette::HighlightedText), 2));
            painter->drawPolyline(QPolygon({{tick.left() + 3, tick.center().y() + 1},
                                            {tick.left() + 6, tick.bottom() - 3},
                                            {tick.right() - 2, tick.top() + 4}}));
        }
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setBrush(Qt::NoBrush);
    }
    painter->setPen(theme::line());
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (active && option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(option.palette.color(QPalette::Highlight));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

bool tickedBy(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index) {
    if (event->type() != QEvent::MouseButtonRelease) return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    if (!boxIn(option.rect).adjusted(-margin, -margin, gap, gap).contains(mouse->pos())) return false;
    const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void paintDoubt(QPainter* painter, const QRect& bar, double doubt) {
    painter->fillRect(bar, theme::line());
    QRect filled = bar;
    filled.setWidth(std::max(2, static_cast<int>(bar.width() * doubt + 0.5)));
    painter->fillRect(filled, theme::warning());
}

} // namespace

void PersonDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    paintGround(painter, option, index);
    const auto state = static_cast<PeopleModel::State>(index.data(PeopleModel::StateRole).toInt());
    QRect words = option.rect.adjusted(margin + box + margin, margin - 2, -margin, 0);
    QFont name = option.font;
    name.setStrikeOut(state == PeopleModel::State::Rejected);
    name.setBold(state == PeopleModel::State::InDoubt);
    painter->setFont(name);
    const bool settled = state == PeopleModel::State::Rejected || state == PeopleModel::State::General;
    painter->setPen(settled ? theme::quiet() : option.palette.color(QPalette::Text));
    const QFontMetrics metrics(name);
    words.setHeight(metrics.height());
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    const QFont small = smaller(option.font);
    const QFontMetrics smallMetrics(small);
    QRect below(words.left(), words.bottom() + 2, words.width(), smallMetrics.height());
    const QVariant doubt = index.data(PeopleModel::DoubtRole);
    if (doubt.isValid()) {
        constexpr int width = 42;
        paintDoubt(painter, {below.right() - width, below.center().y() - 2, width, 5}, doubt.toDouble());
        below.setRight(below.right() - width - margin);
    }
    painter->setFont(small);
    painter->setPen(theme::quiet());
    painter->drawText(
        below, Qt::AlignLeft | Qt::AlignVCenter,
        smallMetrics.elidedText(index.data(PeopleModel::DetailRole).toString(), Qt::ElideRight, below.width()));
    painter->restore();
}

QSize PersonDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {180, QFontMetrics(option.font).height() + QFontMetrics(smaller(option.font)).height() + 2 * margin};
}

bool PersonDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) {
    return tickedBy(event, model, option, index);
}

MentionDelegate::MentionDelegate(const Preferences& preferences, QObject* parent)
    : QStyledItemDelegate(parent), preferences_(preferences) {}

std::unique_ptr<QTextLayout> MentionDelegate::sentence(const QModelIndex& index, int width, const QColor& words,
                                                       const QColor& ground) const {
    const QString before = index.data(MentionsModel::BeforeRole).toString(),
                  mention = index.data(MentionsModel::WordsRole).toString(),
                  after = index.data(MentionsModel::AfterRole).toString();
    auto layout = std::make_unique<QTextLayout>(before + mention + after, preferences_.textFont());
    QTextLayout::FormatRange emphasis;
    emphasis.start = static_cast<int>(before.size());
    emphasis.length = static_cast<int>(mention.size());
    emphasis.format.setFontWeight(QFont::Bold);
    emphasis.format.setFontUnderline(true);
    emphasis.format.setBackground(ground);
    emphasis.format.setForeground(words);
    layout->setFormats({emphasis});
    layout->beginLayout();
    qreal height = 0;
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout->endLayout();
    return layout;
}

namespace {

int wordsWidth(const QStyleOptionViewItem& option) {
    int width = option.rect.width();
    if (const auto* view = qobject_cast<const QAbstractItemView*>(option.widget)) width = view->viewport()->width();
    return std::max(120, width - (margin + box + margin) - margin);
}

} // namespace

void MentionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    paintGround(painter, option, index);
    const int left = option.rect.left() + margin + box + margin, width = wordsWidth(option);
    const QFont small = smaller(option.font);
    const QFontMetrics metrics(small);
    painter->setFont(small);
    painter->setPen(theme::quiet());
    QRect above(left, option.rect.top() + margin - 1, width, metrics.height());
    const QString says = index.data(MentionsModel::SaysRole).toString();
    if (!says.isEmpty()) {
        const int room = metrics.horizontalAdvance(says);
        painter->setPen(option.palette.color(QPalette::Text));
        painter->drawText(above, Qt::AlignRight | Qt::AlignVCenter, says);
        painter->setPen(theme::quiet());
        above.setRight(above.right() - room - margin);
    }
    const QString where = index.data(MentionsModel::WhereRole).toString() + QStringLiteral(" · ") +
                          index.data(MentionsModel::KindRole).toString();
    painter->drawText(above, Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(where, Qt::ElideMiddle, above.width()));
    const auto state = static_cast<MentionsModel::State>(index.data(MentionsModel::StateRole).toInt());
    const bool gone = state == MentionsModel::State::Rejected || state == MentionsModel::State::Elsewhere;
    const QColor words = gone ? theme::quiet() : option.palette.color(QPalette::Text);
    painter->setPen(words);
    const auto layout = sentence(index, width, words, gone ? QColor(Qt::transparent) : theme::found());
    const int top = above.bottom() + gap;
    layout->draw(painter, QPointF(left, top));
    painter->setFont(small);
    painter->setPen(theme::quiet());
    const QRect below(left, top + static_cast<int>(layout->boundingRect().height()) + gap, width, metrics.height());
    painter->drawText(
        below, Qt::AlignLeft | Qt::AlignVCenter,
        metrics.elidedText(tr("Why: %1").arg(index.data(MentionsModel::ReasonRole).toString()), Qt::ElideRight, width));
    painter->restore();
}

QSize MentionDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int width = wordsWidth(option);
    const auto layout = sentence(index, width, Qt::black, Qt::white);
    const int line = QFontMetrics(smaller(option.font)).height();
    return {width + margin + box + 2 * margin,
            2 * margin + 2 * line + 2 * gap + static_cast<int>(layout->boundingRect().height())};
}

bool MentionDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                  const QModelIndex& index) {
    return tickedBy(event, model, option, index);
}

} // namespace kith::workbench
