#include "codebook/code_tree.h"

#include "codebook/code_tree_model.h"
#include "common/strings.h"
#include "reading/transcript_view.h"

#include "kith/study/progress.h"

#include <QDragMoveEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>
#include <QSet>

#include <algorithm>

namespace kith::workbench {

CodeFilter::CodeFilter(QObject* parent) : QSortFilterProxyModel(parent) {
    setRecursiveFilteringEnabled(true);
}

void CodeFilter::setWords(const QString& words) {
    words_ = words.trimmed();
    invalidateFilter();
}

void CodeFilter::showRetired(bool shown) {
    retired_ = shown;
    invalidateFilter();
}

bool CodeFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const auto* codes = static_cast<const CodeTreeModel*>(sourceModel());
    // What stands above codes is there because of them.
    if (!codes->codeAt(index)) return false;
    if (index.data(CodeTreeModel::RetiredRole).toBool() && !retired_) return false;
    QString text = index.data(CodeTreeModel::WordsRole).toString();
    for (QModelIndex above = parent; above.isValid(); above = above.parent())
        if (!codes->codeAt(above)) text += QLatin1Char('\n') + above.data().toString();
    const QStringList words = words_.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

CodeTree::CodeTree(const PageContext& context, Moves moves, QWidget* parent)
    : QTreeView(parent), context_(context), moves_(moves), model_(new CodeTreeModel(this)),
      filter_(new CodeFilter(this)) {
    filter_->setSourceModel(model_);
    setModel(filter_);
    setAccessibleName(tr("Codes"));
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setIndentation(12);
    setEditTriggers(NoEditTriggers);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(true);
    setDragDropMode(DragDrop);
    setDefaultDropAction(moves == Moves::Yes ? Qt::MoveAction : Qt::CopyAction);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(18);
    header()->setSectionResizeMode(CodeTreeModel::Name, QHeaderView::Stretch);
    // Narrow, for names need the room; their headings are not shown.
    for (const auto& [column, widest] : {std::pair(CodeTreeModel::Shortcut, "W"), {CodeTreeModel::Codings, "8888"}}) {
        header()->setSectionResizeMode(column, QHeaderView::Fixed);
        header()->resizeSection(column, fontMetrics().horizontalAdvance(QLatin1String(widest)) + 10);
    }
    setExpandsOnDoubleClick(true);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!arranging_) Q_EMIT codeChanged();
    });
    connect(this, &QTreeView::doubleClicked, this, [this] {
        if (const Code* code = currentCode()) Q_EMIT codeActivated(code->key);
    });
    connect(&context.workspace, &Workspace::outlineChanged, this, &CodeTree::refresh);
    connect(&context.workspace, &Workspace::edited, this, &CodeTree::refreshCounts);
    refresh();
    refreshCounts();
}

const Code* CodeTree::currentCode() const {
    return model_->codeAt(filter_->mapToSource(currentIndex()));
}

void CodeTree::setCurrentCode(CodeKey code) {
    const QModelIndex index = filter_->mapFromSource(model_->indexOf(code));
    if (!index.isValid()) return;
    setCurrentIndex(index);
    scrollTo(index);
}

void CodeTree::setFilter(const QString& words) {
    keepPlace([&] { filter_->setWords(words); });
    if (filter_->isFiltering()) {
        openAll();
        // What Enter would apply.
        if (!currentCode())
            for (QModelIndex index = filter_->index(0, 0); index.isValid(); index = indexBelow(index))
                if (model_->codeAt(filter_->mapToSource(index))) {
                    setCurrentIndex(index);
                    break;
                }
    }
}

void CodeTree::showRetired(bool shown) {
    keepPlace([&] { filter_->showRetired(shown); });
}

void CodeTree::countMine(bool mine) {
    mine_ = mine;
    refreshCounts();
}

void CodeTree::openAll() {
    expandAll();
}

// A new arrangement takes the tree apart: what was open is opened again, and the cursor goes back.
void CodeTree::keepPlace(const std::function<void()>& change) {
    QSet<QString> closed;
    const std::function<void(const QModelIndex&)> look = [&](const QModelIndex& above) {
        for (int row = 0; row < filter_->rowCount(above); ++row) {
            const QModelIndex index = filter_->index(row, 0, above);
            if (filter_->rowCount(index) > 0 && !isExpanded(index))
                closed.insert(index.data(CodeTreeModel::IdRole).toString());
            look(index);
        }
    };
    if (shown_) look({});
    const QString current = currentIndex().siblingAtColumn(0).data(CodeTreeModel::IdRole).toString();
    arranging_ = true;
    change();
    expandAll();
    for (const QString& id : closed)
        collapse(filter_->mapFromSource(model_->indexOf(id)));
    const QModelIndex again = filter_->mapFromSource(model_->indexOf(current));
    if (again.isValid() && again != currentIndex().siblingAtColumn(0)) setCurrentIndex(again);
    shown_ = true;
    arranging_ = false;
    Q_EMIT codeChanged();
}

void CodeTree::refresh() {
    const std::string language = context_.language();
    const Codebook& codebook = context_.workspace.outline().codebook;
    const auto snapshot = context_.workspace.snapshot();
    keepPlace([&] {
        model_->setCodebook(codebook, snapshot ? snapshot->protocol : context_.workspace.reading().protocol(),
                            language);
    });
}

void CodeTree::refreshCounts() {
    struct Counts {
        std::vector<std::pair<CodeKey, std::int64_t>> codings;
        bool mayCountAll = true;
    };
    context_.workspace.compute(
        this, QStringLiteral("counts"),
        [coder = context_.workspace.coder(), mine = mine_](const project::Project& project, const StudySnapshot&,
                                                           const Job&) {
            Counts counts;
            // Who codes a source blind sees nothing of others, no numbers either.
            for (const Assignment& assignment : project.assignments())
                if (assignment.coder == coder && assignment.blind && assignment.state == AssignmentState::Open)
                    counts.mayCountAll = false;
            counts.codings = study::codingCounts(project, mine || !counts.mayCountAll ? coder : Coder());
            return counts;
        },
        [this](const Counts& counts) {
            mayCountAll_ = counts.mayCountAll;
            model_->setCounts(counts.codings);
            Q_EMIT countsShown();
        });
}

void CodeTree::keyPressEvent(QKeyEvent* event) {
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && event->modifiers() == Qt::NoModifier) {
        if (const Code* code = currentCode())
            Q_EMIT codeActivated(code->key);
        else
            setExpanded(currentIndex(), !isExpanded(currentIndex()));
        return;
    }
    QTreeView::keyPressEvent(event);
}

// Onto a code: below it; between two: before the lower one; onto a heading: there, without a code above.
std::optional<study::CodePlace> CodeTree::placeUnder(const QPoint& point) const {
    const QModelIndex index = filter_->mapToSource(indexAt(point).siblingAtColumn(0));
    if (!index.isValid()) return {};
    const auto [layer, group] = model_->placeOf(index);
    const Code* code = model_->codeAt(index);
    if (!code) return study::CodePlace{{}, layer, group, {}};
    if (code->retired != 0) return {};
    if (dropIndicatorPosition() == OnItem) return study::CodePlace{code->key, {}, {}, {}};
    const Code* above = model_->codeAt(index.parent());
    study::CodePlace place{above ? above->key : CodeKey(), layer, group, {}};
    if (dropIndicatorPosition() == AboveItem) {
        place.before = code->key;
    } else if (const Code* next = model_->codeAt(index.siblingAtRow(index.row() + 1)); next && next->retired == 0) {
        place.before = next->key;
    }
    return place;
}

void CodeTree::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasFormat(passageFormat) ||
        (moves_ == Moves::Yes && event->source() == this && event->mimeData()->hasFormat(codeFormat))) {
        setState(DraggingState);
        event->acceptProposedAction();
    }
}

void CodeTree::dragMoveEvent(QDragMoveEvent* event) {
    QTreeView::dragMoveEvent(event); // scrolls, and shows where
    const QModelIndex under = filter_->mapToSource(indexAt(event->position().toPoint()).siblingAtColumn(0));
    const Code* code = model_->codeAt(under);
    const bool takes = event->mimeData()->hasFormat(passageFormat) ? code && code->retired == 0
                                                                   : moves_ == Moves::Yes && under.isValid();
    event->setAccepted(takes);
}

void CodeTree::dropEvent(QDropEvent* event) {
    const QPoint point = event->position().toPoint();
    if (event->mimeData()->hasFormat(passageFormat)) {
        const Code* code = model_->codeAt(filter_->mapToSource(indexAt(point).siblingAtColumn(0)));
        if (code && code->retired == 0) {
            event->acceptProposedAction();
            Q_EMIT passageDropped(code->key);
        }
    } else if (moves_ == Moves::Yes) {
        const auto key = Uuid::parse(event->mimeData()->data(codeFormat).toStdString());
        if (const auto place = placeUnder(point); key && place) {
            event->setDropAction(Qt::CopyAction); // the view must not take the row away itself
            event->accept();
            Q_EMIT moved({*key}, *place);
        }
    }
    setState(NoState);
    viewport()->update();
}

} // namespace kith::workbench
