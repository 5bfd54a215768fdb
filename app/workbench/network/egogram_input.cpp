// Mouse and keys of the egogram.
#include "network/egogram_view.h"

#include "common/strings.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace kith::workbench {
namespace {

constexpr double handleReach = 9;

bool isNear(const QPointF& a, const QPointF& b, double reach) {
    return std::hypot(a.x() - b.x(), a.y() - b.y()) <= reach;
}

} // namespace

void EgogramView::mousePressEvent(QMouseEvent* event) {
    if (!egogram_ || event->button() != Qt::LeftButton) return;
    pressedAt_ = draggedTo_ = event->position();
    movedBefore_ = moved_;
    const bool onHandle =
        current_ && !readOnly_ && !contactAt(pressedAt_) && isNear(pressedAt_, handleOf(*current_), handleReach);
    const auto contact = onHandle ? current_ : contactAt(pressedAt_);
    if (contact && tieWith_ && *contact != *tieWith_) {
        aim(*contact);
        return;
    }
    tieWith_.reset();
    target_.reset();
    drag_ = contact ? Drag::Pressed : Drag::Sheet;
    pressedForTie_ = onHandle || (event->modifiers() & (Qt::ShiftModifier | Qt::AltModifier));
    if (contact) choose(contact);
    update();
}

void EgogramView::mouseMoveEvent(QMouseEvent* event) {
    if (!egogram_) return;
    const QPointF place = event->position();
    if (drag_ == Drag::None) {
        const auto under = contactAt(place);
        if (under != hovered_) {
            hovered_ = under;
            update();
        }
        const bool onHandle = current_ && !readOnly_ && isNear(place, handleOf(*current_), handleReach);
        setCursor(onHandle                ? Qt::CrossCursor
                  : under && !readOnly_   ? Qt::OpenHandCursor
                  : under || tieAt(place) ? Qt::PointingHandCursor
                                          : Qt::ArrowCursor);
        return;
    }
    follow(place);
}

void EgogramView::follow(const QPointF& place) {
    draggedTo_ = place;
    const QPointF by = place - pressedAt_;
    if (drag_ == Drag::Pressed && by.manhattanLength() >= QApplication::startDragDistance()) {
        if (readOnly_) {
            drag_ = Drag::None;
            Q_EMIT said(tr("This project is open for reading only: contacts stay where they are."));
            return;
        }
        drag_ = pressedForTie_ ? Drag::Tie : Drag::Contact;
        setCursor(pressedForTie_ ? Qt::CrossCursor : Qt::ClosedHandCursor);
    }
    if (drag_ == Drag::Sheet) moved_ = movedBefore_ + by;
    if (drag_ == Drag::Tie) {
        target_ = contactAt(place);
        if (target_ == current_) target_.reset();
    }
    update();
}

void EgogramView::mouseReleaseEvent(QMouseEvent* event) {
    if (!egogram_ || event->button() != Qt::LeftButton) return;
    if (drag_ != Drag::None) follow(event->position());
    const Drag drag = drag_;
    const auto target = target_;
    const bool clicked = isNear(event->position(), pressedAt_, QApplication::startDragDistance());
    const study::ContactMove move = drag == Drag::Contact ? moveUnder(event->position()) : study::ContactMove{};
    if (drag == Drag::Contact && !move.isNone()) pending_[*current_] = onSheet(event->position());
    endDrag();
    if (drag == Drag::Contact && !move.isNone()) Q_EMIT moveWanted(currentContact(), move);
    if (drag == Drag::Tie && target)
        Q_EMIT tieWanted(currentContact(), egogram_->network.alters[*target].contact, TieStatus::Tie);
    // Not when it is pressed: the list of passages takes room, and what is dragged must not move away.
    if (drag == Drag::Pressed && clicked && !pressedForTie_) Q_EMIT contactClicked(currentContact());
    if (drag == Drag::Sheet && clicked) {
        if (const auto tie = tieAt(event->position()))
            Q_EMIT tieActivated(*tie);
        else
            choose(std::nullopt);
    }
}

void EgogramView::endDrag() {
    if (drag_ != Drag::None) unsetCursor();
    if (drag_ == Drag::Tie) target_.reset();
    drag_ = Drag::None;
    update();
}

void EgogramView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (const auto contact = contactAt(event->position())) {
        choose(contact);
        activateCurrent();
    }
}

void EgogramView::wheelEvent(QWheelEvent* event) {
    const double before = zoom_;
    const QPointF centre(width() / 2.0, height() / 2.0), off = event->position() - centre;
    zoom(std::pow(1.0015, event->angleDelta().y()));
    moved_ += off * (1 - zoom_ / before); // what is under the pointer stays there
    update();
    event->accept();
}

void EgogramView::contextMenuEvent(QContextMenuEvent* event) {
    if (event->reason() == QContextMenuEvent::Mouse)
        if (const auto contact = contactAt(event->pos())) choose(contact);
    const QPoint where = event->reason() == QContextMenuEvent::Keyboard && current_
                             ? mapToGlobal(placeOf(*current_).toPoint())
                             : event->globalPos();
    Q_EMIT menuWanted(where);
}

void EgogramView::leaveEvent(QEvent*) {
    hovered_.reset();
    update();
}

void EgogramView::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    if (egogram_ && !current_ && event->reason() != Qt::MouseFocusReason && !egogram_->network.alters.empty())
        choose(0);
    update();
}

void EgogramView::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

bool EgogramView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && egogram_) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto contact = contactAt(help->pos());
        QString words = contact ? toQString(study::contactInWords(*egogram_, *contact)) : QString();
        if (!contact)
            if (const auto tie = tieAt(help->pos())) {
                const AlterTie& drawn = egogram_->network.ties[*tie];
                words = tr("Tie: %1 – %2. Click to read the words.")
                            .arg(toQString(egogram_->network.alters[drawn.a].label),
                                 toQString(egogram_->network.alters[drawn.b].label));
            }
        QToolTip::showText(help->globalPos(), words, this);
        return true;
    }
    return QWidget::event(event);
}

// The nearest contact in the direction of the arrow: what lies aside counts twice.
void EgogramView::step(int key) {
    const std::size_t count = egogram_->network.alters.size();
    if (count == 0) return;
    std::optional<std::size_t>& from = tieWith_ ? target_ : current_;
    const auto start = from ? from : tieWith_;
    std::optional<std::size_t> best;
    if (!start) {
        best = 0;
    } else {
        const QPointF here = placeOf(*start);
        double least = 1e9;
        for (std::size_t i = 0; i < count; ++i) {
            const QPointF by = placeOf(i) - here;
            const double along = key == Qt::Key_Left    ? -by.x()
                                 : key == Qt::Key_Right ? by.x()
                                 : key == Qt::Key_Up    ? -by.y()
                                                        : by.y();
            const double aside = key == Qt::Key_Left || key == Qt::Key_Right ? std::abs(by.y()) : std::abs(by.x());
            if (i == *start || i == tieWith_ || along <= 0.5) continue;
            if (along + 2 * aside < least) {
                least = along + 2 * aside;
                best = i;
            }
        }
    }
    if (!best) {
        // Nobody stands there; who begins a tie means one of the others all the same.
        if (tieWith_ && !target_) goThrough(Walk::Next);
        return;
    }
    if (tieWith_)
        aim(*best);
    else
        choose(best);
}

void EgogramView::goThrough(Walk walk) {
    const std::size_t count = egogram_->network.alters.size();
    if (count == 0 || (tieWith_ && count < 2)) return;
    const auto from = tieWith_ ? target_ : current_;
    std::size_t next = walk == Walk::Last ? count - 1 : 0;
    if (from && walk == Walk::Next) next = (*from + 1) % count;
    if (from && walk == Walk::Previous) next = (*from + count - 1) % count;
    if (!tieWith_) {
        choose(next);
        return;
    }
    if (next == *tieWith_) next = (next + (walk == Walk::Previous || walk == Walk::Last ? count - 1 : 1)) % count;
    aim(next);
}

void EgogramView::beginTie() {
    if (!egogram_ || !current_ || egogram_->network.alters.size() < 2) return;
    if (readOnly_) {
        Q_EMIT said(tr("This project is open for reading only."));
        return;
    }
    tieWith_ = current_;
    target_.reset();
    update();
    Q_EMIT said(hint());
}

void EgogramView::judge(TieStatus status) {
    if (!tieWith_ || !target_) return;
    const ContactKey a = egogram_->network.alters[*tieWith_].contact, b = egogram_->network.alters[*target_].contact;
    tieWith_.reset();
    target_.reset();
    update();
    Q_EMIT tieWanted(a, b, status);
}

bool EgogramView::keyWhileJudging(int key) {
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_T:
        judge(TieStatus::Tie);
        return true;
    case Qt::Key_N:
        judge(TieStatus::NoTie);
        return true;
    case Qt::Key_0:
    case Qt::Key_Delete:
        judge(TieStatus::NotAsked);
        return true;
    case Qt::Key_Escape:
        tieWith_.reset();
        target_.reset();
        update();
        return true;
    default:
        return false;
    }
}

void EgogramView::keyPressEvent(QKeyEvent* event) {
    if (!egogram_) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (drag_ != Drag::None && event->key() == Qt::Key_Escape) {
        if (drag_ == Drag::Sheet) moved_ = movedBefore_;
        endDrag();
        return;
    }
    if (tieWith_ && keyWhileJudging(event->key())) return;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        step(event->key());
        return;
    // Through all contacts in their order, for whoever does not see where they stand.
    case Qt::Key_Home:
        goThrough(Walk::First);
        return;
    case Qt::Key_End:
        goThrough(Walk::Last);
        return;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        if (event->modifiers() != Qt::NoModifier) break;
        goThrough(event->key() == Qt::Key_PageDown ? Walk::Next : Walk::Previous);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        activateCurrent();
        return;
    case Qt::Key_Escape:
        Q_EMIT left();
        return;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

} // namespace kith::workbench
