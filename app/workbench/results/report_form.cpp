#include "results/report_form.h"

#include "common/labels.h"
#include "common/strings.h"

#include "kith/study/writing.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

namespace kith::workbench {
namespace {

struct Written {
    QString index;
    QStringList notes;
};

} // namespace

void fillNames(QComboBox* names) {
    names->addItem(QCoreApplication::translate("ReportForm", "true names"), static_cast<int>(study::Names::True));
    names->addItem(QCoreApplication::translate("ReportForm", "pseudonyms of the key beside the project"),
                   static_cast<int>(study::Names::Pseudonyms));
}

study::Names namesChosen(const QComboBox* names) {
    return static_cast<study::Names>(names->currentData().toInt());
}

ReportForm::ReportForm(const PageContext& context, QWidget* parent)
    : QWidget(parent), context_(context), language_(new QComboBox(this)), names_(new QComboBox(this)),
      folder_(new QLineEdit(this)), browse_(new QPushButton(tr("Choose…"), this)),
      write_(new QPushButton(tr("Write the report"), this)), cancel_(new QPushButton(tr("Cancel"), this)),
      progress_(new QProgressBar(this)), open_(new QPushButton(tr("Open the report"), this)),
      openFolder_(new QPushButton(tr("Open its folder"), this)), words_(new QLabel(this)) {
    makeLayout();
    connect(browse_, &QPushButton::clicked, this, [this] {
        const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder of the report"), folder_->text());
        if (!folder.isEmpty()) setFolder(folder);
    });
    connect(write_, &QPushButton::clicked, this, &ReportForm::write);
    connect(cancel_, &QPushButton::clicked, this, &ReportForm::cancel);
    connect(open_, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(written_)); });
    connect(openFolder_, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(written_).path())); });
    connect(&context.workspace, &Workspace::jobsChanged, this, &ReportForm::showProgress);
    setFolder(fromPath(std::filesystem::absolute(context.workspace.file()).parent_path() / "report"));
    setRunning(false);
    setFocusProxy(write_);
}

void ReportForm::makeLayout() {
    language_->addItem(QStringLiteral("English"), QStringLiteral("en"));
    language_->addItem(QStringLiteral("Nederlands"), QStringLiteral("nl"));
    language_->setCurrentIndex(std::max(0, language_->findData(toQString(context_.language()))));
    fillNames(names_);
    auto* form = new QFormLayout;
    form->setContentsMargins(14, 14, 14, 8);
    form->setVerticalSpacing(10);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    const auto add = [&](const QString& label, QWidget* field) {
        field->setAccessibleName(label);
        form->addRow(label, field);
    };
    add(tr("Language"), language_);
    add(tr("Names"), names_);
    const bool canConvert = !QStandardPaths::findExecutable(QStringLiteral("pandoc")).isEmpty();
    auto* documents = new QHBoxLayout;
    documents->setSpacing(14);
    for (const char* format : {"docx", "odt"}) {
        auto* tick = new QCheckBox(QString::fromLatin1(format));
        tick->setAccessibleName(tr("Also as %1, for a word processor").arg(tick->text()));
        tick->setEnabled(canConvert);
        documents_[format] = tick;
        documents->addWidget(tick);
    }
    if (!canConvert) documents->addWidget(quietLabel(tr("Needs the program pandoc, which is not installed.")), 1);
    documents->addStretch(1);
    form->addRow(tr("For a word processor"), documents);
    auto* formats = new QHBoxLayout;
    formats->setSpacing(14);
    for (const std::string& format : study::tableFormats()) {
        auto* tick = new QCheckBox(toQString(format));
        tick->setAccessibleName(tr("Tables as %1").arg(tick->text()));
        tick->setChecked(true);
        formats_[format] = tick;
        formats->addWidget(tick);
    }
    formats->addStretch(1);
    form->addRow(tr("Tables as"), formats);
    auto* where = new QHBoxLayout;
    where->setSpacing(6);
    folder_->setAccessibleName(tr("Folder of the report"));
    folder_->setMinimumWidth(320);
    where->addWidget(folder_, 1);
    where->addWidget(browse_);
    form->addRow(tr("Folder"), where);
    auto* go = new QHBoxLayout;
    go->setSpacing(6);
    progress_->setAccessibleName(tr("Progress of the report"));
    progress_->setFixedWidth(240);
    for (QWidget* each : std::initializer_list<QWidget*>{write_, progress_, cancel_, open_, openFolder_})
        go->addWidget(each);
    go->addStretch(1);
    form->addRow(QString(), go);

    words_->setWordWrap(true);
    words_->setTextFormat(Qt::PlainText);
    words_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words_->setAccessibleName(tr("What is left out"));
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto* says = quietLabel(tr("One page with every planned table and picture, where each number opens the passages "
                               "behind it; beside it all tables, pictures, networks, and a sheet for each interviewee "
                               "to check. The same project gives the same report."));
    says->setContentsMargins(14, 12, 14, 0);
    whole->addWidget(says);
    whole->addLayout(form);
    words_->setContentsMargins(14, 0, 14, 8);
    whole->addWidget(words_);
    whole->addStretch(1);
}

void ReportForm::setFolder(const QString& folder) {
    folder_->setText(folder);
}

study::ReportOptions ReportForm::options() const {
    study::ReportOptions options;
    options.language = toStd(language_->currentData().toString());
    options.tableFormats.clear();
    for (const std::string& format : study::tableFormats())
        if (formats_.at(format)->isChecked()) options.tableFormats.push_back(format);
    for (const auto& [format, tick] : documents_)
        if (tick->isChecked()) options.documents.push_back(format);
    return options;
}

void ReportForm::write() {
    if (job_ != 0 || folder_->text().trimmed().isEmpty()) return;
    notes_.clear();
    showLeftOut();
    setRunning(true);
    context_.workspace.startJob(
        this, tr("Writing the report"),
        [options = options(), file = context_.workspace.file(), folder = toPath(folder_->text().trimmed()),
         names = namesChosen(names_)](const project::Project&, const Job& job) {
            const study::StudyView view = study::StudyView::open(file, names, job);
            Written written;
            written.index = fromPath(study::writeReport(view.project(), folder, options, job));
            for (const Note& note : view.notes())
                written.notes += toQString(note.text);
            return written;
        },
        [this](const Written& written) {
            written_ = written.index;
            notes_ = written.notes;
            setRunning(false);
            showLeftOut();
            context_.desk.say(tr("The report is written: %1").arg(written_));
            Q_EMIT done();
        },
        [this](const Failure& failure) {
            setRunning(false);
            if (failure.cancelled)
                context_.desk.say(tr("Cancelled: no report was written."));
            else
                Q_EMIT context_.workspace.failed(failure);
            Q_EMIT done();
        });
    job_ = context_.workspace.jobs().back().number;
}

void ReportForm::cancel() {
    if (job_ != 0) context_.workspace.cancelJob(job_);
}

void ReportForm::setRunning(bool running) {
    if (!running) job_ = 0;
    write_->setEnabled(!running);
    progress_->setVisible(running);
    progress_->setRange(0, 0);
    cancel_->setVisible(running);
    open_->setVisible(!running && !written_.isEmpty());
    openFolder_->setVisible(open_->isVisibleTo(this));
}

void ReportForm::showProgress() {
    for (const RunningJob& job : context_.workspace.jobs()) {
        if (job.number != job_) continue;
        // A bar of the platform holds no more than an int.
        progress_->setRange(0, job.total > 0 ? 1000 : 0);
        if (job.total > 0) progress_->setValue(static_cast<int>(job.done * 1000 / job.total));
        progress_->setToolTip(job.what);
        progress_->setAccessibleDescription(job.what);
    }
}

void ReportForm::showLeftOut() {
    QStringList lines;
    if (const auto snapshot = context_.workspace.snapshot()) {
        QStringList refused;
        for (const std::string& title : snapshot->leftOut)
            refused += toQString(title);
        if (!refused.isEmpty())
            lines += tr("Left out, for their consent forbids analysis: %1.").arg(refused.join(QStringLiteral(", ")));
        QStringList unquoted;
        for (const Source& source : snapshot->sources)
            if (!source.superseded && source.consent.quote == Permission::Refused) unquoted += toQString(source.title);
        if (!unquoted.isEmpty())
            lines += tr("Counted, but without their words, for their consent forbids quoting: %1.")
                         .arg(unquoted.join(QStringLiteral(", ")));
        if (lines.isEmpty()) lines += tr("Nothing is left out: no consent forbids analysis or quoting.");
    }
    lines += notes_;
    words_->setText(lines.join(QStringLiteral("\n")));
}

} // namespace kith::workbench
