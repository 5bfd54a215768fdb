// What the mouse and the keys do in a transcript.
#include "reading/transcript_view.h"

#include "common/strings.h"

#include <QApplication>
#include <QDrag>
#include <QDropEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QPointer>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>

namespace kith::workbench {

void TranscriptView::moveTo(int place, bool selecting) {
    const int there = document_->settled(place);
    select(selecting ? anchor_ : there, there);
    showPlace(caret_, caret_);
}

void TranscriptView::moveByLine(int lines, bool selecting) {
    const QRectF now = flow_.caret(caret_);
    const double x = wantedX_ >= 0 ? wantedX_ : now.left();
    int place = caret_;
    int block = document_->blockAt(caret_);
    const int count = static_cast<int>(document_->blocks().size());
    for (int left = std::abs(lines); left > 0; --left) {
        const QRectF here = flow_.caret(place);
        double y = lines > 0 ? here.bottom() + 1 : here.top() - 1;
        block = document_->blockAt(place);
        if (lines > 0 && y >= flow_.top(block) + flow_.heightOf(block)) {
            if (block + 1 >= count) break;
            (void)flow_.layoutOf(block + 1);
            y = flow_.top(block + 1) + flow_.spaceAbove(block + 1) + 1;
        } else if (lines < 0 && y < flow_.top(block) + flow_.spaceAbove(block)) {
            if (block == 0) break;
            (void)flow_.layoutOf(block - 1);
            const auto& before = document_->blocks()[static_cast<std::size_t>(block) - 1];
            y = flow_.caret(before.end).center().y();
        }
        place = flow_.placeAt({x, y});
    }
    moveTo(place, selecting);
    wantedX_ = x;
}

void TranscriptView::moveByCharacter(int by, bool selecting) {
    if (!selecting && hasSelection()) {
        moveTo(by > 0 ? selection().second : selection().first, false);
        return;
    }
    const int block = document_->blockAt(caret_);
    const Block& here = document_->blocks()[static_cast<std::size_t>(block)];
    const int inside = caret_ - here.begin;
    const QTextLayout& layout = flow_.layoutOf(block);
    if (by > 0)
        moveTo(caret_ >= here.end && block + 1 < static_cast<int>(document_->blocks().size())
                   ? document_->blocks()[static_cast<std::size_t>(block) + 1].begin
                   : here.begin + layout.nextCursorPosition(inside),
               selecting);
    else
        moveTo(inside == 0 && block > 0 ? document_->blocks()[static_cast<std::size_t>(block) - 1].end
                                        : here.begin + layout.previousCursorPosition(inside),
               selecting);
}

void TranscriptView::moveByTurn(int by, bool selecting) {
    if (document_->isEmpty()) return;
    const int turn = turnOfCaret();
    const auto& turns = document_->turns();
    // Up goes to the beginning of this turn first.
    const bool inside = caret_ > turns[static_cast<std::size_t>(turn)].begin;
    const int next = by < 0 && inside ? turn : turn + by;
    moveTo(turns[static_cast<std::size_t>(std::clamp(next, 0, static_cast<int>(turns.size()) - 1))].begin, selecting);
}

bool TranscriptView::moveCaret(QKeyEvent* event) {
    const bool selecting = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    const bool alt = event->modifiers().testFlag(Qt::AltModifier);
    const int page = std::max(1, viewport()->height() / flow_.lineHeight() - 2);
    switch (event->key()) {
    case Qt::Key_Left:
        if (alt) return false;
        control ? moveTo(document_->wordBefore(caret_), selecting) : moveByCharacter(-1, selecting);
        return true;
    case Qt::Key_Right:
        if (alt) return false;
        control ? moveTo(document_->wordAfter(caret_), selecting) : moveByCharacter(1, selecting);
        return true;
    case Qt::Key_Up:
        alt ? moveByTurn(-1, selecting) : moveByLine(-1, selecting);
        return true;
    case Qt::Key_Down:
        alt ? moveByTurn(1, selecting) : moveByLine(1, selecting);
        return true;
    case Qt::Key_PageUp:
        if (control) return false;
        moveByLine(-page, selecting);
        return true;
    case Qt::Key_PageDown:
        if (control) return false;
        moveByLine(page, selecting);
        return true;
    case Qt::Key_Home:
        moveTo(control ? document_->firstPlace() : flow_.lineBegin(caret_), selecting);
        return true;
    case Qt::Key_End:
        moveTo(control ? document_->lastPlace() : flow_.lineEnd(caret_), selecting);
        return true;
    default:
        return false;
    }
}

void TranscriptView::keyPressEvent(QKeyEvent* event) {
    if (document_->isEmpty()) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    if (event->key() != Qt::Key_Up && event->key() != Qt::Key_Down && event->key() != Qt::Key_PageUp &&
        event->key() != Qt::Key_PageDown)
        wantedX_ = -1;
    if (moveCaret(event)) {
        event->accept();
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        select(document_->firstPlace(), document_->lastPlace());
        return;
    }
    if (event->key() == Qt::Key_Escape && (hasSelection() || selected_)) {
        select(caret_, caret_);
        return;
    }
    // Not the scroll area's own: it would scroll without the caret.
    event->ignore();
}

int TranscriptView::codingUnder(const QPoint& point) const {
    for (const auto& [rect, id] : stripes_)
        if (rect.contains(point)) return id;
    for (const Name& name : names_)
        if (name.rect.contains(point)) return name.id;
    if (point.x() < columns_.text || point.x() > columns_.text + columns_.textWidth || document_->isEmpty()) return -1;
    const std::vector<CodingKey> here = codingsAt(placeAt(point));
    return here.empty() ? -1 : byKey_.at(here.front());
}

// The passage and coding under a click: one after the other where several hold it.
void TranscriptView::chooseAt(const QPoint& point) {
    const int under = codingUnder(point);
    if (under < 0) {
        if (const ShownMention* mention = mentionsShown_ ? mentionAt(placeAt(point)) : nullptr)
            Q_EMIT mentionClicked(*mention);
        return;
    }
    CodingKey chosen = codings_[static_cast<std::size_t>(under)].key;
    const int place = placeAt(point);
    const bool inText = point.x() <= columns_.text + columns_.textWidth;
    if (inText) {
        const std::vector<CodingKey> here = codingsAt(place);
        const auto now = std::find(here.begin(), here.end(), selected_);
        if (now != here.end()) chosen = now + 1 == here.end() ? here.front() : *(now + 1);
    }
    const bool changed = chosen != selected_;
    selected_ = chosen;
    if (!inText) {
        const ShownCoding* one = coding(chosen);
        select(one->begin, one->begin, true);
    }
    viewport()->update();
    if (changed) Q_EMIT codingSelected(chosen);
    Q_EMIT codingClicked(chosen);
    if (const ShownMention* mention = inText && mentionsShown_ ? mentionAt(place) : nullptr)
        Q_EMIT mentionClicked(*mention);
}

void TranscriptView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || document_->isEmpty()) return;
    wantedX_ = -1;
    pressed_ = event->pos();
    if (const ShownCoding* chosen = coding(selected_); chosen && chosen->mine) {
        for (const bool atEnd : {false, true})
            if (handleOf(selected_, atEnd).adjusted(-3, -4, 3, 4).contains(event->pos())) {
                dragged_ = atEnd ? chosen->end : chosen->begin;
                drag_ = atEnd ? Drag::EndHandle : Drag::BeginHandle;
                return;
            }
    }
    const int place = placeAt(event->pos());
    const bool inText = event->pos().x() <= columns_.text + columns_.textWidth;
    const auto [begin, end] = selection();
    if (!inText) {
        drag_ = Drag::None;
    } else if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        drag_ = Drag::Selecting;
        select(anchor_, place);
    } else if (begin < end && begin <= place && place < end) {
        drag_ = Drag::MaybePassage;
    } else {
        drag_ = Drag::Selecting;
        // The chosen coding stays until it is clear whether another is meant.
        select(place, place, true);
    }
}

void TranscriptView::mouseMoveEvent(QMouseEvent* event) {
    mouse_ = event->pos();
    if (document_->isEmpty()) return;
    if (!(event->buttons() & Qt::LeftButton)) {
        hover(event->pos());
        return;
    }
    const int place = placeAt(event->pos());
    const bool moved = (event->pos() - pressed_).manhattanLength() >= QApplication::startDragDistance();
    switch (drag_) {
    case Drag::Selecting:
        if (place != caret_ && (moved || place != anchor_)) select(anchor_, place);
        if (event->pos().y() < 0 || event->pos().y() > viewport()->height()) showPlace(caret_, caret_);
        break;
    case Drag::BeginHandle:
    case Drag::EndHandle:
        dragged_ = document_->settled(place);
        viewport()->update();
        break;
    case Drag::MaybePassage:
        if (moved) startDraggingPassage();
        break;
    case Drag::None:
        break;
    }
}

void TranscriptView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || document_->isEmpty()) return;
    const Drag was = drag_;
    const ShownCoding* chosen = coding(selected_);
    if ((was == Drag::BeginHandle || was == Drag::EndHandle) && chosen) {
        const auto [begin, end] = extent(*chosen);
        const bool changed = begin != chosen->begin || end != chosen->end;
        drag_ = Drag::None;
        viewport()->update();
        if (changed) Q_EMIT resizeWanted(selected_, begin, end);
        return;
    }
    drag_ = Drag::None;
    if (was == Drag::MaybePassage) {
        const int place = placeAt(event->pos());
        select(place, place, true);
    }
    if (hasSelection() && was == Drag::Selecting) return;
    if (event->modifiers().testFlag(Qt::ShiftModifier)) return;
    // Beside all codings: none is chosen any more.
    if (codingUnder(event->pos()) < 0 && selected_) {
        selected_ = {};
        Q_EMIT codingSelected({});
        viewport()->update();
    }
    chooseAt(event->pos());
}

void TranscriptView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || document_->isEmpty()) return;
    const auto [begin, end] = document_->wordAt(placeAt(event->pos()));
    select(begin, end);
    drag_ = Drag::None;
}

void TranscriptView::hover(const QPoint& point) {
    const int under = codingUnder(point);
    Qt::CursorShape shape = under >= 0 && point.x() > columns_.text + columns_.textWidth ? Qt::PointingHandCursor
                            : point.x() >= columns_.text && point.x() <= columns_.text + columns_.textWidth
                                ? Qt::IBeamCursor
                                : Qt::ArrowCursor;
    if (const ShownCoding* chosen = coding(selected_); chosen && chosen->mine)
        for (const bool atEnd : {false, true})
            if (handleOf(selected_, atEnd).adjusted(-3, -4, 3, 4).contains(point)) shape = Qt::SizeHorCursor;
    if (viewport()->cursor().shape() != shape) viewport()->setCursor(shape);
    if (under == hovered_) return;
    hovered_ = under;
    viewport()->update();
}

void TranscriptView::startDraggingPassage() {
    const auto [begin, end] = selection();
    const Passage passage = document_->passage(begin, end);
    drag_ = Drag::None;
    auto* dragged = new QMimeData;
    dragged->setData(passageFormat, QStringLiteral("%1 %2 %3 %4")
                                        .arg(toQString(passage.source.uuid.toString()))
                                        .arg(passage.part)
                                        .arg(passage.span.begin.value)
                                        .arg(passage.span.end.value)
                                        .toUtf8());
    const QPointer<QDrag> drag = new QDrag(this);
    drag->setMimeData(dragged);
    drag->exec(Qt::CopyAction);
}

void TranscriptView::wheelEvent(QWheelEvent* event) {
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        const int steps = event->angleDelta().y() > 0 ? 1 : event->angleDelta().y() < 0 ? -1 : 0;
        if (steps != 0) Q_EMIT zoomWanted(steps);
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
    hover(event->position().toPoint());
}

void TranscriptView::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TranscriptView::focusOutEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void TranscriptView::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasFormat(codeFormat)) event->acceptProposedAction();
}

void TranscriptView::dragMoveEvent(QDragMoveEvent* event) {
    if (event->mimeData()->hasFormat(codeFormat)) event->acceptProposedAction();
}

// Onto the selection: that is meant; elsewhere the sentence on which it was dropped.
void TranscriptView::dropEvent(QDropEvent* event) {
    if (!event->mimeData()->hasFormat(codeFormat) || document_->isEmpty()) return;
    const QString code = QString::fromUtf8(event->mimeData()->data(codeFormat));
    const int place = placeAt(event->position().toPoint());
    const auto [begin, end] = selection();
    if (place < begin || place > end || begin == end) {
        const auto [from, to] = document_->sentenceAt(place);
        select(from, to);
    }
    event->acceptProposedAction();
    Q_EMIT codeDropped(code);
}

QString TranscriptView::tipFor(const QPoint& point) const {
    const int under = codingUnder(point);
    if (under >= 0) {
        const ShownCoding& coding = codings_[static_cast<std::size_t>(under)];
        const CodeLook& look = lookOf(coding);
        QString tip = QStringLiteral("<b>%1</b>").arg(look.name.toHtmlEscaped());
        if (!coding.note.isEmpty()) tip += QStringLiteral("<br>") + coding.note.toHtmlEscaped();
        if (!coding.details.isEmpty()) tip += QStringLiteral("<br>") + coding.details.toHtmlEscaped();
        if (!look.says.isEmpty()) tip += QStringLiteral("<br><i>%1</i>").arg(look.says.toHtmlEscaped());
        return tip;
    }
    if (document_->isEmpty() || point.x() > columns_.text + columns_.textWidth) return {};
    if (point.x() < columns_.text) {
        const int block = flow_.blockAtY(static_cast<int>(toFlow(point).y()));
        const auto turn = static_cast<std::size_t>(document_->blocks()[static_cast<std::size_t>(block)].turn);
        return document_->turns()[turn].speaker.toHtmlEscaped();
    }
    const ShownMention* mention = mentionsShown_ ? mentionAt(placeAt(point)) : nullptr;
    if (!mention) return {};
    if (mention->state == MentionState::Rejected) return tr("Not a mention of a contact").toHtmlEscaped();
    QString whom = mention->contact;
    if (whom.isEmpty() && whoIsMeant) whom = whoIsMeant(mention->begin, mention->end);
    if (whom.isEmpty()) whom = tr("somebody");
    return (mention->state == MentionState::Confirmed ? tr("Mention of %1") : tr("Perhaps a mention of %1"))
        .arg(whom)
        .toHtmlEscaped();
}

bool TranscriptView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString tip = tipFor(help->pos());
        if (tip.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), tip, viewport());
        return true;
    }
    if (event->type() == QEvent::Leave) {
        mouse_ = {-1, -1};
        if (hovered_ >= 0) {
            hovered_ = -1;
            viewport()->update();
        }
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace kith::workbench
