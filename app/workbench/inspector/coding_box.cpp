#include "inspector/coding_box.h"

#include "codebook/code_tree_model.h"
#include "common/labels.h"
#include "common/strings.h"
#include "common/theme.h"
#include "inspector/card.h"
#include "memos/memo_list.h"
#include "memos/note_edit.h"

#include "kith/model/wording.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace kith::workbench {

CodingBox::CodingBox(const PageContext& context, const study::CodingOnCard& coding)
    : context_(context), shown_(coding), swatch_(new QLabel), code_(wordsLabel()), coder_(new QLabel),
      words_(wordsLabel(tr("Coded words"))), memos_(new MemoList(context)) {
    setFrameShape(StyledPanel);
    setAutoFillBackground(true);
    QPalette ground = palette();
    ground.setColor(QPalette::Window, theme::raised());
    setPalette(ground);
    makeQuiet(coder_);
    words_->setFont(context.preferences.textFont());
    makeQuiet(words_);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(8, 6, 8, 6);
    rows->setSpacing(4);
    auto* head = new QHBoxLayout;
    head->addWidget(swatch_, 0, Qt::AlignTop);
    head->addWidget(code_, 1);
    head->addWidget(coder_, 0, Qt::AlignTop);
    rows->addLayout(head);
    rows->addWidget(words_);
    if (coding.coding.coder == context.workspace.coder() && !context.workspace.isReadOnly())
        makeOwn();
    else
        makeOthers();
    rows->addWidget(memos_);
}

void CodingBox::makeOwn() {
    contact_ = new QComboBox;
    contact_->setAccessibleName(tr("Contact"));
    contact_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    stage_ = new QComboBox;
    stage_->setAccessibleName(tr("Stage"));
    stage_->setObjectName(QStringLiteral("stage"));
    quality_ = new QLineEdit;
    quality_->setAccessibleName(tr("Quality"));
    quality_->setToolTip(tr("A quality of the contact that the passage names, in a few words"));
    memo_ = new NoteEdit;
    memo_->setAccessibleName(tr("Remark on this coding"));
    memo_->setPlaceholderText(tr("Remark"));
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(8);
    form->setVerticalSpacing(3);
    form->addRow(tr("Contact"), contact_);
    form->addRow(tr("Stage"), stage_);
    form->addRow(tr("Quality"), quality_);
    form->addRow(tr("Remark"), memo_);
    auto* remove = new QToolButton;
    remove->setText(tr("Remove this coding"));
    remove->setFocusPolicy(Qt::StrongFocus);
    remove->setAutoRaise(true);
    auto* rows = static_cast<QVBoxLayout*>(layout());
    rows->addLayout(form);
    rows->addWidget(remove, 0, Qt::AlignRight);
    connect(contact_, &QComboBox::activated, this, [this] {
        study::CodingChanges changes;
        changes.contact = toStd(contact_->currentData().toString());
        revise(changes);
    });
    connect(stage_, &QComboBox::activated, this, [this] {
        study::CodingChanges changes;
        changes.stage = static_cast<Stage>(stage_->currentData().toInt());
        revise(changes);
    });
    connect(quality_, &QLineEdit::editingFinished, this, [this] {
        if (quality_->text() == toQString(shown_.coding.quality)) return;
        study::CodingChanges changes;
        changes.quality = toStd(quality_->text());
        revise(changes);
    });
    connect(memo_, &NoteEdit::finished, this, [this](const QString& words) {
        study::CodingChanges changes;
        changes.memo = toStd(words);
        revise(changes);
    });
    connect(remove, &QToolButton::clicked, this, [this] {
        context_.workspace.edit([key = coding(), by = context_.workspace.coder()](
                                    project::Project& project) { study::removeCodings(project, {key}, by); },
                                this);
    });
}

void CodingBox::makeOthers() {
    says_ = wordsLabel();
    static_cast<QVBoxLayout*>(layout())->addWidget(says_);
}

void CodingBox::setCoding(const study::CodingOnCard& coding, const std::vector<std::string>& contacts,
                          const Protocol& protocol) {
    shown_ = coding;
    Code look;
    look.colour = coding.colour;
    look.layer = coding.code.substr(0, coding.code.find('.'));
    for (const Code& code : context_.workspace.outline().codebook.codes)
        if (code.key == coding.coding.code) look = code;
    swatch_->setPixmap(codeSwatch(look).pixmap(14, 14));
    code_->setText(QStringLiteral("<b>%1</b>").arg(toQString(coding.codeLabel).toHtmlEscaped()));
    code_->setToolTip(toQString(coding.code));
    coder_->setText(toQString(coding.coding.coder));
    coder_->setAccessibleName(tr("Coded by %1").arg(coder_->text()));
    words_->setVisible(!coding.onThisPassage);
    words_->setText(QStringLiteral("“%1”").arg(toQString(coding.coding.passage.quote).toHtmlEscaped()));
    memos_->setSubject(study::MemoSubject::of(coding.coding.key));
    memos_->setVisible(contact_ || !memos_->memos().empty());
    if (contact_) {
        showOwn(contacts, protocol);
        return;
    }
    QStringList says;
    if (!coding.contact.empty()) says += tr("Contact: %1").arg(toQString(coding.contact).toHtmlEscaped());
    if (coding.coding.stage != Stage::NotAsked)
        says += tr("Stage: %1")
                    .arg(toQString(wordingOf(protocol, "stage", toString(coding.coding.stage), context_.language())));
    if (!coding.coding.quality.empty()) says += tr("Quality: %1").arg(toQString(coding.coding.quality).toHtmlEscaped());
    if (!coding.coding.memo.empty()) says += toQString(coding.coding.memo).toHtmlEscaped();
    says_->setVisible(!says.isEmpty());
    says_->setText(says.join(QStringLiteral("<br>")));
}

void CodingBox::showOwn(const std::vector<std::string>& contacts, const Protocol& protocol) {
    contact_->clear();
    contact_->addItem(tr("nobody"), QString());
    for (const std::string& contact : contacts)
        contact_->addItem(toQString(contact), toQString(contact));
    contact_->setCurrentIndex(std::max(0, contact_->findData(toQString(shown_.contact))));
    contact_->setEnabled(!contacts.empty());
    stage_->clear();
    for (const Stage stage : {Stage::NotAsked, Stage::Build, Stage::Maintain, Stage::Activate})
        stage_->addItem(toQString(wordingOf(protocol, "stage", toString(stage), context_.language())),
                        static_cast<int>(stage));
    stage_->setCurrentIndex(static_cast<int>(shown_.coding.stage));
    if (!quality_->hasFocus() || !quality_->isModified()) quality_->setText(toQString(shown_.coding.quality));
    memo_->setWords(toQString(shown_.coding.memo));
}

void CodingBox::revise(const study::CodingChanges& changes) {
    quality_->setModified(false);
    context_.workspace.edit([key = coding(), changes, by = context_.workspace.coder()](
                                project::Project& project) { study::reviseCodings(project, {key}, changes, by); },
                            this, {},
                            [this](const Failure& failure) {
                                // What is shown goes back to what is stored.
                                const int contact = contact_->findData(toQString(shown_.contact));
                                contact_->setCurrentIndex(std::max(0, contact));
                                stage_->setCurrentIndex(static_cast<int>(shown_.coding.stage));
                                quality_->setText(toQString(shown_.coding.quality));
                                memo_->revert();
                                Q_EMIT context_.workspace.failed(failure);
                            });
}

} // namespace kith::workbench
