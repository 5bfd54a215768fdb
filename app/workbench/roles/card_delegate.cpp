#include "roles/card_delegate.h"

#include "common/theme.h"
#include "roles/cards_model.h"

#include <QListView>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace kith::workbench {
namespace {

constexpr int most = 5; // lines of words
constexpr int around = 4, inside = 8;

QTextOption wrapped() {
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return option;
}

// Line breaks as blanks, so that places stay.
QString onOneLine(QString words) {
    return words.replace(QLatin1Char('\n'), QLatin1Char(' '));
}

QList<QTextLayout::FormatRange> emphasis(const QModelIndex& index) {
    QList<QTextLayout::FormatRange> ranges;
    const QVariantList places = index.data(CardsModel::MentionsRole).toList();
    for (qsizetype i = 0; i + 1 < places.size(); i += 2) {
        QTextLayout::FormatRange range;
        range.start = places[i].toInt();
        range.length = places[i + 1].toInt();
        range.format.setFontWeight(QFont::Bold);
        range.format.setFontUnderline(true);
        ranges.append(range);
    }
    return ranges;
}

// Lays out at most so many lines; gives how many there are, one more where some are left.
int layOut(QTextLayout& layout, int width, int upTo) {
    layout.setTextOption(wrapped());
    layout.beginLayout();
    double y = 0;
    int count = 0;
    for (;;) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) break;
        if (++count > upTo) break;
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
    return count;
}

} // namespace

void CardDelegate::setTextFont(const QFont& font) {
    textFont_ = font;
    lines_.clear();
}

int CardDelegate::lines(const QModelIndex& index, int width) const {
    if (width != width_) {
        width_ = width;
        lines_.clear();
    }
    // The same words are longer where more of them is bold.
    const QString words = index.data().toString();
    const QList<QTextLayout::FormatRange> bold = emphasis(index);
    QString key = words;
    for (const QTextLayout::FormatRange& range : bold)
        key += QStringLiteral("\n%1 %2").arg(range.start).arg(range.length);
    if (const auto known = lines_.constFind(key); known != lines_.constEnd()) return *known;
    QTextLayout layout(onOneLine(words), textFont_);
    layout.setFormats(bold);
    const int count = std::clamp(layOut(layout, width, most), 1, most);
    lines_.insert(key, count);
    return count;
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* view = qobject_cast<const QListView*>(option.widget);
    const int width = view ? view->viewport()->width() : std::max(option.rect.width(), 200);
    const int words = lines(index, width - 2 * (around + inside));
    const bool suggested = !index.data(CardsModel::SuggestedRole).toString().isEmpty();
    const int height = 2 * (around + inside) - around + words * QFontMetrics(textFont_).lineSpacing() + 4 +
                       option.fontMetrics.lineSpacing() * (suggested ? 3 : 2);
    return {width, height};
}

void CardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool current = option.state.testFlag(QStyle::State_HasFocus);
    const QRectF card =
        QRectF(option.rect).adjusted(around + 0.5, around / 2.0 + 0.5, -around - 0.5, -around / 2.0 - 0.5);
    QColor ground = option.palette.color(QPalette::Base);
    if (selected) {
        const QColor accent = option.palette.color(QPalette::Highlight);
        const double share = theme::isDark() ? 0.35 : 0.16;
        const auto mixed = [share](int a, int b) { return static_cast<int>(a * share + b * (1 - share)); };
        ground = QColor(mixed(accent.red(), ground.red()), mixed(accent.green(), ground.green()),
                        mixed(accent.blue(), ground.blue()));
    }
    painter->setBrush(ground);
    painter->setPen(current ? QPen(theme::accent(), 2) : QPen(selected ? theme::accent() : theme::line(), 1));
    painter->drawRoundedRect(card, 4, 4);

    const QRect room = option.rect.adjusted(around + inside, around / 2 + inside - 1, -around - inside, 0);
    const QString flat = onOneLine(index.data().toString());
    QTextLayout layout(flat, textFont_);
    layout.setFormats(emphasis(index));
    const int count = layOut(layout, room.width(), most);
    const int shown = std::min(count, most);
    painter->setPen(option.palette.color(QPalette::Text));
    double y = room.top();
    for (int i = 0; i < shown; ++i) {
        const QTextLine line = layout.lineAt(i);
        if (i == most - 1 && count > most) {
            const QString rest = flat.mid(line.textStart());
            painter->setFont(textFont_);
            painter->drawText(QRectF(room.left(), y, room.width(), line.height()), Qt::AlignLeft | Qt::AlignTop,
                              QFontMetrics(textFont_).elidedText(rest, Qt::ElideRight, room.width()));
        } else {
            line.draw(painter, QPointF(room.left(), room.top()));
        }
        y += line.height();
    }
    y += 4;
    const int height = option.fontMetrics.lineSpacing();
    QFont bold = option.font;
    bold.setBold(true);
    painter->setFont(bold);
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(
        QRectF(room.left(), y, room.width(), height), Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(bold).elidedText(index.data(CardsModel::ContactRole).toString(), Qt::ElideRight, room.width()));
    y += height;
    const auto quietLine = [&](const QString& line, bool italic) {
        QFont font = option.font;
        font.setItalic(italic);
        painter->setFont(font);
        painter->setPen(selected ? option.palette.color(QPalette::Text) : theme::quiet());
        painter->drawText(QRectF(room.left(), y, room.width(), height), Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(font).elidedText(line, Qt::ElideRight, room.width()));
        y += height;
    };
    quietLine(index.data(CardsModel::AboutRole).toString(), false);
    if (const QString roles = index.data(CardsModel::SuggestedRole).toString(); !roles.isEmpty())
        quietLine(tr("Suggested: %1").arg(roles), true);
    painter->restore();
}

} // namespace kith::workbench
