#include "results/edited_dialog.h"

#include "common/dialog_buttons.h"
#include "common/strings.h"

#include "kith/model/wording.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

namespace kith::workbench {

EditedDialog::EditedDialog(const StudySnapshot& snapshot, const std::vector<std::string>& contacts, Base base,
                           const std::string& language, QWidget* parent)
    : QDialog(parent), base_(std::move(base)), code_(new QComboBox(this)), words_(new QPlainTextEdit(this)),
      contact_(new QComboBox(this)), stage_(new QComboBox(this)), memo_(new QLineEdit(this)) {
    setWindowTitle(tr("Decide otherwise"));
    auto* form = new QFormLayout(this);
    for (const Code& code : snapshot.codebook.codes)
        if (code.retired == 0) code_->addItem(toQString(code.label(language)), toQString(code.name));
    code_->setCurrentIndex(std::max(0, code_->findData(toQString(base_.code))));
    words_->setPlainText(toQString(base_.words));
    words_->setTabChangesFocus(true);
    words_->setMaximumHeight(fontMetrics().height() * 6);
    words_->setToolTip(tr("Words as they stand in the source, and enough of them to stand there once"));
    contact_->addItem(tr("no contact"), QStringLiteral("-"));
    for (const std::string& contact : contacts)
        contact_->addItem(toQString(contact), toQString(contact));
    contact_->setCurrentIndex(std::max(0, contact_->findData(toQString(base_.contact))));
    stage_->addItem(tr("no stage"), QStringLiteral("-"));
    for (const char* stage : {"build", "maintain", "activate"})
        stage_->addItem(toQString(wordingOf(snapshot.protocol, "stage", stage, language)), QString::fromLatin1(stage));
    stage_->setCurrentIndex(std::max(0, stage_->findData(toQString(base_.stage))));
    const auto add = [&](const QString& label, QWidget* field) {
        field->setAccessibleName(label);
        form->addRow(label, field);
    };
    add(tr("Code"), code_);
    add(tr("Words"), words_);
    add(tr("Contact"), contact_);
    add(tr("Stage"), stage_);
    add(tr("Why (memo)"), memo_);
    form->addRow(acceptOrCancel(this, tr("Decide")));
    resize(480, 340);
}

study::Decision EditedDialog::decision() const {
    const auto otherwise = [](const QString& value, const std::string& before) {
        const std::string now = toStd(value);
        return now == before || (now == "-" && before.empty()) ? std::string() : now;
    };
    study::Decision decision;
    decision.what = "edited";
    decision.code = otherwise(code_->currentData().toString(), base_.code);
    decision.words = otherwise(words_->toPlainText(), base_.words);
    decision.contact = otherwise(contact_->currentData().toString(), base_.contact);
    decision.stage = otherwise(stage_->currentData().toString(), base_.stage);
    decision.memo = toStd(memo_->text().trimmed());
    return decision;
}

} // namespace kith::workbench
