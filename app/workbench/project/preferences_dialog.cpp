#include "project/preferences_dialog.h"

#include "project/backup_schedule.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFontComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace kith::workbench {
namespace {

void add(QFormLayout* form, const QString& label, QWidget* field, const char* name) {
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    form->addRow(label, field);
}

} // namespace

PreferencesDialog::PreferencesDialog(Preferences& preferences, QWidget* parent)
    : QDialog(parent), preferences_(preferences) {
    setWindowTitle(tr("Preferences"));
    setObjectName(QStringLiteral("preferences"));
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(9);
    addCoder(form);
    addLooks(form);
    addFonts(form);
    addBackups(form);
    addTour(form);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 14);
    layout->setSpacing(14);
    layout->addLayout(form);
    layout->addWidget(buttons);
    resize(480, sizeHint().height());
}

void PreferencesDialog::addCoder(QFormLayout* form) {
    auto* coder = new QLineEdit(preferences_.coder(), this);
    coder->setToolTip(tr("Every coding and every step of the history carries this name"));
    add(form, tr("Your &name as coder"), coder, "coder");
    connect(coder, &QLineEdit::editingFinished, this, [this, coder] {
        if (coder->text().trimmed() != preferences_.coder()) preferences_.setCoder(coder->text());
    });
}

void PreferencesDialog::addLooks(QFormLayout* form) {
    auto* language = new QComboBox(this);
    language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    language->addItem(QStringLiteral("Nederlands"), QStringLiteral("nl"));
    language->setCurrentIndex(language->findData(preferences_.language()));
    add(form, tr("&Language"), language, "language");
    connect(language, &QComboBox::activated, this, [this, language] {
        // The windows are made anew in it, and this one is in the words of the old.
        const QString chosen = language->currentData().toString();
        if (chosen == preferences_.language()) return;
        accept();
        preferences_.setLanguage(chosen);
    });
    auto* looks = new QComboBox(this);
    looks->addItem(tr("as the system"), static_cast<int>(Appearance::System));
    looks->addItem(tr("light"), static_cast<int>(Appearance::Light));
    looks->addItem(tr("dark"), static_cast<int>(Appearance::Dark));
    looks->setCurrentIndex(looks->findData(static_cast<int>(preferences_.appearance())));
    add(form, tr("&Appearance"), looks, "appearance");
    connect(looks, &QComboBox::activated, this,
            [this, looks] { preferences_.setAppearance(static_cast<Appearance>(looks->currentData().toInt())); });
}

void PreferencesDialog::addFonts(QFormLayout* form) {
    auto* font = new QFontComboBox(this);
    font->setEditable(false);
    font->setCurrentFont(preferences_.textFont());
    add(form, tr("&Font of texts"), font, "textFont");
    auto* size = new QSpinBox(this);
    size->setRange(7, 40);
    size->setSuffix(tr(" points"));
    size->setValue(preferences_.textFont().pointSize());
    add(form, tr("&Size of texts"), size, "textSize");
    const auto apply = [this, font, size] {
        QFont chosen = preferences_.textFont();
        chosen.setFamily(font->currentFont().family());
        chosen.setPointSize(size->value());
        if (chosen != preferences_.textFont()) preferences_.setTextFont(chosen);
    };
    connect(font, &QFontComboBox::currentFontChanged, this, apply);
    connect(size, &QSpinBox::valueChanged, this, apply);
    auto* interfaceSize = new QSpinBox(this);
    interfaceSize->setRange(7, 24);
    interfaceSize->setSuffix(tr(" points"));
    interfaceSize->setValue(preferences_.interfaceSize());
    add(form, tr("Size of everything &else"), interfaceSize, "interfaceSize");
    connect(interfaceSize, &QSpinBox::valueChanged, &preferences_, &Preferences::setInterfaceSize);
}

void PreferencesDialog::addBackups(QFormLayout* form) {
    const BackupWishes wishes = backupWishes(preferences_);
    auto* keep = new QSpinBox(this);
    keep->setRange(1, 999);
    keep->setValue(wishes.keep);
    add(form, tr("&Backups that are kept"), keep, "backupsKept");
    auto* minutes = new QSpinBox(this);
    minutes->setRange(0, 24 * 60);
    minutes->setSuffix(tr(" minutes"));
    minutes->setSpecialValueText(tr("never"));
    minutes->setValue(wishes.minutes);
    add(form, tr("A backup e&very"), minutes, "backupMinutes");
    auto* opening = new QCheckBox(tr("Also when a project is &opened"), this);
    opening->setChecked(wishes.atOpening);
    form->addRow(QString(), opening);
    const auto apply = [this, keep, minutes, opening] {
        BackupWishes now = backupWishes(preferences_);
        now.keep = keep->value();
        now.minutes = minutes->value();
        now.atOpening = opening->isChecked();
        setBackupWishes(preferences_, now);
    };
    connect(keep, &QSpinBox::valueChanged, this, apply);
    connect(minutes, &QSpinBox::valueChanged, this, apply);
    connect(opening, &QCheckBox::toggled, this, apply);
}

void PreferencesDialog::addTour(QFormLayout* form) {
    auto* step = new QSpinBox(this);
    step->setRange(1, 5);
    step->setValue(preferences_.value(QStringLiteral("tour/step"), 0).toInt() + 1);
    step->setPrefix(tr("step "));
    add(form, tr("The &tour goes on at"), step, "tourStep");
    connect(step, &QSpinBox::valueChanged, this,
            [this](int chosen) { preferences_.setValue(QStringLiteral("tour/step"), chosen - 1); });
}

} // namespace kith::workbench
