#include "project/import_page.h"

#include "common/commands.h"
#include "common/icons.h"
#include "common/labels.h"
#include "common/strings.h"
#include "common/theme.h"
#include "project/import_details.h"
#include "project/import_model.h"
#include "project/new_project_form.h"

#include <QAction>
#include <QDir>
#include <QDirIterator>
#include <QFileDialog>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::workbench {
namespace {

const char* const endings[] = {"*.docx", "*.odt", "*.txt", "*.md",   "*.vtt",
                               "*.srt",  "*.csv", "*.tsv", "*.xlsx", "*.ods"};

QStringList patterns() {
    QStringList all;
    for (const char* ending : endings)
        all += QLatin1String(ending);
    return all;
}

// Files as they are, folders as what is in them that can be read.
QStringList filesOf(const QStringList& given) {
    QStringList files;
    for (const QString& one : given) {
        if (!QFileInfo(one).isDir()) {
            files += one;
            continue;
        }
        QStringList inside;
        for (QDirIterator it(one, patterns(), QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
            inside += it.next();
        inside.sort();
        files += inside;
    }
    return files;
}

} // namespace

ImportPage::ImportPage(const PageContext& context)
    : Page(context), model_(new ImportModel(this)), stack_(new QStackedWidget(this)), files_(new QTableView(this)),
      details_(new ImportDetails(context, this)), problem_(new QLabel(this)), summary_(new QLabel(this)),
      leaveOut_(new QPushButton(tr("&Leave out"), this)),
      withoutBad_(new QPushButton(tr("Leave out what cannot be imported"), this)),
      readFirst_(new QPushButton(tr("&Read it"), this)),
      import_(new QPushButton(icon(QStringLiteral("import")), tr("&Import"), this)) {
    files_->setModel(model_);
    files_->setObjectName(QStringLiteral("importFiles"));
    files_->setAccessibleName(tr("Files to import"));
    files_->setSelectionBehavior(QAbstractItemView::SelectRows);
    files_->setShowGrid(false);
    files_->setAlternatingRowColors(true);
    files_->setTabKeyNavigation(false);
    files_->setWordWrap(false);
    files_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    files_->verticalHeader()->hide();
    files_->verticalHeader()->setDefaultSectionSize(files_->fontMetrics().height() + 8);
    files_->horizontalHeader()->setHighlightSections(false);
    files_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    files_->horizontalHeader()->setSectionResizeMode(ImportModel::File, QHeaderView::Stretch);
    for (const auto& [column, width] :
         {std::pair(1, 140), std::pair(2, 150), std::pair(3, 90), std::pair(4, 88), std::pair(5, 110)})
        files_->setColumnWidth(column, width);

    auto* add = new QPushButton(icon(QStringLiteral("add")), tr("&Add files…"), this);
    add->setObjectName(QStringLiteral("addFiles"));
    import_->setObjectName(QStringLiteral("importButton"));
    problem_->setWordWrap(true);
    problem_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    problem_->setAccessibleName(tr("What is wrong with this file"));
    problem_->setStyleSheet(QStringLiteral("background: %1; color: %2; padding: 6px 8px;")
                                .arg(theme::warningGround().name(), theme::warning().name()));
    summary_->setWordWrap(true);
    summary_->setAccessibleName(tr("What would come in"));

    auto* empty = new QWidget;
    auto* emptyLayout = new QVBoxLayout(empty);
    auto* words =
        new QLabel(tr("Drop interviews, field notes, literature, translations or surveys here, or add files.\n\n"
                      "Transcripts: docx, odt, txt, md, vtt, srt. Surveys: csv, xlsx, ods.\n\n"
                      "You see everything as it would come in, and can correct it, before anything is taken in."),
                   empty);
    words->setAlignment(Qt::AlignCenter);
    words->setWordWrap(true);
    makeQuiet(words);
    emptyLayout->addWidget(words);
    auto* split = new QSplitter(Qt::Vertical);
    auto* lower = new QWidget;
    auto* lowerLayout = new QVBoxLayout(lower);
    lowerLayout->setContentsMargins(0, 0, 0, 0);
    lowerLayout->setSpacing(4);
    lowerLayout->addWidget(problem_);
    lowerLayout->addWidget(details_, 1);
    split->addWidget(files_);
    split->addWidget(lower);
    split->setSizes({150, 300});
    split->setChildrenCollapsible(false);
    split->setStretchFactor(1, 1);
    stack_->addWidget(empty);
    stack_->addWidget(split);

    auto* head = new QHBoxLayout;
    head->addWidget(add);
    head->addWidget(leaveOut_);
    head->addStretch(1);
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(withoutBad_);
    foot->addWidget(readFirst_);
    foot->addWidget(import_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(stack_, 1);
    layout->addWidget(summary_);
    layout->addLayout(foot);
    setFocusProxy(add);

    addCommand(this, tr("Add files…"), QKeySequence(Qt::CTRL | Qt::Key_O), [this] { chooseFiles(); });
    addCommand(this, tr("Correct speakers or columns"), QKeySequence(Qt::ALT | Qt::Key_Return),
               [this] { details_->reach(); });
    addCommand(this, tr("Take in"), QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { takeIn(); });
    auto* leave = new QAction(tr("Leave out, or take in after all"), this);
    leave->setShortcut(Qt::Key_Delete);
    leave->setShortcutContext(Qt::WidgetShortcut);
    connect(leave, &QAction::triggered, this, &ImportPage::leaveOutChosen);
    files_->addAction(leave);
    leaveOut_->setToolTip(tr("Del"));
    add->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_O).toString(QKeySequence::NativeText));
    import_->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));

    connect(add, &QPushButton::clicked, this, &ImportPage::chooseFiles);
    connect(leaveOut_, &QPushButton::clicked, this, &ImportPage::leaveOutChosen);
    connect(withoutBad_, &QPushButton::clicked, this, &ImportPage::leaveOutBad);
    connect(import_, &QPushButton::clicked, this, &ImportPage::takeIn);
    connect(readFirst_, &QPushButton::clicked, this, [this] {
        for (const Source& source : workspace().outline().sources)
            if (source.title == first_ && !source.superseded) desk().openSource(source.key);
    });
    connect(files_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ImportPage::showState);
    connect(details_, &ImportDetails::corrected, this, &ImportPage::correctChosen);
    showState();
}

QString ImportPage::heading() const {
    return tr("Import");
}

void ImportPage::show(const QVariant& what) {
    if (const QStringList files = what.toStringList(); !files.isEmpty()) addFiles(files);
}

void ImportPage::chooseFiles() {
    const QString pattern = patterns().join(QLatin1Char(' '));
    const QString folder =
        preferences().value(QStringLiteral("import/folder"), NewProjectForm::folderOfProjects()).toString();
    const QStringList files = QFileDialog::getOpenFileNames(
        this, tr("Files to import"), folder, tr("Transcripts and surveys (%1);;All files (*)").arg(pattern));
    if (files.isEmpty()) return;
    preferences().setValue(QStringLiteral("import/folder"), QFileInfo(files.front()).absolutePath());
    addFiles(files);
}

void ImportPage::addFiles(const QStringList& files) {
    said_.clear();
    for (const QString& file : filesOf(files)) {
        const auto path = toPath(file);
        if (std::any_of(wanted_.begin(), wanted_.end(), [&](const auto& one) { return one.file == path; })) continue;
        study::FileToImport wanted;
        wanted.file = path;
        wanted.options.by = workspace().coder();
        wanted_.push_back(std::move(wanted));
        again_ = true;
    }
    if (!wanted_.empty()) files_->setFocus(Qt::OtherFocusReason);
    read();
}

std::vector<int> ImportPage::chosenRows() const {
    std::vector<int> rows;
    for (const QModelIndex& index : files_->selectionModel()->selectedRows())
        rows.push_back(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void ImportPage::correctChosen(const std::function<void(study::ImportOptions&)>& change) {
    for (const int row : chosenRows()) {
        const auto at = static_cast<std::size_t>(row);
        if (at >= wanted_.size()) continue;
        change(wanted_[at].options);
        toCorrect_.insert(at);
    }
    read();
}

void ImportPage::leaveOutChosen() {
    const std::vector<int> rows = chosenRows();
    if (rows.empty()) return;
    const bool out = !wanted_[static_cast<std::size_t>(rows.front())].leaveOut;
    for (const int row : rows) {
        wanted_[static_cast<std::size_t>(row)].leaveOut = out;
        toCorrect_.insert(static_cast<std::size_t>(row));
    }
    read();
}

void ImportPage::leaveOutBad() {
    for (int row = 0; row < model_->rowCount(); ++row) {
        if (model_->stateOf(row) != ImportModel::RowState::Bad) continue;
        wanted_[static_cast<std::size_t>(row)].leaveOut = true;
        toCorrect_.insert(static_cast<std::size_t>(row));
    }
    read();
}

// One reading at a time; what changes meanwhile is looked at afterwards.
void ImportPage::read() {
    showState();
    if (busy_ || takingIn_ || (!again_ && toCorrect_.empty())) return;
    busy_ = true;
    const auto failed = [this](const Failure& failure) {
        busy_ = false;
        if (failure.cancelled) {
            wanted_.resize(std::min(wanted_.size(), static_cast<std::size_t>(model_->rowCount())));
            said_ = tr("Reading was cancelled.");
        } else {
            said_ = failure.message;
        }
        showState();
    };
    using Prepared = std::shared_ptr<const study::PreparedImport>;
    const auto number = ++reading_;
    if (again_) {
        again_ = false;
        toCorrect_.clear();
        workspace().startJob(
            this, tr("Reading files"),
            [files = wanted_](const project::Project& project, const Job& job) -> Prepared {
                return std::make_shared<study::PreparedImport>(study::prepareImport(project, files, job));
            },
            [this, number](Prepared prepared) { taken(std::move(prepared), number); }, failed);
    } else {
        std::vector<std::pair<std::size_t, study::FileToImport>> corrections;
        for (const std::size_t at : toCorrect_)
            corrections.emplace_back(at, wanted_[at]);
        toCorrect_.clear();
        workspace().startJob(
            this, tr("Reading files"),
            [before = model_->shared(), corrections](const project::Project& project, const Job& job) -> Prepared {
                auto prepared = std::make_shared<study::PreparedImport>(*before);
                for (const auto& [at, with] : corrections)
                    study::correct(project, *prepared, at, with, job);
                return prepared;
            },
            [this, number](Prepared prepared) { taken(std::move(prepared), number); }, failed);
    }
    showState();
}

void ImportPage::taken(std::shared_ptr<const study::PreparedImport> prepared, std::uint64_t reading) {
    busy_ = false;
    if (reading != reading_) return;
    model_->setPrepared(std::move(prepared));
    if (model_->rowCount() > 0 && chosenRows().empty()) files_->selectRow(0);
    showState();
    read();
}

void ImportPage::showState() {
    const int coming = model_->count(ImportModel::RowState::New);
    const int bad = model_->count(ImportModel::RowState::Bad);
    const int before = model_->count(ImportModel::RowState::Before);
    const bool any = !wanted_.empty();
    stack_->setCurrentIndex(any ? 1 : 0);
    const std::vector<int> rows = chosenRows();
    const study::PreparedFile* file = rows.empty() ? nullptr : model_->fileAt(rows.front());
    if (shown_ != model_->shared() || shownRows_ != rows) {
        shown_ = model_->shared();
        shownRows_ = rows;
        details_->setFile(file, static_cast<int>(rows.size()));
    }
    const bool isBad = file && !file->from.leaveOut && file->source.state == study::ImportState::Bad;
    problem_->setVisible(isBad);
    if (isBad) problem_->setText(toQString(file->source.problem));
    leaveOut_->setVisible(any);
    leaveOut_->setEnabled(file != nullptr);
    leaveOut_->setText(file && file->from.leaveOut ? tr("&Take in after all") : tr("&Leave out"));
    withoutBad_->setVisible(bad > 0);
    import_->setVisible(any);
    import_->setText(coming > 0 ? tr("&Import %n file(s)", nullptr, coming) : tr("&Import"));
    import_->setEnabled(coming > 0 && bad == 0 && !busy_ && !takingIn_ && !workspace().isReadOnly());
    readFirst_->setVisible(!any && !first_.empty());
    QStringList words;
    if (busy_ && model_->rowCount() == 0) words += tr("Reading…");
    if (takingIn_) words += tr("Importing: you can go on coding meanwhile.");
    if (!said_.isEmpty()) words += said_;
    if (bad > 0) words += tr("%n file(s) cannot be imported: mend what is wrong, or leave them out.", nullptr, bad);
    if (before > 0) words += tr("%n file(s) had been imported before and will be left.", nullptr, before);
    if (workspace().isReadOnly()) words += tr("This project is open for reading only.");
    summary_->setText(words.join(QLatin1Char(' ')));
}

void ImportPage::takeIn() {
    if (!import_->isEnabled()) return;
    takingIn_ = true;
    said_.clear();
    showState();
    workspace().startEditingJob(
        this, tr("Importing"),
        [prepared = model_->shared()](project::Project& project, const Job& job) {
            return study::takeIn(project, *prepared, job);
        },
        [this](const study::ImportOutcome& outcome) { tookIn(outcome); },
        [this](const Failure& failure) {
            takingIn_ = false;
            said_ = failure.cancelled ? tr("Cancelled: nothing was imported.")
                                      : failure.message + QLatin1Char(' ') + failure.details.join(QLatin1Char(' '));
            showState();
        });
}

void ImportPage::tookIn(const study::ImportOutcome& outcome) {
    takingIn_ = false;
    first_.clear();
    for (const study::ImportedSource& source : outcome.files)
        if (source.state == study::ImportState::New && first_.empty()) first_ = source.title;
    said_ = tr("%n file(s) came in.", nullptr, static_cast<int>(outcome.imported()));
    wanted_.clear();
    toCorrect_.clear();
    model_->setPrepared(std::make_shared<study::PreparedImport>());
    readFirst_->setText(tr("&Read “%1”").arg(toQString(first_)));
    desk().say(said_);
    showState();
    if (!first_.empty()) readFirst_->setFocus();
}

Page* makeImportPage(const PageContext& context) {
    return new ImportPage(context);
}

} // namespace kith::workbench
