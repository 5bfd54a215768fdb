#include "project/history_page.h"

#include "common/commands.h"
#include "common/icons.h"
#include "common/labels.h"
#include "common/strings.h"
#include "project/history_model.h"

#include "kith/study/history.h"

#include <QAction>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace kith::workbench {
namespace {

struct Read {
    std::vector<study::HistoryEntry> journal;
    std::vector<project::Tombstone> tombstones;
};

} // namespace

HistoryPage::HistoryPage(const PageContext& context)
    : Page(context), model_(new HistoryModel(this)), shown_(new QSortFilterProxyModel(this)),
      filter_(new QLineEdit(this)), list_(new QTableView(this)), about_(new QLabel(this)), withdrawn_(new QLabel(this)),
      undo_(new QPushButton(icon(QStringLiteral("undo")), tr("&Undo back to here"), this)),
      redo_(new QPushButton(icon(QStringLiteral("redo")), tr("&Redo up to here"), this)) {
    model_->setLocale(QLocale(preferences().language()));
    shown_->setSourceModel(model_);
    shown_->setFilterRole(HistoryModel::SearchRole);
    shown_->setFilterKeyColumn(0);
    shown_->setFilterCaseSensitivity(Qt::CaseInsensitive);
    filter_->setPlaceholderText(tr("Filter: a word of what was done, a coder, a state"));
    filter_->setAccessibleName(tr("Filter"));
    filter_->setClearButtonEnabled(true);
    list_->setModel(shown_);
    list_->setObjectName(QStringLiteral("history"));
    list_->setAccessibleName(tr("History"));
    list_->setSelectionBehavior(QAbstractItemView::SelectRows);
    list_->setSelectionMode(QAbstractItemView::SingleSelection);
    list_->setShowGrid(false);
    list_->setAlternatingRowColors(true);
    list_->setTabKeyNavigation(false);
    list_->setWordWrap(false);
    list_->verticalHeader()->hide();
    list_->verticalHeader()->setDefaultSectionSize(list_->fontMetrics().height() + 8);
    list_->horizontalHeader()->setHighlightSections(false);
    list_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    list_->horizontalHeader()->setSectionResizeMode(HistoryModel::What, QHeaderView::Stretch);
    for (const auto& [column, width] : {std::pair(0, 145), std::pair(1, 70), std::pair(3, 105), std::pair(4, 62)})
        list_->setColumnWidth(column, width);
    undo_->setToolTip(tr("Takes back this step and every step after it (Del)"));
    redo_->setToolTip(tr("Puts the steps in force again that were taken back, up to this one (Insert)"));
    about_->setWordWrap(true);
    about_->setAccessibleName(tr("The chosen step"));
    withdrawn_->setWordWrap(true);
    makeQuiet(withdrawn_);
    auto* foot = new QHBoxLayout;
    foot->addWidget(about_, 1);
    foot->addWidget(redo_);
    foot->addWidget(undo_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(8);
    layout->addWidget(filter_);
    layout->addWidget(list_, 1);
    layout->addLayout(foot);
    layout->addWidget(withdrawn_);
    setFocusProxy(list_);

    addCommand(this, tr("Undo back to here"), Qt::Key_Delete, &HistoryPage::undoBack);
    addCommand(this, tr("Redo up to here"), Qt::Key_Insert, &HistoryPage::redoUp);
    connect(undo_, &QPushButton::clicked, this, &HistoryPage::undoBack);
    connect(redo_, &QPushButton::clicked, this, &HistoryPage::redoUp);
    connect(filter_, &QLineEdit::textChanged, shown_, &QSortFilterProxyModel::setFilterFixedString);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, &HistoryPage::showCurrent);
    connect(&workspace(), &Workspace::edited, this, &HistoryPage::read);
    read();
}

QString HistoryPage::heading() const {
    return tr("History");
}

void HistoryPage::find() {
    filter_->setFocus(Qt::ShortcutFocusReason);
    filter_->selectAll();
}

void HistoryPage::read() {
    workspace().compute(
        this, QStringLiteral("history"),
        [](const project::Project& project, const StudySnapshot&, const Job&) {
            return Read{study::historyOf(project), project.tombstones()};
        },
        [this](Read read) {
            const bool first = model_->rowCount() == 0;
            model_->setJournal(std::move(read.journal));
            if (first && shown_->rowCount() > 0) list_->setCurrentIndex(shown_->index(0, HistoryModel::What));
            int sources = 0, cases = 0;
            for (const project::Tombstone& stone : read.tombstones)
                ++(stone.kind == "case" ? cases : sources);
            withdrawn_->setVisible(sources + cases > 0);
            withdrawn_->setText(tr("Withdrawn for good, with every word of it:") + QLatin1Char(' ') +
                                tr("%n source(s)", nullptr, sources) + QStringLiteral(", ") +
                                tr("%n case(s)", nullptr, cases) + QLatin1Char('.'));
            showCurrent();
        });
}

const study::HistoryEntry* HistoryPage::current() const {
    return model_->entryAt(shown_->mapToSource(list_->currentIndex()).row());
}

void HistoryPage::showCurrent() {
    const study::HistoryEntry* entry = current();
    const bool writable = !workspace().isReadOnly();
    undo_->setEnabled(writable && entry && entry->canUndo);
    redo_->setEnabled(writable && entry && entry->canRedo);
    if (!entry) {
        about_->clear();
        return;
    }
    about_->setText(tr("Step %1, by %2, %3. %4")
                        .arg(entry->number)
                        .arg(toQString(entry->by),
                             HistoryModel::localTime(entry->at, QLocale(preferences().language())),
                             tr("It changed %n row(s) of the project.", nullptr, static_cast<int>(entry->rows))));
}

void HistoryPage::undoBack() {
    const study::HistoryEntry* entry = current();
    if (!entry || !entry->canUndo) return;
    workspace().startEditingJob(
        this, tr("Undoing"),
        [number = entry->number, by = workspace().coder()](project::Project& project, const Job& job) {
            return study::undoBackTo(project, number, by, job);
        },
        [this](std::int64_t steps) { desk().say(tr("%n step(s) taken back.", nullptr, static_cast<int>(steps))); });
}

void HistoryPage::redoUp() {
    const study::HistoryEntry* entry = current();
    if (!entry || !entry->canRedo) return;
    workspace().startEditingJob(
        this, tr("Redoing"),
        [number = entry->number, by = workspace().coder()](project::Project& project, const Job& job) {
            return study::redoUpTo(project, number, by, job);
        },
        [this](std::int64_t steps) { desk().say(tr("%n step(s) in force again.", nullptr, static_cast<int>(steps))); });
}

Page* makeHistoryPage(const PageContext& context) {
    return new HistoryPage(context);
}

} // namespace kith::workbench
