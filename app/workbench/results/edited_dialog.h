// An adjudicator's own coding, where neither coder's will do.
#pragma once

#include "kith/model/snapshot.h"
#include "kith/study/agreement.h"

#include <QDialog>

#include <string>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace kith::workbench {

class EditedDialog : public QDialog {
    Q_OBJECT
public:
    // What it begins with: the coding that is edited.
    struct Base {
        std::string code, words, contact, stage;
    };
    EditedDialog(const StudySnapshot& snapshot, const std::vector<std::string>& contacts, Base base,
                 const std::string& language, QWidget* parent = nullptr);

    // Holds only what differs from the base.
    [[nodiscard]] study::Decision decision() const;

private:
    Base base_;
    QComboBox* code_;
    QPlainTextEdit* words_;
    QComboBox* contact_;
    QComboBox* stage_;
    QLineEdit* memo_;
};

} // namespace kith::workbench
