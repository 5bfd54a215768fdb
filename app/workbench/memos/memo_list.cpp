#include "memos/memo_list.h"

#include "common/labels.h"
#include "common/strings.h"
#include "memos/note_edit.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::workbench {

QString memoKindName(MemoKind kind) {
    if (kind == MemoKind::Method) return MemoList::tr("method");
    if (kind == MemoKind::Reflexive) return MemoList::tr("reflexive");
    return MemoList::tr("analytic");
}

QComboBox* memoKindChoice(MemoKind kind, QWidget* parent) {
    auto* choice = new QComboBox(parent);
    for (const MemoKind each : {MemoKind::Analytic, MemoKind::Method, MemoKind::Reflexive})
        choice->addItem(memoKindName(each), static_cast<int>(each));
    choice->setCurrentIndex(static_cast<int>(kind));
    choice->setAccessibleName(MemoList::tr("Kind of memo"));
    return choice;
}

MemoList::MemoList(const PageContext& context, QWidget* parent)
    : QWidget(parent), context_(context), cards_(new QVBoxLayout), add_(new QToolButton) {
    add_->setText(tr("Write a memo"));
    add_->setObjectName(QStringLiteral("write"));
    add_->setFocusPolicy(Qt::StrongFocus);
    add_->setEnabled(!context.workspace.isReadOnly());
    connect(add_, &QToolButton::clicked, this, &MemoList::write);
    cards_->setContentsMargins(0, 0, 0, 0);
    cards_->setSpacing(6);
    makeDraft();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(cards_);
    layout->addWidget(draft_);
    layout->addWidget(add_, 0, Qt::AlignLeft);
    connect(&context.workspace, &Workspace::edited, this, [this] {
        if (has_) setSubject(subject_);
    });
}

void MemoList::makeDraft() {
    draft_ = new QWidget;
    draftKind_ = memoKindChoice(MemoKind::Analytic);
    draftWords_ = new NoteEdit;
    draftWords_->setObjectName(QStringLiteral("newMemo"));
    draftWords_->setLines(3, 10);
    draftWords_->setSavedWhenLeft(false);
    draftWords_->setToolTip(tr("Ctrl+Enter saves the memo"));
    draftWords_->setAccessibleName(tr("New memo"));
    auto* save = new QToolButton;
    save->setText(tr("Save"));
    auto* cancel = new QToolButton;
    cancel->setText(tr("Cancel"));
    for (QToolButton* button : {save, cancel})
        button->setFocusPolicy(Qt::StrongFocus);
    auto* foot = new QHBoxLayout;
    foot->addWidget(draftKind_);
    foot->addStretch();
    foot->addWidget(save);
    foot->addWidget(cancel);
    auto* draft = new QVBoxLayout(draft_);
    draft->setContentsMargins(0, 0, 0, 0);
    draft->setSpacing(3);
    draft->addWidget(draftWords_);
    draft->addLayout(foot);
    draft_->hide();
    connect(draftWords_, &NoteEdit::finished, this, &MemoList::finishDraft);
    connect(save, &QToolButton::clicked, this, &MemoList::finishDraft);
    connect(cancel, &QToolButton::clicked, this, [this] {
        draftWords_->clear();
        finishDraft();
    });
}

void MemoList::setSubject(const study::MemoSubject& subject) {
    const bool other = !has_ || subject != subject_;
    if (other && has_) finishDraft(); // nothing that was written is lost
    has_ = true;
    subject_ = subject;
    memos_ = study::memosOf(context_.workspace.reading(), subject);
    // Those that are there already stay in their places, with the cursor in them.
    const bool same =
        !other && memos_.size() == shown_.size() && std::all_of(memos_.begin(), memos_.end(), [this](const Memo& memo) {
            return std::any_of(shown_.begin(), shown_.end(),
                               [&](const Card& card) { return card.memo.key == memo.key; });
        });
    if (!same) rebuild();
    for (Card& card : shown_)
        for (const Memo& memo : memos_) {
            if (memo.key != card.memo.key) continue;
            card.memo = memo;
            card.words->setWords(toQString(memo.text));
            if (card.kind) card.kind->setCurrentIndex(static_cast<int>(memo.kind));
        }
}

void MemoList::rebuild() {
    for (const Card& card : shown_) {
        cards_->removeWidget(card.widget);
        card.widget->hide();
        card.widget->deleteLater();
    }
    shown_.clear();
    for (const Memo& memo : memos_) {
        shown_.push_back(card(memo));
        cards_->addWidget(shown_.back().widget);
    }
}

MemoList::Card MemoList::card(const Memo& memo) {
    Card card{memo, new QWidget, new NoteEdit, nullptr};
    auto* layout = new QVBoxLayout(card.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    auto* head = new QHBoxLayout;
    const bool own = memo.coder == context_.workspace.coder() && !context_.workspace.isReadOnly();
    card.words->setAccessibleName(tr("Memo of %1, %2").arg(toQString(memo.coder), memoKindName(memo.kind)));
    card.words->setLines(1, 12);
    card.words->setWords(toQString(memo.text));
    card.words->setReadOnly(!own);
    if (own) {
        makeOwn(card, head);
    } else {
        auto* who = new QLabel(tr("%1, %2").arg(toQString(memo.coder), memoKindName(memo.kind)));
        makeQuiet(who);
        head->addWidget(who);
    }
    layout->addLayout(head);
    layout->addWidget(card.words);
    return card;
}

void MemoList::makeOwn(Card& card, QHBoxLayout* head) {
    card.kind = memoKindChoice(card.memo.kind);
    auto* remove = new QToolButton;
    remove->setText(tr("Remove"));
    remove->setObjectName(QStringLiteral("removeMemo"));
    remove->setFocusPolicy(Qt::StrongFocus);
    remove->setAutoRaise(true);
    remove->setAccessibleName(tr("Remove this memo"));
    head->addWidget(card.kind);
    head->addStretch();
    head->addWidget(remove);
    NoteEdit* words = card.words;
    QComboBox* kind = card.kind;
    const MemoKey key = card.memo.key;
    const Coder by = card.memo.coder;
    const auto removeIt = [this, key, by] {
        context_.workspace.edit([=](project::Project& project) { study::removeMemo(project, key, by); }, this);
    };
    const auto save = [this, key, by, words, kind] {
        context_.workspace.edit(
            [key, by, how = static_cast<MemoKind>(kind->currentData().toInt()),
             text = toStd(words->words())](project::Project& project) { study::editMemo(project, key, how, text, by); },
            this, {},
            [this, edited = QPointer<NoteEdit>(words)](const Failure& failure) {
                if (edited) edited->revert();
                Q_EMIT context_.workspace.failed(failure);
            });
    };
    connect(kind, &QComboBox::activated, this, save);
    connect(words, &NoteEdit::finished, this,
            [save, removeIt](const QString& text) { text.trimmed().isEmpty() ? removeIt() : save(); });
    connect(remove, &QToolButton::clicked, this, [words, removeIt] {
        words->revert();
        removeIt();
    });
}

void MemoList::write() {
    draft_->show();
    add_->hide();
    draftWords_->setFocus(Qt::OtherFocusReason);
}

void MemoList::finishDraft() {
    const QString words = draftWords_->words();
    if (!words.trimmed().isEmpty())
        context_.workspace.edit([subject = subject_, kind = static_cast<MemoKind>(draftKind_->currentData().toInt()),
                                 text = toStd(words), by = context_.workspace.coder()](
                                    project::Project& project) { study::addMemo(project, subject, kind, text, by); },
                                nullptr);
    draftWords_->clear();
    draft_->hide();
    add_->show();
}

} // namespace kith::workbench
