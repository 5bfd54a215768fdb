#include "project/new_project_form.h"

#include "common/labels.h"
#include "common/strings.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace kith::workbench {
namespace {

const auto anotherFile = QStringLiteral("another-file");

} // namespace

NewProjectForm::NewProjectForm(Preferences& preferences, QWidget* parent)
    : QWidget(parent), preferences_(preferences), title_(new QLineEdit(this)), file_(new QLineEdit(this)),
      protocol_(new QComboBox(this)), about_(quietLabel({}, this)), coder_(new QLineEdit(preferences.coder(), this)),
      create_(new QPushButton(tr("&Create and open"), this)) {
    title_->setObjectName(QStringLiteral("newTitle"));
    file_->setObjectName(QStringLiteral("newFile"));
    coder_->setObjectName(QStringLiteral("newCoder"));
    protocol_->setObjectName(QStringLiteral("newProtocol"));
    create_->setObjectName(QStringLiteral("create"));
    title_->setPlaceholderText(tr("As in: Learning networks of youth workers"));
    coder_->setToolTip(tr("Every coding and every step of the history carries this name"));
    const std::string language = toStd(preferences.language());
    for (const study::ProtocolOffer& offer : study::builtInProtocols(language))
        protocol_->addItem(toQString(offer.title.empty() ? offer.protocol : offer.title), toQString(offer.protocol));
    protocol_->addItem(tr("A protocol file…"), anotherFile);
    protocol_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    protocol_->setMinimumContentsLength(24);
    auto* choose = new QPushButton(tr("C&hoose…"), this);
    choose->setAccessibleName(tr("Choose the file of the project"));
    auto* fileLine = new QHBoxLayout;
    fileLine->setSpacing(6);
    fileLine->addWidget(file_, 1);
    fileLine->addWidget(choose);

    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(10);
    form->addRow(tr("Titl&e"), title_);
    form->addRow(tr("&File"), fileLine);
    form->addRow(tr("&Protocol"), protocol_);
    form->addRow(QString(), about_);
    form->addRow(tr("&Your name as coder"), coder_);
    for (QWidget* field : std::initializer_list<QWidget*>{title_, protocol_, coder_})
        field->setAccessibleName(static_cast<QLabel*>(form->labelForField(field))->text().remove(QLatin1Char('&')));
    file_->setAccessibleName(tr("File"));
    auto* label = static_cast<QLabel*>(form->labelForField(fileLine));
    label->setBuddy(file_);

    auto* cancel = new QPushButton(tr("Back"), this);
    create_->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(create_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(form);
    layout->addStretch(1);
    layout->addLayout(buttons);
    setFocusProxy(title_);
    setMaximumWidth(820);

    connect(title_, &QLineEdit::textChanged, this, &NewProjectForm::proposeFile);
    connect(file_, &QLineEdit::textEdited, this, [this] { fileChosen_ = true; });
    connect(choose, &QPushButton::clicked, this, &NewProjectForm::chooseFile);
    connect(protocol_, &QComboBox::activated, this, [this] {
        if (protocol_->currentData() == anotherFile) chooseProtocol();
    });
    connect(protocol_, &QComboBox::currentIndexChanged, this, &NewProjectForm::showProtocol);
    connect(cancel, &QPushButton::clicked, this, &NewProjectForm::cancelled);
    connect(create_, &QPushButton::clicked, this, &NewProjectForm::create);
    for (QLineEdit* field : {title_, file_, coder_})
        connect(field, &QLineEdit::returnPressed, this, &NewProjectForm::create);
    connect(&task_, &BackgroundTask::runningChanged, this, [this] { create_->setEnabled(!task_.isRunning()); });
    proposeFile();
    showProtocol();
}

QString NewProjectForm::folderOfProjects() {
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (folder.isEmpty() || !QFileInfo(folder).isDir()) folder = QDir::homePath();
    return folder;
}

void NewProjectForm::proposeFile() {
    if (fileChosen_) return;
    QString name = title_->text().trimmed();
    name.replace(QRegularExpression(QStringLiteral("[/\\\\:*?\"<>|]+")), QStringLiteral("-"));
    name.truncate(80);
    if (name.isEmpty()) name = tr("study");
    file_->setText(QDir(folderOfProjects()).filePath(name + QStringLiteral(".kith")));
}

void NewProjectForm::chooseFile() {
    const QString file =
        QFileDialog::getSaveFileName(this, tr("File of the new project"), file_->text(), tr("Kith projects (*.kith)"));
    if (file.isEmpty()) return;
    file_->setText(file.endsWith(QLatin1String(".kith")) ? file : file + QStringLiteral(".kith"));
    fileChosen_ = true;
}

void NewProjectForm::chooseProtocol() {
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Protocol"), folderOfProjects(), tr("Protocols (*.toml);;All files (*)"));
    if (file.isEmpty())
        protocol_->setCurrentIndex(0);
    else
        setProtocol(file);
}

void NewProjectForm::setProtocol(const QString& file) {
    try {
        const auto offer = study::protocolOffer(toStd(file), toStd(preferences_.language()));
        const QString title = toQString(offer.title.empty() ? offer.protocol : offer.title);
        int at = protocol_->findData(file);
        if (at < 0) {
            at = protocol_->count() - 1;
            protocol_->insertItem(at, title, file);
        }
        protocol_->setCurrentIndex(at);
    } catch (...) {
        protocol_->setCurrentIndex(0);
        Q_EMIT failed(currentFailure());
    }
}

void NewProjectForm::showProtocol() {
    const QString chosen = protocol_->currentData().toString();
    if (chosen == anotherFile) return;
    try {
        const auto offer = study::protocolOffer(toStd(chosen), toStd(preferences_.language()));
        const QString codes = tr("Its codebook has %n code(s).", nullptr, static_cast<int>(offer.codes));
        about_->setText(offer.question.empty() ? codes : toQString(offer.question) + QLatin1Char(' ') + codes);
    } catch (...) {
        about_->clear();
    }
}

void NewProjectForm::create() {
    if (task_.isRunning()) return;
    if (protocol_->currentData() == anotherFile) {
        chooseProtocol();
        return;
    }
    QString file = file_->text().trimmed();
    if (!file.endsWith(QLatin1String(".kith"))) file += QStringLiteral(".kith");
    if (!coder_->text().trimmed().isEmpty()) preferences_.setCoder(coder_->text());
    study::NewProject wanted;
    wanted.title = toStd(title_->text().trimmed());
    wanted.protocol = toStd(protocol_->currentData().toString());
    wanted.by = toStd(preferences_.coder());
    task_.start([wanted, path = toPath(file)](const Job&) { (void)study::createProject(path, wanted); },
                [this, file] { Q_EMIT created(file); }, [this](const Failure& failure) { Q_EMIT failed(failure); });
}

} // namespace kith::workbench
