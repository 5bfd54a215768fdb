#include "passages/lines_view.h"

#include "common/strings.h"
#include "common/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <set>

namespace kith::workbench {
namespace {

constexpr double axis = 0.36; // where the words begin, as a share of the width

} // namespace

QString line::oneLine(std::string_view words) {
    return toQString(words).replace(QLatin1Char('\n'), QLatin1Char(' ')).replace(QLatin1Char('\t'), QLatin1Char(' '));
}

QVariant line::lineData(int role, std::string_view before, std::string_view words, std::string_view after,
                        const QColor& ground) {
    switch (role) {
    case Qt::DisplayRole:
    case WordsRole:
        return oneLine(words);
    case Qt::AccessibleTextRole:
        return QString(oneLine(before) + QStringLiteral(" [") + oneLine(words) + QStringLiteral("] ") + oneLine(after));
    case BeforeRole:
        return oneLine(before);
    case AfterRole:
        return oneLine(after);
    case GroundRole:
        return ground;
    default:
        return {};
    }
}

void LineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const {
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    option.text.clear();
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);

    painter->save();
    painter->setClipRect(option.rect);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QColor ink = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QFontMetrics metrics(option.font);
    const int gap = metrics.horizontalAdvance(QLatin1Char(' '));
    const QRect room = option.rect.adjusted(4, 0, -4, 0);
    const int begin = room.left() + static_cast<int>(room.width() * axis);
    painter->setFont(option.font);
    painter->setPen(selected ? ink : theme::quiet());
    const QRect left(room.left(), room.top(), std::max(0, begin - room.left() - gap), room.height());
    painter->drawText(
        left, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
        metrics.elidedText(index.data(line::BeforeRole).toString().trimmed(), Qt::ElideLeft, left.width()));
    // Long passages leave some room for what follows.
    const int most = static_cast<int>((room.right() - begin) * 0.8);
    const QString words = metrics.elidedText(index.data(line::WordsRole).toString(), Qt::ElideMiddle, most);
    const int width = metrics.horizontalAdvance(words);
    const QRect middle(begin, room.top(), width, room.height());
    const auto ground = index.data(line::GroundRole).value<QColor>();
    if (!selected && ground.isValid()) painter->fillRect(middle.adjusted(-2, 2, 2, -2), ground);
    painter->setPen(ink);
    painter->drawText(middle, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, words);
    if (selected || !ground.isValid())
        painter->drawLine(middle.bottomLeft() + QPoint(0, -2), middle.bottomRight() + QPoint(0, -2));
    painter->setPen(selected ? ink : theme::quiet());
    const QString after = index.data(line::AfterRole).toString();
    // Punctuation follows at once, a word after a blank.
    const int space = after.startsWith(QLatin1Char(' ')) || after.startsWith(QChar(0x2026)) ? gap : 2;
    const QRect right(middle.right() + space, room.top(), std::max(0, room.right() - middle.right() - space),
                      room.height());
    painter->drawText(right, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      metrics.elidedText(after.trimmed(), Qt::ElideRight, right.width()));
    painter->restore();
}

LinesView::LinesView(int lineColumn, QWidget* parent) : QTableView(parent), lineColumn_(lineColumn) {
    setItemDelegateForColumn(lineColumn, new LineDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex& index) { Q_EMIT opened(index.row()); });
}

void LinesView::setTextFont(const QFont& font) {
    textFont_ = font;
    setFont(font);
    horizontalHeader()->setFont(QApplication::font());
    verticalHeader()->setDefaultSectionSize(QFontMetrics(font).height() + 6);
}

void LinesView::setLetters(const std::vector<std::pair<int, int>>& columns) {
    const int letter = fontMetrics().averageCharWidth();
    for (const auto& [column, letters] : columns) {
        horizontalHeader()->setSectionResizeMode(column, QHeaderView::Interactive);
        setColumnWidth(column, letters * letter + 12);
    }
    horizontalHeader()->setSectionResizeMode(lineColumn_, QHeaderView::Stretch);
}

std::vector<int> LinesView::chosenRows() const {
    std::set<int> rows;
    if (selectionModel())
        for (const QModelIndex& index : selectionModel()->selectedRows())
            rows.insert(index.row());
    if (rows.empty() && currentIndex().isValid()) rows.insert(currentIndex().row());
    return {rows.begin(), rows.end()};
}

void LinesView::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    const bool alone = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyWanted();
    } else if ((key == Qt::Key_Return || key == Qt::Key_Enter) && alone && currentIndex().isValid()) {
        Q_EMIT opened(currentIndex().row());
    } else if (key == Qt::Key_Space && alone && currentIndex().isValid()) {
        Q_EMIT turnWanted(currentIndex().row());
    } else {
        QTableView::keyPressEvent(event);
    }
}

} // namespace kith::workbench
