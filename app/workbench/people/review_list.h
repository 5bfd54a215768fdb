// A list for reviewing: arrows move, Space marks and goes on, and nothing is searched for by typing, for letters are
// commands.
#pragma once

#include <QListView>

namespace kith::workbench {

class ReviewList : public QListView {
    Q_OBJECT
public:
    explicit ReviewList(QWidget* parent = nullptr);

    [[nodiscard]] int currentRow() const { return currentIndex().row(); }
    void setCurrentRow(int row);
    void layOutAgain() { scheduleDelayedItemsLayout(); } // rows are as high as their words need

Q_SIGNALS:
    void rowChanged(int row);
    void focused();
    void activatedByMouse(int row); // a double click

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyboardSearch(const QString&) override {}
};

} // namespace kith::workbench
