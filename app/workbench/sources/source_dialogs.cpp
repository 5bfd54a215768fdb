#include "sources/source_dialogs.h"

#include "common/dialog_buttons.h"
#include "common/labels.h"
#include "common/strings.h"
#include "common/term_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace kith::workbench {

DescribeDialog::DescribeDialog(const Source& source, QWidget* parent)
    : QDialog(parent), source_(source), title_(new QLineEdit(toQString(source.title), this)),
      wave_(new QLineEdit(toQString(source.wave), this)), language_(new QComboBox(this)) {
    setWindowTitle(tr("Describe %1").arg(toQString(source.title)));
    auto* form = new QFormLayout;
    title_->setAccessibleName(tr("Title"));
    form->addRow(tr("&Title"), title_);
    language_->setEditable(true);
    language_->addItems({QStringLiteral("en"), QStringLiteral("nl")});
    language_->setCurrentText(toQString(source.language));
    language_->setAccessibleName(tr("Language"));
    form->addRow(tr("&Language"), language_);
    wave_->setAccessibleName(tr("Wave"));
    wave_->setPlaceholderText(tr("of a study with several rounds: 2, 2024"));
    form->addRow(tr("&Wave"), wave_);
    if (source.kind == SourceKind::Translation) {
        translator_ = new QLineEdit(toQString(source.translator), this);
        translator_->setAccessibleName(tr("Translator"));
        form->addRow(tr("T&ranslator"), translator_);
    }
    auto* consent = new QLabel(tr("Consent to…"), this);
    QFont strong = consent->font();
    strong.setWeight(QFont::DemiBold);
    consent->setFont(strong);
    form->addRow(consent);
    analyse_ = permission(tr("Consent to analyse"), source.consent.analyse);
    form->addRow(tr("&analyse"), analyse_);
    quote_ = permission(tr("Consent to quote"), source.consent.quote);
    form->addRow(tr("&quote"), quote_);
    archive_ = permission(tr("Consent to archive"), source.consent.archive);
    form->addRow(tr("ar&chive"), archive_);
    translate_ = permission(tr("Consent to translate"), source.consent.translate);
    form->addRow(tr("t&ranslate"), translate_);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addStretch(1);
    auto* buttons = acceptOrCancel(this, tr("&Save"));
    layout->addWidget(buttons);
    const auto sound = [this, buttons] { acceptOf(buttons)->setEnabled(!title_->text().trimmed().isEmpty()); };
    connect(title_, &QLineEdit::textChanged, this, sound);
    setMinimumWidth(380);
}

QComboBox* DescribeDialog::permission(const QString& name, Permission current) {
    auto* box = new QComboBox(this);
    box->addItems(permissionWords());
    box->setCurrentIndex(static_cast<int>(current));
    box->setAccessibleName(name);
    return box;
}

study::SourceDescription DescribeDialog::changes() const {
    study::SourceDescription changes;
    const auto words = [](const QString& now, const std::string& before, std::optional<std::string>& change) {
        if (toStd(now.trimmed()) != before) change = toStd(now.trimmed());
    };
    words(title_->text(), source_.title, changes.title);
    words(language_->currentText(), source_.language, changes.language);
    words(wave_->text(), source_.wave, changes.wave);
    if (translator_) words(translator_->text(), source_.translator, changes.translator);
    const auto leave = [](const QComboBox* box, Permission before, std::optional<Permission>& change) {
        const auto now = static_cast<Permission>(box->currentIndex());
        if (now != before) change = now;
    };
    leave(analyse_, source_.consent.analyse, changes.analyse);
    leave(quote_, source_.consent.quote, changes.quote);
    leave(archive_, source_.consent.archive, changes.archive);
    leave(translate_, source_.consent.translate, changes.translate);
    return changes;
}

AssignDialog::AssignDialog(const QString& source, const QStringList& coders, QWidget* parent)
    : QDialog(parent), coder_(new QComboBox(this)), blind_(new QCheckBox(tr("&blind"), this)) {
    setWindowTitle(tr("Assign %1").arg(source));
    coder_->setEditable(true);
    coder_->addItems(coders);
    coder_->setAccessibleName(tr("Coder"));
    blind_->setChecked(true);
    auto* says = new QLabel(tr("Who codes blind sees no suggestions and no other coder's codings of this source until "
                               "it is done."),
                            this);
    says->setWordWrap(true);
    makeQuiet(says);
    auto* form = new QFormLayout;
    form->addRow(tr("&Coder"), coder_);
    form->addRow(QString(), blind_);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(says);
    layout->addStretch(1);
    auto* buttons = acceptOrCancel(this, tr("&Assign"));
    layout->addWidget(buttons);
    const auto sound = [this, buttons] { acceptOf(buttons)->setEnabled(!coder_->currentText().trimmed().isEmpty()); };
    connect(coder_, &QComboBox::editTextChanged, this, sound);
    sound();
    setMinimumWidth(380);
}

Coder AssignDialog::coder() const {
    return toStd(coder_->currentText().trimmed());
}

bool AssignDialog::blind() const {
    return blind_->isChecked();
}

} // namespace kith::workbench
