#include "results/export_form.h"

#include "common/strings.h"
#include "common/theme.h"
#include "results/report_form.h"
#include "results/table_panel.h"
#include "window/exports.h"

#include "kith/study/report.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::workbench {
namespace {

struct Name {
    std::string_view kind;
    const char* words;
};

constexpr Name exports[] = {
    {"codings", QT_TRANSLATE_NOOP("exports", "Codings with their words, in a table that can be read in again")},
    {"contacts", QT_TRANSLATE_NOOP("exports", "Contacts with roles, ratings and counts")},
    {"alter-ties", QT_TRANSLATE_NOOP("exports", "Ties between contacts")},
    {"changes", QT_TRANSLATE_NOOP("exports", "Told changes of ties")},
    {"networks", QT_TRANSLATE_NOOP("exports", "Measures of each network")},
    {"cases", QT_TRANSLATE_NOOP("exports", "Interviewees and respondents with their attributes")},
    {"sources", QT_TRANSLATE_NOOP("exports", "Sources with language and consent")},
    {"graphml", QT_TRANSLATE_NOOP("exports", "Networks for Gephi, igraph and others (GraphML)")},
    {"egor", QT_TRANSLATE_NOOP("exports", "Networks for the package egor of R, as three tables")},
    {"network-canvas", QT_TRANSLATE_NOOP("exports", "Networks as Network Canvas has them, as three tables")},
    {"codebook", QT_TRANSLATE_NOOP("exports", "The codebook in use")},
    {"protocol", QT_TRANSLATE_NOOP("exports", "The protocol, as frozen into the project")},
    {"texts", QT_TRANSLATE_NOOP("exports", "Texts of sources that may be archived")},
};

QString exportName(const study::ExportKind& kind) {
    for (const Name& name : exports)
        if (name.kind == kind.id) return QCoreApplication::translate("exports", name.words);
    return toQString(kind.id);
}

const study::ExportKind* kindOf(const std::string& id) {
    const auto& kinds = study::exportKinds();
    const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const study::ExportKind& k) { return k.id == id; });
    return kind == kinds.end() ? nullptr : &*kind;
}

} // namespace

ExportForm::ExportForm(const PageContext& context, QWidget* parent)
    : QWidget(parent), context_(context), kinds_(new QListWidget(this)), names_(new QComboBox(this)),
      export_(new QPushButton(tr("Export…"), this)), words_(new QLabel(this)) {
    for (const study::ExportKind& kind : study::exportKinds()) {
        auto* item = new QListWidgetItem(exportName(kind), kinds_);
        item->setData(Qt::UserRole, toQString(kind.id));
        item->setToolTip(toQString(kind.id));
    }
    kinds_->setCurrentRow(0);
    kinds_->setAccessibleName(tr("What to export"));
    kinds_->setAlternatingRowColors(true);
    kinds_->setSpacing(2);
    fillNames(names_);
    names_->setAccessibleName(tr("Names"));
    words_->setWordWrap(true);
    words_->setTextFormat(Qt::PlainText);
    words_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words_->setContentsMargins(8, 4, 8, 8);
    words_->setText(tr("Every export obeys consent: words of sources that may not be quoted stay out, and texts need "
                       "consent to be archived."));
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(8, 8, 8, 4);
    foot->setSpacing(6);
    foot->addWidget(new QLabel(tr("Under")));
    foot->addWidget(names_);
    foot->addWidget(export_);
    foot->addStretch(1);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(kinds_, 1);
    whole->addLayout(foot);
    whole->addWidget(words_);
    setFocusProxy(kinds_);
    connect(kinds_, &QListWidget::itemActivated, this, &ExportForm::exportChosen);
    connect(export_, &QPushButton::clicked, this, &ExportForm::exportChosen);
}

QString ExportForm::outcome() const {
    return words_->text();
}

void ExportForm::exportChosen() {
    if (!kinds_->currentItem()) return;
    const std::string id = toStd(kinds_->currentItem()->data(Qt::UserRole).toString());
    const study::ExportKind* kind = kindOf(id);
    if (!kind) return;
    QString path;
    if (kind->extension == "folder") {
        path = QFileDialog::getExistingDirectory(this, tr("Folder to write into"));
    } else {
        std::vector<std::string> formats;
        for (const QString& ending : toQString(kind->extension).split(QLatin1Char(' ')))
            formats.push_back(toStd(ending.mid(1)));
        path = askForFile(this, tr("Export"), toQString(id), formats);
    }
    if (!path.isEmpty() && !QFileInfo(path).fileName().startsWith(QLatin1Char('.'))) exportTo(id, path);
}

void ExportForm::exportTo(const std::string& kind, const QString& path) {
    export_->setEnabled(false);
    context_.workspace.startJob(
        this, tr("Writing %1").arg(QFileInfo(path).fileName()),
        [kind, to = toPath(path), file = context_.workspace.file(), names = namesChosen(names_),
         language = context_.language()](const project::Project&, const Job& job) {
            const study::StudyView view = study::StudyView::open(file, names, job);
            QStringList notes;
            for (const std::string& note : study::exportStudy(view.project(), kind, to, language))
                notes += toQString(note);
            for (const Note& note : view.notes())
                notes += toQString(note.text);
            return notes;
        },
        [this, path](const QStringList& notes) {
            export_->setEnabled(true);
            words_->setText((QStringList(writtenWords(path)) + notes).join(QLatin1Char('\n')));
            sayWritten(context_.desk, path);
        },
        [this](const Failure& failure) {
            export_->setEnabled(true);
            if (!failure.cancelled) Q_EMIT context_.workspace.failed(failure);
        });
}

} // namespace kith::workbench
