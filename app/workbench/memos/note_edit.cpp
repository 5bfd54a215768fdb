#include "memos/note_edit.h"

#include <QKeyEvent>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace kith::workbench {

NoteEdit::NoteEdit(QWidget* parent) : QPlainTextEdit(parent) {
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setToolTip(tr("Saved when you leave the field, or by Ctrl+Enter; Escape takes back what you wrote"));
    connect(this, &QPlainTextEdit::textChanged, this, &NoteEdit::fit);
}

void NoteEdit::setWords(const QString& words) {
    const bool writing = hasFocus() && isChanged();
    stored_ = words;
    if (!writing && toPlainText() != words) setPlainText(words);
}

void NoteEdit::revert() {
    if (isChanged()) setPlainText(stored_);
}

void NoteEdit::setLines(int least, int most) {
    least_ = least;
    most_ = most;
    fit();
}

void NoteEdit::finish() {
    if (isChanged()) Q_EMIT finished(toPlainText());
}

QSize NoteEdit::sizeHint() const {
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        lines += std::max(1, block.layout() ? block.layout()->lineCount() : 1);
    lines = std::clamp(lines, least_, most_);
    const int frame = 2 * frameWidth() + static_cast<int>(2 * document()->documentMargin());
    return {120, static_cast<int>(std::ceil(lines * fontMetrics().lineSpacing())) + frame + 8};
}

QSize NoteEdit::minimumSizeHint() const {
    return {60, sizeHint().height()};
}

void NoteEdit::fit() {
    const int wanted = sizeHint().height();
    if (wanted != height()) {
        setFixedHeight(wanted);
        updateGeometry();
    }
}

void NoteEdit::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void NoteEdit::focusOutEvent(QFocusEvent* event) {
    QPlainTextEdit::focusOutEvent(event);
    if (savedWhenLeft_ && event->reason() != Qt::PopupFocusReason) finish();
}

void NoteEdit::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        finish();
        return;
    }
    if (event->key() == Qt::Key_Escape && isChanged()) {
        revert();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

} // namespace kith::workbench
