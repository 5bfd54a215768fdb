#include "project/withdraw_dialog.h"

#include "common/labels.h"
#include "common/strings.h"

#include "kith/study/sources.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace kith::workbench {

WithdrawDialog::WithdrawDialog(Workspace& workspace, QWidget* parent)
    : QDialog(parent), workspace_(workspace), what_(new QComboBox(this)), gone_(new QLabel(this)),
      typed_(new QLineEdit(this)) {
    setWindowTitle(tr("Withdraw"));
    setObjectName(QStringLiteral("withdraw"));
    for (const Case& one : workspace_.outline().cases)
        what_->addItem(tr("%1 (case, with all its sources)").arg(toQString(one.label)), toQString(one.label));
    for (const Source& source : workspace_.outline().sources)
        what_->addItem(tr("%1 (source)").arg(toQString(source.title)), toQString(source.title));
    what_->setObjectName(QStringLiteral("withdrawWhat"));
    what_->setAccessibleName(tr("Whom or what to withdraw"));
    typed_->setObjectName(QStringLiteral("withdrawTyped"));
    typed_->setAccessibleName(tr("Type the name to confirm"));
    gone_->setWordWrap(true);
    makeWarning(gone_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    erase_ = buttons->addButton(tr("&Erase for good"), QDialogButtonBox::DestructiveRole);
    erase_->setObjectName(QStringLiteral("withdrawErase"));
    erase_->setAutoDefault(false);
    auto* who = new QLabel(tr("&Whom or what"), this);
    who->setBuddy(what_);
    auto* type = new QLabel(tr("&Type the name once more"), this);
    type->setBuddy(typed_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 14);
    layout->setSpacing(8);
    layout->addWidget(who);
    layout->addWidget(what_);
    layout->addWidget(gone_);
    layout->addSpacing(6);
    layout->addWidget(type);
    layout->addWidget(typed_);
    layout->addSpacing(8);
    layout->addWidget(buttons);
    resize(480, sizeHint().height());
    connect(what_, &QComboBox::currentIndexChanged, this, &WithdrawDialog::showState);
    connect(typed_, &QLineEdit::textChanged, this, &WithdrawDialog::showState);
    connect(erase_, &QPushButton::clicked, this, &WithdrawDialog::withdraw);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showState();
}

void WithdrawDialog::showState() {
    const QString name = what_->currentData().toString();
    gone_->setText(
        tr("Text, recordings' places, codings, contacts, memos, what the history holds of “%1”, the search index and "
           "every backup of this project are erased. A line without words stays in the history. This cannot be undone.")
            .arg(name));
    typed_->setPlaceholderText(name);
    erase_->setEnabled(!name.isEmpty() && typed_->text().trimmed() == name && !workspace_.isReadOnly());
}

void WithdrawDialog::withdraw() {
    const std::string name = toStd(what_->currentData().toString());
    const QString said = tr("“%1” was withdrawn: nothing of it is left.").arg(what_->currentData().toString());
    // What becomes of it is shown in the window: this dialog goes.
    workspace_.startEditingJob(
        &workspace_, tr("Withdrawing"),
        [name, by = workspace_.coder()](project::Project& project, const Job&) {
            return study::withdraw(project, name, by);
        },
        [workspace = &workspace_, said](const std::vector<std::string>&) { Q_EMIT workspace->said(said); });
    accept();
}

} // namespace kith::workbench
