#include "people/review_list.h"

#include <QKeyEvent>

namespace kith::workbench {

ReviewList::ReviewList(QWidget* parent) : QListView(parent) {
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setResizeMode(Adjust);
    connect(this, &QListView::doubleClicked, this,
            [this](const QModelIndex& index) { Q_EMIT activatedByMouse(index.row()); });
}

void ReviewList::setCurrentRow(int row) {
    if (row < 0 || row >= model()->rowCount()) return;
    setCurrentIndex(model()->index(row, 0));
    scrollTo(currentIndex());
}

void ReviewList::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        const QModelIndex here = currentIndex();
        const bool on = here.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        if (model()->setData(here, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole)) setCurrentRow(here.row() + 1);
        return;
    }
    QListView::keyPressEvent(event);
}

void ReviewList::focusInEvent(QFocusEvent* event) {
    if (!currentIndex().isValid() && model()) setCurrentRow(0);
    QListView::focusInEvent(event);
    Q_EMIT focused();
}

void ReviewList::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    // Rows are as high as their words need at this width.
    if (event->size().width() != event->oldSize().width()) scheduleDelayedItemsLayout();
}

void ReviewList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    Q_EMIT rowChanged(current.row());
}

} // namespace kith::workbench
