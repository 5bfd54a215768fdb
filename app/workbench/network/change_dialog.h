// Notes a change of a tie as the account tells it.
#pragma once

#include "kith/model/study.h"
#include "kith/report/pictures.h"
#include "kith/study/ties.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QLineEdit;

namespace kith::workbench {

class ChangeDialog : public QDialog {
    Q_OBJECT
public:
    // `from`: the layer that the contact has; `passages`: those about the contact, to choose the words of.
    ChangeDialog(const QString& contact, const report::PictureWords& words, Layer from, std::vector<Passage> passages,
                 QWidget* parent);

    [[nodiscard]] study::ChangeWish wish() const;

private:
    std::vector<Passage> passages_;
    QComboBox *from_, *to_, *intention_, *words_;
    QLineEdit* when_;
};

} // namespace kith::workbench
