#include "project/backups_page.h"

#include "common/icons.h"
#include "common/strings.h"
#include "common/theme.h"
#include "project/backup_schedule.h"
#include "project/backups_model.h"

#include "kith/study/backups.h"
#include "kith/study/history.h"

#include <QAction>
#include <QCheckBox>
#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace kith::workbench {

BackupsPage::BackupsPage(const PageContext& context)
    : Page(context), model_(new BackupsModel(this)),
      schedule_(new BackupSchedule(context.workspace, context.preferences, this)), list_(new QTableView(this)),
      none_(new QLabel(tr("There is no backup yet. “Back up now” makes one."), this)), keep_(new QSpinBox(this)),
      minutes_(new QSpinBox(this)), atOpening_(new QCheckBox(tr("When a project is &opened"), this)),
      folder_(new QLineEdit(this)), beside_(new QPushButton(tr("&Open beside"), this)),
      restore_(new QPushButton(tr("&Restore as…"), this)) {
    model_->setLocale(QLocale(preferences().language()));
    list_->setModel(model_);
    list_->setObjectName(QStringLiteral("backups"));
    list_->setAccessibleName(tr("Backups"));
    list_->setSelectionBehavior(QAbstractItemView::SelectRows);
    list_->setSelectionMode(QAbstractItemView::SingleSelection);
    list_->setShowGrid(false);
    list_->setAlternatingRowColors(true);
    list_->setTabKeyNavigation(false);
    list_->verticalHeader()->hide();
    list_->verticalHeader()->setDefaultSectionSize(list_->fontMetrics().height() + 8);
    list_->horizontalHeader()->setHighlightSections(false);
    list_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    list_->horizontalHeader()->setSectionResizeMode(BackupsModel::Where, QHeaderView::Stretch);
    for (const auto& [column, width] : {std::pair(0, 160), std::pair(1, 90), std::pair(2, 100)})
        list_->setColumnWidth(column, width);
    auto* now = new QPushButton(icon(QStringLiteral("backups")), tr("&Back up now"), this);
    now->setObjectName(QStringLiteral("backUpNow"));
    restore_->setToolTip(tr("Writes the backup to a file of another name and opens it: this project stays as it is"));
    beside_->setToolTip(tr("Opens a copy of it, under a name with its date"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(now);
    buttons->addStretch(1);
    buttons->addWidget(beside_);
    buttons->addWidget(restore_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(8);
    layout->addWidget(makeWishes());
    layout->addWidget(none_);
    layout->addWidget(list_, 1);
    layout->addLayout(buttons);
    setFocusProxy(now);

    connect(now, &QPushButton::clicked, this, &BackupsPage::makeOne);
    connect(beside_, &QPushButton::clicked, this, &BackupsPage::openBeside);
    connect(restore_, &QPushButton::clicked, this, &BackupsPage::restoreAs);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, &BackupsPage::showState);
    connect(schedule_, &BackupSchedule::made, this, &BackupsPage::read);
    showState();
    read();
}

QWidget* BackupsPage::makeWishes() {
    const BackupWishes wishes = backupWishes(preferences());
    auto* line = new QWidget(this);
    auto* rows = new QVBoxLayout(line);
    rows->setContentsMargins(0, 0, 0, 0);
    auto* first = new QHBoxLayout;
    auto* second = new QHBoxLayout;
    keep_->setRange(1, 999);
    keep_->setValue(wishes.keep);
    keep_->setAccessibleName(tr("How many backups are kept"));
    minutes_->setRange(0, 24 * 60);
    minutes_->setValue(wishes.minutes);
    minutes_->setSpecialValueText(tr("never"));
    minutes_->setSuffix(tr(" minutes"));
    minutes_->setAccessibleName(tr("How often a backup is made while the project changes"));
    atOpening_->setChecked(wishes.atOpening);
    folder_->setText(wishes.folder);
    folder_->setPlaceholderText(tr("beside the project"));
    folder_->setAccessibleName(tr("Folder of the backups"));
    auto* choose = new QPushButton(tr("C&hoose…"), line);
    choose->setAccessibleName(tr("Choose the folder of the backups"));
    const auto labelled = [line](QHBoxLayout* where, const QString& words, QWidget* field) {
        auto* label = new QLabel(words, line);
        label->setBuddy(field);
        where->addWidget(label);
        where->addWidget(field);
    };
    labelled(first, tr("&Keep"), keep_);
    first->addSpacing(12);
    labelled(first, tr("While it changes, &every"), minutes_);
    first->addSpacing(12);
    first->addWidget(atOpening_);
    first->addStretch(1);
    labelled(second, tr("&Folder"), folder_);
    second->addWidget(choose);
    rows->addLayout(first);
    rows->addLayout(second);
    connect(keep_, &QSpinBox::valueChanged, this, &BackupsPage::keepWishes);
    connect(minutes_, &QSpinBox::valueChanged, this, &BackupsPage::keepWishes);
    connect(atOpening_, &QCheckBox::toggled, this, &BackupsPage::keepWishes);
    connect(folder_, &QLineEdit::editingFinished, this, &BackupsPage::keepWishes);
    connect(choose, &QPushButton::clicked, this, [this] {
        const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder of the backups"), folder_->text());
        if (folder.isEmpty()) return;
        folder_->setText(folder);
        keepWishes();
    });
    return line;
}

QString BackupsPage::heading() const {
    return tr("Backups");
}

void BackupsPage::keepWishes() {
    setBackupWishes(preferences(),
                    {folder_->text().trimmed(), keep_->value(), minutes_->value(), atOpening_->isChecked()});
}

void BackupsPage::read() {
    workspace().compute(
        this, QStringLiteral("backups"),
        [](const project::Project& project, const StudySnapshot&, const Job&) { return study::backupsOf(project); },
        [this](std::vector<study::Backup> backups) {
            model_->setBackups(std::move(backups));
            if (model_->rowCount() > 0) list_->setCurrentIndex(model_->index(0, 0));
            showState();
        });
}

void BackupsPage::showState() {
    const bool any = model_->backupAt(list_->currentIndex().row()) != nullptr;
    none_->setVisible(model_->rowCount() == 0);
    beside_->setEnabled(any);
    restore_->setEnabled(any);
}

void BackupsPage::makeOne() {
    schedule_->backUpNow([this] { desk().say(tr("A backup was made.")); });
}

QString BackupsPage::nameBeside() const {
    const study::Backup* backup = model_->backupAt(list_->currentIndex().row());
    const QFileInfo project(fromPath(workspace().file()));
    const QDateTime at = backup ? QDateTime::fromString(toQString(backup->at), Qt::ISODate).toLocalTime() : QDateTime();
    const QString stem =
        project.completeBaseName() + QLatin1Char(' ') + at.toString(QStringLiteral("yyyy-MM-dd HH-mm-ss"));
    QString name = project.absoluteDir().filePath(stem + QStringLiteral(".kith"));
    for (int i = 2; QFileInfo::exists(name); ++i)
        name = project.absoluteDir().filePath(QStringLiteral("%1 (%2).kith").arg(stem).arg(i));
    return name;
}

void BackupsPage::openBeside() {
    if (model_->backupAt(list_->currentIndex().row())) copyTo(nameBeside());
}

void BackupsPage::restoreAs() {
    if (!model_->backupAt(list_->currentIndex().row())) return;
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Restore as"), nameBeside(), tr("Kith projects (*.kith)"), nullptr, QFileDialog::DontConfirmOverwrite);
    if (!file.isEmpty()) copyTo(file.endsWith(QLatin1String(".kith")) ? file : file + QStringLiteral(".kith"));
}

void BackupsPage::copyTo(const QString& file) {
    const study::Backup* backup = model_->backupAt(list_->currentIndex().row());
    if (!backup) return;
    workspace().startJob(
        this, tr("Restoring a backup"),
        [from = backup->file, to = toPath(file)](const project::Project&, const Job&) {
            study::restoreBackup(from, to);
            return 0;
        },
        [this, file](int) { desk().openProject(file); });
}

Page* makeBackupsPage(const PageContext& context) {
    return new BackupsPage(context);
}

} // namespace kith::workbench
