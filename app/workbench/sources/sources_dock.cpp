#include "sources/sources_dock.h"

#include "common/strings.h"
#include "common/theme.h"
#include "sources/source_delegate.h"
#include "sources/source_items.h"

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace kith::workbench {

SourcesDock::SourcesDock(const PageContext& context)
    : context_(context), sources_(new SourceTreeModel(this)), cases_(new SourceTreeModel(this)),
      filtered_(new SourceTreeFilter(this)), tabs_(new QTabBar(this)), words_(new QLineEdit(this)),
      sort_(new QToolButton(this)), tree_(new QTreeView(this)), pages_(new QStackedWidget(this)),
      menu_(new QMenu(this)) {
    tabs_->addTab(tr("Sources"));
    tabs_->addTab(tr("Cases"));
    tabs_->setDrawBase(false);
    tabs_->setExpanding(true);
    tabs_->setAccessibleName(tr("Sources or cases"));
    words_->setPlaceholderText(tr("Filter"));
    words_->setAccessibleName(tr("Filter sources and cases"));
    words_->setClearButtonEnabled(true);
    words_->installEventFilter(this);
    makeTree();
    makeActions();
    makeOrders();
    auto* nothing = new QWidget(this);
    auto* empty = new QVBoxLayout(nothing);
    auto* says = new QLabel(tr("There are no sources yet. Import interviews, notes, literature or a survey to begin."));
    says->setWordWrap(true);
    auto* import = new QPushButton(tr("&Import…"));
    connect(import, &QPushButton::clicked, this, [this] { context_.desk.openPage(QStringLiteral("import")); });
    empty->addWidget(says);
    empty->addWidget(import, 0, Qt::AlignLeft);
    empty->addStretch(1);
    pages_->addWidget(tree_);
    pages_->addWidget(nothing);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(6, 2, 6, 4);
    line->setSpacing(4);
    line->addWidget(words_, 1);
    line->addWidget(sort_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(tabs_);
    layout->addLayout(line);
    layout->addWidget(pages_, 1);
    setFocusProxy(tree_);
    setTabOrder(tabs_, words_);
    setTabOrder(words_, sort_);
    setTabOrder(sort_, tree_);
    connect(tabs_, &QTabBar::currentChanged, this, &SourcesDock::showTree);
    connect(words_, &QLineEdit::textChanged, this, &SourcesDock::filter);
    connect(&context_.workspace, &Workspace::edited, this, &SourcesDock::readProgress);
    connect(&context_.workspace, &Workspace::outlineChanged, this, &SourcesDock::showItems);
    connect(&context_.workspace, &Workspace::snapshotChanged, this, &SourcesDock::showItems);
    connect(&context_.preferences, &Preferences::coderChanged, this, &SourcesDock::readProgress);
    showItems();
    showTree();
    readProgress();
}

void SourcesDock::makeTree() {
    filtered_->setSourceModel(sources_);
    tree_->setModel(filtered_);
    tree_->setItemDelegate(new SourceDelegate(tree_));
    tree_->setHeaderHidden(true);
    tree_->setIndentation(14);
    tree_->setExpandsOnDoubleClick(false);
    tree_->setContextMenuPolicy(Qt::CustomContextMenu);
    tree_->setAccessibleName(tr("Sources"));
    tree_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    tree_->installEventFilter(this);
    connect(tree_, &QTreeView::activated, this, &SourcesDock::opened);
    connect(tree_, &QTreeView::customContextMenuRequested, this, &SourcesDock::showMenu);
    connect(tree_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        enableActions();
        if (!restoring_) inspect();
    });
}

QAction* SourcesDock::action(const QString& text, const QKeySequence& keys, void (SourcesDock::*run)()) {
    auto* one = new QAction(text, this);
    one->setShortcut(keys);
    one->setShortcutContext(Qt::WidgetShortcut);
    connect(one, &QAction::triggered, this, run);
    tree_->addAction(one);
    menu_->addAction(one);
    return one;
}

void SourcesDock::makeActions() {
    open_ = action(tr("&Open"), {}, &SourcesDock::openCurrent);
    menu_->addSeparator();
    describe_ = action(tr("&Describe…"), Qt::Key_F2, &SourcesDock::describe);
    done_ = action(tr("D&one"), QKeySequence(Qt::CTRL | Qt::Key_D), &SourcesDock::toggleDone);
    assign_ = action(tr("&Assign to a coder…"), {}, &SourcesDock::assign);
    menu_->addSeparator();
    revise_ = action(tr("&Replace by a corrected version…"), {}, &SourcesDock::revise);
    export_ = action(tr("&Export the turns…"), {}, &SourcesDock::exportText);
    menu_->setAccessibleName(tr("What can be done with the source"));
    enableActions();
}

void SourcesDock::makeOrders() {
    auto* orders = new QMenu(sort_);
    auto* group = new QActionGroup(orders);
    const std::vector<std::pair<QString, TreeOrder>> all{{tr("As &imported"), TreeOrder::Imported},
                                                         {tr("By &title"), TreeOrder::Title},
                                                         {tr("By &progress, least first"), TreeOrder::Progress},
                                                         {tr("By &language"), TreeOrder::Language}};
    const int chosen = context_.preferences.value(QStringLiteral("sources/order"), 0).toInt();
    for (const auto& [text, order] : all) {
        QAction* one = orders->addAction(text);
        one->setCheckable(true);
        one->setActionGroup(group);
        one->setChecked(static_cast<int>(order) == chosen);
        connect(one, &QAction::triggered, this, [this, order = order] {
            filtered_->setOrder(order);
            context_.preferences.setValue(QStringLiteral("sources/order"), static_cast<int>(order));
        });
    }
    filtered_->setOrder(static_cast<TreeOrder>(chosen));
    sort_->setText(tr("Sort"));
    sort_->setToolTip(tr("Sort what stands in each group"));
    sort_->setAccessibleName(tr("Sort"));
    sort_->setPopupMode(QToolButton::InstantPopup);
    sort_->setAutoRaise(true);
    sort_->setFocusPolicy(Qt::TabFocus);
    sort_->setMenu(orders);
}

bool SourcesDock::showsCases() const {
    return tabs_->currentIndex() == 1;
}

void SourcesDock::showTree() {
    restoring_ = true;
    filtered_->setSourceModel(showsCases() ? cases_ : sources_);
    tree_->setAccessibleName(showsCases() ? tr("Cases") : tr("Sources"));
    expandGroups();
    restoring_ = false;
    const auto& outline = context_.workspace.outline();
    pages_->setCurrentIndex((showsCases() ? outline.cases.empty() : outline.sources.empty()) ? 1 : 0);
    enableActions();
}

// Groups are open; what stands below a source is closed until somebody looks for it.
void SourcesDock::expandGroups() {
    for (int row = 0; row < filtered_->rowCount(); ++row) {
        const QModelIndex group = filtered_->index(row, 0);
        // A large survey's respondents are opened when they are wanted.
        constexpr int many = 300;
        tree_->setExpanded(group, !showsCases() || row == 0 || filtered_->rowCount(group) < many);
    }
    if (!tree_->currentIndex().isValid() && filtered_->rowCount() > 0) {
        const QModelIndex group = filtered_->index(0, 0);
        tree_->setCurrentIndex(filtered_->rowCount(group) > 0 ? filtered_->index(0, 0, group) : group);
    }
}

void SourcesDock::readProgress() {
    context_.workspace.compute(
        this, QStringLiteral("progress"),
        [coder = context_.workspace.coder()](const project::Project& project, const StudySnapshot&, const Job&) {
            return study::codingProgressFor(project, coder);
        },
        [this](std::vector<study::CodingProgress> progress) {
            progress_ = std::move(progress);
            showItems();
        });
}

void SourcesDock::showItems() {
    const Workspace& workspace = context_.workspace;
    const QModelIndex at = filtered_->mapToSource(tree_->currentIndex());
    const auto* shown = static_cast<const SourceTreeModel*>(filtered_->sourceModel());
    const TreeItem* item = shown ? shown->itemAt(at) : nullptr;
    const Uuid key = item ? item->key : Uuid{};
    restoring_ = true;
    bool anew = false;
    const auto whenReset = connect(shown, &QAbstractItemModel::modelReset, this, [&anew] { anew = true; });
    sources_->setItems(sourceItems(workspace.outline().sources, progress_, workspace.coder()));
    cases_->setItems(caseItems(workspace.outline(), workspace.snapshot().get()));
    disconnect(whenReset);
    if (anew) {
        if (const QModelIndex again = filtered_->mapFromSource(shown->indexOf(key)); again.isValid())
            tree_->setCurrentIndex(again);
        filter(words_->text());
    }
    restoring_ = false;
    pages_->setCurrentIndex(
        (showsCases() ? workspace.outline().cases.empty() : workspace.outline().sources.empty()) ? 1 : 0);
    enableActions();
}

void SourcesDock::filter(const QString& words) {
    filtered_->setWords(words);
    if (words.trimmed().isEmpty())
        expandGroups();
    else
        tree_->expandAll();
    // The cursor stands on what was found, so that Enter opens it.
    if (words.trimmed().isEmpty() || filtered_->rowCount() == 0) return;
    QModelIndex first = filtered_->index(0, 0);
    while (filtered_->rowCount(first) > 0 &&
           first.data(SourceTreeModel::KindRole).toInt() == static_cast<int>(TreeItem::Kind::Group))
        first = filtered_->index(0, 0, first);
    restoring_ = true;
    tree_->setCurrentIndex(first);
    restoring_ = false;
}

bool SourcesDock::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const auto* pressed = static_cast<QKeyEvent*>(event);
    const int key = pressed->key();
    if (watched == words_) {
        if (key == Qt::Key_Down) {
            tree_->setFocus(Qt::TabFocusReason);
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            opened(tree_->currentIndex());
            return true;
        }
        if (key == Qt::Key_Escape) {
            words_->clear();
            tree_->setFocus(Qt::TabFocusReason);
            return true;
        }
    } else if (watched == tree_) {
        if (key == Qt::Key_Slash || pressed->matches(QKeySequence::Find)) {
            words_->setFocus(Qt::ShortcutFocusReason);
            words_->selectAll();
            return true;
        }
        if ((key == Qt::Key_Menu || (key == Qt::Key_F10 && pressed->modifiers() == Qt::ShiftModifier)) &&
            tree_->currentIndex().isValid()) {
            showMenu(tree_->visualRect(tree_->currentIndex()).center());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

const Source* SourcesDock::current() const {
    if (showsCases()) return nullptr;
    const TreeItem* item = sources_->itemAt(filtered_->mapToSource(tree_->currentIndex()));
    if (!item || item->kind != TreeItem::Kind::Source) return nullptr;
    const auto& all = context_.workspace.outline().sources;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Source& source) { return source.key.uuid == item->key; });
    return found == all.end() ? nullptr : &*found;
}

void SourcesDock::inspect() {
    const auto* shown = static_cast<const SourceTreeModel*>(filtered_->sourceModel());
    const TreeItem* item = shown->itemAt(filtered_->mapToSource(tree_->currentIndex()));
    if (!item || !tree_->hasFocus()) return;
    if (item->kind == TreeItem::Kind::Source) context_.desk.inspect(SourceKey{item->key});
    if (item->kind == TreeItem::Kind::Case) context_.desk.inspect(CaseKey{item->key});
}

void SourcesDock::enableActions() {
    const Source* source = current();
    const bool editable = source && !context_.workspace.isReadOnly();
    const bool inUse = source && !source->superseded;
    open_->setEnabled(tree_->currentIndex().isValid());
    describe_->setEnabled(editable);
    done_->setEnabled(editable && inUse && source->kind != SourceKind::Translation);
    assign_->setEnabled(editable && inUse && source->kind != SourceKind::Translation);
    revise_->setEnabled(editable && inUse && source->kind != SourceKind::Survey);
    export_->setEnabled(source != nullptr);
    bool isDone = false;
    if (source)
        for (const study::CodingProgress& one : progress_)
            if (one.source == source->key)
                isDone = std::find(one.done.begin(), one.done.end(), context_.workspace.coder()) != one.done.end();
    done_->setText(isDone ? tr("G&o on coding") : tr("D&one"));
}

void SourcesDock::showMenu(const QPoint& at) {
    enableActions();
    menu_->popup(tree_->viewport()->mapToGlobal(at));
}

void SourcesDock::opened(const QModelIndex& index) {
    if (!index.isValid()) return;
    const auto* shown = static_cast<const SourceTreeModel*>(filtered_->sourceModel());
    const TreeItem* item = shown->itemAt(filtered_->mapToSource(index));
    if (!item) return;
    if (item->kind == TreeItem::Kind::Group) {
        tree_->setExpanded(index, !tree_->isExpanded(index));
        return;
    }
    if (item->kind == TreeItem::Kind::Case) {
        openCase(CaseKey{item->key});
        return;
    }
    openCurrent();
}

void SourcesDock::openCurrent() {
    if (showsCases()) {
        opened(tree_->currentIndex());
        return;
    }
    const Source* source = current();
    if (!source) return;
    if (source->kind == SourceKind::Survey)
        context_.desk.openPage(QStringLiteral("surveys"), toQString(source->title));
    else
        context_.desk.openSource(source->key);
}

// The account of a case: the source in which it speaks; of a respondent, the answers.
void SourcesDock::openCase(const CaseKey& ego) {
    const auto& outline = context_.workspace.outline();
    if (const auto place = formPlace(ego.uuid)) {
        for (const Source& source : outline.sources)
            if (source.content == place->content) context_.desk.openSource(source.key, place->part);
        return;
    }
    const auto snapshot = context_.workspace.snapshot();
    if (!snapshot) return;
    for (const Speaker& speaker : snapshot->speakers) {
        if (speaker.ego != ego) continue;
        for (const Source& source : outline.sources) {
            if (source.key != speaker.source || source.superseded || source.kind == SourceKind::Translation) continue;
            context_.desk.openSource(source.key);
            return;
        }
    }
    context_.desk.say(tr("This case speaks in no source."));
}

QWidget* makeSourcesDock(const PageContext& context) {
    return new SourcesDock(context);
}

} // namespace kith::workbench
