#include "inspector/inspector_dock.h"

#include "common/labels.h"
#include "common/strings.h"
#include "common/theme.h"
#include "inspector/case_card.h"
#include "inspector/code_card.h"
#include "inspector/contact_inspector.h"
#include "inspector/passage_card.h"
#include "inspector/source_card.h"
#include "window/main_window.h"

#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace kith::workbench {

InspectorDock::InspectorDock(const PageContext& context)
    : context_(context), empty_(wordsLabel()), inside_(new QWidget) {
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Inspector"));
    setMinimumWidth(220);
    auto* rows = new QVBoxLayout(inside_);
    rows->setContentsMargins(0, 0, 0, 0);
    empty_->setContentsMargins(12, 12, 12, 12);
    makeQuiet(empty_);
    rows->addWidget(empty_, 1);
    cards_ = {new PassageInspector(context), new CodeInspector(context), new CaseInspector(context),
              new SourceInspector(context), new ContactInspector(context)};
    for (InspectorCard* card : cards_) {
        rows->addWidget(card);
        card->hide();
        connect(card, &InspectorCard::gone, this, [this, card](const QString& why) {
            if (card == current_) say(why);
        });
    }
    setWidget(inside_);
    say(tr("Here stands what is known of the passage, contact, code, case or source that you look at. "
           "Select some words in a transcript to begin."));
    connect(&context.desk, &Desk::inspected, this, &InspectorDock::inspect);
    connect(&context.workspace, &Workspace::edited, this, [this] {
        if (current_) current_->refresh();
    });
}

void InspectorDock::say(const QString& words) {
    if (current_) current_->hide();
    current_ = nullptr;
    empty_->setText(words.toHtmlEscaped());
    empty_->show();
}

void InspectorDock::inspect(const Subject& subject) {
    if (std::holds_alternative<Nothing>(subject)) return; // what was looked at last stays to be read
    if (current_ && subject == subject_) return;
    subject_ = subject;
    InspectorCard* wanted = nullptr;
    for (InspectorCard* card : cards_)
        if (!wanted && card->show(subject)) wanted = card;
    if (!wanted) return;
    const bool other = wanted != current_;
    if (other && current_) current_->hide();
    current_ = wanted;
    empty_->hide();
    wanted->QWidget::show();
    if (other) ensureVisible(0, 0);
}

void InspectorDock::focusInEvent(QFocusEvent* event) {
    QScrollArea::focusInEvent(event);
    // Alt+3: the first thing that can be done here.
    if (event->reason() == Qt::ShortcutFocusReason && current_) focusNextChild();
}

void InspectorDock::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        if (const auto* main = qobject_cast<MainWindow*>(window()))
            if (Page* page = main->currentPage()) page->setFocus(Qt::OtherFocusReason);
        return;
    }
    QScrollArea::keyPressEvent(event);
}

QWidget* makeInspectorDock(const PageContext& context) {
    return new InspectorDock(context);
}

} // namespace kith::workbench
