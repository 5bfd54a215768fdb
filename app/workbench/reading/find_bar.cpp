#include "reading/find_bar.h"

#include "common/strings.h"
#include "reading/transcript_view.h"

#include "kith/text/matching.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace kith::workbench {

FindBar::FindBar(TranscriptView& view, QWidget* parent)
    : QWidget(parent), view_(view), words_(new QLineEdit(this)), count_(new QLabel(this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 4, 10, 4);
    words_->setPlaceholderText(tr("Find in this text"));
    words_->setAccessibleName(tr("Find in this text"));
    words_->setMaximumWidth(320);
    words_->setClearButtonEnabled(true);
    count_->setAccessibleName(tr("Places found"));
    const auto button = [&](const QString& text, const QString& tip, auto run) {
        auto* made = new QToolButton(this);
        made->setText(text);
        made->setToolTip(tip);
        made->setAccessibleName(tip);
        connect(made, &QToolButton::clicked, this, run);
        return made;
    };
    layout->addWidget(words_, 1);
    layout->addWidget(button(tr("Previous"), tr("Previous place (Shift+F3)"), [this] { step(-1); }));
    layout->addWidget(button(tr("Next"), tr("Next place (F3)"), [this] { step(1); }));
    layout->addWidget(count_);
    layout->addStretch(1);
    layout->addWidget(button(tr("Close"), tr("Close the search (Escape)"), [this] { close(); }));
    connect(words_, &QLineEdit::textChanged, this, &FindBar::search);
    hide();
}

void FindBar::open(const QString& words) {
    QWidget::show();
    if (!words.isEmpty()) words_->setText(words);
    words_->selectAll();
    words_->setFocus();
    search();
}

void FindBar::close() {
    hide();
    found_.clear();
    current_ = -1;
    view_.setFound({}, -1);
    view_.setFocus();
}

void FindBar::search() {
    if (isHidden()) return;
    found_.clear();
    current_ = -1;
    const std::string wanted = toStd(words_->text());
    if (!view_.document().isEmpty())
        for (const CodePointSpan& span : findExact(view_.document().text(), wanted, CaseMatching::Folded))
            found_.push_back(view_.document().fromCodePoints(span));
    if (found_.empty()) {
        view_.setFound({}, -1);
        count_->setText(words_->text().trimmed().isEmpty() ? QString() : tr("Nowhere in this text"));
        return;
    }
    // The first one from where the caret is.
    int first = 0;
    while (first < count() && found_[static_cast<std::size_t>(first)].second < view_.selection().first)
        ++first;
    show(first % count());
}

void FindBar::show(int found) {
    current_ = found;
    view_.setFound(found_, current_);
    count_->setText(tr("%1 of %2").arg(current_ + 1).arg(count()));
    const auto [begin, end] = found_[static_cast<std::size_t>(current_)];
    view_.select(begin, end);
    view_.showPlace(begin, end);
}

void FindBar::step(int by) {
    if (isHidden()) {
        open({});
        return;
    }
    if (count() > 0) show((current_ + by + count()) % count());
}

void FindBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        close();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        step(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace kith::workbench
