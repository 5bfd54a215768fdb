#include "roles/board_column.h"

#include "common/labels.h"
#include "common/strings.h"
#include "common/theme.h"
#include "roles/card_delegate.h"
#include "roles/cards_model.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace kith::workbench {

CardsView::CardsView(QWidget* parent) : QListView(parent) {
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // so that cards keep their width
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, verticalScrollBar(),
            [bar = verticalScrollBar()](int least, int most) { bar->setEnabled(most > least); });
    verticalScrollBar()->setEnabled(false);
    setResizeMode(Adjust);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(false);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
}

CardsModel& CardsView::cards() const {
    return *static_cast<CardsModel*>(model());
}

std::vector<study::Card> CardsView::chosen() const {
    std::vector<study::Card> some;
    const auto& all = cards().cards();
    for (std::size_t row = 0; row < all.size(); ++row)
        if (selectionModel()->isSelected(model()->index(static_cast<int>(row), 0))) some.push_back(all[row]);
    if (some.empty() && currentIndex().isValid()) some.push_back(all[static_cast<std::size_t>(currentIndex().row())]);
    return some;
}

void CardsView::focusInEvent(QFocusEvent* event) {
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && model()->rowCount() > 0) setCurrentIndex(model()->index(0, 0));
    Q_EMIT focused(true);
}

void CardsView::focusOutEvent(QFocusEvent* event) {
    QListView::focusOutEvent(event);
    Q_EMIT focused(false);
}

void CardsView::startDrag(Qt::DropActions) {
    QListView::startDrag(Qt::MoveAction | Qt::CopyAction);
}

BoardColumn::BoardColumn(const BoardPlace& place, QWidget* parent)
    : QFrame(parent), digit_(new QLabel(this)), name_(new QLabel(this)), typing_(new QLineEdit(this)),
      count_(new QLabel(this)), more_(new QToolButton(this)), empty_(new QLabel(this)),
      model_(new CardsModel(place.key, this)), view_(new CardsView(this)), delegate_(new CardDelegate(this)),
      layout_(new QVBoxLayout(this)) {
    view_->setModel(model_);
    view_->setItemDelegate(delegate_);
    QFont bold = name_->font();
    bold.setBold(true);
    name_->setFont(bold);
    name_->setTextFormat(Qt::PlainText);
    name_->setWordWrap(true);
    name_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    digit_->setAlignment(Qt::AlignCenter);
    digit_->setMinimumWidth(digit_->fontMetrics().horizontalAdvance(QLatin1Char('0')) + 10);
    digit_->hide();
    makeQuiet(count_);
    makeQuiet(empty_);
    empty_->setWordWrap(true);
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setMargin(12);
    empty_->hide();
    typing_->setAccessibleName(tr("Name of the pile"));
    typing_->installEventFilter(this);
    typing_->hide();
    more_->setText(QStringLiteral("⋯"));
    more_->setAutoRaise(true);
    more_->setPopupMode(QToolButton::InstantPopup);
    more_->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    more_->setFocusPolicy(Qt::NoFocus); // its commands have keys
    more_->hide();
    auto* heading = new QHBoxLayout;
    heading->setSpacing(6);
    heading->setContentsMargins(2, 0, 6, 0);
    heading->addWidget(digit_);
    heading->addWidget(name_, 1);
    heading->addWidget(typing_, 1);
    heading->addWidget(count_);
    heading->addWidget(more_);
    layout_->setContentsMargins(6, 6, 2, 2);
    layout_->setSpacing(4);
    layout_->addLayout(heading);
    layout_->addWidget(empty_);
    layout_->addWidget(view_, 1);
    connect(view_, &CardsView::focused, this, [this] { update(); });
    connect(typing_, &QLineEdit::returnPressed, this, [this] {
        const QString name = typing_->text().trimmed();
        endRenaming();
        if (!name.isEmpty() && name != toQString(place_.label)) Q_EMIT renamed(name);
    });
    setPlace(place, 0);
}

void BoardColumn::setPlace(const BoardPlace& place, int digit) {
    place_ = place;
    const QString label = toQString(place.label);
    name_->setText(label);
    name_->setToolTip(toQString(place.definition));
    digit_->setVisible(digit > 0);
    digit_->setText(digit > 0 ? QString::number(digit) : QString());
    digit_->setToolTip(tr("Key %1 puts cards here").arg(digit));
    more_->setAccessibleName(tr("What can be done with %1").arg(label));
    more_->setToolTip(more_->accessibleName());
    const QString kind = place.isRole ? tr("Role %1") : place.key ? tr("Pile %1") : QStringLiteral("%1");
    view_->setAccessibleName(kind.arg(label));
    setAccessibleName(view_->accessibleName());
    update();
}

void BoardColumn::setCount(const QString& count) {
    count_->setText(count);
    view_->setAccessibleDescription(count);
}

void BoardColumn::setCards(std::vector<study::Card> cards) {
    const bool none = cards.empty();
    model_->setCards(std::move(cards));
    empty_->setVisible(none && !empty_->text().isEmpty());
    if (!none && view_->hasFocus() && !view_->currentIndex().isValid()) view_->setCurrentIndex(model_->index(0));
}

void BoardColumn::setTextFont(const QFont& font) {
    delegate_->setTextFont(font);
    view_->doItemsLayout();
    view_->viewport()->update();
}

void BoardColumn::setMenu(QMenu* menu) {
    more_->setMenu(menu);
    more_->setVisible(menu);
    connect(menu, &QMenu::aboutToShow, this, &BoardColumn::menuWanted);
}

void BoardColumn::addAbove(QWidget* widget) {
    layout_->insertWidget(layout_->count() - 2, widget);
}

void BoardColumn::setWhenEmpty(const QString& words) {
    empty_->setText(words);
    empty_->setVisible(model_->rowCount() == 0 && !words.isEmpty());
}

void BoardColumn::rename() {
    typing_->setText(toQString(place_.label));
    name_->hide();
    typing_->show();
    typing_->selectAll();
    typing_->setFocus(Qt::OtherFocusReason);
}

void BoardColumn::endRenaming() {
    if (typing_->isHidden()) return;
    const bool had = typing_->hasFocus();
    typing_->hide();
    name_->show();
    if (had) view_->setFocus(Qt::OtherFocusReason);
}

bool BoardColumn::eventFilter(QObject* watched, QEvent* event) {
    if (watched == typing_) {
        if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
            endRenaming();
            return true;
        }
        if (event->type() == QEvent::FocusOut) endRenaming();
    }
    return QFrame::eventFilter(watched, event);
}

void BoardColumn::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool active = view_->hasFocus();
    painter.setBrush(theme::raised());
    painter.setPen(active ? QPen(theme::accent(), 2) : QPen(theme::line(), 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    if (place_.isRole) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::codeColour(place_.colour));
        painter.drawRect(QRectF(6, 1, width() - 12, 3));
    }
    if (!digit_->isHidden()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme::quiet(), 1));
        painter.drawRoundedRect(QRectF(digit_->geometry()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    }
}

} // namespace kith::workbench
