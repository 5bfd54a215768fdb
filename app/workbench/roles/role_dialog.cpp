#include "roles/role_dialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace kith::workbench {

RoleDialog::RoleDialog(const QString& pile, QWidget* parent)
    : QDialog(parent), label_(new QLineEdit(pile, this)), definition_(new QPlainTextEdit(this)), make_(nullptr) {
    setWindowTitle(tr("A new role"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    auto* says =
        new QLabel(tr("The passages on “%1” become codings of a new role in the codebook, and sources that are "
                      "coded already are listed to be looked at again.")
                       .arg(pile),
                   this);
    says->setWordWrap(true);
    definition_->setTabChangesFocus(true);
    definition_->setPlaceholderText(tr("What such a contact does for the person who tells of it"));
    definition_->setAccessibleName(tr("Definition"));
    definition_->setFixedHeight(definition_->fontMetrics().lineSpacing() * 4 + 12);
    label_->setAccessibleName(tr("Label"));
    label_->selectAll();
    auto* form = new QFormLayout;
    form->addRow(tr("&Label"), label_);
    form->addRow(tr("&Definition"), definition_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    make_ = buttons->addButton(tr("Make the role"), QDialogButtonBox::AcceptRole);
    make_->setDefault(true);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(says);
    layout->addLayout(form);
    layout->addWidget(buttons);
    resize(460, sizeHint().height());
    connect(label_, &QLineEdit::textChanged, this,
            [this](const QString& typed) { make_->setEnabled(!typed.trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        const QString label = label_->text().trimmed(), definition = definition_->toPlainText().trimmed();
        accept();
        Q_EMIT wanted(label, definition);
    });
}

} // namespace kith::workbench
