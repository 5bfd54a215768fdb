#include "common/dialog_buttons.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QPushButton>

namespace kith::workbench {

QDialogButtonBox* acceptOrCancel(QDialog* dialog, const QString& accept) {
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
    acceptOf(buttons)->setText(accept);
    acceptOf(buttons)->setDefault(true);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    return buttons;
}

QPushButton* acceptOf(const QDialogButtonBox* buttons) {
    return buttons->button(QDialogButtonBox::Ok);
}

} // namespace kith::workbench
