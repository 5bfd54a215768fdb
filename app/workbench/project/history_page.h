// Every change of this project, to undo and to redo.
#pragma once

#include "window/page.h"

#include "kith/study/history.h"

#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace kith::workbench {

class HistoryModel;

class HistoryPage : public Page {
    Q_OBJECT
public:
    explicit HistoryPage(const PageContext& context);
    [[nodiscard]] QString heading() const override;
    void find() override;

private:
    void read();
    void showCurrent();
    void undoBack();
    void redoUp();
    [[nodiscard]] const study::HistoryEntry* current() const;

    HistoryModel* model_;
    QSortFilterProxyModel* shown_;
    QLineEdit* filter_;
    QTableView* list_;
    QLabel* about_;
    QLabel* withdrawn_;
    QPushButton* undo_;
    QPushButton* redo_;
};

Page* makeHistoryPage(const PageContext& context);

} // namespace kith::workbench
