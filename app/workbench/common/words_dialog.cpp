#include "common/words_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace kith::workbench {

WordsDialog::WordsDialog(Form form, const QString& title, const QString& what, const QString& words,
                         const QString& accept, QWidget* parent)
    : QDialog(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto* label = new QLabel(what, this);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    QWidget* field = nullptr;
    if (form == Form::Line) {
        line_ = new QLineEdit(words, this);
        line_->selectAll();
        connect(line_, &QLineEdit::textChanged, this, &WordsDialog::check);
        field = line_;
    } else {
        text_ = new QPlainTextEdit(words, this);
        text_->setTabChangesFocus(true);
        connect(text_, &QPlainTextEdit::textChanged, this, &WordsDialog::check);
        field = text_;
    }
    field->setAccessibleName(what);
    label->setBuddy(field);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    accept_ = buttons->button(QDialogButtonBox::Ok);
    accept_->setText(accept);
    accept_->setDefault(true);
    if (text_) {
        auto* take = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
        connect(take, &QShortcut::activated, accept_, &QPushButton::click);
        accept_->setToolTip(take->key().toString(QKeySequence::NativeText));
    }
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(label);
    layout->addWidget(field, 1);
    layout->addWidget(buttons);
    resize(460, text_ ? 260 : sizeHint().height());
    field->setFocus();
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        const QString taken = this->words();
        this->accept();
        Q_EMIT given(taken);
    });
    check();
}

void WordsDialog::allowNone() {
    mayBeEmpty_ = true;
    check();
}

QString WordsDialog::words() const {
    return (line_ ? line_->text() : text_->toPlainText()).trimmed();
}

void WordsDialog::check() {
    accept_->setEnabled(mayBeEmpty_ || !words().isEmpty());
}

} // namespace kith::workbench
